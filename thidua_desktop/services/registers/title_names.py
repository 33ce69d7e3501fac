"""What titles are called, by the rule sets of the years: a record keeps the code.

Only the names are read here, for whoever writes a code out; what a rule lays down is read by
`ReadRules`.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from thidua_desktop.domain.awards import AwardSubject
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.registers.link_names import LinkedNames

_PARTS = ("titles", "commendations")


def title_names(
    registers: RegisterStore, year_id: int | None, also: Iterable[str] = ()
) -> LinkedNames:
    """Give the names of titles and commendations by code, in the order of the year's rule set.

    Without a year, those of every year. Each is found by its code too; a code in `also` that no
    rule set knows is its own name.
    """
    only = {} if year_id is None else {"id": year_id}
    names: dict[str, str] = {}
    for year in registers.find(EmulationYear, **only):
        names |= _named(year.rules_body)
    unknown = {code: code for code in also if code not in names}
    return LinkedNames({**names, **unknown}, {code: (code,) for code in names})


def commendation_codes(rules_body: str) -> frozenset[str]:
    """Give the codes that are hình thức khen thưởng, no danh hiệu thi đua."""
    return frozenset(rule["code"] for rule in rule_tables(rules_body).get("commendations", ()))


def flag_codes(rules_body: str) -> tuple[str, ...]:
    """Give the titles of collectives that the cluster votes on: flags, where the rules tell them.

    An older copy of a rule set tells no flags; then they are those that presuppose one another.
    """
    rules = rule_tables(rules_body)
    joined = {edge[end] for edge in _same_year(rules) for end in ("award", "requires")}
    titles = [one for one in rules.get("titles", ()) if one.get("subject") != AwardSubject.PERSON]
    flags = tuple(rule["code"] for rule in titles if rule.get("flag"))
    return flags or tuple(rule["code"] for rule in titles if rule["code"] in joined)


def same_year_edges(rules_body: str) -> Mapping[str, Mapping[str, str]]:
    """Give by title the titles that it presupposes in the same year, with their names."""
    names, found = _named(rules_body), dict[str, dict[str, str]]()
    for edge in _same_year(rule_tables(rules_body)):
        required = edge["requires"]
        found.setdefault(edge["award"], {})[required] = names.get(required, required)
    return found


def _same_year(rules: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [edge for edge in rules.get("prerequisites", ()) if edge.get("same_year")]


def _named(rules_body: str) -> Mapping[str, str]:
    rules = rule_tables(rules_body)
    return {rule["code"]: rule["name"] for part in _PARTS for rule in rules.get(part, ())}


@lru_cache(maxsize=8)
def rule_tables(rules_body: str) -> Mapping[str, Any]:
    """Give a rule set as it is written; nothing of what cannot be read."""
    try:
        return tomllib.loads(rules_body)
    except tomllib.TOMLDecodeError:  # it is refused where the rules are read; a list still opens
        return {}
