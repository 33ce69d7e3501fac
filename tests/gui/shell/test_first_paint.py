"""A window stands painted before slow work begins, and says what is being opened."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from thidua_desktop.ui.shell import first_paint
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.shell.first_paint import show_painted


class Canvas(QWidget):
    """Counts how often it was painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted += 1


def test_a_window_is_painted_when_it_is_shown(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    show_painted(canvas)
    assert canvas.isVisible()
    assert canvas.painted > 0


def test_a_window_that_nobody_sees_is_not_waited_for(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_paint, "_LONGEST", 1)
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.setUpdatesEnabled(False)
    show_painted(canvas)
    assert canvas.isVisible()
    assert canvas.painted == 0


def test_without_a_tab_the_window_says_that_it_is_opening(
    qtbot: QtBot, settings: QSettings
) -> None:
    window = AppWindow(settings)
    qtbot.addWidget(window)
    show_painted(window)
    text = window._form.openingLabel
    assert (text.isVisible(), window._form.pages.isVisible()) == (True, False)
    window.add_tab("Đơn vị", QLabel("đơn vị"))
    assert (text.isVisible(), window._form.pages.isVisible()) == (False, True)
    window.remove_tabs()
    assert (text.isVisible(), window._form.pages.isVisible()) == (True, False)
