"""What may be higher than a small screen is scrolled within its place."""

from __future__ import annotations

from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayoutItem, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.ui.widgets.base.labels import vbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

_LINES = 4
"""What a border takes at both sides."""

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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        return QSize(self._width(methodcaller("sizeHint")), LEAST)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(methodcaller("minimumSizeHint")), LEAST)

    def _width(self, hint: Callable[[QWidget], QSize]) -> int:
        inside, bar = self.widget(), self.verticalScrollBar().sizeHint().width() + _LINES
        return bar + hint(inside).width() if inside is not None else bar

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.updateGeometry()  # what is in it was dressed only now

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


def turn(row: QBoxLayout, width: int, *, below: int) -> None:
    """Parts that stand beside one another stand under one another where it is narrow."""
    ways = QBoxLayout.Direction
    wanted = ways.TopToBottom if width < below else ways.LeftToRight
    if row.direction() is not wanted:
        row.setDirection(wanted)


class WholePage(Scrolled):
    """Scrolls sideways too: what holds it may be as narrow as a screen is."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, LEAST)


class LatePage(QWidget):
    """The place of a page that is made when it is first looked at; it scrolls there.

    Qt dresses all of a page anew each time that something is put around it: who makes a page
    gives it its `place` first.
    """

    def __init__(self, around: Callable[[QWidget], QWidget]) -> None:
        super().__init__()
        self._around = around
        self._inside: QWidget | None = None
        self.page: QWidget | None = None

    def place(self) -> QWidget:
        if self._inside is None:
            self._inside = QWidget()
            PageLayout(self._inside)
            vbox(self._around(self._inside), on=self)
        return self._inside

    def put(self, page: QWidget) -> None:
        self.page = page
        layout = self.place().layout()
        assert layout is not None
        layout.addWidget(page)
