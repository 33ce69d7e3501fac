"""The steps of a piece of work at the left of a page, each with its state in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.widgets.base.labels import label, vbox

WIDTH: Final = 232
_CIRCLE: Final = 28
_TEXT_LEFT: Final = 52
_LEAST: Final = 26
_FULL: Final = 48
_TITLE: Final = 24
_WORDS_TOP: Final = 27
_TEXTS: Final = QRect(0, 0, WIDTH - 24 - _TEXT_LEFT - 8, 10_000)


class StepState(StrEnum):
    DONE = "done"
    CURRENT = "current"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class StepItem:
    """A step: title, its state in words, and, where it is closed, why."""

    title: str
    text: str
    state: StepState
    why_closed: str = ""


class StepList(QFrame):
    """Steps under one another; up, down, Home and End walk, Enter or a click opens one."""

    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(texts.STEPS)
        self._caption = label("", "field_label", wrap=True)
        self._caption.setContentsMargins(12, 0, 0, 0)
        self._rows: list[_StepRow] = []
        self._list = vbox(gap=4)
        self.foot = vbox(gap=4)
        vbox(self._caption, self._list, None, self.foot, on=self, around=None)
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        around = 8 if low else 16
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(12, around, 12, around)
        layout.setSpacing(around // 2 + 4)
        self._list.setSpacing(2 if low else 4)
        self._caption.setVisible(not low)

    def set_caption(self, text: str) -> None:
        self._caption.setText(text)

    def set_steps(self, steps: tuple[StepItem, ...]) -> None:
        """Shows these steps; the chosen one stays chosen."""
        while len(self._rows) > len(steps):
            self._rows.pop().deleteLater()
        while len(self._rows) < len(steps):
            row = _StepRow(len(self._rows), self)
            row.picked.connect(self._on_picked)
            self._rows.append(row)
            self._list.addWidget(row)
        for row, step in zip(self._rows, steps, strict=True):
            row.show_step(step)

    def set_chosen(self, index: int) -> None:
        """Marks the step whose page is shown; tells nobody."""
        for at, row in enumerate(self._rows):
            row.setChecked(at == index)
            row.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if at == index else Qt.FocusPolicy.ClickFocus
            )

    def chosen(self) -> int:
        return next((at for at, row in enumerate(self._rows) if row.isChecked()), -1)

    def open_steps(self) -> list[tuple[str, QAbstractButton]]:
        """Give the steps that can be gone to, each with what is pressed for it."""
        return [(row.title, row) for row in self._rows if row.isEnabled()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = next((at for at, row in enumerate(self._rows) if row.hasFocus()), -1)
        open_ones = [at for at, row in enumerate(self._rows) if row.isEnabled()]
        wanted = {
            Qt.Key.Key_Down: next((at for at in open_ones if at > focused), None),
            Qt.Key.Key_Up: next((at for at in reversed(open_ones) if at < focused), None),
            Qt.Key.Key_Home: next(iter(open_ones), None),
            Qt.Key.Key_End: next(reversed(open_ones), None),
        }.get(Qt.Key(event.key()))
        if focused < 0 or wanted is None:
            super().keyPressEvent(event)
            return
        self._rows[wanted].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_picked(self, index: int) -> None:
        self.set_chosen(index)
        self.step_chosen.emit(index)


class _StepRow(QAbstractButton):
    """One step: a circle with its number or a check, its title, its state."""

    picked = Signal(int)

    def __init__(self, index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._index = index
        self._step = StepItem("", "", StepState.CLOSED)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.clicked.connect(self._on_clicked)

    @property
    def title(self) -> str:
        return self._step.title

    def show_step(self, step: StepItem) -> None:
        self._step = step
        closed = step.state is StepState.CLOSED
        self.setEnabled(not closed)
        self.setToolTip(step.why_closed if closed else step.text)
        states = {
            StepState.DONE: texts.STEP_DONE,
            StepState.CURRENT: texts.STEP_CURRENT,
            StepState.OPEN: texts.STEP_OPEN,
            StepState.CLOSED: texts.STEP_CLOSED,
        }
        self.setAccessibleName(
            texts.step_described(self._index + 1, step.title, states[step.state], step.text)
        )
        self.setAccessibleDescription(step.why_closed)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        text = QFontMetrics(font(12)).boundingRect(_TEXTS, flags, self._step.text or " ")
        return QSize(WIDTH - 24, max(_FULL, self._words_top() + text.height() + 5))

    def _words_top(self) -> int:
        """Under the title, which may need two lines."""
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        title = QFontMetrics(font(15, bold=True)).boundingRect(_TEXTS, flags, self._step.title)
        return _WORDS_TOP + max(0, title.height() - _TITLE)

    def minimumSizeHint(self) -> QSize:
        """Its title alone; the state is said where the mouse rests."""
        return QSize(WIDTH - 24, _LEAST + self._words_top() - _WORDS_TOP)

    def _whole(self) -> bool:
        return self.height() >= self.sizeHint().height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the list walks, not Qt's focus chain
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_circle(painter)
        chosen = self.isChecked()
        closed = self._step.state is StepState.CLOSED
        below = self._words_top()
        top = 3 if self._whole() else 0
        room = QRect(_TEXT_LEFT, top, self.width() - _TEXT_LEFT - 8, below - top)
        if not self._whole():
            room.setHeight(self.height())
        painter.setFont(font(15, bold=chosen))
        painter.setPen(color(Role.SECONDARY if closed else Role.TEXT))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._step.title)
        if not self._whole():
            return
        painter.setFont(font(12))
        painter.setPen(color(Role.SECONDARY))
        text = QRect(_TEXT_LEFT, below, room.width(), self.height() - below)
        painter.drawText(text, Qt.TextFlag.TextWordWrap, self._step.text)

    def _paint_ground(self, painter: QPainter) -> None:
        hover = self.underMouse() and self.isEnabled()
        if not (self.isChecked() or hover or self.hasFocus()):
            return
        ground = Role.PRIMARY_GROUND if self.isChecked() else Role.RAISED
        painter.setPen(QPen(color(Role.PRIMARY), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(color(ground) if self.isChecked() or hover else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_circle(self, painter: QPainter) -> None:
        size = min(_CIRCLE, self.height() - 2) - 1
        top = 9.5 if self._whole() else (self.height() - size) / 2
        circle = QRectF(12.5 + (_CIRCLE - 1 - size) / 2, top, size, size)
        state = self._step.state
        filled = {StepState.DONE: Role.GOOD, StepState.CURRENT: Role.PRIMARY}.get(state)
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(color(Role.FIELD_LINE), 1))
        painter.setBrush(color(filled or Role.CARD))
        painter.drawEllipse(circle)
        if state is StepState.DONE:
            ratio = painter.device().devicePixelRatioF()
            sign = icons.pixmap("check", Role.ON_GOOD, 18, ratio)
            painter.drawPixmap(circle.center() - QPointF(9, 9), sign)
            return
        painter.setFont(font(12, bold=True))
        text = {StepState.CURRENT: Role.ON_PRIMARY, StepState.OPEN: Role.TEXT}
        painter.setPen(color(text.get(state, Role.SECONDARY)))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._index + 1))

    def _on_clicked(self) -> None:
        self.picked.emit(self._index)
