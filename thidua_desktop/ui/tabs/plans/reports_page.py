"""*Báo cáo của đơn vị*: what every unit sends, by when, how late, and who is asked again."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from thidua_desktop.records.follow_up import ReceivedReport, Reminder, ReminderUnit, ReportDue
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.field_text import check_texts
from thidua_desktop.services.reports.keep_reports import (
    keep_report,
    record_reports,
    remind,
    report_of,
    take_back_reports,
)
from thidua_desktop.services.reports.year_reports import read_reports
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.registers.register_page import PRINT, PRINT_OF_YEAR
from thidua_desktop.texts.registers.registers import SAVED_UNDO
from thidua_desktop.texts.reports import reports as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.shell.year_text import lock_text
from thidua_desktop.ui.tabs.plans.reports_grid import ReportsGrid
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import AROUND_LINED, button, hbox, label, vbox
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.list_print import list_print
from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record
from thidua_desktop.ui.widgets.register.register_list import PRINT_KEY
from thidua_desktop.ui.widgets.table.table_print import TablePrint, preview_print

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.records.choices import ReportKind
    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.services.reports.year_reports import ReportCell, ReportMatrix
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.changes import Changes

DAYS_TO_ANSWER: Final = 5


class ReportsPage(QWidget):
    """Shows the matrix; `write_letter` writes the letter of a reminder and opens it."""

    def __init__(
        self,
        cases: OpenStore,
        changes: Changes,
        write_letter: Callable[[int], str],
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._cases, self._write_letter = cases, write_letter
        self._status: YearStatus | None = None
        self._matrix: ReportMatrix | None = None
        self.line = StatusLine()
        self.acting = Acting(self, changes, self.line.show_text)
        self.grid = ReportsGrid(self._on_typed)
        self.due_button = button(texts.SET_DUE, key=texts.SET_DUE_KEY, clicked=self.ask_due)
        self.record_button = button(
            texts.RECORD, icon="check", key=texts.RECORD_KEY, clicked=self._record_chosen
        )
        self.remind_button = button(
            texts.REMIND, "primary", "envelope", key=texts.REMIND_KEY, clicked=self.ask_reminder
        )
        self.sent_button = button(texts.SENT, key=texts.SENT_KEY, clicked=self.ask_sent)
        self.print_button = button(PRINT, icon="printer", key=PRINT_KEY, shortcut=False)
        self.watch = Watch(self, changes, self.refresh)
        self._lay_out()
        self._connect()

    def show_year(self, status: YearStatus) -> None:
        self._status = status
        self.watch.read()

    def refresh(self) -> None:
        if self._status is None:
            return
        self._matrix = self._cases.read(read_reports, self._status.year.id or 0)
        locked = not self._status.writable
        self.grid.show_matrix(self._matrix, locked=locked)
        for one in (self.due_button, self.record_button, self.remind_button, self.sent_button):
            one.setEnabled(not locked and bool(self._matrix.rows))
        self.lock.setText(lock_text(self._status))
        self.lock.setVisible(locked)

    def focus_first(self) -> None:
        self.grid.setFocus()

    def announce(self, tone: str, text: str) -> None:
        self.acting.announce(tone, text)

    def may_leave(self) -> bool:
        """Take what is being typed; what cannot stand stays in its cell, and is said."""
        self.grid.settle()
        why = self.grid.fault()
        if why:
            self.acting.announce("bad", why)
        return not why

    def open_in(self, table: str, record_id: int) -> None:
        """Bring a report or the column of a kind into sight."""
        listed = self._cases.registers.list
        if table == ReceivedReport.register.name:
            for one in listed(ReceivedReport, id=record_id):
                self.grid.choose_cell(one.unit_id, one.kind)
        else:
            for due in listed(ReportDue, id=record_id):
                self.grid.choose_cell(None, due.kind)

    # ------------------------------------------------------------ what the keys and buttons do

    def _on_typed(self, cell: ReportCell, text: str) -> str:
        """A day that was typed, or nothing: the report did not come."""
        before = report_of(cell)
        checked = check_texts(
            ReceivedReport, {"received": text}, {}, self._number(), before.model_dump()
        )
        if checked.record is None:
            return sentence(checked.faults[0])
        try:
            if checked.record.received != before.received:
                self._take(cell, checked.record)
        except Refused as refused:
            return sentence(refused)
        return ""

    def _take(self, cell: ReportCell, record: ReceivedReport) -> None:
        done = self.acting.do(self._cases.registers.do, keep_report, cell, record)
        if record.received is None:
            done.announce(texts.TAKEN_BACK, 1)
        else:
            done.announce(SAVED_UNDO)

    def _record(self, cells: tuple[ReportCell, ...]) -> None:
        new = tuple(cell for cell in cells if cell.received is None)
        if new and self.may_leave():
            act = self._cases.registers.do
            done = self.acting.try_to(act, record_reports, new)
            done.announce(texts.RECORDED, len(new))

    def _record_chosen(self) -> None:
        self._record(self.grid.cells())

    def _take_back(self, cells: tuple[ReportCell, ...]) -> None:
        there = [cell for cell in cells if cell.received]
        if there:
            done = self.acting.try_to(self._cases.registers.do, take_back_reports, there)
            done.announce(texts.TAKEN_BACK, len(there))

    def _open(self, cell: ReportCell) -> None:
        """The details of one report: its own time, what it came with, a note."""
        assert self._matrix is not None
        names = {row.unit.id: row.unit.name for row in self._matrix.rows}
        kind = choice_text(cell.kind)
        question = RecordQuestion(
            title=texts.DETAILS.format(kind, names[cell.unit_id]),
            primary=texts.SAVE,
            explanation=_about(cell),
            kind=ReceivedReport,
            rows=(("received", "extended"), ("document_id",), ("note",)),
            without=("year_id", "unit_id", "kind"),
            record=report_of(cell) if cell.record else None,
            given=report_of(cell).model_dump(exclude={"id"}),
            links=self._cases.registers.links(ReceivedReport),
            year=self._number(),
            locked=self._locked(),
        )
        ask_record(self, question, partial(self._keep, cell))

    def _keep(self, cell: ReportCell, record: ReceivedReport) -> None:
        """Raises Refused: the dialog stays and says why."""
        self.acting.do(self._cases.registers.do, keep_report, cell, record).announce(SAVED_UNDO)

    def _save(self, record: ReportDue | Reminder) -> None:
        self.acting.do(self._cases.registers.save, record).announce(SAVED_UNDO)

    def ask_due(self) -> None:
        if self._matrix is None or not self.may_leave():
            return
        kind = self.grid.kind()
        question = RecordQuestion(
            title=texts.DUE_TITLE.format(choice_text(kind)),
            primary=texts.DUE_SAVE,
            explanation=texts.DUE_TEXT,
            kind=ReportDue,
            rows=(("due",), ("document_id",), ("note",)),
            without=("year_id", "kind"),
            record=self._matrix.dues.get(kind),
            given={"year_id": self._year_id(), "kind": kind},
            links=self._cases.registers.links(ReportDue),
            year=self._number(),
        )
        ask_record(self, question, self._save)

    def ask_reminder(self) -> None:
        """Say who is late with the kind of the chosen column, and by when it is wanted now."""
        matrix = self._matrix
        if matrix is None or not self.may_leave():
            return
        kind = self.grid.kind()
        late = matrix.overdue(kind)
        if not late:
            self.acting.announce("info", texts.NOBODY.format(choice_text(kind)))
            return
        names = {row.unit.id: row.unit.name for row in matrix.rows}
        who = "; ".join(names[cell.unit_id] for cell in late)
        turn = matrix.turn(kind)
        question = RecordQuestion(
            title=texts.REMIND_TITLE.format(turn, choice_text(kind)),
            primary=texts.REMIND_DO,
            explanation=texts.REMIND_TEXT.format(f"{len(late):02d}", who),
            kind=Reminder,
            rows=(("date", "due"), ("contact",)),
            without=("year_id", "kind", "turn", "document_id"),
            given={
                "year_id": self._year_id(),
                "kind": kind,
                "turn": turn,
                "date": matrix.today,
                "due": matrix.today + timedelta(days=DAYS_TO_ANSWER),
                "contact": self._last_contact(kind),
            },
            year=self._number(),
        )
        ask_record(self, question, self._remind)

    def _remind(self, reminder: Reminder) -> None:
        """Raises Refused: the dialog stays and says why."""
        done = self.acting.do(self._cases.registers.do, remind, reminder)
        stored = done.result
        units = len(self._cases.registers.list(ReminderUnit, reminder_id=stored.id))
        written = self.acting.try_to(self._write_letter, stored.id or 0)
        if written:
            done.announce(texts.REMINDED_NOW, stored.turn, units, written.result)

    def ask_sent(self) -> None:
        """Name the letter of the last reminder as it was issued: the next one cites it."""
        if self._matrix is None or not self.may_leave():
            return
        kind = self.grid.kind()
        sent = [one for one in self._matrix.reminders if one.kind is kind]
        if not sent:
            self.acting.announce("info", texts.NOT_SENT.format(choice_text(kind)))
            return
        question = RecordQuestion(
            title=texts.SENT_TITLE.format(sent[-1].turn, choice_text(kind)),
            primary=texts.SENT_SAVE,
            explanation=texts.SENT_TEXT,
            kind=Reminder,
            rows=(("date", "due"), ("contact",), ("document_id",)),
            without=("year_id", "kind", "turn"),
            record=sent[-1],
            links=self._cases.registers.links(Reminder),
            year=self._number(),
        )
        ask_record(self, question, self._save)

    def _last_contact(self, kind: ReportKind) -> str:
        """Whom the last letter named, of this kind before others."""
        matrix = self._matrix
        named = [one for one in (matrix.reminders if matrix else ()) if one.contact]
        own = [one for one in named if one.kind is kind]
        return (own or named)[-1].contact if named else ""

    def print(self) -> None:
        preview_print(self, self.printed())

    def printed(self) -> TablePrint:
        title = PRINT_OF_YEAR.format(texts.REPORTS, self._number())
        return list_print(self.grid, self.grid.rows(), title, self._cases.registers, totals=1)

    def _number(self) -> int:
        assert self._status is not None
        return self._status.year.year

    def _year_id(self) -> int:
        assert self._status is not None
        return self._status.year.id or 0

    def _locked(self) -> bool:
        return self._status is not None and not self._status.writable

    def _lay_out(self) -> None:
        self.lock = label("", "strong", "warning", wrap=True)
        self.lock.hide()
        tools = FlowLayout()
        for one in (
            self.remind_button,
            self.record_button,
            self.due_button,
            self.sent_button,
            self.print_button,
        ):
            tools.addWidget(one)
        foot = hbox((self.line, 1))
        vbox(
            label(texts.ABOUT, "secondary", wrap=True),
            tools,
            self.lock,
            (self.grid, 1),
            foot,
            on=self,
            gap=10,
            around=AROUND_LINED,
        )

    def _connect(self) -> None:
        self.grid.recorded.connect(self._record)
        self.grid.taken_back.connect(self._take_back)
        self.grid.opened.connect(self._open)
        self.grid.rows_copied.connect(self.acting.announce_copied)
        self.grid.typed_in.connect(self._announce_fault)
        self.print_button.clicked.connect(self.print)
        QShortcut(QKeySequence(PRINT_KEY), self.grid).activated.connect(self.print)

    def _announce_fault(self) -> None:
        self.acting.announce_fault(self.grid.fault())


def _about(cell: ReportCell) -> str:
    """What the details are, and where the day stands that is not kept with them."""
    source = cell.source
    return texts.DAY_FROM.format(source.title) if source is not None else texts.DETAILS_TEXT
