"""The reports of a year as a matrix: what every unit owes by when, what came, how late."""

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from thidua_desktop import zone
from thidua_desktop.domain.work.reports import (
    ReportCounts,
    ReportStatus,
    count_reports,
    report_status,
)
from thidua_desktop.records.choices import ReportKind
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.follow_up import ReceivedReport, Reminder, ReminderUnit, ReportDue
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.successors import line_of
from thidua_desktop.services.reports.report_sources import DaySource, read_sources
from thidua_desktop.services.years.year_members import member_units

Place = tuple[int, ReportKind]
Days = tuple[datetime.date | None, datetime.date | None]
"""When it is due, and when it came."""


class Came(NamedTuple):
    """What of a report tells when it is due and when it came, without the rest of its record."""

    unit_id: int
    kind: ReportKind
    received: datetime.date | None
    extended: datetime.date | None


Report = TypeVar("Report", ReceivedReport, Came)


class ReportCell(NamedTuple):
    """One report of one unit; `reminded` are the days on which it was asked for again."""

    year_id: int
    unit_id: int
    kind: ReportKind
    due: datetime.date | None
    record: ReceivedReport | None
    received: datetime.date | None
    source: DaySource | None
    """Where its day stands, unless it is kept with the record."""

    status: ReportStatus
    reminded: tuple[datetime.date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A unit with its reports by their kind."""

    unit: Unit
    cells: Mapping[ReportKind, ReportCell]

    def late(self) -> int:
        """How many of its reports came late, or are late by today."""
        return sum(cell.status.days > 0 for cell in self.cells.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportMatrix:
    """The members of a year in their order, and when each kind of report is due."""

    year_id: int
    today: datetime.date
    dues: Mapping[ReportKind, ReportDue]
    rows: Sequence[ReportRow]
    reminders: Sequence[Reminder]

    def of_kind(self, kind: ReportKind) -> tuple[ReportCell, ...]:
        return tuple(row.cells[kind] for row in self.rows)

    def overdue(self, kind: ReportKind) -> tuple[ReportCell, ...]:
        """Give the reports of a kind that should be there and are not."""
        return tuple(cell for cell in self.of_kind(kind) if cell.status.overdue)

    def turn(self, kind: ReportKind) -> int:
        """How manieth the next reminder of a kind is."""
        return 1 + max((one.turn for one in self.reminders if one.kind is kind), default=0)


def read_reports(uow: UnitOfWork, year_id: int) -> ReportMatrix:
    """Read a year's matrix as it stands today."""
    return reports_on(uow.registers, year_id, zone.local(uow.now()).date())


def reports_on(registers: RegisterStore, year_id: int, today: datetime.date) -> ReportMatrix:
    """Read it as of a day; a report of a unit that ended counts for the member that follows it."""
    members = member_units(registers, year_id)
    reminders = tuple(registers.find(Reminder, year_id=year_id))
    known = _Known(registers, members)
    days = known.days(year_id, registers.find(ReceivedReport, year_id=year_id))
    reminded = known.reminded(reminders)

    def cell(unit_id: int, kind: ReportKind) -> ReportCell:
        place = unit_id, kind
        due, received = days.of(place)
        return ReportCell(
            year_id=year_id,
            unit_id=unit_id,
            kind=kind,
            due=due,
            record=days.there.get(place),
            received=received,
            source=days.sources.get(place),
            status=report_status(due, received, today),
            reminded=reminded.get(place, ()),
        )

    rows = tuple(
        ReportRow(unit=unit, cells={kind: cell(unit.id or 0, kind) for kind in ReportKind})
        for unit in members
    )
    return ReportMatrix(
        year_id=year_id, today=today, dues=days.dues, rows=rows, reminders=reminders
    )


def count_by_unit(uow: UnitOfWork, year_id: int) -> Iterator[tuple[Unit, ReportCounts]]:
    """Give how many reports of each unit came in time, late, or not: less than the matrix."""
    today = zone.local(uow.now()).date()
    for unit, days in days_by_unit(uow.registers, year_id):
        yield unit, count_reports([report_status(due, came, today) for due, came in days])


def days_by_unit(registers: RegisterStore, year_id: int) -> Iterator[tuple[Unit, list[Days]]]:
    """Give when each report of a unit is due and when it came: all that is counted of them."""
    members, kinds = member_units(registers, year_id), tuple(ReportKind)
    days = _Known(registers, members).days(year_id, _came(registers, year_id))
    for unit in members:
        yield unit, [days.of((unit.id or 0, kind)) for kind in kinds]


def _came(registers: RegisterStore, year_id: int) -> Iterator[Came]:
    return map(Came._make, registers.values(ReceivedReport, Came._fields, year_id=year_id))


def day_of(source: DaySource | None, record: ReceivedReport | Came | None) -> datetime.date | None:
    """Give when a report came: as its source says, else as was noted with it."""
    return (source.day if source else None) or (record.received if record else None)


@dataclass(frozen=True, slots=True)
class _Days(Generic[Report]):
    """What says when a report is due and when it came."""

    dues: Mapping[ReportKind, ReportDue]
    there: Mapping[Place, Report]
    sources: Mapping[Place, DaySource]

    def of(self, place: Place) -> Days:
        """Give when it is due and when it came."""
        record, asked = self.there.get(place), self.dues.get(place[1])
        due = (record.extended if record else None) or (asked.due if asked else None)
        return due, day_of(self.sources.get(place), record)


def lacking(registers: RegisterStore, year_id: int) -> list[tuple[ReportDue, list[datetime.date]]]:
    """Give each report that is asked for, with its due days on which one has not come.

    Less than the matrix: it is read at every start.
    """
    dues = registers.find(ReportDue, year_id=year_id)
    if not dues:
        return []
    members = member_units(registers, year_id)
    came, kinds = _came(registers, year_id), [due.kind for due in dues]
    days = _Known(registers, members).days(year_id, came, kinds)
    found = []
    for due in dues:
        of_kind = (days.of((unit.id or 0, due.kind)) for unit in members)
        missing = [day for day, received in of_kind if received is None and day is not None]
        found.append((due, missing))
    return found


class _Known:
    """What the store has of the members, under the member that stands for its unit."""

    def __init__(self, registers: RegisterStore, members: Sequence[Unit]) -> None:
        self._registers = registers
        self._units = {unit.id: unit for unit in registers.find(Unit)}
        self._members = {unit.id for unit in members}

    def days(
        self,
        year_id: int,
        received: Iterable[Report],
        kinds: Collection[ReportKind] = frozenset(ReportKind),
    ) -> _Days[Report]:
        dues = {one.kind: one for one in self._registers.find(ReportDue, year_id=year_id)}
        return _Days(dues, self._received(received), self._sources(year_id, kinds))

    def _received(self, received: Iterable[Report]) -> dict[Place, Report]:
        """The member's own record before that of one it continues."""
        found: dict[Place, Report] = {}
        for one in received:
            member = self._member(one.unit_id)
            if member == one.unit_id or (member, one.kind) not in found:
                found[member, one.kind] = one
        return found

    def _sources(self, year_id: int, kinds: Collection[ReportKind]) -> dict[Place, DaySource]:
        found: dict[Place, DaySource] = {}
        sources = read_sources(self._registers, kinds, year_id=year_id)
        for (_, unit_id, kind), source in sources.items():
            member = self._member(unit_id)
            if member == unit_id or (member, kind) not in found:
                found[member, kind] = source
        return found

    def reminded(self, reminders: Sequence[Reminder]) -> dict[Place, tuple[datetime.date, ...]]:
        found: dict[Place, tuple[datetime.date, ...]] = {}
        for one in reminders:
            for unit in self._registers.find(ReminderUnit, reminder_id=one.id):
                place = self._member(unit.unit_id), one.kind
                found[place] = (*found.get(place, ()), one.date)
        return found

    def _member(self, unit_id: int) -> int:
        if unit_id in self._members:
            return unit_id
        line = (unit.id for unit in line_of(self._units, unit_id) if unit.id in self._members)
        return next(line, None) or unit_id
