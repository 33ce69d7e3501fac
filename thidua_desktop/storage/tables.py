"""One table a register, its columns made from the fields of the record class.

What `class UnitRow(Stored, Unit, table=True)` would say is said once for all of them.
"""

from functools import cache
from types import new_class
from typing import Any, ClassVar

from sqlalchemy import ForeignKeyConstraint, MetaData, Table
from sqlmodel import Field, SQLModel

from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.storage.columns import METADATA, TABLE_OPTIONS, column_type


class Stored(SQLModel):
    """What a record gets by being kept: a primary key."""

    metadata: ClassVar[MetaData] = METADATA
    __table_args__: ClassVar[dict[str, Any]] = TABLE_OPTIONS
    id: int | None = Field(default=None, primary_key=True)


@cache
def row_class(kind: type[Record]) -> type[Stored]:
    """Give the mapped class of a record class; it validates whatever is assigned to it."""
    names = {"__module__": __name__, "__tablename__": kind.register.name}
    made = new_class(
        f"{kind.__name__}Row", (Stored, kind), {"table": True}, lambda body: body.update(names)
    )
    _complete(kind, METADATA.tables[kind.register.name])
    return made


def _complete(kind: type[Record], table: Table) -> None:
    """Give a table what a plain record cannot say: how values stand, and what points where."""
    for name, info in kind.model_fields.items():
        table.c[name].type = column_type(info.annotation)
    for spec in field_specs(kind):
        if spec.link:
            table.append_constraint(ForeignKeyConstraint([spec.name], [f"{spec.link}.id"]))


def table_of(kind: type[Record]) -> Table:
    """Give the table of a record class; it is made when it is first asked for."""
    row_class(kind)
    return METADATA.tables[kind.register.name]
