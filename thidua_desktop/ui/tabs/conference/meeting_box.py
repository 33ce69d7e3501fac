"""Which conference of the year is worked on, and which of its papers, where there are several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from thidua_desktop.texts.base.numbers import dated
from thidua_desktop.texts.conference import codes, steps
from thidua_desktop.texts.conference.ballots import ballot_text, capital
from thidua_desktop.ui.widgets.ask.ask import Question
from thidua_desktop.ui.widgets.base.choice_box import ChoiceBox

if TYPE_CHECKING:
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext

LEAVE: Final = Question(
    steps.LEAVE_TITLE,
    steps.LEAVE_TEXT,
    steps.LEAVE_ANYWAY,
    danger=True,
    cancel=steps.LEAVE_NOT,
)


class MeetingBox(ChoiceBox):
    chosen = Signal(int)

    def __init__(self, context: ConferenceContext) -> None:
        super().__init__(letters=10)
        self._context = context
        self.setAccessibleName(steps.TAB)
        self.activated.connect(lambda at: self.chosen.emit(self.itemData(at)))

    def show_meetings(self) -> None:
        """Offer them all; a year with one has nothing to choose."""
        conference = self._context.conference
        found = conference.meetings if conference else ()
        self.setVisible(len(found) > 1)
        self.clear()
        for one in found:
            self.addItem(dated(one.name, one.date), one.id)
        if conference is not None:
            self.setCurrentIndex(self.findData(conference.record.id))


class RoundBox(ChoiceBox):
    chosen = Signal(int)

    def __init__(self, context: ConferenceContext) -> None:
        super().__init__(letters=10)
        self._context = context
        self.setAccessibleName(steps.ROUND)
        self.activated.connect(lambda at: self.chosen.emit(self.itemData(at)))

    def show_rounds(self) -> None:
        """Offer them all; a conference with one has nothing to choose."""
        conference, view = self._context.conference, self._context.round
        rounds = conference.rounds if conference and view else ()
        self.setVisible(len(rounds) > 1)
        self.clear()
        for record in rounds:
            assert view is not None
            assert conference is not None
            state = codes.STATES[view.state] if record.id == view.id else ""
            ballot = capital(ballot_text(conference.ballot(record)))
            text = steps.round_text(ballot, record.title, record.colour, state)
            self.addItem(text, record.id)
        if view is not None:
            self.setCurrentIndex(self.findData(view.id))
