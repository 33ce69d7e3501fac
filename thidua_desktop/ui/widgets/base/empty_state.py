"""What stands where there is nothing yet: what belongs here, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.widgets.base.labels import button, label, vbox
from thidua_desktop.ui.widgets.count.sign import Sign


class EmptyState(QWidget):
    action_chosen = Signal()

    def __init__(self, icon: str, sentence: str, action: str = "") -> None:
        super().__init__()
        self._words = label(sentence, "secondary", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words.setMaximumWidth(420)
        self._words.setMinimumWidth(280)
        self.button = button(action, "primary", clicked=self.action_chosen.emit)
        self.button.setVisible(bool(action))
        layout = vbox(None, on=self, gap=16, around=None)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(Sign(icon, Role.SECONDARY, 44), 0, middle)
        row = QHBoxLayout()  # aligned by itself, the second line would have no room
        row.addStretch(1)
        row.addWidget(self._words, 100)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self.button, 0, middle)
        layout.addStretch(2)

    def set_sentence(self, words: str) -> None:
        self._words.setText(words)
