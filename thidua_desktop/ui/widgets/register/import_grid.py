"""The rows of a sheet as they would be taken: every cell can be corrected, and says what it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics

from thidua_desktop.records.base import FieldKind
from thidua_desktop.services.importing.preview import ImportPreview, ImportRow, Problem, RowChange
from thidua_desktop.texts.registers import importing as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.widgets.base.labels import on_key
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.records.base import FieldSpec

TONES = {
    RowChange.NEW: "good",
    RowChange.CHANGED: "primary",
    RowChange.SAME: "secondary",
    RowChange.LEFT: "secondary",
    RowChange.FAULTY: "bad",
}
LEAVE_KEY = "Del"
_WIDE, _USUAL, _NARROW = 320, 210, 140
_AROUND = 36
_SHORT = (FieldKind.NUMBER, FieldKind.DATE, FieldKind.TIME, FieldKind.FLAG)
_ROW = 34


class ImportGrid(TableView):
    """Typing corrects a cell, Del leaves a row out or takes it again."""

    corrected = Signal(int, int, str)  # the row in the file, the column's place, what was typed
    row_toggled = Signal(int)

    def __init__(self, preview: ImportPreview) -> None:
        self.preview = preview
        self._places = [at for at, spec in enumerate(preview.columns) if spec is not None]
        self.rows_shown: RowsModel[ImportRow] = RowsModel(self._columns(), lambda row: row.number)
        super().__init__(self.rows_shown, row_height=_ROW)
        self.setAccessibleName(texts.TITLE)
        self.rows_shown.set_rows(preview.rows)
        on_key(LEAVE_KEY, self, self.toggle_row)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what became of it; the columns are the same."""
        self.preview = preview
        self.rows_shown.set_rows(preview.rows)

    def toggle_row(self) -> None:
        row = self.rows_shown.row_at(self.chosen())
        if row is not None:
            self.row_toggled.emit(row.number)

    def go_to(self, problem: Problem, *, typing: bool = False) -> None:
        """Put the cursor where something is said, and open the cell."""
        numbers = [row.number for row in self.rows_shown.rows()]
        if problem.row not in numbers:
            return
        place = problem.column if problem.column in self._places else None
        column = 1 if place is None else self._places.index(place) + 2
        index = self.rows_shown.index(numbers.index(problem.row), column)
        self.setFocus()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if typing and place is not None:
            self.type_in(index.row(), column)

    def next_problem(self) -> Problem | None:
        """Give the first problem after the cursor, from the top again after the last."""
        at = self.currentIndex()
        here = (-1, -1)
        if at.isValid():
            column = at.column() - 2
            place = self._places[column] if column >= 0 else -1
            here = (self.rows_shown.row(at.row()).number, place)
        ordered = sorted(
            (p for p in self.preview.problems if p.row),
            key=lambda p: (p.row, -1 if p.column is None else p.column),
        )
        after = [p for p in ordered if (p.row, -1 if p.column is None else p.column) > here]
        return next(iter(after or ordered), None)

    def _columns(self) -> tuple[Column[ImportRow], ...]:
        return (
            Column(texts.ROW, lambda row: row.number, align="center", width=64),
            Column(
                texts.WHAT,
                self._what,
                width=_USUAL,
                tone=lambda row: TONES[row.change],
            ),
            *(self._column(place) for place in self._places),
        )

    def _what(self, row: ImportRow) -> str:
        """What taking the row would do, and what is said of it as a whole."""
        message = self._message(row, None)
        if message and row.change is RowChange.LEFT:
            return message
        return " – ".join(filter(None, (texts.CHANGES[row.change], message)))

    def _column(self, place: int) -> Column[ImportRow]:
        spec = self.preview.columns[place]
        title = self.preview.titles[place]
        same = spec is None or spec.title.casefold() == title.casefold()
        heading = title if same or spec is None else texts.INTO.format(title, spec.title)
        return Column(
            heading,
            lambda row: row.texts[place],
            width=max(_width(spec), min(_WIDE, _of_heading(heading))),
            tone=lambda row: self._tone(row, place),
            message=lambda row: self._message(row, place),
            set=self._setter(place),
        )

    def _setter(self, place: int) -> Callable[[ImportRow, str], str]:
        def take(row: ImportRow, text: str) -> str:
            if text != row.texts[place]:
                self.corrected.emit(row.number, place, text)
            return ""

        return take

    def _tone(self, row: ImportRow, place: int) -> str:
        if row.change is RowChange.LEFT:
            return "secondary"
        if self.preview.problem(row.number, place) is not None:
            return "bad"
        return "warning" if self.preview.hint(row.number, place) is not None else ""

    def _message(self, row: ImportRow, place: int | None) -> str:
        found = self.preview.problem(row.number, place) or self.preview.hint(row.number, place)
        return "" if found is None else sentence(found.code, *found.details)


def _of_heading(text: str) -> int:
    return QFontMetrics(font(12, bold=True)).horizontalAdvance(text) + _AROUND


def _width(spec: FieldSpec | None) -> int:
    if spec is None or spec.kind in _SHORT:
        return _NARROW
    return _WIDE if spec.name in ("name", "subject", "text") or spec.naming else _USUAL
