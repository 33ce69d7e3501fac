"""Pages in one place, of which one is seen."""

from __future__ import annotations

from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent


class PageStack(QStackedWidget):
    """Asks for the room of the page that is seen; those that are not seen ask for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _at: self.updateGeometry())

    def sizeHint(self) -> QSize:
        return self._asked(methodcaller("sizeHint"))

    def minimumSizeHint(self) -> QSize:
        return self._asked(methodcaller("minimumSizeHint"))

    def hasHeightForWidth(self) -> bool:
        return False  # Qt would ask every page for it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _asked(self, hint: Callable[[QWidget], QSize]) -> QSize:
        seen = self.currentWidget()
        if seen is None:
            return QSize(0, 0)
        size = hint(seen).expandedTo(seen.minimumSize())
        if seen.hasHeightForWidth():
            size.setHeight(seen.heightForWidth(max(self.width(), size.width())))
        return size
