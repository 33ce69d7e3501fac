"""*Phương án phân bổ*: the places of a title divided in every way, side by side; one is applied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QSpinBox, QWidget

from thidua_desktop.domain.codes.allotment import ShareMethod
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.allotment import (
    Allotment,
)
from thidua_desktop.records.base import TITLES, stored_id
from thidua_desktop.services.scoring.divisions import apply_way, read_ways
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import two_digits
from thidua_desktop.texts.scoring import allotment as texts
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch, learning
from thidua_desktop.ui.shell.write_document import announce_written, write_document
from thidua_desktop.ui.tabs.scoring import divisions_state as state
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked_of
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.choice_box import ChoiceBox
from thidua_desktop.ui.widgets.base.field import inset
from thidua_desktop.ui.widgets.base.labels import AROUND_LINED, button, hbox, label, spaced, vbox
from thidua_desktop.ui.widgets.base.scrolled import scrolled
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.chart.bars import Bars
from thidua_desktop.ui.widgets.table.figure_grid import FigureGrid
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.services.scoring.divisions import Ways
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.changes import Changes
    from thidua_desktop.ui.widgets.base.file_picker import Opener

_MOST: Final = 10_000
_METHODS: Final = tuple(ShareMethod)
_FIRST_WAY: Final = 5
_LETTERS: Final = 24
_WAY_WIDTH: Final = 72
_FIGURE_WIDTH: Final = 50
_SCORE_WIDTH: Final = 70
"""A score has two decimals: 96,94."""


class DivisionsPage(QWidget):
    """At the left every way beside the others, at the right how the chosen cell comes about."""

    def __init__(self, cases: OpenStore, changes: Changes, opener: Opener) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._cases, self._opener = cases, opener
        self._status: YearStatus | None = None
        self._allotments: list[Allotment] = []
        self.ways: Ways | None = None
        self.title = ChoiceBox(letters=_LETTERS)
        self.title.setAccessibleName(texts.OF_TITLE)
        self.number = QSpinBox(maximum=_MOST)
        self.number.setAccessibleName(texts.NUMBER)
        self.number.setToolTip(texts.NUMBER_HELP)
        inset(self.number)
        self.apply = button(texts.APPLY, "primary", key=texts.APPLY_KEY, clicked=self._ask)
        self.paper = button(texts.PAPER, icon="word", key=texts.PAPER_KEY, clicked=self._write)
        self.notes = label("", "secondary", wrap=True)
        self.grid: FigureGrid[state.WayRow] = FigureGrid(_columns(), texts.EMPTY, texts.TITLE)
        self.how = label(texts.HOW_EMPTY, wrap=True)
        self.fair = label("", wrap=True)
        self.cut = Bars(texts.CUT_CHART, texts.CUT_PARTS, texts.CHART_EMPTY)
        self.compared = Bars(texts.COMPARE_CHART, (), texts.CHART_EMPTY, beside=True)
        self.status = StatusLine()
        self.acting = Acting(self, changes, self.status.show_text)
        self._lay_out()
        self._connect()
        self.watch = Watch(self, changes, self._read)

    def show_year(self, status: YearStatus) -> None:
        self._status = status
        self.apply.setEnabled(status.writable)
        self.watch.read()

    def focus_first(self) -> None:
        self.grid.setFocus()

    def announce(self, tone: str, text: str) -> None:
        self.acting.announce(tone, text)

    def open_in(self, table: str, record_id: int) -> None:
        """Show the ways of a number that was found."""
        if table == Allotment.register.name:
            self.title.setCurrentIndex(self._place(record_id))

    @property
    def method(self) -> ShareMethod | None:
        """By what the chosen column divides."""
        at = self.grid.currentIndex().column() - _FIRST_WAY
        return _METHODS[at] if 0 <= at < len(_METHODS) else None

    # ------------------------------------------------------------ what is shown

    def _read(self) -> None:
        if self._status is None:
            return
        year_id = stored_id(self._status.year)
        registers = self._cases.registers
        self._allotments = list(registers.list(Allotment, year_id=year_id))
        names = registers.links(Allotment, {"year_id": year_id})[TITLES]
        kept = self.title.currentData()
        with QSignalBlocker(self.title):
            self.title.clear()
            for one in self._allotments:
                self.title.addItem(names.get(one.title, one.title), one.id)
            self.title.setCurrentIndex(self._place(kept))
        self._show_title()

    def _place(self, allotment_id: int | None) -> int:
        ids = [one.id for one in self._allotments]
        if not ids:
            return -1
        return ids.index(allotment_id) if allotment_id in ids else 0

    def _show_title(self) -> None:
        at = self.title.currentIndex()
        there = 0 <= at < len(self._allotments)
        with QSignalBlocker(self.number):
            self.number.setValue(self._allotments[at].number if there else 0)
        self.number.setEnabled(there)
        self._divide()

    @learning
    def _divide(self) -> None:
        number = self.title.currentData()
        at = self.grid.currentIndex()
        row, column = (at.row(), at.column()) if at.isValid() else (0, _FIRST_WAY + 1)
        self.ways = (
            self._cases.read(read_ways, number, self.number.value()) if number is not None else None
        )
        rows = state.rows_of(self.ways) if self.ways is not None else ()
        self.grid.figures.set_rows(rows)
        if rows:
            index = self.grid.figures.index(min(row, len(rows) - 1), column)
            self.grid.setCurrentIndex(index)
        self._show_cell()

    def _show_cell(self) -> None:
        ways, method = self.ways, self.method
        if ways is None:
            self.notes.setText(texts.NO_ALLOTMENT)
            self.how.setText(texts.HOW_EMPTY)
            self.fair.clear()
            self.cut.show_rows("", ())
            return
        at = self.grid.currentIndex()
        row = self.grid.figures.row(at.row()) if at.isValid() else None
        self.notes.setText(" ".join(state.notes(ways, method)))
        self.how.setText(state.how(ways, row, method))
        self.fair.setText("\n".join(state.fairness(ways)))
        rows, cut = state.cut_rows(ways, method)
        name = choice_text(method) if method is not None else ""
        self.cut.show_rows(texts.CUT_CHART.format(name), rows, cut)
        self.cut_card.set_title(texts.CUT_CHART.format(name))
        parts, compared = state.compared_rows(ways)
        self.compared.set_parts(parts)
        self.compared.show_rows(texts.COMPARE_CHART, compared)

    # ------------------------------------------------------------ what is done

    def _ask(self) -> None:
        ways, method = self.ways, self.method
        if ways is None or self._status is None:
            return
        if method is None:
            self.acting.announce("warning", texts.CHOOSE_WAY)
            return
        division = ways.ways[method].division
        consequences = []
        if division is not None and division.left:
            left = two_digits(division.left)
            names = state.tied_names(ways, method)
            consequences.append(texts.APPLY_LEFT.format(left, names))
        if ways.applied:
            consequences.append(texts.APPLY_AGAIN)
        year_id = stored_id(self._status.year)
        field = asked_of(Allotment, "decision_id")[0]
        question = Question(
            texts.APPLY_TITLE.format(choice_text(method), self.title.currentText()),
            texts.APPLY_TEXT,
            texts.APPLY_DO,
            (field,),
            consequences=tuple(consequences),
            links=self._cases.registers.links(Allotment, {"year_id": year_id}),
            year=self._status.year.year,
            stays=True,
        )
        ask(self, question, lambda answers: self._apply(method, answers))

    def _apply(self, method: ShareMethod, answers: Mapping[str, Any]) -> None:
        """What is written down is the number that was given, whatever was tried."""
        assert self.ways is not None
        do, allotment_id = self._cases.registers.do, stored_id(self.ways.allotment)
        done = self.acting.do(do, apply_way, allotment_id, method, answers["decision_id"])
        division = done.result.ways[method].division
        assert division is not None
        if division.left:
            done.announce(texts.APPLIED_LEFT, two_digits(division.left))
        else:
            done.announce(texts.APPLIED_DONE)

    def _write(self) -> None:
        if self.ways is not None:
            of, kind = stored_id(self.ways.allotment), DocumentKind.ALLOTMENT_ANNEX
            announce_written(self.acting, write_document, self._cases, self._opener, of, kind)

    # ------------------------------------------------------------ how it is made

    def _connect(self) -> None:
        self.title.currentIndexChanged.connect(lambda _at: self._show_title())
        self.number.valueChanged.connect(lambda _number: self._divide())
        self.grid.selectionModel().currentChanged.connect(lambda *_: self._show_cell())
        self.grid.rows_copied.connect(self.acting.announce_copied)
        for bars in (self.cut, self.compared):
            bars.copied.connect(lambda: self.acting.announce("good", texts.PICTURE_COPIED))

    def _lay_out(self) -> None:
        head = hbox(
            label(texts.OF_TITLE),
            (self.title, 1),
            label(texts.NUMBER),
            self.number,
            None,
            self.paper,
            self.apply,
            gap=10,
        )
        left = Card(margin=16)
        left.body.addWidget(self.notes)
        left.body.addWidget(self.grid, 1)
        how = Card(texts.HOW, title_role="heading", margin=16)
        how.body.addWidget(self.how)
        fair = Card(texts.FAIRNESS, title_role="heading", margin=16)
        fair.body.addWidget(self.fair)
        self.cut_card = self._chart(texts.CUT_CHART, self.cut)
        cards = (how, self.cut_card, fair, self._chart(texts.COMPARE_CHART, self.compared))
        right = scrolled(spaced(*cards, None, gap=12, right=8), reached=True)
        vbox(
            head,
            (hbox((left, 23), (right, 10), gap=12), 1),
            self.status,
            on=self,
            gap=10,
            around=AROUND_LINED,
        )

    def _chart(self, title: str, bars: Bars) -> Card:
        card = Card(title, title_role="heading", margin=16)
        copy = button(texts.COPY, "quiet", "copy", clicked=bars.copy)
        copy.setToolTip(texts.COPY_KEY)
        card.add_to_head(copy)
        card.body.addWidget(bars)
        return card


def _columns() -> tuple[Column[state.WayRow], ...]:
    def figure(title: str, name: str, width: int = _FIGURE_WIDTH) -> Column[state.WayRow]:
        return Column(
            title,
            lambda row: state.number_text(getattr(row.work, name, None)),
            align="center",
            width=width,
            tone=lambda _row: "secondary",
            name=name,
        )

    def way(method: ShareMethod) -> Column[state.WayRow]:
        return Column(
            texts.WAYS[method],
            lambda row: row.cell(method),
            align="center",
            width=_WAY_WIDTH,
            wrap=True,
            bold=_is_total,
            tone=lambda row: "warning" if row.is_tied(method) else "",
            name=method.value,
        )

    return (
        Column(texts.UNIT, lambda row: row.name, stretch=True, wrap=True, bold=_is_total),
        figure(texts.STAFF, "staff"),
        figure(texts.AREAS, "areas"),
        figure(texts.SCORE, "score", _SCORE_WIDTH),
        figure(texts.COEFFICIENT, "coefficient"),
        *(way(method) for method in ShareMethod),
        Column(
            texts.APPLIED,
            lambda row: row.applied,
            align="center",
            width=_WAY_WIDTH,
            bold=lambda _row: True,
            name="applied",
        ),
    )


def _is_total(row: state.WayRow) -> bool:
    return row.work is None
