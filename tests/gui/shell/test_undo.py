"""One undo for the whole window: by Ctrl+Z, from a list, and never unseen."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.support.keyboard import asked
from tests.support.ready import ready_sample
from tests.support.stores import HeldClock
from thidua_desktop.bootstrap.machine import Machine
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import CONFERENCE, DOCUMENTS, HANDOVER, UNITS, YEAR
from thidua_desktop.records.cluster import MemberUnit, Unit
from thidua_desktop.texts.registers import undo as texts
from thidua_desktop.ui.shell.app_window import AppWindow

CTRL = Qt.KeyboardModifier.ControlModifier
NAME = "Cục Trợ giúp pháp lý"
STAFF = 40  # in the sample


class Window:
    """The window on the sample, and what a test does with it."""

    def __init__(self, qtbot: QtBot, path: Path, settings: QSettings) -> None:
        self.qtbot, self.clock = qtbot, HeldClock()
        ready_sample(path)
        self.window = AppWindow(settings)
        qtbot.addWidget(self.window)
        self.session = Session(self.window, path, settings, machine=Machine(clock=self.clock))
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.window.show_tab(UNITS)

    def staff(self) -> int | None:
        return self.unit.staff

    @property
    def unit(self) -> MemberUnit:
        (found,) = (one for one in self.units() if one.name == NAME)
        return found

    def units(self) -> list[MemberUnit]:
        return [row.unit for row in self.session.tabs.units.page.source.rows()]

    def change(self, minute: int, **fields: object) -> None:
        """Change the unit as its form does, at a minute past 14 o'clock."""
        self.clock.moment = datetime(2017, 11, 22, 7, minute, tzinfo=UTC)
        page = self.session.tabs.units.page
        page.acting.try_to(page.source.save, self.unit.model_copy(update=fields))

    def undo(self) -> None:
        self.qtbot.keyClick(self.window, Qt.Key.Key_Z, CTRL)

    def entries(self) -> list[QAction]:
        """What the menu of the header offers to take back."""
        (action,) = (one for one in self.window.menu.actions() if one.text() == texts.UNDO)
        menu = action.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        return menu.actions()

    def message(self) -> str:
        return self.session.tabs.units.page.card.status.text()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, settings: QSettings) -> Iterator[Window]:
    made = Window(qtbot, tmp_path / "mau.thidua-db", settings)
    yield made
    made.session.close()


def test_what_was_done_here_is_taken_back_at_once_and_said(window: Window) -> None:
    window.change(32, staff=34)
    window.clock.moment = datetime(2017, 11, 22, 7, 33, tzinfo=UTC)
    window.undo()
    assert window.staff() == STAFF
    assert window.message() == f"Đã hoàn tác lúc 14:33: sửa Biên chế của {NAME}, 2017"
    page = window.session.tabs.units.page
    current = page.current()
    assert current is not None
    assert current.unit.name == NAME
    window.undo()
    assert window.message() == "Không còn thay đổi nào để hoàn tác."


@pytest.mark.expects_dialog
def test_what_was_done_in_another_tab_is_told_and_asked_about_first(window: Window) -> None:
    window.change(32, staff=34)
    window.window.show_tab(DOCUMENTS)
    window.undo()
    dialog = asked()
    assert dialog.windowTitle() == "Hoàn tác thay đổi làm ở thẻ Đơn vị?"
    assert (
        f"Sẽ hoàn tác: sửa Biên chế của {NAME}, 2017, lúc 14:32." in dialog.accessibleDescription()
    )
    dialog.reject()
    assert window.staff() == 34
    window.undo()
    asked().accept()
    assert window.staff() == STAFF
    assert NAME in window.session.tabs.documents.page.card.status.text()


@pytest.mark.expects_dialog
@pytest.mark.parametrize("tab", [YEAR, CONFERENCE, HANDOVER])
def test_every_tab_has_a_line_for_what_was_taken_back(window: Window, tab: int) -> None:
    window.change(32, staff=34)
    window.window.show_tab(tab)
    window.undo()
    asked().accept()
    assert window.staff() == STAFF


@pytest.mark.expects_dialog
def test_another_step_of_the_conference_is_another_place(window: Window) -> None:
    session = window.session
    window.window.show_tab(CONFERENCE)
    assert session.context.round is not None
    changed = session.context.round.record.model_copy(update={"colour": "trắng"})
    session.context.act(session.cases.registers.save, changed)
    (done,) = session.cases.registers.done
    assert done.place == "thẻ Hội nghị, bước Chuẩn bị"
    session.conference.show_step(1)
    window.undo()
    assert asked().windowTitle() == "Hoàn tác thay đổi làm ở thẻ Hội nghị, bước Chuẩn bị?"
    asked().reject()


def test_the_list_names_each_change_and_takes_back_the_one_that_is_chosen(window: Window) -> None:
    assert [entry.text() for entry in window.entries()] == [texts.NOTHING]
    window.change(32, staff=34)
    other = window.session.cases.registers.list(Unit)[0]
    window.clock.moment = datetime(2017, 11, 22, 7, 40, tzinfo=UTC)
    window.session.cases.registers.save(
        other.model_copy(update={"short_name": "S", "address": "Hà Nội"})
    )
    newest, older = window.entries()
    assert newest.text() == f"sửa Tên ngắn, Địa chỉ của {other.name}, 14:40\t{texts.KEY}"
    assert older.text() == f"sửa Biên chế của {NAME}, 2017, 14:32"
    older.trigger()
    assert window.staff() == STAFF
    assert window.session.cases.registers.list(Unit)[0].address == "Hà Nội"
    assert len(window.entries()) == 1


def test_what_was_changed_since_is_not_taken_back(window: Window) -> None:
    window.change(32, staff=34)
    window.change(33, staff=35)
    window.entries()[1].trigger()
    assert window.staff() == 35
    assert window.message().startswith(
        "Không hoàn tác được vì nội dung đã được thay đổi ở nơi khác: "
        f"Thành viên Cụm: {NAME}, 2017."
    )
    window.entries()[0].trigger()
    window.entries()[0].trigger()
    assert window.staff() == STAFF


def test_a_store_that_is_closed_takes_its_undo_along(window: Window) -> None:
    window.change(32, staff=34)
    window.session.close()
    window.undo()
    assert window.message() != ""
