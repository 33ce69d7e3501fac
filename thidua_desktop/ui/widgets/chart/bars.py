"""Bars: a row for each thing, its parts told apart by pattern and number, not by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QImage, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.texts.overview import charts as texts
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import LIGHT, Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from thidua_desktop.domain.work.charts import BarRow

_ROW: Final = 36
_BAR: Final = 16
_LEGEND: Final = 28
_TITLE: Final = 34
_NUMBER: Final = 56
_NAME_PART, _LEAST_NAME, _MOST_NAME = 0.4, 200, 260
_GAP: Final = 10
_FACTOR: Final = 2
_PICTURE_WIDTH: Final = 640
_BESIDE: Final = 15
_THIN: Final = 10
_CUT: Final = 24
_LOOKS: Final = (
    (Role.PRIMARY, Qt.BrushStyle.SolidPattern),
    (Role.WARNING, Qt.BrushStyle.BDiagPattern),
    (Role.BAD, Qt.BrushStyle.DiagCrossPattern),
    (Role.GOOD, Qt.BrushStyle.HorPattern),
    (Role.SECONDARY, Qt.BrushStyle.VerPattern),
)
"""Solid, hatched, crossed, lined across and down: each part is known without its colour."""


class Bars(QWidget):
    """One chart; Ctrl+C puts it on the clipboard as a picture with its title.

    The parts of a row stand one behind the other, or `beside`: each by itself, under the other.
    """

    copied = Signal()

    def __init__(
        self, title: str, parts: Sequence[str], empty: str, *, beside: bool = False
    ) -> None:
        super().__init__()
        self._title, self._parts, self._empty = title, tuple(parts), empty
        self._beside = beside
        self._rows: tuple[BarRow, ...] = ()
        self._cut: tuple[int, str] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    def show_rows(
        self, title: str, rows: Sequence[BarRow], cut: tuple[int, str] | None = None
    ) -> None:
        """Show other rows; they are read out one after the other.

        A line with words is drawn after so many rows, where a `cut` is given.
        """
        self._title, self._rows, self._cut = title, tuple(rows), cut
        lines = [texts.read_out(row, self._parts) for row in rows]
        if cut is not None:
            lines.insert(*cut)
        shown = "\n".join(lines)
        self.setAccessibleName(title)
        self.setAccessibleDescription(shown or self._empty)
        self.setToolTip(shown)
        self.updateGeometry()
        self.update()

    def set_parts(self, parts: Sequence[str]) -> None:
        """Call the parts of the rows that are shown next otherwise."""
        self._parts = tuple(parts)

    def rows(self) -> tuple[BarRow, ...]:
        return self._rows

    def sizeHint(self) -> QSize:
        return QSize(360, round(self._top(max(len(self._rows), 1))) + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, self.sizeHint().height())

    def picture(self) -> QImage:
        """The chart with its title on white, twice as large as on the screen."""
        size = QSize(_PICTURE_WIDTH, _TITLE + self.sizeHint().height() + _GAP)
        image = QImage(size * _FACTOR, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_FACTOR)
        light = {role: QColor(value) for role, value in LIGHT.items()}
        image.fill(light[Role.CARD])
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(15, bold=True))
        painter.setPen(light[Role.TEXT])
        room = QRectF(_GAP, 0, size.width() - 2 * _GAP, _TITLE)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.translate(_GAP, _TITLE)
        self._draw(painter, size.width() - 2 * _GAP, light, slice(None))
        painter.end()
        return image

    def copy(self) -> None:
        QGuiApplication.clipboard().setImage(self.picture())
        self.copied.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only the rows that are seen: a cluster may have hundreds."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = {role: color(role) for role in Role}
        seen = rows_between(event.rect(), self._high, cut=self._cut is not None)
        self._draw(painter, self.width(), colors, seen)
        if self.hasFocus():
            painter.setPen(QPen(color(Role.PRIMARY), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _draw(
        self, painter: QPainter, width: float, colors: Mapping[Role, QColor], seen: slice
    ) -> None:
        painter.setFont(font(14))
        if not self._rows:
            painter.setPen(colors[Role.SECONDARY])
            room = QRectF(4, 0, width - 8, _LEGEND + _ROW)
            wrap = Qt.TextFlag.TextWordWrap
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | wrap, self._empty)
            return
        self._draw_legend(painter, colors)
        name = min(max(width * _NAME_PART, _LEAST_NAME), _MOST_NAME)
        longest = max(painter.fontMetrics().horizontalAdvance(_label(row)) for row in self._rows)
        number = max(_NUMBER, longest)
        for at, row in tuple(enumerate(self._rows))[seen]:
            top = self._top(at)
            self._draw_name(painter, QRectF(4, top, name - _GAP, self._high), row.name, colors)
            if self._beside:
                self._draw_beside(painter, QRectF(name, top, width - name, self._high), row, colors)
                continue
            bar = QRectF(name, top + (_ROW - _BAR) / 2, width - name - number - _GAP, _BAR)
            self._draw_bar(painter, bar, row, colors)
            numbers = QRectF(width - number, top, number, _ROW)
            painter.setPen(colors[Role.TEXT])
            painter.drawText(numbers, Qt.AlignmentFlag.AlignVCenter, _label(row))
        self._draw_cut(painter, width, colors)

    @property
    def _high(self) -> int:
        return _GAP + _BESIDE * len(self._parts) if self._beside else _ROW

    def _top(self, at: int) -> float:
        return _LEGEND + at * self._high + (_CUT if self._cut and at >= self._cut[0] else 0)

    @property
    def _most(self) -> int:
        return max(max(row.parts) if self._beside else row.total for row in self._rows) or 1

    def _draw_cut(self, painter: QPainter, width: float, colors: Mapping[Role, QColor]) -> None:
        if self._cut is None:
            return
        after, words = self._cut
        room = QRectF(4, self._top(after) - _CUT, width - 8, _CUT)
        painter.setPen(QPen(colors[Role.BAD], 2, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(room.topLeft(), room.topRight()))
        painter.setFont(font(12, bold=True))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
        painter.setFont(font(14))

    def _draw_legend(self, painter: QPainter, colors: Mapping[Role, QColor]) -> None:
        left = 4.0
        painter.setFont(font(12))
        for at, part in enumerate(self._parts):
            _fill(painter, QRectF(left, 8, 14, 12), at, colors)
            painter.setPen(colors[Role.SECONDARY])
            painter.drawText(QPointF(left + 20, 19), part)
            left += 20 + painter.fontMetrics().horizontalAdvance(part) + 16
        painter.setFont(font(14))

    def _draw_name(
        self, painter: QPainter, room: QRectF, name: str, colors: Mapping[Role, QColor]
    ) -> None:
        """In one line, or in two smaller ones."""
        painter.setPen(colors[Role.TEXT])
        wide = painter.fontMetrics().horizontalAdvance(name) > room.width()
        painter.setFont(font(12 if wide else 14))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, _within(painter, room, name) if wide else name)
        painter.setFont(font(14))

    def _draw_bar(
        self,
        painter: QPainter,
        room: QRectF,
        row: BarRow,
        colors: Mapping[Role, QColor],
    ) -> None:
        left = room.left()
        for at, count in enumerate(row.parts):
            box = QRectF(left, room.top(), room.width() * count / self._most, room.height())
            if count:
                _fill(painter, box, at, colors)
            left = box.right()

    def _draw_beside(
        self, painter: QPainter, room: QRectF, row: BarRow, colors: Mapping[Role, QColor]
    ) -> None:
        """Each part from the same edge, its number behind it."""
        painter.setFont(font(12))
        wide = room.width() - _NUMBER
        for at, count in enumerate(row.parts):
            top = room.top() + _GAP / 2 + at * _BESIDE
            box = QRectF(room.left(), top, wide * count / self._most, _THIN)
            if count:
                _fill(painter, box, at, colors)
            painter.setPen(colors[Role.TEXT])
            painter.drawText(QPointF(box.right() + 6, top + _THIN), str(count))
        painter.setFont(font(14))


def rows_between(part: QRect, high: int = _ROW, *, cut: bool = False) -> slice:
    """Which rows stand in a part of the chart; those under a cut stand lower."""
    first = (part.top() - _LEGEND - (_CUT if cut else 0)) // high
    last = (part.bottom() - _LEGEND) // high
    return slice(max(first, 0), max(last + 1, 0))


def _label(row: BarRow) -> str:
    return row.label or texts.NUMBERS.format(row.parts[0], row.total)


def _within(painter: QPainter, room: QRectF, name: str) -> str:
    """As much of a name as two lines hold; the whole is told by the tip and read out."""
    wrap, words, shown = Qt.TextFlag.TextWordWrap, name.split(), name
    while words[1:] and painter.boundingRect(room, wrap, shown).height() > room.height():
        words.pop()
        shown = f"{' '.join(words)} …"
    return shown


def _fill(painter: QPainter, box: QRectF, at: int, colors: Mapping[Role, QColor]) -> None:
    role, pattern = _LOOKS[at]
    painter.setPen(QPen(colors[role], 1))
    painter.setBrush(QBrush(colors[role], pattern))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
