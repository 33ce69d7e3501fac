"""The reports of a year as a matrix: what every unit owes by when, what came, how late."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop import zone
from thidua_desktop.domain.work.reports import ReportStatus, report_status
from thidua_desktop.records.choices import ReportKind
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.follow_up import ReceivedReport, Reminder, ReminderUnit, ReportDue
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.successors import line_of
from thidua_desktop.services.reports.report_sources import DaySource, read_sources
from thidua_desktop.services.years.year_members import member_units

Place = tuple[int, ReportKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCell:
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
    dues = {one.kind: one for one in registers.find(ReportDue, year_id=year_id)}
    reminders = tuple(registers.find(Reminder, year_id=year_id))
    known = _Known(registers, members)
    there = known.received(year_id)
    sources = known.sources(year_id)
    reminded = known.reminded(reminders)

    def cell(unit_id: int, kind: ReportKind) -> ReportCell:
        record, asked = there.get((unit_id, kind)), dues.get(kind)
        source = sources.get((unit_id, kind))
        received = day_of(source, record)
        due = (record.extended if record else None) or (asked.due if asked else None)
        return ReportCell(
            year_id=year_id,
            unit_id=unit_id,
            kind=kind,
            due=due,
            record=record,
            received=received,
            source=source,
            status=report_status(due, received, today),
            reminded=reminded.get((unit_id, kind), ()),
        )

    rows = tuple(
        ReportRow(unit=unit, cells={kind: cell(unit.id or 0, kind) for kind in ReportKind})
        for unit in members
    )
    return ReportMatrix(year_id=year_id, today=today, dues=dues, rows=rows, reminders=reminders)


def day_of(source: DaySource | None, record: ReceivedReport | None) -> datetime.date | None:
    """Give when a report came: as its source says, else as was noted with it."""
    return (source.day if source else None) or (record.received if record else None)


def lacking(registers: RegisterStore, year_id: int) -> list[tuple[ReportDue, list[datetime.date]]]:
    """Give each report that is asked for, with its due days on which one has not come.

    Less than the matrix: it is read at every start.
    """
    dues = registers.find(ReportDue, year_id=year_id)
    if not dues:
        return []
    members = member_units(registers, year_id)
    known = _Known(registers, members)
    there = known.received(year_id)
    sources = known.sources(year_id, [due.kind for due in dues])
    found = []
    for due in dues:
        places = [(unit.id or 0, due.kind) for unit in members]
        missing = [
            there.get(place)
            for place in places
            if day_of(sources.get(place), there.get(place)) is None
        ]
        days = [(one.extended if one else None) or due.due for one in missing]
        found.append((due, [day for day in days if day is not None]))
    return found


class _Known:
    """What the store has of the members, under the member that stands for its unit."""

    def __init__(self, registers: RegisterStore, members: Sequence[Unit]) -> None:
        self._registers = registers
        self._units = {unit.id: unit for unit in registers.find(Unit)}
        self._members = {unit.id for unit in members}

    def received(self, year_id: int) -> dict[Place, ReceivedReport]:
        """The member's own record before that of one it continues."""
        found: dict[Place, ReceivedReport] = {}
        for one in self._registers.find(ReceivedReport, year_id=year_id):
            member = self._member(one.unit_id)
            if member == one.unit_id or (member, one.kind) not in found:
                found[member, one.kind] = one
        return found

    def sources(
        self, year_id: int, kinds: Collection[ReportKind] = frozenset(ReportKind)
    ) -> dict[Place, DaySource]:
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
