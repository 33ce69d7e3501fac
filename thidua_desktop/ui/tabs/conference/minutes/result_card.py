"""One title's result: names ranked, each with its figures and the sentence of the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from thidua_desktop.texts.conference import results as texts
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import label, rule

if TYPE_CHECKING:
    from thidua_desktop.ui.tabs.conference.minutes.result_state import ContestLines, NameLine

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEADINGS: Final = (texts.AGREE, texts.DISAGREE, texts.NONE, texts.SHARE)
_WIDTHS: Final = (50, 52, 58, 62)
_OUTCOME: Final = 112


class ResultCard(Card):
    """Rows of labels: they wrap, and are read as they stand."""

    def __init__(self, contest: ContestLines, parent: QWidget | None = None) -> None:
        super().__init__(contest.name, parent=parent, title_role="heading", margin=20)
        self.setAccessibleName(contest.name)
        self.body.setSpacing(8)
        self.body.addWidget(label(contest.needs, "secondary", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 18)
        self.body.addLayout(grid)
        _head(grid)
        for at, line in enumerate(contest.lines):
            _row(grid, 2 + 3 * at, line)


def _head(grid: QGridLayout) -> None:
    grid.addWidget(label(texts.NAME, "field_label"), 0, 1)
    for column, (words, width) in enumerate(zip(_HEADINGS, _WIDTHS, strict=True), start=2):
        made = _fixed(label(words, "field_label", wrap=True), width)
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
    for column, (words, width) in enumerate(zip(figures, _WIDTHS, strict=True), start=2):
        role = "strong" if column == 2 else ""
        grid.addWidget(_fixed(label(words, role), width), at, column, top)
    outcome = label(line.outcome, "strong" if line.tone == "good" else "", line.tone, wrap=True)
    outcome.setFixedWidth(_OUTCOME)
    grid.addWidget(outcome, at, 6, top)
    grid.addWidget(label(line.sentence, "small", wrap=True), at + 1, 1, 1, 6)


def _fixed(made: QLabel, width: int) -> QLabel:
    made.setAlignment(_RIGHT)
    made.setFixedWidth(width)
    return made
