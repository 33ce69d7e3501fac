"""Windows that have the keyboard: only an active one has shortcuts; and what is in sight."""

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from thidua_desktop.ui.tabs.units.unit_facts import UnitFacts


def activate(qtbot: QtBot, window: QWidget) -> None:
    """Give the keyboard to a window that is shown, as a desktop does when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def show_active(qtbot: QtBot, window: QWidget, width: int, height: int) -> None:
    """Show a window of that size and wait until it has the keyboard."""
    window.resize(width, height)
    window.show()
    activate(qtbot, window)


def scroll_to(qtbot: QtBot, facts: UnitFacts) -> None:
    """Scroll to the foot of the card, as the wheel does, and wait until that is read."""
    area = facts.parentWidget()
    while not isinstance(area, QScrollArea):
        assert area is not None
        area = area.parentWidget()
    bar = area.verticalScrollBar()

    def is_read() -> bool:
        bar.setValue(bar.maximum())
        return not facts.watch.stale

    qtbot.waitUntil(is_read)
