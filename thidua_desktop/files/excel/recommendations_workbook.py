"""Tổng hợp kiến nghị kiểm tra: every recommendation of every year on A4, overdue ones first."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from thidua_desktop.domain.codes.inspections import FollowState
from thidua_desktop.services.inspections.visit_reading import FollowRow
from thidua_desktop.services.issuing.inspections.inspection_year_facts import InspectionsView
from thidua_desktop.texts.base import excel
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.inspections import follow as texts

if TYPE_CHECKING:
    from thidua_desktop.files.excel.sheet import Sheet

_WIDTHS = (6, 8, 26, 46, 26, 13, 34, 24, 22)
_TEXTS = (3, 4, 5, 7, 8, 9)


def write_recommendations(view: InspectionsView) -> bytes:
    """Write the workbook; the same store gives the same bytes on the same day."""
    from thidua_desktop.files.excel.sheet import new_book
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    file, sheet = new_book(texts.SHEET, _WIDTHS)
    _heading(sheet, view)
    sheet.header(texts.SHEET_COLUMNS, frozen=True)
    first = sheet.row + 1
    for place, row in enumerate(view.followed, 1):
        _line(sheet, place, row)
    _sums(sheet, first, view.followed)
    sheet.signatures(texts.SHEET_SIGNED)
    made = datetime(view.head.year.year, 12, 31)  # noqa: DTZ001  as Excel keeps it
    return workbook_bytes(file, made, sheet.results)


def _heading(sheet: "Sheet", view: InspectionsView) -> None:
    illustrative = excel.ILLUSTRATIVE if view.head.year.illustrative else ""
    sheet.agency(view.head.cluster.authority, view.head.cluster.name)
    sheet.line(texts.SHEET_TITLE, size=14, bold=True)
    sheet.line(texts.SHEET_ABOUT.format(view.head.year.year), italic=True)
    sheet.line(illustrative.upper(), bold=True)
    sheet.foot(texts.SHEET, illustrative)


def _line(sheet: "Sheet", place: int, row: FollowRow) -> None:
    finding = row.finding
    sheet.row += 1
    sheet.number(1, place)
    sheet.number(2, row.year)
    given = {
        3: row.unit,
        4: finding.recommendation,
        5: row.owner or choice_text(finding.addressee),
        6: _day(finding.due),
        7: finding.answer,
        8: finding.proof,
        9: texts.state_text(row.state, row.days_late),
    }
    for column, text in given.items():
        sheet.text(column, text)
    sheet.box(left=_TEXTS)


def _sums(sheet: "Sheet", first: int, rows: tuple[FollowRow, ...]) -> None:
    """How many there are of each state, counted by formulas over the table."""
    last = sheet.row
    sheet.skip()
    for state in FollowState:
        text = choice_text(state)
        found = sum(row.state is state for row in rows)
        sheet.row += 1
        sheet.text(4, text)
        sheet.formula(5, f'COUNTIF(I{first}:I{last},"{text}*")', found)
        sheet.box(left=(4,))


def _day(day: date | None) -> str:
    return short_date(day) if day is not None else ""
