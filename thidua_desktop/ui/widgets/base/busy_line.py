"""What is being done, and how much of it is done: words and a bar."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.texts.registers.register_page import OF_ALL
from thidua_desktop.ui.widgets.base.labels import label
from thidua_desktop.ui.widgets.count.progress_line import ProgressLine


class BusyLine(QWidget):
    """Words at the left, the figure at the right, a bar under them."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", wrap=True)
        self._figure = label("", "secondary")
        self._line = ProgressLine()
        head = QHBoxLayout()
        head.addWidget(self._words, 1)
        head.addWidget(self._figure)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._line)

    def start(self, words: str) -> None:
        self._words.setText(words)
        self.set_progress(0, 0)

    def set_progress(self, done: int, total: int) -> None:
        self._figure.setText(OF_ALL.format(done, total) if total else str(done or ""))
        self._line.set_progress(done, total)

    def words(self) -> str:
        return self._words.text()
