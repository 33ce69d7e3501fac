"""The one mechanism of the registers: list, save, delete and undo, for every record class."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import Record, Register, field_specs, tidy
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps, done_at_once
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork, RegisterStore, UnitOfWork
from thidua_desktop.services.registers.history import PastChange, read_history
from thidua_desktop.services.registers.known_names import KnownNames
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.record_links import (
    parts_of,
    record_label,
    record_text,
    resting_on,
)
from thidua_desktop.services.registers.series_places import SeriesPlaces
from thidua_desktop.texts.registers import undo as texts

R = TypeVar("R", bound=Record)
P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after: None before where it was added, None after where deleted."""

    kind: type[Record]
    id: int
    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one action of the person changed; undone as a whole.

    `label` says in words what was done, `place` where in the program.
    """

    use_case: str
    changes: tuple[Change, ...]
    label: str
    at: datetime
    place: str


Guard = Callable[[UnitOfWork, Change], str]
"""Names what forbids a change, or undoing it (a frozen round, a closed year); else empty."""


def nothing_forbids(_uow: UnitOfWork, _change: Change) -> str:
    """A guard for registers on which nothing frozen can rest."""
    return ""


class RegisterChanges:
    """The changes of one transaction: checked, stored and remembered."""

    def __init__(self, uow: UnitOfWork, guard: Guard = nothing_forbids) -> None:
        self._uow = uow
        self._guard = guard
        self.made: list[Change] = []
        self._gone: set[tuple[type[Record], int]] = set()
        self._places: dict[type[Record], SeriesPlaces] = {}

    @property
    def uow(self) -> UnitOfWork:
        return self._uow

    def find(self, kind: type[R], /, **equal: Any) -> Sequence[R]:
        return self._uow.registers.find(kind, **equal)

    def save(self, record: R) -> R:
        """Add a record without id, update one with id; give it as stored.

        A record equal to the stored one changes nothing and leaves no trace.
        """
        self._refuse_taken_key(record)
        if record.id is None:
            self._refuse_frozen(Change(type(record), 0, None, record))
            stored = self._uow.registers.add(record)
            assert stored.id is not None
            self._made(Change(type(record), stored.id, None, stored))
            return stored
        before = self._uow.registers.get(type(record), record.id)
        if before == record:
            return before
        self._refuse_frozen(Change(type(record), record.id, before, record))
        stored = self._uow.registers.update(record)
        if stored != before:
            self._made(Change(type(record), record.id, before, stored))
        return stored

    def delete(self, record: Record) -> None:
        """Remove a record with its parts; refused, naming them, where others rest on it.

        One that has gone along as a part of another is gone.
        """
        assert record.id is not None
        if (type(record), record.id) in self._gone:
            return
        stored = self._uow.registers.get(type(record), record.id)
        self._refuse_frozen(Change(type(record), record.id, stored, None))
        for part in parts_of(self._uow.registers, stored):
            self.delete(part)
        self.remove(stored)

    def remove(self, record: Record) -> None:
        """Remove a record by itself; refused, naming them, where others rest on it."""
        assert record.id is not None
        resting = resting_on(self._uow.registers, record)
        if resting:
            names = (record_label(self._uow.registers, other) for other in resting)
            raise Refused(RegisterCode.RESTED_ON, *names)
        self._uow.registers.delete(type(record), record.id)
        self._made(Change(type(record), record.id, record, None))
        self._gone.add((type(record), record.id))

    def _made(self, change: Change) -> None:
        self.made.append(change)
        places = self._places.get(change.kind)
        if places is not None and change.before is not None:
            places.drop(change.before)
        if places is not None and change.after is not None:
            places.put(change.after)

    def _refuse_frozen(self, change: Change) -> None:
        forbids = self._guard(self._uow, change)
        if forbids:
            raise Refused(RegisterCode.FORM_FROZEN, forbids)

    def _refuse_taken_key(self, record: Record) -> None:
        if record.place_in_series is not None:
            kind = type(record)
            if kind not in self._places:
                self._places[kind] = SeriesPlaces(self._uow.registers.find(kind))
            for other in self._places[kind].beside(record):
                raise Refused(RegisterCode.KEY_TAKEN, record_label(self._uow.registers, other))
        for rival in record.rivals():
            equal = {name: tidy(v).strip() if type(v) is str else v for name, v in rival.items()}
            for other in self._uow.registers.find(type(record), **equal):
                if other.id != record.id and record.clashes(other):
                    name = record_label(self._uow.registers, other)
                    raise Refused(RegisterCode.KEY_TAKEN, name)


class Registers:
    """Every register through one door; each action is one transaction and one journal row."""

    def __init__(
        self,
        new_uow: NewUnitOfWork,
        clock: Clock,
        undo_guard: Guard = nothing_forbids,
        guard: Guard = nothing_forbids,
    ) -> None:
        self._new_uow = new_uow
        self._clock = clock
        self._undo_guard = undo_guard
        self._guard = guard
        self._done: list[ChangeSet] = []
        self._names = KnownNames()
        self.place: Callable[[], str] = str
        """Tells what the person looks at; each change remembers it."""

    def list(self, kind: type[R], /, **equal: Any) -> Sequence[R]:
        with self._new_uow("read_register") as uow:
            return tuple(uow.registers.find(kind, **equal))

    def links(self, kind: type[Record], fixed: Mapping[str, Any] | None = None) -> LinkNames:
        """Give the names by which the fields are written, but for those that are fixed."""
        with self._new_uow("read_links") as uow:
            return self._names.links_for(uow, kind, fixed)

    def save(self, record: R) -> R:
        """Check and store one record, and give it as stored."""
        use_case = "add_record" if record.id is None else "change_record"
        with self.changing(use_case) as changes:
            return changes.save(record)

    def delete(self, *records: Record) -> None:
        """Remove records together, those that rest on others of them first."""
        with self.changing("delete_record") as changes:
            for record in records:
                changes.delete(record)

    def history(self, kind: type[Record], record_id: int) -> tuple[PastChange, ...]:
        with self._new_uow("read_history") as uow:
            return read_history(uow, kind, record_id)

    @contextmanager
    def changing(self, use_case: str) -> Iterator[RegisterChanges]:
        """Several changes as one action: all of them or none, one journal row, one undo."""
        with self._new_uow(use_case) as uow:
            changes = RegisterChanges(uow, self._guard)
            yield changes
            if changes.made:
                made = tuple(changes.made)
                label = change_text(uow.registers, use_case, made)
                uow.commit()
                self._done.append(ChangeSet(use_case, made, label, self._clock.now(), self.place()))

    def do(
        self, act: Callable[Concatenate[RegisterChanges, P], T], /, *args: P.args, **named: P.kwargs
    ) -> T:
        """Call a use case that changes registers as one action, named after the function."""
        with self.changing(act.__name__) as changes:
            return act(changes, *args, **named)

    @property
    def done(self) -> tuple[ChangeSet, ...]:
        """What this session changed and did not take back, the newest first."""
        return tuple(reversed(self._done))

    @property
    def undoable(self) -> ChangeSet | None:
        """The newest of them."""
        return self._done[-1] if self._done else None

    def undo(self, wanted: ChangeSet | None = None) -> ChangeSet:
        """Take one action back as a new change, by default the newest, and give it.

        It is refused, naming the record, where one of its records was changed since.
        """
        return done_at_once(self.undoing(wanted))

    def undoing(self, wanted: ChangeSet | None = None) -> Steps[ChangeSet]:
        """Undo one action, a record a step; stopped, it leaves everything as it was."""
        taken = wanted or self.undoable
        if taken not in self._done:
            raise Refused(RegisterCode.NOTHING_TO_UNDO)
        with self._new_uow("undo_change") as uow:
            for number, change in enumerate(reversed(taken.changes), 1):
                self._take_back(uow, change)
                yield number, len(taken.changes)
            uow.commit()
            self._done.remove(taken)
        return taken

    def _take_back(self, uow: UnitOfWork, change: Change) -> None:
        found = uow.registers.find(change.kind, id=change.id)
        now = found[0] if found else None
        if now != change.after:
            known = now or change.after or change.before
            assert known is not None
            raise Refused(RegisterCode.CHANGED_SINCE, record_label(uow.registers, known))
        forbids = self._undo_guard(uow, change)
        if forbids:
            raise Refused(RegisterCode.FROZEN, forbids)
        if change.after is None and change.before is not None:
            uow.registers.add(change.before)
        elif change.before is None and change.after is not None:
            RegisterChanges(uow).remove(change.after)
        elif change.before is not None:
            uow.registers.update(change.before)


def concerned(register: Register, change: Change) -> int | None:
    """Give the id of the record of a register that a change is of, or to which that points."""
    if change.kind.register == register:
        return change.id
    record = change.after or change.before
    links = (spec.name for spec in field_specs(change.kind) if spec.link == register.name)
    return next((getattr(record, name) for name in links), None)


def change_text(registers: RegisterStore, use_case: str, made: Sequence[Change]) -> str:
    """Say what was done: which fields of which record, or what was added or deleted."""
    # What is deleted goes after its parts; else what was meant comes first.
    first = made[-1] if made[-1].after is None else made[0]
    about = first.after or first.before
    assert about is not None
    title, name = about.register.title, record_text(registers, about)
    if use_case in texts.ACTIONS:
        text = texts.acted(use_case, name or title)
    elif first.before is None:
        text = texts.added(title, name)
    elif first.after is None:
        text = texts.deleted(title, name)
    else:
        text = texts.changed(_changed_titles(first.before, first.after), name or title)
    return texts.together(text, len(made) - 1)


def _changed_titles(before: Record, after: Record) -> list[str]:
    return [
        spec.title
        for spec in field_specs(type(after))
        if getattr(before, spec.name) != getattr(after, spec.name)
    ]
