"""A pass begins and ends: its people, and after pass 1 how it is checked."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.run_pass import finish_pass, start_pass
from thidua_desktop.texts.conference import count_page as texts
from thidua_desktop.ui.forms.ui_conference_count import Ui_CountPage
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.count_state import (
    Finish,
    first_hands,
    hands_of,
    second_hands,
    teller_names,
)

_TITLES = {
    Finish.CHOOSE_CHECK: (texts.FINISH_TITLE, "", texts.START_SECOND),
    Finish.ONE_PASS: (texts.FINISH_TITLE, texts.ONE_PASS, texts.FINISH_ONE),
    Finish.COMPARE: (texts.COMPARE_TITLE, texts.COMPARE_TEXT, texts.COMPARE),
}


class PassSection(QObject):
    def __init__(self, form: Ui_CountPage, context: ConferenceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._context = context
        self._begun: tuple[int, int] | None = None
        self._ended: tuple[int, int, Finish | None] | None = None
        self._finish: Finish | None = None
        self.first, self.second = form.firstHands, form.secondHands
        self._lay_out()
        self.first.changed.connect(self._show_ready)
        self.second.changed.connect(self._show_ready)
        form.startButton.clicked.connect(self._on_start)
        form.finishButton.clicked.connect(self._on_finish)
        for radio in (form.secondRadio, form.handRadio):
            radio.toggled.connect(self._show_method)
        self._bind(form.handsPage, form.startButton.click)
        self._bind(form.typingPage, form.finishButton.click)

    def _lay_out(self) -> None:
        form = self._form
        form.handsTitle.setText(texts.HANDS_TITLE)
        form.startButton.setText(f"{texts.START_PASS}   Ctrl+Enter")
        form.secondRadio.setText(texts.BY_SECOND_PASS)
        form.secondHelp.setText(texts.BY_SECOND_HELP)
        form.handRadio.setText(texts.BY_HAND_TALLY)
        form.handHelp.setText(texts.BY_HAND_HELP)

    def _bind(self, page: QWidget, act: object) -> None:
        """A deliberate key: an Enter that was pressed for a paper never begins a pass."""
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), page).activated.connect(act)

    def show_begin(self, view: RoundView, text: str) -> None:
        form, place = self._form, (view.id, view.session)
        form.handsText.setText(text)
        if place != self._begun:
            self._begun = place
            conference = self._context.conference
            self.first.propose(teller_names(conference), first_hands(conference))
        self._show_ready()

    def may_leave(self) -> bool:
        """Whether nothing is typed for a second pass that is yet to begin."""
        return self._finish is not Finish.CHOOSE_CHECK or self.second.may_leave()

    def show_end(self, view: RoundView, finish: Finish | None) -> None:
        form, place = self._form, (view.id, view.session, finish)
        self._finish = finish
        form.finishCard.setVisible(finish is not None)
        if finish is None:
            self._ended = None
            return
        title, text, _ = _TITLES[finish]
        form.finishTitle.setText(title)
        form.finishText.setText(text)
        form.finishText.setVisible(bool(text))
        choosing = finish is Finish.CHOOSE_CHECK
        for part in (
            form.secondRadio,
            form.secondHelp,
            form.handRadio,
            form.handHelp,
            self.second,
        ):
            part.setVisible(choosing)
        if place != self._ended:
            self._ended = place
            form.secondRadio.setChecked(True)
            conference, info = self._context.conference, view.passes[1]
            hands = second_hands(conference, info)
            self.second.propose(teller_names(conference), hands, hands_of(info))
        self._show_method()

    def _show_method(self) -> None:
        if self._finish is None:
            return
        text = _TITLES[self._finish][2]
        if self._finish is Finish.CHOOSE_CHECK and self._form.handRadio.isChecked():
            text = texts.START_HAND
        self._form.finishButton.setText(f"{text}   Ctrl+Enter")
        self._show_ready()

    def _show_ready(self) -> None:
        form = self._form
        form.startButton.setEnabled(self.first.complete())
        by_hand = form.handRadio.isChecked() and bool(self.second.hands().typist)
        choosing = self._finish is Finish.CHOOSE_CHECK
        form.finishButton.setEnabled(not choosing or by_hand or self.second.complete())

    def _on_start(self) -> None:
        view = self._context.round
        if view is not None:
            self._context.do(start_pass, view.id, 1, self.first.hands())

    def _on_finish(self) -> None:
        view, context = self._context.round, self._context
        if view is None or self._finish is None:
            return
        if self._finish is Finish.CHOOSE_CHECK:
            self._start_check(view)
            return
        message = texts.COMPARED if self._finish is Finish.COMPARE else texts.FINISHED
        context.do(finish_pass, view.id).announce(message)

    def _start_check(self, view: RoundView) -> None:
        by_hand = self._form.handRadio.isChecked()
        method = CheckMethod.HAND_TALLY if by_hand else CheckMethod.SECOND_PASS
        hands, reason = self.second.hands(), self.second.reason.text()
        started = self._context.do(start_pass, view.id, 2, hands, reason, method)
        started.announce(texts.HAND_STARTED if by_hand else "")
