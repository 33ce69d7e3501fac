"""What the keyboard does in every window and dialog: Enter presses, and what has it is seen."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QScrollArea, QToolButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

QUIET: Final = 0.3
"""An Enter within these seconds of the last one seen is a held key or a slip of the finger."""

DELIBERATE: Final = "deliberate"
"""The property of a button that one key alone must not press."""

FIELD: Final = "field"
"""The property of what holds an editor and its words."""

_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SINGLE: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_AROUND: Final = 8


class KeyWatch(QObject):
    """Its `eventFilter` is asked of what comes to a window that has or had the keyboard.

    A filter of the application is called for every event of every widget: two of them took a third
    of the time in which a tab is opened.
    """

    _watching = False

    def watch(self) -> None:
        self._watching = True
        _application().focusWindowChanged.connect(self._follow, Qt.ConnectionType.UniqueConnection)
        for window in QGuiApplication.topLevelWindows():
            self._follow(window)

    def stop(self) -> None:
        self._watching = False
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)

    def _follow(self, window: QWindow | None) -> None:
        if window is not None and self._watching:
            window.installEventFilter(self)


def _application() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return app


class EnterKey(KeyWatch):
    """Presses the button that has the keyboard; an Enter meant for what was there before does not.

    Outside of a dialog Qt's buttons hear the space bar alone.
    """

    def __init__(self, app: QApplication | None, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(app)
        self._now = now
        self._last = now() - QUIET
        self.meant = True
        """Whether the last Enter came after a quiet moment."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        if not isinstance(event, QKeyEvent) or event.key() not in _ENTERS:
            return False
        if watched.isWindowType():  # where every key comes first
            self._take_note(event)
            return False
        pressed = event.type() is QEvent.Type.KeyPress and event.modifiers() in _SINGLE
        if not pressed or not isinstance(watched, QPushButton | QToolButton):
            return False
        if self.meant and not event.isAutoRepeat() and not watched.property(DELIBERATE):
            _press(watched)
        return True

    def _take_note(self, event: QKeyEvent) -> None:
        now = self._now()
        if event.type() is QEvent.Type.KeyPress:
            self.meant = not event.isAutoRepeat() and now - self._last >= QUIET
        self._last = now


class _Kept:
    """What is kept for the one application."""

    enter: EnterKey | None = None


def keep_manners(app: QApplication) -> None:
    """From now on, wherever a widget was made."""
    if _Kept.enter is None:
        _Kept.enter = EnterKey(app)
        _Kept.enter.watch()
        app.focusChanged.connect(lambda _old, new: _on_focus(new))


def hear_enter(button: QPushButton | QToolButton) -> None:
    """Let Enter press it."""
    if _Kept.enter is not None:
        button.installEventFilter(_Kept.enter)


def enter_is_meant() -> bool:
    """Whether the Enter that is being dealt with came after a quiet moment."""
    return _Kept.enter is None or _Kept.enter.meant


def bring_into_sight(widget: QWidget, part: QRect | None = None) -> None:
    """Scroll every area around it so far that the widget, or a part of it, is seen."""
    box = part if part is not None else widget.rect()
    inside = widget.parentWidget()
    while inside is not None:
        viewport = inside.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea) and area.widget() is inside:
            _show(area, QRect(widget.mapTo(inside, box.topLeft()), box.size()))
        inside = viewport


def _show(area: QScrollArea, box: QRect) -> None:
    room = area.viewport().size()
    _reveal(area.horizontalScrollBar(), box.left(), box.right() + 1, room.width())
    _reveal(area.verticalScrollBar(), box.top(), box.bottom() + 1, room.height())


def _reveal(bar: QScrollBar, start: int, end: int, room: int) -> None:
    """Scroll until it is seen with a little around it, or its beginning where it is too large."""
    around = min(_AROUND, max(room - (end - start), 0) // 2)
    start, end = start - around, end + around
    if start < bar.value() or end - start > room:
        bar.setValue(start)
    elif end > bar.value() + room:
        bar.setValue(end - room)


def _on_focus(widget: QWidget | None) -> None:
    """What was clicked is under the mouse already, and must not move away from it."""
    if widget is None or QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton:
        return
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        corner = widget.viewport().mapTo(widget, QPoint(0, 0))
        bring_into_sight(widget)
        bring_into_sight(widget, widget.visualRect(widget.currentIndex()).translated(corner))
        return
    bring_into_sight(_with_text(widget))


def _with_text(editor: QWidget) -> QWidget:
    """An editor is seen with the words that say what it is."""
    around = editor.parentWidget()
    for _ in range(2):  # a box that is typed in has a line of its own
        if around is not None and around.property(FIELD):
            return around
        around = around.parentWidget() if around is not None else None
    return editor


def _press(button: QPushButton | QToolButton) -> None:
    if button.menu() is not None:
        button.showMenu()
    else:
        button.click()
