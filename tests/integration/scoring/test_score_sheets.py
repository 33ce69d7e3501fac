"""Twelve units score themselves in twelve sheets; four are damaged, and each damage is named."""

import io

import openpyxl
import pytest

from tests.support.filled_sheets import (
    DAMAGES,
    forms,
    open_proposed_table,
    over_maximum,
    returned,
    rows,
)
from tests.support.scoring import year_of
from thidua_desktop.domain.codes.scoring import ScoreMove, Scorer, SheetFault, SheetStatus
from thidua_desktop.files.excel.score_layout import POINTS
from thidua_desktop.files.excel.score_sheet import write_score_sheet
from thidua_desktop.files.excel.score_sheet_read import SCORE_SHEETS, mark_score_sheet
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.scoring import ScoreEntry
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.scoring.move_sheet import move_sheet
from thidua_desktop.services.scoring.score_sheets import (
    Arrived,
    ArrivedFile,
    read_form,
    sort_files,
    take_arrived,
)
from thidua_desktop.services.scoring.year_scores import read_sheet
from thidua_desktop.texts.scoring import sheets as texts
from thidua_desktop.texts.scoring.sheets import in_cell
from thidua_desktop.texts.sentences import sentence


@pytest.fixture
def cases(cases: OpenStore) -> OpenStore:
    open_proposed_table(cases)
    return cases


def sort(cases: OpenStore, files: list[ArrivedFile]) -> tuple[Arrived, ...]:
    return cases.read(sort_files, year_of(cases), files, SCORE_SHEETS)


def test_twelve_sheets_come_back_and_every_damage_is_named_in_its_cell(cases: OpenStore) -> None:
    made = forms(cases)
    files = [
        returned(form, place, *([DAMAGES[place][0]] if place in DAMAGES else []))
        for place, form in enumerate(made)
    ]
    found = sort(cases, files)
    for place, (one, form) in enumerate(zip(found, made, strict=True)):
        assert one.unit == form.scores.unit
        if place not in DAMAGES:
            assert (one.status, one.reading.faults) == (SheetStatus.RECEIVED, ())
            continue
        assert one.status is SheetStatus.FAULTY
        codes = [fault.fault.code for fault in one.reading.faults]
        assert set(codes) == {DAMAGES[place][1]}
        named = next(o for o in one.reading.faults if o.fault.code is DAMAGES[place][1])
        assert named.cell[0] in "ABCDEFG"
    assert cases.registers.do(take_arrived, found) == 8
    again = sort(cases, files)
    assert [one.status for one in again].count(SheetStatus.SAME) == 8
    mended = [returned(form, place) for place, form in enumerate(made)]
    assert cases.registers.do(take_arrived, sort(cases, mended)) == 4
    for form in forms(cases):
        assert form.scores.total(Scorer.SELF) is not None


def test_each_damage_is_said_exactly(cases: OpenStore) -> None:
    form = forms(cases)[0]
    told = {}
    for place, (damage, code) in DAMAGES.items():
        (one, *_) = sort(cases, [returned(form, place, damage)])
        fault = next(o for o in one.reading.faults if o.fault.code is code)
        told[code] = in_cell(fault.cell, sentence(fault.fault))
    assert told[SheetFault.OVER].startswith("Ô E")
    assert "999 lớn hơn mức cao nhất là " in told[SheetFault.OVER]
    assert "“tám phẩy năm” không phải là số." in told[SheetFault.NOT_NUMBER]
    assert "Công thức đã bị sửa: đang là “=50”" in told[SheetFault.CHANGED_FORMULA]
    assert "Thiếu dòng “" in told[SheetFault.MISSING_ROW]


def test_a_marked_copy_shows_every_fault_where_it_is(cases: OpenStore) -> None:
    form = forms(cases)[0]
    file = returned(form, 0, over_maximum)
    (one, *_) = sort(cases, [file])
    book = openpyxl.load_workbook(io.BytesIO(mark_score_sheet(file.body, one.reading.faults)))
    (fault,) = one.reading.faults
    assert book.active is not None
    assert book.active.title == texts.FAULT_SHEET
    assert book.active["A2"].value == fault.cell
    comment = book[texts.SHEET][fault.cell].comment
    assert comment is not None
    assert comment.text == sentence(fault.fault)


def test_what_else_may_lie_in_the_folder_is_told_apart(cases: OpenStore) -> None:
    first, second, *_ = forms(cases)
    older, newer = returned(first, 0), returned(first, 3)
    foreign = io.BytesIO()
    openpyxl.Workbook().save(foreign)
    files = [
        older,
        newer,
        ArrivedFile("ghi-chu.xlsx", b"khong phai bang tinh"),
        ArrivedFile("khac.xlsx", foreign.getvalue()),
    ]
    found = sort(cases, files)
    statuses = [one.status for one in found]
    assert statuses.count(SheetStatus.OLDER) == 1
    assert statuses.count(SheetStatus.MISSING) == 11
    assert statuses[-2:] == [SheetStatus.UNKNOWN, SheetStatus.UNKNOWN]
    codes = [one.reading.faults[0].fault.code for one in found[-2:]]
    assert codes == [SheetFault.UNREADABLE, SheetFault.NOT_OURS]
    assert any(one.unit == second.scores.unit for one in found)


def test_the_sheet_of_a_unit_that_left_is_told_too(cases: OpenStore) -> None:
    form = forms(cases)[0]
    (member,) = cases.registers.list(Membership, unit_id=form.scores.unit.id)
    cases.registers.delete(member)
    found = sort(cases, [returned(form, 0)])
    assert found[-1].unit == form.scores.unit
    assert found[-1].file is not None


def test_a_later_sheet_is_newer_and_a_sent_one_is_not_overwritten(cases: OpenStore) -> None:
    form = forms(cases)[0]
    cases.registers.do(take_arrived, sort(cases, [returned(form, 0)]))
    newer = [returned(form, 5)]
    assert sort(cases, newer)[0].status is SheetStatus.NEWER
    cases.registers.do(move_sheet, stored_id(form.scores.sheet), ScoreMove.SEND)
    assert sort(cases, newer)[0].status is SheetStatus.SENT
    before = cases.registers.list(ScoreEntry)
    assert cases.registers.do(take_arrived, sort(cases, newer)) == 0
    assert cases.registers.list(ScoreEntry) == before


def test_the_formulas_of_the_sheet_hold_what_the_program_reckons(cases: OpenStore) -> None:
    form = forms(cases)[0]
    cases.registers.do(take_arrived, sort(cases, [returned(form, 2)]))
    full = cases.read(read_form, stored_id(form.scores.sheet))
    book = openpyxl.load_workbook(io.BytesIO(write_score_sheet(full)), data_only=True)
    page = book[texts.SHEET]
    total = cases.read(read_sheet, stored_id(form.scores.sheet)).total(Scorer.SELF)
    assert total is not None
    assert page[f"{POINTS}{rows(page)['tong']}"].value == pytest.approx(float(total))
