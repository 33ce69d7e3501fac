"""Hồ sơ đề nghị in the window: chosen by keys, a report written, folder and zip made at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.keyboard import Keyboard
from tests.support.small_screen import published
from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import DOCUMENTS
from thidua_desktop.texts.documents import dossier as texts
from thidua_desktop.ui.tabs.documents.dossier_page import DossierPage

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
DOSSIERS = 2


def shown(qtbot: QtBot, session: Session, picker: FakePicker) -> DossierPage:
    session.window.show_tab(DOCUMENTS)
    activate(qtbot, session.window)
    Keyboard(session.window, QApplication.processEvents).press(K.Key_3, CTRL)
    page: DossierPage = session.tabs.documents.page_at(DOSSIERS)
    page._files = picker
    return page


def test_without_a_result_there_is_nothing_to_make(
    qtbot: QtBot, session: Session, picker: FakePicker
) -> None:
    page = shown(qtbot, session, picker)
    assert page.units.rowCount() == 0
    assert not page.make_button.isEnabled()
    page.write()
    page.ask_make()
    assert picker.asked == []


@pytest.mark.slow
def test_a_report_is_written_and_the_dossiers_are_packed_by_keys(
    qtbot: QtBot, session: Session, picker: FakePicker, tmp_path: Path
) -> None:
    published(session.cases)
    session.changes.settle()
    page = shown(qtbot, session, picker)
    keyboard = Keyboard(session.window, QApplication.processEvents)
    assert page.table.hasFocus()
    assert page.units.rowCount() >= 4
    first = page.unit()
    keyboard.press(K.Key_Down)
    second = page.unit()
    assert first is not None
    assert second is not None
    assert second.unit.id != first.unit.id
    assert second.unit.name in page.heading.text()
    keyboard.press(K.Key_F9)
    assert "Đã lập Bao-cao-thanh-tich-2017" in page.status.text()
    kept = page.unit()
    assert kept is not None
    assert kept.unit == second.unit
    assert any(texts.REPORT_UNSIGNED in item.missing for item in kept.items)
    picker.file = tmp_path
    keyboard.press(K.Key_F4)
    qtbot.waitUntil((tmp_path / "Ho-so-de-nghi-2017.zip").is_file)
    folder = tmp_path / "Ho-so-de-nghi-2017"
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.docx"))
    assert names[0] == "00-Muc-luc-ho-so-de-nghi-2017.docx"
    assert any(name.startswith("02-Bien-ban/Bien-ban-kiem-phieu") for name in names)
    assert any(name.startswith(f"03-Bao-cao-thanh-tich/{second.unit.code}/") for name in names)
    assert "còn thiếu" in page.status.text()
