"""Nhật ký: everything that was ever stored, the newest first, filtered, read as one goes down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.written import day
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.years.journal import (
    END,
    PAGE,
    JournalFilter,
    JournalLine,
    journal_tables,
    read_entry,
    read_journal,
)
from thidua_desktop.texts.base.backups import exactly
from thidua_desktop.texts.base.vietnamese import sort_key
from thidua_desktop.texts.years import journal as texts
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.widgets.base.choice_box import ChoiceBox
from thidua_desktop.ui.widgets.base.date_line import DateLine
from thidua_desktop.ui.widgets.base.dialog import ClosingFoot, Dialog
from thidua_desktop.ui.widgets.base.labels import button, hbox, label
from thidua_desktop.ui.widgets.register.history_dialog import show_history
from thidua_desktop.ui.widgets.table.filter_box import FilterBox
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.base.case import Case

_SIZE: Final = QSize(1160, 640)
_TYPED: Final = 250
"""Milliseconds without a key, after which what is typed is looked for."""

_KINDS: Final = (
    (DocumentKind.COUNT_JOURNAL, texts.PRINT, "word", "F5"),
    (DocumentKind.COUNT_JOURNAL_BOOK, texts.PRINT_EXCEL, "excel", "F6"),
)


class JournalDialog(Dialog):
    """Enter on a line shows all that it changed; `write` writes a document of the round."""

    def __init__(
        self,
        cases: Case,
        years: Sequence[tuple[int, str]],
        round_name: str,
        write: Callable[[DocumentKind], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, texts.TITLE, size=_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._cases, self._write = cases, write
        self._lines: list[JournalLine] = []
        self._before: int | None = END
        self._wanted = JournalFilter()
        number, when, who, what, fields = texts.COLUMNS
        self.model: RowsModel[JournalLine] = RowsModel(
            (
                Column(number, lambda one: one.id, "right", 70),
                Column(when, lambda one: exactly(one.at), width=220),
                Column(who, lambda one: one.actor, width=140),
                Column(what, lambda one: one.what, width=280, called=True),
                Column(fields, lambda one: one.fields, stretch=True),
            ),
            key=lambda one: one.id,
        )
        self.table = TableView(self.model, texts.NONE)
        self._make_filters(years)
        self._lay_out(round_name)
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._read_on)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED)
        self._typed.timeout.connect(self._begin)
        self._bind()
        self._begin()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_filters(self, years: Sequence[tuple[int, str]]) -> None:
        self.words = FilterBox()
        self.words.setMinimumWidth(120)
        self.year = ChoiceBox(letters=10)
        self.year.addItem(texts.EVERY_YEAR, None)
        for year_id, name in years:
            self.year.addItem(name, year_id)
        self.kind = ChoiceBox(letters=18)
        self.kind.addItem(texts.EVERY_TABLE, "")
        for table, title in sorted(journal_tables(), key=lambda one: sort_key(one[1])):
            self.kind.addItem(title, table)
        self.since, self.until = DateLine(), DateLine()
        for part, name in (
            (self.year, texts.YEAR),
            (self.kind, texts.TABLE),
            (self.since, texts.FROM),
            (self.until, texts.TO),
        ):
            part.setAccessibleName(name)
        self.since.setPlaceholderText(texts.FROM)
        self.until.setPlaceholderText(texts.TO)

    def _lay_out(self, round_name: str) -> None:
        self.add_head(texts.TITLE, texts.EXPLANATION)
        self.body.addLayout(
            hbox((self.words, 3), (self.year, 1), (self.kind, 2), self.since, self.until, gap=10)
        )
        self.body.addWidget(self.table, 1)
        self.count = label("", "secondary")
        about = texts.OF_ROUND.format(round_name) if round_name else texts.NO_ROUND
        self.printed = label(about, "secondary", wrap=True)
        self.body.addLayout(hbox(self.count, (self.printed, 1), gap=24))
        self.table.setAccessibleName(texts.TITLE)
        self.add_foot(self._foot(enabled=bool(round_name)))

    def _foot(self, *, enabled: bool) -> ClosingFoot:
        self.details = button(texts.DETAILS, clicked=self._on_details)
        self.prints = {}
        for kind, text, icon, key in _KINDS:
            made = button(text, icon=icon, key=key)
            made.clicked.connect(lambda *_, wanted=kind: self._on_print(wanted))
            made.setEnabled(enabled)
            self.prints[kind] = made
        return ClosingFoot(self, self.details, *self.prints.values())

    def _bind(self) -> None:
        self.table.row_opened.connect(lambda _row: self._on_details())
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.words.setFocus)
        self.words.left_down.connect(self.table.setFocus)
        self.words.textChanged.connect(lambda *_: self._typed.start())
        for box in (self.year, self.kind):
            box.currentIndexChanged.connect(lambda *_: self._begin())
        for line in (self.since, self.until):
            line.textChanged.connect(lambda *_: self._typed.start())
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _begin(self) -> None:
        """Read anew from the end; a day that is none is said, and lets everything through."""
        days = [day(line.text()) for line in (self.since, self.until)]
        bad = any(
            line.text().strip() and found is None
            for line, found in zip((self.since, self.until), days, strict=True)
        )
        self._wanted = JournalFilter(
            year_id=self.year.currentData(),
            table=self.kind.currentData(),
            words=self.words.text(),
            since=days[0],
            until=days[1],
        )
        self._lines, self._before = [], END
        self._bad = bad
        self._goal = PAGE
        self._read_on()
        self.table.choose(0)

    def _on_scrolled(self, value: int) -> None:
        bar = self.table.verticalScrollBar()
        if value >= bar.maximum() - bar.pageStep() and len(self._lines) >= self._goal:
            self._goal = len(self._lines) + 1
            self._more.start()

    def _read_on(self) -> None:
        """A page at a time, so that the window stays alive while a rare word is looked for."""
        if self._before is None:
            return
        page = self._cases.read(read_journal, self._wanted, self._before)
        self._lines += page.lines
        self._before = page.before
        self.model.set_rows(self._lines)
        if len(self._lines) < self._goal and self._before is not None:
            self._more.start()
        self._show_count()

    def _show_count(self) -> None:
        text = texts.READ if self._before is not None else texts.READ_ALL
        text = texts.READING if self._more.isActive() else text
        self.count.setText(texts.BAD_DAY if self._bad else text.format(len(self._lines)))
        self.details.setEnabled(bool(self._lines))

    def _on_details(self) -> None:
        line = self.model.row_at(self.table.chosen())
        if line is not None:
            past = self._cases.read(read_entry, line.id)
            show_history(self, texts.ENTRY.format(line.id), past)

    def _on_print(self, kind: DocumentKind) -> None:
        try:
            self.printed.setText(self._write(kind))
        except Refused as refused:
            show_known_error(self, refused)
            return
        self._begin()
