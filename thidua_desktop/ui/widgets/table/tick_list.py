"""Lines to tick off: Space ticks, Ctrl+Up and Ctrl+Down change the order where that matters."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_ID = Qt.ItemDataRole.UserRole
_STATES = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


class TickList(QListWidget):
    """Items by id. `height` is that of a line in pixels; without it long lines wrap."""

    def __init__(self, name: str, *, ordered: bool = False, height: int = 0) -> None:
        super().__init__()
        self._ordered, self._height = ordered, height
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not height:
            self.setWordWrap(True)
            self.setResizeMode(QListWidget.ResizeMode.Adjust)
            self.setSpacing(4)

    def set_items(
        self, items: Iterable[tuple[int, str]], ticked: Collection[int] | None = None
    ) -> None:
        """Offer other items, all of them ticked where it is not said which."""
        with QSignalBlocker(self):
            self.clear()
            for item_id, words in items:
                item = QListWidgetItem(words, self)
                item.setData(_ID, item_id)
                if self._height:
                    item.setSizeHint(QSize(0, self._height))
                item.setCheckState(_STATES[ticked is None or item_id in ticked])
        on = self.ticked()
        first = next((at for at, item_id in enumerate(self.ids()) if item_id in on), 0)
        self.setCurrentRow(first)

    def lines(self) -> tuple[QListWidgetItem, ...]:
        """The lines in the order shown."""
        return tuple(self.item(row) for row in range(self.count()))

    def ids(self) -> tuple[int, ...]:
        return tuple(int(item.data(_ID)) for item in self.lines())

    def ticked(self) -> tuple[int, ...]:
        """The ids of the ticked items, in the order shown."""
        return tuple(
            int(item.data(_ID))
            for item in self.lines()
            if item.checkState() is Qt.CheckState.Checked
        )

    def tick(self, item_id: int, *, on: bool = True) -> None:
        """Tick an item, as Space does."""
        self.item(self.ids().index(item_id)).setCheckState(_STATES[on])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if self._ordered and step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        at = self.currentRow()
        to = at + step
        if 0 <= to < self.count():
            self.insertItem(to, self.takeItem(at))
            self.setCurrentRow(to)
