"""The sheet *Cân đối phiếu*: every figure, its sums as formulas, and whether they close."""

from collections.abc import Mapping
from dataclasses import dataclass

from thidua_desktop.files.excel.sheet import Sheet, share_formula, share_text
from thidua_desktop.files.excel.tally_context import Check, Figure, Workbook
from thidua_desktop.texts.base import excel

WIDTHS = (7, 44, 11, 12, 40)
_AMOUNT = 3


@dataclass(frozen=True, slots=True)
class LedgerCells:
    """Where each figure stands, for the formulas of other sheets, and what it is."""

    rows: Mapping[str, int]
    values: Mapping[str, int | None]

    def value(self, figure: str) -> int:
        """Give a figure, 0 where it is not known."""
        return self.values[figure] or 0

    def elsewhere(self, figure: str) -> str:
        return f"'{excel.LEDGER_SHEET}'!$C${self.rows[figure]}"


def write_ledger(sheet: Sheet, book: Workbook) -> LedgerCells:
    sheet.header(excel.LEDGER_COLUMNS, frozen=True)
    first = sheet.row + 1
    cells = LedgerCells(
        {figure.id: first + place for place, figure in enumerate(book.figures)},
        {figure.id: figure.value for figure in book.figures},
    )
    place = 0
    for figure in book.figures:
        sheet.row += 1
        if not figure.part:
            place += 1
            sheet.number(1, place)
        _figure(sheet, cells, figure)
    sheet.group(excel.CHECKS)
    for place, check in enumerate(book.checks, 1):
        sheet.row += 1
        sheet.number(1, place)
        _check(sheet, cells, check)
    if book.adjusted:
        sheet.line(excel.ADJUSTED, italic=True, align="left")
    for text in book.corrections:
        sheet.line(text, italic=True, align="left")
    return cells


def _figure(sheet: Sheet, cells: LedgerCells, figure: Figure) -> None:
    sheet.text(2, figure.label)
    if figure.computed and figure.value is not None:
        sum_ = "+".join(f"C{cells.rows[part]}" for part in figure.plus)
        minus = "".join(f"-C{cells.rows[part]}" for part in figure.minus)
        sheet.formula(_AMOUNT, sum_ + minus, figure.value)
    else:
        sheet.number(_AMOUNT, figure.value)
    how = [excel.HOW.get(figure.id, "") if figure.computed else ""]
    if figure.share_of and figure.value is not None:
        _share(sheet, cells, figure)
        how.append(excel.SHARE_OF[figure.share_of])
    given = "; ".join(part for part in how if part)
    if given:
        sheet.text(5, given[:1].upper() + given[1:])
    sheet.box(left=(2, 5))


def _share(sheet: Sheet, cells: LedgerCells, figure: Figure) -> None:
    rest = bool(figure.rest_of)
    part = figure.rest_of or figure.id
    formula = share_formula(f"C{cells.rows[part]}", f"C{cells.rows[figure.share_of]}", rest=rest)
    text = share_text(cells.value(part), cells.value(figure.share_of), rest=rest)
    sheet.formula(4, formula, text)


def _check(sheet: Sheet, cells: LedgerCells, check: Check) -> None:
    sheet.text(2, check.label)
    left, right = f"C{cells.rows[check.left]}", f"C{cells.rows[check.right]}"
    limit = f"{right}+{check.extra}" if check.extra else right
    sign = "=" if check.equal else "<="
    sheet.formula(
        _AMOUNT,
        f'IF(COUNT({left},{right})<2,"{excel.UNKNOWN}",'
        f'IF({left}{sign}{limit},"{excel.HOLDS}","{excel.BROKEN}"))',
        _verdict(cells, check),
    )
    sheet.merge(_AMOUNT)
    sheet.box(left=(2,))


def _verdict(cells: LedgerCells, check: Check) -> str:
    left, right = cells.values[check.left], cells.values[check.right]
    if left is None or right is None:
        return excel.UNKNOWN
    limit = right + check.extra
    return excel.HOLDS if (left == limit if check.equal else left <= limit) else excel.BROKEN
