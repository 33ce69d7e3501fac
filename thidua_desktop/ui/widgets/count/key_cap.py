"""A key, drawn as on the keyboard, to stand beside what it does."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

HEIGHT = 24
_SIDE = 7


def cap_width(text: str) -> int:
    metrics = QFontMetrics(font(12, bold=True))
    return max(HEIGHT + 2, metrics.horizontalAdvance(text) + 2 * _SIDE)


def draw_cap(painter: QPainter, box: QRectF, text: str, *, off: bool = False) -> None:
    """Draws one key: white, with a line that is a little heavier at its foot."""
    line = color(Role.LINE if off else Role.FIELD_LINE)
    painter.setPen(QPen(line, 1))
    painter.setBrush(color(Role.CARD))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    foot = box.bottom() - 1.5
    painter.drawLine(QLineF(box.left() + 4, foot, box.right() - 4, foot))
    painter.setPen(color(Role.SECONDARY if off else Role.TEXT))
    painter.setFont(font(12, bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
