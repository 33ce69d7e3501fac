"""A table of records for the screen: columns are declared as data, some cells may be typed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.texts.base.vietnamese import sort_key
from thidua_desktop.texts.registers.register_page import FILTER_MARK
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

Row = TypeVar("Row")

OWN_ORDER: Final = -1
ALIGN: Final = {
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
    A cell with `set` may be typed in where `open` lets it: `set` takes the words and gives the
    sentence that says why they cannot stand, nothing where they do. `editor` makes another editor
    than a line. `message` is what is to be said of what stands in the cell, after it.
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
    set: Callable[[Row, str], str] | None = None
    open: Callable[[Row], bool] | None = None
    editor: Callable[[], QWidget] | None = None
    message: Callable[[Row], str] | None = None

    def is_open(self, row: Row) -> bool:
        return self.set is not None and (self.open is None or self.open(row))

    def text(self, row: Row) -> str:
        """What the cell shows; nothing where there is no value."""
        value = self.getter(row)
        return "" if value is None else str(value)

    def shown(self, row: Row) -> str:
        """What the cell shows, with the message about it behind."""
        text = self.text(row)
        if self.message is None:
            return text
        return " – ".join(filter(None, (text, self.message(row))))

    def sort_value(self, row: Row) -> Any:
        """What the row is sorted by under this column; None where nothing stands."""
        if self.sort is not None:
            return self.sort(row)
        text = self.text(row)
        return sort_key(text) if text else None


@dataclass(frozen=True, slots=True)
class CellFault:
    """What was typed in a cell and cannot stand there, and why."""

    row: int
    column: int
    text: str
    why: str


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows of one kind under the columns that were declared.

    What was typed and cannot stand stays in its cell, in red, until it is mended or taken back;
    `key` knows a row again once the rows were read anew.
    """

    breaks_headings = False
    """Whether a heading may stand in several lines."""

    narrow = False
    """Whether headings are broken for want of room."""

    typed = Signal()
    """Something was typed in a cell, whether it can stand or not."""

    def __init__(
        self, columns: tuple[Column[Row], ...], key: Callable[[Row], Hashable] = id
    ) -> None:
        super().__init__()
        self.columns = columns
        self._key = key
        self._faults: dict[tuple[Hashable, int], tuple[str, str]] = {}
        self.heading_tip = ""
        self.marked: frozenset[str] = frozenset()  # titles of the columns that are filtered
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
        """Shows other rows; as many as before are only painted anew, so that nothing jumps.

        Rows that only came to the end of those before are added to them, for the same reason.
        """
        self._given = tuple(rows)
        if self._faults:
            keys = {self._key(row) for row in rows}
            self._faults = {at: shown for at, shown in self._faults.items() if at[0] in keys}
        if len(rows) == len(self._rows):
            self._rows = self._in_order()
            self._repaint(range(len(rows)))
            return
        now, before = self._in_order(), [self._key(row) for row in self._rows]
        if before and [self._key(row) for row in now[: len(before)]] == before:
            self.beginInsertRows(QModelIndex(), len(before), len(now) - 1)
            self._rows = now
            self.endInsertRows()
            return
        self.beginResetModel()
        self._rows = now
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
        return tuple(self._rows)

    def row(self, at: int) -> Row:
        return self._rows[at]

    def row_at(self, at: int) -> Row | None:
        """The row at a place; None where there is none, as where no row of a table is chosen."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def place(self, key: Hashable) -> int:
        """Where the row of a key stands; -1 where there is none such."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), -1)

    def faults(self) -> tuple[CellFault, ...]:
        """What stands in cells and cannot stay there, from top to bottom."""
        if not self._faults:
            return ()
        return tuple(
            CellFault(at, column, *self._faults[self._key(row), column])
            for at, row in enumerate(self._rows)
            for column in range(len(self.columns))
            if (self._key(row), column) in self._faults
        )

    def fault(self) -> str:
        """Why what stands in the first of these cells cannot stay there."""
        return next((one.why for one in self.faults()), "")

    def revert(self) -> None:
        """Take back what was typed and cannot stand."""
        self._faults = {}
        self._repaint(range(len(self._rows)))
        self.typed.emit()

    def is_open(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return index.isValid() and self.columns[index.column()].is_open(self._rows[index.row()])

    def cell_name(self, index: QModelIndex | QPersistentModelIndex) -> str:
        row = self._rows[index.row()]
        called = (c.text(row) for at, c in enumerate(self.columns) if self.is_called(at))
        return ", ".join((*called, self.columns[index.column()].title))

    def open_cells(self) -> Iterable[tuple[int, int]]:
        typed = [at for at, column in enumerate(self.columns) if column.set is not None]
        return (
            (row, at)
            for row in range(len(self._rows))
            for at in typed
            if self.columns[at].is_open(self._rows[row])
        )

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.is_open(index) else flags

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.is_open(index):
            return False
        at, place, text = index.row(), index.column(), str(value)
        row, column = self._rows[at], self.columns[place]
        shown = (self._key(row), place)
        if text == self._faults.get(shown, (column.text(row), ""))[0]:
            return True
        self._faults.pop(shown, None)
        why = column.set(row, text) if column.set is not None else ""
        if why:
            self._faults[shown] = (text, why)
        self._repaint((at,))
        self.typed.emit()
        return True

    def _repaint(self, rows: Sequence[int]) -> None:
        if rows:
            last = self.index(rows[-1], len(self.columns) - 1)
            self.dataChanged.emit(self.index(rows[0], 0), last)

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
            return FILTER_MARK.format(column.title) if column.title in self.marked else column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.heading_tip or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            middle = ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter
            broken = int(middle) | int(Qt.TextFlag.TextWordWrap)
            return broken if self.breaks_headings or self.narrow else middle
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        fault = self._faults.get((self._key(row), index.column())) if self._faults else None
        if fault is not None and (shown := _of_fault(*fault, role)) is not None:
            return shown
        if role == Qt.ItemDataRole.EditRole:
            return column.text(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.shown(row) or (None if role == Qt.ItemDataRole.ToolTipRole else "")
        return _look_of(column, row, role)


def _look_of(column: Column[Row], row: Row, role: int) -> object:
    """How a cell stands in its place, and its colour and font where they are particular."""
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter
    if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None:
        tone = column.tone(row)
        return color(TONES[tone]) if tone else None
    if role == Qt.ItemDataRole.FontRole and column.bold is not None:
        return font(14, bold=column.bold(row))
    return None


def _of_fault(text: str, why: str, role: int) -> object:
    """How a cell shows what cannot stand in it."""
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
        return text
    if role == Qt.ItemDataRole.ToolTipRole:
        return why
    return color(Role.BAD) if role == Qt.ItemDataRole.ForegroundRole else None
