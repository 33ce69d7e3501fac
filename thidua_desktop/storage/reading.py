"""Rows of the registers as records.

They were checked when they were written, and `verify` compares them with the journal: only the
texts that stand for dates, times and codes are turned back into them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, time
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.records.base import Record, inner_type
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.command_line.verify import row_name

R = TypeVar("R", bound=Record)
Turn = Callable[[Any], Any]


def records_of(kind: type[R], rows: Iterable[tuple[Any, ...]]) -> list[R]:
    """Give the records of rows whose values stand in the order of the record's fields."""
    names, turned = tuple(kind.model_fields), _turned(kind)
    given = set(names)  # one for all: every field of every record is given
    made, put = kind.__new__, object.__setattr__
    found = []
    for row in rows:
        values = dict(zip(names, row, strict=True))
        try:
            for name, turn in turned:
                if values[name] is not None:
                    values[name] = turn(values[name])
        except ValueError as error:
            which = row_name(kind.register.title, values["id"])
            raise Refused(KnownFault.STORE_DAMAGED, which) from error
        record = made(kind)
        # As one that was pickled comes back: `model_construct` takes ten times as long.
        put(record, "__pydantic_fields_set__", given)
        put(record, "__pydantic_extra__", None)
        put(record, "__pydantic_private__", None)
        put(record, "__dict__", values)
        found.append(record)
    return found


def values_of(
    kind: type[Record], names: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> Iterator[tuple[Any, ...]]:
    """Give rows of these fields alone with what a record has in them; raises ValueError."""
    turned, columns = dict(_turned(kind)), list(zip(*rows, strict=True))
    for at, name in enumerate(names if columns else ()):
        if name in turned:
            turn = turned[name]
            columns[at] = tuple(None if one is None else turn(one) for one in columns[at])
    return zip(*columns, strict=True)


@cache
def _turned(kind: type[Record]) -> tuple[tuple[str, Turn], ...]:
    """Give the fields whose values stand in the file as something else, with what turns them."""
    types = {name: inner_type(info.annotation) for name, info in kind.model_fields.items()}
    return tuple((name, _turn_of(held)) for name, held in types.items() if held not in (int, str))


def _turn_of(held: type) -> Turn:
    if issubclass(held, date | time):
        return held.fromisoformat
    if issubclass(held, StrEnum):
        return _Choices(held).__getitem__
    assert issubclass(held, bool)
    return held


class _Choices(dict[str, StrEnum]):
    def __init__(self, held: type[StrEnum]) -> None:
        super().__init__((choice.value, choice) for choice in held)
        self._held = held

    def __missing__(self, value: str) -> StrEnum:
        return self._held(value)  # raises ValueError
