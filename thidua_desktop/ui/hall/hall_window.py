"""The hall's own window: full on its screen, or an ordinary window where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.texts.conference import hall as texts
from thidua_desktop.ui.hall.hall_canvas import HallCanvas
from thidua_desktop.ui.look import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QScreen

    from thidua_desktop.ui.hall.hall_scene import HallScene
    from thidua_desktop.ui.hall.screen_layout import ScreenInfo

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
        self.setWindowIcon(icons.program_icon())
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMinimumSize(320, 180)
        self.canvas = HallCanvas(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)

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
