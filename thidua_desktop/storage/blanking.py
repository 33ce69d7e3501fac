"""What papers held is taken out of the rows and of the journal; all else stays, its chain too."""

import hashlib
import json
import sqlite3
from typing import Any

from thidua_desktop.services.base.count_rows import PAPERS, WITHHELD_MARKS
from thidua_desktop.storage.journal import JOURNAL, SALT, WITHHELD, canonical
from thidua_desktop.storage.triggers import TRIGGERS

_GUARDS = (f"{PAPERS}_no_update", f"{JOURNAL}_no_update")
_TELLING = f"SELECT id, change FROM {JOURNAL} WHERE instr(change, ?) ORDER BY id"
_OF_ROUND = f"UPDATE {PAPERS} SET marks = ? WHERE round_id = coalesce(?, round_id)"


def blank_papers(driver: sqlite3.Connection, round_id: int | None = None) -> None:
    """Take what every paper held, or those of one round, out of a store, in an open transaction.

    Rows, numbers, typed reasons and times stay. The journal's hashes stay too, so that its chain
    goes on; `verify` accepts such a row, whose hash nobody can reckon again, by its form.
    """
    for name in _GUARDS:
        driver.execute(f"DROP TRIGGER {name}")
    driver.execute(_OF_ROUND, (WITHHELD_MARKS, round_id))
    for row_id, change in driver.execute(_TELLING, (PAPERS,)).fetchall():
        blank = _without_marks(change, round_id)
        if blank is not None:
            driver.execute(f"UPDATE {JOURNAL} SET change = ? WHERE id = ?", (blank, row_id))
    for name in _GUARDS:
        driver.execute(TRIGGERS[name])


def _without_marks(change: str, round_id: int | None) -> str | None:
    """Give the change without what its papers held; None where it told nothing of it."""
    changes: list[dict[str, Any]] = json.loads(change)
    papers = [one["after"] for one in changes if one.get("table") == PAPERS]
    wanted = [paper for paper in papers if round_id in (None, paper["round_id"])]
    if all(paper["marks"] == WITHHELD_MARKS for paper in wanted):
        return None
    for paper in wanted:
        paper["marks"] = WITHHELD_MARKS
    if WITHHELD in changes[-1]:  # of a hồ sơ bổ sung, whose other rounds were blanked before
        return canonical(changes)
    unsalted = [one for one in changes if SALT not in one]
    return canonical([*unsalted, {WITHHELD: hashlib.sha256(change.encode()).hexdigest()}])
