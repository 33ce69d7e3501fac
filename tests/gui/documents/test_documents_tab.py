"""The tab *Văn bản* over a real store, driven by keys and clicks."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.stores import HeldClock
from tests.support.windows import activate
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.files.attachments import DiskAttachments
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.ports import NewUnitOfWork
from thidua_desktop.services.documents.attachments import Attachments
from thidua_desktop.services.documents.year_documents import YearDocuments
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.years.year_status import YearStatus, read_years
from thidua_desktop.storage.engine import Store
from thidua_desktop.texts.documents import documents_tab as texts
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.shell.undo import Undo
from thidua_desktop.ui.tabs.documents.tab import DocumentsTab
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.register_page import PageParts

CTRL = Qt.KeyboardModifier.ControlModifier


class Opened:
    """Stands for the system, which opens files or has nothing for them."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.opens = True

    def __call__(self, path: Path) -> bool:
        self.paths.append(path)
        return self.opens


@pytest.fixture
def new_uow(store: Store) -> NewUnitOfWork:
    new_uow = store.new_uow("Thư ký")
    registers = Registers(new_uow, HeldClock())
    for year in (2017, 2018):
        registers.save(EmulationYear(year=year, rules="2003-nd91"))
    for year_id, number, direction in (
        (1, "131/QĐ-BTP", Direction.INCOMING),
        (1, "207/KH-CTĐIII", Direction.OUTGOING),
        (2, "01/KH-CTĐIII", Direction.OUTGOING),
    ):
        registers.save(Document(year_id=year_id, number=number, direction=direction))
    return new_uow


@pytest.fixture
def registers(new_uow: NewUnitOfWork) -> Registers:
    return Registers(new_uow, HeldClock())


@pytest.fixture
def opened() -> Opened:
    return Opened()


@pytest.fixture
def tab(
    qtbot: QtBot,
    registers: Registers,
    new_uow: NewUnitOfWork,
    store: Store,
    picker: FakePicker,
    opened: Opened,
    settings: QSettings,
    tmp_path: Path,
) -> DocumentsTab:
    folder = DiskAttachments(tmp_path / "kho - dinh kem", DiskPlacer())
    changes = Changes(store.commits)
    tab = DocumentsTab(
        YearDocuments(registers, Case(new_uow=new_uow)),
        Attachments(registers, folder),
        PageParts(RegisterSheets(DiskPlacer()), changes, picker, settings),
        opened,
    )
    Undo(tab, registers, changes, tab.announce)
    qtbot.addWidget(tab)
    tab.resize(1366, 640)
    tab.show_year(_status(new_uow, 2017))
    with qtbot.waitActive(tab):
        tab.show()
    return tab


def _status(new_uow: NewUnitOfWork, year: int) -> YearStatus:
    with new_uow("read") as uow:
        return next(one for one in read_years(uow) if one.year.year == year)


def _numbers(tab: DocumentsTab) -> list[str]:
    return [one.number for one in tab.page.shown()]


def _message(tab: DocumentsTab) -> str:
    return tab.page.card.status.text()


def test_the_two_books_of_the_year(qtbot: QtBot, tab: DocumentsTab, new_uow: NewUnitOfWork) -> None:
    assert _numbers(tab) == ["131/QĐ-BTP", "207/KH-CTĐIII"]
    tab.book.setFocus()
    qtbot.keyClick(tab.book, Qt.Key.Key_Down)
    assert _numbers(tab) == ["131/QĐ-BTP"]
    assert tab.page.list.printed().title == "Sổ đăng ký văn bản đến năm 2017"
    qtbot.keyClick(tab.book, Qt.Key.Key_Down)
    assert _numbers(tab) == ["207/KH-CTĐIII"]
    tab.show_year(_status(new_uow, 2018))
    assert _numbers(tab) == ["01/KH-CTĐIII"]
    assert tab.page.list.printed().title == "Sổ đăng ký văn bản đi năm 2018"
    tab.page.list.filter.setText("ke hoach")
    assert _numbers(tab) == []
    tab.page.list.filter.setText("01")
    assert _numbers(tab) == ["01/KH-CTĐIII"]


def test_a_new_document_begins_in_its_book_and_year(
    qtbot: QtBot, tab: DocumentsTab, registers: Registers
) -> None:
    tab.book.setCurrentIndex(2)
    qtbot.keyClick(tab.page.list.table, Qt.Key.Key_N, CTRL)
    assert not tab.files.isVisible()
    form = tab.page.form
    assert form.texts()["direction"] == "Văn bản đi"
    form.field("number").editor.setFocus()
    qtbot.keyClicks(form.field("number").editor, "12/BC")
    form.field("date").editor.setFocus()
    qtbot.keyClicks(form.field("date").editor, "5/3")
    qtbot.keyClick(form.field("date").editor, Qt.Key.Key_Tab)
    assert form.texts()["date"] == "05/03/2017"
    (stored,) = registers.list(Document, number="12/BC")
    assert (stored.year_id, stored.direction) == (1, Direction.OUTGOING)
    assert stored.date == datetime.date(2017, 3, 5)
    assert tab.files.isVisible()


def test_a_number_twice_in_a_year_is_refused_under_its_field(
    qtbot: QtBot, tab: DocumentsTab
) -> None:
    tab.page.list.add_button.click()
    editor = tab.page.form.field("number").editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    qtbot.keyClicks(editor, "131/Q")
    assert tab.page.form.may_leave()
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    tab.page.choose(2)
    tab.page.list.add_button.click()
    direction = tab.page.form.field("direction").editor
    assert isinstance(direction, QComboBox)
    direction.setCurrentText("Văn bản đi")
    editor.insert("0207/KH-CTĐIII")
    assert not tab.page.form.may_leave()
    assert tab.page.form.field("number").fault() == texts.TEXTS.key_taken


@pytest.mark.expects_dialog
def test_files_are_attached_opened_and_taken_off(
    qtbot: QtBot,
    tab: DocumentsTab,
    picker: FakePicker,
    opened: Opened,
    tmp_path: Path,
) -> None:
    picker.file = tmp_path / "quyet-dinh.pdf"
    picker.file.write_bytes(b"x" * 2345)
    table = tab.files.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Insert)
    assert _message(tab) == "Đã đính kèm quyet-dinh.pdf lúc 14:00  ·  Ctrl+Z hoàn tác"
    qtbot.keyClick(table, Qt.Key.Key_Insert)
    assert _message(tab) == texts.ATTACHED_ALREADY
    table.choose(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.paths == [tmp_path / "kho - dinh kem" / "quyet-dinh.pdf"]
    chosen: list[Path] = []
    tab.offer_pdf(chosen.append)
    tab.files.menu.menu().actions()[-1].trigger()
    assert chosen == opened.paths
    opened.opens = False
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert _message(tab).startswith("Máy này không có chương trình mở tệp quyet-dinh.pdf.")
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    asked = tab.page.findChild(Ask)
    assert asked is not None
    asked.accept()
    assert _message(tab) == "Đã xóa quyet-dinh.pdf lúc 14:00  ·  Ctrl+Z hoàn tác"
    activate(qtbot, tab)
    qtbot.keyClick(table, Qt.Key.Key_Z, CTRL)
    assert len(tab.files.records()) == 1


def test_a_missing_file_is_said_to_be(
    tab: DocumentsTab, picker: FakePicker, tmp_path: Path
) -> None:
    picker.file = tmp_path / "a.pdf"
    picker.file.write_bytes(b"x")
    tab.files.add_button.click()
    (tmp_path / "kho - dinh kem" / "a.pdf").unlink()
    tab.page.choose(2)
    tab.page.choose(1)
    shown = tab.files.model.columns[1].text(tab.files.model.row(0))
    assert shown == "Không có tệp trong thư mục kho - dinh kem"


@pytest.mark.expects_dialog
def test_a_document_with_files_is_kept_and_says_why(
    tab: DocumentsTab, picker: FakePicker, tmp_path: Path
) -> None:
    picker.file = tmp_path / "a.pdf"
    picker.file.write_bytes(b"x")
    tab.files.add_button.click()
    tab.page.card.delete_button.click()
    dialog = tab.page.findChild(Ask)
    assert dialog is not None
    dialog.accept()
    assert _message(tab).startswith("Chưa xóa được vì còn được dùng ở: Tệp đính kèm: a.pdf")


@pytest.mark.expects_dialog
def test_all_that_stands_in_the_way_is_listed(
    tab: DocumentsTab, picker: FakePicker, tmp_path: Path
) -> None:
    for number in range(23):
        picker.file = tmp_path / f"{number:02}.pdf"
        picker.file.write_bytes(bytes([number]))
        tab.files.add_button.click()
    tab.page.card.delete_button.click()
    asked = tab.page.findChild(Ask)
    assert asked is not None
    asked.accept()
    assert _message(tab).endswith("và 19 dòng khác. Xóa ở những nơi đó trước.")
    shown = tab.page.findChildren(Ask)[-1]
    text = "\n".join(made.text() for made in shown.findChildren(QLabel))
    assert "–  Tệp đính kèm: 19.pdf\n… và 3 dòng khác" in text
    shown.accept()


def test_a_file_that_is_gone_is_said_to_be_unreadable(
    tab: DocumentsTab, picker: FakePicker, tmp_path: Path
) -> None:
    picker.file = tmp_path / "khong-co.pdf"
    tab.files.add_button.click()
    assert "khong-co.pdf" in tab.page.card.status.text()


def test_a_locked_year_says_why_and_changes_nothing(
    tab: DocumentsTab, new_uow: NewUnitOfWork
) -> None:
    year = _status(new_uow, 2017).year
    tab.show_year(YearStatus(year, RegisterCode.YEAR_CLOSED, ""))
    assert tab.page.list.banner.text().startswith("Hồ sơ năm 2017 đã khóa: chỉ xem và in.")
    assert not tab.files.add_button.isEnabled()
    tab.show_year(YearStatus(year, None, ""))
    assert tab.page.list.banner.text() == ""
    assert tab.files.add_button.isEnabled()


def test_everything_is_reached_by_tab(qtbot: QtBot, tab: DocumentsTab) -> None:
    tab.page.list.filter.setFocus()
    reached = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    form = tab.page.form
    for part in (
        tab.book,
        tab.page.list.add_button,
        tab.page.list.export_button,
        tab.page.list.menu,
        tab.page.list.table,
        tab.page.card.delete_button,
        tab.files.add_button,
        *(form.field(name).editor for name in form.names()),
    ):
        assert part in reached, part


@pytest.mark.expects_dialog
def test_the_next_number_is_taken_by_a_key(tab: DocumentsTab, qtbot: QtBot) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_F4)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    dialog.fill("kind", "Kế hoạch")
    dialog.fill("day", "02/05/2017")
    dialog.accept()
    assert "208/KH" in _message(tab) or "01/KH" in _message(tab)
    current = tab.page.current()
    assert current is not None
    assert (current.kind, current.direction) == ("Kế hoạch", Direction.OUTGOING)


def test_several_files_are_dropped_at_once(tab: DocumentsTab, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.pdf", "b.pdf")]
    for file in files:
        file.write_bytes(file.name.encode())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (*files, tmp_path)])
    where, action = QPointF(5, 5), Qt.DropAction.CopyAction
    drop = QDropEvent(
        where, action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    tab.dropEvent(drop)
    kept = tab.page.children_shown[0].records()
    assert [getattr(one, "name", "") for one in kept] == ["a.pdf", "b.pdf"]
    assert "2 tệp" in _message(tab)
