"""What the published rounds of a year say of each unit (cờ thi đua, danh hiệu)."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound, Contest, Nominee
from thidua_desktop.services.base.count_rows import DecisionRow, FormRow, ResultRow
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_state, rounds_of_year
from thidua_desktop.services.conference.ballot_form import form_from_json
from thidua_desktop.services.conference.final_result import conference_result, continued_round
from thidua_desktop.services.conference.read_round import read_round

Elected = Mapping[int, Sequence[str]]
"""Names of the contests in which a unit was elected, by its id."""


@dataclass(frozen=True, slots=True)
class ElectedUnit:
    """What the hall has seen of a unit: in which contest, its votes, and what came of them."""

    unit_id: int
    title: str
    name: str  # of the contest
    outcome: Outcome
    agree: int
    base: int
    round_id: int
    turn: int = 1
    """The ballot in which it stood last: a winner of the second has won by its votes."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """What the count made of one name, by the contest and its code."""

    outcome: Outcome
    agree: int
    base: int
    turn: int = 1


_Place = tuple[str, str]
_Outcomes = Mapping[_Place, _Counted]


@dataclass(frozen=True, slots=True)
class _Frozen:
    """What a sealed result says by itself: never read twice, since it cannot change."""

    units: Mapping[_Place, int]  # by contest and code, as they stood on the paper
    titles: Mapping[str, tuple[str, str]]  # code and name of each contest's title
    outcomes: _Outcomes


class ElectedUnits:
    """Reads sealed results; papers are counted again only where a later ballot settled a tie."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], _Frozen] = {}

    def __call__(self, uow: UnitOfWork, year_id: int) -> Elected:
        """Give what the hall has already seen elected in a year."""
        found: dict[int, list[str]] = {}
        for one in self.elected(uow, year_id):
            if one.outcome is Outcome.ELECTED:
                found.setdefault(one.unit_id, []).append(one.name)
        return found

    def elected(self, uow: UnitOfWork, year_id: int) -> Iterator[ElectedUnit]:
        """Give every name on a published paper of a year, those elected first in each contest."""
        for record in _rounds(uow, year_id):
            if round_state(uow, stored_id(record)) is not RoundState.PUBLISHED:
                continue
            frozen = self._frozen(uow, record)
            for place, counted in _outcomes(uow, record, frozen).items():
                yield ElectedUnit(
                    frozen.units[place],
                    *frozen.titles[place[0]],
                    counted.outcome,
                    counted.agree,
                    counted.base,
                    stored_id(record),
                    counted.turn,
                )

    def _frozen(self, uow: UnitOfWork, record: BallotRound) -> _Frozen:
        round_id = stored_id(record)
        row = uow.count.rows(ResultRow, round_id=round_id)[-1]
        key = round_id, row.id or 0
        if key not in self._known:
            self._known[key] = _read(uow, round_id, row.body)
        return self._known[key]


def _rounds(uow: UnitOfWork, year_id: int) -> Iterable[BallotRound]:
    """Give the rounds of a year; one that continues another is part of the outcome of that one."""
    for record in rounds_of_year(uow.registers, year_id):
        if continued_round(uow, record) is None:
            yield record


def _outcomes(uow: UnitOfWork, record: BallotRound, frozen: _Frozen) -> _Outcomes:
    settled_later = uow.count.rows(DecisionRow, round_id=record.id) or uow.registers.find(
        BallotRound, continues_round_id=record.id
    )
    if not settled_later:
        return frozen.outcomes
    view = read_round(uow, stored_id(record))
    outcomes = {(one.id, name.code): name.outcome for one in view.final for name in one.names}
    return {
        (title.id, one.name.code): _Counted(
            outcomes[title.id, one.name.code],
            one.name.agree,
            one.ballot.result.base_count,
            one.ballot.turn,
        )
        for title in conference_result(view)
        for one in title.every
    }


def _read(uow: UnitOfWork, round_id: int, body: str) -> _Frozen:
    """Read one; names and nominees are in the same order, codes may have changed since."""
    form = form_from_json(uow.count.rows(FormRow, round_id=round_id)[-1].body)
    units, titles = dict[_Place, int](), dict[str, tuple[str, str]]()
    for contest, record in zip(
        form.contests, uow.registers.find(Contest, round_id=round_id), strict=True
    ):
        titles[str(contest.id)] = record.title, contest.name
        nominees = uow.registers.find(Nominee, contest_id=record.id)
        for name, nominee in zip(contest.candidates, nominees, strict=True):
            units[str(contest.id), str(name.code)] = nominee.unit_id
    outcomes = {
        (contest["id"], name["code"]): _Counted(
            Outcome(name["outcome"]), name["agree"], contest["base_count"]
        )
        for contest in json.loads(body)["contests"]
        for name in contest["candidates"]
    }
    return _Frozen(units, titles, outcomes)
