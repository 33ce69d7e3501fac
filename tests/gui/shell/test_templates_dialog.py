"""Kiểm tra mẫu văn bản in the window: from the menu, by keys, and the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.ready import ready_sample
from tests.support.windows import activate
from thidua_desktop.bootstrap.machine import Machine
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.word import own_templates
from thidua_desktop.files.word.render import template_path
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import Conference
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.base import start
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.texts.documents import template_versions as version_texts
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.shell.take_template_dialog import TakeTemplateDialog
from thidua_desktop.ui.shell.template_versions_dialog import TemplateVersionsDialog
from thidua_desktop.ui.shell.templates_dialog import TemplatesDialog
from thidua_desktop.ui.widgets.ask.ask import Ask

pytestmark = pytest.mark.expects_dialog
BROKEN = "reading.docx"
OFFICE = Path(__file__).parents[2] / "data" / "libreoffice"


def spoil(folder: Path, line: str) -> bytes:
    own = Document(str(folder / BROKEN))
    own.add_paragraph(line)
    own.save(str(folder / BROKEN))
    return (folder / BROKEN).read_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "mau - mau"


@pytest.fixture
def opened_files() -> list[Path]:
    return []


@pytest.fixture
def session(
    qtbot: QtBot, settings: QSettings, tmp_path: Path, opened_files: list[Path]
) -> Iterator[Session]:
    store = tmp_path / "mau.thidua-db"
    ready_sample(store)
    made = AppWindow(settings)
    qtbot.addWidget(made)

    def opener(path: Path) -> bool:
        opened_files.append(path)
        return path.name != "minutes.docx"

    session = Session(made, store, settings, machine=Machine(opener=opener))
    made.show()
    yield session
    session.close()


@pytest.fixture
def window(session: Session) -> AppWindow:
    return session.window


def shown(window: AppWindow) -> TemplatesDialog:
    (entry,) = (one for one in window.menu.actions() if one.text() == start.TEMPLATE_CHECK)
    entry.trigger()
    (found,) = window.findChildren(TemplatesDialog)
    return found


def states(dialog: TemplatesDialog) -> list[str]:
    column = dialog.table.columns()[2]
    return [column.text(dialog.model.row(n)) for n in range(dialog.model.rowCount())]


def row_of(dialog: TemplatesDialog, name: str) -> int:
    return dialog.model.place(name)


def test_an_office_without_templates_sees_the_shipped_and_gets_one_by_opening_it(
    window: AppWindow, folder: Path, opened_files: list[Path]
) -> None:
    dialog = shown(window)
    assert set(states(dialog)) == {texts.AS_SHIPPED}
    assert dialog.status.text() == texts.checked(0, 0)
    assert not dialog.comment.isEnabled()
    assert not dialog.back.isEnabled()
    dialog.table.choose(row_of(dialog, BROKEN))
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert opened_files == [folder / BROKEN]
    assert opened_files[0].read_bytes() == template_path(BROKEN).read_bytes()


def test_a_broken_template_stands_first_with_what_is_wrong(
    qtbot: QtBot, window: AppWindow, folder: Path, opened_files: list[Path]
) -> None:
    names = own_templates.copy_templates(folder)
    spoil(folder, "{{ so_quyet_dinh }}")
    dialog = shown(window)
    activate(qtbot, dialog)
    assert states(dialog) == ["1 chỗ cần sửa", *[texts.AS_SHIPPED] * (len(names) - 1)]
    assert dialog.status.text() == texts.checked(1, 1)
    columns = dialog.findings.found.columns
    place, what = (column.text(dialog.findings.found.row(0)) for column in columns)
    assert place.startswith("đoạn ")
    assert what.startswith("Không có trường “so_quyet_dinh”.")
    QTest.keyClick(dialog.table, Qt.Key.Key_F7)
    assert opened_files == [folder / "ghi-chu" / BROKEN]
    (comment,) = Document(str(opened_files[0])).comments
    assert comment.text == what
    QTest.keyClick(dialog.table, Qt.Key.Key_F4)
    assert dialog.status.text().startswith("Chưa xem thử được: mẫu có 1 chỗ cần sửa. Đoạn ")
    assert "“so_quyet_dinh”" in dialog.status.text()
    assert len(opened_files) == 1


def test_what_was_mended_in_word_is_seen_by_f5(window: AppWindow, folder: Path) -> None:
    own_templates.copy_templates(folder)
    spoil(folder, "{{ so_quyet_dinh }}")
    dialog = shown(window)
    own = Document(str(folder / BROKEN))
    own.paragraphs[-1].text = "Lời của cơ quan"
    own.save(str(folder / BROKEN))
    dialog.again.click()
    assert states(dialog)[0] == texts.EDITED
    assert dialog.findings.found.rowCount() == 0
    kept = folder / "ban-truoc" / "reading-1.docx"
    assert kept.read_bytes() == (folder / BROKEN).read_bytes()


def test_a_template_is_tried_with_the_data_of_the_year(
    qtbot: QtBot, window: AppWindow, folder: Path, opened_files: list[Path]
) -> None:
    dialog = shown(window)
    activate(qtbot, dialog)
    dialog.table.choose(row_of(dialog, "programme.docx"))
    QTest.keyClick(dialog.table, Qt.Key.Key_F4)
    (made,) = opened_files
    assert made.name == "Xem-thu-programme.docx"
    document = Document(str(made))
    assert document.sections[0].header.paragraphs[0].text == texts.PREVIEW_MARK
    assert "CHƯƠNG TRÌNH" in "\n".join(one.text for one in document.paragraphs)
    dialog.table.choose(row_of(dialog, "reminder.docx"))
    QTest.keyClick(dialog.table, Qt.Key.Key_F4)
    assert dialog.status.text().startswith("Năm đang xem chưa có số liệu")
    assert not folder.exists()
    assert not folder.with_name("mau - van ban").exists()


def test_the_shipped_one_is_put_back_and_each_version_before_is_kept(
    qtbot: QtBot, window: AppWindow, folder: Path
) -> None:
    own_templates.copy_templates(folder)
    dialog = shown(window)
    activate(qtbot, dialog)
    for number in (1, 2):
        before = spoil(folder, f"{{{{ so_{number} }}}}")
        QTest.keyClick(dialog.table, Qt.Key.Key_F5)
        dialog.table.choose(0)
        QTest.keyClick(dialog.table, Qt.Key.Key_F6)
        kept = folder / "ban-truoc" / f"reading-{number}.docx"
        assert kept.read_bytes() == before
        assert kept.name in dialog.status.text()
        assert (folder / BROKEN).read_bytes() == template_path(BROKEN).read_bytes()
    assert set(states(dialog)) == {texts.AS_SHIPPED}
    assert not dialog.back.isEnabled()


def test_what_cannot_be_opened_or_put_back_is_said(window: AppWindow, folder: Path) -> None:
    own_templates.copy_templates(folder)
    before = (folder / "minutes.docx").write_bytes(b"no document")
    assert before
    (folder / "ban-truoc").write_text("no folder")
    dialog = shown(window)
    dialog.open_it.click()
    assert "Không mở được minutes.docx" in dialog.status.text()
    dialog.comment.click()
    assert dialog.status.text().startswith("Không đọc được tệp.")
    dialog.back.click()
    assert dialog.status.text().startswith("Không có thư mục để ghi tệp.")
    assert (folder / "minutes.docx").read_bytes() == b"no document"


def choice(box: QComboBox, start_of: str) -> None:
    at = next(n for n in range(box.count()) if box.itemText(n).startswith(start_of))
    box.setCurrentIndex(at)


def test_two_versions_are_compared_copied_and_the_earlier_one_is_brought_back(
    qtbot: QtBot, window: AppWindow, folder: Path
) -> None:
    own_templates.fetch_template(folder, BROKEN)
    first = spoil(folder, "Lời của cơ quan")
    dialog = shown(window)
    spoil(folder, "{{ cluster }}")
    activate(qtbot, dialog)
    QTest.keyClick(dialog.table, Qt.Key.Key_F5)
    QTest.keyClick(dialog.table, Qt.Key.Key_F3)
    (found,) = dialog.findChildren(TemplateVersionsDialog)
    activate(qtbot, found)
    columns = found.model.columns
    assert [columns[1].text(row) for row in found.model.rows()] == ["Thêm", "Thêm"]
    assert (
        columns[2]
        .text(found.model.row(1))
        .endswith("Thêm “{{ cluster }}”. Trường mới: cluster (Tên Cụm).")
    )
    choice(found.before, "Bản giữ thứ 1, ")
    assert found.status.text() == version_texts.differ(1)
    assert found.whole.toPlainText() == "[thêm: {{ cluster }}]"
    QTest.keyClick(found.table, Qt.Key.Key_F5)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Chỗ\tThay đổi\tNội dung"
    assert "Thêm “{{ cluster }}”" in QGuiApplication.clipboard().text()
    QTest.keyClick(found.table, Qt.Key.Key_F6)
    assert (folder / BROKEN).read_bytes() == first
    assert "ban-truoc/reading-2.docx" in found.status.text()
    choice(found.before, "Bản đang dùng")
    assert not found.back.isEnabled()
    assert found.status.text() == version_texts.SAME_FILE
    assert states(dialog)[0] == texts.EDITED


def test_a_file_from_elsewhere_is_looked_at_and_taken_unless_it_is_broken(
    qtbot: QtBot, window: AppWindow, folder: Path, opened_files: list[Path]
) -> None:
    dialog = shown(window)
    picker = FakePicker()
    dialog.office.files = picker
    dialog.table.choose(row_of(dialog, "minutes.docx"))
    for name, usable in (("minutes-broken.docx", False), ("minutes-tracked.docx", True)):
        picker.file = OFFICE / name
        activate(qtbot, dialog)
        QTest.keyClick(dialog.table, Qt.Key.Key_F2)
        found = dialog.findChildren(TakeTemplateDialog)[-1]
        activate(qtbot, found)
        assert found.primary.isEnabled() is usable
        QTest.keyClick(found, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert (folder / "minutes.docx").exists() is usable
        if not usable:
            assert found.findings.found.rowCount() == 6
            found.comment.click()
            assert opened_files[-1] == folder / "ghi-chu" / "minutes.docx"
            found.compare.click()
            (versions,) = found.findChildren(TemplateVersionsDialog)
            assert versions.after.currentText().startswith(f"Tệp {name}, chưa nhận (5 chỗ")
            assert versions.model.rowCount() > 4
            versions.reject()
            found.reject()
    assert dialog.status.text() == texts.TAKEN.format("minutes-tracked.docx", "Biên bản kiểm phiếu")
    assert states(dialog)[0] == "Dùng được, 5 lưu ý"


def test_a_broken_template_keeps_no_document_from_being_written(
    qtbot: QtBot, session: Session, folder: Path, opened_files: list[Path]
) -> None:
    folder.mkdir()
    broken = (folder / "programme.docx").write_bytes(b"no document")
    (meeting,) = session.cases.registers.list(Conference)
    with pytest.raises(Refused) as caught:
        session.cases.issue_document(
            stored_id(meeting), DocumentKind.PROGRAMME, session.cases.documents
        )
    assert caught.value.code is KnownFault.TEMPLATE_BROKEN
    qtbot.waitUntil(lambda: bool(session.window.findChildren(Ask)))
    (question,) = session.window.findChildren(Ask)
    assert "Chương trình hội nghị" in question.accessibleDescription()
    activate(qtbot, question)
    QTest.keyClick(question.primary, Qt.Key.Key_Space)
    (written,) = opened_files
    assert written.parent == session.cases.documents
    assert written.is_file()
    assert (folder / "programme.docx").stat().st_size == broken
