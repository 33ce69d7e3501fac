"""The keyboard is never lost: it stands where the work begins, whatever was frozen or shown."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.cases import sample_cases
from tests.support.windows import activate, show_active
from thidua_desktop.ui.hall.hall_control import HallControl
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.count_page import CountPage
from thidua_desktop.ui.tabs.conference.tab import ConferenceTab
from thidua_desktop.ui.widgets.ask.ask import Ask


@pytest.fixture
def tab(tmp_path: Path, qtbot: QtBot) -> Iterator[ConferenceTab]:
    with sample_cases(tmp_path) as cases:
        context = ConferenceContext(cases, Changes(cases.commits))
        hall = HallControl()
        context.reload()
        window = QWidget()
        qtbot.addWidget(window)
        tab = ConferenceTab(context, hall, _no_rehearsal())
        QVBoxLayout(window).addWidget(tab)
        show_active(qtbot, window, 1366, 697)
        yield tab
        hall.close()


def _no_rehearsal() -> Callable[[], AbstractContextManager[ConferenceContext]]:
    def rehearse() -> AbstractContextManager[ConferenceContext]:
        raise AssertionError

    return rehearse


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key wherever the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def answer(qtbot: QtBot, tab: ConferenceTab) -> None:
    """Answer the question that is open, and come back to the window."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Ask))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    dialog.accept()
    activate(qtbot, tab.window())


@pytest.mark.expects_dialog
def test_from_the_first_window_to_the_box_by_keys_alone(tab: ConferenceTab, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is tab.prepare.paper.fields["title"].editor
    press(qtbot, Qt.Key.Key_F9)
    answer(qtbot, tab)
    # the field that had the keyboard can no longer be typed in
    qtbot.waitUntil(lambda: QApplication.focusWidget() is tab.prepare.first_focus())
    press(qtbot, Qt.Key.Key_F9)
    page = tab.hand_out
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page._form.listButton)
    press(qtbot, Qt.Key.Key_F5)
    assert QApplication.focusWidget() is page.delegates.table
    press(qtbot, Qt.Key.Key_F6)
    press(qtbot, Qt.Key.Key_F9)
    answer(qtbot, tab)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is tab.count.box.returned)


def test_the_tab_takes_the_keyboard_when_it_is_shown_again(
    tab: ConferenceTab, qtbot: QtBot
) -> None:
    tab.hide()
    tab.show()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is tab.prepare.first_focus())
    assert tab.isAncestorOf(tab.prepare.first_focus())


@pytest.mark.expects_dialog
def test_a_pass_begun_by_the_mouse_is_typed_at_once(tab: ConferenceTab, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_F9)
    answer(qtbot, tab)
    tab.show_step(1)
    page = tab.hand_out
    for figure in ("eligible", "present", "printed", "issued"):
        page.spins[figure].setValue(2)
    page._form.freezeButton.click()
    answer(qtbot, tab)
    count = tab.count
    count.box.returned.setValue(2)
    for begin in (count._form.boxButton, count._form.startButton, count._form.finishButton):
        begin.setFocus()
        begin.click()
        if begin is not count._form.boxButton:
            qtbot.waitUntil(count.card.hasFocus)
            type_papers(qtbot, count.card, count)
    assert count.card.hasFocus()
    tab.facts_button.setFocus()
    qtbot.keyClick(tab.facts_button, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert count.card.hasFocus()


def type_papers(qtbot: QtBot, card: QWidget, count: CountPage) -> None:
    """Store the two papers as they are filled in, without waiting for the gate of Enter."""
    for _ in range(2):
        count._on_store()
    assert card.hasFocus()


@pytest.mark.parametrize("size", [(1366, 697), (911, 472)])
def test_the_steps_and_the_work_stay_where_they_are_while_something_is_said(
    tab: ConferenceTab, size: tuple[int, int]
) -> None:
    tab.window().resize(*size)
    rows = tab.steps.findChildren(QAbstractButton)
    for _ in range(3):
        QApplication.processEvents()
    before = [row.geometry() for row in (*rows, tab.pages)]
    for text in ("Đã lưu.", "Đã ghi và mở Bien-ban-kiem-phieu-2017-1.docx.", ""):
        tab.announce("good", text)
        QApplication.processEvents()
        assert [row.geometry() for row in (*rows, tab.pages)] == before
