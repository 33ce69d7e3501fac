"""A table of figures of which a cell is chosen, not a row; what is behind it can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from thidua_desktop.ui.widgets.table.rows_model import RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from thidua_desktop.ui.widgets.table.rows_model import Column

Row = TypeVar("Row")

_HEADING: Final = 76
_ROW: Final = 28
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FigureModel(RowsModel[Row], Generic[Row]):
    """The headings are long: they stand in several lines over their narrow columns."""

    breaks_headings = True


class FigureGrid(TableView, Generic[Row]):
    """Enter or a double click opens a cell."""

    cell_opened = Signal(int, int)

    def __init__(self, columns: Sequence[Column[Row]], empty: str, name: str) -> None:
        self.figures: FigureModel[Row] = FigureModel(tuple(columns))
        super().__init__(self.figures, empty, row_height=_ROW)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.horizontalHeader().setFixedHeight(_HEADING)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex()
        if event.key() in _ENTER and at.isValid():
            self.cell_opened.emit(at.row(), at.column())
        else:
            super().keyPressEvent(event)

    def _on_double_click(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.cell_opened.emit(index.row(), index.column())
