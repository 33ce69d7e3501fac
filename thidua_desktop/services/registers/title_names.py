"""What titles are called, by the rule sets of the years: a record keeps the code.

Only the names are read here, for whoever writes a code out; what a rule lays down is read by
`ReadRules`.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache

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


@lru_cache(maxsize=8)
def _named(rules_body: str) -> Mapping[str, str]:
    try:
        rules = tomllib.loads(rules_body)
    except tomllib.TOMLDecodeError:  # it is refused where the rules are read; a list still opens
        return {}
    return {rule["code"]: rule["name"] for part in _PARTS for rule in rules.get(part, ())}
