"""One table a class of the count, its columns made from the fields of the frozen dataclass.

And that of the journal, which is only appended to as well.
"""

from dataclasses import fields
from typing import get_type_hints

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.count_rows import (
    PAPERS,
    CancelRow,
    CountRow,
    LedgerRow,
    PaperRow,
    ResultRow,
    WrittenRow,
    count_table_name,
)
from thidua_desktop.storage import journal
from thidua_desktop.storage.columns import METADATA, TABLE_OPTIONS, column_type, is_optional

FIGURES = ("eligible", "present", "printed", "spoilt", "issued", "returned")

_POINTS_TO = {
    "round_id": f"{BallotRound.register.name}.id",
    "paper_id": f"{PAPERS}.id",
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


def journal_table() -> Table:
    texts = (Column(name, Text, nullable=False) for name in journal.COLUMNS[1:])
    key = Column(journal.COLUMNS[0], Integer, primary_key=True)
    return Table(journal.JOURNAL, METADATA, key, *texts, **TABLE_OPTIONS)


def _column(name: str, annotation: object) -> Column[object]:
    if name == "id":
        return Column(name, Integer, primary_key=True)
    links = [ForeignKey(_POINTS_TO[name])] if name in _POINTS_TO else []
    return Column(name, column_type(annotation), *links, nullable=is_optional(annotation))


def count_table(kind: type[CountRow]) -> Table:
    """Give the table of a class; it is made when it is first asked for."""
    made = METADATA.tables.get(count_table_name(kind))
    return _table(kind) if made is None else made


def _table(kind: type[CountRow]) -> Table:
    hints = get_type_hints(kind)
    columns = [_column(item.name, hints[item.name]) for item in fields(kind)]
    extra = _EXTRA.get(kind, ())
    return Table(count_table_name(kind), METADATA, *columns, *extra, **TABLE_OPTIONS)
