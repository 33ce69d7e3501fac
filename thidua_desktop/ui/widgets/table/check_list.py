"""A list of which several are chosen, by Space or a click; a long one can be filtered."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from thidua_desktop.texts.base.vietnamese import found
from thidua_desktop.texts.registers.register_page import FIND, TICKED
from thidua_desktop.texts.registers.registers import FILTER_NAME
from thidua_desktop.ui.widgets.base.labels import label
from thidua_desktop.ui.widgets.table.tick_list import TickList

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._label, self.filter, self._empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
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
        words = TICKED.format(self._title, len(self.list.ticked()), self.list.count())
        self._label.setText(words if self.list.count() else self._title)
