"""A hồ sơ bổ sung read back strictly: what the program would not have written, it does not take."""

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final, get_type_hints

from thidua_desktop.domain.codes.handover import SupplementCode
from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.services.base.canonical import canonical_json, sha256
from thidua_desktop.services.base.count_rows import CountRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.handover.supplement_rows import (
    YEAR_FIELDS,
    Supplement,
    SupplementRow,
    place_of,
    supplement_json,
)
from thidua_desktop.services.handover.supplement_scope import (
    COUNT_TABLES,
    REGISTERS,
    SHARED,
    Values,
    carries,
)

LARGEST = 10**12
"""Of ids and figures; the same as of a `ReceivedRow`."""

_HASH = re.compile(r"[0-9a-f]{64}")
_JSON_COLUMNS: Final[Mapping[str, tuple[type, ...]]] = {
    "detail": (dict,), "body": (dict,), "elected": (list,), "marks": (str, type(None)),
}  # fmt: skip


def read_supplement(text: str) -> Supplement:
    """Read it back. Raises Refused for anything that `supplement_json` does not write."""
    try:
        data = json.loads(text)
        rows = tuple(SupplementRow(**row) for row in data.pop("rows"))
        supplement = Supplement(**data, rows=rows)
        wrong = _wrong(supplement) if supplement_json(supplement) == text else "JSON"
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise Refused(SupplementCode.MALFORMED, type(error).__name__) from error
    if wrong:
        raise Refused(SupplementCode.MALFORMED, wrong)
    return supplement


def _wrong(supplement: Supplement) -> str:
    """Name what is wrong, or nothing."""
    rows = supplement.rows
    if not (_is_id(supplement.base_id) and _HASH.fullmatch(supplement.base_hash)):
        return "base"
    if not _is_year(supplement):
        return "state"
    if len({row.key for row in rows}) != len(rows) or list(rows) != sorted(rows, key=place_of):
        return "rows"
    needed = {key for row in rows for key in row.links()}
    for row in rows:
        if not _is_row(row) or (row.table in SHARED and row.key not in needed):
            return f"{row.table} {row.id}"
    return ""


def _is_year(supplement: Supplement) -> bool:
    named = {**supplement.state, "year": supplement.year, "id": supplement.year_id}
    read = EmulationYear.model_validate({**named, "rules": "x"}).model_dump(mode="json")
    same = canonical_json({name: read[name] for name in named}) == canonical_json(named)
    told = set(supplement.state) == set(YEAR_FIELDS) and type(supplement.state_touched) is bool
    return same and told and _is_id(supplement.year_id)


def _is_id(value: object) -> bool:
    return type(value) is int and 1 <= value <= LARGEST


def _is_row(row: SupplementRow) -> bool:
    only_added = row.table in COUNT_TABLES or row.table in SHARED
    if only_added and (row.before is not None or row.after is None):
        return False
    told = [values for values in (row.before, row.after) if values is not None]
    return _is_id(row.id) and all(
        values["id"] == row.id and carries(row.table, values) and _are_sound(row.table, values)
        for values in told
    )


def _are_sound(table: str, values: Values) -> bool:
    if table in COUNT_TABLES:
        return _is_count_row(COUNT_TABLES[table], values)
    return _is_record(REGISTERS[table], values)


def _is_record(kind: type[Record], values: Values) -> bool:
    """Whether the record class takes these values, and would write them just so."""
    written = kind.model_validate(values).model_dump(mode="json")
    numbers = (value for value in values.values() if isinstance(value, int))
    return canonical_json(written) == canonical_json(values) and all(n <= LARGEST for n in numbers)


def _is_count_row(kind: type[CountRow], values: Values) -> bool:
    hints = get_type_hints(kind)
    if set(values) != {item.name for item in fields(kind)}:
        return False
    if not all(_is_value(hints[name], value) for name, value in values.items()):
        return False
    if kind is COUNT_TABLES["count_form"] and sha256(values["body"]) != values["sha256"]:
        return False
    told = ((types, values[name]) for name, types in _JSON_COLUMNS.items() if name in values)
    return all(isinstance(json.loads(value), types) for types, value in told)


def _is_value(hint: Any, value: object) -> bool:
    """A text, a number that is not below 0, or nothing where nothing may stand."""
    if type(value) is int and not 0 <= value <= LARGEST:
        return False
    return isinstance(value, hint) and not isinstance(value, bool)
