"""Windows that have the keyboard: only an active one has shortcuts."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def activate(qtbot: QtBot, window: QWidget) -> None:
    """Give the keyboard to a window that is shown, as a desktop does when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def show_active(qtbot: QtBot, window: QWidget, width: int, height: int) -> None:
    """Show a window of that size and wait until it has the keyboard."""
    window.resize(width, height)
    window.show()
    activate(qtbot, window)
