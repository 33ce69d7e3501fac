"""Kế hoạch in the window: the plans of the year, and what belongs to each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import PLANS, TITLES
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.documents import Document
from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask
from thidua_desktop.services.contributed import OPEN_WORK
from thidua_desktop.services.years.open_work import open_work
from thidua_desktop.ui.widgets.register.child_table import ChildTable
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

ENTER, NONE = Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def _child(session: Session, tab: int, kind: type) -> ChildTable[object]:
    session.window.show_tab(tab)
    page = session.window.tab(tab)
    assert page is not None
    (found,) = (one for one in page.findChildren(ChildTable) if one.child.kind is kind)
    return found


def test_the_tabs_stand_in_the_order_of_the_year(session: Session) -> None:
    assert TITLES == (
        "Tổng quan",
        "Đơn vị",
        "Nhân sự",
        "Kế hoạch",
        "Đăng ký",
        "Kiểm tra",
        "Chấm điểm",
        "Hội nghị",
        "Văn bản",
        "Bàn giao",
    )
    session.window.show_tab(PLANS)
    levels = [plan.level for plan in session.tabs.plans.page_at(0).page.source.rows()]
    assert levels[:2] == ["ministry", "cluster"]


@pytest.mark.expects_dialog
def test_a_task_is_added_by_the_keyboard_and_handed_over_while_it_is_open(
    qtbot: QtBot, session: Session
) -> None:
    tasks = _child(session, PLANS, PlanTask)
    activate(qtbot, session.window)
    tasks.table.setFocus()
    qtbot.waitUntil(tasks.table.hasFocus)
    QTest.keyClick(tasks.table, Qt.Key.Key_Insert)
    (dialog,) = tasks.findChildren(RecordDialog)
    dialog.form.fill("text", "Tổng kết phong trào thi đua")
    QTest.keyClicks(dialog.form.field("due").editor, "20/11")
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, ENTER, CTRL)
    task = session.cases.registers.list(PlanTask, text="Tổng kết phong trào thi đua")[0]
    assert str(task.due) == "2017-11-20"
    year_id = session.cases.registers.list(Plan)[0].year_id
    with session.cases.new_uow("read") as uow:
        work = open_work(uow, year_id, OPEN_WORK)
    assert "Tổng kết phong trào thi đua" in [one.text for one in work]
    session.undo.newest()
    qtbot.waitUntil(lambda: not session.cases.registers.list(PlanTask, text=task.text))


def test_a_target_that_is_typed_in_its_cell_keeps_its_comma_for_people(session: Session) -> None:
    registers = session.cases.registers
    plan = registers.list(Plan)[0]
    targets = _child(session, PLANS, PlanTarget)
    session.tabs.plans.page_at(0).page.choose(stored_id(plan))
    column = next(c for c in targets.model.columns if c.name == "achieved")
    assert column.set is not None
    assert column.set(targets.model.row(0), "97,5") == ""
    target = registers.list(PlanTarget, plan_id=plan.id)[0]
    assert target.achieved == "97.5"
    targets.refresh()
    assert column.text(targets.model.row(0)) == "97,5"


def _press(session: Session, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    handle = session.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, held)


def test_tab_goes_through_a_card_as_it_stands(qtbot: QtBot, session: Session) -> None:
    """From the fields to what is under them, the head, the foot; nothing is jumped over."""
    session.window.show_tab(PLANS)
    tab = session.tabs.plans
    tab.show_page(0)
    plan = session.cases.registers.list(Plan, level=PlanLevel.CLUSTER)[0]
    assert tab.page.choose(stored_id(plan))
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    card = tab.page.card
    card.form.focus_first()
    gone: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and card.isAncestorOf(at):
        assert at not in gone
        gone.append(at)
        _press(session, Qt.Key.Key_Tab)
    fields = [card.form.field(name).editor for name in ("name", "level", "unit_id", "document_id")]
    page = tab.page_at(0)
    children = [
        part
        for child in (page.child(0), page.child(1), page.child(2))
        for part in (child.add_button, child.menu, child.table)
    ]
    head = [card.delete_button, page.wording_button]
    wanted = [*fields, page.reopen_button, page.write_button, *children, *head, card.history_button]
    assert [one for one in gone if one in wanted] == wanted


def test_from_the_header_the_keys_of_tab_and_page_lead_back(qtbot: QtBot, session: Session) -> None:
    session.window.show_tab(PLANS)
    tab = session.tabs.plans
    tab.show_page(1)
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    table = tab.page_at(1).page.list.table
    assert table.hasFocus()
    for key, held in ((Qt.Key.Key_4, ALT), (Qt.Key.Key_2, CTRL)):
        search = session.window.findChild(QLineEdit, "searchEdit")
        assert search is not None
        search.setFocus()
        assert not table.hasFocus()
        _press(session, key, held)
        assert table.hasFocus()


def test_a_wrong_figure_keeps_its_page_and_the_keyboard(qtbot: QtBot, session: Session) -> None:
    session.window.show_tab(PLANS)
    tab = session.tabs.plans
    tab.show_page(2)
    targets = tab.page_at(2)
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    _press(session, ENTER)  # from the target to the first figure of it
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Z, ENTER):
        _press(session, key)
    _press(session, Qt.Key.Key_5, CTRL)
    assert tab.at() == 2
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "zz"
    assert targets.below.isAncestorOf(focused)


@pytest.mark.expects_dialog
def test_a_document_that_the_book_has_not_is_written_down_where_it_is_missed(
    qtbot: QtBot, session: Session
) -> None:
    session.window.show_tab(PLANS)
    activate(qtbot, session.window)
    page = session.tabs.plans.page_at(0).page
    plan, form = page.current(), page.form
    box = form.field("document_id").editor
    line = box.lineEdit()
    line.setFocus()
    line.selectAll()
    line.insert("99/QĐ-BTP ngày 5/3")
    assert form.field("document_id").fault().endswith("trong danh sách. Ins: thêm.")
    QTest.keyClick(line, Qt.Key.Key_Insert)
    (dialog,) = page.findChildren(RecordDialog)
    typed = dialog.form.texts()
    assert (typed["number"], typed["date"]) == ("99/QĐ-BTP", "05/03/2017")
    dialog.accept()
    assert page.may_leave()
    registers = session.cases.registers
    (made,) = (one for one in registers.list(Document) if one.number == "99/QĐ-BTP")
    assert made.year_id == plan.year_id
    (changed,) = (one for one in registers.list(Plan) if one.id == plan.id)
    assert changed.document_id == made.id
    form.set_locked(locked=True)
    QTest.keyClick(box, Qt.Key.Key_Insert)
    assert not any(one.isVisible() for one in page.findChildren(RecordDialog))
