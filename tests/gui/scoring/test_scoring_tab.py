"""Chấm điểm in the window, by the keyboard: a table is built, units are scored, ranks follow."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.support.keyboard import NONE, Keyboard
from tests.support.scoring import forget_scores, give, opened, sheet, small_table, year_of
from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import SCORING
from thidua_desktop.domain.codes.scoring import Method, ScoreMove, Scorer, ScoreState
from thidua_desktop.records.scoring import Criterion, ScoreEntry, ScoreSheet, ScoringTable
from thidua_desktop.services.scoring.move_sheet import move_sheet
from thidua_desktop.services.scoring.score_entries import take_over
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.texts.scoring import pages as texts
from thidua_desktop.ui.tabs.scoring.criteria_page import CriteriaPage
from thidua_desktop.ui.tabs.scoring.ranking_page import RankingPage
from thidua_desktop.ui.tabs.scoring.scoring_pages import CRITERIA, RANKING, SHEETS
from thidua_desktop.ui.tabs.scoring.sheets_page import SheetsPage
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

K, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def bare(qtbot: QtBot, session: Session) -> Session:
    """The sample without its scores, its window in front."""
    forget_scores(session.cases)
    session.changes.settle()
    activate(qtbot, session.window)
    return session


def show(session: Session, page: int) -> object:
    session.window.show_tab(SCORING)
    session.tabs.scoring.show_page(page)
    return session.tabs.scoring.page_at(page)


def criteria(session: Session) -> CriteriaPage:
    page = show(session, CRITERIA)
    assert isinstance(page, CriteriaPage)
    return page


def sheets(session: Session) -> SheetsPage:
    page = show(session, SHEETS)
    assert isinstance(page, SheetsPage)
    return page


def ranking(session: Session) -> RankingPage:
    page = show(session, RANKING)
    assert isinstance(page, RankingPage)
    return page


def dialog() -> Ask:
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, Ask)
    return asked


def press(session: Session, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """A key goes to whatever has the keyboard."""
    keyboard(session).press(key, held)


def write(session: Session, text: str) -> None:
    """Type into the cell that is open and leave it by Enter."""
    fingers = keyboard(session)
    fingers.press(K.Key_A, CTRL)
    fingers.type(text)
    fingers.keys(K.Key_Return)


def keyboard(session: Session) -> Keyboard:
    return Keyboard(session.window, QApplication.processEvents)


def rows(page: CriteriaPage) -> list[str]:
    return [f"{line.record.code} {line.record.text}" for line in page.model.rows()]


def test_a_table_is_built_by_keys_and_says_what_does_not_add_up(bare: Session) -> None:
    bare.cases.registers.save(ScoringTable(year_id=year_of(bare.cases), name="Bảng của Cụm"))
    bare.changes.settle()
    page = criteria(bare)
    page.focus_first()
    press(bare, K.Key_Insert)
    write(bare, "Nhom mot")
    press(bare, K.Key_Insert, ALT)
    write(bare, "Tieu chi a")
    press(bare, K.Key_Insert)
    write(bare, "Tieu chi b")
    assert rows(page) == ["I Nhom mot", "I.1 Tieu chi a", "I.2 Tieu chi b"]
    page.table.choose(2)
    press(bare, K.Key_Up, ALT)
    assert rows(page) == ["I Nhom mot", "I.1 Tieu chi b", "I.2 Tieu chi a"]
    press(bare, K.Key_Left, ALT)
    assert rows(page) == ["I Nhom mot", "I.1 Tieu chi a", "II Tieu chi b"]
    press(bare, K.Key_Right, ALT)
    for row, points in enumerate(("100", "40", "50,5")):
        page.table.type_in(row, 2)
        write(bare, points)
    assert "90,5" in page.model.columns[5].text(page.model.row(0))
    assert page.sum.property("tone") == "good"
    page.table.type_in(2, 2)
    write(bare, "nhiều")
    assert page.model.faults()[0].why == texts.NOT_DECIMAL
    assert not page.may_leave()
    page.model.revert()
    page.table.type_in(2, 2)
    write(bare, "60")
    assert not any(page.model.columns[5].text(line) for line in page.model.rows())
    page.table.choose(2)
    page.table.setFocus()
    press(bare, K.Key_Delete)
    assert rows(page) == ["I Nhom mot", "I.1 Tieu chi a"]
    QTest.keyClick(bare.window, K.Key_Z, CTRL)
    assert len(rows(page)) == 3


@pytest.mark.expects_dialog
def test_a_criterion_shows_the_fields_that_its_method_needs(bare: Session) -> None:
    small_table(bare.cases)
    bare.changes.settle()
    page = criteria(bare)
    page.table.choose(0)
    page.edit.click()
    (asked,) = page.findChildren(RecordDialog)
    assert not asked.form.field("steps").isVisibleTo(asked)
    asked.form.fill("method", Method.BAND)
    assert asked.form.field("steps").isVisibleTo(asked)
    asked.form.fill("steps", ">= 50: 10\n< 50: 0")
    asked.accept()
    one = bare.cases.registers.list(Criterion, code="I")[0]
    assert one.steps == ">= 50: 10\n< 50: 0"
    page.edit_table.click()
    asked = page.findChildren(RecordDialog)[-1]
    asked.form.fill("tolerance", "0,5")
    asked.accept()
    assert bare.cases.registers.list(ScoringTable)[0].tolerance == "0.5"


@pytest.mark.expects_dialog
def test_shipped_tables_come_in_and_one_is_opened(qtbot: QtBot, bare: Session) -> None:
    page = criteria(bare)
    page.shipped.click()
    assert page.which.count() == 3
    page.shipped.click()
    assert texts.SHIPPED_THERE in page.status.text()
    page.new.click()
    dialog().fill("name", "Bảng của Cụm")
    dialog().accept()
    assert page.which.currentText() == "Bảng của Cụm"
    page.copy.click()
    dialog().fill("name", "Bảng của các Vụ")
    dialog().accept()
    assert page.which.currentText() == "Bảng của các Vụ"
    small_table(bare.cases)
    bare.changes.settle()
    page.which.setCurrentIndex(page.which.findText("Bảng nhỏ"))
    page.open.click()
    dialog().accept()
    activate(qtbot, bare.window)
    assert not page.add.isEnabled()
    assert not page.open.isEnabled()
    assert bare.cases.registers.list(ScoreSheet)
    page.version.click()
    assert page.which.currentText() == "Bảng nhỏ (phiên bản 2)"
    page.table.type_in(0, 2)
    write(bare, "9")
    page.open.click()
    asked = dialog()
    shown = " ".join(one.text() for one in asked.findChildren(QLabel))
    assert "điểm tối đa" in shown
    asked.accept()
    assert "Các nhóm cộng lại là 19 điểm" in asked.status.text()
    asked.reject()
    page.delete_table.click()
    dialog().accept()
    assert page.which.findText("Bảng nhỏ (phiên bản 2)") == -1


def test_a_unit_is_scored_by_keys(qtbot: QtBot, bare: Session) -> None:
    opened(bare.cases)
    bare.changes.settle()
    page = sheets(bare)
    page.focus_first()
    press(bare, K.Key_Return)
    write(bare, "9,5")
    page.table.type_in(1, _column(page, Scorer.SELF))
    write(bare, "18/20")
    assert page.model.row(1).cell(Scorer.SELF) == "18/20 → 9"
    assert "18,5" in page.totals.text()
    page.table.type_in(0, _column(page, Scorer.SELF))
    write(bare, "11")
    assert "10" in page.model.faults()[0].why
    page.model.revert()
    press(bare, K.Key_F9)
    assert bare.cases.registers.list(ScoreSheet)[0].state is ScoreState.SENT
    press(bare, K.Key_F6)
    press(bare, K.Key_F9)
    press(bare, K.Key_F9)
    assert bare.cases.registers.list(ScoreSheet)[0].state is ScoreState.CLOSED
    assert not page.draw.isEnabled()


def _column(page: SheetsPage, scorer: Scorer) -> int:
    return [column.name for column in page.model.columns].index(scorer)


@pytest.mark.expects_dialog
def test_a_sent_score_is_changed_with_a_reason_and_taken_back(qtbot: QtBot, bare: Session) -> None:
    scored(bare, ("9", "7"))
    page = sheets(bare)
    assert page.model.row(0).gap_text == "−2"
    assert page.current() is not None
    page.gaps.setChecked(True)
    assert page.model.row(0).line.record.code == "I"
    page.gaps.setChecked(False)
    page.table.setCurrentIndex(page.model.index(0, _column(page, Scorer.SELF)))
    page.entry.click()
    asked = dialog()
    asked.fill("points", "8")
    asked.accept()
    assert "lý do" in asked.status.text()
    asked.fill("reason", "Cộng sai")
    asked.fill("explanation", "Đã bổ sung minh chứng")
    asked.accept()
    entry = bare.cases.registers.list(ScoreEntry, scorer=Scorer.SELF)[0]
    assert (entry.points, entry.change_reason) == ("8", "Cộng sai")
    page.back.click()
    dialog().fill("reason", "Đơn vị đề nghị")
    dialog().accept()
    assert bare.cases.registers.list(ScoreSheet)[0].state is ScoreState.DRAFT
    page.steps.click()
    assert "Đơn vị đề nghị" in dialog().accessibleDescription()
    dialog().accept()
    page.cross.click()
    dialog().fill("unit", page.units.row(1).unit.name)
    dialog().accept()
    assert not page.table.isColumnHidden(_column(page, Scorer.CROSS))


def scored(session: Session, *pairs: tuple[str, str], close: bool = False) -> None:
    """Units that gave themselves the first figure, the cluster the second."""
    cases = session.cases
    opened(cases)
    for place, (own, found) in enumerate(pairs):
        one = sheet(cases, place)
        give(cases, one, "I", Scorer.SELF, points=own)
        give(cases, one, "II", Scorer.SELF, figure="9/10")
        cases.registers.do(move_sheet, one, ScoreMove.SEND)
        give(cases, one, "I", Scorer.CLUSTER, points=found)
        cases.registers.do(take_over, one, Scorer.SELF, Scorer.CLUSTER)
        if close:
            cases.registers.do(move_sheet, one, ScoreMove.REVIEW)
            cases.registers.do(move_sheet, one, ScoreMove.CLOSE)
    session.changes.settle()


def test_the_ranking_shows_ties_what_is_missing_and_why(bare: Session) -> None:
    scored(bare, ("9", "9"), ("8", "8"), ("9", "9"), close=True)
    page = ranking(bare)
    shown = [page.model.columns[0].text(row) for row in page.model.rows()[:4]]
    assert shown == ["1", "1", "3", ""]
    first, *_, missing = page.model.rows()
    assert "Đồng hạng" in first.note
    assert missing.note.startswith("Chưa chấm đủ")
    assert "18 điểm chuẩn + 0 điểm thưởng − 0 điểm trừ = 18 điểm" in page.sum.text()
    figures = [page.why.columns[2].text(row) for row in page.why.rows()]
    assert figures == ["", "9/10", ""]
    page.open_record(missing.scores.sheet.id or 0)
    assert "chưa đủ" in page.sum.text()


def test_a_search_leads_to_the_sheet_and_the_table(bare: Session) -> None:
    found = opened(bare.cases)
    bare.changes.settle()
    tab = bare.tabs.scoring
    last = bare.cases.registers.list(ScoreSheet)[-1]
    tab.open_in(ScoreSheet.register.name, last.id or 0)
    current = tab.page_at(SHEETS).current()
    assert current is not None
    assert current.sheet.id == last.id
    tab.open_in(ScoringTable.register.name, found.table.id or 0)
    assert tab.at() == CRITERIA


@pytest.mark.parametrize("page", [CRITERIA, SHEETS, RANKING])
def test_a_closed_year_is_only_looked_at(session: Session, page: int) -> None:
    assert session.status is not None
    session.cases.past_lock.do(close_year, session.status.year.id or 0)
    session.changes.settle()
    shown = show(session, page)
    assert shown.locked  # type: ignore[attr-defined]
    if isinstance(shown, CriteriaPage):
        assert not shown.shipped.isEnabled()
    if isinstance(shown, SheetsPage):
        assert not list(shown.model.open_cells())
