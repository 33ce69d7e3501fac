"""The foot of a paper that is being typed: what will be stored, and the button that stores it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.look.theme import set_role
from thidua_desktop.ui.widgets.base.labels import button, hbox
from thidua_desktop.ui.widgets.count.sign import SIGNS, Sign

_HEIGHT: Final = 66
_EDGE: Final = 5
_GAP: Final = 12
_GROUNDS: Final = {
    "good": (Role.GOOD_GROUND, Role.GOOD),
    "bad": (Role.BAD_GROUND, Role.BAD),
    "warning": (Role.WARNING_GROUND, Role.WARNING),
    "info": (Role.INFO_GROUND, Role.INFO),
}


class VerdictBar(QWidget):
    """Sign and words at the left, one large button with its key at the right; never moves."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tone = "info"
        self._sign = Sign(size=22)
        self._text = ""
        self.button = button("", "good", clicked=self.chosen.emit)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        hbox(self._sign, None, self.button, on=self, gap=_GAP, around=(24, 8, 24, 8))
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_verdict(self, tone: str, text: str) -> None:
        """Says what will be stored; `tone` is good, bad, warning or info."""
        self._tone = tone
        self._sign.set_sign(*SIGNS[tone])
        self._text = text
        self.setAccessibleName(text)
        set_role(self.button, "bad_big" if tone == "bad" else "good")
        self.update()

    def text(self) -> str:
        return self._text

    def set_button(self, text: str, key: str, *, enabled: bool = True) -> None:
        self.button.setText(f"{text}   {key}" if key else text)
        self.button.setAccessibleName(text)
        self.button.setEnabled(enabled)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge = _GROUNDS[self._tone]
        shape = QPainterPath()
        shape.addRoundedRect(self.rect().adjusted(0, -10, 0, 0), 8, 8)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), color(ground))
        painter.fillRect(QRect(0, 0, _EDGE, self.height()), color(edge))
        # Drawn, not a label: words that change with every key must not lay the page out anew.
        left = self._sign.geometry().right() + _GAP
        room = QRect(left, 0, self.button.x() - _GAP - left, self.height())
        painter.setPen(color(edge))
        painter.setFont(font(15, bold=True))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._text)
