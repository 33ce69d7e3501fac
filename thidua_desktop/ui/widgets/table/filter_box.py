"""The box that filters a table as one types, with how many rows it lets through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from thidua_desktop.texts.registers import registers as texts
from thidua_desktop.ui.widgets.base.labels import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_EDGE = 12


class FilterBox(QLineEdit):
    """Arrow down goes to the table, Esc empties the box."""

    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(texts.FILTER)
        self.setAccessibleName(texts.FILTER_NAME)
        self._count = label("", "small")
        self._count.setParent(self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_count(self, text: str) -> None:
        self._count.setText(text)
        self._count.adjustSize()
        self.setTextMargins(0, 0, self._count.width() + _EDGE, 0)
        self._place()

    def count_text(self) -> str:
        return self._count.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _place(self) -> None:
        count = self._count
        count.move(self.width() - count.width() - _EDGE, (self.height() - count.height()) // 2)
