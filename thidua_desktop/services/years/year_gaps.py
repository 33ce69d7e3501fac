"""What a year still lacks for each of its next states, as far as the store can tell."""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.domain.states import YEAR
from thidua_desktop.records.base import Record
from thidua_desktop.records.choices import StepProduct, YearState
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.successors import with_heirs
from thidua_desktop.services.years.leaders import head_of
from thidua_desktop.services.years.year_members import member_units


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing and the state that needs it; `details` name what it is about."""

    code: GapCode
    state: YearState
    details: tuple[str, ...] = ()
    step_id: int | None = None


@dataclass(frozen=True, slots=True)
class YearChecked:
    """A year in which gaps are looked for."""

    uow: UnitOfWork
    year: EmulationYear
    members: tuple[Unit, ...]

    @property
    def begins(self) -> datetime.date:
        return datetime.date(self.year.year, 1, 1)

    def has(self, kind: type[Record], /, **equal: object) -> bool:
        return bool(self.uow.registers.find(kind, year_id=self.year.id, **equal))

    def all_but(self, units: Iterable[int | None]) -> tuple[str, ...]:
        """Name the members that are not among these, nor continue one of these."""
        known = {unit.id: unit for unit in self.uow.registers.find(Unit)}
        there = with_heirs(known, units)
        return tuple(unit.brief for unit in self.members if unit.id not in there)


Missing = Iterator[tuple[GapCode, tuple[str, ...]]]
GapCheck = tuple[YearState, Callable[[YearChecked], Missing]]
"""What a capability looks for, and the state that needs it; each contributes its GAPS."""

ProductCheck = tuple[StepProduct, Callable[[YearChecked], bool]]
"""What a step may produce, and whether the year has it; each contributes its PRODUCTS."""


@dataclass(frozen=True, slots=True)
class YearChecks:
    """Everything that the capabilities look for in a year."""

    gaps: tuple[GapCheck, ...] = ()
    products: tuple[ProductCheck, ...] = ()


def looked_at(uow: UnitOfWork, year: EmulationYear) -> YearChecked:
    """Give what everything that a year lacks or has is looked for in."""
    return YearChecked(uow, year, member_units(uow.registers, year.id))


def produced(checked: YearChecked, checks: Iterable[ProductCheck]) -> frozenset[StepProduct]:
    """Give what the steps of a year may produce and the store has."""
    return frozenset(product for product, has in checks if has(checked))


def is_done(step: YearStep, there: Collection[StepProduct]) -> bool:
    """Whether a step was marked done, or what it produces is there."""
    return step.done is not None or step.produces in there


def year_gaps(
    checked: YearChecked, checks: Iterable[GapCheck], there: Collection[StepProduct]
) -> tuple[Gap, ...]:
    """Give what is missing for the states not yet reached, those that come first first.

    `there` is what the steps of the year have `produced`.
    """
    year = checked.year
    found = [
        Gap(code, state, details)
        for state, check in checks
        if YEAR.place(state) > YEAR.place(year.state)
        for code, details in check(checked)
    ]
    found += [
        Gap(GapCode.STEP, step.needed_for, (step.text,), step.id)
        for step in checked.uow.registers.find(YearStep, year_id=year.id, done=None)
        if not is_done(step, there)
        and step.needed_for is not None
        and YEAR.place(step.needed_for) > YEAR.place(year.state)
    ]
    return tuple(sorted(found, key=lambda gap: YEAR.place(gap.state)))


def _start(checked: YearChecked) -> Missing:
    if not checked.members:
        yield GapCode.MEMBERS, ()
    former = [one for one in checked.members if one.valid_to and one.valid_to < checked.begins]
    if former:
        yield GapCode.FORMER_MEMBERS, tuple(one.brief for one in former)
    if head_of(checked.uow.registers, checked.year.year) is None:
        yield GapCode.HEAD, (str(checked.year.year),)
    if not checked.year.theme:
        yield GapCode.THEME, ()


def _next_head(checked: YearChecked) -> Missing:
    following = checked.year.year + 1
    if head_of(checked.uow.registers, following) is None:
        yield GapCode.NEXT_HEAD, (str(following),)


def _led(after: int) -> Callable[[YearChecked], bool]:
    return lambda checked: head_of(checked.uow.registers, checked.year.year + after) is not None


PRODUCTS: tuple[ProductCheck, ...] = (
    (StepProduct.HEAD, _led(0)),
    (StepProduct.NEXT_HEAD, _led(1)),
)
GAPS: tuple[GapCheck, ...] = (
    (YearState.LAUNCHED, _start),
    (YearState.HANDED_OVER, _next_head),
)
