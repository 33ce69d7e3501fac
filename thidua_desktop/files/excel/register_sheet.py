"""A register as a sheet, out and in: titles as header, text as text, the same file both ways."""

import gc
import io
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thidua_desktop.files.excel.register_read import read_sheets
from thidua_desktop.files.excel.register_template import MADE, begun, specs_of, write_template
from thidua_desktop.files.placing import put_free
from thidua_desktop.files.xml_text import xml_text
from thidua_desktop.files.zip_faults import OFFICE_FAULTS, refuse_bomb
from thidua_desktop.records.base import FieldKind, FieldSpec, Record
from thidua_desktop.services.base.long_work import Each, nothing_reported
from thidua_desktop.services.base.ports import FilePlacer
from thidua_desktop.services.importing.preview import ImportPreview, Problem
from thidua_desktop.services.importing.sheets import Sheet
from thidua_desktop.services.importing.sheets import Sheet as SheetRead
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_source import Beside
from thidua_desktop.texts.base import excel
from thidua_desktop.texts.sentences import sentence

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_KEPT = (".xlsx", ".xlsm")
_FAULT = "FFFFC7CE"
_MESSAGES = "FF9C0006"
_WIDTH = 60.0


def marked_file(
    path: Path | None,
    sheets: Sequence[Sheet],
    preview: ImportPreview,
    each: Each = nothing_reported,
) -> bytes:
    """Give the file as .xlsx: an Excel one as it was, another as its cells.

    What is wrong stands in a column after the last, which an import leaves aside.
    """
    book = _as_it_was(path) or _book(sheets)
    page: Any = book[preview.table.name] if preview.table.name in book.sheetnames else book.active
    by_row: dict[int, list[Problem]] = {}
    for problem in preview.problems:
        by_row.setdefault(problem.row, []).append(problem)
    _mark(page, preview, by_row, each)
    done = io.BytesIO()
    book.save(done)
    return done.getvalue()


def _as_it_was(path: Path | None) -> "Workbook | None":
    """Open a workbook of Excel; another reader than that of the cells may fail on one."""
    import openpyxl

    if path is None or path.suffix.lower() not in _KEPT:
        return None
    try:
        refuse_bomb(path)
        return openpyxl.load_workbook(path)
    except OFFICE_FAULTS:
        return None


def _mark(
    page: "Worksheet", preview: ImportPreview, by_row: Mapping[int, Sequence[Problem]], each: Each
) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    fill = PatternFill("solid", fgColor=_FAULT)
    header, last = preview.table.header_row, _message_column(page, preview.table.header_row)
    page.cell(header, last).value = excel.FAULTS_COLUMN
    page.cell(header, last).font = Font(bold=True, color=_MESSAGES)
    page.column_dimensions[get_column_letter(last)].width = _WIDTH
    for done, (number, problems) in enumerate(sorted(by_row.items()), 1):
        each(done, len(by_row))
        for problem in problems:
            if number and problem.column is not None and problem.column < preview.table.added:
                page.cell(number, problem.column + 1).fill = fill
        given = page.cell(number or header, last)
        text = "\n".join(_text(preview, problem) for problem in problems)
        given.value = xml_text(text if number else f"{excel.FAULTS_COLUMN}: {text}")
        given.data_type = "s"  # it quotes what stands in the file
        given.font, given.alignment = (
            Font(color=_MESSAGES),
            Alignment(wrap_text=True, vertical="top"),
        )


def _message_column(page: "Worksheet", header: int) -> int:
    """The column of an earlier marking, emptied, or the first one that is free."""
    for column in range(1, page.max_column + 1):
        if str(page.cell(header, column).value or "").startswith(excel.FAULTS_COLUMN):
            for row in range(header, page.max_row + 1):
                page.cell(row, column).value = None
            return column
    return page.max_column + 1


def _text(preview: ImportPreview, problem: Problem) -> str:
    text = sentence(problem.code, *problem.details)
    return text if problem.column is None else f"{preview.titles[problem.column]}: {text}"


def _book(sheets: Sequence[Sheet]) -> "Workbook":
    """Write what was read as text, each row where it stood."""
    import openpyxl

    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet.name or None)
        for number, texts in sheet.rows:
            for column, text in enumerate(texts, 1):
                if text:
                    cell: Any = page.cell(number, column)
                    cell.value = xml_text(text)
                    cell.data_type, cell.number_format = "s", "@"
    return book


__all__ = ["RegisterSheets", "read_sheets", "write_register", "write_template"]


@contextmanager
def _cleared_at_the_end() -> Iterator[None]:
    """Nothing of a large workbook is garbage before it is written; looking for some took a fifth.

    What is left of it is cleared away here, beside the screen, which would wait for it later.
    """
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()
        gc.collect(0)


@_cleared_at_the_end()
def write_register(
    kind: type[Record],
    records: Iterable[Record],
    links: LinkNames | None = None,
    without: Collection[str] = (),
    each: Each = nothing_reported,
    beside: Beside | None = None,
) -> bytes:
    """Write records, those shown and in their order; the file can be imported unchanged."""
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    own = specs_of(kind, without)
    specs = (*own, *(beside.specs if beside else ()))
    book, sheet = begun(kind, specs)
    written = {n for n, spec in enumerate(specs, 1) if spec.kind is not FieldKind.NUMBER}
    whole = list(records)
    for number, record in enumerate(whole, 1):
        each(number, len(whole))
        sheet.row += 1
        more = next(iter(beside.stored(record)), {}) if beside else {}
        for column, spec in enumerate(specs, 1):
            value = getattr(record, spec.name) if column <= len(own) else more.get(spec.name)
            if spec.kind is FieldKind.NUMBER:
                sheet.number(column, value)
            else:
                sheet.text(column, field_text(spec, value, links))
        sheet.box(left=written)
    sheet.page.auto_filter.ref = f"A1:{sheet.address(len(specs))}"
    return workbook_bytes(book, MADE)


class RegisterSheets:
    """The sheets of registers on the disk, as the screens use them."""

    def __init__(self, placer: FilePlacer) -> None:
        self._placer = placer

    def read(self, path: Path, each: Each | None = None) -> tuple[SheetRead, ...]:
        return read_sheets(path, each or nothing_reported)

    def mark(
        self,
        path: Path,
        source: Path | None,
        sheets: Sequence[SheetRead],
        preview: ImportPreview,
        each: Each | None = None,
    ) -> Path:
        body = marked_file(source, sheets, preview, each or nothing_reported)
        return put_free(self._placer, path, body)

    def write(
        self,
        path: Path,
        kind: type[Record],
        records: Iterable[Record],
        links: LinkNames | None = None,
        without: Collection[str] = (),
        each: Each | None = None,
        beside: Beside | None = None,
    ) -> Path:
        return put_free(
            self._placer,
            path,
            write_register(kind, records, links, without, each or nothing_reported, beside),
        )

    def write_template(
        self,
        path: Path,
        kind: type[Record],
        links: LinkNames | None = None,
        without: Collection[str] = (),
        beside: Sequence[FieldSpec] = (),
    ) -> Path:
        return put_free(self._placer, path, write_template(kind, links, without, beside))
