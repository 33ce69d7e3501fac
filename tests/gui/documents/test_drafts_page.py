"""Soạn thảo, trình ký in the window: by keys from the draft to its number in the book."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.fake_office import FakeOffice
from tests.support.fake_picker import FakePicker
from tests.support.keyboard import Keyboard
from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import DOCUMENTS
from thidua_desktop.domain.codes.documents import DraftForm, DraftState
from thidua_desktop.files import pdf
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.documents.drafting import new_draft
from thidua_desktop.services.search import spot_of
from thidua_desktop.texts.documents import drafts_page as texts
from thidua_desktop.texts.documents.books import EXCEL
from thidua_desktop.texts.documents.pdf import MAKE
from thidua_desktop.ui.tabs.documents.drafts_page import DraftsPage
from thidua_desktop.ui.widgets.ask.ask import Ask

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
DRAFTS = 1


@pytest.fixture
def page(qtbot: QtBot, session: Session, picker: FakePicker) -> DraftsPage:
    session.cases.registers.delete(*session.cases.registers.list(Draft))
    session.window.show_tab(DOCUMENTS)
    activate(qtbot, session.window)
    tab = session.tabs.documents
    tab.show_page(DRAFTS)
    shown: DraftsPage = tab.page_at(DRAFTS)
    shown._files = picker
    return shown


@pytest.fixture
def keyboard(session: Session) -> Keyboard:
    return Keyboard(session.window, QApplication.processEvents)


def asked() -> Ask:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    return dialog


def press(one: QPushButton) -> None:
    assert one.isVisible()
    one.setFocus()
    one.click()


def kept(session: Session, at: int = 0) -> Draft:
    return session.cases.registers.list(Draft)[at]


@pytest.mark.expects_dialog
def test_a_letter_is_drafted_written_submitted_signed_and_issued(
    qtbot: QtBot,
    session: Session,
    page: DraftsPage,
    keyboard: Keyboard,
    picker: FakePicker,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(pdf, "find_office", FakeOffice)
    keyboard.press(K.Key_F4)
    asked().accept()
    form = page.page.form
    draft = kept(session)
    assert draft.form is DraftForm.LETTER
    keyboard.write(form.field("subject").editor, "V/v gửi báo cáo năm")
    keyboard.write(form.field("addressee").editor, "Cục Con nuôi")
    keyboard.write(form.field("body").editor, "Đề nghị đơn vị gửi báo cáo.")
    assert page.page.may_leave()
    keyboard.press(K.Key_F9)
    assert "Đã lập Cong-van" in page.page.card.status.text()
    written = session.cases.documents / kept(session).file
    assert written.is_file()
    (as_pdf,) = [one for one in page.more.menu().actions() if one.text() == MAKE]
    as_pdf.trigger()
    qtbot.waitUntil(written.with_suffix(".pdf").is_file)
    qtbot.waitUntil(lambda: ".pdf" in page.page.card.status.text())
    assert not page.files.signatures.isVisible()
    press(page.submit)
    asked().fill("who", "Trần Thị Bình")
    asked().accept()
    assert kept(session).state is DraftState.SUBMITTED
    assert "Trình ký" in page.state.text()
    picker.file = tmp_path / "da-ky.pdf"
    picker.file.write_bytes(b"%PDF")
    page.files.set_signatures(lambda scan: f"Chữ ký số: {scan.name}")
    press(page.sign)
    asked().accept()
    assert kept(session).state is DraftState.SIGNED
    assert page.files.signatures.isVisible()
    assert page.files.signatures.text() == "Chữ ký số: da-ky.pdf"
    assert not page.write_button.isVisible()
    assert not page.page.card.delete_button.isEnabled()
    press(page.issue)
    asked().fill("number", "12/CTĐIII")
    asked().accept()
    (document,) = session.cases.registers.list(Document, number="12/CTĐIII")
    assert session.cases.registers.list(Attachment, document_id=document.id)
    assert "số 12/CTĐIII" in page.state.text()
    page.correct()
    assert kept(session, 1).replaces_id == draft.id
    assert "thay thế văn bản số 12/CTĐIII" in page.state.text()


@pytest.mark.expects_dialog
def test_issuing_without_a_number_is_refused_in_the_dialog(
    session: Session, page: DraftsPage, picker: FakePicker, tmp_path: Path
) -> None:
    year_id = stored_id(session.cases.registers.list(EmulationYear)[0])
    session.cases.registers.do(new_draft, year_id, DraftForm.REGULATION)
    page.page.refresh()
    page.page.choose_first()
    picker.file = tmp_path / "da-ky.pdf"
    picker.file.write_bytes(b"%PDF")
    press(page.sign)
    asked().accept()
    press(page.issue)
    dialog = asked()
    dialog.fill("number", "")
    dialog.accept()
    assert "Chưa có số, ký hiệu" in dialog.status.text()
    dialog.reject()
    assert kept(session).state is DraftState.SIGNED


def test_only_the_fields_of_its_form_are_shown_and_what_lacks_is_told(
    session: Session, page: DraftsPage
) -> None:
    year_id = stored_id(session.cases.registers.list(EmulationYear)[0])
    made = session.cases.registers.do(new_draft, year_id, DraftForm.FLAGS)
    page.page.refresh()
    page.page.choose(stored_id(made))
    form = page.page.form
    assert form.field("title").isVisible()
    assert not form.field("addressee").isVisible()
    assert not form.field("signer").isVisible()
    assert "đơn vị đề nghị" in page.lacks.text()
    page.write()
    assert "Chưa lập được văn bản" in page.page.card.status.text()


def test_the_search_finds_a_draft_on_its_page(session: Session, page: DraftsPage) -> None:
    year_id = stored_id(session.cases.registers.list(EmulationYear)[0])
    made = session.cases.registers.do(new_draft, year_id, DraftForm.TELLERS)
    session.tabs.documents.show_page(0)
    spot = session.cases.read(spot_of, Draft.register.name, stored_id(made))
    assert spot is not None
    session.changes.settle()
    assert session.tabs.show_record(spot) == DOCUMENTS
    assert session.tabs.documents.at() == DRAFTS
    assert page.draft() == made
    assert texts.PAGES[DRAFTS] == "Soạn thảo, trình ký"


def test_the_book_is_written_in_excel_from_its_menu(session: Session, page: DraftsPage) -> None:
    books = session.tabs.documents.page_at(0)
    act = next(one for one in books.page.list.menu.menu().actions() if one.text() == EXCEL)
    act.trigger()
    assert "Đã lập So-dang-ky-van-ban-2017" in books.page.card.status.text()
    assert page.isVisible()
