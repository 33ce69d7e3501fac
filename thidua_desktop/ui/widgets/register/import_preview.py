"""What a sheet would do to a register, every problem in its cell, before anything is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thidua_desktop.services.importing.preview import (
    ImportPreview,
    ImportRow,
    Problem,
    RowChange,
)
from thidua_desktop.texts.registers import registers as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

_TONES = {
    RowChange.NEW: "good",
    RowChange.CHANGED: "primary",
    RowChange.SAME: "secondary",
    RowChange.LEFT: "secondary",
    RowChange.FAULTY: "bad",
}
_LISTED = 200
_WIDE = 190
_SIZE = QSize(960, 620)


class ImportPreviewDialog(Dialog):
    """Shows the rows with what would be done; faulty cells are red and listed below."""

    def __init__(self, name: str, preview: ImportPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent, texts.PREVIEW_TITLE, size=_SIZE)
        self.problem_words = tuple(_sentence(preview, one) for one in preview.problems)
        self.add_head(texts.PREVIEW_TITLE)
        whole = self.body
        whole.setSpacing(12)
        whole.addWidget(label(_summary(name, preview), "", _tone(preview), wrap=True))
        ignored = [
            title
            for title, spec in zip(preview.titles, preview.columns, strict=True)
            if spec is None and title
        ]
        if ignored:
            words = texts.PREVIEW_IGNORED.format(", ".join(ignored))
            whole.addWidget(label(words, "secondary", wrap=True))
        model: RowsModel[ImportRow] = RowsModel(_columns(preview))
        model.set_rows(preview.rows)
        whole.addWidget(TableView(model), 2)
        if self.problem_words:
            whole.addWidget(_problem_table(self.problem_words), 1)
        self.add_foot(self._foot(preview))

    def _foot(self, preview: ImportPreview) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.leave = button(texts.PREVIEW_LEAVE, clicked=self.reject)
        self.take = button(texts.PREVIEW_TAKE, "primary", clicked=self.accept)
        self.take.setEnabled(preview.takeable)
        (self.take if preview.takeable else self.leave).setDefault(True)
        foot.addWidget(self.leave)
        foot.addWidget(self.take)
        return foot


def show_preview(
    parent: QWidget, name: str, preview: ImportPreview, taken: Callable[[], object]
) -> ImportPreviewDialog:
    """Open it; `taken` is called where the whole sheet is to be taken."""
    dialog = ImportPreviewDialog(name, preview, parent)
    dialog.accepted.connect(taken)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _summary(name: str, preview: ImportPreview) -> str:
    if not preview.takeable:
        return texts.PREVIEW_FAULTS.format(name, len(preview.problems))
    counts = (preview.number_of(c) for c in (RowChange.NEW, RowChange.CHANGED, RowChange.SAME))
    return texts.PREVIEW_WORDS.format(name, *counts)


def _tone(preview: ImportPreview) -> str:
    return "" if preview.takeable else "bad"


def _columns(preview: ImportPreview) -> tuple[Column[ImportRow], ...]:
    first: tuple[Column[ImportRow], ...] = (
        Column(texts.PREVIEW_ROW, lambda row: row.number, align="center", width=64),
        Column(
            texts.PREVIEW_WHAT,
            lambda row: texts.PREVIEW_CHANGES[row.change],
            width=110,
            tone=lambda row: _TONES[row.change],
        ),
    )
    known = [place for place, spec in enumerate(preview.columns) if spec is not None]
    return (*first, *(_column(preview, place) for place in known))


def _column(preview: ImportPreview, place: int) -> Column[ImportRow]:
    def words(row: ImportRow) -> str:
        text = row.texts[place] if place < len(row.texts) else ""
        problem = preview.problem(row.number, place)
        if problem is None:
            return text
        return texts.PREVIEW_FAULT.format(text or sentence(problem.code, *problem.details))

    def tone(row: ImportRow) -> str:
        return "bad" if preview.problem(row.number, place) else ""

    return Column(preview.titles[place], words, width=_WIDE, tone=tone)


def _problem_table(sentences: tuple[str, ...]) -> TableView:
    model: RowsModel[str] = RowsModel(
        (Column(texts.FAULTS_LEFT.format(len(sentences)), str, stretch=True),)
    )
    model.set_rows(sentences[:_LISTED])
    return TableView(model, row_height=32)


def _sentence(preview: ImportPreview, problem: Problem) -> str:
    words = sentence(problem.code, *problem.details)
    if not problem.row:
        return words
    if problem.column is None:
        return texts.PREVIEW_AT_ROW.format(problem.row, words)
    return texts.PREVIEW_AT.format(problem.row, preview.titles[problem.column], words)
