"""*Tổng hợp*: how many registrations each unit has of each title, with their totals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.services.registration.year_registrations import Cell, SummaryRow
from thidua_desktop.texts.registers.register_page import PRINT_OF_YEAR
from thidua_desktop.texts.registration import registration as texts
from thidua_desktop.ui.widgets.base.labels import AROUND_PAGE, button, hbox, label, on_key, vbox
from thidua_desktop.ui.widgets.register.list_print import list_print
from thidua_desktop.ui.widgets.register.register_list import PRINT_KEY
from thidua_desktop.ui.widgets.table.figure_grid import FigureGrid
from thidua_desktop.ui.widgets.table.rows_model import Column
from thidua_desktop.ui.widgets.table.table_print import TablePrint, preview_print

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.services.registration.year_registrations import Summary

_COUNT_WIDTH: Final = 112
_TOTAL_WIDTH: Final = 72


class SummaryPage(QWidget):
    """Shows the numbers of a year; `opened` gives the one whose registrations are wanted."""

    opened = Signal(object)
    added = Signal(int, str)
    """A registration is wanted where there is none: its unit and its title."""

    copied = Signal(int)

    def __init__(self, registers: Registers) -> None:
        super().__init__()
        self._registers = registers
        self._year = 0
        self._titles: tuple[str, ...] = ()
        self.table: FigureGrid[SummaryRow] | None = None
        self.setProperty("role", "page")
        self.print_button = button(texts.PRINT, icon="printer", key=PRINT_KEY, shortcut=False)
        self.print_button.clicked.connect(self.print)
        head = hbox((label(texts.SUMMARY_ABOUT, "secondary", wrap=True), 1), self.print_button)
        self._column = vbox(head, on=self, gap=12, around=AROUND_PAGE)
        on_key(PRINT_KEY, self, self.print, inside=True)

    def show_summary(self, summary: Summary, year: int) -> None:
        """Show the numbers of a year; the cell that was chosen stays chosen."""
        self._year = year
        if self.table is None or self._titles != tuple(summary.titles):
            self._make_table(summary.titles)
        assert self.table is not None
        at = self.table.currentIndex()
        row, column = (at.row(), at.column()) if at.isValid() else (0, 1)
        rows = (*summary.rows, summary.total) if summary.rows else ()
        self._model.set_rows(rows)
        if rows:
            row = min(row, len(rows) - 1)
            self.table.setCurrentIndex(self._model.index(row, column))

    def focus(self) -> None:
        if self.table is not None:
            self.table.setFocus()

    def print(self) -> None:
        preview_print(self, self.printed())

    def printed(self) -> TablePrint:
        assert self.table is not None
        title = PRINT_OF_YEAR.format(texts.SUMMARY, self._year)
        return list_print(self.table, self._model.rows(), title, self._registers, totals=1)

    def _make_table(self, titles: Mapping[str, str]) -> None:
        old, self._titles = self.table, tuple(titles)
        self.table = FigureGrid(_columns(titles), texts.SUMMARY_EMPTY, texts.SUMMARY)
        self._model = self.table.figures
        self.table.cell_opened.connect(self._on_opened)
        self.table.rows_copied.connect(self.copied)
        self._column.addWidget(self.table, 1)
        self.table.show()  # at once, for the keyboard that comes to it
        if old is not None:
            focused = old.hasFocus()
            old.hide()
            old.deleteLater()
            if focused:
                self.table.setFocus()

    def _on_opened(self, row: int, column: int) -> None:
        """Behind a zero there is nothing to see: it is where one is added."""
        one = self._model.row(row)
        title = self._titles[column - 1] if 0 < column <= len(self._titles) else None
        if one.counts[title] if title is not None else one.total:
            self.opened.emit(Cell(one.unit_id, title))
        elif title is not None and one.unit_id is not None:
            self.added.emit(one.unit_id, title)


def _columns(titles: Mapping[str, str]) -> tuple[Column[SummaryRow], ...]:
    def count(code: str) -> Column[SummaryRow]:
        return Column(
            titles[code],
            lambda row: row.counts[code] or None,
            align="center",
            width=_COUNT_WIDTH,
            bold=_is_total,
        )

    unit = Column(
        texts.UNIT,
        lambda row: row.name if row.unit_id is not None else texts.TOTAL,
        stretch=True,
        wrap=True,
        bold=_is_total,
    )
    total: Column[SummaryRow] = Column(
        texts.TOTAL,
        lambda row: row.total,
        align="center",
        width=_TOTAL_WIDTH,
        bold=lambda _row: True,
    )
    return (unit, *(count(code) for code in titles), total)


def _is_total(row: SummaryRow) -> bool:
    return row.unit_id is None
