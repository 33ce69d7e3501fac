"""*Báo cáo của đơn vị* over the sample: by keys, by its boxes, and the letters."""

import datetime

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.windows import show_active
from tests.support.years import Years
from thidua_desktop.domain.codes.reports import ReportStand
from thidua_desktop.records.choices import ReportKind
from thidua_desktop.records.follow_up import ReceivedReport, Reminder, ReportDue
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.ui.tabs.plans.reports_grid import KINDS
from thidua_desktop.ui.tabs.plans.reports_page import ReportsPage
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

K = Qt.Key
LAST = len(KINDS)
CTPN = 9  # its row: two of its reports are missing


@pytest.fixture
def letters() -> list[int]:
    return []


@pytest.fixture
def page(years: Years, letters: list[int], qtbot: QtBot, settings: QSettings) -> ReportsPage:
    def write(reminder_id: int) -> str:
        letters.append(reminder_id)
        return "Cong-van.docx"

    made = ReportsPage(years.cases, years.changes, write)
    qtbot.addWidget(made)
    made.show_year(years.status())
    show_active(qtbot, made, 1366, 640)
    made.focus_first()
    return made


def go(page: ReportsPage, row: int, column: int) -> None:
    page.grid.setCurrentIndex(page.grid.model().index(row, column))


def type_in(page: ReportsPage, qtbot: QtBot, typed: str) -> None:
    """The first key opens the cell, the others go into it."""
    qtbot.keyClicks(page.grid, typed[0])
    qtbot.keyClicks(page.grid.findChild(QLineEdit), typed[1:])


def question(page: ReportsPage) -> RecordDialog:
    return page.findChildren(RecordDialog)[-1]


def text(page: ReportsPage, row: int, column: int) -> str:
    return str(page.grid.model().index(row, column).data())


def test_a_day_is_typed_and_enter_goes_down(page: ReportsPage, qtbot: QtBot) -> None:
    go(page, 0, 1)
    type_in(page, qtbot, "2/3")
    qtbot.keyClick(page.grid.findChild(QLineEdit), K.Key_Return)
    qtbot.waitUntil(lambda: page.grid.currentIndex().row() == 1)
    assert text(page, 0, 1) == "02/03/2017 – chậm 2 ngày"
    assert "Ctrl+Z" in page.line.text()


def test_what_is_no_day_stays_red_and_holds_the_page(page: ReportsPage, qtbot: QtBot) -> None:
    go(page, 0, 1)
    type_in(page, qtbot, "99")
    assert not page.may_leave()
    assert page.line.text() == "Ghi ngày theo dạng 22/11/2017."
    page.grid.revert()
    assert page.may_leave()


def test_enter_and_the_box_record_one_of_today_and_del_takes_it_back(
    page: ReportsPage, years: Years, qtbot: QtBot
) -> None:
    go(page, CTPN, LAST)
    assert text(page, CTPN, LAST) == "chưa nhận, chậm 7 ngày"
    qtbot.keyClick(page.grid, K.Key_Return)
    assert text(page, CTPN, LAST) == "22/11/2017 – chậm 7 ngày"
    assert page.line.text().startswith("Đã ghi nhận 1 báo cáo")
    qtbot.keyClick(page.grid, K.Key_Delete)
    assert text(page, CTPN, LAST) == "chưa nhận, chậm 7 ngày"
    index = page.grid.model().index(CTPN, LAST)
    box = page.grid.visualRect(index)
    page.grid.scrollTo(index)
    box = page.grid.visualRect(index)
    at = box.center()
    at.setX(box.left() + 19)
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert text(page, CTPN, LAST) == "22/11/2017 – chậm 7 ngày"
    years.cases.registers.undo()
    page.refresh()
    assert text(page, CTPN, LAST) == "chưa nhận, chậm 7 ngày"


@pytest.mark.expects_dialog
def test_the_late_ones_alone_are_written_to_in_one_act(
    page: ReportsPage, years: Years, letters: list[int], qtbot: QtBot
) -> None:
    go(page, 0, LAST)
    qtbot.keyClick(page, K.Key_F9)
    dialog = question(page)
    message = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "02 đơn vị quá hạn chưa gửi" in message
    assert "Cục Công tác phía Nam" in message
    dialog.accept()
    letter = years.cases.registers.list(Reminder)[0]
    assert (letter.kind, letter.turn) == (ReportKind.ACHIEVEMENTS, 1)
    assert letters == [letter.id]
    assert text(page, CTPN, LAST).endswith("đã đôn đốc 1 lần")
    assert "Đã lưu lần đôn đốc thứ 1 cho 2 đơn vị" in page.line.text()
    qtbot.keyClick(page, K.Key_F7)
    dialog = question(page)
    dialog.form.fill("document_id", 1)
    dialog.accept()
    assert years.cases.registers.list(Reminder)[0].document_id == 1
    go(page, 0, 1)
    qtbot.keyClick(page, K.Key_F7)
    assert page.line.text() == "Kế hoạch của đơn vị: năm nay chưa đôn đốc lần nào."
    qtbot.keyClick(page, K.Key_F9)
    assert page.line.text() == "Kế hoạch của đơn vị: không có đơn vị nào quá hạn."


@pytest.mark.expects_dialog
def test_a_unit_may_have_longer_and_a_kind_another_day(
    page: ReportsPage, years: Years, qtbot: QtBot
) -> None:
    go(page, CTPN, LAST)
    qtbot.keyClick(page.grid, K.Key_F2)
    dialog = question(page)
    dialog.form.fill("extended", datetime.date(2017, 11, 30))
    dialog.accept()
    assert text(page, CTPN, LAST) == "chưa đến hạn, lùi đến 30/11/2017"
    qtbot.keyClick(page, K.Key_F6)
    dialog = question(page)
    dialog.form.fill("due", datetime.date(2017, 12, 1))
    dialog.accept()
    due = years.cases.registers.list(ReportDue, kind=ReportKind.ACHIEVEMENTS)[0]
    assert due.due == datetime.date(2017, 12, 1)
    head = page.grid.model().headerData(LAST, Qt.Orientation.Horizontal)
    assert head == "Thành tích\nhạn 01/12/2017"


def test_a_locked_year_is_only_read(page: ReportsPage, years: Years, qtbot: QtBot) -> None:
    years.cases.past_lock.do(close_year, 1)
    page.show_year(years.status())
    assert not page.remind_button.isEnabled()
    assert page.lock.isVisible()
    go(page, CTPN, LAST)
    qtbot.keyClick(page.grid, K.Key_Delete)
    assert len(years.cases.registers.list(ReceivedReport)) == 67


def test_the_table_prints_with_its_totals(page: ReportsPage) -> None:
    printed = page.printed()
    assert printed.rows[-1][:2] == ("", "Đã nhận")
    assert printed.rows[-1][-1] == "10/12"
    assert {
        cell.status.stand
        for row in page.grid.rows()[:-1]
        if row.row
        for cell in row.row.cells.values()
    } >= {ReportStand.LATE, ReportStand.MISSING}
