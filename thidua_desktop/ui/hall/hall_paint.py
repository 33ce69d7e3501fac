"""Draws a scene: sizes are those of a hall of 1080 lines, whatever the screen is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from thidua_desktop.texts.conference import hall as texts
from thidua_desktop.ui.hall.hall_scene import HallRow, HallScene, SceneKind
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
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
        self.inner = width - 2 * edge

    def bar(self, box: QRectF, share: float, fill: Role) -> None:
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

    def text(
        self,
        room: QRectF,
        text: str,
        sizes: tuple[int, ...],
        role: Role,
        align: Qt.AlignmentFlag,
        *,
        bold: bool = False,
    ) -> None:
        """Words in the largest of these sizes that fits the room; they wrap and are never cut."""
        if not text:
            return
        self.painter.setFont(fitting(text, room, sizes, bold=bold))
        self.painter.setPen(color(role))
        self.painter.drawText(room, int(align) | int(_WRAP), text)


def fitting(text: str, room: QRectF, sizes: tuple[int, ...], *, bold: bool) -> QFont:
    """Give the largest font in which the words fit; smaller ones for what nobody foresaw."""
    least = sizes[-1]
    for pixels in (*sizes, *range(least - 2, 9, -2)):
        found = font(pixels, bold=bold)
        limits = QRectF(0, 0, room.width(), 100_000)
        needed = QFontMetricsF(found).boundingRect(limits, int(LEFT) | int(_WRAP), text)
        if needed.height() <= room.height() + 1 and needed.width() <= room.width() + 1:
            return found
    return font(10, bold=bold)


HEIGHT: Final = 1080.0
NARROWEST: Final = 1440.0  # 4:3; a narrower window is drawn smaller
_EDGE: Final = 96.0

_TOP_OF_ROWS: Final = 300.0
_END_OF_ROWS: Final = 888.0
_TALLEST_ROW: Final = 140.0
_BAR: Final = 44.0
_FIGURES: Final = 96.0


def paint_scene(painter: QPainter, size: QSize, scene: HallScene) -> None:
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.fillRect(0, 0, size.width(), size.height(), color(Role.HALL))
    if size.isEmpty():
        return
    scale = min(size.height() / HEIGHT, size.width() / NARROWEST)
    width, height = size.width() / scale, size.height() / scale
    painter.save()
    painter.scale(scale, scale)
    painter.translate(0, (height - HEIGHT) / 2)
    _Sheet(Brush(painter, width, _EDGE)).draw(scene)
    painter.restore()


class _Sheet:
    """One scene on a sheet of 1080 lines."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._width = brush.width
        self._inner = brush.inner

    def draw(self, scene: HallScene) -> None:
        if scene.kind is SceneKind.RESULT:
            self._head(scene)
            self._rows(scene)
            self._foot(scene)
        elif scene.kind is SceneKind.BLANK:
            self._quiet(scene.overline)
        else:
            self._overline(scene.overline)
            self._middle(scene)
            self._foot(scene)

    def _quiet(self, text: str) -> None:
        room = QRectF(_EDGE, 440, self._inner, 200)
        self._brush.text(room, text, (36, 28), Role.HALL_OTHERS, CENTER | MIDDLE, bold=True)

    def _overline(self, text: str) -> None:
        room = QRectF(_EDGE, 56, self._inner, 68)
        self._brush.text(room, text, (36, 28, 22), Role.HALL_SECONDARY, LEFT | MIDDLE, bold=True)

    def _head(self, scene: HallScene) -> None:
        self._overline(scene.overline)
        title = QRectF(_EDGE, 122, self._inner, 84)
        self._brush.text(title, scene.title, (58, 44, 36), Role.HALL_TEXT, LEFT | MIDDLE, bold=True)
        under = QRectF(_EDGE, 206, self._inner, 68)
        self._brush.text(under, scene.subtitle, (30, 26, 22), Role.HALL_SECONDARY, LEFT)

    def _foot(self, scene: HallScene) -> None:
        room = QRectF(_EDGE, 976, self._inner, 64)
        self._brush.text(room, scene.page, (28,), Role.HALL_SECONDARY, RIGHT | MIDDLE)
        if scene.page:  # long words do not run into it
            taken = QFontMetricsF(font(28, bold=False)).horizontalAdvance(scene.page)
            room.setWidth(room.width() - taken - 48)
        sizes = (36, 28, 26, 24)
        self._brush.text(room, scene.foot, sizes, Role.HALL_ELECTED, LEFT | MIDDLE, bold=True)

    def _middle(self, scene: HallScene) -> None:
        plain = scene.kind is not SceneKind.PROGRESS
        title = QRectF(_EDGE, 330 if plain else 180, self._inner, 220 if plain else 120)
        sizes = (84, 70, 58, 44) if plain else (70, 58, 44)
        self._brush.text(title, scene.title, sizes, Role.HALL_TEXT, CENTER | MIDDLE, bold=True)
        under = QRectF(_EDGE, 560 if plain else 300, self._inner, 110 if plain else 64)
        self._brush.text(under, scene.subtitle, (44, 36, 28), Role.HALL_SECONDARY, CENTER | MIDDLE)
        if scene.done is None:
            room = QRectF(_EDGE, 690 if plain else 480, self._inner, 130)
            self._brush.text(room, scene.caption, (58, 44, 36), Role.HALL_TEXT, CENTER | MIDDLE)
            return
        self._figures(scene)

    def _figures(self, scene: HallScene) -> None:
        number = QRectF(_EDGE, 380, self._inner, 260)
        text = f"{scene.done} / {scene.total}"
        self._brush.text(number, text, (216, 160), Role.HALL_TEXT, CENTER | MIDDLE, bold=True)
        caption = QRectF(_EDGE, 650, self._inner, 72)
        self._brush.text(caption, scene.caption, (44, 36), Role.HALL_SECONDARY, CENTER | MIDDLE)
        room = min(1240.0, self._inner)
        bar = QRectF((self._width - room) / 2, 770, room, 36)
        share = (scene.done or 0) / scene.total if scene.total else 0.0
        self._brush.bar(bar, share, Role.HALL_ELECTED)

    def _rows(self, scene: HallScene) -> None:
        if not scene.rows:
            room = QRectF(_EDGE, _TOP_OF_ROWS, self._inner, 300)
            self._brush.text(room, texts.NOBODY, (44, 36), Role.HALL_TEXT, LEFT | MIDDLE)
        elif scene.bars:
            _Bars(self._brush, scene).draw()
        else:
            self._names(scene.rows)

    def _names(self, rows: tuple[HallRow, ...]) -> None:
        columns = 1 if len(rows) <= 6 else 2
        lines = -(-len(rows) // columns)
        high = min(_TALLEST_ROW, (_END_OF_ROWS - _TOP_OF_ROWS) / lines)
        wide = self._inner / columns
        for at, row in enumerate(rows):
            left = _EDGE + wide * (at // lines)
            room = QRectF(left, _TOP_OF_ROWS + high * (at % lines), wide - 32, high)
            self._brush.check(QPointF(left, room.center().y() - CHECK / 2))
            name = room.adjusted(80, 6, 0, -6)
            sizes = (58, 44, 36, 30, 26, 22) if columns == 1 else (36, 32, 28, 24, 20)
            self._brush.text(name, row.name, sizes, Role.HALL_TEXT, LEFT | MIDDLE, bold=True)


class _Bars:
    def __init__(self, brush: Brush, scene: HallScene) -> None:
        self._brush = brush
        self._scene = scene
        self._high = min(_TALLEST_ROW, (_END_OF_ROWS - _TOP_OF_ROWS) / len(scene.rows))
        inner = brush.inner
        self._name_wide = inner * 0.435
        left = _EDGE + self._name_wide + 32
        self._figures_at = _EDGE + inner - _FIGURES - CHECK - 24
        self._bars = QRectF(left, 0, self._figures_at - left - 24, min(_BAR, self._high * 0.55))

    def draw(self) -> None:
        for at, row in enumerate(self._scene.rows):
            self._row(row, _TOP_OF_ROWS + self._high * at)
        self._line()

    def _row(self, row: HallRow, top: float) -> None:
        brush, middle = self._brush, top + self._high / 2
        name = QRectF(_EDGE, top + 7, self._name_wide, self._high - 14)
        sizes = (36, 34, 32, 30, 28, 26, 24, 22)
        brush.text(name, row.name, sizes, Role.HALL_TEXT, LEFT | MIDDLE, bold=True)
        bar = QRectF(self._bars)
        bar.moveTop(middle - bar.height() / 2)
        if row.agree is None:
            brush.text(bar, row.note, (28, 24), Role.HALL_SECONDARY, LEFT | MIDDLE)
            return
        share = row.agree / self._scene.scale if self._scene.scale else 0.0
        brush.bar(bar, share, Role.HALL_ELECTED if row.elected else Role.HALL_OTHERS)
        figures = QRectF(self._figures_at, top, _FIGURES, self._high)
        brush.text(
            figures, str(row.agree), (52, 44, 36, 28), Role.HALL_TEXT, LEFT | MIDDLE, bold=True
        )
        if row.elected:
            brush.check(QPointF(_EDGE + brush.inner - CHECK, middle - CHECK / 2))

    def _line(self) -> None:
        needed, scale = self._scene.needed, self._scene.scale
        if needed is None or not scale:
            return
        across = self._bars.left() + self._bars.width() * needed / scale
        bottom = _TOP_OF_ROWS + self._high * len(self._scene.rows) + 4
        pen = QPen(color(Role.HALL_TEXT), 3)
        pen.setDashPattern([3.4, 2.4])
        self._brush.painter.setPen(pen)
        self._brush.painter.drawLine(QPointF(across, _TOP_OF_ROWS - 4), QPointF(across, bottom))
        room = QRectF(across - 150, bottom + 6, 300, 48)
        text = texts.votes(needed)
        self._brush.text(room, text, (28,), Role.HALL_TEXT, CENTER | MIDDLE, bold=True)
