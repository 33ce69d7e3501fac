"""A list of which several are chosen, by Space or a click; a long one can be filtered."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from thidua_desktop.texts.registers import FILTER_NAME
from thidua_desktop.texts.units import CHOSEN, FIND
from thidua_desktop.texts.vietnamese import found
from thidua_desktop.ui.widgets.labels import label

_ITEM: Final = 30
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
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setMinimumHeight(rows * _ITEM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._label, self.filter, self._empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.filter.textChanged.connect(self._on_filter)
        self.list.itemChanged.connect(lambda _item: self._on_changed())
        self.set_items((), set())

    def set_items(self, items: Sequence[tuple[int, str]], ticked: set[int]) -> None:
        """Offer other items."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for item_id, words in items:
                item = QListWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, item_id)
                item.setSizeHint(QSize(0, _ITEM))
                on = item_id in ticked
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
                self.list.addItem(item)
        first = next((at for at, item in enumerate(items) if item[0] in ticked), 0)
        self.list.setCurrentRow(first)
        self.list.setVisible(bool(items))
        self._empty.setVisible(not items)
        self.filter.setVisible(len(items) > _LONG)
        self._count()

    def ticked(self) -> tuple[int, ...]:
        """The ids of the ticked items, in the order of the list."""
        return tuple(
            int(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        )

    def offered(self) -> set[int]:
        """The ids of all items."""
        return {int(item.data(Qt.ItemDataRole.UserRole)) for item in self._items()}

    def tick(self, item_id: int, *, on: bool = True) -> None:
        """Tick an item, as Space does."""
        for item in self._items():
            if item.data(Qt.ItemDataRole.UserRole) == item_id:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def _on_filter(self, query: str) -> None:
        for item in self._items():
            item.setHidden(not found(query, item.text()))

    def _on_changed(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        words = CHOSEN.format(self._title, len(self.ticked()), self.list.count())
        self._label.setText(words if self.list.count() else self._title)
