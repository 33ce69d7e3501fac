"""Layouts that set their parts in lines and wrap them, as words are set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST_SHARE: Final = 0.5
"""A title that would have less of the width than this has all of it, and the rest a line below."""


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
        top = inner.y() - self._line_gap
        bottom = self._set_lines(self._items, inner, top, move=move)
        return max(bottom, inner.y()) - rect.y() + self.contentsMargins().bottom()

    def _set_lines(
        self, items: Sequence[QLayoutItem], inner: QRect, bottom: int, *, move: bool
    ) -> int:
        """Set parts in lines under what ends there; give where they end."""
        for line in lines_of(items, inner.width(), self._gap):
            at = QPoint(inner.x(), bottom + self._line_gap)
            bottom = self._set_line(line, at, 0, move=move)
        return bottom

    def _set_line(self, parts: Sequence[QLayoutItem], at: QPoint, high: int, *, move: bool) -> int:
        """Set parts beside one another, each in the middle of a line so high; give its end."""
        sizes = [item.sizeHint() for item in parts]
        high = max([high, *(size.height() for size in sizes)])
        x = at.x()
        for item, size in zip(parts, sizes, strict=True):
            if move:
                item.setGeometry(QRect(QPoint(x, at.y() + (high - size.height()) // 2), size))
            x += size.width() + self._gap
        return at.y() + high


def lines_of(items: Sequence[QLayoutItem], width: int, gap: int) -> list[list[QLayoutItem]]:
    """Part what is shown into lines; a part that is wider than a line has its own."""
    lines: list[list[QLayoutItem]] = []
    end = 0
    for item in items:
        if item.isEmpty():
            continue
        own = item.sizeHint().width()
        if not lines or end + own > width:
            lines.append([])
            end = 0
        lines[-1].append(item)
        end += own + gap
    return lines


def flow_line(*parts: QWidget, gap: int = 8) -> QWidget:
    """Parts beside one another that go on in another line where the width ends."""
    line = QWidget()
    flow = FlowLayout(line, gap=gap)
    for part in parts:
        flow.addWidget(part)
    return line


def wrap_row(row: QBoxLayout) -> None:
    """Let the parts of a form's row go on in a second line where the width ends."""
    items = iter(lambda: row.takeAt(0), None)
    row.addWidget(flow_line(*[part for item in items if (part := item.widget()) is not None]))


class HeadLayout(FlowLayout):
    """The head of a card: a title whose words may break, the rest at its right or under it."""

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        return QSize(self.line_width(), 0).expandedTo(self.minimumSize())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Set the parts from the right beside the title, or in as many lines as they need below."""
        inner = rect.marginsRemoved(self.contentsMargins())
        title, *others = self._items
        parts = [item for item in others if not item.isEmpty()]
        beside = sum(item.sizeHint().width() + self._gap for item in parts)
        left = inner.width() - beside
        below = left < min(title.sizeHint().width(), inner.width() * _LEAST_SHARE)
        wide = inner.width() if below else left
        high = title.heightForWidth(wide)
        box = QRect(inner.x(), inner.y(), wide, high)
        if below:
            bottom = self._set_lines(parts, inner, inner.y() + high, move=move)
        else:
            at = QPoint(inner.x() + left + self._gap, inner.y())
            bottom = self._set_line(parts, at, high, move=move)
            box.setHeight(bottom - inner.y())
        if move:
            title.setGeometry(box)
        return bottom - rect.y() + self.contentsMargins().bottom()
