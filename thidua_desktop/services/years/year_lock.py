"""Locked years: closed, or kept by another office. Storage asks here before each change."""

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import Record, field_specs, stored_id
from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.count_rows import CountRow, DocumentRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Guard, RegisterStore, UnitOfWork
from thidua_desktop.services.registers.record_links import record_class
from thidua_desktop.services.years.people_lock import years_disturbed
from thidua_desktop.services.years.year_status import YearStatus, every_status

NAMING = ("code", "name", "short_name")
"""What the papers and results of a year call a unit."""

WATCHED = (EmulationYear, Cluster, Conference, BallotRound)
"""On these, and on successions, rests which years are locked and to which year a round belongs."""


class YearLock(Guard):
    """Refuses whatever would change a locked year. Raises Refused.

    What it has read of the locks is true as long as the journal's head stays: whoever writes past
    it (closing, receiving) moves the head, and then all is read anew.
    """

    def __init__(self) -> None:
        self._head = ""
        self._known: dict[int, YearStatus] | None = None  # the locked years, by id
        self._rounds: dict[int, int] = {}  # the year of a round
        self._touched = False

    def begin(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._touched = False
        if self._head != uow.journal_head():
            self._forget()

    def changing(self, before: Record | None, after: Record | None) -> None:
        """Neither the old nor the new year of a record may be locked."""
        if self._years:
            for record in (before, after):
                if record is not None and not isinstance(record, IssuedFile):
                    self._refuse(self._year_of(record))
            if isinstance(before, Unit) and isinstance(after, Unit):
                self._refuse_names(before, after)
            self._refuse_people(before, after)
        if _watched(before, after):
            self._touched = True
            self._forget()

    def appending(self, row: CountRow) -> None:
        """Nothing is added to the count of a locked year but copies of its documents."""
        if self._years and not isinstance(row, DocumentRow):
            self._refuse(self._year_of_round(row.round_id))

    def end(self) -> None:
        self._head = self._uow.journal_head()
        if self._touched:  # what was read may have been undone with the rest
            self._forget()

    def _forget(self) -> None:
        self._known = None
        self._rounds.clear()

    @property
    def _years(self) -> dict[int, YearStatus]:
        if self._known is None:
            every = every_status(self._uow.registers)
            self._known = {stored_id(s.year): s for s in every if not s.writable}
        return self._known

    def _refuse_names(self, before: Unit, after: Unit) -> None:
        """A unit keeps the name under which a locked year knows it."""
        if all(getattr(before, name) == getattr(after, name) for name in NAMING):
            return
        years = {m.year_id for m in self._uow.registers.find(Membership, unit_id=after.id)}
        named = [self._years[year].names[0] for year in sorted(years & self._years.keys())]
        if named:
            raise Refused(RegisterCode.UNIT_IN_LOCKED_YEAR, *named)

    def _refuse_people(self, before: Record | None, after: Record | None) -> None:
        """A locked year keeps who was in its units."""
        locked = [status.year for status in self._years.values()]
        disturbed = years_disturbed(self._uow.registers, locked, before, after)
        if disturbed:
            raise Refused(RegisterCode.PERSON_IN_LOCKED_YEAR, *disturbed)

    def _refuse(self, year_id: int | None) -> None:
        status = self._years.get(year_id) if year_id is not None else None
        if status is not None and status.lock is not None:
            raise Refused(status.lock, *status.names)

    def _year_of_round(self, round_id: int) -> int | None:
        if round_id not in self._rounds:
            found = self._uow.registers.find(BallotRound, id=round_id)
            year_id = self._year_of(found[0]) if found else None
            if year_id is None:
                return None
            self._rounds[round_id] = year_id
        return self._rounds[round_id]

    def _year_of(self, record: Record) -> int | None:
        if isinstance(record, Appointment):  # it may be made before its year is opened
            years = (id_ for id_, s in self._years.items() if s.year.year == record.for_year)
            return next(years, None)
        return year_of(self._uow.registers, record)


def year_of(registers: RegisterStore, record: Record) -> int | None:
    """Follow `Register.year` to the id of the year; None where the record has no one year."""
    while not isinstance(record, EmulationYear) and record.register.year:
        name = record.register.year
        link = next(spec.link for spec in field_specs(type(record)) if spec.name == name)
        if link == EmulationYear.register.name:
            year_id: int | None = getattr(record, name)
            return year_id
        found = registers.find(record_class(link), id=getattr(record, name))
        if not found:  # the store refuses a link that leads nowhere
            return None
        record = found[0]
    return record.id if isinstance(record, EmulationYear) else None


def _watched(before: Record | None, after: Record | None) -> bool:
    if isinstance(before, Unit) and isinstance(after, Unit):
        return before.successor_id != after.successor_id
    return isinstance(after or before, WATCHED)
