"""What the papers held is taken out of a copy of a store; all else stays, its journal chained."""

import sqlite3
from contextlib import closing
from pathlib import Path

from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.domain.states import UNDER_WAY
from thidua_desktop.services.base.count_rows import MOVES, PAPERS, WITHHELD_MARKS
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.store_report import Withheld
from thidua_desktop.storage.blanking import blank_papers
from thidua_desktop.storage.engine import claimed
from thidua_desktop.storage.faults import known_faults
from thidua_desktop.storage.opening import connect, refuse_foreign
from thidua_desktop.storage.store_file import clear_mark

_ROUNDS = (
    "SELECT title, after FROM ballot_rounds JOIN"
    f" (SELECT round_id, after, max(id) FROM {MOVES} GROUP BY round_id)"
    " ON round_id = ballot_rounds.id ORDER BY ballot_rounds.id"
)
_COUNT = f"SELECT count(*), count(DISTINCT round_id) FROM {PAPERS} WHERE marks = ?"


def withhold_marks(path: Path) -> Withheld:
    """Take what every paper held out of a closed copy of a store.

    Raises Refused where a count is under way: its papers are still needed.
    """
    with known_faults(), claimed(path, keep=False):
        refuse_foreign(path)
        with closing(connect(path)) as driver:
            _refuse_under_way(driver)
            driver.execute("BEGIN IMMEDIATE")
            blank_papers(driver)  # where it fails, closing takes it back
            driver.execute("COMMIT")
            # Only a store written anew has no free page that still holds what was.
            driver.execute("VACUUM")
            clear_mark(driver)
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return Withheld(*driver.execute(_COUNT, (WITHHELD_MARKS,)).fetchone())


def _refuse_under_way(driver: sqlite3.Connection) -> None:
    named = [title for title, state in driver.execute(_ROUNDS) if state in UNDER_WAY]
    if named:
        raise Refused(RefusalCode.COUNT_UNDER_WAY, *named)
