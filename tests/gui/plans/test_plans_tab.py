"""Kế hoạch in the window: the plans of the year, and what belongs to each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import PLANS, TITLES
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask
from thidua_desktop.services.contributed import OPEN_WORK
from thidua_desktop.services.years.open_work import open_work
from thidua_desktop.ui.widgets.register.child_table import ChildTable
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


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
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
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
