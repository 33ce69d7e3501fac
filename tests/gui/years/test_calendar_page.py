"""*Lịch*: moved by keys and by the mouse, a joint meeting planned, kept as a picture and as PDF."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.support.years import Years
from thidua_desktop.records.choices import CalendarLane
from thidua_desktop.records.follow_up import CalendarEvent
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.texts.overview.calendar import JOINT_NAME
from thidua_desktop.ui.tabs.years.calendar_page import CalendarPage
from thidua_desktop.ui.tabs.years.tab import CALENDAR, YearTab
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

K, DAY = Qt.Key, datetime.date
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(tab: YearTab) -> CalendarPage:
    tab.show_section(CALENDAR)
    return tab.calendar


def rating(years: Years) -> CalendarEvent:
    found = years.cases.registers.list(CalendarEvent)
    return next(one for one in found if one.lane is CalendarLane.OFFICIALS)


def test_it_is_moved_by_a_day_and_by_a_week_and_taken_back(
    page: CalendarPage, tab: YearTab, years: Years, qtbot: QtBot
) -> None:
    page.choose(rating(years).id or 0)
    qtbot.keyClick(page.timeline, K.Key_Right, CTRL)
    assert rating(years).start == DAY(2017, 12, 5)
    assert "Đã dời" in tab.message.text()
    qtbot.keyClick(page.timeline, K.Key_Left, CTRL | SHIFT)
    assert (rating(years).start, rating(years).until) == (DAY(2017, 11, 28), DAY(2017, 12, 8))
    years.cases.registers.undo()
    assert rating(years).start == DAY(2017, 12, 5)


def test_what_has_its_day_elsewhere_stays_and_says_why(
    page: CalendarPage, tab: YearTab, qtbot: QtBot
) -> None:
    before = page.timeline.items()
    found = [one for one in before if not one.ours][:2]
    for one, key, with_it in zip(found, (K.Key_Right, K.Key_Delete), (CTRL, NONE), strict=True):
        page.timeline.choose(one.key)
        qtbot.keyClick(page.timeline, key, with_it)
        assert tab.message.text().startswith(f"“{one.name}” không dời")
    assert page.timeline.items() == before


def test_it_is_dragged(page: CalendarPage, years: Years, qtbot: QtBot) -> None:
    timeline, left = page.timeline, Qt.MouseButton.LeftButton
    box = timeline.box_of(("calendar_events", rating(years).id, "start")).toRect()
    begin = box.center()
    end = begin - QPoint(round(10 * timeline.day_width()), 0)
    qtbot.mousePress(timeline, left, pos=begin)
    qtbot.mouseMove(timeline, end)
    qtbot.mouseRelease(timeline, left, pos=end)
    assert rating(years).start == DAY(2017, 11, 24)


@pytest.mark.expects_dialog
def test_the_clash_is_told_with_its_rule_and_a_joint_meeting_is_planned(
    page: CalendarPage, years: Years
) -> None:
    message = page.clashes.text()
    assert "Tổng kết trước khi xếp loại công chức xong (14/12/2017)" in message
    assert "Nghị định 90/2020/NĐ-CP, Điều 20" in message
    page.ask_joint()
    (dialog,) = page.findChildren(RecordDialog)
    dialog.form.fill("start", DAY(2017, 11, 22))
    dialog.accept()
    (joint,) = years.cases.registers.list(CalendarEvent, name=JOINT_NAME)
    assert (joint.with_officials, joint.with_party, joint.with_union) == (True, True, True)
    assert "không trùng" in page.clashes.text()


def test_it_is_kept_as_a_picture_and_as_pdf(page: CalendarPage, tmp_path: Path) -> None:
    picture = page.timeline.picture("Lịch năm 2017")
    assert picture.save(str(tmp_path / "lich.png"))
    assert QImage(str(tmp_path / "lich.png")).width() == picture.width()
    assert page.timeline.save_pdf(tmp_path / "lich.pdf", "Lịch năm 2017")
    assert (tmp_path / "lich.pdf").read_bytes().startswith(b"%PDF")


def test_the_arrows_go_from_one_to_the_next_and_a_locked_year_stays(
    page: CalendarPage, tab: YearTab, years: Years, qtbot: QtBot
) -> None:
    first = page.timeline.current()
    qtbot.keyClick(page.timeline, K.Key_Right)
    second = page.timeline.current()
    assert first is not None
    assert second is not None
    assert first.start <= second.start
    assert second.name in page.timeline.accessibleDescription()
    years.cases.past_lock.do(close_year, 1)
    tab.refresh()
    before = rating(years)
    page.choose(before.id or 0)
    qtbot.keyClick(page.timeline, K.Key_Right, CTRL)
    qtbot.keyClick(page.timeline, K.Key_Delete)
    assert rating(years) == before
    assert not page.add_button.isEnabled()
