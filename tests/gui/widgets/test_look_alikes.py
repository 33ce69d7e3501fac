"""What looks like a record that is stored is said under its field, and stored all the same."""

import pytest
from PySide6.QtCore import QMimeData, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.stores import HeldClock
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.storage.engine import Store
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.widgets.register.register_page import PageParts, RegisterPage


@pytest.fixture
def page(qtbot: QtBot, store: Store, settings: QSettings) -> RegisterPage[Unit]:
    registers = Registers(store.new_uow("Thư ký"), HeldClock())
    registers.save(Unit(code="HG", name="Cục Hòa giải"))
    source = RecordSource(Unit, registers)
    changes = Changes(store.commits)
    parts = PageParts(RegisterSheets(DiskPlacer()), changes, FakePicker(), settings)
    made = RegisterPage(source, parts)
    qtbot.addWidget(made)
    made.refresh()
    made.choose_first()
    made.show()
    return made


def _hint(page: RegisterPage[Unit], name: str) -> str:
    return page.form.field(name)._below.text()


def _line(page: RegisterPage[Unit], name: str) -> QLineEdit:
    editor = page.form.field(name).editor
    assert isinstance(editor, QLineEdit)
    return editor


def test_a_look_alike_is_said_under_its_field_and_stored(page: RegisterPage[Unit]) -> None:
    page.list.add_button.click()
    _line(page, "code").setText("hg")
    assert _hint(page, "code") == "Trông giống mục đã có: HG."
    _line(page, "code").setText("HG2")
    assert "Trông giống" not in _hint(page, "code")
    _line(page, "name").setText("cục  hoà giải")
    assert _hint(page, "code") == "Trông giống mục đã có: Cục Hòa giải (HG)."
    assert page.may_leave()
    assert [unit.code for unit in page.source.registers.list(Unit)] == ["HG", "HG2"]


def test_a_record_does_not_look_like_itself(page: RegisterPage[Unit]) -> None:
    _line(page, "name").setText("Cục Hoà giải")
    assert "Trông giống" not in _hint(page, "code") + _hint(page, "name")


def test_what_is_pasted_into_one_line_is_one_line_and_shown_as_stored(
    page: RegisterPage[Unit], qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setText("Cục\u0007Trợ\r\ngiúp\u200b\u00a0pháp lý")
    QGuiApplication.clipboard().setMimeData(data)
    line = _line(page, "name")
    line.setFocus()
    line.selectAll()
    line.paste()
    page.list.table.setFocus()
    qtbot.waitUntil(lambda: not page.form.changed())
    [unit] = page.source.registers.list(Unit)
    assert unit.name == line.text() == "Cục Trợ giúp pháp lý"
