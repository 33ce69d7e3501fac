"""What is read out, in letters that can be read standing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from thidua_desktop.ui.widgets.base.labels import empty, label, vbox

if TYPE_CHECKING:
    from thidua_desktop.ui.tabs.conference.publish.publish_state import ReadingLine


class ReadingLines(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ReadingLine, ...] = ()
        self._labels = vbox(on=self)

    def show_lines(self, lines: tuple[ReadingLine, ...]) -> None:
        """Show them, unless they stand there."""
        if lines == self._lines:
            return
        self._lines = lines
        empty(self._labels)
        for line in lines:
            self._labels.addWidget(label(line.text, line.role, wrap=True))

    def text(self) -> str:
        return "\n".join(line.text for line in self._lines)
