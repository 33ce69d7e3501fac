"""What Qt paints, seen from outside."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Flushed(QObject):
    """Counts the windows whose changes were painted since it was told to forget."""

    def __init__(self, *windows: QWidget) -> None:
        super().__init__()
        self._windows = windows
        self._seen = [False] * len(windows)
        for window in windows:
            window.installEventFilter(self)

    def forget(self) -> None:
        """Begin anew."""
        self._seen = [False] * len(self._windows)

    @property
    def number(self) -> int:
        """How many windows were painted."""
        return sum(self._seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest:
            for index, window in enumerate(self._windows):
                if watched is window:
                    self._seen[index] = True
        return False


class Recorder(QObject):
    """Notes which part of which widget is painted while it records."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._found: dict[QWidget, QRegion] = {}

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Record from here to the end of the block."""
        self._found.clear()
        self._application.installEventFilter(self)
        try:
            yield
        finally:
            self._application.removeEventFilter(self)

    def regions(self) -> list[tuple[QWidget, QRegion]]:
        """Give the parts of those widgets that are still there."""
        return [(widget, part) for widget, part in self._found.items() if isValid(widget)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            self._found[watched] = self._found.get(watched, QRegion()) | event.region()
        return False
