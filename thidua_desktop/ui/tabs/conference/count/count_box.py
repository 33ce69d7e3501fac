"""The box is opened: when, before whom, and how many papers came out; recorded once."""

from datetime import time

from PySide6.QtCore import QObject, QTime
from PySide6.QtGui import QKeySequence, QShortcut

from thidua_desktop.services.conference.hand_out import open_box
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import count_page as texts
from thidua_desktop.ui.forms.ui_conference_count import Ui_CountPage
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.count_state import (
    NOT_COUNTED,
    box_view,
    moment_text,
)
from thidua_desktop.ui.tabs.conference.count.count_ways import ask_annul, ask_issued
from thidua_desktop.ui.widgets.base.field import inset
from thidua_desktop.zone import local

_MOST = 100_000


class BoxSection(QObject):
    def __init__(self, form: Ui_CountPage, context: ConferenceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._context = context
        self._round: int | None = None
        self._proposed = QTime()
        self.time, self.witnesses, self.returned = (
            form.timeEdit,
            form.witnessesEdit,
            form.returnedEdit,
        )
        for figure in (self.time, self.returned):
            inset(figure)
        self.returned.setRange(NOT_COUNTED, _MOST)
        self.returned.setSpecialValueText(" ")  # not counted yet: nothing is proposed
        self._lay_out()
        self.returned.valueChanged.connect(self._show_figures)
        form.boxButton.clicked.connect(self._on_open)
        form.againButton.clicked.connect(self._on_again)
        form.issuedButton.clicked.connect(lambda: ask_issued(context, form.boxCard))
        form.annulButton.clicked.connect(lambda: ask_annul(context, form.boxCard))
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), form.boxPage).activated.connect(form.boxButton.click)

    def _lay_out(self) -> None:
        form = self._form
        steps = (f"{at}.  {text}" for at, text in enumerate(texts.BOX_STEPS, start=1))
        form.boxSteps.setText("\n".join(steps))
        form.boxOnce.setText(texts.BOX_ONCE)
        form.boxButton.setText(f"{texts.BOX_BUTTON}   Ctrl+Enter")

    def show_round(self, view: RoundView) -> None:
        """Begin with empty fields where another round is shown."""
        if view.id != self._round:
            self._round = view.id
            now = local(self._context.cases.clock.now())
            self._proposed = QTime(now.hour, now.minute)
            self.time.setTime(self._proposed)
            self.witnesses.clear()
            self.returned.setValue(NOT_COUNTED)
        self._show_figures()

    def may_leave(self) -> bool:
        """Whether nothing was typed; the opening itself takes everything."""
        untimed = self.time.time() == self._proposed
        return untimed and not self.witnesses.text() and self.returned.value() == NOT_COUNTED

    def _show_figures(self) -> None:
        view, form = self._context.round, self._form
        if view is None:
            return
        message = box_view(view, self.returned.value())
        form.boxFaultLabel.setText(message.fault)
        form.boxWayLabel.setText(message.way_out)
        form.boxFault.setVisible(bool(message.fault))
        form.boxNotice.setText(message.notice)
        form.boxNotice.setVisible(bool(message.notice))
        form.boxButton.setEnabled(message.ready)

    def _on_again(self) -> None:
        self.returned.setValue(NOT_COUNTED)
        self.returned.setFocus()

    def _on_open(self) -> None:
        view = self._context.known_round
        chosen = self.time.time()
        at = moment_text(time(chosen.hour(), chosen.minute()), self._context.cases.clock.now())
        opening = (self.returned.value(), self.witnesses.text(), at)
        self._context.do(open_box, view.id, *opening).announce(texts.BOX_DONE)
