"""A list of which several are chosen, by Space or a click; a long one can be filtered."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from thidua_desktop.texts.base.vietnamese import found
from thidua_desktop.texts.registers.register_page import FIND, TICKED
from thidua_desktop.texts.registers.registers import FILTER_NAME
from thidua_desktop.ui.widgets.base.labels import label, vbox

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
            for item_id, text in items:
                item = QListWidgetItem(text, self)
                item.setData(_ID, item_id)
                if self._height:
                    item.setSizeHint(QSize(0, self._height))
                item.setCheckState(_STATES[ticked is None or item_id in ticked])
        on = self.ticked()
        first = next((at for at, item_id in enumerate(self.ids()) if item_id in on), 0)
        self.setCurrentRow(first)

    def lines(self) -> tuple[QListWidgetItem, ...]:
        return tuple(self.item(row) for row in range(self.count()))

    def ids(self) -> tuple[int, ...]:
        return tuple(int(item.data(_ID)) for item in self.lines())

    def ticked(self) -> tuple[int, ...]:
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


_LINE: Final = 30
_LONG: Final = 12


class CheckList(QWidget):
    """Items by id, ticked or not; those that the filter hides stay as they are."""

    changed = Signal()

    def __init__(self, title: str, empty: str = "", rows: int = 5) -> None:
        super().__init__()
        self._title = title
        self._label = label(title, "field_label")
        self._empty = label(empty, "secondary", wrap=True)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(FIND)
        self.filter.setAccessibleName(FILTER_NAME)
        self.list = TickList(title, height=_LINE)
        self.list.setMinimumHeight(rows * _LINE)
        column = vbox(self._label, self.filter, self._empty, (self.list, 1), on=self, gap=4)
        column.addStretch(0)
        self.filter.textChanged.connect(self._on_filter)
        self.list.itemChanged.connect(lambda _item: self._on_changed())
        self.set_items((), ())

    def set_items(self, items: Sequence[tuple[int, str]], ticked: Collection[int]) -> None:
        self.list.set_items(items, ticked)
        self.list.setVisible(bool(items))
        self._empty.setVisible(not items)
        self.filter.setVisible(len(items) > _LONG)
        self._count()

    def _on_filter(self, query: str) -> None:
        for item in self.list.lines():
            item.setHidden(not found(query, item.text()))

    def _on_changed(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        text = TICKED.format(self._title, len(self.list.ticked()), self.list.count())
        self._label.setText(text if self.list.count() else self._title)
