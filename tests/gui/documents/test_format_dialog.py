"""*Kiểm tra thể thức* in the window: by keys, what is wrong where, and by which rule."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.windows import activate
from tests.support.word_breaks import broken, says, sound
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import DOCUMENTS
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.word.decree.check import check_formats
from thidua_desktop.services.base.long_work import Each
from thidua_desktop.services.issuing.format_report import FormatReport
from thidua_desktop.texts.documents import format_check as texts
from thidua_desktop.texts.documents.document_check import CHECK_FORMAT
from thidua_desktop.texts.registers.register_page import COPIED
from thidua_desktop.ui.shell.format_dialog import FormatDialog
from thidua_desktop.ui.tabs.documents.drafts_page import DraftsPage
from thidua_desktop.ui.widgets.base import long_work
from thidua_desktop.ui.widgets.base.file_picker import SystemFilePicker

pytestmark = pytest.mark.expects_dialog


@pytest.fixture
def chosen(picker: FakePicker, monkeypatch: pytest.MonkeyPatch) -> FakePicker:
    monkeypatch.setattr(SystemFilePicker, "open_files", lambda _self, *how: picker.open_files(*how))
    return picker


class Several(FakePicker):
    """Gives several files at once."""

    def __init__(self, files: list[Path]) -> None:
        super().__init__()
        self._several = files

    def open_files(
        self, parent: QWidget, title: str, pattern: str, chosen: Callable[[list[Path]], object]
    ) -> None:
        chosen(self._several)


def shown() -> FormatDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormatDialog)
    return dialog


def ended(qtbot: QtBot, dialog: FormatDialog) -> FormatDialog:
    qtbot.waitUntil(lambda: not dialog.work.is_busy(), timeout=20_000)
    return dialog


def cells(dialog: FormatDialog) -> list[str]:
    return [one.text(dialog.model.row(0)) for one in dialog.table.columns()]


def test_a_document_is_checked_from_the_lists(
    qtbot: QtBot, session: Session, chosen: FakePicker, tmp_path: Path
) -> None:
    session.window.show_tab(DOCUMENTS)
    session.tabs.documents.show_page(1)
    page = session.tabs.documents.page_at(1)
    assert isinstance(page, DraftsPage)
    path = tmp_path / "quyet-dinh.docx"
    path.write_bytes(broken(DocumentKind.TELLERS_DECISION, says("Số:", "Số: 5/QĐ-CTĐIII")))
    chosen.file = path
    (action,) = [one for one in page.page.list.menu.menu().actions() if one.text() == CHECK_FORMAT]
    action.trigger()
    dialog = ended(qtbot, shown())
    activate(qtbot, dialog)
    assert cells(dialog)[1:] == [
        "bảng 1, hàng 2, ô 1",
        "“Số: 5/QĐ-CTĐIII” chưa đúng cách ghi số, ký hiệu.",
        "Viết như Số: 05/QĐ-CTĐIII: số dưới 10 thêm số 0, gạch chéo, gạch nối, không cách chữ.",
        "Phụ lục I, mục II.3.c (ô 3)",
    ]
    assert dialog.table.isColumnHidden(0)
    assert dialog.status.text() == "quyet-dinh.docx: 1 chỗ chưa đúng thể thức."
    assert dialog.unchecked.text().startswith("Chưa kiểm tra: Nội dung, thẩm quyền")
    QTest.keyClick(dialog.table, Qt.Key.Key_F6)
    assert "Số: 5/QĐ-CTĐIII" in QGuiApplication.clipboard().text()
    assert dialog.status.text() == COPIED.format(1)
    path.write_bytes(sound(DocumentKind.TELLERS_DECISION))
    QTest.keyClick(dialog.table, Qt.Key.Key_F5)
    ended(qtbot, dialog)
    assert dialog.model.rowCount() == 0
    assert dialog.status.text() == "quyet-dinh.docx: không thấy chỗ nào chưa đúng thể thức."
    path.write_bytes(b"noise")
    QTest.keyClick(dialog.table, Qt.Key.Key_F5)
    ended(qtbot, dialog)
    assert dialog.status.text().startswith("Không đọc được tệp")
    assert dialog.unchecked.text() == ""
    dialog.reject()
    chosen.file = None
    action.trigger()
    assert not shown().open_it.isEnabled()
    assert not shown().again.isEnabled()
    shown().reject()


def test_several_are_checked_together_and_the_one_of_a_fault_is_opened(
    qtbot: QtBot, tmp_path: Path
) -> None:
    places = [tmp_path / "a.docx", tmp_path / "b.docx"]
    places[0].write_bytes(sound(DocumentKind.REMINDER))
    places[1].write_bytes(broken(DocumentKind.REMINDER, says("Nơi nhận:", "Nơi nhận")))
    opened: list[Path] = []

    def opener(path: Path) -> bool:
        opened.append(path)
        return False

    window = QWidget()
    qtbot.addWidget(window)
    dialog = FormatDialog(
        lambda paths, each: check_formats({str(one): one.read_bytes() for one in paths}, each),
        Several(places),
        opener,
        window,
    )
    dialog.open()
    activate(qtbot, dialog)
    QTest.keyClick(dialog, Qt.Key.Key_F4)
    ended(qtbot, dialog)
    assert not dialog.table.isColumnHidden(0)
    assert cells(dialog)[0] == "b.docx"
    assert dialog.status.text() == "2 văn bản: 1 chỗ chưa đúng thể thức."
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert opened == [places[1]]
    assert dialog.status.text() == texts.NOT_OPENED.format("b.docx")
    dialog.reject()


def test_a_long_check_shows_how_far_it_is_and_is_stopped_by_esc(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_work, "PATIENCE_MS", 0)
    go_on = Event()

    def slow(_paths: list[Path], each: Each) -> tuple[FormatReport, ...]:
        body = sound(DocumentKind.REMINDER)
        while True:
            check_formats({"a.docx": body}, each)
            go_on.wait(0.01)

    window = QWidget()
    qtbot.addWidget(window)
    dialog = FormatDialog(slow, Several([tmp_path / "a.docx"]), lambda _path: True, window)
    dialog.open()
    activate(qtbot, dialog)
    QTest.keyClick(dialog, Qt.Key.Key_F4)
    busy = dialog.work.dialog
    assert busy is not None
    assert busy.line.text() == texts.CHECKING
    qtbot.keyClick(busy, Qt.Key.Key_Escape)
    assert ended(qtbot, dialog).status.text() == texts.STOPPED
    assert dialog.isVisible()
    dialog.reject()
