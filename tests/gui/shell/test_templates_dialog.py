"""Kiểm tra mẫu văn bản in the window: from the menu, by keys, and the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.ready import ready_sample
from tests.support.windows import activate
from thidua_desktop.bootstrap.machine import Machine
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.files.word import own_templates
from thidua_desktop.files.word.render import template_path
from thidua_desktop.texts.base import start
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.shell.templates_dialog import TemplatesDialog

pytestmark = pytest.mark.expects_dialog
BROKEN = "reading.docx"


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
def window(
    qtbot: QtBot, settings: QSettings, tmp_path: Path, opened_files: list[Path]
) -> Iterator[AppWindow]:
    store = tmp_path / "mau.thidua-db"
    ready_sample(store)
    made = AppWindow(settings)
    qtbot.addWidget(made)

    def opener(path: Path) -> bool:
        opened_files.append(path)
        return path.name != "minutes.docx"

    session = Session(made, store, settings, machine=Machine(opener=opener))
    made.show()
    yield made
    session.close()


def shown(window: AppWindow) -> TemplatesDialog:
    (entry,) = (one for one in window.menu.actions() if one.text() == start.TEMPLATE_CHECK)
    entry.trigger()
    (found,) = window.findChildren(TemplatesDialog)
    return found


def states(dialog: TemplatesDialog) -> list[str]:
    column = dialog.table.columns()[2]
    return [column.text(dialog.model.row(n)) for n in range(dialog.model.rowCount())]


def test_an_office_without_templates_is_told_how_to_get_some(window: AppWindow) -> None:
    dialog = shown(window)
    assert dialog.model.rowCount() == 0
    assert dialog.status.text() == ""
    assert not dialog.open_it.isEnabled()
    assert not dialog.back.isEnabled()


def test_a_broken_template_stands_first_with_what_is_wrong(
    window: AppWindow, folder: Path, opened_files: list[Path]
) -> None:
    names = own_templates.copy_templates(folder)
    spoil(folder, "{{ so_quyet_dinh }}")
    dialog = shown(window)
    assert states(dialog) == ["1 chỗ cần sửa", *[texts.AS_SHIPPED] * (len(names) - 1)]
    assert dialog.status.text() == texts.checked(len(names), 1)
    place, what = (column.text(dialog.found.row(0)) for column in dialog.findings.columns())
    assert place.startswith("đoạn ")
    assert what.startswith("Không có trường “so_quyet_dinh”.")
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert opened_files == [folder / BROKEN]


def test_what_was_mended_in_word_is_seen_by_f5(window: AppWindow, folder: Path) -> None:
    own_templates.copy_templates(folder)
    spoil(folder, "{{ so_quyet_dinh }}")
    dialog = shown(window)
    own = Document(str(folder / BROKEN))
    own.paragraphs[-1].text = "Lời của cơ quan"
    own.save(str(folder / BROKEN))
    dialog.again.click()
    assert states(dialog)[0] == texts.EDITED
    assert dialog.found.rowCount() == 0


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
    dialog.back.click()
    assert (folder / "minutes.docx").read_bytes() == b"no document"
