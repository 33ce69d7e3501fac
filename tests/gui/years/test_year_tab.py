"""The tab *Tổng quan* over a real store: states, checklist, leaders and facts, by keys."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from tests.support.keyboard import asked
from tests.support.windows import activate
from tests.support.years import Years
from thidua_desktop.records.choices import StepProduct, YearState
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import ReportDue
from thidua_desktop.records.year import OpenTask, YearStep
from thidua_desktop.services.contributed import GAPS
from thidua_desktop.services.years.move_year import move_year
from thidua_desktop.ui.tabs.years.due_line import due_line
from thidua_desktop.ui.tabs.years.tab import AGENDA, CHARTS, FACTS, LEADERS, STEPS, TASKS, YearTab
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.base.editors import fill_editor

CTRL = Qt.KeyboardModifier.ControlModifier


def key_of(section: int) -> Qt.Key:
    return Qt.Key(Qt.Key.Key_1 + section)


def state(tab: YearTab) -> YearState:
    view = tab.view()
    assert view is not None
    return view.state


def begin_anew(tab: YearTab, years: Years) -> None:
    """The sample stands before its conference; here its year has just been opened."""
    year_id = years.status().year.id or 0
    years.cases.do(move_year, year_id, YearState.PREPARING, "Làm lại từ đầu", gaps=GAPS)
    tab.refresh()


@pytest.mark.expects_dialog
def test_the_year_goes_on_and_its_history_tells(tab: YearTab, years: Years, qtbot: QtBot) -> None:
    begin_anew(tab, years)
    assert tab.panel.text() == "Đã đủ điều kiện chuyển sang “Đã triển khai (ký giao ước)”."
    qtbot.keyClick(tab, Qt.Key.Key_F9)
    with qtbot.waitSignal(years.changes.settled):
        asked().accept()
    assert state(tab) is YearState.LAUNCHED
    assert tab.message.text() == "Năm 2017 đã chuyển sang Đã triển khai (ký giao ước)."
    tab.show_section(FACTS)
    assert tab.message.text() == ""
    newest = tab.facts.events.model()
    assert newest.index(0, 1).data() == "Chuyển trạng thái"
    assert newest.index(0, 2).data() == "Đã triển khai (ký giao ước)"


@pytest.mark.expects_dialog
def test_what_is_missing_is_said_and_going_on_asks_why(
    tab: YearTab, years: Years, qtbot: QtBot
) -> None:
    begin_anew(tab, years)
    year_id = years.status().year.id or 0
    step = years.cases.registers.save(
        YearStep(year_id=year_id, position=99, text="Ký giao ước", needed_for=YearState.LAUNCHED)
    )
    tab.refresh()
    assert "còn thiếu" in tab.panel.text()
    qtbot.keyClick(tab, Qt.Key.Key_F9)
    asked().accept()
    assert asked().field("reason").fault()
    asked().fill("reason", "Ký sau hội nghị")
    asked().accept()
    assert state(tab) is YearState.LAUNCHED
    assert step.done is None


@pytest.mark.expects_dialog
def test_going_back_needs_a_reason(tab: YearTab, years: Years) -> None:
    years.cases.do(move_year, years.status().year.id or 0, YearState.CONCLUDED, "bỏ qua", gaps=GAPS)
    tab.refresh()
    tab.panel.other.click()
    asked().fill("target", "Chấm điểm")
    asked().fill("reason", "Chấm lại điểm")
    asked().accept()
    assert state(tab) is YearState.SCORING


@pytest.mark.expects_dialog
def test_a_closed_year_is_read_only_until_it_is_opened_with_a_reason(
    tab: YearTab, years: Years, qtbot: QtBot
) -> None:
    tab.panel.close_button.click()
    with qtbot.waitSignal(years.changes.settled):
        asked().accept()
    assert years.status().year.closed
    assert not tab.panel.go_on.isVisible()
    assert not tab.steps.list.add_button.isEnabled()
    tab.show_section(LEADERS)
    assert not tab.leaders.this_year.set_button.isEnabled()
    tab.show_section(FACTS)
    assert "đã khóa" in tab.facts.banner.text()
    tab.panel.reopen.click()
    asked().fill("reason", "Bổ sung quyết định khen thưởng")
    asked().accept()
    assert years.status().writable
    assert tab.panel.go_on.isVisible()


def test_the_checklist_is_filled_marked_moved_and_taken_back_by_keys(
    tab: YearTab, years: Years, qtbot: QtBot
) -> None:
    year_id = years.status().year.id or 0
    assert tab.steps.default_button.isVisible()
    tab.steps.default_button.click()
    first = years.cases.registers.list(YearStep, year_id=year_id)[0]
    assert not tab.steps.default_button.isVisible()
    qtbot.keyClick(tab, Qt.Key.Key_F4)
    assert years.cases.registers.list(YearStep, year_id=year_id)[0].done is not None
    assert tab.sections.button(STEPS).text() == "Công việc trong năm  10/21"
    qtbot.keyClick(tab.steps.list.table, Qt.Key.Key_Down, CTRL)
    assert years.cases.registers.list(YearStep, year_id=year_id)[1].text == first.text
    qtbot.keyClick(tab, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(tab, Qt.Key.Key_Z, CTRL)
    assert years.cases.registers.list(YearStep, year_id=year_id)[0] == first


def test_a_step_is_added_last_in_the_form(tab: YearTab, years: Years, qtbot: QtBot) -> None:
    tab.steps.default_button.click()
    qtbot.keyClick(tab, Qt.Key.Key_N, CTRL)
    fill_editor(tab.steps.form.field("text").editor, "Gửi thư mời")
    qtbot.keyClicks(tab.steps.form.field("due").editor, "5/11")
    tab.steps.form.may_leave()
    last = years.cases.registers.list(YearStep, year_id=years.status().year.id or 0)[-1]
    assert (last.text, last.position, str(last.due)) == ("Gửi thư mời", 22, "2017-11-05")


def test_what_was_carried_over_is_listed(tab: YearTab, years: Years, qtbot: QtBot) -> None:
    year_id = years.status().year.id or 0
    task = OpenTask(year_id=year_id, from_year=2016, source="Kế hoạch 5", text="Bổ sung hồ sơ")
    years.cases.registers.save(task)
    years.changes.settle()
    assert tab.sections.button(TASKS).text() == "Công việc chuyển tiếp  1"
    qtbot.keyClick(tab, key_of(TASKS), CTRL)
    assert [one.text for one in tab.tasks.shown()] == ["Bổ sung hồ sơ"]


def test_the_leaders_and_who_never_led(tab: YearTab, qtbot: QtBot) -> None:
    qtbot.keyClick(tab, key_of(LEADERS), CTRL)
    assert tab.leaders.this_year.text()[0] == "Cục Hộ tịch, quốc tịch, chứng thực"
    assert tab.leaders.next_year.text()[1:] == (
        "Cục Trợ giúp pháp lý",
        "2307/QĐ-BTP ngày 15/11/2017",
    )
    assert "Cục Con nuôi" in tab.leaders.never()
    assert "Hộ tịch" not in tab.leaders.never()


@pytest.mark.expects_dialog
def test_leaders_are_set_by_a_new_decision_and_taken_back(
    tab: YearTab, years: Years, qtbot: QtBot
) -> None:
    qtbot.keyClick(tab, key_of(LEADERS), CTRL)
    tab.leaders.this_year.set_button.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert dialog.field("number").fault()
    dialog.fill("number", "2100/QĐ-BTP")
    qtbot.keyClicks(dialog.field("date").editor, "10/11/2016")
    dialog.fill("signer", "Nguyễn Văn An")
    dialog.fill("deputy1", "Thanh tra Bộ")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert tab.leaders.this_year.text() == (
        "Cục Hộ tịch, quốc tịch, chứng thực",
        "Thanh tra Bộ",
        "2100/QĐ-BTP ngày 10/11/2016, Nguyễn Văn An ký",
    )
    assert years.cases.registers.list(Document, number="2100/QĐ-BTP")
    activate(qtbot, tab)
    qtbot.keyClick(tab, Qt.Key.Key_Z, CTRL)
    assert tab.leaders.this_year.text()[1:] == ("Không có", "Chưa có")


@pytest.mark.expects_dialog
def test_a_unit_named_twice_is_refused_in_the_dialog(tab: YearTab, qtbot: QtBot) -> None:
    tab.show_section(LEADERS)
    tab.leaders.next_year.set_button.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    dialog.fill("deputy2", "Cục Trợ giúp pháp lý")
    dialog.accept()
    assert dialog.isVisible()
    assert "G35" not in dialog.status.text()
    assert "hai lần" in dialog.status.text()
    dialog.fill("deputy2", "Cục không có")
    dialog.accept()
    assert dialog.field("deputy2").fault()
    assert dialog.status.text() == ""
    QApplication.processEvents()
    message = dialog.field("deputy2").findChildren(QLabel)[-1]
    assert message.y() > dialog.field("deputy2").editor.geometry().bottom()
    dialog.reject()


def test_the_facts_store_themselves(tab: YearTab, years: Years, qtbot: QtBot) -> None:
    qtbot.keyClick(tab, key_of(FACTS), CTRL)
    assert tab.facts.facts()[1] == "12 đơn vị"
    assert "22/11/2017" in tab.facts.facts()[2]
    before = years.status().year.theme
    editor = tab.facts.form.field("theme").editor
    fill_editor(editor, "Chủ đề mới")
    tab.facts.form.may_leave()
    assert years.cases.registers.list(EmulationYear)[0].theme == "Chủ đề mới"
    assert "Đã lưu lúc" in tab.facts.status.text()
    tab.facts.events.setFocus()
    qtbot.keyClick(tab.facts.events, Qt.Key.Key_Z, CTRL)
    assert years.status().year.theme == before


@pytest.mark.expects_dialog
def test_locking_a_year_says_which_steps_are_open(tab: YearTab, years: Years) -> None:
    year_id = years.status().year.id or 0
    years.cases.registers.save(YearStep(year_id=year_id, position=1, text="Lưu trữ hồ sơ"))
    tab.refresh()
    tab.panel.close_button.click()
    shown = " ".join(label.text() for label in asked().findChildren(QLabel))
    assert "Công việc trong năm chưa hoàn thành: Lưu trữ hồ sơ." in shown


def test_what_is_due_stands_above_and_a_late_step_is_marked(tab: YearTab, years: Years) -> None:
    year_id = years.status().year.id or 0
    years.cases.registers.delete(*years.cases.registers.list(ReportDue))
    late = YearStep(year_id=year_id, position=1, text="Sơ kết", due=datetime.date(2017, 7, 1))
    there = YearStep(year_id=year_id, position=2, text="Cử", produces=StepProduct.HEAD)
    years.cases.registers.save(late)
    years.cases.registers.save(there)
    tab.refresh()
    shown = due_line(years.cases, year_id)
    assert shown[0] == "warning"
    assert "công việc quá hạn" in shown[1]
    assert "Sớm nhất: Sơ kết (" in shown[1]
    tab.show_section(AGENDA)
    assert tab.agenda.counts.text().startswith("Quá hạn: ")
    model = tab.steps.list.table.model()
    at = [column.title for column in tab.steps.list.table.columns()].index("Hoàn thành")
    assert [model.index(row, at).data() for row in range(2)] == ["quá hạn", "đã có"]
    assert tab.sections.button(STEPS).text() == "Công việc trong năm  1/2"


def test_a_step_leads_to_where_it_is_done(tab: YearTab, years: Years) -> None:
    year_id = years.status().year.id or 0
    years.cases.registers.save(
        YearStep(year_id=year_id, position=1, text="Cử", produces=StepProduct.NEXT_HEAD)
    )
    tab.refresh()
    tab.steps.choose_first()
    assert tab.steps.open_button.isVisible()
    tab.steps.open_button.click()
    assert tab.pages.currentWidget() is tab.leaders


def test_the_charts_are_seen_from_their_titles_on(tab: YearTab, qtbot: QtBot) -> None:
    tab.show_section(CHARTS)
    qtbot.waitUntil(tab.charts.first_focus().hasFocus)
    area = tab.charts.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == 0)
