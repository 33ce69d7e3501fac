"""How far a year is: its state, what is missing for the next, its steps and what happened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.states import YEAR, needs_reason
from thidua_desktop.records.choices import StepProduct, YearState
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.year import YearEvent, YearStep
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.years.leaders import LeadersOfYear, leaders_of
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork, open_work
from thidua_desktop.services.years.year_gaps import (
    Gap,
    YearChecks,
    is_done,
    looked_at,
    produced,
    year_gaps,
)
from thidua_desktop.services.years.year_status import YearStatus, status_of


@dataclass(frozen=True, kw_only=True)
class YearView:
    """A year as its tab shows it; `gaps` are those of every state not yet reached.

    `launches` is the next year, where this year's conference launches it too and it still waits.
    """

    status: YearStatus
    gaps: tuple[Gap, ...]
    steps: Sequence[YearStep]
    events: Sequence[YearEvent]
    leaders: LeadersOfYear
    next_leaders: LeadersOfYear
    members: tuple[Unit, ...]
    open_tasks: tuple[OpenItem, ...]
    launches: EmulationYear | None
    produced: frozenset[StepProduct] = frozenset()

    @property
    def open_steps(self) -> tuple[YearStep, ...]:
        return tuple(step for step in self.steps if not is_done(step, self.produced))

    @property
    def state(self) -> YearState:
        return self.status.year.state

    @property
    def next_state(self) -> YearState | None:
        return YEAR.following(self.state)

    @property
    def missing(self) -> tuple[Gap, ...]:
        return self.gaps_until(self.next_state) if self.next_state else ()

    def gaps_until(self, target: YearState) -> tuple[Gap, ...]:
        """Give what is missing for a state and for those that a move to it passes."""
        return gaps_between(self.gaps, self.state, target)

    def asks_reason(self, target: YearState) -> bool:
        return needs_reason(self.state, target, missing=bool(self.gaps_until(target)))


def gaps_between(gaps: Sequence[Gap], before: YearState, after: YearState) -> tuple[Gap, ...]:
    """Give the gaps of the states that a move enters."""
    states = YEAR.entered(before, after)
    return tuple(gap for gap in gaps if gap.state in states)


def read_year(
    uow: UnitOfWork,
    year_id: int,
    checks: YearChecks,
    work: Iterable[ReadOpenWork],
) -> YearView:
    """Give a year with all that says how far it is."""
    status = status_of(uow, year_id)
    checked = looked_at(uow, status.year)
    there = produced(checked, checks.products)
    return YearView(
        status=status,
        gaps=year_gaps(checked, checks.gaps, there),
        steps=uow.registers.find(YearStep, year_id=year_id),
        events=uow.registers.find(YearEvent, year_id=year_id),
        leaders=leaders_of(uow.registers, status.year.year),
        next_leaders=leaders_of(uow.registers, status.year.year + 1),
        members=checked.members,
        open_tasks=open_work(uow, year_id, work),
        launches=launched_too(uow, year_id),
        produced=there,
    )


def launched_too(uow: UnitOfWork, year_id: int) -> EmulationYear | None:
    """Give the year that this year's conference launches as well, if that is still to be done."""
    for meeting in uow.registers.find(Conference, year_id=year_id):
        if meeting.next_year_id is not None and meeting.next_year_id != year_id:
            status = status_of(uow, meeting.next_year_id)
            if status.writable and status.year.state is YearState.PREPARING:
                return status.year
    return None
