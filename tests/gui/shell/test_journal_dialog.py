"""Nhật ký in the window: from the menu, filtered, read on as one goes down, printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.counted import seal_first
from tests.support.ready import ready_sample
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.machine import Machine
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.services.years import journal
from thidua_desktop.texts.base import start
from thidua_desktop.texts.years import journal as texts
from thidua_desktop.ui.shell import journal_dialog
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.shell.journal_dialog import JournalDialog
from thidua_desktop.ui.widgets.register.history_dialog import HistoryDialog


@pytest.fixture
def opened_files() -> list[Path]:
    return []


@pytest.fixture
def dialog(
    qtbot: QtBot, settings: QSettings, tmp_path: Path, opened_files: list[Path]
) -> Iterator[JournalDialog]:
    store = tmp_path / "mau.thidua-db"
    ready_sample(store)
    with wiring.opened(store) as cases:
        seal_first(cases)
    window = AppWindow(settings)
    qtbot.addWidget(window)

    def opener(path: Path) -> bool:
        opened_files.append(path)
        return True

    session = Session(window, store, settings, machine=Machine(opener=opener))
    window.show()
    (entry,) = (one for one in window.menu.actions() if one.text() == start.JOURNAL)
    entry.trigger()
    (found,) = window.findChildren(JournalDialog)
    yield found
    session.close()


@pytest.mark.expects_dialog
def test_what_is_typed_and_chosen_filters(qtbot: QtBot, dialog: JournalDialog) -> None:
    whole = dialog.model.rowCount()
    assert dialog.count.text() == texts.READ_ALL.format(whole)
    dialog.words.setText("chốt kết quả")
    qtbot.waitUntil(lambda: 0 < dialog.model.rowCount() < whole)
    dialog.words.clear()
    dialog.kind.setCurrentIndex(dialog.kind.findData("count_paper"))
    assert 0 < dialog.model.rowCount() < whole
    dialog.since.setText("không phải ngày")
    qtbot.waitUntil(lambda: dialog.count.text() == texts.BAD_DAY)
    dialog.since.setText("01/01/2099")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 0)


@pytest.mark.expects_dialog
def test_enter_shows_all_that_a_line_changed(dialog: JournalDialog) -> None:
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    (history,) = dialog.findChildren(HistoryDialog)
    assert history.isVisible()
    assert history.model.rowCount()
    history.reject()


@pytest.mark.expects_dialog
def test_it_is_read_on_as_one_goes_down(
    qtbot: QtBot, dialog: JournalDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = dialog.model.rows()
    for module in (journal, journal_dialog):
        monkeypatch.setattr(module, "PAGE", 15)
    dialog._begin()
    assert dialog.model.rows() == whole[:15]

    def gone_down() -> bool:
        QTest.keyClick(dialog.table, Qt.Key.Key_PageDown)
        return dialog.model.rows() == whole

    qtbot.waitUntil(gone_down)


@pytest.mark.expects_dialog
def test_the_journal_of_the_round_is_written_and_opened(
    dialog: JournalDialog, opened_files: list[Path]
) -> None:
    for made in dialog.prints.values():
        made.click()
    assert [path.suffix for path in opened_files] == [".docx", ".xlsx"]
    assert all(path.is_file() for path in opened_files)
    assert opened_files[-1].name in dialog.printed.text()
