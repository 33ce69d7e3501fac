"""What further rounds and recorded decisions add to a round's own result (DESIGN 3)."""

import json
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet

from thidua_desktop.domain.ballot import ContestId, NameCode
from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.outcome import ContestResult
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.count_rows import DecisionRow
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_state
from thidua_desktop.services.conference.round_view import RoundView

Settled = Mapping[ContestId, frozenset[NameCode]]


Reckon = Callable[[Settled], tuple[ContestResult, ...]]
"""Gives the results of a round with these names elected beside those of its own count."""


def settled_names(
    uow: UnitOfWork,
    record: BallotRound,
    reckon: Reckon,
    decisions: Iterable[DecisionRow],
    read: Callable[[UnitOfWork, int], RoundView],
) -> Settled:
    """Give, by contest, the names elected beside those of the round itself.

    `read` is `read_round`, which needs this function itself. A further round counts once it is
    sealed and has no tie of its own; a recorded decision of this session counts at once and
    stands over it. Neither counts where a recount has left it nothing to settle.
    """
    claims: dict[ContestId, frozenset[NameCode]] = {}
    for further in _further_rounds(uow, record):
        for contest_id, names in _elected_in(uow, further, read).items():
            claims[contest_id] = claims.get(contest_id, frozenset()) | names
    for decision in decisions:
        names = frozenset(NameCode(code) for code in json.loads(decision.elected))
        claims[ContestId(decision.contest)] = names
    return _fitting(claims, reckon)


def _fitting(claims: Mapping[ContestId, frozenset[NameCode]], reckon: Reckon) -> Settled:
    """Take what fits, one contest after the other: each may make another wait no longer."""
    settled: dict[ContestId, frozenset[NameCode]] = {}
    while True:
        open_ = (result for result in reckon(settled) if result.id not in settled)
        found = next((r for r in open_ if r.id in claims and _fits(r, claims[r.id])), None)
        if found is None:
            return settled
        settled[found.id] = claims[found.id]


def _fits(result: ContestResult, names: AbstractSet[NameCode]) -> bool:
    left, seats = names_left(result)
    return bool(left) and names <= set(left) and len(names) <= seats


def names_left(result: ContestResult) -> tuple[tuple[NameCode, ...], int]:
    """Give the names and seats that can still be settled: the tied, else those short of votes.

    None while a tie in the contest that this one requires may still let a name in; never a name
    that is not elected there.
    """
    if result.waits or result.seats_left < 1:
        return (), 0
    names = result.with_outcome(Outcome.TIED) or result.with_outcome(Outcome.SHORT)
    codes = (name.code for name in names if name.code in result.considered)
    return tuple(codes), result.seats_left


def _further_rounds(uow: UnitOfWork, record: BallotRound) -> list[BallotRound]:
    return uow.registers.find(BallotRound, continues_round_id=record.id)


def _elected_in(
    uow: UnitOfWork, further: BallotRound, read: Callable[[UnitOfWork, int], RoundView]
) -> Settled:
    assert further.id is not None
    if round_state(uow, further.id) not in SEALED_STATES:
        return {}
    return {
        result.id: frozenset(name.code for name in result.elected)
        for result in read(uow, further.id).final
        if result.settled
    }


def round_number(uow: UnitOfWork, record: BallotRound) -> int:
    """Give which ballot of its chain a round is, from 1 (vòng 1, vòng 2 …)."""
    number = 1
    while record.continues_round_id is not None:
        record = uow.registers.get(BallotRound, record.continues_round_id)
        if round_state(uow, record.id or 0) is not RoundState.ANNULLED:
            number += 1
    return number
