"""Steps 1 and 3: one of the two minutes, filled in beforehand, written, opened, marked signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from thidua_desktop.records.choices import HandoverKind
from thidua_desktop.records.handover import Handover
from thidua_desktop.services.base.document_kinds import MINUTES_OF
from thidua_desktop.services.issuing.issue_document import sign_document
from thidua_desktop.texts.handover import handover_tab as texts
from thidua_desktop.ui.shell.write_document import announce_written, write_document
from thidua_desktop.ui.tabs.handover import view_state
from thidua_desktop.ui.tabs.handover.lists import FilesCard, WorkCard
from thidua_desktop.ui.widgets.ask.ask import Question, ask
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import button, hbox, spaced, vbox
from thidua_desktop.ui.widgets.base.scrolled import scrolled, turn
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.record_form import RecordForm

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thidua_desktop.services.handover.handover_view import HandoverView
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.tabs.handover.parts import HandoverParts

MAIN_KEY: Final = "F9"
NARROW: Final = 760
_ROWS: Final = (
    ("date", "start", "ended", "copies"),
    ("venue",),
    ("document_id", "takes_over"),
    ("giver_unit_id",),
    ("giver_name", "giver_position"),
    ("receiver_unit_id",),
    ("receiver_name", "receiver_position"),
    ("witness_name", "witness_position"),
    ("note",),
)


def _fields(kind: HandoverKind) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """The rows of the form, and what it leaves out: files are not handed over from a day on."""
    left_out = ("year_id", "kind", *(() if kind is HandoverKind.TASKS else ("takes_over",)))
    rows = (tuple(name for name in row if name not in left_out) for row in _ROWS)
    return tuple(rows), left_out


class MinutesPage(QWidget):
    """Shows a year's handover of one kind; what is typed is stored by itself."""

    def __init__(self, parts: HandoverParts, acting: Acting, kind: HandoverKind) -> None:
        super().__init__()
        self._parts, self._acting, self._kind = parts, acting, kind
        self._view: HandoverView | None = None
        self._status: YearStatus | None = None
        rows, without = _fields(kind)
        self.form = RecordForm(Handover, rows, without=without)
        self.list: WorkCard | FilesCard = WorkCard() if kind is HandoverKind.TASKS else FilesCard()
        self.state = StatusLine()
        self.make_button = button(texts.MAKE, "primary", "word", key=MAIN_KEY, clicked=self._make)
        self.open_button = button(texts.OPEN, icon="document", clicked=self._open)
        self.sign_button = button(texts.SIGNED, icon="seal", clicked=self._ask_signed)
        self._lay_out()
        self.form.save_wanted.connect(self._save)

    def first_focus(self) -> QWidget:
        return self.form.field("date").editor

    def leave(self) -> bool:
        """Store what is right before something else is shown; False where it is not."""
        return self._view is None or self.form.may_leave()

    def show_view(self, view: HandoverView, status: YearStatus) -> None:
        """Show what is kept or proposed; what is being typed stays."""
        self._view, self._status = view, status
        self.form.set_links(view.links)
        self.form.set_year(status.year.year)
        self.form.set_locked(locked=not status.writable)
        self.form.show_kept(view.record)
        self.list.show_view(view)
        self._show_state(view, locked=not status.writable)

    def _lay_out(self) -> None:
        card = Card(texts.FORM, title_role="heading")
        card.body.addWidget(scrolled(spaced(self.form, None, right=12)), 1)
        cards = self._cards = hbox((card, 6), (self.list, 5), gap=16)
        foot = self._foot = hbox(
            (self.state, 1), self.sign_button, self.open_button, self.make_button, gap=10
        )
        vbox((cards, 1), foot, on=self, gap=12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for row in (self._cards, self._foot):
            turn(row, self.width(), below=NARROW)

    def _show_state(self, view: HandoverView, *, locked: bool) -> None:
        self.state.show_text(*view_state.minutes_text(view, locked=locked))
        self.make_button.setEnabled(not locked or view.record.id is not None)
        last = view.minutes[-1] if view.minutes else None
        self.open_button.setEnabled(last is not None)
        self.sign_button.setEnabled(last is not None and not last.signed)

    # ------------------------------------------------------------ what the buttons do

    def _save(self, record: Handover) -> None:
        if kept := self._acting.try_to(self._parts.registers.save, record):
            self.form.show_stored(kept.result)

    def _make(self) -> None:
        if self._view is None or self._status is None:
            return
        if not self.form.may_leave():
            self._acting.announce("bad", texts.UNSAVED)
            self.form.focus_first()
            return
        announce_written(self._acting, self._write, self._view)

    def _write(self, view: HandoverView) -> str:
        """What was proposed is kept with the file that says it."""
        if view.record.id is None:
            self._parts.registers.save(view.record)
        parts, kind = self._parts, MINUTES_OF[self._kind]
        return write_document(parts.case, parts.opener, view.record.year_id, kind)

    def _open(self) -> None:
        if self._view is not None and self._view.minutes:
            path = self._parts.documents / self._view.minutes[-1].name
            if not (path.is_file() and self._parts.opener(path)):
                self._acting.announce("warning", texts.NOT_OPENED.format(path.name, path.parent))

    def _ask_signed(self) -> None:
        if self._view is not None and self._view.minutes:
            question = Question(
                texts.SIGN_TITLE,
                texts.SIGN_TEXT.format(self._view.minutes[-1].name),
                texts.SIGNED,
                consequences=texts.SIGN_CONSEQUENCES,
            )
            ask(self, question, lambda _answers: self._sign())

    def _sign(self) -> None:
        if self._view is not None:
            year_id, kind = self._view.record.year_id, MINUTES_OF[self._kind]
            signed = self._acting.try_to(self._parts.case.do, sign_document, year_id, kind)
            signed.announce(texts.SIGNED_MESSAGE)
