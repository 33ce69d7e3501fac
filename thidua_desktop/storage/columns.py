"""How values stand in the file: the same texts and integers as in the journal."""

from datetime import date, time
from enum import StrEnum
from typing import Any, get_args

from sqlalchemy import Integer, MetaData, Text
from sqlalchemy.types import TypeEngine

from thidua_desktop.records.base import inner_type

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
"""Constraints have names of their own, else no migration could ever name them."""

METADATA = MetaData(naming_convention=NAMING)
"""The tables made so far: each is made when it is first written to, all of them for a new store."""

TABLE_OPTIONS: dict[str, Any] = {"sqlite_autoincrement": True, "sqlite_strict": True}
"""No id is ever given twice, and no column takes a value of another type."""


_TEXTS = (str, date, time, StrEnum)


def column_type(annotation: Any) -> TypeEngine[Any]:
    """Give the column type of a field. Raises TypeError for what the store cannot keep exactly."""
    inner = inner_type(annotation)
    if issubclass(inner, int):  # SQLite's strict tables know no boolean: 0 or 1
        return Integer()
    if issubclass(inner, _TEXTS):
        return Text()
    raise TypeError(f"no column for {annotation!r}")


def is_optional(annotation: Any) -> bool:
    return type(None) in get_args(annotation)
