"""What further rounds and recorded decisions add to a round's own result (DESIGN 3)."""

import json
from collections.abc import Callable, Iterable, Mapping

from thidua_desktop.domain.ballot import BallotForm, ContestId, NameCode
from thidua_desktop.domain.codes import RoundState
from thidua_desktop.domain.outcome import ContestResult
from thidua_desktop.domain.round import SEALED_STATES
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.count_rows import DecisionRow
from thidua_desktop.services.ports import UnitOfWork
from thidua_desktop.services.round_state import round_state
from thidua_desktop.services.round_view import RoundView

Settled = Mapping[ContestId, frozenset[NameCode]]


def settled_names(
    uow: UnitOfWork,
    record: BallotRound,
    results: Iterable[ContestResult],
    decisions: Iterable[DecisionRow],
    read: Callable[[UnitOfWork, int], RoundView],
) -> Settled:
    """Give, by contest, the names elected beside those of the round itself.

    `read` is `read_round`, which needs this function itself. A further round counts once it is sealed and has no tie of its own; a recorded decision counts
    at once and stands over it.
    """
    settled: dict[ContestId, frozenset[NameCode]] = {}
    contests = {result.id for result in results}
    for further in _further_rounds(uow, record):
        for contest_id, names in _elected_in(uow, further, read).items():
            if contest_id in contests:
                settled[contest_id] = settled.get(contest_id, frozenset()) | names
    for decision in decisions:
        if decision.contest in contests:
            names = frozenset(NameCode(code) for code in json.loads(decision.elected))
            settled[ContestId(decision.contest)] = names
    return settled


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


def may_continue(form: BallotForm, results: Iterable[ContestResult]) -> tuple[ContestId, ...]:
    """Give the contests that a further round could settle: a tie, or seats that stay empty."""
    known = {contest.id for contest in form.contests}
    return tuple(
        result.id
        for result in results
        if result.id in known and (not result.settled or result.seats_left > 0)
    )
