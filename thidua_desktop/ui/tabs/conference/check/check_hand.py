"""Bảng ghi kiểm phiếu thủ công: its totals are typed, nothing of pass 1 is shown beside them."""

from itertools import groupby

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.run_pass import changes_hand_tally, enter_hand_tally
from thidua_desktop.texts.conference import checking as texts
from thidua_desktop.ui.forms.ui_conference_check import Ui_CheckPage
from thidua_desktop.ui.tabs.conference.check.check_state import (
    hand_fault,
    hand_lines,
    typed_before,
)
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked
from thidua_desktop.ui.widgets.count.figure_sheet import FigureLine, FigureSheet

Totals = tuple[int, int, dict[str, int]]
"""Valid papers, invalid papers, agreeing votes by name."""

VALID_PAPERS, INVALID_PAPERS = "valid", "invalid"


class HandSection(QObject):
    """Fills the card of the hand tally and compares its totals."""

    def __init__(self, form: Ui_CheckPage, context: ConferenceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._context = context
        self._shown: tuple[int, int] | None = None
        self._begun: object = None
        self.sheet: FigureSheet[str] = FigureSheet(
            texts.HAND_TITLE, texts.HAND_NAME, (texts.HAND_VOTES,)
        )
        form.handCardLayout.insertWidget(2, self.sheet)
        QWidget.setTabOrder(self.sheet, form.handButton)
        form.handCardLayout.setStretch(2, 1)
        form.handButton.setText(f"{texts.HAND_COMPARE}   Ctrl+Enter")
        form.handButton.clicked.connect(self._on_compare)
        self.sheet.changed.connect(self._show_fault)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), form.handPage).activated.connect(self._on_key)

    def set_low(self, *, low: bool) -> None:
        """Give the sheet the room on a small screen: its title says what is typed."""
        form, beside, above = self._form, *((12, 8) if low else (24, 18))
        form.handText.setVisible(not low)
        form.handTitle.setToolTip(texts.HAND_TEXT if low else "")
        form.handCardLayout.setContentsMargins(beside, above, beside, above)
        form.handCardLayout.setSpacing(4 if low else 10)

    def show_round(self, view: RoundView) -> None:
        """Begin with the totals as they were typed last."""
        if (view.id, view.session) != self._shown:
            self._shown = (view.id, view.session)
            valid, invalid, agree = typed_before(view)
            votes = {line.key: (agree.get(line.key, 0),) for line in hand_lines(view)}
            self.sheet.show_lines(
                _lines(view), {VALID_PAPERS: (valid,), INVALID_PAPERS: (invalid,), **votes}
            )
            self._begun = self._typed()
        self._show_fault()

    def _typed(self) -> Totals:
        votes = {key: figures[0] for key, figures in self.sheet.figures().items()}
        return votes.pop(VALID_PAPERS), votes.pop(INVALID_PAPERS), votes

    def _show_fault(self) -> None:
        view, form = self._context.round, self._form
        if view is None:
            return
        valid, invalid, agree = self._typed()
        slip = self.sheet.fault()
        fault = slip or hand_fault(view.returned, valid, invalid, agree)
        form.handFault.setText(fault if valid or invalid or slip else "")
        form.handButton.setEnabled(not fault)

    def _on_key(self) -> None:
        self.sheet.settle()
        self._form.handButton.click()

    def _on_compare(self) -> None:
        view = self._context.round
        if view is not None:
            totals = self._typed()
            if view.state is RoundState.RESOLVING and changes_hand_tally(view, *totals):
                self._ask_reason(view, totals)
            else:
                self._compare(view, totals)

    def _ask_reason(self, view: RoundView, totals: Totals) -> None:
        question = Question(
            texts.HAND_CHANGE_TITLE,
            texts.HAND_CHANGE_TEXT,
            texts.HAND_CHANGE,
            (asked("reason", texts.REASON),),
        )
        ask(
            self._form.handPage,
            question,
            lambda answers: self._compare(view, totals, answers["reason"]),
        )

    def _compare(self, view: RoundView, totals: Totals, reason: str = "") -> None:
        if self._context.do(enter_hand_tally, view.id, *totals, reason).announce(
            texts.HAND_COMPARED
        ):
            self._begun = totals

    def may_leave(self) -> bool:
        self.sheet.settle()
        return self._shown is None or self._typed() == self._begun


def _lines(view: RoundView) -> list[FigureLine[str]]:
    lines = [
        FigureLine(VALID_PAPERS, texts.HAND_VALID),
        FigureLine(INVALID_PAPERS, texts.HAND_INVALID),
    ]
    for contest, names in groupby(hand_lines(view), lambda line: line.contest):
        lines.append(FigureLine(None, contest))
        lines += [FigureLine(line.key, line.name, str(line.number)) for line in names]
    return lines
