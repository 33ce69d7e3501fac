"""Locked years: closed, or kept by another office. Every write passes here, whoever makes it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self, TypeVar

from thidua_desktop.records.base import Record, field_specs, stored_id
from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.count_rows import CountRow, DocumentRow
from thidua_desktop.services.base.errors import RegisterCode, RegisterRefusal
from thidua_desktop.services.base.ports import (
    CountStore,
    JournalEntry,
    NewUnitOfWork,
    RegisterStore,
    UnitOfWork,
)
from thidua_desktop.services.registers.record_links import record_class
from thidua_desktop.services.years.year_standing import (
    YearStanding,
    every_standing,
)

R = TypeVar("R", bound=Record)
C = TypeVar("C", bound=CountRow)

NAMING = ("code", "name", "short_name")
"""What the papers and results of a year call a unit."""

WATCHED = (EmulationYear, Cluster, Conference, BallotRound)
"""On these, and on successions, rests which years are locked and to which year a round belongs."""


def locked(new_uow: NewUnitOfWork) -> NewUnitOfWork:
    """Give a maker of units of work that write nothing that belongs to a locked year."""
    known = _Known()

    def new(use_case: str, /) -> UnitOfWork:
        return LockedUnitOfWork(new_uow(use_case), known)

    return new


@dataclass(slots=True)
class _Known:
    """What was read of the locks, true as long as the journal's head is.

    Whoever writes past the lock (closing, receiving) moves the head, so that all is read anew.
    """

    head: str = ""
    years: dict[int, YearStanding] | None = None  # the locked ones, by id
    rounds: dict[int, int] = field(default_factory=dict)  # the year of a round

    def forget(self) -> None:
        self.years = None
        self.rounds.clear()


class _Lock:
    """Refuses, within one transaction, what would change a locked year."""

    def __init__(self, uow: UnitOfWork, known: _Known) -> None:
        self._uow = uow
        self._known = known
        self._touched = False

    def begin(self) -> None:
        if self._known.head != self._uow.journal_head():
            self._known.forget()
            self._known.head = self._uow.journal_head()

    def committed(self) -> None:
        self._known.head = self._uow.journal_head()

    def end(self) -> None:
        if self._touched:  # what was read may have been undone with the rest
            self._known.forget()

    @property
    def _years(self) -> dict[int, YearStanding]:
        if self._known.years is None:
            every = every_standing(self._uow.registers)
            self._known.years = {stored_id(s.year): s for s in every if not s.writable}
        return self._known.years

    def refuse_records(self, *records: Record) -> None:
        if self._years and not isinstance(records[0], IssuedFile):
            for record in records:
                self._refuse(self._year_of(record))

    def refuse_names(self, before: Record, after: Record) -> None:
        """A unit keeps the name under which a locked year knows it."""
        if not self._years or not isinstance(after, Unit):
            return
        if all(getattr(before, name) == getattr(after, name) for name in NAMING):
            return
        years = {m.year_id for m in self._uow.registers.find(Membership, unit_id=after.id)}
        named = [self._years[year].names[0] for year in sorted(years & self._years.keys())]
        if named:
            raise RegisterRefusal(RegisterCode.UNIT_IN_LOCKED_YEAR, *named)

    def refuse_row(self, row: CountRow) -> None:
        if self._years and not isinstance(row, DocumentRow):
            self._refuse(self._year_of_round(row.round_id))

    def touched(self, before: Record | None, after: Record | None) -> None:
        known = after or before
        if isinstance(before, Unit) and isinstance(after, Unit):
            touches = before.successor_id != after.successor_id
        else:
            touches = isinstance(known, WATCHED)
        if touches:
            self._touched = True
            self._known.forget()

    def _refuse(self, year_id: int | None) -> None:
        standing = self._years.get(year_id) if year_id is not None else None
        if standing is not None and standing.lock is not None:
            raise RegisterRefusal(standing.lock, *standing.names)

    def _year_of_round(self, round_id: int) -> int | None:
        if round_id not in self._known.rounds:
            found = self._uow.registers.find(BallotRound, id=round_id)
            year_id = self._year_of(found[0]) if found else None
            if year_id is None:
                return None
            self._known.rounds[round_id] = year_id
        return self._known.rounds[round_id]

    def _year_of(self, record: Record) -> int | None:
        """Follow `Register.year` to the id of the year; None where the record has no one year."""
        if isinstance(record, Appointment):  # it may be made before its year is opened
            years = (id_ for id_, s in self._years.items() if s.year.year == record.for_year)
            return next(years, None)
        while not isinstance(record, EmulationYear) and record.register.year:
            name = record.register.year
            link = next(spec.link for spec in field_specs(type(record)) if spec.name == name)
            if link == EmulationYear.register.name:
                year_id: int | None = getattr(record, name)
                return year_id
            found = self._uow.registers.find(record_class(link), id=getattr(record, name))
            if not found:  # the store refuses a link that leads nowhere
                return None
            record = found[0]
        return record.id if isinstance(record, EmulationYear) else None


class LockedRegisters:
    """The registers, of which locked years are only read."""

    def __init__(self, registers: RegisterStore, lock: _Lock) -> None:
        self._registers = registers
        self._lock = lock

    def add(self, record: R) -> R:
        """Store a new record. Raises RegisterRefusal."""
        self._lock.refuse_records(record)
        stored = self._registers.add(record)
        self._lock.touched(None, stored)
        return stored

    def update(self, record: Record) -> None:
        """Store the changed record; neither its old nor its new year may be locked."""
        before = self._registers.get(type(record), record.id or 0)
        self._lock.refuse_records(before, record)
        self._lock.refuse_names(before, record)
        self._registers.update(record)
        self._lock.touched(before, record)

    def delete(self, kind: type[Record], record_id: int) -> None:
        """Remove a record. Raises RegisterRefusal."""
        before = self._registers.get(kind, record_id)
        self._lock.refuse_records(before)
        self._registers.delete(kind, record_id)
        self._lock.touched(before, None)

    def get(self, kind: type[R], record_id: int) -> R:
        """Give one record."""
        return self._registers.get(kind, record_id)

    def find(self, kind: type[R], /, **equal: Any) -> list[R]:
        """Give the records whose fields equal these."""
        return self._registers.find(kind, **equal)


class LockedCount:
    """The count, to which nothing is added in a locked year but copies of its documents."""

    def __init__(self, count: CountStore, lock: _Lock) -> None:
        self._count = count
        self._lock = lock

    def append(self, row: CountRow) -> int:
        """Append a row. Raises RegisterRefusal."""
        self._lock.refuse_row(row)
        return self._count.append(row)

    def rows(self, kind: type[C], /, **equal: Any) -> Sequence[C]:
        """Give the rows whose columns equal these."""
        return self._count.rows(kind, **equal)


class LockedUnitOfWork:
    """A unit of work in which locked years are only read."""

    def __init__(self, uow: UnitOfWork, known: _Known) -> None:
        self._uow = uow
        self._lock = _Lock(uow, known)
        self.registers = LockedRegisters(uow.registers, self._lock)
        self.count = LockedCount(uow.count, self._lock)

    def journal_head(self) -> str:
        """Give the hash of the last journal row."""
        return self._uow.journal_head()

    def journal_rows(self, after: int = 0) -> Sequence[JournalEntry]:
        """Give the journal's rows after this id."""
        return self._uow.journal_rows(after)

    def note(self, text: str) -> None:
        """Leave a line in the journal."""
        self._uow.note(text)

    def commit(self) -> None:
        """Make it durable."""
        self._uow.commit()
        self._lock.committed()

    def __enter__(self) -> Self:
        """Begin the transaction."""
        self._uow.__enter__()
        self._lock.begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it."""
        self._uow.__exit__(kind, error, trace)
        self._lock.end()
