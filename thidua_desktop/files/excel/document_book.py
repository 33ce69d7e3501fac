"""Sổ đăng ký văn bản: both books in the ten columns of NĐ 30/2020, Phụ lục IV, a sheet each."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from thidua_desktop.records.choices import Direction
from thidua_desktop.services.issuing.drafts.book_facts import BookView
from thidua_desktop.texts.base import excel
from thidua_desktop.texts.documents import books as texts

if TYPE_CHECKING:
    from thidua_desktop.files.excel.sheet import Sheet

_WIDE: Final = 1.7
"""Letters of a column for each per cent of the page."""


def write_document_book(view: BookView) -> bytes:
    """Write the workbook; the same books give the same bytes."""
    import openpyxl

    from thidua_desktop.files.excel.sheet import Sheet
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    file = openpyxl.Workbook()
    first = file.active
    assert first is not None
    pages = {Direction.OUTGOING: first, Direction.INCOMING: file.create_sheet()}
    for direction, page in pages.items():
        page.title = texts.SHEETS[direction]
        widths = tuple(share * _WIDE for _, share, _ in texts.COLUMNS[direction])
        _fill(Sheet(page, widths, landscape=True), view, direction)
    made = datetime(view.head.year.year, 12, 31)  # noqa: DTZ001  as Excel keeps it
    return workbook_bytes(file, made, {})


def _fill(sheet: "Sheet", view: BookView, direction: Direction) -> None:
    year, columns = view.head.year, texts.COLUMNS[direction]
    illustrative = excel.ILLUSTRATIVE if year.illustrative else ""
    found = [one for one in view.documents if one.direction is direction]
    sheet.agency(view.head.cluster.authority, view.head.cluster.name)
    sheet.line(
        texts.book_title(direction, year.year, [one.arrival_number for one in found]).upper(),
        size=14,
        bold=True,
    )
    sheet.line(illustrative.upper(), bold=True)
    sheet.foot(texts.SHEETS[direction], illustrative)
    sheet.header(tuple(name for name, _, _ in columns), frozen=True)
    for one in found:
        sheet.row += 1
        for column, (_, _, text) in enumerate(columns, 1):
            sheet.text(column, text(one))
        sheet.box(left=tuple(range(1, len(columns) + 1)))
    sheet.signatures((texts.CLERK, texts.HEAD))
