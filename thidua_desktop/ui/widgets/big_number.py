"""A number that matters, large, with what it counts under it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.ui.theme import set_tone
from thidua_desktop.ui.widgets.labels import label


class BigNumber(QWidget):
    """The number at 44 pixels and its caption."""

    def __init__(
        self, value: str = "", caption: str = "", tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._value = label(value, "number44", tone)
        self._caption = label(caption, "secondary", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._value)
        layout.addWidget(self._caption)
        self._describe()

    def set_value(self, value: str) -> None:
        """Shows another number."""
        self._value.setText(value)
        self._describe()

    def value(self) -> str:
        """The number shown."""
        return self._value.text()

    def set_caption(self, words: str) -> None:
        """Says what is counted."""
        self._caption.setText(words)
        self._describe()

    def set_tone(self, tone: str) -> None:
        """Colours the number; its caption says the same in words."""
        set_tone(self._value, tone)

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._value.text()} {self._caption.text()}".strip())
