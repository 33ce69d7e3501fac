"""The journal played again into plain rows, and the tables compared with them."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from thidua_desktop.services.verify_codes import StoreFinding, VerifyCode
from thidua_desktop.storage.journal import EMPTY_HEAD, JOURNAL, Head, canonical, chained
from thidua_desktop.storage.tables import METADATA
from thidua_desktop.storage.titles import title_of
from thidua_desktop.texts.verify import row_name

Row = dict[str, Any]
Tables = dict[str, dict[int, Row]]

KEPT = tuple(name for name in METADATA.tables if name != JOURNAL.name)
"""Every table that the journal tells of."""

_READ_JOURNAL = "SELECT id, at, actor, use_case, change, hash FROM journal ORDER BY id"


def finding(code: VerifyCode, table: str, row_id: int, detail: str = "") -> StoreFinding:
    """Give a finding about one row, named as people know it."""
    return StoreFinding(code, row_name(title_of(table), row_id), detail)


class Replay:
    """Reads the journal once: checks its chain and plays its changes."""

    def __init__(self) -> None:
        self.tables: Tables = defaultdict(dict)
        self.last = Head(0, EMPTY_HEAD)

    def run(self, driver: sqlite3.Connection) -> Iterator[StoreFinding]:
        for row_id, at, actor, use_case, change, stored in driver.execute(_READ_JOURNAL):
            if row_id != self.last.id + 1:
                yield finding(VerifyCode.JOURNAL_GAP, JOURNAL.name, self.last.id + 1)
            elif chained(self.last, at, actor, use_case, change).hash != stored:
                yield finding(VerifyCode.JOURNAL_HASH, JOURNAL.name, row_id)
            self.last = Head(row_id, stored)
            wrong = self._play(change)
            if wrong:
                yield finding(VerifyCode.JOURNAL_UNREADABLE, JOURNAL.name, row_id, wrong)

    def _play(self, change: str) -> str:
        """Play the changes of one row; say what is wrong with it, or nothing."""
        try:
            changes = json.loads(change)
            if canonical(changes) != change:
                return "JSON"
            for one in changes:
                if "note" not in one and not self._apply(**one):
                    return f"{one['table']} {one['id']}"
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


def compare(driver: sqlite3.Connection, table: str, told: dict[int, Row]) -> Iterator[StoreFinding]:
    """Find every row that is not as the journal tells."""
    left = dict(told)
    defaults = _defaults(driver, table)
    cursor = driver.execute(f'SELECT * FROM "{table}" ORDER BY id')
    names = [column[0] for column in cursor.description]
    for values in cursor:
        row = dict(zip(names, values, strict=True))
        expected = left.pop(row["id"], None)
        if expected is None:
            yield finding(VerifyCode.ROW_ADDED, table, row["id"])
            continue
        wrong = [name for name in names if row[name] != expected.get(name, defaults[name])]
        if wrong:
            yield finding(VerifyCode.ROW_CHANGED, table, row["id"], ", ".join(wrong))
    for row_id in left:
        yield finding(VerifyCode.ROW_MISSING, table, row_id)


def _defaults(driver: sqlite3.Connection, table: str) -> Row:
    """Give each column's constant default: a row older than its column was journaled without."""
    columns = driver.execute("SELECT name, dflt_value FROM pragma_table_info(?)", (table,))
    return {
        name: None if default is None else driver.execute(f"SELECT {default}").fetchone()[0]
        for name, default in columns.fetchall()
    }


def sequence_findings(driver: sqlite3.Connection, told: Head) -> Iterator[StoreFinding]:
    """Find a tail that was cut: SQLite remembers the highest id that it ever gave."""
    given = dict(driver.execute("SELECT name, seq FROM sqlite_sequence"))
    if given.get(JOURNAL.name, 0) != told.id:
        yield finding(VerifyCode.JOURNAL_CUT, JOURNAL.name, told.id + 1)
    for table in KEPT:
        count, highest = driver.execute(
            f'SELECT count(*), coalesce(max(id), 0) FROM "{table}"'
        ).fetchone()
        seen = given.get(table, 0)
        append_only = table.startswith("count_")
        if seen < highest or (append_only and not count == highest == seen):
            yield StoreFinding(VerifyCode.COUNT_GAP, title_of(table), f"{count}/{highest}/{seen}")
