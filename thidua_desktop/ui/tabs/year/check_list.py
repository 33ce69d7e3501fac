"""Lines to tick off: Space ticks, Ctrl+Up and Ctrl+Down change the order where that matters."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_GAP = 4


class CheckList(QListWidget):
    """Shows words, all of them ticked at first; gives the places that stay ticked, in order."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, ordered: bool = False) -> None:
        super().__init__(parent)
        self._ordered = ordered
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSpacing(_GAP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show other lines, all ticked."""
        self.clear()
        for at, words in enumerate(lines):
            item = QListWidgetItem(words, self)
            item.setData(Qt.ItemDataRole.UserRole, at)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.setCurrentRow(0)
        self.changed.emit()

    def ticked(self) -> tuple[int, ...]:
        """The places, in the lines as they were given, of those that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(
            int(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if self._ordered and step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        at = self.currentRow()
        to = at + step
        if not 0 <= to < self.count():
            return
        self.insertItem(to, self.takeItem(at))
        self.setCurrentRow(to)
        self.changed.emit()
