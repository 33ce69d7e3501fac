"""A window that stands painted on the screen before slow work keeps it from painting."""

from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

_LONGEST: Final = 1000  # ms; a window that starts minimised is never painted


def show_painted(window: QWidget) -> None:
    """Show a window and wait for its first paint: a window manager asks for it some time later."""
    loop = QEventLoop()
    seen = _FirstPaint(loop)
    window.installEventFilter(seen)
    QTimer.singleShot(_LONGEST, loop, loop.quit)
    window.show()
    loop.exec()
    window.removeEventFilter(seen)


class _FirstPaint(QObject):
    """Ends a loop once what was painted in it is on the screen."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__(loop)
        self._loop = loop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop, self._loop.quit)
        return super().eventFilter(watched, event)
