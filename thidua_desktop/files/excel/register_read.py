"""A file of records as sheets of texts: every cell as people would have written it."""

import re
from datetime import date, time
from pathlib import Path

from thidua_desktop.domain.codes.registers import ImportCode
from thidua_desktop.files.excel.csv_letters import any_letters
from thidua_desktop.files.excel.tables import BROKEN, Table, cell_text, read_tables
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Each, nothing_reported
from thidua_desktop.services.importing.sheets import Sheet
from thidua_desktop.texts.base.choices import NO, YES
from thidua_desktop.texts.base.numbers import short_date, thousands

MOST_ROWS = 20_000
MOST_COLUMNS = 200

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def read_sheets(path: Path, each: Each = nothing_reported) -> tuple[Sheet, ...]:
    """Read every sheet of a file.

    Raises Refused where the file cannot be read or a sheet that is shown has too many rows; Stopped
    where `each` says so.
    """
    tables = read_tables(path, letters=any_letters)
    whole = sum(len(table.rows) for table in tables)
    sheets, before = [], 0
    for table in tables:
        if len(table.rows) - 1 > MOST_ROWS and not table.hidden:
            raise Refused(ImportCode.TOO_MANY_ROWS, thousands(MOST_ROWS))
        sheets.append(_sheet(table, before, whole, each))
        before += len(table.rows)
    return tuple(sheets)


def _sheet(table: Table, before: int, whole: int, each: Each) -> Sheet:
    rows: list[tuple[int, tuple[str, ...]]] = []
    broken: list[tuple[int, int]] = []
    for place, row in enumerate(table.rows[: MOST_ROWS + 1], before + 1):
        each(place, whole)
        cells = row.cells[:MOST_COLUMNS]
        broken += [(row.number, at) for at, value in enumerate(cells) if value is BROKEN]
        rows.append((row.number, tuple(map(_text, cells))))
    return Sheet(
        table.name,
        tuple(rows),
        frozenset(broken),
        table.hidden,
        table.merged,
        table.hidden_rows,
        table.hidden_columns,
    )


def _text(value: object) -> str:
    """A cell as people would have written it."""
    if value is BROKEN:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.10g}".replace(".", ",")
    if isinstance(value, date):  # a moment is a date too
        return short_date(value)
    if isinstance(value, time):
        return f"{value.hour:02d}:{value.minute:02d}"
    return _unescaped(cell_text(value))


def _unescaped(text: str) -> str:
    """Excel writes a character that XML cannot hold as _x000D_."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).strip()
