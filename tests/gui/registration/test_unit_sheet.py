"""Bản đăng ký of a unit goes out as a locked sheet and comes back through the window.

Three faults are each shown in their cell, mended where they stand, and taken.
"""

from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.registrations import add, emptied
from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import REGISTRATION
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.people import Person
from thidua_desktop.records.plans import Plan
from thidua_desktop.records.registration import Registration
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.import_preview import ImportPreviewDialog

UNIT, NAME = 7, "Cục Con nuôi"
LINES = (
    {"Danh hiệu": "Lao động tiên tiến", "Cá nhân (trong Nhân sự)": "Phan Thị Xuân"},
    {"Danh hiệu": "Giải nhất"},
    {"Danh hiệu": "Lao động tiên tiến", "Cá nhân (trong Nhân sự)": "Không Có Ai"},
    {"Danh hiệu": "Tập thể lao động xuất sắc", "Ngày đăng ký": "45/13/2017"},
)
FAULTS = (
    (5, "Danh hiệu", "Bằng khen của Bộ trưởng Bộ Tư pháp"),
    (6, "Cá nhân (trong Nhân sự)", "Phan Thị Thu"),
    (7, "Ngày đăng ký", "16/03/2017"),
)
"""The row of each fault, its column, and what it is mended to."""


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Session:
    emptied(session.cases)
    for name in ("Phan Thị Xuân", "Phan Thị Thu"):
        session.cases.registers.save(Person(unit_id=UNIT, name=name))
    session.changes.settle()
    session.window.show_tab(REGISTRATION)
    activate(qtbot, session.window)
    return session


def written(session: Session) -> Path:
    """Write the sheet as the menu *Văn bản* of the tab does, for the unit that is asked for."""
    tab = session.tabs.registration
    kind = DocumentKind.REGISTRATION_SHEET
    act = next(one for one in tab.papers.menu().actions() if one.text().startswith(TITLES[kind]))
    act.trigger()
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, Ask)
    asked.fill("unit", NAME)
    asked.accept()
    (path,) = session.cases.documents.glob("Ban-dang-ky-thi-dua*.xlsx")
    return path


def filled_in(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    page: Any = book.worksheets[0]
    titles = [cell.value for cell in page[1]]
    for number, line in enumerate(LINES, 4):
        for title, text in line.items():
            cell = page.cell(number, titles.index(title) + 1)
            assert not cell.protection.locked
            cell.value = text
    book.save(path)


def preview_of(session: Session, path: Path, qtbot: QtBot) -> ImportPreviewDialog:
    excel = session.tabs.registration.page.excel
    excel.preview_file(path)
    qtbot.waitUntil(lambda: excel.preview is not None, timeout=20_000)
    dialog = excel.preview
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def cell_of(dialog: ImportPreviewDialog, row: int, title: str) -> tuple[str, str]:
    """The tone of a cell, and what it says."""
    model = dialog.grid.rows_shown
    column = next(one for one in model.columns if one.title == title)
    shown = next(one for one in model.rows() if one.number == row)
    assert column.tone is not None
    assert column.message is not None
    return column.tone(shown), column.message(shown)


def is_mended(dialog: ImportPreviewDialog, row: int, title: str) -> bool:
    return cell_of(dialog, row, title)[0] != "bad"


@pytest.mark.expects_dialog
def test_out_and_back_with_three_faults_each_in_its_cell(window: Session, qtbot: QtBot) -> None:
    cases = window.cases
    add(cases, UNIT, "MIN_FLAG")
    path = written(window)
    filled_in(path)
    dialog = preview_of(window, path, qtbot)
    bad = {
        (row.number, column.title)
        for row in dialog.grid.rows_shown.rows()
        for column in dialog.grid.rows_shown.columns[2:]
        if column.tone is not None and column.tone(row) == "bad"
    }
    assert bad == {(row, title) for row, title, _ in FAULTS}
    assert all(cell_of(dialog, row, title)[1] for row, title, _ in FAULTS)
    for row, title, mended in FAULTS:
        dialog.findings.choose(0)
        QTest.keyClick(dialog.findings, Qt.Key.Key_Return)  # to its cell, which opens
        editor = dialog.grid.findChild(QLineEdit)
        assert editor is not None
        editor.setText(mended)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(is_mended, dialog, row, title))
    assert not dialog.preview.problems
    dialog.take.click()
    stored = cases.registers.list(Registration, unit_id=UNIT)
    people = {one.id: one.name for one in cases.registers.list(Person, unit_id=UNIT)}
    assert [(one.title, people.get(one.person_id, "")) for one in stored] == [
        ("MIN_FLAG", ""),
        ("ADVANCED_WORKER", "Phan Thị Xuân"),
        ("MIN_CERT", ""),
        ("ADVANCED_WORKER", "Phan Thị Thu"),
        ("EXCELLENT_COLLECTIVE", ""),
    ]


@pytest.mark.expects_dialog
def test_a_unit_without_plan_targets_or_registrations_gets_its_sheet(window: Session) -> None:
    cases = window.cases
    for plan in cases.registers.list(Plan, unit_id=UNIT):
        cases.registers.delete(plan)
    book = openpyxl.load_workbook(written(window))
    page: Any = book.worksheets[0]
    assert page["A2"].value == NAME
    assert (page["A3"].value, page["A3"].protection.locked) == (None, False)
    (member,) = cases.registers.list(Membership, unit_id=UNIT, year_id=1)
    form = cases.issue_document(stored_id(member), DocumentKind.REGISTRATION_FORM, cases.documents)
    assert form.path.is_file()
