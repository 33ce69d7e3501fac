"""Units typed row by row: code, name and the title of their head; an empty row waits at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from thidua_desktop.records.base import field_specs
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.registers.field_text import check_texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.texts.years import new_cluster as texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIELDS = ("code", "name", "head_post")


class UnitRows(QTableWidget):
    """Keeps for each row the unit that it came from, so that what a sheet held beside stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(FIELDS), parent)
        self.setHorizontalHeaderLabels(list(texts.UNIT_COLUMNS))
        self.setAccessibleName(texts.UNITS)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 130)
        header.resizeSection(2, 210)
        self.setMinimumHeight(280)
        self.itemChanged.connect(lambda _item: self._keep_empty_row())
        self._keep_empty_row()
        self.setCurrentCell(0, 0)  # one sees where typing begins

    def show_units(self, units: Sequence[Unit]) -> None:
        """Show these instead of what is there."""
        self.setRowCount(0)
        for unit in units:
            self._add_row(unit)
        self._keep_empty_row()

    def units(self) -> tuple[tuple[Unit, ...], str]:
        """Give the units, and the first fault in words where one row is no unit."""
        self._settle()
        found: list[Unit] = []
        rows: dict[str, int] = {}
        for row, written in self._written():
            checked = check_texts(Unit, written)
            if checked.faults:
                fault = checked.faults[0]
                title = next(s.title for s in field_specs(Unit) if s.name == fault.path)
                words = sentence(fault)
                self.setCurrentCell(row, FIELDS.index(fault.path))
                return (), texts.IN_ROW.format(row + 1, title, words)
            unit = Unit.model_validate({**self._kept(row), **checked.values})
            if unit.code in rows:
                self.setCurrentCell(row, 0)
                return (), texts.CODE_TWICE.format(row + 1, unit.code)
            rows[unit.code] = row
            found.append(unit)
        return tuple(found), "" if found else texts.NO_UNITS

    def remove_row(self) -> None:
        """Take the row of the cursor away."""
        if self.currentRow() >= 0:
            self.removeRow(self.currentRow())
            self._keep_empty_row()

    def move_row(self, by: int) -> None:
        """Move the row of the cursor up (-1) or down (1)."""
        row, column = self.currentRow(), self.currentColumn()
        if row < 0 or not 0 <= row + by < self.rowCount():
            return
        for place in range(self.columnCount()):
            here, there = self.takeItem(row, place), self.takeItem(row + by, place)
            self.setItem(row, place, there)
            self.setItem(row + by, place, here)
        self.setCurrentCell(row + by, column)

    def _settle(self) -> None:
        """Take what is still being typed in a cell."""
        row, column = self.currentRow(), self.currentColumn()
        if self.state() is QAbstractItemView.State.EditingState:  # leaving the cell takes it
            self.setCurrentCell(row, (column + 1) % self.columnCount())
            self.setCurrentCell(row, column)

    def _written(self) -> Iterator[tuple[int, dict[str, str]]]:
        for row in range(self.rowCount()):
            written = {name: self._text(row, place) for place, name in enumerate(FIELDS)}
            if any(written.values()):
                yield row, written

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def _kept(self, row: int) -> dict[str, object]:
        item = self.item(row, 0)
        kept = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return dict(kept) if kept else {}

    def _add_row(self, unit: Unit | None) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for column, name in enumerate(FIELDS):
            item = QTableWidgetItem(getattr(unit, name) if unit else "")
            if unit is not None and column == 0:
                item.setData(Qt.ItemDataRole.UserRole, unit.model_dump(exclude={"id"}))
            self.setItem(row, column, item)

    def _keep_empty_row(self) -> None:
        last = self.rowCount() - 1
        if last < 0 or any(self._text(last, column) for column in range(len(FIELDS))):
            self.blockSignals(True)  # noqa: FBT003  Qt's own; the empty row is no change
            self._add_row(None)
            self.blockSignals(False)  # noqa: FBT003
