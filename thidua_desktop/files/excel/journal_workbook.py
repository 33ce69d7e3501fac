"""Nhật ký kiểm phiếu: every act of a ballot on A4, the check code in its head and its foot."""

from datetime import datetime, time
from typing import TYPE_CHECKING

from thidua_desktop.services.issuing.journal_facts import JournalFacts, journal_facts
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.base import excel
from thidua_desktop.texts.years import journal as texts

if TYPE_CHECKING:
    from thidua_desktop.files.excel.sheet import Sheet

_WIDTHS = (8, 24, 24, 44, 70)
_SIGNING_ROWS = 4


def write_journal_workbook(printed: PrintedRound) -> bytes:
    """Write the workbook; the same store gives the same bytes."""
    import openpyxl

    from thidua_desktop.files.excel.sheet import BOLD, ITALIC, Sheet
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    facts = journal_facts(printed)
    file = openpyxl.Workbook()
    page = file.active
    assert page is not None
    page.title = texts.SHEET
    sheet = Sheet(page, _WIDTHS, landscape=True)
    _heading(sheet, facts)
    sheet.header(texts.COLUMNS, frozen=True)
    for entry in facts.entries:
        sheet.row += 1
        sheet.number(1, entry.number)
        for column, words in enumerate((entry.at, entry.actor, entry.what, entry.fields), 2):
            sheet.text(column, words)
        sheet.box(left=(3, 4, 5))
    sheet.skip()
    sheet.pair((excel.SECRETARY, excel.HEAD_TELLER), (BOLD, BOLD))
    sheet.pair((excel.SIGN_HERE, excel.SIGN_HERE), (ITALIC, ITALIC))
    sheet.row += _SIGNING_ROWS
    sheet.pair((facts.secretary.name, facts.head.name), (BOLD, BOLD))
    made = datetime.combine(printed.conference.record.date, time.min)
    return workbook_bytes(file, made, sheet.results)


def _heading(sheet: "Sheet", facts: JournalFacts) -> None:
    from thidua_desktop.files.excel.sheet import BOLD, PLAIN

    code = excel.CHECK_CODE.format(facts.check_code) if facts.check_code else excel.NOT_SEALED
    illustrative = excel.ILLUSTRATIVE if facts.illustrative else ""
    sheet.pair((facts.authority, ""), (PLAIN, PLAIN))
    sheet.pair((facts.cluster, ""), (BOLD, PLAIN))
    sheet.line(texts.SHEET_TITLE, size=14, bold=True)
    sheet.line(f"{facts.about}. {facts.meeting}", italic=True)
    sheet.line(". ".join(filter(None, (code, illustrative.upper()))), bold=True)
    sheet.foot(code, illustrative)
