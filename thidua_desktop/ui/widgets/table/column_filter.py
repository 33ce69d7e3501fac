"""Which rows are shown by what stands in a column: chosen in its heading or by the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from thidua_desktop.texts.registers import register_page as texts
from thidua_desktop.ui.widgets.base.dialog import Dialog, DialogFoot
from thidua_desktop.ui.widgets.base.field import Field
from thidua_desktop.ui.widgets.table.check_list import CheckList

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from thidua_desktop.ui.widgets.table.rows_model import Column

Row = TypeVar("Row")


class ColumnFilters(Generic[Row]):
    """The words that each column may show, by the column's name; none for a column that is open."""

    def __init__(self) -> None:
        self._wanted: dict[str, frozenset[str]] = {}

    def __bool__(self) -> bool:
        return bool(self._wanted)

    def wanted(self, column: Column[Any]) -> frozenset[str]:
        """What a column may show; empty where it may show everything."""
        return self._wanted.get(column.title, frozenset())

    def want(self, column: Column[Any], text: frozenset[str]) -> None:
        """From now on a column shows these words alone; none means all."""
        self._wanted.pop(column.title, None)
        if text:
            self._wanted[column.title] = text

    def clear(self) -> None:
        self._wanted.clear()

    def lets_through(self, columns: Sequence[Column[Row]], row: Row) -> bool:
        return all(
            column.text(row) in self._wanted[column.title]
            for column in columns
            if column.title in self._wanted
        )


class ColumnFilterDialog(Dialog):
    """Ctrl+Enter or the button filters, Esc leaves the table as it is."""

    def __init__(
        self,
        parent: QWidget,
        values: Mapping[str, Sequence[str]],
        chosen: Callable[[str], frozenset[str]],
        first: str,
        done: Callable[[str, frozenset[str]], object],
    ) -> None:
        super().__init__(parent, texts.FILTER_COLUMN_TITLE, least=480)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._values, self._chosen, self._done = values, chosen, done
        self.add_head(texts.FILTER_COLUMN_TITLE, texts.FILTER_COLUMN_TEXT)
        self.column = QComboBox()
        self.column.addItems(list(values))
        self.column.setCurrentText(first)
        self.list = CheckList(texts.FILTER_VALUES, rows=8)
        self.body.addWidget(Field(texts.COLUMN, self.column, keep_room=False))
        self.body.addWidget(self.list, 1)
        foot = DialogFoot(self, texts.FILTER_DO)
        self.primary = foot.primary
        self.add_foot(foot)
        self.column.currentTextChanged.connect(lambda _title: self._show())
        self._show()
        self.list.list.setFocus()

    def accept(self) -> None:
        text = self._text()
        ticked = frozenset(text[at] for at in self.list.list.ticked())
        super().accept()
        self._done(self.column.currentText(), ticked)

    def _text(self) -> Sequence[str]:
        return self._values[self.column.currentText()]

    def _show(self) -> None:
        text, chosen = self._text(), self._chosen(self.column.currentText())
        items = [(at, one or texts.FILTER_EMPTY) for at, one in enumerate(text)]
        self.list.set_items(items, [at for at, one in enumerate(text) if one in chosen])
