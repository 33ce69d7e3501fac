"""The rows of a CSV or Excel file from anywhere: text in every cell, or one fault."""

import csv
import io
import unicodedata
import warnings
import zipfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.loading import PapersFault
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused

MOST_BYTES = 5_000_000
MOST_UNPACKED_BYTES = 12_000_000
MOST_CELLS = 5_000_000
FIRST_SHEET = "xl/worksheets/sheet1.xml"

IsHeader = Callable[[tuple[str, ...]], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not empty, and where it stands in the file (the first is 1)."""

    line: int
    cells: tuple[str, ...]


def read_rows(path: Path, is_header: IsHeader) -> tuple[Row, ...]:
    """Read all rows; `is_header` knows the first row, which tells what separates cells."""
    kind = path.suffix.lower()
    if kind not in (".csv", ".xlsx"):
        raise _refused(PapersFault.FILE_KIND)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _refused(PapersFault.TOO_LARGE)
        body = path.read_bytes()
    except OSError as error:
        raise Refused(KnownFault.FILE_UNREADABLE, path.name) from error
    if not body.strip():
        raise _refused(PapersFault.EMPTY)
    return _excel_rows(body) if kind == ".xlsx" else _csv_rows(body, is_header)


def _refused(code: PapersFault, line: int | None = None) -> Refused:
    return Refused.of(Fault(code, line=line))


def _csv_rows(body: bytes, is_header: IsHeader) -> tuple[Row, ...]:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(PapersFault.NOT_UTF8, body.count(b"\n", 0, error.start) + 1) from None
    return _split(text, _separator(text, is_header))


def _separator(text: str, is_header: IsHeader) -> str:
    """What stands between the cells of the first line that is not empty."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    with suppress(csv.Error):  # said once the whole file is read
        for separator in (",", ";"):
            cells = next(csv.reader([first], delimiter=separator), [])
            if is_header(tuple(_text(cell) for cell in cells)):
                return separator
    return ";" if first.count(";") > first.count(",") else ","


def _split(text: str, separator: str) -> tuple[Row, ...]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows = []
    line = 1
    try:
        for cells in reader:
            rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error:
        raise _refused(PapersFault.NOT_A_TABLE, line) from None
    return _filled(rows, pad=False)


def _excel_rows(body: bytes) -> tuple[Row, ...]:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
            if unpacked > MOST_UNPACKED_BYTES:
                raise _refused(PapersFault.TOO_LARGE)
            if FIRST_SHEET in archive.namelist() and b"<mergeCell " in archive.read(FIRST_SHEET):
                raise _refused(PapersFault.MERGED_CELLS)  # what a merged cell says of each is open
        rows = _sheet(body)
    except Refused:
        raise
    except Exception as error:
        # A damaged workbook fails anywhere in zip, XML or openpyxl; all of it means one thing.
        raise _refused(PapersFault.NOT_A_TABLE) from error
    return _filled(rows, pad=True)


def _sheet(body: bytes) -> list[tuple[int, list[Any]]]:
    from openpyxl import load_workbook

    rows = []
    cells = 0
    with warnings.catch_warnings():
        # What openpyxl does not know of a workbook (styles, extensions) is no concern here.
        warnings.simplefilter("ignore")
        books = [
            load_workbook(io.BytesIO(body), read_only=True, data_only=data)
            for data in (True, False)
        ]
        sheets = [book.worksheets[0] for book in books]
        for sheet in sheets:
            sheet.reset_dimensions()
        both = zip(*(sheet.iter_rows(values_only=True) for sheet in sheets), strict=True)
        for line, (values, written) in enumerate(both, 1):
            cells += len(values)
            if cells > MOST_CELLS or line > MOST_CELLS:
                raise _refused(PapersFault.TOO_LARGE)
            if any(value is not None for value in written):
                rows.append((line, _known(values, written)))
        for book in books:
            book.close()
    return rows


def _known(values: Sequence[Any], written: Sequence[Any]) -> list[Any]:
    """The values; of a formula that no program has reckoned yet the formula, never nothing."""
    return [
        formula if value is None else value for value, formula in zip(values, written, strict=True)
    ]


def _filled(rows: Iterable[tuple[int, list[Any]]], *, pad: bool) -> tuple[Row, ...]:
    """Keep rows with something in them, cut empty cells beyond the header's width.

    Excel leaves out empty cells at the end of a row, hence `pad`.
    """
    found: list[Row] = []
    width = 0
    for line, values in rows:
        cells = [_text(value) for value in values]
        while len(cells) > width and not cells[-1]:
            cells.pop()
        if not any(cells):
            continue
        width = width or len(cells)
        if pad:
            cells += [""] * (width - len(cells))
        found.append(Row(line, tuple(cells)))
    return tuple(found)


def _text(value: object) -> str:
    """A cell as text: a whole number of Excel's without its point."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return unicodedata.normalize("NFC", str(value)).strip()
