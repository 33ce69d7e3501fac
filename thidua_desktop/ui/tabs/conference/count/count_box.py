"""The box is opened: when, before whom, and how many papers came out; recorded once."""

from datetime import time

from PySide6.QtCore import QObject, QTime
from PySide6.QtGui import QKeySequence, QShortcut

from thidua_desktop.services.conference.hand_out import open_box
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import count_page as texts
from thidua_desktop.ui.forms.ui_conference_count import Ui_CountPage
from thidua_desktop.ui.tabs.conference.count.count_state import (
    NOT_COUNTED,
    box_view,
    moment_text,
)
from thidua_desktop.ui.tabs.conference.count.count_ways import ask_annul, ask_issued
from thidua_desktop.ui.tabs.conference.desk import Desk
from thidua_desktop.ui.widgets.base.field import inset
from thidua_desktop.zone import local

_MOST = 100_000


class BoxSection(QObject):
    def __init__(self, form: Ui_CountPage, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._desk = desk
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
        form.issuedButton.clicked.connect(lambda: ask_issued(desk, form.boxCard))
        form.annulButton.clicked.connect(lambda: ask_annul(desk, form.boxCard))
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), form.boxPage).activated.connect(form.boxButton.click)

    def _lay_out(self) -> None:
        form = self._form
        steps = (f"{at}.  {words}" for at, words in enumerate(texts.BOX_STEPS, start=1))
        form.boxSteps.setText("\n".join(steps))
        form.boxOnce.setText(texts.BOX_ONCE)
        form.boxButton.setText(f"{texts.BOX_BUTTON}   Ctrl+Enter")

    def show_round(self, view: RoundView) -> None:
        """Begin with empty fields where another round is shown."""
        if view.id != self._round:
            self._round = view.id
            now = local(self._desk.cases.clock.now())
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
        view, form = self._desk.round, self._form
        if view is None:
            return
        said = box_view(view, self.returned.value())
        form.boxFaultLabel.setText(said.fault)
        form.boxWayLabel.setText(said.way_out)
        form.boxFault.setVisible(bool(said.fault))
        form.boxNotice.setText(said.notice)
        form.boxNotice.setVisible(bool(said.notice))
        form.boxButton.setEnabled(said.ready)

    def _on_again(self) -> None:
        self.returned.setValue(NOT_COUNTED)
        self.returned.setFocus()

    def _on_open(self) -> None:
        view = self._desk.known_round
        chosen = self.time.time()
        at = moment_text(time(chosen.hour(), chosen.minute()), self._desk.cases.clock.now())
        opening = (self.returned.value(), self.witnesses.text(), at)
        self._desk.do(open_box, view.id, *opening).say(texts.BOX_DONE)
