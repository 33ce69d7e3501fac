"""A visit is taken away and received in the window; a file of one opens locked to it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.visits import forget_visits
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import INSPECTIONS
from thidua_desktop.domain.codes.inspections import Verdict
from thidua_desktop.domain.inspections.merge import Choice, Outcome
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import InspectionPeriod
from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.tabs.inspections.receive_dialog import ReceiveDialog
from thidua_desktop.ui.tabs.inspections.tab import VISITS
from thidua_desktop.ui.widgets.register.paged_tab import PagedTab


def with_visit(session: Session, path: Path) -> tuple[PagedTab, Finding]:
    """The sample with one visit that has one item; files are chosen by the test."""
    forget_visits(session.cases)
    registers = session.cases.registers
    year_id = session.status.year.id if session.status else 0
    unit_id = registers.list(Membership)[0].unit_id
    visit = registers.save(
        Inspection(year_id=year_id or 0, unit_id=unit_id, period=InspectionPeriod.YEAR)
    )
    finding = registers.save(Finding(inspection_id=stored_id(visit), item="Hồ sơ lưu"))
    picker = FakePicker()
    picker.file = path
    session.tabs._parts = replace(session.tabs._parts, files=picker)
    session.window.show_tab(INSPECTIONS)
    tab = session.tabs.inspections
    tab.page.choose(stored_id(visit))
    return tab, finding


@pytest.mark.expects_dialog
def test_a_visit_goes_and_comes_back_with_a_question(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "mang-di.thidua-db"
    tab, finding = with_visit(session, path)
    tab.page_at(VISITS).away.take()
    assert path.is_file()
    with wiring.opened(path, "Thư ký") as away:
        (there,) = away.registers.list(Finding)
        changed = {"limits": "Chưa có sổ", "verdict": Verdict.FAILED}
        away.registers.save(there.model_copy(update=changed))
    registers = session.cases.registers
    registers.save(finding.model_copy(update={"limits": "Hồ sơ tản mạn"}))
    tab.page_at(VISITS).away.receive()
    (asked,) = tab.page_at(VISITS).findChildren(ReceiveDialog)
    outcomes = [line.outcome for line in asked.lines]
    assert outcomes == [Outcome.THERE, Outcome.ASKED]
    asked.accept()
    assert asked.isVisible()  # one is still to be chosen
    take = next(column for column in asked.model.columns if column.name == "result")
    assert take.set is not None
    assert take.set(asked.lines[1], "Không rõ") != ""
    asked.choose(1, Choice.BOTH)
    asked.accept()
    (kept,) = registers.list(Finding)
    assert (kept.verdict, kept.limits) == (Verdict.FAILED, "Hồ sơ tản mạn\nChưa có sổ")
    tab.page_at(VISITS).away.receive()  # the same file twice asks nothing and changes nothing
    assert registers.list(Finding) == (kept,)


def test_the_file_opens_locked_to_its_visit(
    qtbot: QtBot, session: Session, settings: QSettings, tmp_path: Path
) -> None:
    path = tmp_path / "mang-di.thidua-db"
    tab, _finding = with_visit(session, path)
    tab.page_at(VISITS).away.take()
    window = AppWindow(settings)
    qtbot.addWidget(window)
    window.show()
    opened = Session(window, path, settings)
    bar = window.findChild(QTabBar)
    assert isinstance(bar, QTabBar)
    assert [at for at in range(bar.count()) if bar.isTabVisible(at)] == [INSPECTIONS]
    assert window.shown_tab() == INSPECTIONS
    assert not opened.tabs.inspections.page.list.add_button.isVisible()
    opened.close()
