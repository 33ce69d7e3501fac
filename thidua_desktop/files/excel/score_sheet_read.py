"""Bảng tự chấm that came back: whose it is, what the unit filled in, every fault in its cell."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.scoring import Method, SheetFault
from thidua_desktop.files.excel.score_formulas import number
from thidua_desktop.files.excel.score_layout import (
    CODE,
    EVIDENCE,
    EXPLANATION,
    FIGURE,
    KEY,
    POINTS,
    TEXT,
    CellKind,
    CellPlan,
    Row,
    digest,
    is_drawn,
    keys_of,
    layout,
    with_comma,
    written,
)
from thidua_desktop.files.excel.score_sheet import FORMAT
from thidua_desktop.files.zip_faults import OFFICE_FAULTS, refuse_bomb
from thidua_desktop.services.scoring.score_sheets import (
    CellFault,
    SheetForm,
    SheetReader,
    SheetReading,
    SheetStamp,
    Values,
)
from thidua_desktop.texts.scoring import sheets as texts
from thidua_desktop.texts.scoring.words import figure_from
from thidua_desktop.texts.sentences import sentence

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_STAMPED: Final = 5
_PLACES: Final = 6
_NEAR: Final = Fraction(1, 10**9)
_SHOWN: Final = 60


def read_stamp(body: bytes) -> SheetStamp:
    """Say whose a sheet is. Raises ValueError with the code of what is wrong."""
    book = _opened(body)
    if texts.STAMP_SHEET not in book.sheetnames or texts.SHEET not in book.sheetnames:
        raise ValueError(SheetFault.NOT_OURS)
    page: Any = book[texts.STAMP_SHEET]
    known, *about = (str(page.cell(row, 1).value or "") for row in range(1, _STAMPED + 1))
    if known != FORMAT:
        raise ValueError(SheetFault.NOT_OURS)
    cluster, year, unit, mark = about
    saved = book.properties.modified
    return SheetStamp(cluster=cluster, year=year, unit=unit, digest=mark, saved=saved)


def _opened(body: bytes) -> "Workbook":
    import openpyxl

    try:
        refuse_bomb(io.BytesIO(body))
        return openpyxl.load_workbook(io.BytesIO(body))
    except OFFICE_FAULTS as error:
        raise ValueError(SheetFault.UNREADABLE) from error


def read_score_sheet(body: bytes, form: SheetForm) -> SheetReading:
    """Read what the unit filled in, and compare everything else with what was sent."""
    tree = form.scores.tree
    assert tree is not None
    book = _opened(body)
    page, form = book[texts.SHEET], replace(form, figures=_figures(book))
    wanted = keys_of(tree)
    first, rows, more = _rows(page, wanted)
    plans = layout(form, rows)
    faults = [*_of_rows(page, form, wanted, rows, first), *_extra(page, more)]
    sent = layout(form, {key: first + at for at, key in enumerate(wanted)})
    gone = len(rows) < len(wanted)
    for key, row in plans.items():
        for column, plan in row.items():
            place = f"{column}{rows[key]}"
            value = page[place].value
            moved = gone and plan.kind is CellKind.FORMULA
            if not (moved and _follows(value, sent[key], form, key)):
                faults += _of_cell(place, value, plan)
    if faults:
        return SheetReading(values={}, faults=tuple(faults))
    return SheetReading(values=_values(page, form, plans, rows), faults=())


def _follows(value: Any, sent: Row, form: SheetForm, key: str) -> bool:
    """Whether a formula is other than it was because a row is gone, which is said there.

    Programs let formulas follow the rows that move, or leave them; a sum loses what is gone.
    """
    assert form.scores.tree is not None
    leaf = key in {str(line.id) for line in form.scores.tree.leaves}
    if not leaf:
        return str(value or "").startswith("=IF(COUNT(")
    return bool(value == f"={sent[POINTS].value}")


def _figures(book: "Workbook") -> Mapping[int, str]:
    """What the registers knew when the sheet was made."""
    page: Any = book[texts.STAMP_SHEET]
    pairs = page.iter_rows(min_row=_STAMPED + 1, max_col=2, values_only=True)
    return {int(key): str(figure) for key, figure in pairs if key and figure}


def _rows(page: "Worksheet", wanted: Sequence[str]) -> tuple[int, Mapping[str, int], Sequence[int]]:
    """Find where each row stands by its key, and rows that have something and no key."""
    head = next(
        (row for row in range(1, page.max_row + 1) if page[f"{KEY}{row}"].value == texts.KEY), 0
    )
    rows: dict[str, int] = {}
    more = []
    for row in range(head + 1, page.max_row + 1):
        key = str(page[f"{KEY}{row}"].value or "")
        if key in wanted and key not in rows:
            rows[key] = row
        elif any(page[f"{column}{row}"].value not in (None, "") for column in "ABCDEFG"):
            more.append(row)
    return head + 1, rows, more


def _of_rows(
    page: "Worksheet",
    form: SheetForm,
    wanted: Sequence[str],
    rows: Mapping[str, int],
    first: int,
) -> Iterator[CellFault]:
    """A row that is gone is named where it stood: after the one before it."""
    assert form.scores.tree is not None
    names = {str(line.id): line.name for line in form.scores.tree.lines}
    at = first
    for key in wanted:
        if key in rows:
            at = rows[key] + 1
        else:
            name = names.get(key, texts.TOTAL)
            place = f"{CODE}{min(at, page.max_row)}"
            yield CellFault(place, Fault(SheetFault.MISSING_ROW, (name,)))


def _extra(page: "Worksheet", rows: Sequence[int]) -> Iterator[CellFault]:
    for row in rows:
        shown = page[f"{TEXT}{row}"].value or page[f"{CODE}{row}"].value or ""
        yield CellFault(f"{CODE}{row}", Fault(SheetFault.EXTRA_ROW, (_short(shown),)))


def _short(value: object) -> str:
    text = str(value).replace("\n", " ")
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _of_cell(place: str, value: Any, plan: CellPlan) -> Iterator[CellFault]:
    if plan.kind is CellKind.FORMULA:
        if value != f"={plan.value}":
            details = (_short("" if value is None else value), f"={plan.value}")
            yield CellFault(place, Fault(SheetFault.CHANGED_FORMULA, details))
    elif plan.kind is CellKind.FIXED:
        if not _is_same(value, plan):
            details = (_short("" if value is None else value), _short(written(plan)))
            yield CellFault(place, Fault(SheetFault.CHANGED_CELL, details))
    elif value not in (None, ""):
        fault = _of_open(value, plan)
        if fault is not None:
            yield CellFault(place, fault)


def _is_same(value: Any, plan: CellPlan) -> bool:
    if isinstance(plan.value, Fraction):
        exact = _number(value)
        return exact is not None and abs(exact - plan.value) < _NEAR
    return ("" if value is None else str(value)) == plan.value


def _number(value: Any) -> Fraction | None:
    """A cell that is a number; words that look like one are none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return Fraction(Decimal(str(value)))


def _of_open(value: Any, plan: CellPlan) -> Fault | None:
    if plan.choices:
        known = {one.casefold() for one in plan.choices}
        if str(value).strip().casefold() in known:
            return None
        return Fault(SheetFault.NOT_OF_LIST, (_short(value), ", ".join(plan.choices)))
    if plan.numeric:
        return _of_number(value, plan)
    text = str(value)
    if len(text) > plan.longest:
        return Fault(SheetFault.TOO_LONG, (str(len(text)), str(plan.longest)))
    return None


def _of_number(value: Any, plan: CellPlan) -> Fault | None:
    exact = _number(value)
    if exact is None or (exact * 10**_PLACES).denominator > 1:
        return Fault(SheetFault.NOT_NUMBER, (_short(value),))
    if plan.most is not None and exact > plan.most:
        return Fault(SheetFault.OVER, (with_comma(exact), with_comma(plan.most)))
    if plan.least is not None and exact < plan.least:
        return Fault(SheetFault.UNDER, (with_comma(exact), with_comma(plan.least)))
    return None


def _values(
    page: "Worksheet", form: SheetForm, plans: Mapping[str, Row], rows: Mapping[str, int]
) -> Values:
    """What stands in the open cells, as the store keeps it; registers say the rest."""
    assert form.scores.tree is not None
    found = {}
    for line in form.scores.tree.leaves:
        row, plan = rows[str(line.id)], plans[str(line.id)]
        given = {
            "evidence": _text(page[f"{EVIDENCE}{row}"].value),
            "explanation": _text(page[f"{EXPLANATION}{row}"].value),
        }
        if not is_drawn(form, line):
            given["figure"] = _figure(line.record.method, page[f"{FIGURE}{row}"].value, plan)
        if plan[POINTS].kind is CellKind.OPEN:
            exact = _number(page[f"{POINTS}{row}"].value)
            given["points"] = "" if exact is None else number(exact)
        found[line.id] = given
    return found


def _figure(method: Method, value: Any, plan: Row) -> str:
    if value in (None, ""):
        return ""
    if plan[FIGURE].numeric:
        exact = _number(value)
        return "" if exact is None else number(exact)
    chosen = {one.casefold(): one for one in plan[FIGURE].choices}
    text = _text(value)
    return figure_from(method, chosen.get(text.casefold(), text))


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()


def mark_score_sheet(body: bytes, faults: Sequence[CellFault]) -> bytes:
    """Give a copy in which every faulty cell is red, says why, and is listed on a sheet."""
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, PatternFill

    book = _opened(body)
    page: Any = book[texts.SHEET]
    listed: Any = book.create_sheet(texts.FAULT_SHEET, 0)
    listed.append(texts.FAULT_COLUMNS)
    for one in faults:
        words = sentence(one.fault)
        listed.append((one.cell, words))
        if one.cell:
            cell = page[one.cell]
            cell.fill = PatternFill("solid", fgColor="FFFBE9E7")
            if cell.comment is not None:
                words = f"{cell.comment.text}\n{words}"
            cell.comment = Comment(words, "")
    listed.column_dimensions["B"].width = 110
    for row in listed.iter_rows():
        row[1].alignment = Alignment(wrap_text=True, vertical="top")
    book.active = 0
    done = io.BytesIO()
    book.save(done)
    return done.getvalue()


SCORE_SHEETS: Final = SheetReader(stamp=read_stamp, read=read_score_sheet, digest=digest)
