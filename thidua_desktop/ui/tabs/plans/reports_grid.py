"""The matrix of reports: a day is typed into a cell, its box or Enter records one of today."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from thidua_desktop.records.choices import ReportKind
from thidua_desktop.texts.reports import reports as texts
from thidua_desktop.ui.tabs.plans.reports_state import (
    TONES,
    GridRow,
    grid_rows,
    head_text,
    received_text,
    stand_text,
)
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from thidua_desktop.services.reports.year_reports import ReportCell, ReportMatrix

KINDS: Final = tuple(ReportKind)
_WIDTH: Final = 136
_HEADING: Final = 56
_CHECK: Final = Qt.ItemDataRole.CheckStateRole
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Model(RowsModel[GridRow]):
    """Headings of two lines; a box in each cell of a unit says whether its report came."""

    breaks_headings = True
    matrix: ReportMatrix | None = None
    ticked: Callable[[ReportCell, bool], object] = staticmethod(lambda _cell, _there: None)

    def cell(self, index: QModelIndex | QPersistentModelIndex) -> ReportCell | None:
        if not index.isValid() or index.column() == 0:
            return None
        return self.row(index.row()).cell(KINDS[index.column() - 1])

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.is_open(index) else flags

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == _CHECK:
            cell = self.cell(index)
            states = Qt.CheckState
            return None if cell is None else (states.Unchecked, states.Checked)[bool(cell.received)]
        return super().data(index, role)

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        cell = self.cell(index)
        if role == _CHECK and cell is not None and self.is_open(index):
            self.ticked(cell, Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        return super().setData(index, value, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section > 0:
            return head_text(self.matrix, KINDS[section - 1])
        return super().headerData(section, orientation, role)


class ReportsGrid(TableView):
    """Enter records a report or opens one that came; Del takes it back, F2 opens the details."""

    recorded = Signal(object)
    taken_back = Signal(object)
    opened = Signal(object)
    typed_in = Signal()

    def __init__(self, typed: Callable[[ReportCell, str], str]) -> None:
        self._typed = typed
        self._locked = False
        self._model = _Model(self._columns(), lambda row: row.name)
        self._model.ticked = self._on_ticked
        super().__init__(self._model, texts.EMPTY)
        self.setAccessibleName(texts.REPORTS)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self._model.typed.connect(self.typed_in)
        self.horizontalHeader().setFixedHeight(_HEADING)

    def show_matrix(self, matrix: ReportMatrix, *, locked: bool) -> None:
        """Show the reports of a year; the chosen cell stays chosen."""
        at = self.currentIndex()
        place = (at.row(), at.column()) if at.isValid() else (0, 1)
        self._model.matrix, self._locked = matrix, locked
        self._model.set_rows(grid_rows(matrix))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(KINDS))
        if not self.currentIndex().isValid() and matrix.rows:
            self.setCurrentIndex(self._model.index(*place))

    def rows(self) -> tuple[GridRow, ...]:
        return self._model.rows()

    def fault(self) -> str:
        return self._model.fault()

    def revert(self) -> None:
        self._model.revert()

    def kind(self) -> ReportKind:
        """The kind of the chosen column, the first one where none is."""
        return KINDS[max(self.currentIndex().column() - 1, 0)]

    def cells(self) -> tuple[ReportCell, ...]:
        found = (self._model.cell(index) for index in self.selectedIndexes())
        return tuple(cell for cell in found if cell is not None)

    def choose_cell(self, unit_id: int | None, kind: ReportKind) -> None:
        """Bring a report into sight, or its column."""
        rows = self._model.rows()
        at = next((n for n, one in enumerate(rows) if one.row and one.row.unit.id == unit_id), 0)
        self.setCurrentIndex(self._model.index(at, KINDS.index(kind) + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            return  # a key that the editor passed on
        cell = self._model.cell(self.currentIndex())
        if cell is not None and event.key() == Qt.Key.Key_F2:
            self.opened.emit(cell)
        elif cell is not None and event.key() in _ENTER:
            (self.opened if cell.received or self._locked else self.recorded).emit(
                cell if cell.received or self._locked else (cell,)
            )
        elif event.key() == Qt.Key.Key_Delete and not self._locked:
            self.taken_back.emit(self.cells())
        else:
            super().keyPressEvent(event)

    def _on_double_click(self, index: QModelIndex | QPersistentModelIndex) -> None:
        cell = self._model.cell(index)
        if cell is not None:
            self.opened.emit(cell)

    def _on_ticked(self, cell: ReportCell, there: bool) -> None:
        (self.recorded if there else self.taken_back).emit((cell,))

    def _columns(self) -> tuple[Column[GridRow], ...]:
        name: Column[GridRow] = Column(
            texts.UNIT,
            lambda row: row.name,
            stretch=True,
            wrap=True,
            bold=lambda row: row.row is None,
        )
        return (name, *(self._column(kind) for kind in KINDS))

    def _column(self, kind: ReportKind) -> Column[GridRow]:
        return Column(
            texts.HEADS[kind],
            lambda row: received_text(row, kind),
            width=_WIDTH,
            wrap=True,
            tone=lambda row: TONES[cell.status.stand] if (cell := row.cell(kind)) else "",
            bold=lambda row: row.row is None,
            message=lambda row: stand_text(row, kind),
            set=partial(self._set, kind),
            open=lambda row: row.row is not None and not self._locked,
        )

    def _set(self, kind: ReportKind, row: GridRow, text: str) -> str:
        cell = row.cell(kind)
        return self._typed(cell, text) if cell is not None else ""
