"""The keys of a page and what they do, each a button as well, wrapped where the width ends."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import empty
from thidua_desktop.ui.widgets.count.key_cap import HEIGHT, cap_width, draw_cap

_GAP = 6
_SIDE = 1


@dataclass(frozen=True, slots=True)
class KeyHint:
    id: str
    key: str
    text: str
    enabled: bool = True


class KeyHints(QWidget):
    """A row of keys; a click on one does what its key does."""

    hint_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=9, line_gap=4)
        self._hints: tuple[KeyHint, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_hints(self, hints: tuple[KeyHint, ...]) -> None:
        """Shows these keys; where only words or states change, the buttons stay."""
        if tuple(hint.id for hint in hints) != tuple(hint.id for hint in self._hints):
            self._rebuild(hints)
        for at, hint in enumerate(hints):
            self.button(at).show_hint(hint)
        self._hints = hints
        self._flow.invalidate()

    def button(self, at: int) -> _HintButton:
        item = self._flow.itemAt(at)
        found = item.widget() if item is not None else None
        if not isinstance(found, _HintButton):
            raise IndexError(at)
        return found

    def _rebuild(self, hints: tuple[KeyHint, ...]) -> None:
        empty(self._flow)
        for hint in hints:
            made = _HintButton(hint, self)
            made.hint_clicked.connect(self.hint_chosen)
            self._flow.addWidget(made)


class _HintButton(QAbstractButton):
    """One key and its words; never takes the focus from the page that reads the keys."""

    hint_clicked = Signal(str)

    def __init__(self, hint: KeyHint, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint = hint
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.hint_clicked.emit(self._hint.id))
        self.show_hint(hint)

    def show_hint(self, hint: KeyHint) -> None:
        self._hint = hint
        self.setEnabled(hint.enabled)
        self.setText(hint.text)
        self.setAccessibleName(f"{hint.key}: {hint.text}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        text = QFontMetrics(font(12)).horizontalAdvance(self._hint.text)
        return QSize(cap_width(self._hint.key) + _GAP + text + 2 * _SIDE, HEIGHT + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        off = not self.isEnabled()
        width = cap_width(self._hint.key)
        draw_cap(painter, QRectF(_SIDE, 2, width, HEIGHT), self._hint.key, off=off)
        shown = Role.TEXT if self.underMouse() and not off else Role.SECONDARY
        painter.setPen(color(shown))
        painter.setFont(font(12))
        left = _SIDE + width + _GAP
        painter.drawText(
            self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._hint.text
        )
