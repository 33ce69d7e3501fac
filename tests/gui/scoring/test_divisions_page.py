"""*Phân bổ* in the window by keys: a number is given, tried, divided, applied with its document."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import SCORING
from thidua_desktop.domain.codes.allotment import ShareMethod
from thidua_desktop.records.allotment import Allotment, CoefficientTable, UnitAllotment
from thidua_desktop.records.documents import Document
from thidua_desktop.texts.scoring.allotment_pages import PAGES
from thidua_desktop.ui.tabs.scoring.divisions_page import DivisionsPage
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.paged_tab import PagedTab

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
SCORE, STAFF, AREAS = 3, 6, 7
"""Columns of the grid."""


def tab(session: Session) -> PagedTab:
    session.window.show_tab(SCORING)
    return session.tabs.scoring


def page_of(session: Session, title: str) -> int:
    texts = [button.text() for button in tab(session).heads.buttons()]
    return next(at for at, text in enumerate(texts) if text == title)


def shown(qtbot: QtBot, session: Session) -> DivisionsPage:
    tab(session).show_page(page_of(session, PAGES[1]))
    activate(qtbot, session.window)
    page = tab(session).page_at(page_of(session, PAGES[1]))
    assert isinstance(page, DivisionsPage)
    return page


def choose(page: DivisionsPage, title: str, row: int, column: int) -> None:
    page.title.setCurrentIndex(page.title.findText(title))
    page.grid.setFocus()
    page.grid.setCurrentIndex(page.grid.figures.index(row, column))


def asked() -> Ask:
    found = QApplication.activeModalWidget()
    assert isinstance(found, Ask)
    return found


def cells(page: DivisionsPage, column: int) -> list[str]:
    model = page.grid.figures
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_every_way_stands_beside_the_others_and_each_cell_says_how(
    qtbot: QtBot, session: Session
) -> None:
    page = shown(qtbot, session)
    choose(page, "Bằng khen của Bộ trưởng Bộ Tư pháp", 1, STAFF)
    assert cells(page, STAFF)[1] == "8 (7,50)"
    assert cells(page, STAFF)[-1] == "20"
    assert page.how.text().startswith("Tổng cục Thi hành án dân sự: 310/827 biên chế × 20")
    QTest.keyClick(page.grid, K.Key_Right)
    assert page.method is ShareMethod.AREAS
    assert cells(page, AREAS)[-1] == "19/20"
    assert "Còn 01 chờ hội nghị quyết định giữa: " in page.notes.text()
    assert "01 cho 06 đơn vị: chờ hội nghị" in page.cut.accessibleDescription()
    assert [len(row.parts) for row in page.compared.rows()] == [4] * 12
    assert "gấp 11,1 lần" in page.fair.text().splitlines()[0]
    QTest.keyClick(page.grid, K.Key_Right)
    assert page.how.text().startswith("Chưa đủ số liệu để phân bổ theo cách này")
    assert page.cut.rows() == ()
    page.grid.setCurrentIndex(page.grid.figures.index(12, AREAS))
    assert page.how.text().startswith("20: theo phần nguyên 15, theo phần dư 05.")


def test_another_number_is_tried_and_the_register_stays(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    choose(page, "Bằng khen của Bộ trưởng Bộ Tư pháp", 0, STAFF)
    page.number.setFocus()
    page.number.selectAll()
    QTest.keyClicks(page.number, "31")
    QTest.keyClick(page.number, K.Key_Return)
    assert cells(page, STAFF)[-1] == "31"
    assert "Đang xem thử 31; số lượng được giao là 20." in page.notes.text()
    assert session.cases.registers.list(Allotment, title="MIN_CERT")[0].number == 20


@pytest.mark.expects_dialog
def test_a_way_is_applied_by_keys_with_the_document_that_approves_it(
    qtbot: QtBot, session: Session
) -> None:
    page = shown(qtbot, session)
    choose(page, "Bằng khen của Bộ trưởng Bộ Tư pháp", 1, AREAS)
    QTest.keyClick(page.grid, K.Key_F9)
    asked().fill("decision_id", "207/KH-CTĐIII")
    asked().accept()
    assert "văn bản thông qua đã có số và ngày" in asked().status.text()
    asked().fill("decision_id", "210/BB-CTĐIII")
    asked().accept()
    one = session.cases.registers.list(Allotment, title="MIN_CERT")[0]
    rows = session.cases.registers.list(UnitAllotment, allotment_id=one.id)
    assert sum(row.number for row in rows) == 19
    assert "còn 01 chờ hội nghị quyết định" in page.status.text()
    assert cells(page, 10)[-1] == "19"
    QTest.keyClick(page.grid, K.Key_Z, CTRL)
    assert not session.cases.registers.list(UnitAllotment, allotment_id=one.id)


def test_a_chosen_figure_is_no_way_to_divide(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    choose(page, "Bằng khen của Bộ trưởng Bộ Tư pháp", 1, 1)
    QTest.keyClick(page.grid, K.Key_F9)
    assert page.status.text().startswith("Chọn một ô ở cột của phương án")
    assert page.how.text() == "Chọn một đơn vị để xem cách tính."


def test_the_annex_is_written_by_its_key(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    choose(page, "Cờ thi đua ngành Tư pháp", 1, STAFF)
    QTest.keyClick(page.grid, K.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert "Phu-luc-phan-bo-so-luong-danh-hieu-2017-min-flag" in page.status.text()


def test_the_register_of_numbers_says_how_far_each_is(qtbot: QtBot, session: Session) -> None:
    at = page_of(session, PAGES[0])
    tab(session).show_page(at)
    activate(qtbot, session.window)
    page = tab(session).page_at(at)
    one = session.cases.registers.list(Allotment, title="MINISTRY_FIGHTER")[0]
    page.open_record(one.id)
    assert page.places_given.text() == "Các đơn vị được 12/12."
    assert page.page.card.title() == "Chiến sĩ thi đua ngành Tư pháp"
    session.cases.registers.save(one.model_copy(update={"decision_id": None}))
    session.changes.settle()
    assert page.places_given.text().endswith("chưa có văn bản thông qua.")
    other = session.cases.registers.list(Allotment, title="GOV_FLAG")[0]
    page.open_record(other.id)
    assert page.places_given.text() == "Chưa áp dụng phương án nào cho các đơn vị."
    session.cases.registers.save(other.model_copy(update={"document_id": None}))
    session.changes.settle()
    assert page.places_given.text().startswith("Chưa áp dụng: chưa có văn bản giao")


def test_without_numbers_the_page_says_where_they_are_written_down(
    qtbot: QtBot, session: Session
) -> None:
    registers = session.cases.registers
    registers.delete(*registers.list(Allotment))
    registers.delete(*registers.list(CoefficientTable))
    page = shown(qtbot, session)
    assert page.notes.text().startswith("Chưa có số lượng danh hiệu nào.")
    assert not page.number.isEnabled()
    QTest.keyClick(page.grid, K.Key_F9)
    assert registers.list(Document)
    year = session.status
    assert year is not None
    registers.save(Allotment(year_id=year.year.id or 0, title="MIN_FLAG", number=4))
    session.changes.settle()
    assert page.notes.text().startswith("Chưa có văn bản giao số lượng")


def test_a_score_is_read_whole(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    assert any("," in one for one in cells(page, SCORE))
    assert page.grid.sizeHintForColumn(SCORE) <= page.grid.columnWidth(SCORE)
