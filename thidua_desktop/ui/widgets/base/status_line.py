"""One line in the page that says what has just happened: a small sign and words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.widgets.base.labels import hbox, label
from thidua_desktop.ui.widgets.count.sign import Sign

_SIGNS = {
    "good": ("check", Role.GOOD),
    "bad": ("cross", Role.BAD),
    "warning": ("warning", Role.WARNING),
    "info": ("info", Role.INFO),
    "": ("", Role.TEXT),
    "secondary": ("", Role.SECONDARY),
}


class StatusLine(QWidget):
    """Keeps its line when it is empty."""

    def __init__(
        self, parent: QWidget | None = None, *, small: bool = False, wrap: bool = True
    ) -> None:
        super().__init__(parent)
        self._rest = ""
        self._sign = Sign(size=16)
        self._text = label("", "small" if small else "", wrap=wrap)
        hbox((self._sign, 0, Qt.AlignmentFlag.AlignVCenter), (self._text, 1), on=self, gap=8)
        self.setMinimumHeight(20)

    def show_text(self, tone: str, text: str) -> None:
        if not text:
            tone, text = "secondary", self._rest
        name, role = _SIGNS[tone]
        self._sign.set_sign(name, role)
        self._sign.setVisible(bool(name))
        self._text.setText(text)
        set_tone(self._text, tone)
        self.setAccessibleName(text)

    def rest(self, text: str) -> None:
        """Says this now, and whenever there is nothing else to say."""
        self._rest = text
        self.clear()

    def clear(self) -> None:
        self.show_text("", "")

    def text(self) -> str:
        return self._text.text()
