"""A timeline: months across, lanes down; what is ours is moved by the mouse and by keys."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from thidua_desktop.texts.overview import calendar as texts
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.manners import bring_into_sight
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import LIGHT, Role
from thidua_desktop.ui.widgets.chart.timeline_layout import (
    BAR,
    HEAD,
    LEAST_MONTH,
    PAD,
    SIDE,
    Layout,
    Placed,
    TimelineItem,
    arrange,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintDevice,
        QPaintEvent,
        QResizeEvent,
    )

_PICTURE: Final = 1200
_FACTOR: Final = 2
_TITLE: Final = 40
_WEEK: Final = 7
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Timeline(QWidget):
    """Left and Right choose, Ctrl with them moves by a day, with Shift too by a week.

    `fixed` is told of one that is not ours to move.
    """

    chosen = Signal(object)
    opened = Signal(object)
    moved = Signal(object, object)
    fixed = Signal(object)
    deleted = Signal(object)

    def __init__(self, name: str, lanes: Sequence[str]) -> None:
        super().__init__()
        self._lanes = tuple(lanes)
        self._items: tuple[TimelineItem, ...] = ()
        self._year, self._today = 2017, datetime.date.min
        self._key: Hashable = None
        self._drag: tuple[Hashable, int] | None = None  # what is dragged, and by how many days
        self._from = 0.0
        self._layout = arrange((), len(self._lanes), 1, self._year, lambda _text: 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setMouseTracking(True)

    def show_items(self, items: Sequence[TimelineItem], year: int, today: datetime.date) -> None:
        """Show other items; the one that was chosen stays chosen."""
        self._items, self._year, self._today = tuple(items), year, today
        if all(item.key != self._key for item in items):
            self._key = items[0].key if items else None
        self._arrange()

    def items(self) -> tuple[TimelineItem, ...]:
        return self._items

    def current(self) -> TimelineItem | None:
        return next((item for item in self._items if item.key == self._key), None)

    def choose(self, key: Hashable) -> None:
        """Choose one and bring it into sight."""
        self._key = key
        self._announce()
        if any(one.item.key == key for one in self._layout.placed):
            bring_into_sight(self, self.box_of(key).toRect())

    def box_of(self, key: Hashable) -> QRectF:
        """Where the bar of an item is; it is moved by that."""
        found = next(one for one in self._layout.placed if one.item.key == key)
        return QRectF(found.left, found.top, found.width, BAR)

    def day_width(self) -> float:
        return self._layout.day_width

    # ------------------------------------------------------------ as a picture

    def picture(self, title: str) -> QImage:
        """The whole of it on white with a title, for a document."""
        layout = self._arranged(_PICTURE)
        size = QSize(_PICTURE, _TITLE + round(layout.height) + PAD)
        image = QImage(size * _FACTOR, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_FACTOR)
        image.fill(QColor(LIGHT[Role.CARD]))
        self._paint_on(image, layout, title, 1)
        return image

    def save_pdf(self, path: Path, title: str) -> bool:
        """One page across; False where it cannot be written."""
        writer = QPdfWriter(str(path))
        across = QPageLayout.Orientation.Landscape
        size = QPageSize(QPageSize.PageSizeId.A4)
        unit = QPageLayout.Unit.Millimeter
        writer.setPageLayout(QPageLayout(size, across, QMarginsF(15, 15, 15, 15), unit))
        writer.setTitle(title)
        layout = self._arranged(_PICTURE)
        wide, high = writer.width() / _PICTURE, writer.height() / (_TITLE + layout.height)
        return self._paint_on(writer, layout, title, min(wide, high))

    def _paint_on(self, device: QPaintDevice, layout: Layout, title: str, scale: float) -> bool:
        painter = QPainter()
        if not painter.begin(device):
            return False
        light = {role: QColor(value) for role, value in LIGHT.items()}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.setFont(font(18, bold=True))
        painter.setPen(light[Role.TEXT])
        room = QRectF(PAD, 0, _PICTURE - 2 * PAD, _TITLE)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        painter.translate(0, _TITLE)
        self._draw(painter, layout, light, chosen=None)
        return painter.end()

    # ------------------------------------------------------------ keys and the mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        item = self.current()
        if step and event.modifiers() & _CTRL and item is not None:
            days = step * (_WEEK if event.modifiers() & _SHIFT else 1)
            self._move(item, days)
        elif step:
            self._choose_next(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.opened.emit(item.key)
        elif event.key() == Qt.Key.Key_Delete and item is not None:
            self.deleted.emit(item.key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self.choose(found.item.key)
            self._from = event.position().x()
            self._drag = (found.item.key, 0) if found.item.ours else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            days = round((event.position().x() - self._from) / self._layout.day_width)
            self._drag = self._drag[0], days
            self.update()
            return
        found = self._at(event.position())
        self.setToolTip(
            texts.described(found.item.name, found.item.start, found.item.until) if found else ""
        )
        ours = found is not None and found.item.ours
        self.setCursor(Qt.CursorShape.SizeHorCursor if ours else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        item = self.current()
        if drag is not None and item is not None and drag[1]:
            self._move(item, drag[1])
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None:
            self.opened.emit(found.item.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), round(self._layout.height) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(SIDE + 12 * LEAST_MONTH, round(self._layout.height) + 2)

    def _move(self, item: TimelineItem, days: int) -> None:
        if item.ours:
            self.moved.emit(item.key, item.start + datetime.timedelta(days=days))
        else:
            self.fixed.emit(item.key)

    def _choose_next(self, step: int) -> None:
        keys = [item.key for item in self._items]
        if keys:
            at = keys.index(self._key) + step if self._key in keys else 0
            self.choose(keys[min(max(at, 0), len(keys) - 1)])

    def _at(self, place: QPointF) -> Placed | None:
        for one in self._layout.placed:
            if QRectF(one.left - 3, one.top - 3, one.width + 6, BAR + 6).contains(place):
                return one
        return None

    def _announce(self) -> None:
        item = self.current()
        if item is not None:
            self.setAccessibleDescription(texts.described(item.name, item.start, item.until))
            self.chosen.emit(item.key)
        self.update()

    def _arrange(self) -> None:
        self._layout = self._arranged(max(self.width(), self.minimumSizeHint().width()))
        self.setMinimumHeight(round(self._layout.height) + 2)
        self.updateGeometry()
        self._announce()

    def _arranged(self, width: float) -> Layout:
        metrics = QFontMetricsF(font(12))
        return arrange(self._items, len(self._lanes), width, self._year, metrics.horizontalAdvance)

    # ------------------------------------------------------------ drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, self._layout, {role: color(role) for role in Role}, chosen=self._key)
        painter.end()

    def _draw(
        self,
        painter: QPainter,
        layout: Layout,
        colors: Mapping[Role, QColor],
        chosen: Hashable,
    ) -> None:
        self._draw_months(painter, layout, colors)
        for lane, (top, height) in enumerate(layout.lanes):
            painter.setPen(QPen(colors[Role.LINE], 1))
            painter.drawLine(QLineF(0, top, layout.width, top))
            painter.setPen(colors[Role.TEXT])
            painter.setFont(font(14, bold=True))
            room = QRectF(PAD, top + PAD, SIDE - 2 * PAD, height - PAD)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, self._lanes[lane])
        if layout.first <= self._today <= layout.last:
            at = layout.left_of(self._today)
            painter.setPen(QPen(colors[Role.PRIMARY], 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(at, HEAD, at, layout.height))
        for one in layout.placed:
            self._draw_item(painter, one, colors, chosen=chosen)

    def _draw_months(
        self, painter: QPainter, layout: Layout, colors: Mapping[Role, QColor]
    ) -> None:
        painter.setFont(font(12))
        months = layout.months
        for at, day in enumerate(months):
            left = layout.left_of(day)
            right = layout.left_of(months[at + 1]) if at + 1 < len(months) else layout.width
            painter.setPen(QPen(colors[Role.LINE], 1))
            painter.drawLine(QLineF(left, 0, left, layout.height))
            painter.setPen(colors[Role.SECONDARY])
            room = QRectF(left, 0, right - left, HEAD)
            text = texts.month(day, own=day.year == self._year)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_item(
        self, painter: QPainter, one: Placed, colors: Mapping[Role, QColor], chosen: Hashable
    ) -> None:
        item, left = one.item, one.left
        if self._drag is not None and self._drag[0] == item.key:
            left += self._drag[1] * self._layout.day_width
        box = QRectF(left, one.top, one.width, BAR)
        role = Role.BAD if item.warn else Role.PRIMARY if item.ours else Role.SECONDARY
        painter.setPen(QPen(colors[role], 2 if item.warn else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if item.small else colors[role])
        if item.small:  # a mark: a time limit lasts no time
            middle = box.center()
            reach = 5
            corners = [
                QPointF(middle.x(), middle.y() - reach),
                QPointF(middle.x() + reach, middle.y()),
                QPointF(middle.x(), middle.y() + reach),
                QPointF(middle.x() - reach, middle.y()),
            ]
            painter.drawPolygon(corners)
        else:
            painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if item.key == chosen:
            painter.setPen(QPen(colors[Role.ELECTED], 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5)
        if one.named:
            painter.setFont(font(12))
            painter.setPen(colors[Role.BAD if item.warn else Role.TEXT])
            painter.drawText(QPointF(one.text, one.top + BAR - 4), item.text)
