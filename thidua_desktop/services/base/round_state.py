"""The rounds of a year, the state of each, and the one way to move it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from thidua_desktop.domain.codes.round import Move, RefusalCode, RoundState
from thidua_desktop.domain.states import ROUND
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.services.base.canonical import canonical_json, utc_text
from thidua_desktop.services.base.count_rows import EventRow, LedgerRow, MoveRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork

AMENDMENTS = "amendments"
"""In the detail of opening a form again: how many changes from the floor fell with it."""

FIGURES = "figures"
"""In the detail of a recount: how many ledger rows the sessions before it had."""

WRITTEN = "written"
"""The same of the rows of written opinions."""


def rounds_of_year(registers: RegisterStore, year_id: int | None) -> Iterator[BallotRound]:
    """Give the rounds of every conference of a year."""
    for conference in registers.find(Conference, year_id=year_id):
        yield from registers.find(BallotRound, conference_id=conference.id)


def round_in_hand(uow: UnitOfWork, rounds: Sequence[BallotRound]) -> int | None:
    """Give the id of the one to go on with: one that is voted on or counted, else the next.

    A ballot that is held again comes before the next paper; what is signed, then what is published,
    comes last.
    """

    def wait(record: BallotRound) -> tuple[int, bool]:
        state = round_state(uow, stored_id(record))
        return _LATER.get(state, 0), record.continues_round_id is None

    first = min(rounds, key=wait, default=None)
    return first.id if first is not None else None


_LATER: Final = {
    RoundState.DRAFT: 1,
    RoundState.READY: 1,
    RoundState.SIGNED: 2,
    RoundState.PUBLISHED: 3,
    RoundState.ANNULLED: 4,
}


def last_move(uow: UnitOfWork, round_id: int) -> MoveRow | None:
    """Give the row that says how far the round is."""
    rows = uow.count.rows(MoveRow, round_id=round_id)
    return rows[-1] if rows else None


def round_state(uow: UnitOfWork, round_id: int) -> RoundState:
    """Give the state of a round; without any move it is a draft."""
    row = last_move(uow, round_id)
    return RoundState(row.after) if row else RoundState.DRAFT


def round_session(uow: UnitOfWork, round_id: int) -> int:
    """Give the session: 1, and one more for each recount."""
    row = last_move(uow, round_id)
    return row.session if row else 1


def make_move(uow: UnitOfWork, round_id: int, move: Move, **detail: Any) -> RoundState:
    """Append the move, or refuse it where the round's state does not allow it."""
    row = last_move(uow, round_id)
    before = RoundState(row.after) if row else RoundState.DRAFT
    after = ROUND.target(before, move)
    if after is None:
        raise Refused(RefusalCode.WRONG_STATE, before, move)
    session = (row.session if row else 1) + (move is Move.RECOUNT)
    uow.count.append(
        MoveRow(
            round_id=round_id,
            at=utc_text(uow.now()),
            session=session,
            move=move,
            before=before,
            after=after,
            detail=canonical_json(detail),
        )
    )
    return after


def append_event(uow: UnitOfWork, round_id: int, kind: str, detail: Mapping[str, Any]) -> None:
    """Append what happened to a round without moving it."""
    uow.count.append(
        EventRow(
            round_id=round_id,
            at=utc_text(uow.now()),
            session=round_session(uow, round_id),
            kind=kind,
            detail=canonical_json(dict(detail)),
        )
    )


FIGURE_NAMES = ("eligible", "present", "printed", "spoilt", "issued", "returned")


def append_figures(uow: UnitOfWork, round_id: int, reason: str, **figures: int | None) -> LedgerRow:
    """Append a ledger row: the last one with these figures changed; none is below 0."""
    below = [name for name, figure in figures.items() if figure is not None and figure < 0]
    if below:
        raise Refused(RefusalCode.FIGURES_MISSING, *below)
    rows = uow.count.rows(LedgerRow, round_id=round_id)
    values = {name: getattr(rows[-1], name) if rows else None for name in FIGURE_NAMES}
    values.update(figures)
    row = LedgerRow(round_id=round_id, at=utc_text(uow.now()), reason=reason, **values)
    uow.count.append(row)
    return row
