"""How values stand in the file: the same texts and integers as in the journal."""

from datetime import date, time
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
"""Constraints have names of their own, else no migration could ever name them."""

TABLE_OPTIONS: dict[str, Any] = {"sqlite_autoincrement": True, "sqlite_strict": True}
"""No id is ever given twice, and no column takes a value of another type."""


class IsoDate(TypeDecorator[date]):
    """2017-11-22."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class IsoTime(TypeDecorator[time]):
    """08:30:00."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:
        return None if value is None else time.fromisoformat(value)


class Flag(TypeDecorator[bool]):
    """0 or 1; SQLite's strict tables know no boolean."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class ByValue(TypeDecorator[StrEnum]):
    """A code stands by its value; its name in the program may change."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.kind(value)


_SIMPLE: dict[type, type[TypeEngine[Any]]] = {
    bool: Flag,
    int: Integer,
    str: Text,
    date: IsoDate,
    time: IsoTime,
}


def column_type(annotation: Any) -> TypeEngine[Any]:
    """Give the column type of a field. Raises TypeError for what the store cannot keep exactly."""
    inner = annotation
    if get_origin(annotation) in (Union, UnionType):
        inner = next(part for part in get_args(annotation) if part is not type(None))
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return ByValue(inner)
    if inner not in _SIMPLE:
        raise TypeError(f"no column for {annotation!r}")
    return _SIMPLE[inner]()


def is_optional(annotation: Any) -> bool:
    """Say whether a field may hold nothing."""
    return type(None) in get_args(annotation)
