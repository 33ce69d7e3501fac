"""Sheets that units filled in, some damaged on purpose."""

import io
from collections.abc import Callable
from typing import Any

import openpyxl

from tests.support.scoring import forget_scores, opened, shipped, year_of
from thidua_desktop.domain.codes.scoring import Method, SheetFault
from thidua_desktop.files.excel.score_layout import EVIDENCE, FIGURE, KEY, POINTS, is_drawn
from thidua_desktop.files.excel.score_sheet import write_score_sheet
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.scoring import ScoreSheet, ScoringTable
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.scoring.score_sheets import ArrivedFile, SheetForm, read_form
from thidua_desktop.texts.scoring import sheets as texts

Fill = Callable[[Any, SheetForm, int], None]


def open_proposed_table(cases: OpenStore) -> None:
    """Let every unit be scored by the table of 100 points that comes with the program."""
    forget_scores(cases)
    table_id = shipped(cases)
    table = cases.registers.list(ScoringTable, id=table_id)[0]
    cases.registers.save(table.model_copy(update={"document_id": 1}))
    opened(cases, table_id)


def forms(cases: OpenStore) -> list[SheetForm]:
    sheets = cases.registers.list(ScoreSheet, year_id=year_of(cases))
    return [cases.read(read_form, stored_id(one)) for one in sheets]


def rows(page: Any) -> dict[str, int]:
    keys = {str(page[f"{KEY}{row}"].value): row for row in range(1, page.max_row + 1)}
    return {key: row for key, row in keys.items() if key not in ("None", texts.KEY)}


def fill(page: Any, form: SheetForm, place: int) -> None:
    """What a unit types: manual points, and figures where no register knows them."""
    assert form.scores.tree is not None
    at = rows(page)
    for number, line in enumerate(form.scores.tree.leaves):
        row, rule = at[str(line.id)], line.node.rule
        page[f"{EVIDENCE}{row}"] = f"Hồ sơ số {number}"
        if rule.method is Method.MANUAL:
            page[f"{POINTS}{row}"] = max(float(rule.most) - (place + number) % 3 / 2, 0)
        elif is_drawn(form, line):
            continue
        elif rule.method is Method.YES_NO:
            page[f"{FIGURE}{row}"] = "Có" if (place + number) % 4 else "Không"
        elif rule.method is Method.GRADE:
            page[f"{FIGURE}{row}"] = rule.grades[(place + number) % len(rule.grades)].grade
        elif rule.method is Method.PER_ITEM:
            page[f"{FIGURE}{row}"] = place % 2
        else:
            page[f"{FIGURE}{row}"] = 100 - 3 * place - number


def returned(form: SheetForm, place: int, *damages: Fill) -> ArrivedFile:
    book = openpyxl.load_workbook(io.BytesIO(write_score_sheet(form)))
    page = book[texts.SHEET]
    for act in (fill, *damages):
        act(page, form, place)
    body = io.BytesIO()
    book.save(body)
    return ArrivedFile(f"{form.scores.unit.code}.xlsx", body.getvalue())


def first_manual(form: SheetForm) -> str:
    assert form.scores.tree is not None
    return next(str(o.id) for o in form.scores.tree.leaves if o.record.method is Method.MANUAL)


def formula_changed(page: Any, form: SheetForm, _place: int) -> None:
    assert form.scores.tree is not None
    page[f"{POINTS}{rows(page)[str(form.scores.tree.lines[0].id)]}"] = "=50"


def row_missing(page: Any, form: SheetForm, _place: int) -> None:
    page.delete_rows(rows(page)[first_manual(form)])


def over_maximum(page: Any, form: SheetForm, _place: int) -> None:
    page[f"{POINTS}{rows(page)[first_manual(form)]}"] = 999


def text_for_number(page: Any, form: SheetForm, _place: int) -> None:
    page[f"{POINTS}{rows(page)[first_manual(form)]}"] = "tám phẩy năm"


DAMAGES: dict[int, tuple[Fill, SheetFault]] = {
    1: (formula_changed, SheetFault.CHANGED_FORMULA),
    4: (row_missing, SheetFault.MISSING_ROW),
    7: (over_maximum, SheetFault.OVER),
    10: (text_for_number, SheetFault.NOT_NUMBER),
}
"""By the place of a unit what is done to its sheet, and what has to be said of it."""
