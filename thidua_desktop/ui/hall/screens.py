"""The screens that Qt knows, and where the operator's window stands among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication

from thidua_desktop.ui.hall.screen_layout import ScreenInfo

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen, QWindow
    from PySide6.QtWidgets import QWidget


class Screens(Protocol):
    """What the hall needs to know of the screens; tests unplug them."""

    @property
    def changed(self) -> SignalInstance:
        """A screen came, went or moved, or the operator's window went to another one."""
        ...

    def all(self) -> tuple[ScreenInfo, ...]: ...

    def operator(self) -> str: ...

    def find(self, name: str) -> QScreen | None: ...


class QtScreens(QObject):
    """Follows QGuiApplication; a mirrored screen has the geometry of the other one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operator: QWidget | None = None
        self._watched: QWindow | None = None
        # A removed screen is still in Qt's list while the signal is being told.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.changed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_added)
            app.screenRemoved.connect(self._on_change)
            app.primaryScreenChanged.connect(self._on_change)
            for screen in app.screens():
                screen.geometryChanged.connect(self._on_change)

    def set_operator(self, window: QWidget) -> None:
        self._operator = window
        self._watch()

    def all(self) -> tuple[ScreenInfo, ...]:
        return tuple(_info(screen) for screen in QGuiApplication.screens())

    def operator(self) -> str:
        self._watch()
        operator = self._operator
        screen = operator.screen() if operator is not None else QGuiApplication.primaryScreen()
        return screen.name()

    def find(self, name: str) -> QScreen | None:
        return next((s for s in QGuiApplication.screens() if s.name() == name), None)

    def _watch(self) -> None:
        """A window has its handle, which tells of another screen, only once it was shown."""
        handle = self._operator.window().windowHandle() if self._operator is not None else None
        if handle is not None and handle is not self._watched:
            self._watched = handle
            handle.screenChanged.connect(self._on_change)

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_change)
        self._on_change()

    def _on_change(self, *_what: object) -> None:
        self._soon.start()


def _info(screen: QScreen) -> ScreenInfo:
    box = screen.geometry()
    return ScreenInfo(screen.name(), box.x(), box.y(), box.width(), box.height())
