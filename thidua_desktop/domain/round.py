"""The states of a ballot round and the moves between them; the only source (DESIGN 3)."""

from thidua_desktop.domain.codes import Move, RoundState

_S = RoundState
_COUNTED = (_S.COUNTING, _S.CHECKING, _S.RESOLVING, _S.AGREED)
_RECOUNTABLE = (*_COUNTED, _S.SEALED, _S.SIGNED, _S.PUBLISHED)
_BEFORE_PUBLISHED = tuple(s for s in _S if s not in (_S.PUBLISHED, _S.ANNULLED))

MOVES: dict[tuple[RoundState, Move], RoundState] = {
    (_S.DRAFT, Move.FREEZE): _S.READY,
    (_S.READY, Move.UNFREEZE): _S.DRAFT,
    (_S.READY, Move.HAND_OUT): _S.ISSUED,
    (_S.ISSUED, Move.OPEN_BOX): _S.OPENED,
    (_S.OPENED, Move.START_COUNT): _S.COUNTING,
    (_S.COUNTING, Move.START_CHECK): _S.CHECKING,
    (_S.COUNTING, Move.AGREE): _S.AGREED,
    (_S.CHECKING, Move.AGREE): _S.AGREED,
    (_S.CHECKING, Move.FIND_DIFFERENCES): _S.RESOLVING,
    (_S.RESOLVING, Move.AGREE): _S.AGREED,
    (_S.AGREED, Move.SEAL): _S.SEALED,
    (_S.SEALED, Move.SIGN): _S.SIGNED,
    (_S.SIGNED, Move.PUBLISH): _S.PUBLISHED,
    **{(state, Move.RESUME): _S.COUNTING for state in (_S.CHECKING, _S.RESOLVING, _S.AGREED)},
    **{(state, Move.RECOUNT): _S.OPENED for state in _RECOUNTABLE},
    **{(state, Move.ANNUL): _S.ANNULLED for state in _BEFORE_PUBLISHED},
}
"""Which state each move leads to from each state; a pair that is absent is refused."""

SEALED_STATES = frozenset({_S.SEALED, _S.SIGNED, _S.PUBLISHED})
"""States in which the result is stored and the figures can no longer be corrected."""

UNDER_WAY = frozenset({_S.OPENED, *_COUNTED})
"""States in which the papers are still needed: counted, compared, or to be sealed."""


def target(state: RoundState, move: Move) -> RoundState | None:
    """Give the state that a move leads to, None where the move is refused."""
    return MOVES.get((state, move))


def allowed(state: RoundState) -> tuple[Move, ...]:
    """Give the moves that are possible from a state."""
    return tuple(move for move in Move if (state, move) in MOVES)


def may_correct_figures(state: RoundState) -> bool:
    """Whether handed-out or returned figures may be corrected by a new ledger row."""
    return state in (_S.ISSUED, _S.OPENED, *_COUNTED)


def mermaid() -> str:
    """Draw the table for the README."""
    lines = ["stateDiagram-v2", "    [*] --> draft"]
    lines += [f"    {state} --> {after}: {move}" for (state, move), after in MOVES.items()]
    return "\n".join(lines)
