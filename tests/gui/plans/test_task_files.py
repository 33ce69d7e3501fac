"""A file is attached straight to a task as proof, opened, and taken off again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import PLANS
from thidua_desktop.records.plans import PlanTask, TaskFile
from thidua_desktop.services.contributed import GAPS, OPEN_WORK
from thidua_desktop.services.handover.handover_view import read_handover
from thidua_desktop.services.search import search, search_index
from thidua_desktop.ui.tabs.plans.tasks_page import TasksPage


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> TasksPage:
    session.window.show_tab(PLANS)
    (task,) = session.cases.registers.list(PlanTask, text="Tổ chức ký giao ước thi đua")
    session.tabs.plans.open_in("plan_tasks", task.id or 0)
    shown = session.tabs.plans.page_at(session.tabs.plans.at())
    assert isinstance(shown, TasksPage)
    activate(qtbot, session.window)
    return shown


def test_a_file_is_attached_to_a_task_and_goes_along(
    page: TasksPage, session: Session, tmp_path: Path
) -> None:
    picker = FakePicker()
    picker.file = tmp_path / "bien-ban-ky.pdf"
    picker.file.write_bytes(b"%PDF ban ky")
    page._files = picker
    (files,) = page.page.children_shown
    files.table.setFocus()
    QTest.keyClick(files.table, Qt.Key.Key_Insert)
    (kept,) = session.cases.registers.list(TaskFile)
    assert (kept.name, [row.name for row in files.model.rows()]) == (
        "bien-ban-ky.pdf",
        ["bien-ban-ky.pdf"],
    )
    both = session.cases.read(read_handover, 1, OPEN_WORK, GAPS.products)
    assert kept.sha256 in {line.sha256 for one in both.values() for line in one.files}
    hits = search(session.cases.read(search_index), "bien ban ky", 9)
    assert kept.name in {hit.name for hit in hits}
    session.cases.registers.undo()
    assert session.cases.registers.list(TaskFile) == ()
