"""Screens that are plugged and unplugged by a test, and a machine that stays awake on order."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QScreen

from thidua_desktop.ui.hall.screen_layout import ScreenInfo

LAPTOP = ScreenInfo("laptop", 0, 0, 1366, 768)
PROJECTOR = ScreenInfo("projector", 1366, 0, 1920, 1080)


class FakeScreens(QObject):
    changed = Signal()

    def __init__(self, *screens: ScreenInfo) -> None:
        super().__init__()
        self.screens = screens
        self.at = "laptop"

    def all(self) -> tuple[ScreenInfo, ...]:
        return self.screens

    def operator(self) -> str:
        return self.at

    def find(self, name: str) -> QScreen | None:
        return None

    def plug(self, *screens: ScreenInfo) -> None:
        self.screens = screens
        self.changed.emit()


class FakeWakefulness:
    def __init__(self, *, able: bool = True) -> None:
        self.able = able
        self.held = False
        self.asked = 0

    def hold(self) -> bool:
        self.asked += 1
        self.held = self.able
        return self.held

    def holds(self) -> bool:
        return self.held

    def release(self) -> None:
        self.held = False
