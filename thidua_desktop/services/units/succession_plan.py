"""Đổi tên, sáp nhập: what would happen, reckoned before anything is done."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.codes.units import SuccessionFault
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import AppointmentRole, SuccessionKind
from thidua_desktop.records.cluster import (
    Appointment,
    EmulationYear,
    Figures,
    Membership,
    Unit,
)
from thidua_desktop.records.conference import BallotRound, Contest, Nominee
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.round_state import round_state, rounds_of_year
from thidua_desktop.services.base.successors import line_of
from thidua_desktop.services.people.unit_people import Post
from thidua_desktop.services.years.unit_figures import figures_of, left_over, together
from thidua_desktop.services.years.year_status import every_status

OVER = (RoundState.PUBLISHED, RoundState.ANNULLED)
"""A round in these states no longer changes, whatever its units are called now."""


@dataclass(frozen=True, kw_only=True)
class Succession:
    """What is wanted: these units become another one from a day on.

    `unit` is the new one, without an id, or one that stands. `movers` are the people who go along.
    `year_id` is the year shown: earlier ones keep their lists. Without `figures` those of the old
    units are added up.
    """

    kind: SuccessionKind
    old_ids: tuple[int, ...]
    unit: Unit
    day: datetime.date
    basis: str
    movers: frozenset[int]
    year_id: int
    figures: Figures | None = None

    @property
    def last_day(self) -> datetime.date:
        return self.day - datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class YearOrder:
    """What becomes of a year's list: one place changes hands, others are taken out."""

    year: EmulationYear
    place: int | None  # where the successor will stand, counted from 1; None: where it is now
    changed: Membership  # becomes, or is, that of the successor
    removed: tuple[Membership, ...]
    figures: Mapping[str, Any]  # those that the successor has in the year


@dataclass(frozen=True, slots=True)
class AppointmentMove:
    """A unit that was to lead in a year: its successor will, unless it does already."""

    appointment: Appointment
    kept: bool


@dataclass(frozen=True, slots=True)
class SuccessionPlan:
    """Everything that will be done, and why it cannot be."""

    wanted: Succession
    old: tuple[Unit, ...]
    years: tuple[YearOrder, ...]
    movers: tuple[Person, ...]
    stayers: tuple[Person, ...]
    ending: tuple[Post, ...]
    drafts: tuple[tuple[int, BallotRound], ...]  # year, round: to be mended by hand
    appointments: tuple[AppointmentMove, ...]
    faults: tuple[Fault, ...]


def make_plan(uow: UnitOfWork, wanted: Succession) -> SuccessionPlan:
    """Reckon what would happen; changes nothing."""
    registers = uow.registers
    old = tuple(unit for id_ in wanted.old_ids for unit in registers.find(Unit, id=id_))
    years = _years(registers, wanted)
    people = [person for id_ in wanted.old_ids for person in registers.find(Person, unit_id=id_)]
    named = {stored_id(person): person for person in people}
    renamed = wanted.old_ids if wanted.kind is not SuccessionKind.SPLIT else ()
    rounds = [(year, one) for year in years for one in _rounds(registers, year, renamed)]
    states = {one.id: round_state(uow, stored_id(one)) for _, one in rounds}
    plan = SuccessionPlan(
        wanted=wanted,
        old=old,
        years=tuple(
            order for year in years if (order := _order(registers, year, wanted)) is not None
        ),
        movers=tuple(person for person in people if person.id in wanted.movers),
        stayers=tuple(person for person in people if person.id not in wanted.movers),
        ending=tuple(_ending(registers, wanted, named)),
        drafts=tuple(
            (year.year, one) for year, one in rounds if states[one.id] is RoundState.DRAFT
        ),
        appointments=tuple(_appointments(registers, wanted)) if renamed else (),
        faults=(),
    )
    frozen = [one for _, one in rounds if states[one.id] not in (RoundState.DRAFT, *OVER)]
    return replace(plan, faults=tuple(_faults(registers, plan, frozen)))


def _years(registers: RegisterStore, wanted: Succession) -> list[EmulationYear]:
    """The year shown and later ones, none that was over when the units changed."""
    first = max(registers.get(EmulationYear, wanted.year_id).year, wanted.day.year)
    return [year for year in registers.find(EmulationYear) if year.year >= first]


def _order(registers: RegisterStore, year: EmulationYear, wanted: Succession) -> YearOrder | None:
    """The successor takes the first place that falls free, or keeps its own."""
    members = registers.find(Membership, year_id=year.id)
    going = [member for member in members if member.unit_id in wanted.old_ids]
    if not going:
        return None
    if wanted.kind is SuccessionKind.SPLIT:
        left = left_over(going[0], wanted.figures or Figures())
        return YearOrder(year, len(members) + 1, going[0], (), left)
    own = [member for member in members if member.unit_id == wanted.unit.id]
    figures = figures_of(wanted.figures) if wanted.figures else together([*own, *going])
    if own:
        return YearOrder(year, None, own[0], tuple(going), figures)
    return YearOrder(year, members.index(going[0]) + 1, going[0], tuple(going[1:]), figures)


def _ending(
    registers: RegisterStore, wanted: Succession, people: dict[int, Person]
) -> Iterator[Post]:
    for unit_id in wanted.old_ids:
        for role in registers.find(UnitRole, unit_id=unit_id):
            goes = wanted.kind is not SuccessionKind.SPLIT or role.person_id in wanted.movers
            if goes and (role.until is None or role.until >= wanted.day):
                person = people.get(role.person_id) or registers.get(Person, role.person_id)
                yield Post(person, role)


def _rounds(
    registers: RegisterStore, year: EmulationYear, unit_ids: Sequence[int]
) -> Iterator[BallotRound]:
    """The rounds of a year on whose paper one of the units stands."""
    for one in rounds_of_year(registers, year.id):
        contests = registers.find(Contest, round_id=one.id)
        named = (
            nominee.unit_id
            for contest in contests
            for nominee in registers.find(Nominee, contest_id=contest.id)
        )
        if not set(named).isdisjoint(unit_ids):
            yield one


def _appointments(registers: RegisterStore, wanted: Succession) -> Iterator[AppointmentMove]:
    """Each year has its successor once: as head rather than as deputy."""
    first = max(registers.get(EmulationYear, wanted.year_id).year, wanted.day.year)
    by_year: dict[int, list[Appointment]] = {}
    for one in registers.find(Appointment):
        if one.for_year >= first and one.unit_id in (*wanted.old_ids, wanted.unit.id):
            by_year.setdefault(one.for_year, []).append(one)
    for same_year in by_year.values():
        best = min(
            same_year,
            key=lambda one: (one.role is not AppointmentRole.HEAD, one.unit_id in wanted.old_ids),
        )
        for one in same_year:
            if one.unit_id in wanted.old_ids or one is not best:
                yield AppointmentMove(one, one is best)


# ---------------------------------------------------------------- what forbids it
def _faults(
    registers: RegisterStore, plan: SuccessionPlan, frozen: Iterable[BallotRound]
) -> Iterator[Fault]:
    wanted, unit = plan.wanted, plan.wanted.unit
    if len(plan.old) < _fewest(wanted):
        yield Fault(SuccessionFault.TOO_FEW, ())
    if unit.id is None and _is_taken(registers, wanted):
        yield Fault(SuccessionFault.CODE_TAKEN, (unit.code,))
    yield from _too_much(plan)
    if unit.id is not None:
        yield from _successor_faults(registers, wanted)
    for old in plan.old:
        yield from _old_faults(old, wanted)
    for one in frozen:
        yield Fault(SuccessionFault.FROZEN_ROUND, (one.code,))
    yield from _locked(registers, plan)
    names = [(person.name, person.mark) for person in plan.movers]
    if unit.id is not None:
        people = registers.find(Person, unit_id=unit.id)
        names += [(person.name, person.mark) for person in people]
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        yield Fault(SuccessionFault.PERSON_TWICE, (name[0],))


def _too_much(plan: SuccessionPlan) -> Iterator[Fault]:
    """No more can leave a unit than it has."""
    for order in plan.years:
        left = (order.figures.get(name) for name in ("staff", "women", "work_areas"))
        if any(number is not None and number < 0 for number in left):
            yield Fault(SuccessionFault.MORE_THAN_ALL, (str(order.year.year), plan.old[0].name))


def _is_taken(registers: RegisterStore, wanted: Succession) -> bool:
    """A unit that ends leaves its code to the one that continues it."""
    ending = wanted.old_ids if wanted.kind is not SuccessionKind.SPLIT else ()
    same = registers.find(Unit, code=wanted.unit.code)
    return any(unit.valid_to is None and unit.id not in ending for unit in same)


def _fewest(wanted: Succession) -> int:
    joins = wanted.kind is SuccessionKind.MERGED and wanted.unit.id is None
    return 2 if joins else 1


def _successor_faults(registers: RegisterStore, wanted: Succession) -> Iterator[Fault]:
    units = {unit.id: unit for unit in registers.find(Unit)}
    if units[wanted.unit.id].valid_to is not None:
        yield Fault(SuccessionFault.SUCCESSOR_ENDED, (wanted.unit.name,))
    if any(unit.id in wanted.old_ids for unit in line_of(units, wanted.unit.id)):
        yield Fault(SuccessionFault.CIRCLE, (wanted.unit.name,))


def _old_faults(old: Unit, wanted: Succession) -> Iterator[Fault]:
    if old.successor_id is not None or (old.valid_to and old.valid_to < wanted.last_day):
        yield Fault(SuccessionFault.ENDED, (old.name,))
    if old.valid_from is not None and wanted.day <= old.valid_from:
        yield Fault(SuccessionFault.BEFORE_ITS_TIME, (old.name, f"{old.valid_from:%d/%m/%Y}"))


def _locked(registers: RegisterStore, plan: SuccessionPlan) -> Iterator[Fault]:
    """Whoever was a member in a locked year has to have been one to its end."""
    for status in every_status(registers):
        year = status.year
        if status.writable or year.year < plan.wanted.day.year:
            continue
        members = {m.unit_id for m in registers.find(Membership, year_id=year.id)}
        for old in plan.old:
            if old.id in members:
                yield Fault(
                    SuccessionFault.LOCKED_YEAR, (str(year.year), old.name, str(year.year + 1))
                )
