"""Where the hall's window stands: its own screen, a window, or nowhere while that is unplugged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSettings, Signal

from thidua_desktop.ui.hall.hall_scene import NOTHING, HallScene
from thidua_desktop.ui.hall.hall_window import HallWindow
from thidua_desktop.ui.hall.screen_layout import hall_screen

if TYPE_CHECKING:
    from thidua_desktop.ui.hall.screens import Screens

_SCREEN: Final = "hall/screen"


class HallPlace(QObject):
    """Opens the hall's window, moves it when screens come and go, and takes it away."""

    changed = Signal()
    """Shown, taken away, or waiting for its screen."""

    def __init__(
        self, screens: Screens, settings: QSettings | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._screens = screens
        self._settings = settings
        self._scene = NOTHING
        self._was_filled = False
        self.window: HallWindow | None = None
        self.on = False
        self.waiting = False
        screens.changed.connect(self._on_screens)

    @property
    def shown(self) -> bool:
        return self.window is not None and self.window.isVisible()

    def set_scene(self, scene: HallScene) -> None:
        self._scene = scene
        if self.window is not None:
            self.window.set_scene(scene)

    def show(self) -> None:
        """Open it: full on the second screen, else in a window."""
        self.on, self._was_filled = True, False
        self._settle()

    def come_forward(self) -> None:
        """Be seen where one screen shows everything; the keyboard stays where it is."""
        if self.window is not None and self.shown:
            self.window.raise_()

    def give_back(self) -> None:
        """Take it away; another program has the projector."""
        self.on = self.waiting = False
        if self.window is not None:
            self.window.hide()
        self.changed.emit()

    def close(self) -> None:
        self.on = self.waiting = False
        window, self.window = self.window, None
        if window is not None:
            window.closed.disconnect(self.give_back)
            window.close()
            window.deleteLater()
        self.changed.emit()

    def _on_screens(self) -> None:
        """A screen came, went or moved, or the operator's window went to another one."""
        if self.on:
            self._settle()
        else:
            self.changed.emit()

    def _settle(self) -> None:
        remembered = str(self._settings.value(_SCREEN, "")) if self._settings else ""
        operator = self._screens.operator()
        place = hall_screen(self._screens.all(), operator, remembered)
        self.waiting = place is None and self._was_filled
        if place is not None:
            self._made_window().fill(place, self._screens.find(place.name))
            self._was_filled = True
            if self._settings is not None:
                self._settings.setValue(_SCREEN, place.name)
        elif self.waiting:  # unplugged: it must not land on the operator's screen
            self._made_window().hide()
        else:
            near = next((s for s in self._screens.all() if s.name == operator), None)
            self._made_window().open_in_window(near)
        self.changed.emit()

    def _made_window(self) -> HallWindow:
        if self.window is None:
            self.window = HallWindow()
            self.window.closed.connect(self.give_back)
            self.window.set_scene(self._scene)
        return self.window
