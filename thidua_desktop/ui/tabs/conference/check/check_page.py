"""Step 4: the papers that differ are typed once more, or the hand tally is compared.

A paper is taken out by its number and typed from the paper; what either pass made of it is not
shown, neither before nor after.
"""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.base import FieldKind
from thidua_desktop.services.conference.record_paper import resolve_paper
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.run_pass import Hands, start_pass
from thidua_desktop.texts.conference import checking as texts
from thidua_desktop.texts.conference import counting
from thidua_desktop.ui.forms.ui_conference_check import Ui_CheckPage
from thidua_desktop.ui.tabs.conference.check.check_hand import HandSection
from thidua_desktop.ui.tabs.conference.check.check_state import (
    CheckSection,
    CheckView,
    change_target,
    check_view,
    needs_decision,
    next_open,
)
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.count_faults import widest
from thidua_desktop.ui.tabs.conference.count.count_state import (
    Way,
    count_view,
    second_hands,
    teller_names,
    ways_of,
)
from thidua_desktop.ui.tabs.conference.count.count_ways import take_way
from thidua_desktop.ui.tabs.conference.count.keys import EnterGate
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked

LOW = 440
"""Where the page is lower, the sheet of the hand tally takes what explains it and its margins."""


class CheckPage(QWidget):
    step_wanted = Signal(int)

    def __init__(
        self,
        context: ConferenceContext,
        parent: QWidget | None = None,
        *,
        gate: EnterGate | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._form = Ui_CheckPage()
        self._form.setupUi(self)
        self._view: CheckView | None = None
        self._chosen: int | None = None
        self._place: tuple[int, int] | None = None
        self._retyping = False
        self.card = self._form.entryCard
        self.card.begin(gate, other_paper=True)
        self.papers = self._form.papers
        self.hand = HandSection(self._form, context, self)
        self._faults = self._form.faultPanel
        self._ways = self._form.waysMenu
        self._line = self._form.progressLine
        self._wait = self._form.wait
        self._wait.begin("compare", "", texts.TO_COUNT)
        self._again = self._form.againButton
        self._lay_out()
        self._connect()
        self._show()

    def first_focus(self) -> QWidget:
        section = self._view.section if self._view else CheckSection.WAIT
        if section is CheckSection.RESOLVE:
            return self.card if self._chosen is not None else self.papers.number
        if section is CheckSection.HAND:
            return self.hand.sheet
        return self._form.doneButton if section is CheckSection.DONE else self._wait

    def may_leave(self) -> bool:
        shown = self._form.sections.currentWidget()
        if shown is self._form.handPage:
            return self.hand.may_leave()
        return shown is not self._form.resolvePage or self.card.may_leave()

    def view(self) -> CheckView | None:
        return self._view

    def chosen(self) -> int | None:
        return self._chosen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hand.set_low(low=self.height() < LOW)

    def _lay_out(self) -> None:
        form = self._form
        form.papersRow.setStretch(0, 1)
        form.papersBox.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        form.resolvePageLayout.setStretch(1, 1)
        form.methodButton.setText(texts.CHANGE_METHOD)

    def _connect(self) -> None:
        self._context.changed.connect(self._show)
        for ways in (self._ways, self._faults):
            ways.way_chosen.connect(self._on_way)
        self.card.store_wanted.connect(self._on_store)
        self.card.other_paper_wanted.connect(self._on_other)
        self.papers.paper_chosen.connect(self._on_chosen)
        self._form.methodButton.clicked.connect(lambda: ask_method(self._context, self))
        self._form.doneButton.clicked.connect(self._on_next)
        self._again.clicked.connect(self._on_hand_again)
        self._wait.action_chosen.connect(self._on_next)

    def _show(self) -> None:
        view = self._context.round
        if view is None:
            return
        shown = replace(check_view(view), writing=not self._context.lock)
        changed = self._view is None or shown.section is not self._view.section
        self._view = shown
        self._forget_other_rounds(view)
        section = CheckSection.HAND if self._retyping else shown.section
        pages = {
            CheckSection.WAIT: self._form.waitPage,
            CheckSection.HAND: self._form.handPage,
            CheckSection.RESOLVE: self._form.resolvePage,
            CheckSection.DONE: self._form.donePage,
        }
        self._form.sections.setCurrentWidget(pages[section])
        for page in (self._form.handPage, self._form.resolvePage):
            page.setEnabled(shown.writing)
        self._form.stateLabel.setText(_head(shown))
        self._form.progressLabel.setText(shown.progress)
        self._line.set_progress(shown.settled, shown.found)
        self._line.setVisible(bool(shown.found))
        resolving = shown.writing and section in (CheckSection.RESOLVE, CheckSection.HAND)
        self._ways.show_ways(ways_of(view) if resolving else ())
        self._faults.show_faults(count_view(view).faults if resolving else ())
        self._show_section(view, shown)
        if changed and self.isVisible():
            self.first_focus().setFocus()

    def _forget_other_rounds(self, view: RoundView) -> None:
        if (view.id, view.session) != self._place:
            self._place = (view.id, view.session)
            self._chosen, self._retyping = None, False
            self.card.announce("", "")
            if self.card.entry is not None:
                self.card.entry.take(None)  # a paper of the same number there is another paper
        if view.state is not RoundState.RESOLVING:
            self._retyping = False

    def _show_section(self, view: RoundView, shown: CheckView) -> None:
        form = self._form
        if shown.section is CheckSection.WAIT:
            self._wait.set_sentence(shown.text)
        if shown.section is CheckSection.HAND or self._retyping:
            form.handTitle.setText(texts.HAND_TITLE)
            form.handText.setText(texts.HAND_TEXT)
            form.methodButton.setVisible(shown.may_change)
            self.hand.show_round(view)
        elif shown.section is CheckSection.RESOLVE:
            self._show_resolving(view, shown)
        elif shown.section is CheckSection.DONE:
            self._show_done(shown)

    def _show_resolving(self, view: RoundView, shown: CheckView) -> None:
        form = self._form
        if not shown.any_number and self._chosen not in shown.open_numbers:
            self._chosen = next_open(shown, self._chosen)
        form.papersText.setText(shown.text)
        form.papersText.setVisible(shown.by_hand)
        self._again.setVisible(shown.by_hand)
        self.papers.show_papers(shown, view.returned, self._chosen)
        self.card.set_form(view.form)
        self.setMaximumWidth(widest(view.form))
        entry, number = self.card.entry, self._chosen
        assert entry is not None
        entry.take(number)
        self.card.setVisible(number is not None)
        if number is not None:
            self.card.take(number, counting.paper_title(number), counting.take_paper(number))
            if not self.card.message():
                self.card.announce("secondary", shown.text)

    def _show_done(self, shown: CheckView) -> None:
        form = self._form
        form.doneTitle.setText(shown.title)
        form.doneText.setText(shown.text)
        form.doneButton.setText(shown.next_text)
        form.doneLines.setText("\n".join(shown.lines))
        form.doneLines.setVisible(bool(shown.lines))

    def _on_chosen(self, number: int) -> None:
        self._chosen = number
        if self.card.entry is not None:
            self.card.entry.take(None)  # emptied, even if the same number is taken out again
        self._show()
        self.card.setFocus()

    def _on_other(self) -> None:
        if self._view is not None and self._view.any_number:
            self.papers.number.setFocus()
            self.papers.number.selectAll()
        elif self._view is not None and (number := next_open(self._view, self._chosen)):
            self._on_chosen(number)

    def _on_store(self) -> None:
        view, entry = self._context.round, self.card.entry
        if view is None or entry is None or entry.number is None:
            return
        paper = Paper(entry.number, entry.marks, entry.reason)
        if needs_decision(view, paper):
            self._ask_decision(view, paper)
        else:
            self._store(view, paper, "")

    def _ask_decision(self, view: RoundView, paper: Paper) -> Ask:
        conference = self._context.conference
        head = conference.teller("head") if conference else None
        by_hand = self._view is not None and self._view.by_hand
        text = texts.DECIDE_HAND_TEXT if by_hand else texts.DECIDE_TEXT
        question = Question(
            texts.DECIDE_TITLE,
            text.format(paper.number),
            texts.DECIDE,
            (asked("decided_by", texts.DECIDED_BY, value=head.name if head else ""),),
            ctrl_enter=True,
            cancel=texts.TYPE_AGAIN,
        )
        return ask(self, question, lambda a: self._store(view, paper, a["decided_by"]))

    def _store(self, view: RoundView, paper: Paper, decided_by: str) -> None:
        if self._view is not None and self._view.any_number:
            self._chosen = None
        typed = (paper.number, paper.marks, paper.typed_reason, decided_by)
        if self._context.do(resolve_paper, view.id, *typed):
            self.card.announce("good", texts.resolved(paper.number))
            self.first_focus().setFocus()

    def _on_hand_again(self) -> None:
        self._retyping = True
        self._show()
        self.hand.sheet.setFocus()

    def _on_way(self, way: Way) -> None:
        take_way(self._context, self, way)

    def _on_next(self) -> None:
        if self._view is not None and self._view.next_step is not None:
            self.step_wanted.emit(self._view.next_step)


def _head(shown: CheckView) -> str:
    """The papers to take out stand over everything; elsewhere the card has its own title."""
    return shown.title if shown.section is CheckSection.RESOLVE else texts.TITLE


def ask_method(context: ConferenceContext, parent: QWidget) -> Ask | None:
    """Ask for the head teller and the reason, and begin the other method."""
    view, conference = context.round, context.conference
    if view is None or 1 not in view.passes:
        return None
    target = change_target(view)
    title = texts.TO_SECOND if target is CheckMethod.SECOND_PASS else texts.TO_HAND
    head = conference.teller("head") if conference else None
    hands = second_hands(conference, view.passes[1])
    names = teller_names(conference)
    fields = (
        asked("head", texts.HEAD, value=head.name if head else ""),
        asked("reason", texts.REASON),
        asked("reader", texts.READER, FieldKind.TEXT, names, hands.reader),
        asked("typist", texts.TYPIST, FieldKind.TEXT, names, hands.typist),
    )

    def answered(answers: Answers) -> None:
        others = Hands(answers["reader"], answers["typist"], hands.checker)
        why = texts.method_reason(answers["head"], answers["reason"])
        context.do(start_pass, view.id, 2, others, why, target).announce(texts.CHANGED)

    return ask(parent, Question(title, texts.CHANGE_TEXT, title, fields), answered)
