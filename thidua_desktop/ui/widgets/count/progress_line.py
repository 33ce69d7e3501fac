"""A thin bar that shows how much of something is done; the figure stands beside it in words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

_HEIGHT: Final = 9
_FILLS: Final = {
    "primary": Role.PRIMARY,
    "good": Role.GOOD,
    "elected": Role.ELECTED,
    "hall": Role.HALL_ELECTED,
}


class ProgressLine(QWidget):
    """The bar; `tone` is primary, good, elected or hall (golden on the dark of the hall)."""

    def __init__(self, parent: QWidget | None = None, tone: str = "primary") -> None:
        super().__init__(parent)
        self._fill = _FILLS[tone]
        self._track = Role.HALL_TRACK if tone == "hall" else Role.TRACK
        self._done = 0
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_progress(self, done: int, total: int) -> None:
        """Shows `done` of `total`; an unknown total is 0 and an empty bar."""
        if (done, total) == (self._done, self._total):
            return
        self._done, self._total = done, total
        self.setAccessibleName(texts.progress(done, total))
        self.update()

    def share(self) -> float:
        """The filled part, from 0 to 1."""
        return min(1.0, self._done / self._total) if self._total > 0 else 0.0

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        painter.setBrush(color(self._track))
        painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
        if self.share() > 0:
            box.setWidth(max(_HEIGHT, box.width() * self.share()))
            painter.setBrush(color(self._fill))
            painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
