"""*Đến hạn*: what is late, due and next of all registers; each line opens its place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.year import DueStand
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.registers.register_page import PRINT, PRINT_OF_YEAR
from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, vbox
from thidua_desktop.ui.widgets.register.list_print import list_print
from thidua_desktop.ui.widgets.register.register_list import PRINT_KEY
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_print import TablePrint, preview_print
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.services.years.due_dates import AgendaItem

_TONES: Final = {
    DueStand.OVERDUE: "bad",
    DueStand.SOON: "warning",
    DueStand.NEXT: "info",
    DueStand.LATER: "secondary",
    DueStand.UNDATED: "warning",
}


class AgendaPage(QWidget):
    """Shows what it is given; Enter or a double click wants the place of a line."""

    opened = Signal(object)
    copied = Signal(int)

    def __init__(self, registers: Registers) -> None:
        super().__init__()
        self._registers = registers
        self._year = 0
        self.counts = label("", "strong", wrap=True)
        self.print_button = button(PRINT, icon="printer", key=PRINT_KEY, shortcut=False)
        self.print_button.clicked.connect(self.print)
        self._rows: RowsModel[AgendaItem] = RowsModel(_columns())
        self.table = TableView(self._rows, texts.AGENDA_EMPTY, arranged=True)
        self.table.setAccessibleName(texts.SECTIONS[0])
        self.table.row_opened.connect(lambda at: self.opened.emit(self._rows.row(at).item))
        self.table.rows_copied.connect(self.copied)
        head = hbox((self.counts, 1), self.print_button)
        vbox(
            head,
            label(texts.AGENDA_ABOUT, "secondary", wrap=True),
            (self.table, 1),
            on=self,
            gap=10,
        )
        QShortcut(QKeySequence(PRINT_KEY), self.table).activated.connect(self.print)

    def show_agenda(self, items: Sequence[AgendaItem], year: int, lock: str) -> None:
        """Show what is open; the chosen line stays where it is."""
        at, self._year = max(self.table.chosen(), 0), year
        self._rows.set_rows(items)
        self.table.set_empty(lock or texts.AGENDA_EMPTY)
        self.counts.setText(counted(items))
        if items:
            self.table.choose(min(at, len(items) - 1))

    def print(self) -> None:
        preview_print(self, self.printed())

    def printed(self) -> TablePrint:
        title = PRINT_OF_YEAR.format(texts.SECTIONS[0], self._year)
        return list_print(self.table, self._rows.rows(), title, self._registers)


def counted(items: Sequence[AgendaItem]) -> str:
    """How many there are of each nearness, those that there are."""
    found = Counter(one.stand for one in items)
    parts = (
        texts.AGENDA_COUNT.format(texts.DUE_STANDS[stand], found[stand])
        for stand in DueStand
        if found[stand]
    )
    return "  ·  ".join(parts)


def days_text(one: AgendaItem) -> str:
    """How many days are left, or gone."""
    if one.stand is DueStand.UNDATED:
        return ""
    if one.days == 0:
        return texts.TODAY
    text = texts.LATE_DAYS if one.days < 0 else texts.LEFT_DAYS
    return text.format(abs(one.days))


def _columns() -> tuple[Column[AgendaItem], ...]:
    order = list(DueStand)
    return (
        Column(
            texts.AGENDA_STAND,
            lambda one: texts.DUE_STANDS[one.stand],
            width=132,
            tone=lambda one: _TONES[one.stand],
            sort=lambda one: (order.index(one.stand), one.days),
            name="stand",
        ),
        Column(
            texts.AGENDA_TEXT,
            lambda one: texts.shortened(one.item.text),
            stretch=True,
            wrap=True,
            name="text",
        ),
        Column(
            texts.AGENDA_OWNER,
            lambda one: one.item.owner or texts.NO_OWNER,
            width=170,
            wrap=True,
            tone=lambda one: "" if one.item.owner else "secondary",
            name="owner",
        ),
        Column(texts.AGENDA_SOURCE, lambda one: one.item.source, width=170, wrap=True, name="from"),
        Column(
            texts.AGENDA_DUE,
            lambda one: short_date(one.item.due) if one.item.due else texts.NO_DUE,
            width=124,
            sort=lambda one: one.item.due,
            name="due",
        ),
        Column(
            texts.AGENDA_DAYS,
            days_text,
            width=112,
            tone=lambda one: "bad" if one.stand is DueStand.OVERDUE else "",
            sort=lambda one: one.days,
            name="days",
        ),
    )
