"""A register as a sheet, out and in: titles as header, text as text, the same file both ways."""

import io
import unicodedata
import warnings
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.services.errors import KnownError, KnownFault
from thidua_desktop.services.field_text import LinkNames, field_text
from thidua_desktop.services.import_register import ImportCode, SheetRefused, SheetTable
from thidua_desktop.services.ports import FilePlacer
from thidua_desktop.texts.choices import NO, YES
from thidua_desktop.texts.vietnamese import fold

MOST_BYTES = 10_000_000
MOST_UNPACKED_BYTES = 200_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 200
HEADER_WITHIN = 20
_WIDTHS = {FieldKind.LONG_TEXT: 60.0, FieldKind.NUMBER: 12.0, FieldKind.FLAG: 12.0}
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001  the file's own date says nothing


def write_register(
    kind: type[Record], records: Iterable[Record], links: LinkNames | None = None
) -> bytes:
    """Write records, those shown and in their order; the file can be imported unchanged."""
    import openpyxl

    from thidua_desktop.files.excel.sheet import Sheet
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    specs = field_specs(kind)
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = _sheet_name(kind.register.title)
    sheet = Sheet(page, [_width(spec) for spec in specs], landscape=True)
    sheet.foot(kind.register.title, "")
    sheet.header((spec.title for spec in specs), frozen=True)
    words = [n for n, spec in enumerate(specs, 1) if spec.kind is not FieldKind.NUMBER]
    for record in records:
        sheet.row += 1
        for column, spec in enumerate(specs, 1):
            value = getattr(record, spec.name)
            if spec.kind is FieldKind.NUMBER:
                sheet.number(column, value)
            else:
                sheet.text(column, field_text(spec, value, links))
        sheet.box(left=words)
    page.auto_filter.ref = f"A1:{sheet.address(len(specs))}"
    return workbook_bytes(book, _MADE)


class RegisterSheets:
    """The sheets of registers on the disk, as the screens use them."""

    def __init__(self, placer: FilePlacer) -> None:
        self._placer = placer

    def read(self, path: Path, kind: type[Record]) -> SheetTable:
        """Read a sheet. Raises KnownError or SheetRefused."""
        return read_register(path, kind)

    def write(self, path: Path, kind: type[Record], records: Iterable[Record]) -> None:
        """Write a sheet whole or not at all. Raises KnownError where the place is held."""
        staged = self._placer.stage(path.parent, write_register(kind, records))
        try:
            if not self._placer.place(staged, path):
                raise self._placer.refused(path)
        finally:
            self._placer.discard(staged)


def _sheet_name(title: str) -> str:
    """What Excel takes as a sheet's name."""
    return "".join(letter for letter in title if letter not in "[]:*?/\\")[:31]


def _width(spec: FieldSpec) -> float:
    length = 36.0 if (spec.max_length or 0) > 100 else 20.0  # noqa: PLR2004  a long text
    return _WIDTHS.get(spec.kind, length)


def read_register(path: Path, kind: type[Record]) -> SheetTable:
    """Read the first sheet: the header row is the first that names the key column.

    Raises KnownError where the file cannot be read, SheetRefused where it has no such header.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise KnownError(KnownFault.FILE_UNREADABLE, path.name)
        body = path.read_bytes()
        rows = _rows(body)
    except KnownError:
        raise
    except Exception as error:
        # A damaged workbook fails anywhere in zip, XML or openpyxl; all of it means one thing.
        raise KnownError(KnownFault.FILE_UNREADABLE, path.name) from error
    return _table(rows, kind)


def _rows(body: bytes) -> list[tuple[int, list[Any]]]:
    from openpyxl import load_workbook

    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED_BYTES:
            raise KnownError(KnownFault.FILE_UNREADABLE)
    rows = []
    with warnings.catch_warnings():
        # What openpyxl does not know of a workbook (styles, extensions) is no concern here.
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(body), read_only=True, data_only=True)
        formulas = load_workbook(io.BytesIO(body), read_only=True)
        values, written = book.worksheets[0], formulas.worksheets[0]
        values.reset_dimensions()
        written.reset_dimensions()
        for number, (shown, typed) in enumerate(
            zip(values.iter_rows(values_only=True), written.iter_rows(), strict=True), 1
        ):
            if number > MOST_ROWS:
                raise KnownError(KnownFault.FILE_UNREADABLE)
            row = [_cell(value, cell.data_type) for value, cell in zip(shown, typed, strict=True)]
            rows.append((number, row[:MOST_COLUMNS]))
        book.close()
        formulas.close()
    return rows


class _Broken:
    """A cell whose value cannot be known: a formula that was never reckoned, or an error."""


def _cell(value: object, kind: str) -> object:
    if kind == "e" or (kind == "f" and value is None):
        return _Broken()
    if kind == "f" and isinstance(value, str) and value.startswith("#"):
        return _Broken()
    return value


def _table(rows: Sequence[tuple[int, list[Any]]], kind: type[Record]) -> SheetTable:
    titles = {spec.name: spec.title for spec in field_specs(kind)}
    wanted = titles[kind.register.key[0]]
    for place, (_, row) in enumerate(rows[:HEADER_WITHIN]):
        texts = tuple(_text(value) for value in row)
        if fold(wanted) in (fold(text) for text in texts):
            return _below(texts, rows[place + 1 :])
    raise SheetRefused(ImportCode.NO_HEADER, wanted)


def _below(titles: tuple[str, ...], rows: Sequence[tuple[int, list[Any]]]) -> SheetTable:
    while titles and not titles[-1]:
        titles = titles[:-1]
    found, broken = [], []
    for number, row in rows:
        cells = [*row, *[None] * len(titles)][: len(titles)]
        broken += [(number, c) for c, value in enumerate(cells) if isinstance(value, _Broken)]
        texts = tuple(_text(value) for value in cells)
        if any(texts) or any(isinstance(value, _Broken) for value in cells):
            found.append((number, texts))
    return SheetTable(titles, tuple(found), frozenset(broken))


def _text(value: object) -> str:
    """A cell as people would have written it."""
    if value is None or isinstance(value, _Broken):
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.10g}".replace(".", ",")
    if isinstance(value, date):  # a moment is a date too
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    if isinstance(value, time):
        return f"{value.hour:02d}:{value.minute:02d}"
    return unicodedata.normalize("NFC", str(value)).strip()
