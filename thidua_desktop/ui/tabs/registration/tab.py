"""The tab *Đăng ký*: the registrations of the year as a list, and their numbers as a table."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.states import DROPPED
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.registration import Registration
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.services.registration.year_book import Registered
from thidua_desktop.texts.base.choices import choice_words
from thidua_desktop.texts.base.vietnamese import person_key
from thidua_desktop.texts.registers.register_page import PAGE_KEYS
from thidua_desktop.texts.registration import registration as texts
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.tabs.registration.notes_panel import NotesPanel
from thidua_desktop.ui.tabs.registration.summary_page import SummaryPage
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, on_key
from thidua_desktop.ui.widgets.base.page_stack import PageStack
from thidua_desktop.ui.widgets.register.register_columns import register_columns
from thidua_desktop.ui.widgets.register.register_look import PageLook
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from thidua_desktop.services.registration.year_registrations import Cell, YearRegistrations
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.widgets.register.register_page import PageParts

_ROWS: Final = (
    ("unit_id",),
    ("title",),
    ("person_id", "person"),
    ("collective",),
    ("date", "document_id"),
)
_SHOWN: Final = ("unit_id", "title", "date")
_SUMMARY_OF: Final = tables_of(EmulationYear, Membership, Registration, Unit)
_JOINED: Final = ("person", "person_id", "collective", "state")
_WON: Final = (RegistrationState.ELECTED, RegistrationState.AWARDED)
_WIDTHS: Final = {"title": 196, "date": 108}
LIST, SUMMARY = range(len(texts.VIEWS))


class RegistrationTab(RegisterTab[Registered]):
    """Two views of the same registrations; a figure of the second leads to those behind it."""

    def __init__(
        self,
        source: YearRegistrations,
        parts: PageParts,
    ) -> None:
        look: PageLook[Registered] = PageLook(
            words=texts.WORDS,
            title=source.called,
            rows=_ROWS,
            without=("state",),
            columns=_columns(source),
            concerns=tables_of(EmulationYear, YearStep),
        )
        super().__init__(source, parts, look)
        self._registrations = source
        self.page.card.shorten_delete()  # the names of who and what need the room
        self.notes = NotesPanel()
        self.page.card.add_at_foot(self.notes)
        self.page.row_shown.connect(self._show_notes)
        self.summary = SummaryPage(source.registers)
        self.summary.opened.connect(self._on_opened)
        self.summary.copied.connect(self.page.acting.say_copied)
        self._watch = Watch(self.summary, parts.changes, _SUMMARY_OF, self._read_summary)
        self.views = QButtonGroup(self)
        self.pages = PageStack()
        self.only = label("", "strong", wrap=True)
        self.all_button = button(texts.SHOW_ALL, "quiet", clicked=self._show_all)
        self._lay_out()

    def show_year(self, status: YearStatus) -> None:
        """Show the registrations of a year, all of them where it is another one."""
        if status.year.year != self._year:
            self._watch.stale = True
            self._narrow(None)
        super().show_year(status)
        if self.summary.isVisible():
            self._watch.catch_up()

    def open_record(self, record_id: int) -> None:
        """Show the card of a registration, whatever the list is narrowed to."""
        self.show_view(LIST)
        if not self.page.open_record(record_id) and self.page.may_leave():
            self._show_all()
            self.page.open_record(record_id)

    def show_view(self, at: int) -> None:
        """Turn to the list or to the numbers; what is typed is stored first."""
        made = self.views.button(at)
        if at == SUMMARY and not self.page.may_leave():
            at = LIST
            made = self.views.button(at)
        made.setChecked(True)
        self.pages.setCurrentIndex(at)
        if at == SUMMARY:
            self._watch.catch_up()
            self.summary.focus()
        else:
            self.page.list.table.setFocus()

    def _read_summary(self) -> None:
        if self._year is not None:
            self.summary.show_summary(self._registrations.summary(), self._year)

    def _show_notes(self, one: Registered | None) -> None:
        self.notes.setVisible(one is not None)
        if one is not None:
            self.notes.show_notes(self._registrations.notes(one))

    def _on_opened(self, cell: Cell) -> None:
        self.page.list.clear_filters()
        self._narrow(cell)
        self.show_view(LIST)
        self.page.start_over()

    def _show_all(self) -> None:
        if self.page.may_leave():
            self._narrow(None)
            self.page.refresh()
            self.page.list.table.setFocus()

    def _narrow(self, cell: Cell | None) -> None:
        self._registrations.show_only(cell)
        if cell is not None:
            every = (texts.EVERY_UNIT, texts.EVERY_TITLE)
            self.only.setText(texts.ONLY.format(*self._registrations.cell_words(cell, *every)))
        self._line.setVisible(cell is not None)

    def _lay_out(self) -> None:
        heads = hbox(around=(24, 12, 24, 0))
        for at, words in enumerate(texts.VIEWS):
            keys = PAGE_KEYS.format(at + 1)
            head = QPushButton(words)
            head.setCheckable(True)
            head.setToolTip(keys)
            self.views.addButton(head, at)
            heads.addWidget(head)
            on_key(keys, self, partial(self.show_view, at), inside=True)
        heads.addStretch(1)
        self.views.idClicked.connect(self.show_view)
        self.views.button(LIST).setChecked(True)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.removeWidget(self.page)
        whole.addLayout(heads)
        whole.addWidget(self.pages, 1)
        self.pages.addWidget(self.page)
        self.pages.addWidget(self.summary)
        inside = self.page.layout()
        assert inside is not None
        inside.setContentsMargins(24, 10, 24, 24)
        self._add_line()

    def _add_line(self) -> None:
        """Above the table: to what it is narrowed, and the way back."""
        self._line = QWidget()
        hbox((self.only, 1), self.all_button, on=self._line)
        self._line.hide()
        self.page.list.add_above(self._line)
        QWidget.setTabOrder(self.page.list.menu, self.all_button)


def _columns(source: YearRegistrations) -> tuple[Column[Registered], ...]:
    """Units and titles have long names, which are read whole; who it is stands in one column."""
    made = tuple(
        replace(
            column,
            width=_WIDTHS.get(column.name, 0 if column.name == "unit_id" else column.width),
            stretch=column.name == "unit_id",
            wrap=column.name in ("unit_id", "title"),
        )
        for column in register_columns(source, source.names, _SHOWN)
        if column.name not in _JOINED
    )
    who: Column[Registered] = Column(
        texts.WHO,
        lambda row: row.person or row.record.collective,
        width=150,
        wrap=True,
        sort=lambda row: person_key(row.person or row.record.collective),
        name="who",
    )
    state: Column[Registered] = Column(
        texts.STATE,
        lambda row: choice_words(row.state),
        width=128,
        wrap=True,
        tone=_tone,
        sort=lambda row: list(RegistrationState).index(row.state),
        name="state",
    )
    return (*made[:2], who, state, *made[2:])


def _tone(row: Registered) -> str:
    if row.state in DROPPED:
        return "secondary"
    return "good" if row.state in _WON else ""
