"""*Văn bản hội nghị*: each document with what it lacks, the whole set, and the set in reserve."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.records.base import stored_id
from thidua_desktop.services.issuing.meetings.meeting_set import (
    issue_paper,
    issue_set,
    papers_of_meeting,
)
from thidua_desktop.texts.conference import course as texts
from thidua_desktop.texts.documents.documents import TITLES, written_message
from thidua_desktop.texts.documents.pdf import MAKE
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.shell.make_pdf import PdfMaking
from thidua_desktop.ui.shell.write_document import announce_written
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, label, vbox
from thidua_desktop.ui.widgets.base.long_work import LongWork
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from thidua_desktop.services.issuing.meetings.meeting_set import IssuedSet, MeetingPaper
    from thidua_desktop.ui.shell.make_pdf import Make
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.widgets.base.file_picker import Opener


class PapersPage(QWidget):
    step_wanted = Signal(int)

    def __init__(
        self, context: ConferenceContext, opener: Opener, make_pdf: Make | None = None
    ) -> None:
        super().__init__()
        self._context, self._opener = context, opener
        columns = (
            Column(texts.PAPER, _title, stretch=True, wrap=True),
            Column(texts.PAPER_STATE, _state, width=330, wrap=True, tone=_tone),
        )
        self.model: RowsModel[MeetingPaper] = RowsModel(columns, _key)
        self.table = TableView(self.model, texts.NO_PAPERS, row_height=40)
        self.table.setAccessibleName(texts.PAPERS)
        self.table.row_opened.connect(self.write)
        self.table.row_chosen.connect(lambda _row: self._detail())
        self.detail = label("", "secondary", wrap=True)
        self.set_button = button(texts.WRITE_SET, "primary", "word", clicked=self.write_set)
        self.spare_button = button(texts.WRITE_SPARE, icon="word", clicked=self.write_spare)
        self.work = LongWork(self)
        self.pdf = PdfMaking(self, context.acting, make_pdf, opener) if make_pdf else None
        self.pdf_button = button(MAKE, icon="document", clicked=self.write_pdf)
        self.pdf_button.setVisible(make_pdf is not None)
        flow = FlowLayout(gap=8, line_gap=6)
        flow.addWidget(self.set_button)
        flow.addWidget(self.spare_button)
        flow.addWidget(self.pdf_button)
        keys = label(texts.PAPER_KEYS, "small", wrap=True)
        vbox(flow, keys, (self.table, 1), self.detail, on=self, gap=8)
        self.watch = Watch(self, context.changes, self._show)
        context.changed.connect(self.watch.read)
        self.watch.read()

    def first_focus(self) -> QWidget:
        return self.table

    def write(self, row: int) -> None:
        """Write the document of a row and open it."""
        announce_written(self._context.acting, self._write_one, self.model.row(row))

    def _write_one(self, paper: MeetingPaper) -> str:
        cases = self._context.cases
        path = issue_paper(cases, paper, cases.documents).path
        return written_message(path.name, opened=self._opener(path))

    def write_pdf(self) -> None:
        """Write the document of the chosen row and make it a PDF."""
        cases, paper = self._context.cases, self.model.row(self.table.chosen())
        written = self._context.acting.try_to(issue_paper, cases, paper, cases.documents)
        if written and self.pdf:
            self.pdf.make(written.result.path)

    def write_set(self) -> None:
        self._write([one for one in self.model.rows() if not one.spare])

    def write_spare(self) -> None:
        self._write([one for one in self.model.rows() if one.spare])

    def _write(self, papers: list[MeetingPaper]) -> None:
        cases = self._context.cases
        steps = issue_set(cases, papers, cases.documents)
        failed = partial(self._context.acting.fail, texts.SET_STOPPED)
        self.work.in_steps(texts.WRITING_SET, steps, self._on_written, failed)

    def _on_written(self, done: IssuedSet) -> None:
        text = texts.SET_WRITTEN.format(len(done.written), self._context.cases.documents.name)
        if done.refused:
            lacking = "; ".join(_title(paper) for paper, _ in done.refused)
            text = f"{text} {texts.SET_LACKS.format(lacking)}"
        self._context.announce("good", text)

    def _show(self) -> None:
        conference = self._context.conference
        if conference is not None:
            found = self._context.cases.read(papers_of_meeting, stored_id(conference.record))
            self.model.set_rows(found)
            self._detail()

    def _detail(self) -> None:
        """All that the chosen one lacks: its row has room for the first."""
        chosen = self.model.row_at(self.table.chosen())
        self.pdf_button.setEnabled(chosen is not None)
        lines = _lacking(chosen) if chosen is not None else ()
        self.detail.setText("\n".join(lines))
        self.detail.setVisible(bool(lines))
        # what stands below took its room from the table: the chosen row stays in sight
        QTimer.singleShot(0, self.table, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        self.table.scrollTo(self.table.currentIndex())


def _title(paper: MeetingPaper) -> str:
    title = TITLES[paper.kind]
    return texts.PAPER_ABOUT.format(title, paper.about) if paper.about else title


def _state(paper: MeetingPaper) -> str:
    if paper.lacks is None:
        return texts.paper_ready(len(paper.blanks))
    return texts.paper_lacks(sentence(paper.lacks), len(paper.reasons) - 1)


def _lacking(paper: MeetingPaper) -> tuple[str, ...]:
    reasons = tuple(sentence(one) for one in paper.reasons)
    blanks = texts.PAPER_BLANKS.format("; ".join(paper.blanks))
    return (*reasons, blanks) if paper.blanks and not paper.signed else reasons


def _tone(paper: MeetingPaper) -> str:
    return "secondary" if paper.lacks is not None else "good"


def _key(paper: MeetingPaper) -> int:
    return hash((paper.kind, paper.of))
