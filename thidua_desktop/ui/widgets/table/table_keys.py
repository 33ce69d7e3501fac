"""What keys do in a table beside moving in it: filling down, sorting by a column's number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from thidua_desktop.ui.widgets.table.table_view import TableView


def fill_down(table: TableView) -> None:
    """Write into a cell what stands above it, or into those of all rows that are chosen."""
    table.settle()
    at, rows, model = table.currentIndex(), table.chosen_rows(), table.model()
    first, *others = rows if len(rows) > 1 else (at.row() - 1, at.row())
    if first < 0 or not at.isValid():
        return
    text = model.index(first, at.column()).data(Qt.ItemDataRole.EditRole)
    for row in others:
        model.setData(model.index(row, at.column()), text)


def number_of(event: QKeyEvent) -> int | None:
    """The digit that was pressed, on either side of the keyboard."""
    digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return event.key() - Qt.Key.Key_0 if digit and event.modifiers() in plain else None


def sort_by_number(table: TableView, number: int) -> None:
    """By the column of that number, the other way at the second time; 0 is the own order."""
    header = table.horizontalHeader()
    shown = [header.logicalIndex(place) for place in range(header.count())]
    shown = [at for at in shown if not header.isSectionHidden(at)]
    if number > len(shown):
        return
    at = shown[number - 1] if number else -1
    now, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
    if at == now and order is Qt.SortOrder.DescendingOrder:
        at = -1
    table.sort_by(at, descending=at == now)
