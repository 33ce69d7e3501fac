"""A line for a day: typed in any usual way, as "hôm nay", or chosen in a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton, QWidget

from thidua_desktop.texts.base import app as texts
from thidua_desktop.texts.base.vietnamese import fold
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_SHOWN = "dd/MM/yyyy"
_SIZE = QSize(320, 260)


_WIDEST = "00/00/0000"
_PICTURE = 56
"""The frame, its room inside, and the picture."""


class DateLine(QLineEdit):
    """The down key or the picture at its end opens the calendar; Enter there takes the day."""

    def __init__(self) -> None:
        super().__init__()
        self.calendar: QCalendarWidget | None = None
        drawn = QAction(self)
        icons.dress_action(drawn, "calendar", Role.SECONDARY)
        self.addAction(drawn, QLineEdit.ActionPosition.TrailingPosition)
        self._opener = drawn
        self._opener.setToolTip(texts.CALENDAR)
        self._opener.triggered.connect(self.open_calendar)

    def settle(self) -> None:
        """Write out what stands for a day."""
        if fold(self.text().strip()) == fold(texts.TODAY):
            self.take(QDate.currentDate())

    def minimumSizeHint(self) -> QSize:
        """Room for a whole day beside the picture."""
        room = self.fontMetrics().horizontalAdvance(_WIDEST) + _PICTURE
        return QSize(room, super().minimumSizeHint().height())

    def open_calendar(self) -> None:
        """Under the line, at the day that stands in it or today."""
        if self.isReadOnly():
            return
        shown = self.calendar = QCalendarWidget(self)
        _dress(shown)
        shown.setWindowFlags(Qt.WindowType.Popup)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        day = QDate.fromString(self.text().strip(), _SHOWN)
        shown.setSelectedDate(day if day.isValid() else QDate.currentDate())
        shown.activated.connect(self._on_chosen)
        shown.clicked.connect(self._on_chosen)
        shown.move(self._place(shown))
        shown.show()
        shown.setFocus()

    def take(self, day: QDate) -> None:
        self.setText(f"{date(day.year(), day.month(), day.day()):%d/%m/%Y}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, day: QDate) -> None:
        if self.calendar is None:
            return
        self.calendar.close()
        self.calendar = None
        self.take(day)

    def _place(self, shown: QWidget) -> QPoint:
        """Under the line, or over it where the screen ends."""
        room, size = self.screen().availableGeometry(), shown.sizeHint().expandedTo(_SIZE)
        under = self.mapToGlobal(QPoint(0, self.height()))
        x = max(room.left(), min(under.x(), room.right() - size.width()))
        fits = under.y() + size.height() <= room.bottom()
        y = under.y() if fits else under.y() - self.height() - size.height()
        return QPoint(x, max(room.top(), y))


def _dress(shown: QCalendarWidget) -> None:
    """In the house look, which Qt's own arrows and red do not follow."""
    shown.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    shown.setContentsMargins(1, 1, 1, 1)
    shown.setMinimumSize(_SIZE)
    shown.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    shown.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    rest = QTextCharFormat()
    rest.setForeground(color(Role.BAD))
    shown.setWeekdayTextFormat(Qt.DayOfWeek.Saturday, rest)
    shown.setWeekdayTextFormat(Qt.DayOfWeek.Sunday, rest)
    for name, icon in (("prev", "arrow-left"), ("next", "arrow-right")):
        arrow = shown.findChild(QToolButton, f"qt_calendar_{name}month")
        if arrow is not None:
            icons.dress(arrow, icon, Role.TEXT, 16)
