"""*Kiểm tra văn bản* in the window: a file that comes back is chosen and what differs is said."""

from pathlib import Path

import docx
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.support.fake_office import FakeOffice
from tests.support.fake_picker import FakePicker
from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import DOCUMENTS
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files import pdf
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import Conference
from thidua_desktop.texts.documents.document_check import CHECK
from thidua_desktop.texts.documents.pdf import OF_FILE
from thidua_desktop.ui.tabs.documents.drafts_page import DraftsPage
from thidua_desktop.ui.tabs.documents.tab import DocumentsTab
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.base.file_picker import SystemFilePicker


@pytest.fixture
def delegates(session: Session, tmp_path: Path) -> Path:
    meeting = session.cases.registers.list(Conference)[0]
    return session.cases.issue_document(stored_id(meeting), DocumentKind.DELEGATES, tmp_path).path


@pytest.fixture(params=[0, 1])
def page(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    session: Session,
    picker: FakePicker,
    monkeypatch: pytest.MonkeyPatch,
    delegates: Path,
) -> DocumentsTab | DraftsPage:
    """Each page that has the menu, the delegates' file picked."""
    session.window.show_tab(DOCUMENTS)
    activate(qtbot, session.window)
    session.tabs.documents.show_page(request.param)
    shown = session.tabs.documents.page_at(request.param)
    assert isinstance(shown, DocumentsTab | DraftsPage)
    picker.file = delegates
    monkeypatch.setattr(SystemFilePicker, "open_file", lambda _self, *how: picker.open_file(*how))
    return shown


def action_of(page: DocumentsTab | DraftsPage, text: str) -> QAction:
    (action,) = [one for one in page.page.list.menu.menu().actions() if one.text() == text]
    return action


def said() -> str:
    """Close the dialog that shows; give what it says."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    texts = [one.text() for one in dialog.findChildren(QLabel)]
    dialog.accept()
    return "\n".join(texts)


@pytest.mark.expects_dialog
def test_a_document_that_came_back_is_checked_from_the_menu(
    page: DocumentsTab | DraftsPage, delegates: Path
) -> None:
    action = action_of(page, CHECK)
    action.trigger()
    assert "Văn bản đúng là tệp Danh-sach-dai-bieu" in said()
    document = docx.Document(str(delegates))
    paragraph = next(one for one in document.paragraphs if one.text.strip())
    before = paragraph.text
    paragraph.text = "Danh sách khác"
    document.save(str(delegates))
    action.trigger()
    assert f": {before} → Danh sách khác" in said()
    delegates.write_bytes(b"noise")
    action.trigger()
    assert QApplication.activeModalWidget() is None
    assert page.page.card.status.text().startswith("Không đọc được tệp")


def test_a_file_is_made_a_pdf_from_the_menu(
    qtbot: QtBot,
    session: Session,
    page: DocumentsTab | DraftsPage,
    picker: FakePicker,
    monkeypatch: pytest.MonkeyPatch,
    delegates: Path,
) -> None:
    action = action_of(page, OF_FILE)
    status, wanted = page.page.card.status, session.cases.documents / f"{delegates.stem}.pdf"
    monkeypatch.setattr(pdf, "find_office", lambda: None)
    action.trigger()
    assert status.text().startswith("Máy chưa có Microsoft Word hoặc LibreOffice")
    monkeypatch.setattr(pdf, "find_office", FakeOffice)
    action.trigger()
    qtbot.waitUntil(lambda: status.text().startswith(f"Đã lập {wanted.name}"))
    assert wanted.read_bytes() == b"%PDF-1.7"
    picker.file = delegates.with_suffix(".png")
    action.trigger()
    assert "không phải tệp đó" in status.text()
