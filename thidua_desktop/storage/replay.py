"""The journal played again into plain rows, and the tables compared with them."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.store import VerifyCode
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.services.base.count_rows import (
    COUNT_ROWS,
    PAPERS,
    RECEIVE_SUPPLEMENT,
    WITHHELD_MARKS,
    count_table_name,
)
from thidua_desktop.services.base.store_report import Withheld
from thidua_desktop.storage.journal import (
    BEGINNING,
    ENDS_WITHHELD,
    JOURNAL,
    READ_JOURNAL,
    SALT,
    Head,
    canonical,
    continues,
)
from thidua_desktop.texts.base.table_titles import title_of
from thidua_desktop.texts.command_line.verify import row_name

Row = dict[str, Any]
Tables = dict[str, dict[int, Row]]

KEPT = (*(kind.register.name for kind in ALL_RECORDS), *map(count_table_name, COUNT_ROWS))
"""Every table that the journal tells of."""


_UNPLAYED = ({"note"}, {SALT})
"""What a journal row tells beside the changes of rows."""


def finding(code: VerifyCode, table: str, row_id: int, detail: str = "") -> Fault:
    """Give a finding about one row, named as people know it."""
    return Fault(code, (detail,), row_name(title_of(table), row_id))


class Replay:
    def __init__(self) -> None:
        self.tables: Tables = defaultdict(dict)
        self.last = BEGINNING

    def run(self, driver: sqlite3.Connection) -> Iterator[Fault]:
        for row in driver.execute(READ_JOURNAL):
            row_id, _at, _actor, use_case, change, stored = row
            if row_id != self.last.id + 1:
                yield finding(VerifyCode.JOURNAL_GAP, JOURNAL, self.last.id + 1)
            elif not continues(self.last, row):
                yield finding(VerifyCode.JOURNAL_HASH, JOURNAL, row_id)
            self.last = Head(row_id, stored)
            wrong = self._play(change)
            if wrong:
                yield finding(VerifyCode.JOURNAL_UNREADABLE, JOURNAL, row_id, wrong)
            elif _wrongly_withheld(change, use_case):
                yield finding(VerifyCode.WITHHELD_WRONG, JOURNAL, row_id)

    @property
    def withheld(self) -> Withheld:
        """How many papers stand without their marks; asked after the journal was read."""
        papers = self.tables[PAPERS].values()
        rounds = [row.get("round_id") for row in papers if row.get("marks") == WITHHELD_MARKS]
        return Withheld(len(rounds), len(set(rounds)))

    def _play(self, change: str) -> str:
        """Play the changes of one row, also past one that does not fit; name the first of those.

        It says what else is wrong with the row, or nothing.
        """
        try:
            changes = json.loads(change)
            if canonical(changes) != change:
                return "JSON"
            if ENDS_WITHHELD.search(change):
                changes.pop()
            played = [one for one in changes if set(one) not in _UNPLAYED]
            misfits = [one for one in played if not self._apply(**one)]
            for one in misfits:
                return row_name(title_of(one["table"]), one["id"])
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            return type(error).__name__
        return ""

    def _apply(self, table: str, id: int, before: Row | None, after: Row | None) -> bool:
        """Make one change; False where the row was not as `before` says."""
        rows = self.tables[table]
        fits = table in KEPT and rows.get(id) == before
        if after is None:
            rows.pop(id, None)
        else:
            rows[id] = after
        return fits


def _wrongly_withheld(change: str, use_case: str) -> bool:
    """Whether a row says that marks were left out and tells some, or leaves out what it has to say.

    A withheld row tells of new papers, none with its marks. In any other they stand, but where
    they never came: a hồ sơ bổ sung may leave them with the sender. It may also bring papers of
    several rounds, of which one was destroyed later.
    """
    withheld = bool(ENDS_WITHHELD.search(change))
    if not withheld and PAPERS not in change:  # most rows
        return False
    papers = [one for one in json.loads(change) if one.get("table") == PAPERS]
    blank = [one["after"] and one["after"].get("marks") == WITHHELD_MARKS for one in papers]
    if withheld:
        return not (any(blank) if use_case == RECEIVE_SUPPLEMENT else blank and all(blank))
    return any(blank) and use_case != RECEIVE_SUPPLEMENT


def compare(driver: sqlite3.Connection, table: str, given: dict[int, Row]) -> Iterator[Fault]:
    """Find every row that is not as the journal tells."""
    left = dict(given)
    cursor = driver.execute(f'SELECT * FROM "{table}" ORDER BY id')
    names = [column[0] for column in cursor.description]
    for values in cursor:
        row = dict(zip(names, values, strict=True))
        expected = left.pop(row["id"], None)
        if expected is None:
            yield finding(VerifyCode.ROW_ADDED, table, row["id"])
            continue
        if row != expected and (wrong := _wrong(driver, table, row, expected)):
            yield finding(VerifyCode.ROW_CHANGED, table, row["id"], ", ".join(wrong))
    for row_id in left:
        yield finding(VerifyCode.ROW_MISSING, table, row_id)


def _wrong(driver: sqlite3.Connection, table: str, row: Row, expected: Row) -> list[str]:
    defaults = _defaults(driver, table)
    return [name for name in row if row[name] != expected.get(name, defaults[name])]


def _defaults(driver: sqlite3.Connection, table: str) -> Row:
    """Give each column's constant default: a row older than its column was journaled without."""
    columns = driver.execute("SELECT name, dflt_value FROM pragma_table_info(?)", (table,))
    return {
        name: None if default is None else driver.execute(f"SELECT {default}").fetchone()[0]
        for name, default in columns.fetchall()
    }


def sequence_findings(driver: sqlite3.Connection, known: Head) -> Iterator[Fault]:
    """Find a tail that was cut: SQLite remembers the highest id that it ever gave."""
    given = dict(driver.execute("SELECT name, seq FROM sqlite_sequence"))
    if given.get(JOURNAL, 0) != known.id:
        yield finding(VerifyCode.JOURNAL_CUT, JOURNAL, known.id + 1)
    for table in KEPT:
        count, highest = driver.execute(
            f'SELECT count(*), coalesce(max(id), 0) FROM "{table}"'
        ).fetchone()
        seen = given.get(table, 0)
        append_only = table.startswith("count_")
        if seen < highest or (append_only and not count == highest == seen):
            yield Fault(VerifyCode.COUNT_GAP, (f"{count}/{highest}/{seen}",), title_of(table))
