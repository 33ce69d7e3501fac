"""What the six pages share: the conference and round being worked on, and how things are done.

A page never opens a transaction and never keeps state of its own that the store has: it asks the
desk to `do` a use case; the desk reads the round again, tells the events, and turns a refusal
into the sentence that the page shows.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.kept_rounds import KeptRounds
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.people.person_choices import PersonChoices, person_choices
from thidua_desktop.texts.registers.registers import undone, with_time
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.events import Events

if TYPE_CHECKING:
    from thidua_desktop.services.conference.conference_view import ConferenceView
    from thidua_desktop.services.conference.round_view import RoundView


class Desk(QObject):
    """The table at which the secretary sits."""

    changed = Signal()
    """The round or the conference was read again, or another round was chosen."""

    refused = Signal(str)
    """A use case was refused: the sentence that says why and what to do."""

    done = Signal(str)
    """A use case succeeded: the sentence that says what has happened."""

    def __init__(self, cases: OpenStore, events: Events, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cases = cases
        self.events = events
        self._read = KeptRounds(cases.new_uow)
        self.conference: ConferenceView | None = None
        self.round: RoundView | None = None
        self.year_id: int | None = None  # None: that of the latest conference
        self.lock = ""
        """Why nothing may be written of the year, in words; empty where it may."""
        events.conference_changed.connect(self.reload)
        events.records_changed.connect(lambda _name: self.reload())

    def reload(self) -> None:
        """Read the conference and the chosen round again."""
        chosen = self.round.id if self.round else None
        self.conference = self.cases.read(read_conference, year_id=self.year_id)
        rounds = self.conference.rounds if self.conference else ()
        ids = [record.id for record in rounds]
        if chosen not in ids:
            chosen = ids[0] if ids else None
        self.round = self._read(chosen) if chosen is not None else None
        self.changed.emit()

    def show_year(self, year_id: int, lock: str = "") -> None:
        """Work on the conference of a year; on none where the year has none yet."""
        self.year_id, self.lock = year_id, lock
        self.reload()

    def offered_people(self) -> PersonChoices:
        """Whom a form offers: the people of the members, those first who head them on the day."""
        if self.conference is None:
            return PersonChoices()
        conference = self.conference
        return self.cases.read(person_choices, conference.units, conference.conference.date)

    def choose_round(self, round_id: int) -> None:
        """Work on another paper of the conference."""
        self.round = self._read(round_id)
        self.changed.emit()
        self.events.round_changed.emit(self.round)

    def undo(self) -> None:
        """Take the last change of a register back, wherever it was made, and say which it was."""
        registers = self.cases.registers
        try:
            done = registers.undo()
        except Refused as error:
            self.refused.emit(sentence(error))
            return
        for name in dict.fromkeys(change.kind.register.name for change in done.changes):
            self.events.records_changed.emit(name)
        words = undone(done.label, len(done.changes) - 1)
        self.done.emit(with_time(words, registers.saved_at))

    def do(self, action: Callable[[], Any], said: str = "", *, paper: bool = False) -> bool:
        """Run a use case, read the round again and tell everyone. False where it was refused.

        `paper` marks the storing or cancelling of a paper: only the round is read again then.
        """
        try:
            action()
        except Refused as error:
            self.refused.emit(sentence(error))
            return False
        if paper and self.round is not None:
            self.round = self._read(self.round.id)
            self.changed.emit()
            self.events.paper_recorded.emit(self.round)
        else:
            self.reload()
            if self.round is not None:
                self.events.round_changed.emit(self.round)
        if said:
            self.done.emit(said)
        return True
