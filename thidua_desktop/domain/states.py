"""The states of whatever has states, and the moves between them; the only source (DESIGN 3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations
from typing import Generic, TypeVar

from thidua_desktop.domain.codes.documents import DraftMove, DraftState
from thidua_desktop.domain.codes.inspections import FollowMove, FollowState, VisitMove, VisitState
from thidua_desktop.domain.codes.plans import PlanMove, PlanState
from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.codes.scoring import ScoreMove, ScoreState
from thidua_desktop.domain.codes.year import YearState

State = TypeVar("State", bound=StrEnum)
Named = TypeVar("Named", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class StateTable(Generic[State, Named]):
    """Which state each move leads to from each state; a pair that is absent is refused.

    `order` is the usual one, from the state in which everything begins.
    """

    order: tuple[State, ...]
    moves: Mapping[tuple[State, Named], State]

    def target(self, state: State, move: Named) -> State | None:
        return self.moves.get((state, move))

    def allowed(self, state: State) -> tuple[Named, ...]:
        return tuple(move for before, move in self.moves if before is state)

    def place(self, state: State) -> int:
        """Give the place of a state in the usual order, counted from 0."""
        return self.order.index(state)

    def following(self, state: State) -> State | None:
        """Give the state that usually follows, None after the last."""
        return next(iter(self.order[self.place(state) + 1 :]), None)

    def entered(self, before: State, after: State) -> tuple[State, ...]:
        """Give the states that a move enters, the skipped ones too; none on the way back."""
        return self.order[self.place(before) + 1 : self.place(after) + 1]

    def drawing(self) -> str:
        lines = ["stateDiagram-v2", f"    [*] --> {self.order[0]}"]
        lines += [f"    {state} --> {after}: {move}" for (state, move), after in self.moves.items()]
        return "\n".join(lines)


_COUNTED = (RoundState.COUNTING, RoundState.CHECKING, RoundState.RESOLVING, RoundState.AGREED)

SEALED_STATES = frozenset({RoundState.SEALED, RoundState.SIGNED, RoundState.PUBLISHED})
"""States in which the result is stored and the figures can no longer be corrected."""

OVER = frozenset({RoundState.PUBLISHED, RoundState.ANNULLED})
"""States after which what the papers held may be destroyed by a decision."""

UNDER_WAY = frozenset({RoundState.OPENED, *_COUNTED})
"""States in which the papers are still needed: counted, compared, or to be sealed."""

CORRECTABLE = UNDER_WAY | {RoundState.ISSUED}
"""States in which handed-out or returned figures may be corrected by a new ledger row."""

ROUND: StateTable[RoundState, Move] = StateTable(
    tuple(state for state in RoundState if state is not RoundState.ANNULLED),
    {
        (RoundState.DRAFT, Move.FREEZE): RoundState.READY,
        (RoundState.READY, Move.UNFREEZE): RoundState.DRAFT,
        (RoundState.READY, Move.HAND_OUT): RoundState.ISSUED,
        (RoundState.ISSUED, Move.OPEN_BOX): RoundState.OPENED,
        (RoundState.OPENED, Move.START_COUNT): RoundState.COUNTING,
        (RoundState.COUNTING, Move.START_CHECK): RoundState.CHECKING,
        (RoundState.COUNTING, Move.AGREE): RoundState.AGREED,
        (RoundState.CHECKING, Move.AGREE): RoundState.AGREED,
        (RoundState.CHECKING, Move.FIND_DIFFERENCES): RoundState.RESOLVING,
        (RoundState.RESOLVING, Move.AGREE): RoundState.AGREED,
        (RoundState.AGREED, Move.SEAL): RoundState.SEALED,
        (RoundState.SEALED, Move.SIGN): RoundState.SIGNED,
        (RoundState.SIGNED, Move.PUBLISH): RoundState.PUBLISHED,
        **{(state, Move.RESUME): RoundState.COUNTING for state in _COUNTED[1:]},
        **{
            (state, Move.RECOUNT): RoundState.OPENED
            for state in RoundState
            if state in {*_COUNTED, *SEALED_STATES}
        },
        **{
            (state, Move.ANNUL): RoundState.ANNULLED
            for state in RoundState
            if state not in (RoundState.PUBLISHED, RoundState.ANNULLED)
        },
    },
)
"""A ballot round."""

YEAR: StateTable[YearState, YearState] = StateTable(
    tuple(YearState),
    {(state, after): after for state, after in permutations(YearState, 2)},
)
"""An emulation year: a cluster may skip a state or go back, saying why."""

VISIT: StateTable[VisitState, VisitMove] = StateTable(
    tuple(VisitState),
    {
        (VisitState.PLANNED, VisitMove.ANNOUNCE): VisitState.ANNOUNCED,
        (VisitState.ANNOUNCED, VisitMove.VISIT): VisitState.VISITED,
        (VisitState.VISITED, VisitMove.SIGN): VisitState.SIGNED,
        (VisitState.SIGNED, VisitMove.NOTIFY): VisitState.NOTIFIED,
        (VisitState.NOTIFIED, VisitMove.CLOSE): VisitState.CLOSED,
        (VisitState.ANNOUNCED, VisitMove.BACK): VisitState.PLANNED,
        (VisitState.VISITED, VisitMove.BACK): VisitState.ANNOUNCED,
        (VisitState.SIGNED, VisitMove.BACK): VisitState.VISITED,
        (VisitState.NOTIFIED, VisitMove.BACK): VisitState.SIGNED,
        (VisitState.CLOSED, VisitMove.BACK): VisitState.NOTIFIED,
    },
)
"""An inspection of a unit."""

SIGNED_VISITS = frozenset({VisitState.SIGNED, VisitState.NOTIFIED, VisitState.CLOSED})
"""States in which what was found is signed and stands."""

FOLLOW: StateTable[FollowState, FollowMove] = StateTable(
    tuple(FollowState),
    {
        (FollowState.OPEN, FollowMove.ANSWER): FollowState.ANSWERED,
        (FollowState.ANSWERED, FollowMove.ACCEPT): FollowState.ACCEPTED,
        (FollowState.ANSWERED, FollowMove.RETURN): FollowState.OPEN,
        (FollowState.ACCEPTED, FollowMove.REOPEN): FollowState.OPEN,
    },
)
"""A recommendation: what a unit answers is accepted by a second look, or goes back to it."""

SCORE: StateTable[ScoreState, ScoreMove] = StateTable(
    tuple(ScoreState),
    {
        (ScoreState.DRAFT, ScoreMove.SEND): ScoreState.SENT,
        (ScoreState.SENT, ScoreMove.REVIEW): ScoreState.REVIEWED,
        (ScoreState.REVIEWED, ScoreMove.EXPLAIN): ScoreState.EXPLAINED,
        (ScoreState.REVIEWED, ScoreMove.CLOSE): ScoreState.CLOSED,
        (ScoreState.EXPLAINED, ScoreMove.CLOSE): ScoreState.CLOSED,
        (ScoreState.SENT, ScoreMove.BACK): ScoreState.DRAFT,
        (ScoreState.REVIEWED, ScoreMove.BACK): ScoreState.SENT,
        (ScoreState.EXPLAINED, ScoreMove.BACK): ScoreState.REVIEWED,
        (ScoreState.CLOSED, ScoreMove.BACK): ScoreState.REVIEWED,
    },
)
"""The scoring of a unit; where nothing has to be explained it closes after the review."""

PLAN: StateTable[PlanState, PlanMove] = StateTable(
    tuple(PlanState),
    {
        (PlanState.DRAFT, PlanMove.ASK): PlanState.ASKING,
        (PlanState.DRAFT, PlanMove.ISSUE): PlanState.ISSUED,
        (PlanState.ASKING, PlanMove.ISSUE): PlanState.ISSUED,
        (PlanState.ASKING, PlanMove.REOPEN): PlanState.DRAFT,
        (PlanState.ISSUED, PlanMove.REOPEN): PlanState.DRAFT,
    },
)
"""A plan; what a unit or the ministry issued without asking goes on at once."""

DRAFT: StateTable[DraftState, DraftMove] = StateTable(
    tuple(DraftState),
    {
        (DraftState.DRAFT, DraftMove.SUBMIT): DraftState.SUBMITTED,
        (DraftState.SUBMITTED, DraftMove.RETURN): DraftState.DRAFT,
        (DraftState.DRAFT, DraftMove.SIGN): DraftState.SIGNED,
        (DraftState.SUBMITTED, DraftMove.SIGN): DraftState.SIGNED,
        (DraftState.SIGNED, DraftMove.ISSUE): DraftState.ISSUED,
        (DraftState.SIGNED, DraftMove.REPLACE): DraftState.REPLACED,
        (DraftState.ISSUED, DraftMove.REPLACE): DraftState.REPLACED,
    },
)
"""A document of the cluster; what is signed goes back no more, another one replaces it."""

SIGNED_DRAFTS = frozenset({DraftState.SIGNED, DraftState.ISSUED, DraftState.REPLACED})
"""States in which nothing that was signed may change."""


def needs_reason(before: YearState, after: YearState, *, missing: bool) -> bool:
    """Whether a year has to explain its move: it goes back, or something needed is missing."""
    return YEAR.place(after) < YEAR.place(before) or missing


_USUAL = (
    RegistrationState.REGISTERED,
    RegistrationState.ELIGIBLE,
    RegistrationState.NOMINATED,
    RegistrationState.ELECTED,
    RegistrationState.PROPOSED,
    RegistrationState.AWARDED,
)

DROPPED = frozenset(RegistrationState) - frozenset(_USUAL)
"""States in which a registration is no longer looked at; each of them has a reason."""

GONE = frozenset({RegistrationState.ADJUSTED, RegistrationState.WITHDRAWN})
"""Those of them that its own unit chose: what is gone is not counted as registered."""

_LEADS: Mapping[RegistrationState, tuple[RegistrationState, ...]] = {
    RegistrationState.REGISTERED: (
        RegistrationState.ELIGIBLE,
        RegistrationState.INELIGIBLE,
        RegistrationState.ADJUSTED,
        RegistrationState.WITHDRAWN,
    ),
    RegistrationState.INELIGIBLE: (
        RegistrationState.ELIGIBLE,
        RegistrationState.ADJUSTED,
        RegistrationState.WITHDRAWN,
    ),
    RegistrationState.ELIGIBLE: (
        RegistrationState.NOMINATED,
        RegistrationState.NOT_NOMINATED,
        RegistrationState.PROPOSED,
        RegistrationState.NOT_PROPOSED,
        RegistrationState.AWARDED,
        RegistrationState.NOT_AWARDED,
        RegistrationState.INELIGIBLE,
        RegistrationState.ADJUSTED,
        RegistrationState.WITHDRAWN,
    ),
    RegistrationState.NOMINATED: (
        RegistrationState.ELECTED,
        RegistrationState.NOT_ELECTED,
        RegistrationState.WITHDRAWN,
    ),
    RegistrationState.ELECTED: (RegistrationState.PROPOSED, RegistrationState.NOT_PROPOSED),
    RegistrationState.PROPOSED: (RegistrationState.AWARDED, RegistrationState.NOT_AWARDED),
}

REGISTRATION: StateTable[RegistrationState, RegistrationState] = StateTable(
    _USUAL,
    {
        (state, after): after
        for state in RegistrationState
        for after in (
            *_LEADS.get(state, ()),
            *(() if state is _USUAL[0] else (RegistrationState.REGISTERED,)),
        )
    },
)
"""A registration: named by where it leads; any state may be taken back to the beginning.

What only a base decides skips the conference: from eligible straight to proposed or awarded.
"""


def move_needs_reason(after: RegistrationState) -> bool:
    """Whether a move has to say why: every drop, and what is taken back."""
    return after in DROPPED or after is RegistrationState.REGISTERED
