"""A table of records for the screen: columns are declared as data, cells are only read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from thidua_desktop.ui.fonts import font
from thidua_desktop.ui.palette import color
from thidua_desktop.ui.roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = TypeVar("Row")

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

    `width` in pixels; 0 fits the heading and what stands in it. One column may `stretch`.
    """

    title: str
    getter: Callable[[Row], object]
    align: str = "left"
    width: int = 0
    stretch: bool = False
    tone: Callable[[Row], str] | None = None
    bold: Callable[[Row], bool] | None = None
    wrap: bool = False

    def words(self, row: Row) -> str:
        """What the cell shows; nothing where there is no value."""
        value = self.getter(row)
        return "" if value is None else str(value)


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows of one kind under the columns that were declared."""

    def __init__(self, columns: tuple[Column[Row], ...]) -> None:
        super().__init__()
        self.columns = columns
        self._rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Shows other rows; as many as before are only painted anew, so that nothing jumps."""
        if len(rows) == len(self._rows):
            self._rows = list(rows)
            if rows:
                last = self.index(len(rows) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

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
