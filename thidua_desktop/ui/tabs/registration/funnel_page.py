"""*Kết quả*: from registering to being awarded, by title, by unit, or by both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.states import DROPPED
from thidua_desktop.services.registration.funnel_table import FunnelLine, Grouping
from thidua_desktop.services.registration.year_registrations import Cell
from thidua_desktop.texts.registers.register_page import PRINT_OF_YEAR
from thidua_desktop.texts.registration import funnel as texts
from thidua_desktop.texts.registration.registration import PRINT, TOTAL, UNIT
from thidua_desktop.ui.widgets.base.labels import AROUND_PAGE, button, hbox, label, on_key, vbox
from thidua_desktop.ui.widgets.register.list_print import list_print
from thidua_desktop.ui.widgets.register.register_list import PRINT_KEY
from thidua_desktop.ui.widgets.table.figure_grid import FigureGrid
from thidua_desktop.ui.widgets.table.rows_model import Column
from thidua_desktop.ui.widgets.table.table_print import TablePrint, preview_print

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.services.registration.funnel_table import FunnelTable

_COUNT: Final = 68
_ALONE, _BESIDE = 400, 180
"""How wide the titles are without units, and beside them."""
_STATES: Final = tuple(texts.COLUMNS)
_BEFORE: Final = 2  # columns before those of the states


class FunnelPage(QWidget):
    """Shows the figures of a year; `opened` gives the one whose registrations are wanted."""

    opened = Signal(object)
    copied = Signal(int)

    def __init__(self, registers: Registers) -> None:
        super().__init__()
        self._registers, self._year = registers, 0
        self._shown: FunnelTable | None = None
        self.setProperty("role", "page")
        self.grouping = QButtonGroup(self)
        self.table: FigureGrid[FunnelLine] = FigureGrid(_columns(), texts.EMPTY, texts.TITLE)
        self._model = self.table.figures
        self.table.cell_opened.connect(self._on_opened)
        self.table.rows_copied.connect(self.copied)
        self.print_button = button(PRINT, icon="printer", key=PRINT_KEY, shortcut=False)
        self.print_button.clicked.connect(self.print)
        self._lay_out()

    def show_funnel(self, shown: FunnelTable, year: int) -> None:
        self._shown, self._year = shown, year
        self._show_lines()

    def focus(self) -> None:
        self.table.setFocus()

    def print(self) -> None:
        preview_print(self, self.printed())

    def printed(self) -> TablePrint:
        title = PRINT_OF_YEAR.format(texts.TITLE, self._year)
        return list_print(self.table, self._model.rows(), title, self._registers, totals=1)

    def _lines(self) -> Sequence[FunnelLine]:
        assert self._shown is not None
        return self._shown.lines(tuple(Grouping)[self.grouping.checkedId()])

    def _show_lines(self) -> None:
        if self._shown is None:
            return
        at = self.table.currentIndex()
        row, column = (at.row(), at.column()) if at.isValid() else (0, _BEFORE)
        lines = self._lines()
        self._model.set_rows(lines)
        by = tuple(Grouping)[self.grouping.checkedId()]
        self.table.setColumnHidden(0, by is Grouping.UNIT)
        self.table.setColumnHidden(1, by is Grouping.TITLE)
        self.table.setColumnWidth(0, _BESIDE if by is Grouping.BOTH else _ALONE)
        if lines:
            self.table.setCurrentIndex(self._model.index(min(row, len(lines) - 1), column))

    def _on_opened(self, row: int, column: int) -> None:
        """Behind a zero there is nothing to see."""
        line = self._model.row(row)
        state = _STATES[column - _BEFORE] if column >= _BEFORE else RegistrationState.REGISTERED
        if line.funnel[state]:
            self.opened.emit(Cell(line.unit_id, line.title, state))

    def _lay_out(self) -> None:
        head = hbox((label(texts.ABOUT, "secondary", wrap=True), 1))
        for at, text in enumerate(texts.GROUPINGS):
            choice = QPushButton(text)
            choice.setCheckable(True)
            self.grouping.addButton(choice, at)
            head.addWidget(choice)
        self.grouping.button(0).setChecked(True)
        self.grouping.idClicked.connect(lambda _at: self._show_lines())
        head.addWidget(self.print_button)
        vbox(head, (self.table, 1), on=self, gap=12, around=AROUND_PAGE)
        on_key(PRINT_KEY, self, self.print, inside=True)


def _columns() -> tuple[Column[FunnelLine], ...]:
    def count(state: RegistrationState) -> Column[FunnelLine]:
        return Column(
            texts.COLUMNS[state],
            lambda line: line.funnel[state] or None,
            align="center",
            width=_COUNT,
            tone=(lambda _line: "secondary") if state in DROPPED else None,
            bold=_is_total,
        )

    title: Column[FunnelLine] = Column(
        texts.OF_TITLE,
        lambda line: line.name_of_title or (TOTAL if line.is_total else ""),
        width=_ALONE,
        wrap=True,
        bold=_is_total,
    )
    unit: Column[FunnelLine] = Column(
        UNIT,
        lambda line: line.name_of_unit or (TOTAL if line.is_total else ""),
        stretch=True,
        wrap=True,
        bold=_is_total,
    )
    return (title, unit, *(count(state) for state in _STATES))


def _is_total(line: FunnelLine) -> bool:
    return line.is_total
