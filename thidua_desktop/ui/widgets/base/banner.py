"""A bar in the page that says what happened or what is in the way, with a sign and a way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from thidua_desktop.ui.look.theme import set_role
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.count.sign import SIGNS, Sign

_ROOM = 52


class Banner(QFrame):
    """One message in a tinted bar; empty, it keeps its room so that nothing jumps."""

    action_chosen = Signal()

    def __init__(self, *, keep_room: bool = True, narrow: bool = False) -> None:
        super().__init__()
        self._keep_room = keep_room
        self._sign = Sign()
        self._text = label("", wrap=True)
        self._action = button("", clicked=self.action_chosen.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(*((10, 8, 8, 8) if narrow else (16, 7, 8, 7)))
        row.setSpacing(8 if narrow else 12)
        # Beside many short lines the sign stands at the first of them.
        side = Qt.AlignmentFlag.AlignTop if narrow else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._sign, 0, side)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        self.setMinimumHeight(_ROOM)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.clear()

    def show_message(self, tone: str, text: str, action: str = "") -> None:
        """Says something; `tone` is good, bad, warning or info, `action` the button's words."""
        name, role = SIGNS[tone]
        self._sign.set_sign(name, role)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        set_role(self, tone)
        self.setVisible(bool(text) or self._keep_room)

    def set_small(self, *, small: bool) -> None:
        """Words in small letters, where a narrow bar would not hold them whole."""
        set_role(self._text, "said" if small else "")

    def clear(self) -> None:
        self.show_message("", "")

    def text(self) -> str:
        return self._text.text()
