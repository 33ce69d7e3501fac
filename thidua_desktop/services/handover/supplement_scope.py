"""Which rows a hồ sơ bổ sung carries, and to which year a row belongs."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.records.choices import YearEventKind
from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.records.handover import Package, ReceivedRow
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.count_rows import (
    COUNT_ROWS,
    CountRow,
    PaperRow,
    count_table_name,
)
from thidua_desktop.services.base.ports import RegisterStore

Values = Mapping[str, Any]
Key = tuple[str, int]
"""A table and the id of a row in it."""

OF_ONE_STORE: Final = (Package, ReceivedRow, Cluster, EmulationYear)
"""What each store knows for itself; of the year itself a few fields are told beside the rows."""

OWN_EVENTS: Final = (
    YearEventKind.HANDED_OVER,
    YearEventKind.RECEIVED,
    YearEventKind.SUPPLEMENTED,
)
"""Events of the store that wrote them, not of the year."""

_KINDS = {kind.register.name: kind for kind in ALL_RECORDS if kind not in OF_ONE_STORE}
_LINKED = {spec.link for kind in _KINDS.values() for spec in field_specs(kind)}

REGISTERS: Final[Mapping[str, type[Record]]] = {
    name: kind
    for name, kind in _KINDS.items()
    if kind.register.year or kind is Appointment or name in _LINKED
}
SHARED: Final = frozenset(
    name for name, kind in REGISTERS.items() if not kind.register.year and kind is not Appointment
)
"""Registers of no one year: of these only new records go along, where the year's need them."""

COUNT_TABLES: Final[Mapping[str, type[CountRow]]] = {
    count_table_name(kind): kind for kind in COUNT_ROWS
}
CARRIED: Final[Mapping[str, type[Record] | type[CountRow]]] = {**REGISTERS, **COUNT_TABLES}
"""Every table of which a supplement may have rows, those to which others point first."""

PAPERS: Final = count_table_name(PaperRow)


class YearRows:
    """The rows of a store, and to which year each belongs."""

    def __init__(self, registers: RegisterStore, gone: Mapping[Key, Values] | None = None) -> None:
        self._registers = registers
        self._gone = gone or {}

    def read(self, table: str, record_id: int) -> Values | None:
        """Give a record in JSON's own types: as it stands, else as it last was."""
        found = self._registers.find(REGISTERS[table], id=record_id)
        return found[0].model_dump(mode="json") if found else self._gone.get((table, record_id))

    def year_of(self, table: str, row: Values) -> int | None:
        """Give the id of the year to which a row belongs; None where it has no one year."""
        if table in COUNT_TABLES:
            return self._beyond(BallotRound.register.name, row["round_id"])
        kind = REGISTERS[table]
        if kind is Appointment:  # of the year in which it holds, as for the lock
            years = self._registers.find(EmulationYear, year=row["for_year"])
            return years[0].id if years else None
        names = (kind.register.year,)
        return next(
            (self._beyond(link, row[name]) for name, link, _ in links_of(table) if name in names),
            None,
        )

    def _beyond(self, table: str, record_id: int) -> int | None:
        if table == EmulationYear.register.name:
            return record_id
        row = self.read(table, record_id)
        return None if row is None else self.year_of(table, row)


def carries(table: str, row: Values) -> bool:
    """Whether a row may be in a supplement at all."""
    if table == YearEvent.register.name:
        return row["kind"] not in OWN_EVENTS
    return table in CARRIED


@cache
def links_of(table: str) -> tuple[tuple[str, str, bool], ...]:
    """Give each field that points to another row: its name, the table, whether it may be empty."""
    if table in COUNT_TABLES:
        round_ = ("round_id", BallotRound.register.name, False)
        to_paper = "paper_id" in COUNT_TABLES[table].__dataclass_fields__
        return (round_, ("paper_id", PAPERS, False)) if to_paper else (round_,)
    specs = field_specs(REGISTERS[table])
    return tuple((spec.name, spec.link, spec.nullable) for spec in specs if spec.link)
