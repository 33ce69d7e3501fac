"""The two keys of the hall's screen, wherever the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

from thidua_desktop.ui.look.manners import KeyWatch
from thidua_desktop.ui.widgets.base.held_keys import HeldKeys

if TYPE_CHECKING:
    from thidua_desktop.ui.hall.hall_control import HallControl

BLANK_KEY: Final = "F8"
OPEN_KEY: Final = "Ctrl+F8"


class HallKeys(KeyWatch):
    """F8 blanks and Ctrl+F8 opens, in every window and dialog, until `stop`.

    A shortcut would not do: a modal dialog keeps those of the window behind it from being tried.
    """

    def __init__(self, hall: HallControl) -> None:
        super().__init__(hall)
        self._acts = {BLANK_KEY: hall.toggle_blank, OPEN_KEY: hall.toggle_shown}
        self._held = HeldKeys()
        self.watch()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = QKeySequence(event.keyCombination()).toString()
        act = self._acts.get(key)
        if act is None:
            return False
        event.accept()
        if not (self._held.repeats(key, event.timestamp()) or event.isAutoRepeat()):
            act()
        return True
