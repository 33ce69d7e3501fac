"""The tabs under the header: words, and a line under the chosen one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

_HEIGHT: Final = 44
_SIDE: Final = 16
_LINE: Final = 3


class TabStrip(QTabBar):
    """Qt's own tab bar, for its keys and its screen reader, drawn in the house look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(texts.TABS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def tabSizeHint(self, index: int) -> QSize:
        # Bold for all, so that choosing another tab moves nothing.
        text = QFontMetrics(font(15, bold=True)).horizontalAdvance(self.tabText(index))
        return QSize(text + 2 * _SIDE, _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        return QSize(sum(self.tabSizeHint(at).width() for at in range(self.count())), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at in range(self.count()):
            self._paint_tab(painter, self.tabRect(at), at)

    def _paint_tab(self, painter: QPainter, box: QRect, at: int) -> None:
        chosen = at == self.currentIndex()
        painter.setFont(font(15, bold=chosen))
        painter.setPen(color(Role.PRIMARY if chosen else Role.SECONDARY))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tabText(at))
        if not chosen:
            return
        line = QRectF(box.left() + _SIDE, box.bottom() - _LINE + 1, box.width() - 2 * _SIDE, _LINE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(Role.PRIMARY))
        painter.drawRoundedRect(line, 1.5, 1.5)
        if self.hasFocus():
            painter.setPen(QPen(color(Role.PRIMARY), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(8, 8, -8, -8), 5, 5)
