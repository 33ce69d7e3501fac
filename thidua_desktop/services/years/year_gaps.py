"""What a year still lacks for each of its next states, as far as the store can tell."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.domain.states import SEALED_STATES, YEAR
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import (
    HandoverKind,
    PackageKind,
    PlanLevel,
    YearState,
)
from thidua_desktop.records.cluster import Appointment, EmulationYear, Unit
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.records.documents import DECISION, PROPOSAL, Document
from thidua_desktop.records.handover import Handover, Package
from thidua_desktop.records.work import Plan, Registration, Score
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_state
from thidua_desktop.services.base.successors import with_heirs
from thidua_desktop.services.years.leaders import head_of


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing and the state that needs it; `details` name what it is about."""

    code: GapCode
    state: YearState
    details: tuple[str, ...] = ()
    step_id: int | None = None


@dataclass(frozen=True, slots=True)
class _Year:
    """What the checks read again and again."""

    uow: UnitOfWork
    year: EmulationYear
    members: tuple[Unit, ...]

    def has(self, kind: type[Plan | Handover | Package], /, **equal: object) -> bool:
        return bool(self.uow.registers.find(kind, year_id=self.year.id, **equal))

    def all_but(self, units: Iterable[int | None]) -> tuple[str, ...]:
        """Name the members that are not among these, nor continue one of these."""
        known = {unit.id: unit for unit in self.uow.registers.find(Unit)}
        there = with_heirs(known, units)
        return tuple(unit.short_name or unit.name for unit in self.members if unit.id not in there)


def year_gaps(uow: UnitOfWork, year: EmulationYear, members: tuple[Unit, ...]) -> tuple[Gap, ...]:
    """Give what is missing for the states not yet reached, those that come first first."""
    known = _Year(uow, year, members)
    found = [
        Gap(code, state, details)
        for state, checks in _CHECKS.items()
        if YEAR.place(state) > YEAR.place(year.state)
        for check in checks
        for code, details in check(known)
    ]
    found += [
        Gap(GapCode.STEP, step.needed_for, (step.text,), step.id)
        for step in uow.registers.find(YearStep, year_id=year.id, done=None)
        if step.needed_for is not None and YEAR.place(step.needed_for) > YEAR.place(year.state)
    ]
    return tuple(sorted(found, key=lambda gap: YEAR.place(gap.state)))


_Found = Iterator[tuple[GapCode, tuple[str, ...]]]


def _start(known: _Year) -> _Found:
    if not known.members:
        yield GapCode.MEMBERS, ()
    if head_of(known.uow.registers, known.year.year) is None:
        yield GapCode.HEAD, (str(known.year.year),)
    if not known.year.theme:
        yield GapCode.THEME, ()
    if known.has(Plan) and not known.has(Plan, level=PlanLevel.CLUSTER):
        yield GapCode.CLUSTER_PLAN, ()


def _units(known: _Year) -> _Found:
    """Of what is not kept in the store at all, the checklist alone tells whether it is there."""
    find, year_id = known.uow.registers.find, known.year.id
    plans = find(Plan, year_id=year_id, level=PlanLevel.UNIT)
    lacking = known.all_but(plan.unit_id for plan in plans)
    if plans and lacking:
        yield GapCode.UNIT_PLANS, lacking
    registered = find(Registration, year_id=year_id, withdrawn=None)
    lacking = known.all_but(one.unit_id for one in registered)
    if registered and lacking:
        yield GapCode.REGISTRATIONS, lacking


def _scores(known: _Year) -> _Found:
    scores = known.uow.registers.find(Score, year_id=known.year.id)
    lacking = known.all_but(score.unit_id for score in scores if score.cluster_score)
    if scores and lacking:
        yield GapCode.SCORES, lacking


def _vote(known: _Year) -> _Found:
    registers = known.uow.registers
    meetings = registers.find(Conference, year_id=known.year.id)
    if not meetings:
        yield GapCode.CONFERENCE, ()
        return
    states = [
        (ballot.title, round_state(known.uow, stored_id(ballot)))
        for meeting in meetings
        for ballot in registers.find(BallotRound, conference_id=meeting.id)
    ]
    standing = [(title, state) for title, state in states if state is not RoundState.ANNULLED]
    unsealed = tuple(title for title, state in standing if state not in SEALED_STATES)
    if unsealed or not standing:
        yield GapCode.ROUND, unsealed
    unsigned = tuple(title for title, state in standing if state is RoundState.SEALED)
    if unsigned:
        yield GapCode.MINUTES, unsigned


def _proposal(known: _Year) -> _Found:
    documents = known.uow.registers.find(Document, year_id=known.year.id)
    if not any(document.is_of(PROPOSAL) for document in documents):
        yield GapCode.PROPOSAL, ()


def _decision(known: _Year) -> _Found:
    """A decision that names leaders or issues a plan grants nothing, nor does one from before."""
    registers = known.uow.registers
    others = {one.document_id for one in registers.find(Appointment)}
    others |= {plan.document_id for plan in registers.find(Plan, year_id=known.year.id)}
    meetings = registers.find(Conference, year_id=known.year.id)
    for document in registers.find(Document, year_id=known.year.id):
        late = document.date is None or not meetings or document.date >= meetings[-1].date
        if document.is_of(DECISION) and late and document.id not in others:
            return
    yield GapCode.DECISION, ()


def _handover(known: _Year) -> _Found:
    if head_of(known.uow.registers, known.year.year + 1) is None:
        yield GapCode.NEXT_HEAD, (str(known.year.year + 1),)
    if not known.has(Handover, kind=HandoverKind.TASKS):
        yield GapCode.HANDOVER_TASKS, ()
    if not known.has(Handover, kind=HandoverKind.FILES):
        yield GapCode.HANDOVER_FILES, ()
    if not known.has(Package, kind=PackageKind.HANDOVER, received=False):
        yield GapCode.PACKAGE, ()


_CHECKS: dict[YearState, tuple[Callable[[_Year], _Found], ...]] = {
    YearState.LAUNCHED: (_start,),
    YearState.RUNNING: (_units,),
    YearState.CONCLUDED: (_scores, _vote),
    YearState.SUBMITTED: (_proposal,),
    YearState.AWARDED: (_decision,),
    YearState.HANDED_OVER: (_handover,),
}
