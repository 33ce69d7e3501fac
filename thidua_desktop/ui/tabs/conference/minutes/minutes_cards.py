"""The smaller cards of step 5: what is to be decided, the sums, the documents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.conference import Minutes
from thidua_desktop.texts.conference import results as texts
from thidua_desktop.texts.documents import documents
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.tabs.conference.minutes.minutes_state import KINDS
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import (
    button,
    empty,
    hbox,
    label,
    rule,
    two_columns,
    vbox,
)
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.record_form import RecordForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QPushButton

    from thidua_desktop.ui.tabs.conference.minutes.minutes_state import (
        ContestLines,
        DocumentLine,
        Matter,
        NameLine,
        SumLine,
    )


_TYPED: Final = (
    ("started", "ended", "copies"),
    ("place", "received_by"),
    ("basis",),
    ("events", "complaints"),
    ("box_check", "number"),
)
KEYS: Final = {DocumentKind.READING: "F5", DocumentKind.WORKBOOK: "F6"}
"""The minutes have the main button's key."""


class MattersCard(Card):
    """Ties and missing seats, each with its ways out beside it."""

    further_wanted = Signal(object)
    decision_wanted = Signal(object)
    round_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.MATTERS, parent=parent, title_role="heading")
        self._lines = vbox()
        self.body.addLayout(self._lines)

    def show_matters(self, found: tuple[Matter, ...]) -> None:
        empty(self._lines)
        for matter in found:
            self._add(matter)
        self.setVisible(bool(found))

    def _add(self, matter: Matter) -> None:
        line = StatusLine()
        line.show_text("warning", matter.text)
        self._lines.addWidget(line)
        if matter.names or matter.further_id is not None:
            self._lines.addWidget(self._ways(matter))

    def _ways(self, matter: Matter) -> QWidget:
        row = QWidget()
        ways = hbox(on=row, gap=8, around=(24, 0, 0, 4))
        if matter.further_id is not None:
            wanted = partial(self.round_wanted.emit, matter.further_id)
            ways.addWidget(button(texts.OPEN_FURTHER, icon="arrow-right", clicked=wanted))
        elif matter.names:
            wanted = partial(self.further_wanted.emit, matter)
            further = button(texts.FURTHER, icon="ballot", clicked=wanted)
            further.setEnabled(matter.may_continue)
            ways.addWidget(further)
        if matter.may_decide:
            wanted = partial(self.decision_wanted.emit, matter)
            ways.addWidget(button(texts.DECIDE, icon="pencil", clicked=wanted))
        ways.addWidget(label(matter.why_not, "secondary", wrap=True), 1)
        return row


class SumsCard(Card):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.SUMS, parent=parent, title_role="heading")
        self.body.setSpacing(6)
        self._lines = vbox()
        self.body.addLayout(self._lines)

    def show_sums(self, found: tuple[SumLine, ...]) -> None:
        empty(self._lines)
        for one in found:
            line = StatusLine()
            line.show_text(one.tone, one.text)
            self._lines.addWidget(line)
            if one.way_out:
                way = label(one.way_out, "secondary", wrap=True)
                way.setContentsMargins(24, 0, 0, 4)
                self._lines.addWidget(way)


class DocumentsCard(Card):
    """Every document of the round with its state, and the button that writes it."""

    wanted = Signal(object)
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.DOCUMENTS, parent=parent, title_role="heading")
        folder = button(texts.OPEN_FOLDER, "link", icon="folder", clicked=self.folder_wanted.emit)
        self.add_to_head(folder)
        self._grid = two_columns(12, 6)
        self.body.addLayout(self._grid)
        self._states: dict[DocumentKind, QLabel] = {}
        self.buttons: dict[DocumentKind, QPushButton] = {}
        for kind in KINDS:
            self._add(kind)
        self._others = label("", "secondary", wrap=True)
        self.body.addWidget(self._others)

    def show_documents(self, lines: tuple[DocumentLine, ...]) -> None:
        """Show them; the rows stay, so that the keyboard does."""
        for kind in KINDS:
            self._show(kind, [line for line in lines if line.kind is kind])
        others = [f"{one.title}: {_message(one)}" for one in lines if one.kind not in KINDS]
        self._others.setText("\n".join(others))
        self._others.setVisible(bool(others))

    def _add(self, kind: DocumentKind) -> None:
        at = len(self._states)
        title = documents.TITLES[kind]
        self._states[kind] = label("", "secondary", wrap=True)
        self._grid.addWidget(label(title, "strong"), at, 0)
        self._grid.addWidget(self._states[kind], at, 1)
        self._grid.setRowMinimumHeight(at, 36)
        if kind in KEYS:
            icon = "excel" if kind is DocumentKind.WORKBOOK else "word"
            wanted = partial(self.wanted.emit, kind)
            made = button(texts.MAKE, icon=icon, key=KEYS[kind], clicked=wanted)
            made.setAccessibleName(f"{texts.MAKE}: {title}")
            self.buttons[kind] = made
            self._grid.addWidget(made, at, 2)

    def _show(self, kind: DocumentKind, lines: list[DocumentLine]) -> None:
        state = self._states[kind]
        state.setText("\n".join(_message(line) for line in lines))
        set_tone(state, lines[-1].tone if lines[-1].name else "")
        if kind in self.buttons:
            self.buttons[kind].setEnabled(lines[-1].may_make)


def _message(line: DocumentLine) -> str:
    return f"{line.name}  ·  {line.state}" if line.name else line.why_not or line.state


_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEADINGS: Final = (texts.AGREE, texts.DISAGREE, texts.NONE, texts.SHARE)
_WIDTHS: Final = (50, 52, 58, 62)
_OUTCOME: Final = 112


class TypedCard(Card):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.FIELDS, parent=parent, title_role="heading")
        self.help = label("", "secondary", wrap=True)
        self.form = RecordForm(Minutes, _TYPED, without=("round_id", "session"))
        self.blanks = StatusLine()
        self.body.addWidget(self.help)
        self.body.addWidget(self.blanks)
        self.body.addWidget(self.form)


class ResultCards(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ContestLines, ...] = ()
        self._place = vbox(on=self, gap=12)

    def show_results(self, contests: tuple[ContestLines, ...]) -> None:
        """Show them; the same ones stay as they are."""
        self.setVisible(bool(contests))
        if contests == self._shown:
            return
        self._shown = contests
        empty(self._place)
        for contest in contests:
            self._place.addWidget(ResultCard(contest))


class ResultCard(Card):
    """Rows of labels: they wrap, and are read as they stand."""

    def __init__(self, contest: ContestLines) -> None:
        super().__init__(contest.name, title_role="heading", margin=20)
        self.setAccessibleName(contest.name)
        self.body.setSpacing(8)
        self.body.addWidget(label(contest.needs, "secondary", wrap=True))
        grid = two_columns(10, 5)
        grid.setColumnMinimumWidth(0, 18)
        self.body.addLayout(grid)
        _head(grid)
        for at, line in enumerate(contest.lines):
            _row(grid, 2 + 3 * at, line)


def _head(grid: QGridLayout) -> None:
    grid.addWidget(label(texts.NAME, "field_label"), 0, 1)
    for column, (text, width) in enumerate(zip(_HEADINGS, _WIDTHS, strict=True), start=2):
        made = _fixed(label(text, "field_label", wrap=True), width)
        grid.addWidget(made, 0, column)
    grid.addWidget(label(texts.OUTCOME, "field_label"), 0, 6)
    grid.setColumnMinimumWidth(6, _OUTCOME)


def _row(grid: QGridLayout, at: int, line: NameLine) -> None:
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(rule(), at - 1, 0, 1, 7)
    grid.addWidget(label(str(line.place), "secondary"), at, 0, top)
    name = label(line.name, "strong", wrap=True)
    grid.addWidget(name, at, 1, top)
    figures = (line.agree, line.disagree, line.none, line.share)
    for column, (text, width) in enumerate(zip(figures, _WIDTHS, strict=True), start=2):
        role = "strong" if column == 2 else ""
        grid.addWidget(_fixed(label(text, role), width), at, column, top)
    outcome = label(line.outcome, "strong" if line.tone == "good" else "", line.tone, wrap=True)
    outcome.setFixedWidth(_OUTCOME)
    grid.addWidget(outcome, at, 6, top)
    grid.addWidget(label(line.sentence, "small", wrap=True), at + 1, 1, 1, 6)


def _fixed(made: QLabel, width: int) -> QLabel:
    made.setAlignment(_RIGHT)
    made.setFixedWidth(width)
    return made
