"""A hồ sơ bổ sung taken into the store of the office that received the handover."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.handover import SupplementCode
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.states import ROUND
from thidua_desktop.records.base import Record, field_specs, stored_id
from thidua_desktop.records.cluster import EmulationYear, Membership
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.count_rows import (
    MIGRATED,
    RECEIVE_SUPPLEMENT,
    CancelRow,
    CountRow,
    MoveRow,
    PaperRow,
    ResultRow,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import JournalEntry, UnitOfWork
from thidua_desktop.services.base.round_state import round_session, round_state
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.sealed_result import check_result
from thidua_desktop.services.handover.supplement_ids import SupplementIds
from thidua_desktop.services.handover.supplement_rows import (
    COUNT_TABLES,
    FOLDERS,
    MOVED,
    REGISTERS,
    SHARED,
    STAYS,
    Key,
    Supplement,
    SupplementRow,
    Values,
    YearRows,
)
from thidua_desktop.services.handover.supplement_shapes import figures_given, of_today
from thidua_desktop.services.registers.record_links import record_label, record_text
from thidua_desktop.services.years.year_status import status_of

Renamed = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """A record that a supplement changes: `kind` is add, change or delete, `fields` are titles."""

    kind: str
    register: str
    label: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SupplementPlan:
    """What a supplement changes: the records, and how many rows it adds to the count."""

    changes: tuple[PlannedChange, ...]
    count_rows: int

    @property
    def empty(self) -> bool:
        """Everything in it is here already."""
        return not self.changes and not self.count_rows


def apply_supplement(
    uow: UnitOfWork, supplement: Supplement, renamed: Renamed | None = None
) -> SupplementPlan:
    """Take it into a transaction of the use case `receive_supplement`; the caller commits.

    Taken twice it changes nothing the second time. `renamed` says under which name a file was put
    here. Raises Refused, after which nothing may be committed.
    """
    year = _year_kept_elsewhere(uow, supplement)
    taking = _Taking(uow, supplement, renamed or {})
    taking.take_state(year)
    taking.take_records([row for row in supplement.rows if row.table in REGISTERS])
    count = [row for row in supplement.rows if row.table in COUNT_TABLES]
    added = append_count_rows(uow, taking.ids, supplement.year_id, count)
    return SupplementPlan(tuple(taking.changes), added)


def plan_supplement(uow: UnitOfWork, supplement: Supplement) -> SupplementPlan:
    """Say what taking it would change. It is taken to find out: the caller must not commit."""
    return apply_supplement(uow, supplement)


def _year_kept_elsewhere(uow: UnitOfWork, supplement: Supplement) -> EmulationYear:
    found = uow.registers.find(EmulationYear, id=supplement.year_id, year=supplement.year)
    if not found:
        raise Refused(SupplementCode.YEAR_UNKNOWN, str(supplement.year))
    if not status_of(uow, supplement.year_id).keeper:
        raise Refused(SupplementCode.KEPT_HERE, str(supplement.year))
    return found[0]


class _Taking:
    """One supplement being taken: what each office changed since the handover, and what is done."""

    def __init__(self, uow: UnitOfWork, supplement: Supplement, renamed: Renamed) -> None:
        self._registers = uow.registers
        self._rows = YearRows(uow.registers)
        self._supplement = supplement
        self._renamed = renamed
        self._came, self._made_here = _since(uow, supplement)
        self.ids = SupplementIds(uow, supplement)
        self.changes: list[PlannedChange] = []

    def take_state(self, year: EmulationYear) -> None:
        values = {**year.model_dump(), **self._supplement.state}
        self._update(year, EmulationYear.model_validate(values))

    def take_records(self, rows: Sequence[SupplementRow]) -> None:
        """Add and change what stands, then delete what is gone, those that rest on others first."""
        waiting = [row for row in rows if row.after is not None]
        early: set[Key] = set()
        while waiting:
            left = [row for row in waiting if not self._put(row)]
            if len(left) == len(waiting):
                early.add(self._put_early(left, early))
            waiting = left
        for row in reversed(rows):
            if row.after is None:
                self._delete(row)

    def _put_early(self, waiting: Sequence[SupplementRow], early: set[Key]) -> Key:
        """Store a row that waits for another in a circle, for now without its links.

        Each row once; its links are stored when it is put again. So a unit may have been split off
        from another and merged with it later. Raises Refused.
        """
        for row in waiting:
            cut = row.key not in early and self.ids.without_waiting(row)
            if cut and self._put(cut):
                return row.key
        raise Refused(SupplementCode.MALFORMED, f"{waiting[0].table} {waiting[0].id}")

    def _put(self, row: SupplementRow) -> bool:
        """Store a row as the sender has it; False while a row that it links to has not come yet."""
        values = self.ids.here(row)
        if values is None:
            return False
        kind, current = REGISTERS[row.table], self._current(row)
        given = of_today(kind, values, self._not_given(row, values, current))
        wanted = kind.model_validate(self._named(row.table, given, current))
        if row.table in SHARED and row.before is not None:
            self._move(row, current, wanted)
            return True
        if row.table not in SHARED:
            self._refuse_foreign(wanted, current)
        if current is not None:
            self._change(row, current, wanted)
        elif row.table in _ONCE_HERE:
            self._add_shared(row, wanted)
        else:
            self._add(row, wanted)
        return True

    def _not_given(self, row: SupplementRow, values: Values, current: Record | None) -> Values:
        """Give the fields that an older program did not have, with the values of the row here.

        The figures of a unit that is new in a year are those that it kept with the unit, else the
        last that are known here.
        """
        if current is not None:
            return current.model_dump()
        if row.table != Membership.register.name:
            return {}
        last = self._registers.find(Membership, unit_id=values["unit_id"])[-1:]
        units = (one for one in self._supplement.rows if one.key in row.links())
        given = (figures_given(one.after or {}) for one in units)
        return next(filter(None, given), last[0].model_dump() if last else {})

    def _move(self, row: SupplementRow, current: Record | None, wanted: Record) -> None:
        """Move a person to another unit, or end a unit, unless this office changed that itself."""
        if current is None:
            return
        given = MOVED[row.table]
        then = type(current).model_validate(of_today(type(current), row.before or {}, {}))
        moved = any(getattr(current, name) != getattr(then, name) for name in given)
        if not (moved and (row.table, current.id) in self._made_here):
            went = {name: getattr(wanted, name) for name in given}
            self._update(current, current.model_copy(update=went))

    def _current(self, row: SupplementRow) -> Record | None:
        own_id = self.ids.own(row.key)
        found = own_id and self._registers.find(REGISTERS[row.table], id=own_id)
        return found[0] if found else None

    def _named(self, table: str, values: Values, current: Record | None) -> Values:
        """Give a file the name under which it was copied into the folder here."""
        if table not in FOLDERS:
            return values
        name = self._renamed.get((FOLDERS[table], values["name"]), values["name"])
        if getattr(current, "sha256", None) == values["sha256"]:
            name = getattr(current, "name", name)
        return {**values, "name": name}

    def _change(self, row: SupplementRow, current: Record, wanted: Record) -> None:
        """Change it; a unit, a person or a stay that this office changed since stays as it is."""
        if current == wanted:
            return
        if row.table not in _ONCE_HERE:
            self._refuse_changed(row, current)
        elif (row.table, current.id) in self._made_here:
            return
        self._update(current, wanted)

    def _update(self, current: Record, wanted: Record) -> None:
        titles = tuple(
            spec.title
            for spec in field_specs(type(current))
            if getattr(current, spec.name) != getattr(wanted, spec.name)
        )
        if titles:
            self._registers.update(wanted)
            self._note("change", wanted, titles)

    def _add_shared(self, row: SupplementRow, wanted: Record) -> None:
        """Add a unit, a person or a stay, unless the receiver entered the same one.

        What the supplement itself names beside the new one is another: a unit that has ended and
        left its code to the new one.
        """
        equal = {name: getattr(wanted, name) for name in wanted.register.key}
        both = {one.id for one in self._supplement.rows if one.table == row.table and one.before}
        known = [one for one in self._registers.find(type(wanted), **equal) if one.id not in both]
        if known:
            self.ids.remember(row.key, stored_id(known[-1]))
        else:
            self._store(row, wanted)

    def _add(self, row: SupplementRow, wanted: Record) -> None:
        """Add a row, or one that an earlier supplement took away; not what was deleted here."""
        if wanted.id is not None and not self._is_theirs((row.table, wanted.id)):
            raise Refused(SupplementCode.CHANGED_HERE, record_label(self._registers, wanted))
        self._store(row, wanted)

    def _store(self, row: SupplementRow, wanted: Record) -> None:
        stored = self._registers.add(wanted)
        if wanted.id is None:
            self.ids.remember(row.key, stored_id(stored))
        self._note("add", stored)

    def _delete(self, row: SupplementRow) -> None:
        current = self._current(row)
        if current is None:
            return
        self._refuse_foreign(current)
        self._refuse_changed(row, current)
        self._note("delete", current)
        try:
            self._registers.delete(type(current), stored_id(current))
        except Refused as used:
            if used.code is not RegisterCode.RESTED_ON:
                raise
            label = record_label(self._registers, current)
            raise Refused(SupplementCode.IN_USE, label, *used.details) from used

    def _refuse_foreign(self, *records: Record | None) -> None:
        """Refuse a row of another year, as it was and as it shall be."""
        for record in records:
            if record is None:
                continue
            table = record.register.name
            values = record.model_dump(mode="json")
            if not self._rows.is_of(table, values, self._supplement.year_id):
                raise Refused(SupplementCode.FOREIGN_ROW, record_label(self._registers, record))

    def _refuse_changed(self, row: SupplementRow, current: Record) -> None:
        """Refuse where the row was changed here since the handover and is not as it was then."""
        kind = type(current)
        then = row.before and of_today(kind, row.before, current.model_dump())
        as_it_was = then and kind.model_validate(then)
        if current != as_it_was and (row.table, stored_id(current)) in self._made_here:
            raise Refused(SupplementCode.CHANGED_HERE, record_label(self._registers, current))

    def _is_theirs(self, key: Key) -> bool:
        return key in self._came and key not in self._made_here

    def _note(self, kind: str, record: Record, fields: tuple[str, ...] = ()) -> None:
        text = record_text(self._registers, record)
        self.changes.append(PlannedChange(kind, record.register.title, text, fields))


def _since(uow: UnitOfWork, supplement: Supplement) -> tuple[set[Key], set[Key]]:
    """Give the rows that supplements wrote here since the handover, and those that others wrote."""
    entries = uow.journal_rows(supplement.base_id - 1)
    first = [(entry.id, entry.hash) for entry in entries[:1]]
    if first != [(supplement.base_id, supplement.base_hash)]:
        raise Refused(SupplementCode.OTHER_LINEAGE, str(supplement.year))
    came = [entry for entry in entries[1:] if entry.use_case == RECEIVE_SUPPLEMENT]
    here = [entry for entry in entries[1:] if not entry.use_case.startswith(_NOBODYS)]
    return _keys(came), _keys(here)


_ONCE_HERE = SHARED | {STAYS}
"""Records that both offices may have entered: equal ones are the same record."""

_NOBODYS = (RECEIVE_SUPPLEMENT, MIGRATED)
"""How the use cases begin that write here what is not the work of this office."""


def _keys(entries: Sequence[JournalEntry]) -> set[Key]:
    return {(change["table"], change["id"]) for one in entries for change in one.row_changes()}


_ONCE: dict[type[CountRow], tuple[str, ...]] = {
    PaperRow: ("round_id", "session", "pass_number", "number", "attempt"),
    CancelRow: ("paper_id",),
    ResultRow: ("round_id", "session"),
}
"""Of what the store takes only one each: a second one is refused here, before it gets there."""

_PASSES = (1, 2, 3)


def append_count_rows(
    uow: UnitOfWork, ids: SupplementIds, year_id: int, rows: Sequence[SupplementRow]
) -> int:
    """Append what is not here yet and give how many rows that were. Raises Refused."""
    years = YearRows(uow.registers)
    added = []
    for row in rows:
        if ids.own(row.key) is not None:
            continue
        values = ids.here(row)
        if values is None or years.year_of(row.table, values) != year_id:
            raise Refused(SupplementCode.FOREIGN_ROW, f"{row.table} {row.id}")
        made = COUNT_TABLES[row.table](**{**values, "id": None})
        if not _fits(uow, made):
            raise Refused(SupplementCode.MALFORMED, f"{row.table} {row.id}")
        ids.remember(row.key, uow.count.append(made))
        added.append(made)
    _refuse_unsound(uow, added)
    return len(added)


def _fits(uow: UnitOfWork, row: CountRow) -> bool:
    if isinstance(row, MoveRow):
        return _is_next(uow, row)
    # The moves come before the others: no row is of a session that was not begun.
    if getattr(row, "session", 1) > round_session(uow, row.round_id):
        return False
    if isinstance(row, PaperRow) and not (
        row.pass_number in _PASSES and row.number >= 1 and row.attempt >= 1
    ):
        return False
    same = {name: getattr(row, name) for name in _ONCE.get(type(row), ())}
    return not same or not uow.count.rows(type(row), **same)


def _is_next(uow: UnitOfWork, row: MoveRow) -> bool:
    if row.move not in list(Move):
        return False
    state, move = round_state(uow, row.round_id), Move(row.move)
    session = round_session(uow, row.round_id) + (move is Move.RECOUNT)
    after: RoundState | None = ROUND.target(state, move)
    return (row.before, row.after, row.session) == (state, after, session)


def _refuse_unsound(uow: UnitOfWork, added: Iterable[CountRow]) -> None:
    """Refuse a count that cannot be read, and a result that its papers and code do not bear out."""
    for round_id in sorted({row.round_id for row in added}):
        try:
            read_round(uow, round_id)
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            code = uow.registers.get(BallotRound, round_id).code
            raise Refused(SupplementCode.RESULT_WRONG, code) from error
    for row in added:
        if isinstance(row, ResultRow):
            for found in check_result(uow, row):
                raise Refused(SupplementCode.RESULT_WRONG, found.details[-1])
