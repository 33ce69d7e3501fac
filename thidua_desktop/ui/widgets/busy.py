"""A line that says that work is going on, once it has gone on long enough to be worth saying."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.ui.widgets.labels import label
from thidua_desktop.ui.widgets.progress_line import ProgressLine

PATIENCE_MS: Final = 500
"""Work shorter than this says nothing: a flash would only disturb."""


class BusyLine(QWidget):
    """Words and a bar; it keeps its room, and shows itself after half a second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "secondary")
        self._words.setMinimumHeight(22)
        self._line = ProgressLine()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addWidget(self._line)
        for part in (self._words, self._line):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(lambda: self._show_parts(shown=True))
        self._show_parts(shown=False)

    def start(self, words: str) -> None:
        """Work of this name has begun."""
        self._words.setText(words)
        self._line.set_progress(0, 0)
        self._timer.start()

    def set_progress(self, done: int, total: int) -> None:
        """So much of it is done."""
        self._line.set_progress(done, total)

    def stop(self) -> None:
        """It is over; what came of it is said elsewhere."""
        self._timer.stop()
        self._show_parts(shown=False)

    def is_shown(self) -> bool:
        """Whether it has gone on long enough to be shown."""
        return not self._words.isHidden()

    def _show_parts(self, *, shown: bool) -> None:
        self._words.setVisible(shown)
        self._line.setVisible(shown)
