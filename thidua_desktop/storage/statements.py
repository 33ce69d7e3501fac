"""Core statements as SQL text, compiled once: whoever reads or counts pays only the first time."""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import bindparam, insert, select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.sql import ClauseElement

from thidua_desktop.services.base.count_rows import CountRow
from thidua_desktop.storage.count_tables import COUNT_TABLES
from thidua_desktop.storage.tables import METADATA

_DIALECT = dialect(paramstyle="qmark")


def text_of(statement: ClauseElement) -> str:
    """Give the SQL of a statement, with a question mark for each value."""
    return str(statement.compile(dialect=_DIALECT))


class Shape(NamedTuple):
    """How rows of one kind are appended and read; the store gives the id."""

    table: str
    fields: tuple[str, ...]
    given: tuple[str, ...]
    values_of: Callable[[CountRow], tuple[Any, ...]]
    append: str


_shapes: dict[type[CountRow], Shape] = {}


def shape_of(kind: type[CountRow]) -> Shape:
    """Give the shape of a kind; its statement is compiled when it is first asked for."""
    if kind not in _shapes:
        _shapes[kind] = _shape(kind)
    return _shapes[kind]


def _shape(kind: type[CountRow]) -> Shape:
    names = tuple(item.name for item in fields(kind))
    given = tuple(name for name in names if name != "id")
    table = COUNT_TABLES[kind]
    append = text_of(insert(table).values(dict.fromkeys(given)))
    return Shape(table.name, names, given, attrgetter(*given), append)


@cache
def select_of(table: str, equal: tuple[str, ...], order: tuple[str, ...] = ("id",)) -> str:
    """Give the statement that reads the rows of a table where these columns equal some values."""
    columns = METADATA.tables[table].c
    conditions = (columns[name].is_not_distinct_from(bindparam(name)) for name in equal)
    ordered = (columns[name] for name in order)
    return text_of(select(METADATA.tables[table]).where(*conditions).order_by(*ordered))
