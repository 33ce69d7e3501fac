"""What stands where there is nothing yet: what belongs here, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, vbox
from thidua_desktop.ui.widgets.count.sign import Sign


class EmptyState(QWidget):
    action_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = Sign(size=44)
        self._text = label("", "secondary", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setMaximumWidth(420)
        self._text.setMinimumWidth(280)
        self.button = button("", "primary", clicked=self.action_chosen.emit)
        middle = Qt.AlignmentFlag.AlignHCenter
        text = hbox(None, (self._text, 100), None)  # aligned, a second line would have no room
        parts = (None, (self._sign, 0, middle), text, (self.button, 0, middle))
        vbox(*parts, on=self, gap=16, around=None).addStretch(2)

    def begin(self, icon: str, sentence: str, action: str = "") -> None:
        """Say what belongs here and, where there is one, what the first step is."""
        self._sign.set_sign(icon, Role.SECONDARY)
        self._text.setText(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))

    def set_sentence(self, text: str) -> None:
        self._text.setText(text)
