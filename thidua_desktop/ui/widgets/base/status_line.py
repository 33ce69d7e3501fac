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
        self._words = label("", "small" if small else "", wrap=wrap)
        hbox((self._sign, 0, Qt.AlignmentFlag.AlignVCenter), (self._words, 1), on=self, gap=8)
        self.setMinimumHeight(20)

    def show_words(self, tone: str, words: str) -> None:
        if not words:
            tone, words = "secondary", self._rest
        name, role = _SIGNS[tone]
        self._sign.set_sign(name, role)
        self._sign.setVisible(bool(name))
        self._words.setText(words)
        set_tone(self._words, tone)
        self.setAccessibleName(words)

    def rest(self, words: str) -> None:
        """Says this now, and whenever there is nothing else to say."""
        self._rest = words
        self.clear()

    def clear(self) -> None:
        self.show_words("", "")

    def words(self) -> str:
        return self._words.text()
