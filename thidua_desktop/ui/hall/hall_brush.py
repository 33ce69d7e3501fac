"""The strokes of which every scene is made: words that are never cut, bars, the sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

LEFT: Final = Qt.AlignmentFlag.AlignLeft
RIGHT: Final = Qt.AlignmentFlag.AlignRight
MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
CENTER: Final = Qt.AlignmentFlag.AlignHCenter
CHECK: Final = 48
_WRAP: Final = Qt.TextFlag.TextWordWrap


class Brush:
    """Draws on a sheet of 1080 lines and `width` columns."""

    def __init__(self, painter: QPainter, width: float, edge: float) -> None:
        self.painter = painter
        self.width = width
        self.edge = edge
        self.inner = width - 2 * edge

    def bar(self, box: QRectF, share: float, fill: Role) -> None:
        """A bar on its track, filled from 0 to 1."""
        painter = self.painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(Role.HALL_TRACK))
        painter.drawRoundedRect(box, 8, 8)
        if share > 0:
            painter.setBrush(color(fill))
            full = QRectF(box.left(), box.top(), max(16, box.width() * share), box.height())
            painter.drawRoundedRect(full, 8, 8)

    def check(self, at: QPointF) -> None:
        """The sign of who is elected, as a stroke: sharp at every size."""
        pen = QPen(color(Role.HALL_GOOD), 8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.drawPolyline([at + QPointF(6, 26), at + QPointF(18, 38), at + QPointF(42, 10)])

    def words(
        self,
        room: QRectF,
        words: str,
        sizes: tuple[int, ...],
        role: Role,
        align: Qt.AlignmentFlag,
        *,
        bold: bool = False,
    ) -> None:
        """Words in the largest of these sizes that fits the room; they wrap and are never cut."""
        if not words:
            return
        self.painter.setFont(fitting(words, room, sizes, bold=bold))
        self.painter.setPen(color(role))
        self.painter.drawText(room, int(align) | int(_WRAP), words)


def fitting(words: str, room: QRectF, sizes: tuple[int, ...], *, bold: bool) -> QFont:
    """Give the largest font in which the words fit; smaller ones for what nobody foresaw."""
    least = sizes[-1]
    for pixels in (*sizes, *range(least - 2, 9, -2)):
        found = font(pixels, bold=bold)
        limits = QRectF(0, 0, room.width(), 100_000)
        needed = QFontMetricsF(found).boundingRect(limits, int(LEFT) | int(_WRAP), words)
        if needed.height() <= room.height() + 1 and needed.width() <= room.width() + 1:
            return found
    return font(10, bold=bold)
