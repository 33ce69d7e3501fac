"""The one reader of other people's tables: .xlsx, .xlsm, .xls, .ods, .csv, every trap looked for.

python-calamine reads the values, `sheet_marks` what it leaves out. Nothing of a file is trusted
before its size is known: its bytes, what they unpack to, and then how far the cells reach.
"""

import csv
import io
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.loading import TableCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.excel.csv_letters import utf8
from thidua_desktop.files.excel.sheet_marks import SheetMarks, excel_marks, open_document_marks
from thidua_desktop.files.xls_bounds import cells_of
from thidua_desktop.services.base.errors import Refused

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

MOST_BYTES = 10_000_000
MOST_UNPACKED_BYTES = 200_000_000
MOST_CELLS = 5_000_000
SEPARATORS = (",", ";", "\t")
LINES_LOOKED_AT = 50
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
ZIP = b"PK\x03\x04"
MANIFEST = "META-INF/manifest.xml"  # of an open document

_MARKS: dict[str, Callable[[zipfile.ZipFile], list[SheetMarks]]] = {
    ".xlsx": excel_marks,
    ".xlsm": excel_marks,
    ".ods": open_document_marks,
}
KINDS = frozenset({".csv", ".xls", *_MARKS})
"""What can be read, by the end of a file's name."""


class Broken:
    """A cell whose value cannot be known: a formula that was never reckoned, or an error."""


BROKEN = Broken()


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row that holds something: its number in the file (from 1) and its cells.

    A cell is a text, number, flag, date or time as stored, "" for nothing, or BROKEN.
    """

    number: int
    cells: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet, or a .csv file as a whole; numbers of rows and columns are counted from 1.

    `merged` are ranges: first row, first column, last row, last column.
    """

    name: str
    rows: tuple[TableRow, ...]
    hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


def read_tables(
    path: Path, kinds: Iterable[str] = KINDS, letters: Callable[[bytes], str] = utf8
) -> tuple[Table, ...]:
    """Read every sheet of a file; `letters` reads those of a .csv. Raises Refused with its code."""
    kind = path.suffix.lower()
    if kind not in kinds:
        raise Refused(TableCode.FILE_KIND, path.suffix)
    body = _body(path)
    if not body.strip():
        raise Refused(TableCode.EMPTY)
    if kind == ".csv":
        return (_csv_table(letters(body)),)
    newer = kind == ".xls" and body.startswith(ZIP)  # a newer workbook under the old ending
    return _sheets(body, excel_marks if newer else _MARKS.get(kind))


def cell_text(value: object) -> str:
    """A cell as text: composed letters, no space around, a whole number without its point."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return unicodedata.normalize("NFC", str(value)).strip()


def column_letters(column: int) -> str:
    """What Excel calls a column, the first being 1: A, B, … AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _body(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(TableCode.TOO_LARGE)
        return path.read_bytes()
    except OSError as error:
        raise Refused(KnownFault.FILE_UNREADABLE, path.name) from error


def _csv_table(text: str) -> Table:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    rows, line = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(TableRow(line, tuple(cells)))
            line = reader.line_num + 1
    except csv.Error:
        raise Refused.of(Fault(TableCode.DAMAGED, line=line)) from None
    return Table("", tuple(rows))


def _separator(text: str) -> str:
    """What parts most of the first lines, and all of them into equally many cells.

    A comma stands within the names of units too.
    """
    lines = text.splitlines()[:LINES_LOOKED_AT]

    def parted(separator: str) -> int:
        widths = Counter(_width(line, separator) for line in lines)
        return max((w * times for w, times in widths.items() if w > 1), default=0)

    return max(SEPARATORS, key=parted)


def _width(line: str, separator: str) -> int:
    try:
        return len(next(csv.reader([line], delimiter=separator, strict=True), []))
    except csv.Error:  # said once the whole file is read; also a cell of several lines
        return 0


def _sheets(
    body: bytes, marks_of: Callable[[zipfile.ZipFile], list[SheetMarks]] | None
) -> tuple[Table, ...]:
    from python_calamine import CalamineWorkbook

    try:
        if marks_of is None and cells_of(body) > MOST_CELLS:
            raise Refused(TableCode.TOO_LARGE)
        marks = _marks(body, marks_of) if marks_of else []
        book = CalamineWorkbook.from_filelike(io.BytesIO(body))
        return tuple(_table(book, place, marks) for place in range(len(book.sheet_names)))
    except (Refused, KeyboardInterrupt):
        raise
    except BaseException as error:
        # A damaged workbook fails anywhere in zip, XML or the reader, whose panics are no
        # Exception; all of it means one thing.
        raise Refused(TableCode.DAMAGED) from error


def _marks(
    body: bytes, marks_of: Callable[[zipfile.ZipFile], list[SheetMarks]]
) -> list[SheetMarks]:
    if ENCRYPTED in body:  # a workbook with a password is no archive, but holds one
        raise Refused(TableCode.PASSWORD)
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED_BYTES:
            raise Refused(TableCode.TOO_LARGE)
        if MANIFEST in archive.namelist() and b"encryption-data" in archive.read(MANIFEST):
            raise Refused(TableCode.PASSWORD)
        if archive.testzip() is not None:
            raise Refused(TableCode.DAMAGED)
        marks = marks_of(archive)
    if sum(sheet.rows * sheet.columns for sheet in marks) > MOST_CELLS:
        raise Refused(TableCode.TOO_LARGE)
    return marks


def _table(book: "CalamineWorkbook", place: int, every: Sequence[SheetMarks]) -> Table:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    about = book.sheets_metadata[place]
    hidden = about.visible is not SheetVisibleEnum.Visible
    if about.typ is not SheetTypeEnum.WorkSheet:
        return Table(about.name, (), hidden)
    sheet = book.get_sheet_by_index(place)
    if sheet.total_height * sheet.total_width > MOST_CELLS:
        raise Refused(TableCode.TOO_LARGE)
    marks = every[place] if place < len(every) else SheetMarks()
    merged = tuple(
        (first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1)
        for first, last in sheet.merged_cell_ranges or ()
    )
    return Table(
        about.name,
        tuple(_rows(sheet.to_python(skip_empty_area=False), marks)),
        hidden,
        merged or tuple(marks.merged),
        frozenset(marks.hidden_rows),
        frozenset(marks.hidden_columns),
    )


def _rows(values: Iterable[Sequence[object]], marks: SheetMarks) -> Iterable[TableRow]:
    broken: dict[int, list[int]] = {}
    for row, column in marks.broken:
        broken.setdefault(row, []).append(column)
    last = 0
    for last, cells in enumerate(values, 1):
        whole = _with_broken(cells, broken.pop(last, ()))
        if any(_holds(cell) for cell in whole):
            yield TableRow(last, tuple(whole))
    for row in sorted(broken):  # rows that hold nothing else
        yield TableRow(row, tuple(_with_broken((), broken[row])))


def _holds(cell: object) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else cell is not None


def _with_broken(cells: Sequence[object], columns: Sequence[int]) -> Sequence[object]:
    if not columns:
        return cells
    whole = [*cells, *[""] * (max(columns) - len(cells))]
    for column in columns:
        whole[column - 1] = BROKEN
    return whole
