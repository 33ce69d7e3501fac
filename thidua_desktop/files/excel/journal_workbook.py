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


def write_journal_workbook(printed: PrintedRound) -> bytes:
    """Write the workbook; the same store gives the same bytes."""
    from thidua_desktop.files.excel.sheet import new_book
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    facts = journal_facts(printed)
    file, sheet = new_book(texts.SHEET, _WIDTHS)
    _heading(sheet, facts)
    sheet.header(texts.COLUMNS, frozen=True)
    for entry in facts.entries:
        sheet.row += 1
        sheet.number(1, entry.number)
        for column, words in enumerate((entry.at, entry.actor, entry.what, entry.fields), 2):
            sheet.text(column, words)
        sheet.box(left=(3, 4, 5))
    names = (facts.secretary.name, facts.head.name)
    sheet.signatures((excel.SECRETARY, excel.HEAD_TELLER), names)
    made = datetime.combine(printed.conference.record.date, time.min)
    return workbook_bytes(file, made, sheet.results)


def _heading(sheet: "Sheet", facts: JournalFacts) -> None:
    code = excel.CHECK_CODE.format(facts.check_code) if facts.check_code else excel.NOT_SEALED
    illustrative = excel.ILLUSTRATIVE if facts.illustrative else ""
    sheet.agency(facts.authority, facts.cluster)
    sheet.line(texts.SHEET_TITLE, size=14, bold=True)
    sheet.line(f"{facts.about}. {facts.meeting}", italic=True)
    sheet.line(". ".join(filter(None, (code, illustrative.upper()))), bold=True)
    sheet.foot(code, illustrative)
