"""What the office that keeps a year did in it after its handover, read from the journal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.handover import SupplementCode
from thidua_desktop.domain.states import UNDER_WAY
from thidua_desktop.records.base import field_specs, stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.handover import Package
from thidua_desktop.services.base.count_rows import MIGRATED, PAPERS, WITHHELD_MARKS
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import JournalEntry, UnitOfWork
from thidua_desktop.services.base.round_state import round_state, rounds_of_year
from thidua_desktop.services.handover.send_handover import last_sent
from thidua_desktop.services.handover.supplement_rows import (
    MOVED,
    PEOPLE,
    REGISTERS,
    SHARED,
    STAYS,
    YEAR_FIELDS,
    Key,
    Supplement,
    SupplementRow,
    Values,
    YearRows,
    carries,
    links_of,
    place_of,
)
from thidua_desktop.services.registers.record_links import record_class, record_text
from thidua_desktop.services.years.year_status import status_of
from thidua_desktop.texts.handover.supplement import count_line, plan_line


def supplement_news(uow: UnitOfWork, year_id: int) -> tuple[str, ...]:
    """Give a line for each record. Raises Refused where there can be no supplement."""
    year = uow.registers.get(EmulationYear, year_id)
    _, base = last_sent(uow, year.year)
    rows = collect_supplement(uow, year_id, base.base_id).rows
    return tuple(_lines(uow, rows))


def _lines(uow: UnitOfWork, rows: tuple[SupplementRow, ...]) -> Iterator[str]:
    counted = 0
    for row in rows:
        if row.table.startswith("count_"):
            counted += 1
        elif row.before != row.after:
            yield _line(uow, row)
    if counted:
        yield count_line(counted)


def _line(uow: UnitOfWork, row: SupplementRow) -> str:
    kind = record_class(row.table)
    titles = tuple(
        spec.title
        for spec in field_specs(kind)
        if row.before and row.after and row.before[spec.name] != row.after[spec.name]
    )
    record = kind.model_validate(row.after or row.before)
    deed = "delete" if row.after is None else "change" if row.before else "add"
    return plan_line(deed, kind.register.title, record_text(uow.registers, record), titles)


@dataclass(slots=True)
class _Touched:
    """A row of the journal: before its first change, after its last, and every state between."""

    before: Values | None
    after: Values | None
    seen: list[Values]


def collect_supplement(
    uow: UnitOfWork, year_id: int, base_id: int, *, with_marks: bool = False
) -> Supplement:
    """Gather every row of the year that was touched after the journal row of its handover.

    Also those that were changed back: an earlier supplement may have sent the change. Beside them
    go the new units and people that they link to, the present unit of each person whose stay in a
    unit goes along, and the end of units and people that both offices know, if it was in the year.
    Raises Refused.
    """
    year = _year_kept_here(uow, year_id)
    _refuse_under_way(uow, year_id)
    base_hash = _base_hash(uow, base_id)
    touched = _touched(uow.journal_rows(base_id))
    rows = YearRows(uow.registers, {key: row.seen[-1] for key, row in touched.items()})
    of_year = [
        found for key, row in touched.items() if (found := _of_year(rows, year_id, key, row))
    ]
    stored = year.model_dump(mode="json")
    return Supplement(
        year=year.year,
        year_id=year_id,
        base_id=base_id,
        base_hash=base_hash,
        state={name: stored[name] for name in YEAR_FIELDS},
        state_touched=(EmulationYear.register.name, year_id) in touched,
        rows=_whole(touched, [*of_year, *_ended(rows, year_id, touched)], with_marks=with_marks),
    )


def _year_kept_here(uow: UnitOfWork, year_id: int) -> EmulationYear:
    found = uow.registers.find(EmulationYear, id=year_id)
    if not found:
        raise Refused(SupplementCode.YEAR_UNKNOWN)
    status = status_of(uow, year_id)
    if status.keeper:
        raise Refused(SupplementCode.NOT_KEPT_HERE, *status.names)
    return found[0]


def _refuse_under_way(uow: UnitOfWork, year_id: int) -> None:
    named = [
        record.title
        for record in rounds_of_year(uow.registers, year_id)
        if round_state(uow, stored_id(record)) in UNDER_WAY
    ]
    if named:
        raise Refused(SupplementCode.COUNT_UNDER_WAY, *named)


def _base_hash(uow: UnitOfWork, base_id: int) -> str:
    """Give the hash of the journal row as it is in the package that was sent, not the one here."""
    sent = uow.registers.find(Package, base_id=base_id, received=False)
    if sent:
        return sent[-1].base_hash
    own = [row.hash for row in uow.journal_rows(base_id - 1)[:1] if row.id == base_id]
    if not own:
        raise Refused(SupplementCode.BASE_UNKNOWN)
    return own[0]


def _touched(entries: Sequence[JournalEntry]) -> dict[Key, _Touched]:
    """Gather them; a migration alone is no change, but earlier changes get the fields of today."""
    touched: dict[Key, _Touched] = {}
    for entry in entries:
        migrated = entry.use_case.startswith(MIGRATED)
        for change in entry.row_changes():
            key = change["table"], change["id"]
            if migrated and key not in touched:
                continue
            row = touched.setdefault(key, _Touched(change["before"], None, []))
            row.after = change["after"]
            row.seen.append(change["after"] or change["before"])
            if migrated and row.before is not None:
                row.before = {**row.seen[-1], **row.before}
    for (table, _), row in touched.items():
        row.before, row.after = _shaped(table, row.before), _shaped(table, row.after)
    return touched


def _shaped(table: str, values: Values | None) -> Values | None:
    """Give a row with the fields of today: one that was deleted before a migration has others."""
    kind = REGISTERS.get(table)
    if values is None or kind is None or values.keys() == kind.model_fields.keys():
        return values
    known = {name: value for name, value in values.items() if name in kind.model_fields}
    return kind.model_validate(known).model_dump(mode="json")


def _of_year(rows: YearRows, year_id: int, key: Key, row: _Touched) -> SupplementRow | None:
    """Give a row with what it is in this year: moved here from another it is new, moved away gone.

    One that came and went again is given too: an earlier supplement may have sent it. None where
    it was never of this year.
    """
    table = key[0]

    def inside(values: Values | None) -> Values | None:
        belongs = values and carries(table, values) and rows.is_of(table, values, year_id)
        return values if belongs else None

    before, after = inside(row.before), inside(row.after)
    if before is None and after is None and not any(map(inside, row.seen)):
        return None
    return SupplementRow(*key, before, after)


def _whole(
    touched: Mapping[Key, _Touched], of_year: Sequence[SupplementRow], *, with_marks: bool
) -> tuple[SupplementRow, ...]:
    """Add the new units and people that the rows need, and leave out what cannot go along."""
    whole = {row.key: row for row in of_year}
    waiting = list(of_year)
    while waiting:
        row = waiting.pop()
        for needed in (*_new_shared(touched, row), *_moved(touched, row)):
            if needed.key not in whole:
                whole[needed.key] = needed
                waiting.append(needed)
    elsewhere = {key for key, row in touched.items() if row.before is None} - whole.keys()
    ready = (_ready(row, elsewhere, with_marks=with_marks) for row in whole.values())
    return tuple(sorted(ready, key=place_of))


def _new_shared(touched: Mapping[Key, _Touched], row: SupplementRow) -> Iterator[SupplementRow]:
    for key in row.links():
        shared = touched.get(key)
        if key[0] in SHARED and shared and shared.before is None:
            yield SupplementRow(*key, None, shared.after)


def _moved(touched: Mapping[Key, _Touched], row: SupplementRow) -> Iterator[SupplementRow]:
    """Of a stay in a unit give its person, where both offices know them: their unit now."""
    if row.table != STAYS:
        return
    key = PEOPLE, touched[row.key].seen[-1]["person_id"]
    yield from _went(key, touched.get(key))


def _ended(
    rows: YearRows, year_id: int, touched: Mapping[Key, _Touched]
) -> Iterator[SupplementRow]:
    for key, row in touched.items():
        if any(rows.ended_in(key[0], values, year_id) for values in row.seen):
            yield from _went(key, row)


def _went(key: Key, row: _Touched | None) -> Iterator[SupplementRow]:
    if row and row.before and row.after:
        went = {name: row.after[name] for name in MOVED[key[0]]}
        yield SupplementRow(*key, row.before, {**row.before, **went})


def _ready(row: SupplementRow, elsewhere: set[Key], *, with_marks: bool) -> SupplementRow:
    """Give a row without a link to what is new in another year, and without a paper's marks."""
    if row.after is None:
        return row
    cut = {
        name: None
        for name, table, nullable in links_of(row.table)
        if nullable and (table, row.after[name]) in elsewhere
    }
    if row.table == PAPERS and not with_marks:
        cut["marks"] = WITHHELD_MARKS  # type: ignore[assignment]  # the only cut that is a text
    return SupplementRow(*row.key, row.before, {**row.after, **cut})
