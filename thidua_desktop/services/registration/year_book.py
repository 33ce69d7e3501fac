"""The registrations of a year with how far each is: its moves, the ballots, what was awarded."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.registration.funnel import entered, stage
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import ReportKind, StepProduct
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import BallotRound, Conference, Contest, Nominee
from thidua_desktop.records.follow_up import ReportDue
from thidua_desktop.records.people import Person
from thidua_desktop.records.registration import GrantedAward, Registration, RegistrationMove
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.round_state import round_state
from thidua_desktop.services.conference.elected_units import ElectedUnit, ElectedUnits
from thidua_desktop.texts.base.vietnamese import fold
from thidua_desktop.texts.registration import funnel as texts

Holder = tuple[int, str, str]
"""Whose something is: the unit, the person in it, the collective in it; empty where it is none."""

_LOST = frozenset({Outcome.BEYOND_SEATS, Outcome.SHORT, Outcome.REQUIRES_UNMET})


@dataclass(frozen=True, slots=True)
class Step:
    """One state that a registration came to, when, by which document and why."""

    state: RegistrationState
    date: datetime.date | None = None
    document_id: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Registered:
    """A registration of the year, who it is, and every step of its way in order."""

    record: Registration
    person: str
    steps: tuple[Step, ...]
    state: RegistrationState

    @property
    def last(self) -> Step:
        """The step by which it came to its state."""
        return next(step for step in reversed(self.steps) if step.state is self.state)

    @property
    def passed(self) -> frozenset[RegistrationState]:
        return entered(step.state for step in self.steps)

    @property
    def holder(self) -> Holder:
        return holder_of(self.record)


def holder_of(record: Registration | GrantedAward) -> Holder:
    """Tell people by their number in *Nhân sự*, else by their name."""
    person = f"#{record.person_id}" if record.person_id is not None else fold(record.person)
    return record.unit_id, person, fold(record.collective)


def read_book(
    uow: UnitOfWork, year_id: int, elected: ElectedUnits | None = None
) -> tuple[Registered, ...]:
    """Give the registrations of a year in their order."""
    records = uow.registers.find(Registration, year_id=year_id)
    if not records:
        return ()
    people = people_names(uow.registers, records)
    moves = _moves(uow.registers, records)
    ballot = dict(_on_papers(uow, year_id, elected or ElectedUnits()))
    awards = _awards(uow.registers, year_id)
    return tuple(
        _registered(one, people, moves.get(stored_id(one), ()), ballot, awards) for one in records
    )


def people_names(
    registers: RegisterStore, records: Sequence[Registration | GrantedAward]
) -> Mapping[int | None, str]:
    """Give the names of the people who are linked."""
    wanted = sorted({one.person_id for one in records if one.person_id is not None})
    found = registers.find(Person, id=wanted) if wanted else ()
    return {one.id: one.name for one in found}


def registrations_due(registers: RegisterStore, year_id: int) -> datetime.date | None:
    """Give by when a year registers: the day that stands with the reports, else that of the steps.

    The officer sees the first in *Báo cáo của đơn vị*; of several steps the first one counts.
    """
    asked = registers.find(ReportDue, year_id=year_id, kind=ReportKind.REGISTRATION)
    if asked and asked[0].due is not None:
        return asked[0].due
    steps = registers.find(YearStep, year_id=year_id, produces=StepProduct.REGISTRATIONS)
    return min((step.due for step in steps if step.due is not None), default=None)


def awards_by_year(registers: RegisterStore, **equal: Any) -> list[tuple[int, GrantedAward]]:
    """Give awards, each with the year for which it was given."""
    years = {stored_id(year): year.year for year in registers.find(EmulationYear)}
    found = registers.find(GrantedAward, **equal)
    return [(one.for_year or years[one.year_id], one) for one in found]


def _moves(
    registers: RegisterStore, records: Sequence[Registration]
) -> Mapping[int, Sequence[RegistrationMove]]:
    found: dict[int, list[RegistrationMove]] = {}
    for move in registers.find(RegistrationMove, registration_id=list(map(stored_id, records))):
        found.setdefault(move.registration_id, []).append(move)
    return found


def _registered(
    record: Registration,
    people: Mapping[int | None, str],
    moves: Sequence[RegistrationMove],
    ballot: Mapping[tuple[int, str], Step],
    awards: Mapping[tuple[Holder, str], Step],
) -> Registered:
    own = ballot.get((record.unit_id, record.title)) if record.is_whole_unit else None
    award = awards.get((holder_of(record), record.title))
    state = stage(record.state, own.state if own else None, awarded=award is not None)
    steps = [Step(RegistrationState.REGISTERED, record.date, record.document_id)]
    steps += [Step(m.state, m.date, m.document_id, m.reason) for m in moves]
    later = [step for step in (own, award) if step is not None]
    steps = _in_order(steps, later)
    if all(step.state is not state for step in steps):  # a sheet told no more than the state
        steps.append(Step(state))
    return Registered(record, people.get(record.person_id, record.person), tuple(steps), state)


def _in_order(steps: list[Step], later: list[Step]) -> list[Step]:
    """Put the steps of the ballot and of the decision among the others, by their days."""
    for new in later:
        after = [n for n, s in enumerate(steps) if s.date and new.date and s.date > new.date]
        steps.insert(min(after, default=len(steps)), new)
    return steps


def _on_papers(
    uow: UnitOfWork, year_id: int, elected: ElectedUnits
) -> Iterator[tuple[tuple[int, str], Step]]:
    """Who is on a paper is nominated; what was published says what came of it."""
    for conference in uow.registers.find(Conference, year_id=year_id):
        for ballot in uow.registers.find(BallotRound, conference_id=conference.id):
            if round_state(uow, stored_id(ballot)) is RoundState.ANNULLED:
                continue
            for contest in uow.registers.find(Contest, round_id=ballot.id):
                for nominee in uow.registers.find(Nominee, contest_id=contest.id):
                    step = Step(RegistrationState.NOMINATED, conference.date)
                    yield (nominee.unit_id, contest.title), step
    for one in elected.elected(uow, year_id):
        yield (one.unit_id, one.title), _published(uow, one)


def _published(uow: UnitOfWork, one: ElectedUnit) -> Step:
    ballot = uow.registers.get(BallotRound, one.round_id)
    day = uow.registers.get(Conference, ballot.conference_id).date
    votes = texts.votes(one.agree, one.base, one.turn)
    if one.outcome is Outcome.ELECTED:
        return Step(RegistrationState.ELECTED, day, None, votes)
    if one.outcome is Outcome.WITHDRAWN:
        return Step(RegistrationState.NOT_NOMINATED, day, None, texts.OFF_THE_PAPER)
    if one.outcome in _LOST:
        return Step(RegistrationState.NOT_ELECTED, day, None, votes)
    return Step(RegistrationState.NOMINATED, day, None, texts.TIED)


def _awards(registers: RegisterStore, year_id: int) -> Mapping[tuple[Holder, str], Step]:
    found = registers.find(GrantedAward, year_id=year_id, for_year=None)
    return {
        (holder_of(one), one.title): Step(
            RegistrationState.AWARDED, one.decided, one.document_id, one.note
        )
        for one in found
    }
