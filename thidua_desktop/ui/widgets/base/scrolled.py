"""What may be higher than a small screen is scrolled within its place."""

from __future__ import annotations

from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayoutItem, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

LEAST = 120
"""Less would hide a field with its words."""


class PageLayout(QVBoxLayout):
    """Asks for the least height of a page: its words whole, and a little of what scrolls in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self.contentsMargins()
        room = width - around.left() - around.right()
        heights = [_least(self.itemAt(at), room) for at in range(self.count())]
        between = self.spacing() * max(len(heights) - 1, 0)
        return sum(heights) + between + around.top() + around.bottom()


def _least(item: QLayoutItem | None, width: int) -> int:
    if item is None or item.isEmpty():
        return 0
    if item.hasHeightForWidth():
        return item.minimumHeightForWidth(width)
    return item.minimumSize().height()


class Scrolled(QScrollArea):
    """Scrolls up and down, never narrower than what is in it; takes the height that is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(self._width(methodcaller("sizeHint")), LEAST)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(methodcaller("minimumSizeHint")), LEAST)

    def _width(self, hint: Callable[[QWidget], QSize]) -> int:
        inside, bar = self.widget(), self.verticalScrollBar().sizeHint().width()
        return bar + hint(inside).width() if inside is not None else bar

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()  # what is in it may want more room, or less
        return done


def scrolled(inside: QWidget, *, reached: bool = False) -> Scrolled:
    """Scroll what is in it; `reached` by Tab where arrows alone show what stands inside."""
    made = Scrolled()
    made.setWidget(inside)
    if reached:
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setProperty("role", "reached")
    return made


class WholePage(Scrolled):
    """Scrolls sideways too: what holds it may be as narrow as a screen is."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, LEAST)
