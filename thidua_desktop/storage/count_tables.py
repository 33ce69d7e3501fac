"""One table a class of the count, its columns made from the fields of the frozen dataclass."""

from dataclasses import fields
from typing import get_type_hints

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.count_rows import (
    COUNT_ROWS,
    CancelRow,
    CountRow,
    LedgerRow,
    PaperRow,
    ResultRow,
    WrittenRow,
    count_table_name,
)
from thidua_desktop.storage.columns import TABLE_OPTIONS, column_type, is_optional
from thidua_desktop.storage.tables import METADATA

FIGURES = ("eligible", "present", "printed", "spoilt", "issued", "returned")

_POINTS_TO = {
    "round_id": f"{BallotRound.register.name}.id",
    "paper_id": f"{count_table_name(PaperRow)}.id",
}

_EXTRA: dict[type[CountRow], tuple[SchemaItem, ...]] = {
    PaperRow: (
        UniqueConstraint("round_id", "session", "pass_number", "number", "attempt"),
        CheckConstraint("pass_number IN (1, 2, 3)", name="pass_number"),
        CheckConstraint("number >= 1 AND attempt >= 1", name="number"),
    ),
    CancelRow: (UniqueConstraint("paper_id"),),
    LedgerRow: (CheckConstraint(" AND ".join(f"{name} >= 0" for name in FIGURES), name="figures"),),
    WrittenRow: (CheckConstraint("agree >= 0 AND disagree >= 0", name="opinions"),),
    ResultRow: (UniqueConstraint("round_id", "session"),),
}


def _column(name: str, annotation: object) -> Column[object]:
    if name == "id":
        return Column(name, Integer, primary_key=True)
    links = [ForeignKey(_POINTS_TO[name])] if name in _POINTS_TO else []
    return Column(name, column_type(annotation), *links, nullable=is_optional(annotation))


def _table(kind: type[CountRow]) -> Table:
    hints = get_type_hints(kind)
    columns = [_column(item.name, hints[item.name]) for item in fields(kind)]
    extra = _EXTRA.get(kind, ())
    return Table(count_table_name(kind), METADATA, *columns, *extra, **TABLE_OPTIONS)


COUNT_TABLES: dict[type[CountRow], Table] = {kind: _table(kind) for kind in COUNT_ROWS}
