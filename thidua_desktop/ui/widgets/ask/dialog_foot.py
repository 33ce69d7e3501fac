"""The foot of every dialog that stores something: leave it undone, or do it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.widgets.base.labels import button


class DialogFoot(QHBoxLayout):
    """Ctrl+Enter or `primary` accepts, with `enter` also Enter in a line; Esc leaves it undone."""

    def __init__(self, dialog: QDialog, words: str, *, enter: bool = True) -> None:
        super().__init__()
        self.primary: QPushButton = button(
            words, "primary", key=texts.CTRL_ENTER, shortcut=False, clicked=dialog.accept
        )
        self.primary.setAutoDefault(enter)
        self.primary.setDefault(enter)
        cancel = button(texts.CANCEL, key="Esc", shortcut=False, clicked=dialog.reject)
        cancel.setAutoDefault(False)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            keys = QKeySequence(Qt.Modifier.CTRL | key)
            QShortcut(keys, dialog).activated.connect(dialog.accept)
        self.setSpacing(10)
        self.addStretch(1)
        self.addWidget(cancel)
        self.addWidget(self.primary)
