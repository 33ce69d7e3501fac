"""Whether what a sound file holds can be read: JSON where JSON is kept.

The tables are strict, so that SQLite's own check finds values of another kind; what a text means it
does not know. One look when a store is opened, and whatever reads a row afterwards need not doubt
it.
"""

import sqlite3
from typing import Final

from thidua_desktop.texts.base.table_titles import title_of
from thidua_desktop.texts.command_line.verify import row_name

JSON_KINDS: Final = {
    ("count_decision", "elected"): ("array",),
    ("count_event", "detail"): ("object",),
    ("count_form", "body"): ("object",),
    ("count_hand_tally", "body"): ("object",),
    ("count_move", "detail"): ("object",),
    ("count_paper", "marks"): ("text", "null"),
    ("count_result", "body"): ("object",),
}
"""The columns that hold JSON (`services/base/count_rows.py`), and of which kind; the journal's is
looked at by `verify`."""


def unsound_row(driver: sqlite3.Connection) -> str | None:
    """Name the first row that cannot be read (Phiếu đã nhập, dòng 7); None where all can."""
    for (table, name), kinds in JSON_KINDS.items():
        listed = ", ".join(f"'{kind}'" for kind in kinds)
        sound = f"CASE json_valid({name}) WHEN 1 THEN json_type({name}) IN ({listed}) ELSE 0 END"
        row = driver.execute(f"SELECT id FROM {table} WHERE NOT {sound} LIMIT 1").fetchone()
        if row is not None:
            return row_name(title_of(table), row[0])
    return None
