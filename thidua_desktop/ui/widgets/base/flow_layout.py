"""A layout that sets its parts in lines and wraps them, as words are set."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Parts from left to right, each in the middle of its line, a new line where the width ends."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def line_width(self) -> int:
        """So wide are all parts in one line."""
        widths = [item.sizeHint().width() for item in self._items if not item.isEmpty()]
        return sum(widths) + self._gap * max(0, len(widths) - 1)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y() - self._line_gap
        for line in self._lines(inner.width()):
            x, y = inner.x(), y + self._line_gap
            sizes = [item.sizeHint() for item in line]
            height = max(size.height() for size in sizes)
            for item, size in zip(line, sizes, strict=True):
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height
        return max(y, inner.y()) - rect.y() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Part the parts into lines; one that is wider than a line has its own."""
        lines: list[list[QLayoutItem]] = []
        end = 0
        for item in self._items:
            if item.isEmpty():
                continue
            own = item.sizeHint().width()
            if not lines or end + own > width:
                lines.append([])
                end = 0
            lines[-1].append(item)
            end += own + self._gap
        return lines


def wrap_row(row: QBoxLayout) -> None:
    """Let the parts of a form's row go on in a second line where the width ends."""
    place = QWidget()
    flow = FlowLayout(place)
    while (item := row.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            flow.addWidget(part)
    row.addWidget(place)
