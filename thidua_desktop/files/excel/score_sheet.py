"""Bảng tự chấm of a unit as a sheet: only its cells are open, lists and limits stand in it."""

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.files.excel.locked_sheet import lock
from thidua_desktop.files.excel.score_layout import (
    KEY,
    TOTAL,
    CellKind,
    CellPlan,
    cells,
    digest,
    keys_of,
    layout,
    with_comma,
)
from thidua_desktop.services.scoring.score_sheets import SheetForm
from thidua_desktop.texts.documents.documents import ILLUSTRATIVE
from thidua_desktop.texts.scoring import sheets as texts
from thidua_desktop.texts.scoring.words import table_name

if TYPE_CHECKING:
    from openpyxl import Workbook

    from thidua_desktop.files.excel.sheet import Sheet

FORMAT: Final = "thi-dua-tu-cham-1"
_WIDTHS: Final = (8.0, 56.0, 11.0, 16.0, 12.0, 34.0, 34.0, 4.0)


def write_score_sheet(form: SheetForm) -> bytes:
    """Write it with what the unit gave before, and what the registers know."""
    from thidua_desktop.files.excel.sheet import new_book
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    assert form.scores.tree is not None
    book, sheet = new_book(texts.SHEET, _WIDTHS)
    page = sheet.page
    _head(sheet, form)
    keys = keys_of(form.scores.tree)
    rows = {key: sheet.row + place for place, key in enumerate(keys, 1)}
    plans = layout(form, rows)
    _fill(sheet, plans, form)
    page.column_dimensions[KEY].hidden = True
    opened = [place for place, plan in cells(plans, rows) if plan.kind is CellKind.OPEN]
    lock(page, opened)
    for place, plan in cells(plans, rows):
        if plan.kind is CellKind.OPEN:
            _limit(page, place, plan)
    _stamp(book, form)
    made = datetime(form.year.year, 1, 1)  # noqa: DTZ001  the file's own date says nothing
    return workbook_bytes(book, made, sheet.results)


def _head(sheet: "Sheet", form: SheetForm) -> None:
    tree = form.scores.tree
    assert tree is not None
    sheet.line(form.cluster.name.upper(), bold=True, align="left")
    sheet.line(texts.TITLE.format(form.year.year).upper(), bold=True, size=14)
    sheet.line(texts.UNIT.format(form.scores.unit.name), bold=True)
    sheet.line(texts.TABLE.format(table_name(tree.table)), italic=True)
    if form.year.illustrative:
        sheet.line(ILLUSTRATIVE.upper(), bold=True)
    sheet.line(texts.HOW, italic=True, align="left")
    sheet.header((*texts.COLUMNS, texts.KEY), frozen=True)


def _fill(
    sheet: "Sheet",
    plans: Mapping[str, Mapping[str, CellPlan]],
    form: SheetForm,
) -> None:
    tree = form.scores.tree
    assert tree is not None
    sums = {TOTAL, *(str(line.id) for line in tree.lines if not line.is_leaf)}
    for key, row in plans.items():
        sheet.row += 1
        for place, plan in enumerate(row.values(), 1):
            _write(sheet, place, plan)
        sheet.text(len(row) + 1, key)
        sheet.box(bold=key in sums, left=[2, 6, 7])
        for place, plan in enumerate(row.values(), 1):
            _dress(sheet.page.cell(sheet.row, place), plan)


def _write(sheet: "Sheet", column: int, plan: CellPlan) -> None:
    if plan.kind is CellKind.FORMULA:
        result = "" if plan.result is None else float(plan.result)
        sheet.formula(column, str(plan.value), result)
    elif isinstance(plan.value, Fraction):
        sheet.exact(column, plan.value)
    elif plan.value:
        sheet.text(column, plan.value)


def _dress(cell: Any, plan: CellPlan) -> None:
    """Open cells are white in a heavy line; the rest is grey."""
    from openpyxl.styles import Border, PatternFill, Side

    numeric = plan.numeric or plan.kind is CellKind.FORMULA
    cell.number_format = "General" if numeric else "@"
    if plan.kind is CellKind.OPEN:
        heavy = Side(style="medium", color="FF1D4E89")
        cell.border = Border(left=heavy, right=heavy, top=heavy, bottom=heavy)
    else:
        cell.fill = PatternFill("solid", fgColor="FFF2F4F7")


def _limit(page: Any, place: str, plan: CellPlan) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    if plan.choices:
        listed = ",".join(plan.choices)
        rule = DataValidation(type="list", formula1=f'"{listed}"', error=texts.CHOOSE)
    elif plan.numeric and plan.most is not None and plan.least is not None:
        rule = DataValidation(
            type="decimal",
            operator="between",
            formula1=str(float(plan.least)),
            formula2=str(float(plan.most)),
            error=texts.NOT_IN_LIMITS.format(with_comma(plan.least), with_comma(plan.most)),
        )
    elif plan.numeric:
        rule = DataValidation(
            type="decimal",
            operator="between",
            formula1="-1000000000",
            formula2="1000000000",
            error=texts.NOT_A_NUMBER,
        )
    else:
        return
    rule.allow_blank, rule.showErrorMessage, rule.errorStyle = True, True, "stop"
    rule.add(place)
    page.add_data_validation(rule)


def _stamp(book: "Workbook", form: SheetForm) -> None:
    """Whose the sheet is, by which it is known when it comes back."""
    page: Any = book.create_sheet(texts.STAMP_SHEET)
    page.sheet_state = "hidden"
    unit = form.scores.unit
    about = (FORMAT, form.cluster.code, str(form.year.year), unit.code, digest(form))
    figures = ((str(key), figure) for key, figure in form.figures.items() if figure)
    for row, parts in enumerate((*((one,) for one in about), *figures), 1):
        for column, text in enumerate(parts, 1):
            cell = page.cell(row, column)
            cell.value, cell.data_type = text, "s"
    page.protection.sheet = True
    security: Any = book.security
    security.lockStructure = True
