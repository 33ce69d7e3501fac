"""The pages of Kế hoạch: a plan's state, tasks of a year, figures typed down, pledge, coverage."""

import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import PLANS
from thidua_desktop.domain.codes.plans import PlanState
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.plans import (
    DueChange,
    Indicator,
    Movement,
    Plan,
    PlanOpinion,
    PlanTarget,
    PlanTask,
    TaskPartner,
)
from thidua_desktop.records.pledge import Pledge, PledgeItem, PledgeSigner
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.ui.tabs.plans.copy_dialog import CopyDialog
from thidua_desktop.ui.tabs.plans.units_dialog import TickDialog
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

THEMES, LAST = 3, 10
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def _page(session: Session, at: int) -> Any:
    session.window.show_tab(PLANS)
    tab = session.tabs.plans
    tab.show_page(at)
    return tab.page_at(at)


def _cluster_plan(session: Session) -> Plan:
    return session.cases.registers.list(Plan, level=PlanLevel.CLUSTER)[0]


def _plans_page(session: Session) -> Any:
    page = _page(session, 0)
    assert page.page.choose(stored_id(_cluster_plan(session)))
    return page


def _press(qtbot: QtBot, session: Session, key: Qt.Key, held: Any = NONE) -> None:
    activate(qtbot, session.window)
    handle = session.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, held)


def test_every_page_is_reached_by_its_key_and_shows_the_sample(
    qtbot: QtBot, session: Session
) -> None:
    session.window.show_tab(PLANS)
    tab = session.tabs.plans
    for at, key in enumerate("1234567890"):
        _press(qtbot, session, Qt.Key(ord(key)), CTRL)
        assert tab.at() == at
    assert len(tab.page_at(1).page.source.rows()) > 30
    assert tab.page_at(2).groups.rowCount() == 7
    assert tab.page_at(THEMES).page.card.title() == "Phong trào thi đua của Bộ"
    assert tab.page_at(5).units.rowCount() == 12


@pytest.mark.expects_dialog
def test_a_draft_is_asked_about_and_issued(session: Session) -> None:
    page = _plans_page(session)
    page.reopen()
    assert page.state.text() == "Dự thảo, chưa lấy ý kiến các đơn vị."
    page.ask_opinions()
    (dialog,) = page.findChildren(TickDialog)
    assert len(dialog.list.list.ticked()) == 12
    dialog.form.fill("due", "20/02/2017")
    dialog.accept()
    plan = _cluster_plan(session)
    assert (plan.state, plan.opinions_due) == (PlanState.ASKING, datetime.date(2017, 2, 20))
    assert "09 thống nhất, 02 có ý kiến, 01 chưa trả lời" in page.state.text()
    assert page.child(2).isVisibleTo(page)
    page.ask_issue()
    (question,) = page.findChildren(Ask)
    question.accept()
    assert _cluster_plan(session).state is PlanState.ISSUED
    assert page.state.text() == "Đã ban hành, chưa ghi văn bản."


@pytest.mark.expects_dialog
def test_an_approved_date_is_changed_with_its_reason_alone(qtbot: QtBot, session: Session) -> None:
    page = _plans_page(session)
    tasks = page.child(0)
    tasks.table.setFocus()
    tasks.table.choose(0)
    due = next(column for column in tasks.model.columns if column.name == "due")
    assert "F4" in due.set(tasks.model.row(0), "30/11/2017")
    _press(qtbot, session, Qt.Key.Key_F4)
    (question,) = page.findChildren(Ask)
    question.fill("due", "30/11/2017")
    question.fill("reason", "Chờ hướng dẫn")
    question.accept()
    task = page.child(0).records()[0]
    assert task.due == datetime.date(2017, 11, 30)
    (change,) = session.cases.registers.list(DueChange, task_id=task.id)
    assert change.reason == "Chờ hướng dẫn"
    all_tasks = _page(session, 1)
    all_tasks.open_record(task.id)
    assert "Chờ hướng dẫn" in all_tasks.history.text()


@pytest.mark.expects_dialog
def test_partners_are_ticked_and_tasks_go_to_many_units(qtbot: QtBot, session: Session) -> None:
    page = _plans_page(session)
    tasks = page.child(0)
    tasks.table.setFocus()
    tasks.table.choose(2)
    row = tasks.current()
    _press(qtbot, session, Qt.Key.Key_F3)
    (dialog,) = page.findChildren(TickDialog)
    first = dialog.list.list.ids()[0]
    dialog.list.list.tick(first)
    dialog.accept()
    partners = session.cases.registers.list(TaskPartner, task_id=row.task.id)
    assert [one.unit_id for one in partners] == [first]
    before = len(session.cases.registers.list(PlanTask))
    tasks.table.setFocus()
    _press(qtbot, session, Qt.Key.Key_F6)
    dialog = page.findChildren(TickDialog)[-1]
    for unit_id in dialog.list.list.ids():
        dialog.list.list.tick(unit_id, on=False)
    dialog.accept()
    assert dialog.status.text()
    dialog.list.list.tick(first)
    dialog.accept()
    assert len(session.cases.registers.list(PlanTask)) == before + 1


@pytest.mark.expects_dialog
def test_a_target_of_the_list_brings_its_measure(session: Session) -> None:
    page = _plans_page(session)
    targets = page.child(1)
    targets.add()
    (dialog,) = targets.findChildren(RecordDialog)
    known = session.cases.registers.list(Indicator, code="RURAL")[0]
    dialog.form.fill("indicator_id", known.id)
    dialog.form.fill("planned", "60")
    assert dialog.form.texts()["unit_of_measure"] == "triệu đồng"
    dialog.accept()
    made = session.cases.registers.list(PlanTarget, plan_id=page.plan().id)[-1]
    assert (made.text, made.planned) == (known.name, "60")


def test_figures_are_typed_and_pasted_down_a_column(session: Session) -> None:
    page = _page(session, 2)
    page.above.choose(1)
    column = next(at for at, one in enumerate(page.lines.columns) if one.name == "achieved")
    index = page.lines.index(2, column)
    assert page.lines.setData(index, "97")
    assert page.lines.row(2).target.achieved == "97"
    assert page.lines.setData(index, "nhiều")
    assert not page.may_leave()
    page.lines.revert()
    page.below.setCurrentIndex(index)
    QGuiApplication.clipboard().setText("99,1\n98,2\n97,3")
    page.below.paste()
    figures = [line.target.achieved for line in page.lines.rows()[2:5]]
    assert figures == ["99.1", "98.2", "97.3"]
    assert session.cases.registers.undoable is not None
    session.undo.newest()
    session.changes.settle()
    assert page.lines.row(2).target.achieved == "97"
    QGuiApplication.clipboard().setText("99,1\nsai")
    page.below.setCurrentIndex(index)
    page.below.paste()
    assert "sai" in page.status.text()
    page.below.setCurrentIndex(page.lines.index(2, 0))
    page.below.paste()
    assert "Đặt con trỏ" in page.status.text()


def test_what_units_lack_of_the_ministrys_plan_is_put_in(session: Session) -> None:
    page = _page(session, 5)
    lacking = [at for at, one in enumerate(page.units.rows()) if one.tasks or one.targets]
    assert len(lacking) == 2
    page.left.choose(lacking[0])
    assert page.lacking.rowCount() == 1
    page.put_in()
    assert page.lacking.rowCount() == 0
    page.put_in_all()
    assert not any(one.tasks or one.targets for one in page.units.rows())


@pytest.mark.expects_dialog
def test_the_pledge_shows_what_was_reached_and_who_does_not_sign(session: Session) -> None:
    page = _page(session, 4)
    items, signers = page.page.children_shown
    assert items.model.rowCount() == 6
    assert page.notes.text() == "Mỗi đơn vị thành viên đã có một người ký."
    assert "đạt" in items.model.columns[3].text(items.model.row(0))
    registers = session.cases.registers
    registers.delete(registers.list(PledgeSigner)[0])
    session.changes.settle()
    assert "Cục Hộ tịch" in page.notes.text()
    page.add_missing()
    assert signers.model.rowCount() == 12
    page.ask_draw()
    (dialog,) = page.findChildren(TickDialog)
    dialog.accept()
    assert len(registers.list(PledgeItem)) == 7
    registers.delete(registers.list(Pledge)[0])
    session.changes.settle()
    page.make()
    assert registers.list(Pledge)[0].name == "Giao ước thi đua năm 2017"
    assert len(registers.list(PledgeItem)) == 7


@pytest.mark.expects_dialog
def test_a_year_is_copied_after_it_was_shown(qtbot: QtBot, session: Session) -> None:
    registers = session.cases.registers
    page = _page(session, 0)
    page.ask_copy()
    (shown,) = page.findChildren(Ask)
    shown.accept()
    year = registers.save(EmulationYear(year=2018, rules="2003-nd91"))
    session.show_year(stored_id(year))
    page = _page(session, 0)
    page.ask_copy()
    (dialog,) = page.findChildren(CopyDialog)
    dialog.list.list.setCurrentRow(1)
    assert dialog.lines.rowCount() > 10
    dialog.accept()
    assert len(registers.list(Plan, year_id=year.id)) == 15
    assert page.page.list.model.rowCount() == 15
    qtbot.waitUntil(lambda: not page.findChildren(CopyDialog) or not dialog.isVisible())


@pytest.mark.expects_dialog
def test_the_wording_is_asked_for_and_the_list_is_taken(session: Session) -> None:
    page = _plans_page(session)
    page.ask_wording()
    (dialog,) = page.findChildren(RecordDialog)
    dialog.form.fill("funding", "Theo quy định")
    dialog.accept()
    assert _cluster_plan(session).funding == "Theo quy định"
    indicators = _page(session, LAST)
    indicators.take_shipped()
    assert len(session.cases.registers.list(Indicator)) > 30


def test_documents_of_plans_and_the_pledge_are_written(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(session.tabs, "_opener", lambda path: opened.append(path.name))
    page = _plans_page(session)
    assert "chưa có số, ngày văn bản" in page.lacks.text()
    page.write()
    assert "Ke-hoach-hoat-dong-2017-2.docx" in page.page.card.status.text()
    page.page.choose(stored_id(session.cases.registers.list(Plan, level=PlanLevel.CLUSTER)[1]))
    page.write()
    pledge = _page(session, 4)
    pledge.write()
    assert opened == [
        "Ke-hoach-hoat-dong-2017-2.docx",
        "Ke-hoach-trien-khai-phong-trao-2017-3.docx",
        "Giao-uoc-thi-dua-2017-1.docx",
    ]
    registers = session.cases.registers
    for item in registers.list(PledgeItem):
        registers.delete(item)
    session.changes.settle()
    pledge.write()
    assert "chưa có nội dung cam kết" in pledge.page.card.status.text()


def test_what_is_found_is_opened_on_its_page_and_a_closed_year_is_read(session: Session) -> None:
    registers = session.cases.registers
    session.window.show_tab(PLANS)
    tab = session.tabs.plans
    target = registers.list(PlanTarget)[-1]
    tab.open_in("plan_targets", stored_id(target))
    assert tab.at() == 2
    tab.open_in("movements", stored_id(registers.list(Movement)[1]))
    assert tab.page_at(3).page.card.title() == "Chủ đề thi đua của Cụm"
    tab.open_in("plans", stored_id(registers.list(Plan)[2]))
    tab.announce("info", "Xem")
    assert session.status is not None
    session.cases.past_lock.do(close_year, stored_id(session.status.year))
    session.changes.settle()
    page = _plans_page(session)
    assert not page.issue_button.isVisibleTo(page)
    assert not page.reopen_button.isVisibleTo(page)
    targets = _page(session, 2)
    assert not list(targets.lines.open_cells())
    assert len(registers.list(PlanOpinion)) == 12
