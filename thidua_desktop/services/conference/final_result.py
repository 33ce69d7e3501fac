"""The result of the conference: what later ballots and decisions add to the count of a round."""

import json
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from thidua_desktop.domain.ballot import ContestId, NameCode
from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.outcome import ContestResult
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.domain.title_result import Ballot, TitleResult, title_result
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.count_rows import DecisionRow
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_state
from thidua_desktop.services.conference.round_view import RoundView

Settled = Mapping[ContestId, frozenset[NameCode]]


@dataclass(frozen=True, slots=True)
class Settling:
    """Whom something else than the round's own count elected, by contest.

    `later` are the further rounds that did, or that elected nobody more.
    """

    names: Settled
    later: tuple[RoundView, ...] = ()


Reckon = Callable[[Settled], tuple[ContestResult, ...]]
"""Gives the results of a round with these names elected beside those of its own count."""


def settling(
    uow: UnitOfWork,
    record: BallotRound,
    reckon: Reckon,
    decisions: Iterable[DecisionRow],
    read: Callable[[UnitOfWork, int], RoundView],
) -> Settling:
    """Give, by contest, the names elected beside those of the round itself.

    `read` is `read_round`, which needs this function itself. A further round counts once it is
    sealed and has no tie of its own; a recorded decision of this session counts at once and
    stands over it. Neither counts where a recount has left it nothing to settle.
    """
    claims: dict[ContestId, frozenset[NameCode]] = {}
    annulled = round_state(uow, stored_id(record)) is RoundState.ANNULLED
    views = [] if annulled else _sealed_rounds(uow, record, read)
    for view in views:
        for contest_id, names in _elected_in(view).items():
            claims[contest_id] = claims.get(contest_id, frozenset()) | names
    decided = {
        ContestId(one.contest): frozenset(NameCode(code) for code in json.loads(one.elected))
        for one in decisions
    }
    found = _fitting({**claims, **decided}, reckon)
    counted = found.keys() - decided.keys()
    later = (view for view in views if counted & _elected_in(view).keys())
    return Settling(found, tuple(later))


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


def _sealed_rounds(
    uow: UnitOfWork, record: BallotRound, read: Callable[[UnitOfWork, int], RoundView]
) -> list[RoundView]:
    found = uow.registers.find(BallotRound, continues_round_id=record.id)
    ids = [stored_id(one) for one in found]
    return [read(uow, one) for one in ids if round_state(uow, one) in SEALED_STATES]


def _elected_in(further: RoundView) -> Settled:
    return {
        result.id: frozenset(name.code for name in result.elected)
        for result in further.final
        if result.settled
    }


def continued_round(uow: UnitOfWork, record: BallotRound) -> BallotRound | None:
    """Give the round whose open places a round votes on; None of a first one, repeated or not."""
    if record.continues_round_id is None:
        return None
    before = uow.registers.get(BallotRound, record.continues_round_id)
    annulled = round_state(uow, stored_id(before)) is RoundState.ANNULLED
    return continued_round(uow, before) if annulled else before


def round_number(uow: UnitOfWork, record: BallotRound) -> int:
    """Give which ballot of its chain a round is, from 1 (vòng 1, vòng 2 …)."""
    before = continued_round(uow, record)
    return 1 if before is None else round_number(uow, before) + 1


def first_round(uow: UnitOfWork, record: BallotRound) -> BallotRound:
    """Give the first ballot of the chain that a round belongs to."""
    before = continued_round(uow, record)
    return record if before is None else first_round(uow, before)


def conference_result(view: RoundView) -> tuple[TitleResult, ...]:
    """Give it, title by title, from a round on: further rounds and recorded decisions taken in."""
    return tuple(
        _title(view, own, final) for own, final in zip(view.results, view.final, strict=True)
    )


def _title(view: RoundView, own: ContestResult, final: ContestResult) -> TitleResult:
    ballot = Ballot(
        turn=view.turn,
        result=own,
        issued=view.ledger.issued or 0,
        returned=view.returned,
        valid=view.tally.valid,
    )
    decided = _decided(view, own)
    later = () if decided else _later(view, own)
    return title_result(ballot, final, later, decided)


def _decided(view: RoundView, own: ContestResult) -> dict[NameCode, str]:
    return {
        NameCode(code): row.decided_by
        for row in view.decisions
        if row.contest == own.id
        for code in json.loads(row.elected)
    }


def _later(view: RoundView, own: ContestResult) -> tuple[TitleResult, ...]:
    found = (title for later in view.later for title in conference_result(later))
    return tuple(title for title in found if title.id == own.id)
