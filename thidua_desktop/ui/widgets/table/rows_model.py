"""A table of records for the screen: columns are declared as data, cells are only read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from thidua_desktop.texts.base.vietnamese import sort_key
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = TypeVar("Row")

OWN_ORDER: Final = -1
_ALIGN: Final = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
TONES: Final = {
    "good": Role.GOOD,
    "bad": Role.BAD,
    "warning": Role.WARNING,
    "info": Role.INFO,
    "elected": Role.ELECTED_TEXT,
    "primary": Role.LINK,
    "secondary": Role.SECONDARY,
}


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its heading, what it shows of a row, and how.

    `width` in pixels; 0 fits the heading and what stands in it. One column may `stretch`; that
    one is bold in the chosen row unless another one is `called`, holding what the row is called.
    `sort` gives what rows are sorted by, None standing last; without it, the words are.
    `name` is under what the column is remembered, `hidden` one that has to be asked for.
    """

    title: str
    getter: Callable[[Row], object]
    align: str = "left"
    width: int = 0
    stretch: bool = False
    tone: Callable[[Row], str] | None = None
    bold: Callable[[Row], bool] | None = None
    wrap: bool = False
    sort: Callable[[Row], Any] | None = None
    name: str = ""
    hidden: bool = False
    called: bool = False

    def words(self, row: Row) -> str:
        """What the cell shows; nothing where there is no value."""
        value = self.getter(row)
        return "" if value is None else str(value)

    def sort_value(self, row: Row) -> Any:
        """What the row is sorted by under this column; None where nothing stands."""
        if self.sort is not None:
            return self.sort(row)
        words = self.words(row)
        return sort_key(words) if words else None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows of one kind under the columns that were declared."""

    def __init__(self, columns: tuple[Column[Row], ...]) -> None:
        super().__init__()
        self.columns = columns
        self.heading_tip = ""
        self._given: tuple[Row, ...] = ()
        self._rows: list[Row] = []
        self._sorted_by = OWN_ORDER
        self._descending = False

    def is_called(self, at: int) -> bool:
        """Whether this column holds what a row is called."""
        if any(column.called for column in self.columns):
            return self.columns[at].called
        return self.columns[at].stretch

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Shows other rows; as many as before are only painted anew, so that nothing jumps."""
        self._given = tuple(rows)
        if len(rows) == len(self._rows):
            self._rows = self._in_order()
            if rows:
                last = self.index(len(rows) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = self._in_order()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, -1 for the order in which the rows were given; the chosen row stays."""
        self.layoutAboutToBeChanged.emit()
        before = self._rows
        self._sorted_by, self._descending = column, order is Qt.SortOrder.DescendingOrder
        self._rows = self._in_order()
        places = {id(row): at for at, row in enumerate(self._rows)}
        moved = self.persistentIndexList()
        now = [self.index(places[id(before[at.row()])], at.column()) for at in moved]
        self.changePersistentIndexList(moved, now)
        self.layoutChanged.emit()

    def _in_order(self) -> list[Row]:
        """Vietnamese order of words, numbers and dates by value; empty cells always stand last."""
        if not 0 <= self._sorted_by < len(self.columns):
            return list(self._given)
        value = self.columns[self._sorted_by].sort_value
        keyed = [(value(row), row) for row in self._given]
        filled = [pair for pair in keyed if pair[0] is not None]
        filled.sort(key=lambda pair: pair[0], reverse=self._descending)
        return [row for _, row in filled] + [row for key, row in keyed if key is None]

    def rows(self) -> tuple[Row, ...]:
        """All rows, from top to bottom."""
        return tuple(self._rows)

    def row(self, at: int) -> Row:
        """The row at a place."""
        return self._rows[at]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.heading_tip or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = column.words(row)
            return words or None if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None:
            tone = column.tone(row)
            return color(TONES[tone]) if tone else None
        if role == Qt.ItemDataRole.FontRole and column.bold is not None:
            return font(14, bold=column.bold(row))
        return None
