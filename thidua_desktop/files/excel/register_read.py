"""A register's sheet as texts: the header is found, every cell read as people wrote it."""

from collections.abc import Collection, Sequence
from datetime import date, time
from pathlib import Path

from thidua_desktop.domain.codes.registers import ImportCode
from thidua_desktop.files.excel.tables import BROKEN, TableRow, cell_text, read_tables
from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Each, nothing_said
from thidua_desktop.services.registers.import_register import SheetTable
from thidua_desktop.texts.base.choices import NO, YES
from thidua_desktop.texts.base.numbers import thousands
from thidua_desktop.texts.base.vietnamese import fold

MOST_ROWS = 20_000
MOST_COLUMNS = 200
HEADER_WITHIN = 50


def read_register(
    path: Path, kind: type[Record], without: Collection[str] = (), each: Each = nothing_said
) -> SheetTable:
    """Read the first sheet shown that has a header: the first row that names the key column.

    Raises Refused where the file cannot be read, has no such header or too many rows; Stopped
    where `each` says so.
    """
    titles = {spec.name: spec.title for spec in field_specs(kind)}
    wanted = titles[next(name for name in kind.register.key if name not in without)]
    for table in read_tables(path):
        if table.hidden:
            continue
        if len(table.rows) - 1 > MOST_ROWS:
            raise Refused(ImportCode.TOO_MANY_ROWS, thousands(MOST_ROWS))
        for place, row in enumerate(table.rows[:HEADER_WITHIN]):
            texts = tuple(_text(value) for value in row.cells[:MOST_COLUMNS])
            if fold(wanted) in (fold(text) for text in texts):
                return _below(texts, table.rows[place + 1 :], each)
    raise Refused(ImportCode.NO_HEADER, wanted)


def _below(titles: tuple[str, ...], rows: Sequence[TableRow], each: Each) -> SheetTable:
    while titles and not titles[-1]:
        titles = titles[:-1]
    found, broken = [], []
    for place, row in enumerate(rows, 1):
        each(place, len(rows))
        cells = [*row.cells, *[""] * len(titles)][: len(titles)]
        broken += [(row.number, c) for c, value in enumerate(cells) if value is BROKEN]
        texts = tuple(_text(value) for value in cells)
        if any(texts) or BROKEN in cells:
            found.append((row.number, texts))
    return SheetTable(titles, tuple(found), frozenset(broken))


def _text(value: object) -> str:
    """A cell as people would have written it."""
    if value is BROKEN:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.10g}".replace(".", ",")
    if isinstance(value, date):  # a moment is a date too
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    if isinstance(value, time):
        return f"{value.hour:02d}:{value.minute:02d}"
    return cell_text(value)
