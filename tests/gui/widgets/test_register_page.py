"""The page that any register uses, over a real store, driven by keys and clicks."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
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
from thidua_desktop.texts.base.choices import NO, YES
from thidua_desktop.texts.registers import register_page as words_of
from thidua_desktop.texts.registers import registers as texts
from thidua_desktop.texts.registers.register_page import RegisterTexts
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.shell.undo import Undo
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.base.link_box import LinkBox
from thidua_desktop.ui.widgets.register.register_page import PageLook, PageParts, RegisterPage

CTRL = Qt.KeyboardModifier.ControlModifier
PEOPLE = (
    ("Nguyễn Văn Đạt", 1, "Cục trưởng", 2),
    ("Trần Thị An", 1, "Phó Cục trưởng", 10),
    ("Lê Văn Dũng", 2, "", 9),
)
LOOK: PageLook[Person] = PageLook(
    text=RegisterTexts(one="người", add="Thêm người", new="Người mới", file_name="Nhân sự"),
    shown=("name", "unit_id", "position", "protocol"),
)


@pytest.fixture
def source(store: Store) -> RecordSource[Person]:
    new_uow = store.new_uow("Thư ký")
    registers = Registers(new_uow, HeldClock())
    registers.save(Unit(code="TGPL", name="Cục Trợ giúp pháp lý"))
    registers.save(Unit(code="CN", name="Cục Con nuôi"))
    for name, unit_id, position, protocol in PEOPLE:
        registers.save(Person(name=name, unit_id=unit_id, position=position, protocol=protocol))
    return RecordSource(Person, registers)


@pytest.fixture
def page(
    qtbot: QtBot,
    source: RecordSource[Person],
    picker: FakePicker,
    changes: Changes,
    settings: QSettings,
) -> RegisterPage[Person]:
    return _shown(qtbot, source, picker, changes, settings)


def _shown(
    qtbot: QtBot,
    source: RecordSource[Person],
    picker: FakePicker,
    changes: Changes,
    settings: QSettings,
) -> RegisterPage[Person]:
    parts = PageParts(RegisterSheets(DiskPlacer()), changes, picker, settings)
    page = RegisterPage(source, parts, LOOK)
    Undo(page, source.registers, changes, page.acting.announce)
    qtbot.addWidget(page)
    page.resize(1366, 640)
    page.refresh()
    page.choose_first()
    with qtbot.waitActive(page):
        page.show()
    return page


def _names(page: RegisterPage[Person]) -> list[str]:
    return [one.name for one in page.shown()]


def _type(page: RegisterPage[Person], name: str, text: str) -> None:
    """As an input method does it: QtTest's keys know no Vietnamese letters."""
    editor = page.form.field(name).editor
    line = editor.lineEdit() if isinstance(editor, LinkBox) else editor
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    line.insert(text)


def _leave(qtbot: QtBot, editor: QWidget) -> None:
    """Tab, which goes to the offered names first where they are open."""
    completer = editor.completer() if isinstance(editor, LinkBox) else None
    popup = completer.popup() if completer is not None else None
    qtbot.keyClick(popup if popup is not None and popup.isVisible() else editor, Qt.Key.Key_Tab)


def _answer(page: RegisterPage[Person]) -> None:
    dialog = page.findChild(Ask)
    assert dialog is not None
    dialog.accept()


def test_the_register_stands_in_its_own_order(page: RegisterPage[Person]) -> None:
    assert _names(page) == ["Nguyễn Văn Đạt", "Trần Thị An", "Lê Văn Dũng"]
    assert page.list.filter.count_text() == "3 người"
    assert page.card.title() == "Nguyễn Văn Đạt"
    titles = [column.title for column in page.list.table.shown_columns()]
    assert titles == ["Họ và tên", "Đơn vị", "Chức vụ", "Thứ tự giới thiệu"]


def test_people_are_sorted_by_given_name_and_the_third_time_goes_back(
    qtbot: QtBot, page: RegisterPage[Person]
) -> None:
    table = page.list.table
    table.setFocus()
    orders = []
    for _ in range(3):
        qtbot.keyClick(table, Qt.Key.Key_1)
        orders.append([name.split()[-1] for name in _names(page)])
    assert orders == [["An", "Dũng", "Đạt"], ["Đạt", "Dũng", "An"], ["Đạt", "An", "Dũng"]]
    assert page.card.title() == "Nguyễn Văn Đạt"
    assert page.list.model.row(table.chosen()).name == "Nguyễn Văn Đạt"


def test_a_click_on_a_heading_sorts_numbers_by_value_and_empty_cells_stand_last(
    qtbot: QtBot, page: RegisterPage[Person]
) -> None:
    header = page.list.table.horizontalHeader()
    columns = [column.name for column in page.list.model.columns]

    def click(name: str) -> None:
        at = header.sectionViewportPosition(columns.index(name)) + 20
        spot = header.viewport().rect().center()
        spot.setX(at)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    click("protocol")
    assert [one.protocol for one in page.shown()] == [2, 9, 10]
    click("position")
    assert [one.position for one in page.shown()] == ["Cục trưởng", "Phó Cục trưởng", ""]
    click("position")
    assert [one.position for one in page.shown()] == ["Phó Cục trưởng", "Cục trưởng", ""]


def test_the_filter_finds_also_what_a_link_is_called(
    qtbot: QtBot, page: RegisterPage[Person]
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(page.list.filter, "con nuoi")
    assert _names(page) == ["Lê Văn Dũng"]
    assert page.list.filter.count_text() == "1/3 người"
    assert page.card.title() == "Lê Văn Dũng"
    qtbot.keyClick(page.list.filter, Qt.Key.Key_Down)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.form.field("unit_id").editor


def test_what_was_arranged_is_there_again(
    qtbot: QtBot,
    page: RegisterPage[Person],
    source: RecordSource[Person],
    picker: FakePicker,
    changes: Changes,
    settings: QSettings,
) -> None:
    header = page.list.table.horizontalHeader()
    header.moveSection(3, 0)
    page.list.table.sort_by(0, descending=True)
    page.list.table.setColumnWidth(1, 177)
    page.list.memory.show_only(("name", "unit_id", "protocol", "email"))
    again = _shown(qtbot, source, picker, changes, settings)
    shown = again.list.table.shown_columns()
    assert [column.name for column in shown][:3] == ["protocol", "name", "unit_id"]
    assert shown[-1].name == "email"
    assert again.list.table.columnWidth(1) == 177
    assert [name.split()[-1] for name in _names(again)] == ["Đạt", "Dũng", "An"]
    again.list.memory.reset()
    assert [c.name for c in again.list.table.shown_columns()] == list(LOOK.shown)
    assert _names(again)[0] == "Nguyễn Văn Đạt"


@pytest.mark.expects_dialog
def test_columns_are_chosen_from_every_field(page: RegisterPage[Person]) -> None:
    page.list.ask_columns()
    dialog = page.findChild(Ask)
    assert dialog is not None
    dialog.fill("phone", YES)
    dialog.fill("position", NO)
    dialog.accept()
    names = [column.name for column in page.list.table.shown_columns()]
    assert names == ["name", "unit_id", "protocol", "phone"]


def test_a_link_is_found_by_a_few_letters_or_its_code(
    qtbot: QtBot, page: RegisterPage[Person], source: RecordSource[Person]
) -> None:
    box = page.form.field("unit_id").editor
    assert isinstance(box, LinkBox)
    assert box.found("nuoi") == ["Cục Con nuôi"]
    _type(page, "unit_id", "nuoi")
    assert page.form.field("unit_id").fault() == "Không có “nuoi” trong danh sách."
    _leave(qtbot, box)
    assert box.currentText() == "Cục Con nuôi"
    _type(page, "unit_id", "tgpl")
    _leave(qtbot, box)
    assert box.currentText() == "Cục Trợ giúp pháp lý"
    _type(page, "unit_id", "CN")
    assert page.form.may_leave()
    assert source.registers.list(Person, name="Nguyễn Văn Đạt")[0].unit_id == 2


def test_typing_saves_and_ctrl_z_takes_it_back(
    qtbot: QtBot, page: RegisterPage[Person], source: RecordSource[Person]
) -> None:
    _type(page, "position", "  Quyền Cục trưởng ")
    qtbot.keyClick(page.form.field("position").editor, Qt.Key.Key_Tab)
    assert source.rows()[0].position == "Quyền Cục trưởng"
    assert page.card.status.text() == "Đã lưu lúc 14:00  ·  Ctrl+Z hoàn tác"
    assert page.may_leave()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Z, CTRL)
    assert source.rows()[0].position == "Cục trưởng"
    assert page.form.texts()["position"] == "Cục trưởng"
    assert page.card.status.text() == "Đã hoàn tác lúc 14:00: sửa Chức vụ của Nguyễn Văn Đạt"


def test_a_fault_keeps_one_at_the_record(qtbot: QtBot, page: RegisterPage[Person]) -> None:
    _type(page, "protocol", "không")
    assert page.card.left_to_do() == "1 lỗi cần sửa"
    page.list.table.choose(1)
    assert page.list.table.chosen() == 0
    assert page.card.status.text() == texts.NOT_SAVED
    assert not page.choose(2)
    qtbot.keyClick(page.form.field("protocol").editor, Qt.Key.Key_Escape)
    assert page.card.status.text() == texts.REVERTED
    assert page.choose(2)
    assert page.card.title() == "Trần Thị An"


def test_what_was_said_goes_when_it_is_no_longer_true(
    qtbot: QtBot, page: RegisterPage[Person], source: RecordSource[Person], changes: Changes
) -> None:
    stored = page.form.texts()["protocol"]
    _type(page, "protocol", "không")
    assert not page.choose(2)
    assert page.card.status.text() == texts.NOT_SAVED
    _type(page, "protocol", stored)  # as it was: there is nothing to store
    qtbot.waitUntil(lambda: page.card.status.text() == texts.CHANGING)
    _type(page, "position", "Quyền Cục trưởng")
    qtbot.keyClick(page.form.field("position").editor, Qt.Key.Key_Tab)
    assert page.card.status.text().startswith("Đã lưu lúc")
    another = source.rows()[1]
    source.registers.save(another.model_copy(update={"position": "Chuyên viên"}))  # elsewhere
    changes.settle()
    assert page.card.status.text() == texts.CHANGING


def test_a_new_record_is_stored_once_it_is_whole(
    qtbot: QtBot, page: RegisterPage[Person], source: RecordSource[Person]
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_N, CTRL)
    assert page.card.title() == "Người mới"
    assert page.card.left_to_do() == "2 mục bắt buộc nhập"
    _type(page, "name", "Trần Thị An")
    assert not page.form.may_leave()
    _type(page, "unit_id", "tro giup")
    assert page.form.field("unit_id").fault()
    _leave(qtbot, page.form.field("unit_id").editor)
    assert page.form.field("name").fault() == words_of.RegisterTexts().key_taken
    assert page.card.status.text().startswith(
        "Đã có dòng trùng tên hoặc ký hiệu: Nhân sự: Trần Thị An"
    )
    _type(page, "mark", "1980")
    with qtbot.waitSignal(page.stored, timeout=2000):
        page.form.may_leave()
    assert len(source.rows()) == 4
    assert page.card.title() == "Trần Thị An"
    assert page.current() in source.rows()


def test_esc_forgets_a_new_record(qtbot: QtBot, page: RegisterPage[Person]) -> None:
    page.list.add_button.click()
    qtbot.keyClick(page.form.field("name").editor, Qt.Key.Key_Escape)
    assert page.card.title() == "Nguyễn Văn Đạt"
    assert page.list.table.hasFocus()


@pytest.mark.expects_dialog
def test_deleting_asks_and_can_be_undone(qtbot: QtBot, page: RegisterPage[Person]) -> None:
    page.choose(3)
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Delete)
    _answer(page)
    assert len(page.shown()) == 2
    assert page.card.status.text() == "Đã xóa Lê Văn Dũng lúc 14:00  ·  Ctrl+Z hoàn tác"
    qtbot.keyClick(page.list.table, Qt.Key.Key_Z, CTRL)
    assert page.card.title() == "Lê Văn Dũng"
    for _ in range(8):
        qtbot.keyClick(page.list.table, Qt.Key.Key_Z, CTRL)
    assert page.card.status.text() == "Không còn thay đổi nào để hoàn tác."


def test_a_locked_register_is_read_and_not_changed(
    qtbot: QtBot, page: RegisterPage[Person], source: RecordSource[Person]
) -> None:
    page.list.add_button.click()
    page.set_locked("Năm 2017 đã khóa.")
    assert page.list.banner.text() == "Năm 2017 đã khóa."
    assert page.card.title() == "Nguyễn Văn Đạt"
    assert not page.list.add_button.isEnabled()
    assert not page.list.import_button.isEnabled()
    assert page.list.export_button.isEnabled()
    assert not page.card.delete_button.isEnabled()
    editor = page.form.field("position").editor
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "x")
    assert editor.text() == "Cục trưởng"
    assert not page.form.field("unit_id").editor.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_N, CTRL)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Delete)
    assert page.card.title() == "Nguyễn Văn Đạt"
    page.set_locked("")
    assert page.list.add_button.isEnabled()
    _type(page, "position", "Cục trưởng A")
    assert page.form.may_leave()
    assert source.rows()[0].position == "Cục trưởng A"


def test_a_change_elsewhere_is_shown_and_typing_goes_on(
    page: RegisterPage[Person], source: RecordSource[Person], changes: Changes
) -> None:
    _type(page, "phone", "024")
    source.registers.save(source.rows()[1].model_copy(update={"name": "Trần Thị Ân"}))
    unit = source.registers.list(Unit, code="CN")[0]
    source.registers.save(unit.model_copy(update={"name": "Cục Nuôi con nuôi"}))
    changes.settle()
    assert _names(page)[1] == "Trần Thị Ân"
    assert page.form.texts()["phone"] == "024"
    box = page.form.field("unit_id").editor
    assert isinstance(box, LinkBox)
    assert box.found("nuoi con") == ["Cục Nuôi con nuôi"]


def test_a_hidden_page_waits_until_it_is_looked_at(
    page: RegisterPage[Person], source: RecordSource[Person], changes: Changes
) -> None:
    page.hide()
    source.registers.save(source.rows()[0].model_copy(update={"position": "Thứ trưởng"}))
    changes.settle()
    assert page.shown()[0].position == "Cục trưởng"
    page.show()
    assert page.form.texts()["position"] == "Thứ trưởng"


def test_the_list_is_copied_for_a_sheet_and_for_a_document(
    qtbot: QtBot, page: RegisterPage[Person]
) -> None:
    page.list.table.setFocus()
    page.choose(2)
    qtbot.keyClick(page.list.table, Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    head, row = data.text().split("\n")
    assert head == "Họ và tên\tĐơn vị\tChức vụ\tThứ tự giới thiệu"
    assert row == "Trần Thị An\tCục Trợ giúp pháp lý\tPhó Cục trưởng\t10"
    assert "<td>Trần Thị An</td><td>Cục Trợ giúp pháp lý</td>" in data.html()
    assert page.card.status.text() == words_of.COPIED.format(1)


def test_what_is_shown_is_exported_in_its_order_and_imports_unchanged(
    qtbot: QtBot, page: RegisterPage[Person], picker: FakePicker, tmp_path: Path
) -> None:
    picker.file = tmp_path / "Nhân sự.xlsx"
    page.list.table.sort_by(0)
    page.list.filter.setText("cuc")
    page.list.export_button.click()
    message = "Đã xuất 3 dòng ra tệp Nhân sự.xlsx"
    qtbot.waitUntil(lambda: page.card.status.text() == message)
    sheet = openpyxl.load_workbook(picker.file).active
    assert sheet is not None
    names = [cell.value for cell in sheet["C"]]
    assert names == ["Họ và tên", "Trần Thị An", "Lê Văn Dũng", "Nguyễn Văn Đạt"]
    page.list.import_button.click()
    qtbot.waitUntil(lambda: page.card.status.text() == texts.NOTHING_TO_IMPORT)
    page.list.template_wanted.emit()
    assert page.card.status.text().startswith("Đã lưu tệp mẫu Nhân sự.xlsx.")


@pytest.mark.expects_dialog
def test_a_sheet_is_seen_before_it_is_taken_and_undone_as_one(
    qtbot: QtBot,
    page: RegisterPage[Person],
    picker: FakePicker,
    source: RecordSource[Person],
    tmp_path: Path,
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Đơn vị", "Họ và tên", "Chức vụ"],
        ["TGPL", "Trần Thị An", "Quyền Cục trưởng"],
        ["Cục Con nuôi", "Phạm Thị Bình", "Cục trưởng"],
    ):
        sheet.append(row)
    picker.file = tmp_path / "moi.xlsx"
    book.save(picker.file)
    page.list.import_button.click()
    preview = page.excel.preview
    assert preview is not None
    assert preview.take.isEnabled()
    preview.accept()
    assert page.card.status.text() == "Đã nhập từ Excel: thêm 1, sửa 1, giữ nguyên 0"
    assert len(page.shown()) == 4
    page.findChildren(Undo)[0].newest()
    assert [one.position for one in source.rows()] == ["Cục trưởng", "Phó Cục trưởng", ""]


@pytest.mark.expects_dialog
def test_every_problem_stands_in_its_cell(
    page: RegisterPage[Person], picker: FakePicker, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Đơn vị", "Họ và tên", "Thứ tự giới thiệu"],
        ["Cục Không có", "Phạm Thị Bình", "đầu"],
        ["TGPL", "", 1],
    ):
        sheet.append(row)
    picker.file = tmp_path / "loi.xlsx"
    book.save(picker.file)
    page.list.import_button.click()
    preview = page.excel.preview
    assert preview is not None
    assert not preview.take.isEnabled()
    assert [(row.where, row.text) for row in preview.list.rows()] == [
        ("Dòng 2, cột “Đơn vị”", "Không có “Cục Không có” trong danh sách."),
        ("Dòng 2, cột “Thứ tự giới thiệu”", "Chỉ ghi số."),
        ("Dòng 3, cột “Họ và tên”", "Bắt buộc nhập."),
    ]
    preview.reject()
    assert len(page.shown()) == 3


@pytest.mark.expects_dialog
def test_a_file_that_is_no_sheet_is_said_to_be_unreadable(
    page: RegisterPage[Person], picker: FakePicker, tmp_path: Path
) -> None:
    picker.file = tmp_path / "tep.xlsx"
    picker.file.write_bytes(b"noise")
    page.list.import_button.click()
    dialog = page.findChild(Ask)
    assert dialog is not None
    dialog.accept()


def test_an_empty_register_says_what_belongs_there(
    qtbot: QtBot, page: RegisterPage[Person], source: RecordSource[Person]
) -> None:
    source.registers.delete(*source.rows())
    page.start_over()
    assert page.card.shows_nothing()
    assert not page.list.export_button.isEnabled()
    assert page.current() is None
    assert page.may_leave()


def test_what_is_undone_is_said_also_where_nothing_is_left(
    qtbot: QtBot, page: RegisterPage[Person], source: RecordSource[Person]
) -> None:
    source.registers.delete(*source.rows())
    source.save(Person(name="Đỗ Thị Út", unit_id=1))
    page.start_over()
    page.findChildren(Undo)[0].newest()
    qtbot.waitUntil(page.card.shows_nothing)
    assert "Đỗ Thị Út" in page.card.status.text()
    assert page.card.status.isVisibleTo(page)


def test_a_space_before_what_was_stored_does_not_keep_undo_from_the_store(
    qtbot: QtBot, page: RegisterPage[Person]
) -> None:
    editor = page.form.field("name").editor
    assert isinstance(editor, QLineEdit)
    before = editor.text()
    editor.setFocus()
    editor.setCursorPosition(0)
    qtbot.keyClicks(editor, " Ba ")
    assert page.form.may_leave()
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: editor.text() == before)
    assert texts.SAVED_UNDO.split("{0}")[0] not in page.card.status.text()


def test_the_buttons_take_lines_of_their_own_where_one_is_too_narrow(
    qtbot: QtBot, page: RegisterPage[Person]
) -> None:
    shown, buttons = page.list, page.list.add_button.parentWidget()
    assert buttons is not None
    page.resize(1400, 700)
    qtbot.waitUntil(lambda: shown.filter.y() == buttons.y())
    shown.setMaximumWidth(320)
    qtbot.waitUntil(lambda: shown.filter.y() < buttons.y())
    assert shown.add_button.width() >= shown.add_button.sizeHint().width()


def test_another_one_begins_with_what_is_likely_to_be_the_same(
    page: RegisterPage[Person], qtbot: QtBot
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_N, CTRL)
    name, unit = page.form.field("name").editor, page.form.field("unit_id").editor
    assert isinstance(name, QLineEdit)
    assert isinstance(unit, LinkBox)
    name.setText("Phạm Thị Hoa")
    unit.set_text("Cục Con nuôi")
    qtbot.keyClick(name, Qt.Key.Key_Return, CTRL)
    assert "Phạm Thị Hoa" in {one.name for one in page.source.registers.list(Person, unit_id=2)}
    assert page.form.is_new()
    assert (name.text(), unit.currentText()) == ("", "Cục Con nuôi")
    assert page.form.field(page.form.names()[0]).editor.hasFocus()
