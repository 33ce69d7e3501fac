"""The rule sets that come with the program, and a rule of one edited in its text."""

import datetime
import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from thidua_desktop import paths
from thidua_desktop.domain.rule_lines import RulePart
from thidua_desktop.files.toml.rule_set import is_plain_name, load_rules, read_rules
from thidua_desktop.services.base.ports import RuleValues
from thidua_desktop.services.years.rule_choices import RuleChoice, RuleSets
from thidua_desktop.services.years.year_rules import RuleBook


def shipped_rules() -> RuleSets:
    book = RuleBook(read_rules, edit_rules)
    return RuleSets(lambda: rule_choices(paths.resources() / "rules"), book)


def rule_choices(folder: Path) -> tuple[RuleChoice, ...]:
    """Read every rule set of the folder, by name. Raises Refused for a faulty one."""
    names = sorted(path.stem for path in folder.glob("*.toml") if is_plain_name(path.stem))
    found = []
    for name in names:
        rules, body = load_rules(folder, name)
        found.append(RuleChoice(name, rules.name, rules.first_year, rules.last_year, body))
    return tuple(found)


def edit_rules(body: str, part: RulePart, at: int | None, values: RuleValues | None) -> str:
    """Give the text with these values in one rule, as `EditRules` says.

    What was told beside the rules (comments) goes. Raises `Refused` where the result is no rule
    set.
    """
    data = tomllib.loads(body)
    rows = data.setdefault(part.value, [])
    if at is None:
        at = len(rows)
        rows.append({})
    if values is None:
        del rows[at]
    else:
        _take(rows[at], values)
    changed = "\n".join(_lines(data)) + "\n"
    read_rules(changed)
    return changed


def _take(row: dict[str, object], values: RuleValues) -> None:
    row.update(values)
    for key in [key for key, value in row.items() if value == ""]:
        del row[key]
    row.setdefault("source", "")


def _lines(data: Mapping[str, object]) -> Iterator[str]:
    """The top's own keys, then each rule: a rule set holds nothing deeper."""
    tables = {key: rows for key, rows in data.items() if isinstance(rows, list)}
    yield from (f"{key} = {_text(value)}" for key, value in data.items() if key not in tables)
    for key, rows in tables.items():
        for row in rows:
            yield f"\n[[{key}]]"
            yield from (f"{name} = {_text(value)}" for name, value in row.items())


def _text(value: object) -> str:
    """A day, or what TOML and JSON write alike: texts, numbers, true and false, lists of texts."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
