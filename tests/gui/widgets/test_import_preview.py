"""The preview of an import in the window: corrected, decided by keyboard, taken, given back."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.stores import HeldClock
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.people import Person
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.storage.engine import Store
from thidua_desktop.texts.registers import importing as texts
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.import_preview import ImportPreviewDialog
from thidua_desktop.ui.widgets.register.register_page import PageParts, RegisterPage

pytestmark = pytest.mark.expects_dialog
ROWS: list[list[Any]] = [
    ["STT", "Họ và tên", "Đơn vị công tác", "SĐT", "Ghi chú"],
    [1, "Nguyễn Văn An", "TTB", 912345678, None],
    [2, "Trần Thị Bình", "TTB", 912345679, None],
    [3, None, "Thanh tra Bộ", None, None],
    [None, "Tổng cộng", None, 3, None],
]


@pytest.fixture
def page(
    qtbot: QtBot, store: Store, picker: FakePicker, settings: QSettings
) -> RegisterPage[Person]:
    registers = Registers(store.new_uow("Thư ký"), HeldClock())
    registers.save(Unit(code="TTR", name="Thanh tra Bộ"))
    source = RecordSource(Person, registers)
    changes = Changes(store.commits)
    parts = PageParts(RegisterSheets(DiskPlacer()), changes, picker, settings)
    made = RegisterPage(source, parts)
    qtbot.addWidget(made)
    made.refresh()
    made.show()
    return made


def _file(tmp_path: Path, rows: list[list[Any]], *titles: str) -> Path:
    book = openpyxl.Workbook()
    for title in titles or ("Trang 1",):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "ds.xlsx")
    return tmp_path / "ds.xlsx"


def _opened(page: RegisterPage[Person], path: Path, qtbot: QtBot) -> ImportPreviewDialog:
    page.excel.preview_file(path)
    qtbot.waitUntil(lambda: page.excel.preview is not None, timeout=20_000)
    dialog = page.excel.preview
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def _names(page: RegisterPage[Person]) -> list[str]:
    return [person.name for person in page.source.registers.list(Person)]


def test_problems_are_answered_once_for_a_column_and_good_rows_are_taken(
    page: RegisterPage[Person], tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = _opened(page, _file(tmp_path, ROWS), qtbot)
    assert dialog.findings.hasFocus()
    assert dialog.message.text() == "Không dùng cột: STT, Ghi chú."
    assert [(row.where, row.proposal) for row in dialog.list.rows()] == [
        ("2 ô, cột “Đơn vị công tác”", "Thanh tra Bộ"),
        ("Dòng 4, cột “Họ và tên”", ""),
        ("2 ô, cột “SĐT”", "0912345678, …"),
    ]
    assert not dialog.take.isEnabled()
    QTest.keyClick(dialog.findings, Qt.Key.Key_F7)
    QTest.keyClick(dialog.findings, Qt.Key.Key_Down)
    QTest.keyClick(dialog.findings, Qt.Key.Key_F7)
    assert [row.where for row in dialog.list.rows()] == ["Dòng 4, cột “Họ và tên”"]
    assert dialog.take.text() == texts.TAKE_GOOD.format(2)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _names(page) == ["Nguyễn Văn An", "Trần Thị Bình"]
    assert [p.phone for p in page.source.registers.list(Person)] == ["0912345678", "0912345679"]
    assert "còn 1 dòng có lỗi chưa nhập" in page.card.status.text()


def test_a_cell_is_corrected_where_it_stands(
    page: RegisterPage[Person], tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = _opened(page, _file(tmp_path, [*ROWS[:1], *ROWS[3:4]]), qtbot)
    QTest.keyClick(dialog.findings, Qt.Key.Key_Return)  # to the cell of the chosen line, open
    editor = dialog.grid.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "Le Van Cuong")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.preview.problems)
    assert dialog.findings.isHidden()
    dialog.take.click()
    assert _names(page) == ["Le Van Cuong"]


def test_rows_are_left_out_and_problems_gone_to_by_key(
    page: RegisterPage[Person], tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = _opened(page, _file(tmp_path, ROWS), qtbot)
    QTest.keyClick(dialog.findings, Qt.Key.Key_F9)
    assert dialog.grid.chosen() == 0
    QTest.keyClick(dialog.grid, Qt.Key.Key_F9)
    assert dialog.grid.chosen() == 1
    QTest.keyClick(dialog.grid, Qt.Key.Key_Delete)
    assert dialog.choices.left_out == {3}
    QTest.keyClick(dialog.grid, Qt.Key.Key_Delete)
    assert dialog.choices.left_out == frozenset()
    dialog.reject()
    assert _names(page) == []


def test_columns_are_chosen_and_remembered_for_the_next_file(
    page: RegisterPage[Person], tmp_path: Path, qtbot: QtBot
) -> None:
    rows: list[list[Any]] = [
        ["Cán bộ phụ trách", "Đơn vị", "Liên lạc"],
        ["Nguyễn Văn An", "TTR", "0912345678"],
    ]
    dialog = _opened(page, _file(tmp_path, rows), qtbot)
    assert not dialog.take.isEnabled()
    QTest.keyClick(dialog.findings, Qt.Key.Key_F6)
    assert dialog.columns is not None
    for title, name in (("Cán bộ phụ trách", "name"), ("Liên lạc", "phone")):
        box = dialog.columns.boxes[title]
        box.setCurrentIndex(box.findData(name))
    dialog.columns.accept()
    assert dialog.preview.takeable
    dialog.accept()
    assert _names(page) == ["Nguyễn Văn An"]
    rows[1][0] = "Trần Thị Bình"
    page.excel.preview = None
    assert _opened(page, _file(tmp_path, rows), qtbot).preview.takeable


def test_of_several_sheets_one_is_asked_for_and_another_can_be_shown(
    page: RegisterPage[Person], tmp_path: Path, qtbot: QtBot
) -> None:
    page.excel.preview_file(_file(tmp_path, ROWS, "Một", "Hai"))
    question = page.findChild(Ask)
    assert question is not None
    question.accept()
    dialog = page.excel.preview
    assert dialog is not None
    assert dialog.preview.table.name == "Một"
    dialog.sheet.setCurrentText("Hai")
    assert dialog.preview.table.name == "Hai"
    dialog.reject()


def test_the_file_is_given_back_with_its_faults(
    page: RegisterPage[Person], picker: FakePicker, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = _opened(page, _file(tmp_path, ROWS), qtbot)
    picker.file = tmp_path / "loi.xlsx"
    dialog.mark_button.click()
    qtbot.waitUntil(lambda: not page.excel.work.is_busy())
    marked: Any = openpyxl.load_workbook(tmp_path / "loi.xlsx").active
    assert marked["F1"].value == "Lỗi cần sửa"
    assert marked["F4"].value == "Họ và tên: Bắt buộc nhập."
    dialog.reject()


def test_old_letters_and_hidden_rows_are_said_and_decided(
    page: RegisterPage[Person], tmp_path: Path, qtbot: QtBot
) -> None:
    path = _file(
        tmp_path,
        [["Họ và tên", "Đơn vị"], ["NguyÔn V¨n §øc", "TTR"], ["TrÇn ThÞ B×nh", "TTR"]],
    )
    book = openpyxl.load_workbook(path)
    book["Trang 1"].row_dimensions[3].hidden = True
    book.save(path)
    dialog = _opened(page, path, qtbot)
    assert "TCVN3" in dialog.message.text()
    assert dialog.preview.rows[0].texts[0] == "Nguyễn Văn Đức"
    dialog._letters.click()
    assert dialog.preview.rows[0].texts[0] == "NguyÔn V¨n §øc"
    dialog._letters.click()
    dialog._hidden.click()
    assert dialog.choices.left_out == {3}
    dialog.accept()
    assert _names(page) == ["Nguyễn Văn Đức"]


def test_a_block_is_pasted_into_the_table(page: RegisterPage[Person], qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("Nguyễn Văn An\tThanh tra Bộ\t0912345678\nTrần Thị Bình\tThanh tra Bộ\t\n")
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(page.list.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = page.excel.preview
    assert dialog is not None
    assert dialog.preview.titles == ("Họ và tên", "Đơn vị", "Điện thoại")
    dialog.accept()
    assert _names(page) == ["Nguyễn Văn An", "Trần Thị Bình"]
    page.set_locked("Năm đã khóa")
    page.excel.preview = None
    QTest.keyClick(page.list.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.excel.preview is None
