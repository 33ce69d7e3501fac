"""Bảng tổng hợp kiểm phiếu: ledger, results and differences found, on A4, ready to be signed."""

from datetime import datetime, time
from typing import TYPE_CHECKING

from thidua_desktop.files.excel.tally_context import Workbook, workbook_context
from thidua_desktop.files.qr import qr_png
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.base import excel

if TYPE_CHECKING:
    from thidua_desktop.files.excel.sheet import Sheet

_QR_PIXELS = 180
_DIFFERENCE_WIDTHS = (9, 42, 22, 22, 22, 26)


def write_tally_workbook(printed: PrintedRound) -> bytes:
    """Write the workbook; the same store gives the same bytes."""
    return render_workbook(
        workbook_context(printed),
        datetime.combine(printed.conference.record.date, time.min),
    )


def render_workbook(book: Workbook, made: datetime) -> bytes:
    from thidua_desktop.files.excel.sheet import Sheet, new_book
    from thidua_desktop.files.excel.tally_ledger import WIDTHS, write_ledger
    from thidua_desktop.files.excel.tally_results import result_columns, write_results
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    file, ledger = new_book(excel.LEDGER_SHEET, WIDTHS, landscape=False)
    widths = [column.width for column in result_columns(book)]
    results = Sheet(file.create_sheet(excel.RESULT_SHEET), widths, landscape=True)
    differences = Sheet(
        file.create_sheet(excel.DIFFERENCES_SHEET), _DIFFERENCE_WIDTHS, landscape=True
    )
    for sheet in (ledger, results, differences):
        _heading(sheet, book)
    cells = write_ledger(ledger, book)
    write_results(results, book, cells)
    _differences(differences, book)
    for sheet in (ledger, results, differences):
        signers = (excel.SECRETARY, excel.HEAD_TELLER)
        sheet.signatures(signers, (book.secretary, book.head_teller))
    if book.check_text:
        results.picture(qr_png(book.check_text), _QR_PIXELS)
    known = {**ledger.results, **results.results, **differences.results}
    return workbook_bytes(file, made, known)


def _heading(sheet: "Sheet", book: Workbook) -> None:
    """Five lines, so that the frozen part leaves room for the table."""
    heading = book.heading
    illustrative = excel.ILLUSTRATIVE if heading.illustrative else ""
    sheet.agency(heading.authority, heading.cluster, heading.place_date)
    sheet.line(excel.SHEET_TITLES[sheet.page.title], size=14, bold=True)
    sheet.line(f"{heading.title}. {heading.meeting}", italic=True)
    code = f"{heading.code}. {illustrative.upper()}" if illustrative else heading.code
    sheet.line(code, bold=True)
    sheet.foot(heading.code, illustrative)


def _differences(sheet: "Sheet", book: Workbook) -> None:
    sheet.header(excel.PASS_COLUMNS, frozen=True)
    for cells in book.passes:
        sheet.row += 1
        for column, word in enumerate(cells, 1):
            sheet.text(column, word)
        sheet.box(left=(2, 3, 4, 5, 6))
    sheet.skip()
    if book.differing_text:
        sheet.line(book.differing_text, align="left")
    else:
        _papers(sheet, book)
    if book.hand_text:
        sheet.line(book.hand_text, align="left")
    if book.hand:
        _hand(sheet, book)


def _papers(sheet: "Sheet", book: Workbook) -> None:
    """How many differed and how each was settled: a number on the back, never a mark."""
    sheet.row += 1
    sheet.text(2, excel.DIFFERENCES)
    first = sheet.row + 2
    last = first + len(book.differing) - 1
    sheet.formula(3, f"COUNT(B{first}:B{last})", len(book.differing))
    sheet.merge(3)
    sheet.box(bold=True, left=(2,))
    sheet.header(excel.DIFFERENCE_COLUMNS)
    for place, (number, text) in enumerate(book.differing, 1):
        sheet.row += 1
        sheet.number(1, place)
        sheet.number(2, number)
        sheet.text(3, text)
        sheet.merge(3)
        sheet.box(left=(3,))


def _hand(sheet: "Sheet", book: Workbook) -> None:
    sheet.skip()
    sheet.header(excel.HAND_COLUMNS)
    for place, line in enumerate(book.hand, 1):
        sheet.row += 1
        sheet.number(1, place)
        sheet.text(2, line.label)
        sheet.number(3, line.by_hand)
        sheet.number(4, line.typed)
        sheet.formula(5, f"C{sheet.row}-D{sheet.row}", line.by_hand - line.typed)
        sheet.merge(5)
        sheet.box(left=(2,))
