"""Reads one TOML table after its record's limits, and collects every fault instead of stopping."""

import datetime
import re
from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.files.toml.toml_source import Place, TomlSource
from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs, tidy

E = TypeVar("E", bound=StrEnum)

LONGEST_TEXT = 2000
LONGEST_CODE = 40
LARGEST_NUMBER = 1_000_000
_TIMES = {FieldKind.DATE: datetime.date, FieldKind.TIME: datetime.time}
_RATIO = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")
_DECIMAL = re.compile(r"-?[0-9]{1,9}([.,][0-9]{1,6})?")


class Faults:
    """All faults of one document, each with the line of its key."""

    def __init__(self, source: TomlSource) -> None:
        self._source = source
        self._found: list[Fault] = []

    def add(self, code: StrEnum, place: Place, detail: str = "") -> None:
        line = self._source.line(place)
        self._found.append(Fault(code, (detail,), shown(place), line))

    def all(self) -> tuple[Fault, ...]:
        """Every fault, in the order of the document where lines are known."""
        return tuple(sorted(dict.fromkeys(self._found), key=lambda fault: fault.line or 0))

    def __bool__(self) -> bool:
        return bool(self._found)


def shown(place: Place) -> str:
    """A key's path as people write it, places counted from 1: `rounds[1].contests[2].seats`."""
    path = ""
    for part in place:
        if isinstance(part, int):
            path += f"[{part + 1}]"
        else:
            path += f".{part}" if path else part
    return path


def code_is_good(code: str) -> bool:
    """A code stands in column headers and symbols: no colon, comma or space in it."""
    return bool(code) and len(code) <= LONGEST_CODE and not re.search(r"[\s:,]", code)


def limit_of(record: type[Record], name: str) -> int:
    """The longest text that a record's field takes."""
    return spec_of(record, name).max_length or LONGEST_TEXT


@cache
def spec_of(record: type[Record], name: str) -> FieldSpec:
    return next(spec for spec in field_specs(record) if spec.name == name)


class Table:
    """One table; a value that is refused is replaced by its default, so that reading goes on."""

    def __init__(self, data: dict[str, Any], place: Place, faults: Faults) -> None:
        self._data = data
        self.place = place
        self.faults = faults
        self._known: set[str] = set()

    def at(self, key: str) -> Place:
        return (*self.place, key)

    def fault(self, code: StrEnum, key: str, detail: str = "") -> None:
        self.faults.add(code, self.at(key), detail)

    def has(self, key: str) -> bool:
        self._known.add(key)
        return key in self._data

    def _value(self, key: str, kinds: tuple[type, ...], required: bool = False) -> Any:
        """Give the value where it has exactly one of these types (a bool is no int here)."""
        if not self.has(key):
            if required:
                self.fault(YearFault.MISSING_KEY, key, key)
            return None
        value = self._data[key]
        if type(value) not in kinds:
            self.fault(YearFault.WRONG_TYPE, key, _type_name(kinds))
            return None
        return value

    def text(
        self,
        key: str,
        *,
        required: bool = False,
        default: str = "",
        limit: int = LONGEST_TEXT,
        lines: bool = False,
    ) -> str:
        value = self._value(key, (str,), required)
        if value is None:
            return default
        value = tidy(value, lines=lines).strip()
        if len(value) > limit or (required and not value):
            self.fault(YearFault.WRONG_VALUE, key, value[:40])
            return default
        return value or default

    def code(self, key: str, *, required: bool = False, default: str = "") -> str:
        """A code, "" where it is left out or refused."""
        value = self._value(key, (str,), required)
        if value is None:
            return default
        value = tidy(value)
        if not code_is_good(value):
            self.fault(YearFault.BAD_CODE, key, value[:40])
            return default
        return value

    def codes(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of codes, each once; those refused are left out."""
        values = self._value(key, (list,), required) or []
        found: dict[str, None] = {}
        for index, value in enumerate(values):
            place = (*self.at(key), index)
            if not isinstance(value, str):
                self.faults.add(YearFault.WRONG_TYPE, place, _type_name((str,)))
                continue
            code = tidy(value)
            if not code_is_good(code):
                self.faults.add(YearFault.BAD_CODE, place, code[:40])
            elif code in found:
                self.faults.add(YearFault.CODE_TWICE, place, code)
            else:
                found[code] = None
        return tuple(found)

    def codes_among(
        self, key: str, known: Iterable[str], *, required: bool = False
    ) -> tuple[str, ...]:
        """A list of codes, each of which names one of these."""
        found = self.codes(key, required=required)
        for code in found:
            self.names_one_of(key, known, code)
        return found

    def number(
        self, key: str, *, required: bool = False, least: int = 0, most: int = LARGEST_NUMBER
    ) -> int | None:
        value: int | None = self._value(key, (int,), required)
        if value is not None and not least <= value <= most:
            self.fault(YearFault.WRONG_VALUE, key, str(value)[:40])
            return None
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        value: bool | None = self._value(key, (bool,))
        return default if value is None else value

    def date(self, key: str) -> datetime.date | None:
        value: datetime.date | None = self._value(key, (datetime.date,))
        return value

    def decimal(self, key: str) -> str:
        """A decimal number written as text, with a point in it."""
        value = self.text(key)
        if value and not _DECIMAL.fullmatch(value):
            self.fault(YearFault.WRONG_VALUE, key, value[:40])
            return ""
        return value.replace(",", ".")

    def ratio(self, key: str, *, required: bool = False) -> Fraction | None:
        """A majority such as "2/3": over 0, at most 1."""
        value = self._value(key, (str,), required)
        if value is None:
            return None
        found = _RATIO.fullmatch(value.strip())
        if found is None or int(found[2]) == 0 or not 0 < int(found[1]) <= int(found[2]):
            self.fault(YearFault.MAJORITY, key, value[:40])
            return None
        return Fraction(int(found[1]), int(found[2]))

    def by_spec(self, key: str, spec: FieldSpec, usual: Any = None) -> Any:
        """A value as a record's field takes it; `usual` where it is left out."""
        if spec.kind is FieldKind.CHOICE and spec.nullable and not self.has(key):
            return usual
        required = spec.required and usual is None
        if spec.kind in (FieldKind.DATE, FieldKind.TIME):
            return self._value(key, (_TIMES[spec.kind],), required)
        if spec.kind is FieldKind.NUMBER:
            most = LARGEST_NUMBER if spec.maximum is None else spec.maximum
            number = self.number(key, required=required, least=spec.minimum or 0, most=most)
            return (usual or spec.default) if number is None else number
        if spec.kind is FieldKind.CHOICE:
            return self.choice(key, type(spec.choices[0]), usual or spec.default)
        if spec.kind is FieldKind.FLAG:
            return self.flag(key, default=bool(spec.default))
        return self._text_by_spec(key, spec, usual or "", required)

    def _text_by_spec(self, key: str, spec: FieldSpec, usual: str, required: bool) -> str:
        if spec.kind is FieldKind.DECIMAL:
            return self.decimal(key) or usual
        if spec.code:
            return self.code(key, required=required, default=usual)
        limit = spec.max_length or LONGEST_TEXT
        lines = spec.kind is FieldKind.LONG_TEXT
        return self.text(key, required=required, default=usual, limit=limit, lines=lines)

    def written(self, key: str) -> str:
        """A text that was read already, as it is written."""
        return str(self._data[key]).strip()

    def choice(self, key: str, kind: type[E], default: E | None = None) -> E | None:
        """One of a closed list; required where it has no default."""
        value = self._value(key, (str,), default is None)
        if value is None:
            return default
        if value not in list(kind):
            listed = ", ".join(kind)
            self.fault(YearFault.WRONG_VALUE, key, f"{value[:40]} ({listed})")
            return default
        return kind(value)

    def table(self, key: str, *, required: bool = False) -> "Table | None":
        value = self._value(key, (dict,), required)
        return None if value is None else Table(value, self.at(key), self.faults)

    def tables(self, key: str, *, required: bool = False) -> tuple["Table", ...]:
        values = self._value(key, (list,), required) or []
        found = []
        for index, value in enumerate(values):
            place = (*self.at(key), index)
            if isinstance(value, dict):
                found.append(Table(value, place, self.faults))
            else:
                self.faults.add(YearFault.WRONG_TYPE, place, _type_name((dict,)))
        return tuple(found)

    def names_one_of(self, key: str, known: Iterable[str], code: str) -> str:
        """Refuse a code that names nothing."""
        if code and code not in known:
            self.fault(YearFault.NAMES_NOTHING, key, code)
            return ""
        return code

    def close(self) -> None:
        """Refuse every key that was never asked for."""
        for key in self._data:
            if key not in self._known:
                self.fault(YearFault.UNKNOWN_KEY, key, key)


_TYPE_NAMES: dict[type, str] = {
    str: "str",
    int: "int",
    bool: "bool",
    list: "list",
    dict: "table",
    datetime.date: "date",
    datetime.time: "time",
}


def _type_name(kinds: tuple[type, ...]) -> str:
    return _TYPE_NAMES[kinds[0]]


def refuse_twice(rows: Iterable[tuple[Table, str, str]]) -> None:
    """Refuse every code after its first use; each row is a table, the key, and its code."""
    seen: set[str] = set()
    for table, key, code in rows:
        if code and code in seen:
            table.fault(YearFault.CODE_TWICE, key, code)
        seen.add(code)
