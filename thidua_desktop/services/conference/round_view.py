"""Everything about a round that a screen, a document or the command line shows, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from thidua_desktop.domain.ballot import BallotForm, ContestId, NameCode, Paper
from thidua_desktop.domain.codes.ballot import CheckMethod, InvalidReason
from thidua_desktop.domain.codes.round import LedgerCode, Move, RoundState, WarningCode
from thidua_desktop.domain.comparison import HandTally, TallyDifference
from thidua_desktop.domain.ledger import Ledger
from thidua_desktop.domain.outcome import ContestResult
from thidua_desktop.domain.tally import Opinions, Tally
from thidua_desktop.records.base import tidy
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.count_rows import (
    AmendmentRow,
    DecisionRow,
    DocumentRow,
    LedgerRow,
)

FIRST_PASS, SECOND_PASS, RESOLVING_PASS = 1, 2, 3
"""Lượt 1, lượt 2, and the papers typed once more because they differ."""

ENVELOPE = "envelope"
DESTROYED = "marks_destroyed"
_COMPARED = frozenset((Move.AGREE, Move.FIND_DIFFERENCES))
_TYPED = frozenset((Move.START_COUNT, Move.START_CHECK, Move.RESUME))


@dataclass(frozen=True, slots=True)
class PassInfo:
    """Who did a pass, and how (lượt nhập)."""

    number: int
    method: CheckMethod | None
    reader: str
    typist: str
    checker: str
    reason: str


class _Hands(Protocol):
    @property
    def reader(self) -> str: ...
    @property
    def typist(self) -> str: ...


def same_hands(first: _Hands, second: _Hands) -> bool:
    """Whether the same two people read and type, however their names are spaced or capitalised."""

    def known(name: str) -> str:
        return " ".join(tidy(name).casefold().split())

    return (known(first.reader), known(first.typist)) == (
        known(second.reader),
        known(second.typist),
    )


@dataclass(frozen=True, slots=True)
class RoundName:
    """The code of its first paper, which ballot of the chain it is, the annulled ones it repeats.

    `annulled` are the ids of those, the oldest first; `about` names the titles where another
    ballot of the same turn is about other ones.
    """

    code: str
    turn: int = 1
    annulled: tuple[int, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of *Phiếu vừa lưu*: never what the paper held."""

    number: int
    reason: InvalidReason | None  # why the paper counts for nobody
    cancelled: str | None  # why it was cancelled, None where it stands


@dataclass(frozen=True, slots=True)
class MoveInfo:
    """A move that was made."""

    move: Move
    after: RoundState
    session: int
    at: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class EventInfo:
    """What happened without moving the round (`EventRow`)."""

    kind: str
    session: int
    at: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class RoundView:
    """One ballot round as it stands.

    `form` is the amended form; of a draft it is what freezing would freeze. `papers` maps a pass
    (1, 2, 3 for those typed once more) to its valid papers by number. `results` is this
    round's own result, `final` the same with further rounds and recorded decisions taken in.
    `differences` are the numbers still open. `sealed_*` come from the stored result.
    """

    record: BallotRound
    state: RoundState
    session: int
    form: BallotForm
    form_serial: int  # 0 for a draft; 2 is Mẫu B
    ledger: Ledger
    written: Mapping[tuple[ContestId, NameCode], Opinions]
    passes: Mapping[int, PassInfo]
    papers: Mapping[int, Mapping[int, Paper]]
    entries: Mapping[int, tuple[Entry, ...]]  # newest first, by pass
    decided: Mapping[int, str]  # numbers that the head teller decided, and who
    tally: Tally
    results: tuple[ContestResult, ...]
    final: tuple[ContestResult, ...]
    differences: tuple[int, ...]
    found_differences: tuple[int, ...]  # all that the passes ever differed in, this session
    hand: HandTally | None
    hand_difference: TallyDifference | None
    errors: tuple[LedgerCode, ...]
    warnings: tuple[WarningCode, ...]
    check_code: str | None
    moves: tuple[MoveInfo, ...]
    events: tuple[EventInfo, ...]
    amendments: tuple[AmendmentRow, ...]
    decisions: tuple[DecisionRow, ...]
    documents: tuple[DocumentRow, ...]
    figures: tuple[LedgerRow, ...] = ()  # every row of the ledger; a correction has a reason
    hand_reasons: tuple[str, ...] = ()  # why the hand tally was changed after it differed
    later: tuple["RoundView", ...] = ()  # further rounds whose result `final` takes in
    turn: int = 1  # vòng 1, vòng 2 … of a chain of further rounds
    named: RoundName | None = None
    withheld: bool = False  # what the papers held is not in the store; blank `papers` stand for it

    def checked(
        self, errors: tuple[LedgerCode, ...], warnings: tuple[WarningCode, ...]
    ) -> "RoundView":
        return replace(self, errors=errors, warnings=warnings)

    @property
    def id(self) -> int:
        assert self.record.id is not None
        return self.record.id

    @property
    def ballot(self) -> RoundName:
        return self.named or RoundName(self.record.code, self.turn)

    @property
    def returned(self) -> int:
        """Number of papers taken from the box, 0 before it is opened."""
        return self.ledger.returned or 0

    @property
    def by_hand(self) -> bool:
        """Whether pass 1 is compared with the hand tally."""
        return compares_by_hand(self.passes)

    def next_number(self, pass_number: int) -> int | None:
        """Give the lowest number not yet typed in a pass; None where all are in."""
        typed = self.papers.get(pass_number, {})
        return next((n for n in range(1, self.returned + 1) if n not in typed), None)

    def last_move(self, move: Move) -> MoveInfo | None:
        return next((m for m in reversed(self.moves) if m.move is move), None)

    def last_event(self, kind: str) -> EventInfo | None:
        return next((e for e in reversed(self.events) if e.kind == kind), None)

    @property
    def put_away(self) -> EventInfo | None:
        """How the papers of this session were put in their envelope; a recount has its own."""
        event = self.last_event(ENVELOPE)
        return event if event is not None and event.session == self.session else None

    @property
    def compared(self) -> bool:
        """Whether the check after pass 1 came to an end since papers were last typed anew."""
        moves = (m.move for m in reversed(self.moves) if m.session == self.session)
        return next((move in _COMPARED for move in moves if move in _COMPARED | _TYPED), False)


def compares_by_hand(passes: Mapping[int, PassInfo]) -> bool:
    """Say whether what follows pass 1 is the comparison with the hand tally."""
    second = passes.get(SECOND_PASS)
    return second is not None and second.method is CheckMethod.HAND_TALLY
