"""Nhật ký: who changed what and when, before and after, read from the end in pages.

No mark of a paper is told, nor why one is not valid: only that it was typed.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from thidua_desktop.domain.finding import Query, Text
from thidua_desktop.records.base import field_specs
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.count_rows import COUNT_ROWS, MIGRATED, count_table_name
from thidua_desktop.services.base.ports import JournalEntry, UnitOfWork
from thidua_desktop.services.registers.history import Links, PastChange, field_changes, past_links
from thidua_desktop.services.registers.record_links import every_kind, record_class
from thidua_desktop.services.years.year_lock import year_of
from thidua_desktop.texts.base.backups import changes as change_titles
from thidua_desktop.texts.base.table_titles import title_of
from thidua_desktop.texts.registers.register_page import HISTORY_PROGRAM
from thidua_desktop.texts.years import journal as texts
from thidua_desktop.zone import local, on_the_wall

PAGE: Final = 500
"""Rows of the journal that are read at once."""

FIRST_FIELDS: Final = 3
"""Of a change the list shows so many fields; the rest stands in its details."""

END: Final = 2**62
_COUNT: Final = frozenset(map(count_table_name, COUNT_ROWS))


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalFilter:
    """What is wanted of the journal; what is empty lets everything through."""

    year_id: int | None = None
    table: str = ""
    words: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One row of the journal as people read it."""

    id: int
    at: datetime
    actor: str
    what: str
    fields: str


@dataclass(frozen=True, slots=True)
class JournalPage:
    """Lines, the newest first, and the id before which to read on; None at the beginning."""

    lines: tuple[JournalLine, ...]
    before: int | None


def journal_tables() -> tuple[tuple[str, str], ...]:
    """Give every table that the journal may tell of, with its title."""
    registers = [(kind.register.name, kind.register.title) for kind in every_kind()]
    return tuple(registers + [(table, title_of(table)) for table in sorted(_COUNT)])


def read_journal(uow: UnitOfWork, wanted: JournalFilter, before: int = END) -> JournalPage:
    """Read the next page; where a filter lets little through, its lines are few or none."""
    rows = uow.journal_page(
        before,
        PAGE,
        since=_midnight(wanted.since) if wanted.since else "",
        until=_midnight(wanted.until + timedelta(days=1)) if wanted.until else "",
        table=wanted.table,
    )
    reader = _Reader(uow)
    query = Query(wanted.words)
    lines = [
        line
        for row in rows
        if wanted.year_id is None or wanted.year_id in reader.years(row)
        for line in (reader.line(row),)
        if not query.words or query.finds(Text(line.actor, line.what, reader.fields(row)))
    ]
    return JournalPage(tuple(lines), rows[-1].id if len(rows) == PAGE else None)


def read_entry(uow: UnitOfWork, entry_id: int) -> tuple[PastChange, ...]:
    """Give every field that a row of the journal changed, as *Lịch sử* tells it."""
    reader = _Reader(uow)
    return tuple(
        change for row in uow.journal_page(entry_id + 1, 1) for change in reader.changes(row)
    )


def read_round_journal(uow: UnitOfWork, round_id: int) -> tuple[JournalLine, ...]:
    """Give the lines of the journal that tell of a ballot round, the oldest first."""
    reader = _Reader(uow)
    return tuple(
        reader.line(row, lambda change: _of_round(change, round_id), most=None)
        for row in uow.journal_rows()
        if any(_of_round(change, round_id) for change in row.row_changes())
    )


def _of_round(change: Mapping[str, Any], round_id: int) -> bool:
    if change["table"] == BallotRound.register.name:
        return bool(change["id"] == round_id)
    return change["table"] in _COUNT and _row(change)["round_id"] == round_id


Wanted = Callable[[Mapping[str, Any]], bool]


class _Reader:
    """Turns rows into lines; what it looked up once it knows."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._links: Links = past_links(uow)
        self._years: dict[tuple[str, int], int | None] = {}

    def line(
        self,
        row: JournalEntry,
        wanted: Wanted = lambda _change: True,
        most: int | None = FIRST_FIELDS,
    ) -> JournalLine:
        """Give a row as a line: of its fields so many at most, every one without a limit."""
        changes = [change for change in json.loads(row.change) if _is_wanted(change, wanted)]
        program = row.use_case.startswith(MIGRATED)
        found = (self._lines(row, change) for change in changes)
        lines = [one for some in found for one in some]
        shown = "; ".join(lines[:most])
        more = len(lines) - (len(lines) if most is None else most)
        return JournalLine(
            id=row.id,
            at=local(datetime.fromisoformat(row.at).astimezone(UTC)),
            actor=HISTORY_PROGRAM if program else row.actor,
            what=change_titles(json.dumps(changes)),
            fields=shown + (texts.MORE.format(more) if more > 0 else ""),
        )

    def fields(self, row: JournalEntry) -> str:
        return " ".join(one for change in row.row_changes() for one in self._lines(row, change))

    def _lines(self, row: JournalEntry, change: Mapping[str, Any]) -> list[str]:
        lines = (
            texts.change_words(one.title, one.before, one.after) for one in self._of(row, change)
        )
        return [line for line in lines if line]

    def changes(self, row: JournalEntry) -> Iterator[PastChange]:
        for change in row.row_changes():
            yield from self._of(row, change)

    def _of(self, row: JournalEntry, change: Mapping[str, Any]) -> Iterator[PastChange]:
        if "table" not in change:
            return
        table = change["table"]
        if table not in _COUNT:
            yield from field_changes(row, change, self._links)
            return
        about = (row.at, row.actor, row.use_case, title_of(table))
        yield PastChange(*about, "", "", "", came=True)
        for title, before, after in texts.count_fields(table, change["after"]):
            yield PastChange(*about, title, before, after)

    def years(self, row: JournalEntry) -> set[int | None]:
        """The emulation years to which what was changed belongs."""
        return {self._year(change) for change in row.row_changes()}

    def _year(self, change: Mapping[str, Any]) -> int | None:
        table, row = change["table"], _row(change)
        if table == EmulationYear.register.name:
            return int(row["id"])
        if table in _COUNT:
            return self._year_of(BallotRound.register.name, row["round_id"])
        kind = record_class(table)
        name = kind.register.year
        link = next((spec.link for spec in field_specs(kind) if spec.name == name), "")
        return self._year_of(link, row.get(name)) if link else None

    def _year_of(self, table: str, record_id: int | None) -> int | None:
        if record_id is None or table == EmulationYear.register.name:
            return record_id
        at = table, record_id
        if at not in self._years:
            found = self._uow.registers.find(record_class(table), id=record_id)
            self._years[at] = year_of(self._uow.registers, found[0]) if found else None
        return self._years[at]


def _is_wanted(change: Mapping[str, Any], wanted: Wanted) -> bool:
    return "note" in change or ("table" in change and wanted(change))


def _row(change: Mapping[str, Any]) -> Mapping[str, Any]:
    row: Mapping[str, Any] = change["after"] or change["before"]
    return row


def _midnight(day: date) -> str:
    return utc_text(on_the_wall(datetime.combine(day, time.min)))
