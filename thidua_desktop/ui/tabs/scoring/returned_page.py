"""*Bảng tự chấm Excel*: a locked sheet to each unit, and what came back in a folder."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.scoring import SheetStatus
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.scoring.score_sheets import (
    TAKEN,
    Arrived,
    faulty,
    sheets_of,
    sort_files,
    take_arrived,
)
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.scoring import sheets as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.shell.write_document import announce_written, write_document
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import AROUND_LINED, button, hbox, label, vbox
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.services.scoring.score_sheets import ArrivedFile, SheetFiles
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.changes import Changes
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker, Opener

PAPERS: Final = (
    DocumentKind.SELF_SCORE,
    DocumentKind.SCORE_SUMMARY,
    DocumentKind.SCORE_WORKBOOK,
    DocumentKind.CRITERIA_DECISION,
)
_TONES: Final = {
    SheetStatus.RECEIVED: "good",
    SheetStatus.NEWER: "info",
    SheetStatus.SAME: "secondary",
    SheetStatus.SENT: "warning",
    SheetStatus.FAULTY: "bad",
    SheetStatus.OLDER: "secondary",
    SheetStatus.UNKNOWN: "bad",
    SheetStatus.MISSING: "warning",
}


class ReturnedPage(QWidget):
    """A line for each unit, then for files of which nobody knows whose they are."""

    def __init__(
        self,
        cases: OpenStore,
        changes: Changes,
        picker: FilePicker,
        files: SheetFiles,
        opener: Opener,
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._cases, self._picker, self._files, self._opener = cases, picker, files, opener
        self._status: YearStatus | None = None
        self._folder: Path | None = None
        self._came: tuple[ArrivedFile, ...] = ()
        self.arrived: tuple[Arrived, ...] = ()
        self.model: RowsModel[Arrived] = RowsModel(_columns())
        self.table = TableView(self.model, texts.EMPTY, row_height=36)
        self.table.setAccessibleName(texts.PAGE)
        self.counts = label(texts.ABOUT, "secondary", wrap=True)
        self.write = button(
            texts.WRITE, icon="excel", key=texts.WRITE_KEY, clicked=self._write_sheets
        )
        self.choose = button(texts.CHOOSE_FOLDER, key=texts.CHOOSE_KEY, clicked=self._choose)
        self.mark = button(texts.MARK, key=texts.MARK_KEY, clicked=self._mark)
        self.take = button(texts.TAKE, "primary", key=texts.TAKE_KEY, clicked=self._take)
        self.status = StatusLine()
        self.acting = Acting(self, changes, self.status.show_text)
        self.table.rows_copied.connect(self.acting.announce_copied)
        card = Card(margin=16)
        card.body.addWidget(self.counts)
        card.body.addWidget(self.table, 1)
        self.papers = MenuButton(texts.PAPERS, "word")
        for kind in PAPERS:
            icon = "excel" if kind is DocumentKind.SCORE_WORKBOOK else "word"
            self.papers.add(TITLES[kind], partial(self._write_paper, kind), icon)
        head = hbox(self.write, self.choose, None, self.papers, self.mark, self.take, gap=10)
        vbox(head, (card, 1), self.status, on=self, gap=10, around=AROUND_LINED)
        self.watch = Watch(self, changes, self._read)

    def show_year(self, status: YearStatus) -> None:
        """Of another year nothing has come yet."""
        if self._status is None or status.year.id != self._status.year.id:
            self._folder, self._came = None, ()
        self._status = status
        self.take.setEnabled(status.writable)
        self.watch.read()

    def focus_first(self) -> None:
        self.table.setFocus()

    def announce(self, tone: str, text: str) -> None:
        self.acting.announce(tone, text)

    def read_folder(self, folder: Path) -> None:
        """Read what lies in a folder, and say of each unit what came."""
        if found := self.acting.try_to(self._files.read, folder):
            self._folder, self._came = folder, tuple(found.result)
            self.watch.read()
            self.table.setFocus()

    def _read(self) -> None:
        if self._status is None:
            return
        year_id = stored_id(self._status.year)
        self.arrived = self._cases.read(sort_files, year_id, self._came, self._files.reader)
        self.model.set_rows(self.arrived)
        self.counts.setText(texts.ABOUT)
        if self._folder is not None:
            counts = Counter(one.status for one in self.arrived)
            self.counts.setText(texts.counted(self._folder.name, counts))

    def _write_sheets(self) -> None:
        """A sheet for each unit that is scored by a table, beside the other documents."""
        if self._status is None:
            return
        year_id = stored_id(self._status.year)
        sheets = self._cases.read(sheets_of, year_id)
        if not sheets:
            self.acting.announce("warning", texts.NO_SHEETS)
            return
        if self.acting.try_to(self._issue, sheets):
            self._opener(self._cases.documents)
            self.acting.announce("good", texts.WRITTEN.format(len(sheets)))

    def _issue(self, sheets: Iterable[int]) -> int:
        for sheet_id in sheets:
            kind = DocumentKind.SCORE_SHEET
            self._cases.issue_document(sheet_id, kind, self._cases.documents)
        return 1

    def _write_paper(self, kind: DocumentKind) -> None:
        """Of the year, of the chosen unit, or of the table by which that is scored."""
        of = self._of(kind)
        if of is None:
            self.acting.announce("warning", texts.CHOOSE_UNIT)
            return
        announce_written(self.acting, write_document, self._cases, self._opener, of, kind)

    def _of(self, kind: DocumentKind) -> int | None:
        assert self._status is not None
        year_id = stored_id(self._status.year)
        if kind in (DocumentKind.SCORE_SUMMARY, DocumentKind.SCORE_WORKBOOK):
            return year_id
        chosen = self.model.row_at(self.table.currentIndex().row())
        unit = chosen.unit if chosen is not None else None
        found = self._cases.registers.list(
            ScoreSheet, year_id=year_id, unit_id=unit.id if unit is not None else 0
        )
        if not found or found[0].table_id is None:
            return None
        return found[0].table_id if kind is DocumentKind.CRITERIA_DECISION else found[0].id

    def _choose(self) -> None:
        self._picker.choose_folder(self, texts.FOLDER_TITLE, self.read_folder)

    def _take(self) -> None:
        if not any(one.status in TAKEN for one in self.arrived):
            self.acting.announce("info", texts.NOTHING_TO_TAKE)
            return
        done = self.acting.try_to(self._cases.registers.do, take_arrived, self.arrived)
        if done:
            done.announce(texts.TAKEN, done.result)

    def _mark(self) -> None:
        wrong = tuple(faulty(self.arrived))
        if not wrong or self._folder is None:
            self.acting.announce("info", texts.NOTHING_TO_MARK)
            return
        if self.acting.try_to(self._save_marked, self._folder, wrong):
            self.acting.announce("good", texts.MARKED_DONE.format(len(wrong)))

    def _save_marked(self, folder: Path, wrong: Iterable[Arrived]) -> int:
        for one in wrong:
            self._files.save_marked(folder, one)
        return 1


def _columns() -> tuple[Column[Arrived], ...]:
    return (
        Column(
            texts.UNIT_COLUMN,
            lambda one: one.unit.name if one.unit is not None else "",
            width=270,
            wrap=True,
            name="unit",
        ),
        Column(
            texts.STATUS,
            lambda one: texts.STATUSES[one.status],
            width=190,
            wrap=True,
            tone=lambda one: _TONES[one.status],
            name="status",
        ),
        Column(
            texts.FILE,
            lambda one: one.file.name if one.file is not None else "",
            width=230,
            wrap=True,
            name="file",
        ),
        Column(texts.WHAT, faults_text, stretch=True, wrap=True, name="what"),
    )


def faults_text(one: Arrived) -> str:
    """Every fault with its cell, a line each."""
    return "\n".join(texts.in_cell(f.cell, sentence(f.fault)) for f in one.reading.faults)
