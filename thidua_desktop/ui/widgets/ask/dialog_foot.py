"""The foot of every dialog that stores something: leave it undone, or do it."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.labels import button


class DialogFoot(QHBoxLayout):
    """Ctrl+Enter or `primary` accepts, with `enter` also Enter in a line; Esc leaves it undone."""

    def __init__(self, dialog: Dialog, words: str, *, enter: bool = True) -> None:
        super().__init__()
        self.primary: QPushButton = button(
            words, "primary", key=texts.CTRL_ENTER, shortcut=False, clicked=dialog.accept
        )
        self.primary.setAutoDefault(enter)
        self.primary.setDefault(enter)
        cancel = button(texts.CANCEL, key="Esc", shortcut=False, clicked=dialog.reject)
        cancel.setAutoDefault(False)
        dialog.bind_ctrl_enter(dialog.accept)
        self.setSpacing(10)
        self.addStretch(1)
        self.addWidget(cancel)
        self.addWidget(self.primary)
