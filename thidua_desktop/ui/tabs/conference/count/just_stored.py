"""Phiếu vừa lưu: what was stored in the pass under way, never what a paper held, and the sums."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from thidua_desktop.services.conference.round_view import Entry
from thidua_desktop.texts.conference import counting as texts
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.just_stored_state import (
    StoredLine,
    StoredView,
    stored_line,
    stored_view,
)
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import label, vbox

ROW: Final = 36
_NUMBER: Final = 62
_DOT: Final = 3.5
_TONES: Final = {"good": Role.GOOD, "bad": Role.BAD, "warning": Role.WARNING}


class _Lines(QWidget):
    """The lines, newest first; only those in sight are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        if entries == self._entries:
            return
        self._entries = entries
        self.setMinimumHeight(ROW * len(entries))
        first = stored_line(entries[0]) if entries else None
        self.setAccessibleName(f"{first.number}: {first.text}" if first else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, ROW * len(self._entries))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = event.rect()
        for at in range(seen.top() // ROW, min(seen.bottom() // ROW + 1, len(self._entries))):
            self._paint_line(painter, stored_line(self._entries[at]), at * ROW)

    def _paint_line(self, painter: QPainter, line: StoredLine, top: int) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(color(Role.TEXT))
        painter.setFont(font(13, bold=True))
        painter.drawText(QRect(0, top, _NUMBER, ROW), middle, line.number)
        role = _TONES[line.tone]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(role))
        painter.drawEllipse(QPointF(_NUMBER + 6, top + ROW / 2), _DOT, _DOT)
        painter.setPen(color(Role.TEXT if line.tone == "good" else role))
        painter.setFont(font(13))
        room = QRect(_NUMBER + 20, top, self.width() - _NUMBER - 20, ROW)
        text = painter.fontMetrics().elidedText(
            line.text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle, text)


class _Rows(QScrollArea):
    """Shows whole lines only: what is left over of its height stays empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setViewportMargins(0, 0, 0, self.height() % ROW)


class JustStored(QWidget):
    def __init__(self, context: ConferenceContext) -> None:
        super().__init__()
        self._context = context
        self._view: StoredView | None = None
        self._lines = _Lines()
        self._empty = label("", "secondary", wrap=True)
        self._balance = label("", "small", wrap=True)
        self._sum = label("", "", "good", wrap=True)
        self._area = _Rows()
        self._area.setWidget(self._lines)
        card = Card(texts.JUST_STORED, title_role="strong", margin=20)
        card.body.setContentsMargins(20, 12, 20, 12)
        card.body.setSpacing(4)
        for part in (self._empty, self._area, self._balance, self._sum):
            card.body.addWidget(part, 1 if part is self._area else 0)
        vbox(card, on=self)
        context.changed.connect(self._show)
        self._show()

    def view(self) -> StoredView | None:
        return self._view

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lines.update()

    def _show(self) -> None:
        view = self._context.round
        self._view = stored_view(view) if view is not None else None
        shown = self._view or StoredView((), "", "", sound=True)
        self._lines.set_entries(shown.entries)
        self._empty.setText(shown.empty)
        self._empty.setVisible(not shown.entries)
        self._balance.setText(shown.balance)
        self._sum.setText(shown.sum)
        set_tone(self._sum, "good" if shown.sound else "bad")
