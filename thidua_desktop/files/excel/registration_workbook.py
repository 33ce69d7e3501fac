"""Bảng tổng hợp đăng ký: units by titles with their totals, and what was changed or taken back."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from thidua_desktop.domain.states import GONE
from thidua_desktop.services.issuing.registration_facts import (
    RegistrationPaper,
    registration_report_facts,
)
from thidua_desktop.services.registration.year_book import Registered
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.documents.documents import ILLUSTRATIVE
from thidua_desktop.texts.registration import papers as texts

if TYPE_CHECKING:
    from thidua_desktop.files.excel.sheet import Sheet

_NUMBER, _UNIT, _COUNT, _DATE, _NOTE = 6.0, 34.0, 11.0, 13.0, 36.0
_CHANGES = (6.0, 34.0, 30.0, 26.0, 18.0, 13.0, 44.0)


def write_registration_workbook(paper: RegistrationPaper) -> bytes:
    """Write the workbook; the same store gives the same bytes."""
    from thidua_desktop.files.excel.sheet import Sheet, new_book
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    there = [one for one in paper.book if one.state not in GONE]
    shown = [code for code in paper.titles if any(one.record.title == code for one in there)]
    widths = [_NUMBER, _UNIT, *[_COUNT] * (len(shown) + 1), _DATE, _NOTE]
    file, summary = new_book(texts.SUMMARY_SHEET, widths)
    changes = Sheet(file.create_sheet(texts.CHANGES_SHEET), _CHANGES, landscape=True)
    _heading(summary, paper, texts.SUMMARY)
    _summary(summary, paper, there, shown)
    _heading(changes, paper, texts.CHANGES)
    _changes(changes, paper)
    made = datetime.combine(date(paper.head.year.year, 1, 1), time.min)
    return workbook_bytes(file, made, {**summary.results, **changes.results})


def _heading(sheet: "Sheet", paper: RegistrationPaper, title: str) -> None:
    cluster = paper.head.cluster
    sheet.line(cluster.authority.upper(), align="left")
    sheet.line(cluster.name.upper(), bold=True, align="left")
    sheet.skip()
    sheet.line(title.format(paper.head.year.year).upper(), bold=True, size=14)
    if paper.head.year.illustrative:
        sheet.line(ILLUSTRATIVE.upper(), bold=True)
    sheet.skip()


def _summary(
    sheet: "Sheet", paper: RegistrationPaper, there: Sequence[Registered], shown: Sequence[str]
) -> None:
    names = [paper.titles[code] for code in shown]
    sheet.header((*texts.SUMMARY_HEAD, *names, texts.TOTAL, *texts.SUMMARY_END), frozen=True)
    first = sheet.row + 1
    facts = registration_report_facts(paper).by_unit
    for number, (unit, counted) in enumerate(zip(paper.members, facts, strict=True), 1):
        sheet.row += 1
        sheet.number(1, number)
        sheet.text(2, unit.name)
        own = [one.record.title for one in there if one.record.unit_id == unit.id]
        for column, code in enumerate(shown, 3):
            sheet.number(column, own.count(code))
        sheet.formula(len(shown) + 3, _sum_across(sheet, len(shown)), len(own))
        sheet.text(len(shown) + 4, short_date(counted.received) if counted.received else "")
        sheet.text(len(shown) + 5, counted.note)
        sheet.box(left=[2, len(shown) + 5])
    last = sheet.row
    sheet.row += 1
    sheet.text(2, texts.TOTAL)
    all_of = [sum(one.record.title == code for one in there) for code in shown]
    for column, counted_all in enumerate((*all_of, len(there)), 3):
        down = f"SUM({sheet.address(column, first)}:{sheet.address(column, last)})"
        sheet.formula(column, down, counted_all)
    sheet.box(bold=True, left=[2])


def _sum_across(sheet: "Sheet", titles: int) -> str:
    return f"SUM({sheet.address(3)}:{sheet.address(titles + 2)})"


def _changes(sheet: "Sheet", paper: RegistrationPaper) -> None:
    sheet.header(texts.CHANGES_HEAD, frozen=True)
    names = {unit.id: unit.name for unit in paper.members}
    for number, one in enumerate((o for o in paper.book if o.state in GONE), 1):
        sheet.row += 1
        sheet.number(1, number)
        sheet.text(2, names.get(one.record.unit_id, ""))
        sheet.text(3, one.person or one.record.collective)
        sheet.text(4, paper.titles[one.record.title])
        sheet.text(5, choice_text(one.state))
        sheet.text(6, short_date(one.last.date) if one.last.date else "")
        sheet.text(7, one.last.reason)
        sheet.box(left=[2, 3, 4, 5, 7])
