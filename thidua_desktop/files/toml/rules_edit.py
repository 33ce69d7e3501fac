"""Changes one rule in the text of a rule set, as it was copied into the store."""

import json
import tomllib
from collections.abc import Iterator, Mapping

from thidua_desktop.domain.rule_lines import RulePart
from thidua_desktop.files.toml.rules_toml import read_rules


def edit_rules(body: str, part: RulePart, at: int, values: Mapping[str, str | int | bool]) -> str:
    """Give the text with these values in one rule; an empty text takes a key away.

    What was told beside the rules (comments) goes. Raises `Refused` where the result is no rule
    set.
    """
    data = tomllib.loads(body)
    row = data[part.value][at]
    row.update(values)
    for key in [key for key, value in row.items() if value == ""]:
        del row[key]
    if "source" not in row:
        row["source"] = ""
    changed = "\n".join(_lines(data)) + "\n"
    read_rules(changed)
    return changed


def _lines(data: Mapping[str, object]) -> Iterator[str]:
    """The top's own keys, then each rule: a rule set holds nothing deeper."""
    tables = {key: rows for key, rows in data.items() if isinstance(rows, list)}
    yield from (f"{key} = {_text(value)}" for key, value in data.items() if key not in tables)
    for key, rows in tables.items():
        for row in rows:
            yield f"\n[[{key}]]"
            yield from (f"{name} = {_text(value)}" for name, value in row.items())


def _text(value: object) -> str:
    """What TOML and JSON write alike: texts, whole numbers, true and false, lists of texts."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
