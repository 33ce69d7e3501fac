"""What the six pages share: the conference and round being worked on, and how things are done.

A page never opens a transaction and never keeps state of its own that the store has: it asks the
context to `do` a use case; what the commit changed is read again, and a refusal becomes the
sentence that the page shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from thidua_desktop.records.base import Record
from thidua_desktop.services.base.count_rows import COUNT_ROWS, CancelRow, PaperRow
from thidua_desktop.services.base.round_state import round_in_hand
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.people.person_choices import PersonChoices, person_choices
from thidua_desktop.ui.shell.acting import Acting, Done
from thidua_desktop.ui.shell.changes import Changes, Watch, learning

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.services.base.ports import UnitOfWork
    from thidua_desktop.services.conference.conference_view import ConferenceView
    from thidua_desktop.services.conference.round_view import RoundView
    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.services.registers.registers import RegisterChanges

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R", bound=Record)

PAPERS = tables_of(PaperRow, CancelRow)
_COUNTED = tables_of(*COUNT_ROWS) - PAPERS


class _Acting(Acting):
    """Clears the last message when something is done, and draws at once what that changed."""

    def __init__(self, context: ConferenceContext) -> None:
        super().__init__(None, context.changes, context.announce, context)
        self._context = context

    def do(self, act: Callable[P, T], /, *args: P.args, **named: P.kwargs) -> Done[T]:
        self._context.begun.emit()
        try:
            return super().do(act, *args, **named)
        finally:
            self._context.catch_up()


class ConferenceContext(QObject):
    changed = Signal()
    """The round or the conference was read again, or another round was chosen."""

    refused = Signal(str)
    """A use case was refused: the sentence that says why and what to do."""

    done = Signal(str)
    """A use case succeeded: the sentence that says what has happened."""

    begun = Signal()
    """A use case begins: what was said of the one before is old."""

    def __init__(self, cases: OpenStore, changes: Changes) -> None:
        super().__init__()
        self.cases = cases
        self.changes = changes
        self.acting = _Acting(self)
        self.conference: ConferenceView | None = None
        self.round: RoundView | None = None
        self.year_id: int | None = None  # None: that of the latest conference
        self._conference_id: int | None = None  # None: the one that concludes the year
        self.lock = ""
        """Why nothing may be written of the year, in words; empty where it may."""
        self.watch = Watch(self, changes, self.reload, _COUNTED, but=PAPERS)
        self._paper = Watch(self, changes, self._read_round, PAPERS)

    @property
    def known_conference(self) -> ConferenceView:
        """The conference, for pages that are shown only where there is one."""
        assert self.conference is not None
        return self.conference

    @property
    def known_round(self) -> RoundView:
        """The round, for pages that are shown only where there is one."""
        assert self.round is not None
        return self.round

    @learning
    def reload(self) -> None:
        self.watch.stale = self._paper.stale = False
        chosen = self.round.id if self.round else None
        self.conference = self.cases.read(
            read_conference, year_id=self.year_id, conference_id=self._conference_id
        )
        rounds = self.conference.rounds if self.conference else ()
        if chosen not in [record.id for record in rounds]:
            chosen = self.cases.read(round_in_hand, rounds)
        self.round = self.cases.rounds(chosen) if chosen is not None else None
        self.changed.emit()

    def show_year(self, year_id: int, lock: str = "") -> None:
        """Work on the conference of a year; on none where the year has none yet."""
        self.year_id, self.lock = year_id, lock
        self.reload()

    def choose_conference(self, conference_id: int | None) -> None:
        """Work on another conference of the year."""
        self._conference_id = conference_id
        self.reload()

    def offered_people(self) -> PersonChoices:
        """Whom a form offers: the people of the members, those first who head them on the day."""
        if self.conference is None:
            return PersonChoices()
        conference = self.conference
        return self.cases.read(person_choices, conference.units, conference.record.date)

    def choose_round(self, round_id: int) -> None:
        self.round = self.cases.rounds(round_id)
        self.changed.emit()

    def do(
        self, case: Callable[Concatenate[UnitOfWork, P], T], /, *args: P.args, **named: P.kwargs
    ) -> Done[T]:
        """Run a use case and draw what it changed; false where it was refused."""
        return self.act(lambda: self.cases.do(case, *args, **named))

    def change(
        self,
        case: Callable[Concatenate[RegisterChanges, P], T],
        /,
        *args: P.args,
        **named: P.kwargs,
    ) -> Done[T]:
        """Run a use case that changes registers, which can be undone; draw what it changed."""
        return self.act(lambda: self.cases.registers.do(case, *args, **named))

    def save(self, record: R) -> Done[R]:
        """Store a record that was typed; draw what that changed."""
        return self.act(self.cases.registers.save, record)

    def act(self, act: Callable[P, T], /, *args: P.args, **named: P.kwargs) -> Done[T]:
        """Run what is no use case by itself; draw what it changed."""
        return self.acting.try_to(act, *args, **named)

    def announce(self, tone: str, text: str) -> None:
        """Say what was done, or why it was refused, where the tab has its line."""
        if text:
            (self.refused if tone == "bad" else self.done).emit(text)
        else:
            self.begun.emit()

    def wait_until(self, seen: Callable[[], bool]) -> None:
        """From now on nothing is read while nobody sees it; `catch_up` reads it then."""
        self.watch.seen = self._paper.seen = seen

    def catch_up(self) -> None:
        self.watch.catch_up()
        self._paper.catch_up()

    def _read_round(self) -> None:
        """Another paper: the conference is what it was."""
        if self.round is not None:
            self.round = self.cases.rounds(self.round.id)
            self.changed.emit()
