"""The hall's own window: full on its screen, or an ordinary window where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from thidua_desktop.texts.conference import hall as texts
from thidua_desktop.ui.hall.hall_paint import paint_scene
from thidua_desktop.ui.hall.hall_scene import NOTHING, HallScene
from thidua_desktop.ui.hall.screen_layout import hall_screen
from thidua_desktop.ui.widgets.base.labels import vbox

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QScreen

    from thidua_desktop.ui.hall.hall_scene import HallScene
    from thidua_desktop.ui.hall.screen_layout import ScreenInfo
    from thidua_desktop.ui.hall.screens import Screens


class HallCanvas(QWidget):
    """Painted anew only when the scene is another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = NOTHING

    def set_scene(self, scene: HallScene) -> None:
        if scene == self._scene:
            return
        self._scene = scene
        self.setAccessibleDescription(scene.text())
        self.update()

    def scene(self) -> HallScene:
        return self._scene

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return width * 9 // 16

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_scene(painter, self.size(), self._scene)
        painter.end()


_QUIET = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus


class HallWindow(QWidget):
    """Never takes the keyboard: the typist goes on while it comes and goes."""

    closed = Signal()
    """Its own close button was pressed, which only an ordinary window has."""

    def __init__(self) -> None:
        super().__init__(None, _QUIET)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(texts.WINDOW_TITLE)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMinimumSize(320, 180)
        self.canvas = HallCanvas(self)
        vbox(self.canvas, on=self)

    def set_scene(self, scene: HallScene) -> None:
        self.canvas.set_scene(scene)

    def fill(self, place: ScreenInfo, screen: QScreen | None) -> None:
        """Cover a screen that is not the operator's, without a frame."""
        box = QRect(place.x, place.y, place.width, place.height)
        if self.isVisible() and self.isFullScreen() and self.geometry() == box:
            return
        self.hide()  # a window that changes its frame or its screen while shown flickers
        self.setWindowFlags(_QUIET | Qt.WindowType.FramelessWindowHint)
        self.setCursor(Qt.CursorShape.BlankCursor)
        if screen is not None:
            self.setScreen(screen)
        self.setGeometry(box)
        # QWidget.showFullScreen would also take the keyboard.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def open_in_window(self, near: ScreenInfo | None) -> None:
        """Stand in a corner, small, until it is dragged to where it is seen."""
        if self.isVisible() and not self.isFullScreen():
            return
        self.hide()
        self.setWindowFlags(_QUIET)
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.unsetCursor()
        if near is not None:
            width, height = 640, 360
            self.setGeometry(
                near.x + near.width - width - 24, near.y + near.height - height - 64, width, height
            )
        self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


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
