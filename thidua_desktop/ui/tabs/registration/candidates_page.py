"""*Đề cử*: who is eligible for the titles that are voted on, who is not and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.services.registration.candidates import Candidate, why_not
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import dated
from thidua_desktop.texts.registration import candidates as texts
from thidua_desktop.texts.registration.registration import STATE, UNIT, note_text
from thidua_desktop.ui.widgets.base.labels import AROUND_LINED, button, hbox, label, vbox
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua_desktop.services.registration.candidates import CandidateLists

_ROW: Final = 40


@dataclass(frozen=True, slots=True)
class CandidateRow:
    title: str
    place: int | None
    candidate: Candidate


class CandidatesPage(QWidget):
    """Shows the lists; `list_wanted` asks to put them on the paper, `opened` for a registration."""

    list_wanted = Signal()
    opened = Signal(int)
    copied = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.lists: CandidateLists | None = None
        self.model: RowsModel[CandidateRow] = RowsModel(self._columns())
        self.table = TableView(self.model, texts.EMPTY, row_height=_ROW, arranged=True)
        self.table.setAccessibleName(texts.TITLE)
        self.table.row_opened.connect(self._on_opened)
        self.table.rows_copied.connect(self.copied)
        self.status = StatusLine()
        self.list_button = button(texts.MAKE, "primary", key=texts.MAKE_KEY)
        self.list_button.clicked.connect(lambda _on: self.list_wanted.emit())
        self.about = label(texts.ABOUT, "secondary", wrap=True)
        head = hbox((self.about, 1), self.list_button)
        vbox(head, (self.table, 1), self.status, on=self, gap=12, around=AROUND_LINED)

    def show_lists(self, lists: CandidateLists) -> None:
        self.lists = lists
        self.model.set_rows(tuple(_rows(lists)))
        self.about.setText(" ".join(filter(None, (texts.ABOUT, _allotted(lists)))))

    def set_locked(self, *, locked: bool) -> None:
        self.list_button.setEnabled(not locked)

    def focus(self) -> None:
        self.table.setFocus()

    def _on_opened(self, at: int) -> None:
        number = self.model.row(at).candidate.registered.record.id
        if number is not None:
            self.opened.emit(number)

    def _columns(self) -> tuple[Column[CandidateRow], ...]:
        def flags(row: CandidateRow) -> str:
            names = self.lists.names if self.lists is not None else {}
            return texts.flags(row.candidate.flags, names)

        return (
            Column(texts.OF_TITLE, lambda row: row.title, width=150, wrap=True, name="title"),
            Column(texts.PLACE, lambda row: row.place, align="center", width=56, name="place"),
            Column(UNIT, lambda row: row.candidate.unit.name, stretch=True, wrap=True, name="unit"),
            Column(texts.SCORE, _score, align="center", width=104, name="score"),
            Column(texts.TARGETS, _targets, width=108, align="center", name="targets"),
            Column(texts.RATING, _rating, width=120, wrap=True, name="rating"),
            Column(texts.FLAGS, flags, width=200, wrap=True, name="flags"),
            Column(STATE, _state, width=110, wrap=True, tone=_tone, name="state"),
            Column(texts.WHY, _why, width=200, wrap=True, name="why"),
        )


def _rows(lists: CandidateLists) -> Iterator[CandidateRow]:
    for one in lists.lists:
        for place, candidate in enumerate(one.eligible, 1):
            yield CandidateRow(one.name, place, candidate)
        for candidate in one.others:
            yield CandidateRow(one.name, None, candidate)


def _allotted(lists: CandidateLists) -> str:
    given = [
        (one.name, found.number, dated(found.document.number, found.document.date))
        for one in lists.lists
        if (found := lists.allotted.get(one.title)) is not None
    ]
    return texts.allotted(given)


def _score(row: CandidateRow) -> str:
    return texts.score(row.candidate.score, row.candidate.rank)


def _targets(row: CandidateRow) -> str:
    return texts.targets(row.candidate.targets)


def _rating(row: CandidateRow) -> str:
    grade = row.candidate.grade
    return choice_text(grade) if grade is not None else ""


def _state(row: CandidateRow) -> str:
    return choice_text(row.candidate.registered.state)


def _tone(row: CandidateRow) -> str:
    return "good" if row.candidate.is_eligible else "warning"


def _why(row: CandidateRow) -> str:
    if row.candidate.is_undecided and not row.candidate.against:
        return texts.UNDECIDED
    return "; ".join(why_not(row.candidate, note_text))
