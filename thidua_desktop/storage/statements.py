"""The statements that are run on the one connection, as SQL text, each made once.

Reading needs the names alone; what changes a row is Core's own statement on the table, which is
made then.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from thidua_desktop.records.base import Record
from thidua_desktop.services.base.count_rows import CountRow, count_table_name


class Shape(NamedTuple):
    """How rows of one kind are appended and read; the store gives the id."""

    table: str
    fields: tuple[str, ...]
    given: tuple[str, ...]
    values_of: Callable[[CountRow], tuple[Any, ...]]


class Change(NamedTuple):
    sql: str
    names: tuple[str, ...]


_shapes: dict[type[CountRow], Shape] = {}
_appending: dict[type[CountRow], str] = {}


def shape_of(kind: type[CountRow]) -> Shape:
    if kind not in _shapes:
        names = tuple(item.name for item in fields(kind))
        given = tuple(name for name in names if name != "id")
        _shapes[kind] = Shape(count_table_name(kind), names, given, attrgetter(*given))
    return _shapes[kind]


def append_of(kind: type[CountRow]) -> str:
    if kind not in _appending:
        from sqlalchemy import insert

        from thidua_desktop.storage.count_tables import count_table

        given = shape_of(kind).given
        made = _compiled(insert(count_table(kind)).values(dict.fromkeys(given)))
        assert made.names == given
        _appending[kind] = made.sql
    return _appending[kind]


@cache
def insert_of(kind: type[Record], given: tuple[str, ...]) -> Change:
    from sqlalchemy import insert

    from thidua_desktop.storage.tables import table_of

    return _compiled(insert(table_of(kind)).values(dict.fromkeys(given)))


@cache
def update_of(kind: type[Record]) -> Change:
    from sqlalchemy import bindparam, update

    from thidua_desktop.storage.tables import table_of

    table = table_of(kind)
    given = dict.fromkeys(name for name in kind.model_fields if name != "id")
    return _compiled(update(table).where(table.c.id == bindparam("id")).values(given))


@cache
def delete_of(kind: type[Record]) -> Change:
    from sqlalchemy import bindparam, delete

    from thidua_desktop.storage.tables import table_of

    table = table_of(kind)
    return _compiled(delete(table).where(table.c.id == bindparam("id")))


def _compiled(statement: Any) -> Change:
    from sqlalchemy.dialects.sqlite import dialect

    made = statement.compile(dialect=dialect(paramstyle="qmark"))
    return Change(str(made), tuple(made.positiontup))


@cache
def select_of(
    table: str,
    columns: tuple[str, ...],
    equal: tuple[str, ...],
    order: tuple[str, ...] = ("id",),
    among: frozenset[str] = frozenset(),
) -> str:
    """Give the statement that reads the rows of a table where these columns equal some values.

    Those of `among` equal one of a JSON list, so that many are read in one turn.
    """
    ways = {True: "IN (SELECT value FROM json_each(?))", False: "IS ?"}
    wanted = " AND ".join(f'"{name}" {ways[name in among]}' for name in equal)
    where = f" WHERE {wanted}" if wanted else ""
    return f'SELECT {_quoted(columns)} FROM "{table}"{where} ORDER BY {_quoted(order)}'


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
