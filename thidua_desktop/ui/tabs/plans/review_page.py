"""*Sơ kết, tổng kết*: the texts of both reports beside the figures that they will have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.choices import ReviewKind
from thidua_desktop.records.follow_up import (
    Review,
)
from thidua_desktop.services.overview.review_view import (
    ReviewView,
    done_tasks,
    keep_made,
    read_review,
)
from thidua_desktop.texts.registers.registers import SAVED_UNDO
from thidua_desktop.texts.reports import reviews as texts
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.shell.write_document import announce_written, write_document
from thidua_desktop.ui.shell.year_text import lock_text
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import AROUND_LINED, button, hbox, label, spaced, vbox
from thidua_desktop.ui.widgets.base.scrolled import scrolled, turn
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.record_form import RecordForm

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.changes import Changes

_NARROW: Final = 900
_KINDS: Final = (ReviewKind.HALF_YEAR, ReviewKind.YEAR)
_PAPERS: Final = {
    ReviewKind.HALF_YEAR: DocumentKind.REVIEW_HALF,
    ReviewKind.YEAR: DocumentKind.REVIEW_YEAR,
}
_ROWS: Final = (
    ("date", "made"),
    ("situation",),
    ("launched",),
    ("movement",),
    ("topical",),
    ("inspected",),
    ("awarded",),
    ("party",),
    ("shortcomings",),
    ("causes",),
    ("proposals",),
    ("directions",),
    ("signer_name", "signer_position"),
)


class ReviewPage(QWidget):
    """Shows one of the two; `write` writes its document, `opener` shows it."""

    def __init__(
        self,
        cases: OpenStore,
        changes: Changes,
        opener: Callable[[Path], bool],
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._cases, self._opener = cases, opener
        self._status: YearStatus | None = None
        self._view: ReviewView | None = None
        self.form = RecordForm(Review, _ROWS, without=("year_id", "kind"))
        self.line = StatusLine()
        self.acting = Acting(self, changes, self.line.show_text)
        self.figures = label("", wrap=True)
        self.lacks = label("", wrap=True)
        self.lock = label("", "strong", "warning", wrap=True)
        self.make_button = button(
            texts.MAKE, "primary", "word", key=texts.MAKE_KEY, clicked=self.make
        )
        self.which = QButtonGroup(self)
        self.watch = Watch(self, changes, self.refresh)
        self._lay_out()
        self.form.save_wanted.connect(self._save)
        self.which.idClicked.connect(self.show_kind)

    def kind(self) -> ReviewKind:
        return _KINDS[self.which.checkedId()]

    def show_year(self, status: YearStatus) -> None:
        """Show a year: its sơ kết until that is over, then its tổng kết."""
        self._status = status
        self.watch.read()

    def show_kind(self, at: int) -> None:
        """Turn to the other report; what is typed is stored first."""
        shown = self._view.record.kind if self._view else _KINDS[at]
        if not self.form.may_leave():
            at = _KINDS.index(shown)
        self.which.button(at).setChecked(True)
        self.watch.read()

    def refresh(self) -> None:
        """Read the figures anew; what is being typed stays."""
        if self._status is None:
            return
        view = self._view = self._cases.read(read_review, self._status.year.id or 0, self.kind())
        locked = not self._status.writable
        self.form.set_year(self._status.year.year)
        self.form.set_locked(locked=locked)
        self.form.show_kept(view.record)
        self.figures.setText(_figures(view))
        self.lacks.setText(texts.lacking(view.lacks()))
        self.lock.setText(lock_text(self._status))
        self.lock.setVisible(locked)

    def focus_first(self) -> None:
        self.form.focus_first()

    def announce(self, tone: str, text: str) -> None:
        self.acting.announce(tone, text)

    def may_leave(self) -> bool:
        return self._view is None or self.form.may_leave()

    def open_in(self, _table: str, record_id: int) -> None:
        """Show the report whose texts are meant."""
        for one in self._cases.registers.list(Review, id=record_id):
            self.show_kind(_KINDS.index(one.kind))

    def make(self) -> None:
        """Write the report and open it."""
        if self._view is None:
            return
        if not self.form.may_leave():
            self.acting.announce("bad", texts.UNSAVED)
            return
        announce_written(self.acting, self._write, self._view)

    def _write(self, view: ReviewView) -> str:
        """A report of which no text was typed is kept with the file; so is that it was made."""
        if view.record.id is None:
            self._cases.registers.save(view.record)
        kind = view.record.kind
        text = write_document(self._cases, self._opener, view.year_id, _PAPERS[kind])
        if self._status is not None and self._status.writable:
            self._cases.registers.do(keep_made, view.year_id, kind)
        return text

    def _save(self, record: Review) -> None:
        if kept := self.acting.try_to(self._cases.registers.save, record):
            self.form.show_stored(kept.result)
            kept.announce(SAVED_UNDO)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn(self._cards, self.width(), below=_NARROW)

    def _lay_out(self) -> None:
        heads = QHBoxLayout()
        for at, text in enumerate(texts.WHICH):
            head = QPushButton(text)
            head.setCheckable(True)
            self.which.addButton(head, at)
            heads.addWidget(head)
        self.which.button(1).setChecked(True)
        heads.addStretch(1)
        heads.addWidget(self.make_button)
        written = Card(texts.TEXTS, title_role="heading")
        written.body.addWidget(scrolled(spaced(self.form, None, right=12)), 1)
        shown = Card(texts.FIGURES, title_role="heading")
        shown.body.addWidget(self.figures)
        shown.body.addWidget(label(texts.LACKS, "section"))
        shown.body.addWidget(self.lacks)
        shown.body.addStretch(1)
        self._cards = hbox((written, 6), (shown, 4), gap=16)
        vbox(
            heads,
            label(texts.ABOUT, "secondary", wrap=True),
            self.lock,
            (self._cards, 1),
            self.line,
            on=self,
            gap=10,
            around=AROUND_LINED,
        )


def _figures(view: ReviewView) -> str:
    done, _, overdue = done_tasks(view)
    added = view.added
    return texts.figures(
        tasks=(view.all_tasks, done, overdue),
        targets=(added.total, added.met, added.missing),
        reports=(view.in_time, view.late, view.missing),
        visits=(view.visits, view.visited, view.findings_open),
        titles=(
            sum(one.registered for one in view.titles),
            sum(one.elected for one in view.titles),
            sum(one.awarded for one in view.titles),
        ),
        examples=len(view.examples),
        requests=(len(view.requests), sum(one.done is None for one in view.requests)),
    )
