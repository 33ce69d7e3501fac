"""Mở hồ sơ năm mới: what would be carried over from the year before, shown before it is."""

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from thidua_desktop.domain.codes.year import RulesReason
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import ConferenceKind, PackageKind, PersonRole
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.handover import Package
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.successors import Units, heir_on
from thidua_desktop.services.years.leaders import LeadersOfYear, leaders_of, registered_decision
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork, open_work
from thidua_desktop.services.years.rule_choices import (
    RuleChoice,
    RuleSets,
    edited_years,
    propose_rules,
)
from thidua_desktop.services.years.year_status import status_of
from thidua_desktop.services.years.year_steps import default_steps


@dataclass(frozen=True, slots=True)
class ProposedMember:
    """A member of the new year, and the members of the year before that it continues."""

    unit: Unit
    replaces: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class EndingRole:
    """A role that ends and that nobody has taken over yet."""

    person: Person
    unit: Unit
    role: PersonRole
    until: datetime.date


@dataclass(frozen=True, slots=True)
class YearChoices:
    """What is to be carried into a new year; `members` are ids of units in their order."""

    year: int
    rules: str
    members: tuple[int, ...] = ()
    items: tuple[OpenItem, ...] = ()
    steps: tuple[YearStep, ...] = ()
    movement: str = ""
    theme: str = ""
    launched_by: int | None = None


@dataclass(frozen=True, kw_only=True)
class YearProposal:
    """What a new year would begin with.

    `handed_on`: the year before was handed over, so that another office opens this one.
    `skipped` are the years that the store lacks between it and the one before; `ended` are
    members that ended without a successor; `conference` is that of the year before, where it can
    still be said to launch the new year too.
    """

    year: int
    previous: EmulationYear | None
    skipped: tuple[int, ...]
    members: tuple[ProposedMember, ...]
    ended: tuple[Unit, ...]
    rules: tuple[RuleChoice, ...]
    rules_reason: RulesReason
    people: int
    ending: tuple[EndingRole, ...]
    items: tuple[OpenItem, ...]
    leaders: LeadersOfYear
    steps: tuple[YearStep, ...]
    conference: Conference | None
    handed_on: bool = False

    @property
    def movement(self) -> str:
        """The movement of the year before, to be copied or not."""
        return self.previous.movement if self.previous else ""

    @property
    def theme(self) -> str:
        """The theme of the year before, to be copied or not."""
        return self.previous.theme if self.previous else ""

    def choices(self) -> YearChoices:
        return YearChoices(
            year=self.year,
            rules=self.rules[0].name if self.rules else "",
            members=tuple(stored_id(member.unit) for member in self.members),
            items=self.items,
            steps=self.steps,
        )


def propose_year(
    uow: UnitOfWork, year: int, rule_sets: RuleSets, work: Iterable[ReadOpenWork]
) -> YearProposal:
    """Give what a year would begin with, also one that cannot be opened: opening says why."""
    years = uow.registers.find(EmulationYear)
    earlier = [one for one in years if one.year < year]
    previous = earlier[-1] if earlier else None
    units = _units(uow.registers)
    members, ended = _members(uow.registers, units, previous, year)
    rules, reason = propose_rules(rule_sets.known(years, edited_years(uow.registers.find)), year)
    people, ending = _people(uow.registers, members, year)
    items = open_work(uow, stored_id(previous), work) if previous else ()
    return YearProposal(
        year=year,
        previous=previous,
        members=members,
        ended=ended,
        people=people,
        skipped=tuple(range(previous.year + 1, year)) if previous else (),
        rules=rules,
        rules_reason=reason,
        ending=ending,
        items=_owed(items, units, year),
        leaders=_leaders(uow, year, units),
        steps=default_steps(0),
        conference=_conference(uow, previous),
        handed_on=previous is not None and _handed_on(uow, previous),
    )


def _owed(items: Iterable[OpenItem], units: Units, year: int) -> tuple[OpenItem, ...]:
    """Each once, owed by who continues its owner."""
    found: dict[tuple[str, str], OpenItem] = {}
    for item in items:
        heir = heir_on(units, item.owner_unit_id, list_day(year))
        owed = replace(item, owner_unit_id=heir.id, owner=heir.name) if heir else item
        found.setdefault((item.source, item.text), owed)
    return tuple(found.values())


def list_day(year: int) -> datetime.date:
    """Give the day by which a year's list goes: its last.

    A unit that ends in the course of a year gives its place in the year's list to who continues
    it, as it does where the list stands already (`succeed_unit`).
    """
    return datetime.date(year, 12, 31)


def _leaders(uow: UnitOfWork, year: int, units: Units) -> LeadersOfYear:
    """Who leads, under the names of the year; else the decision that says so in the books."""
    leaders = heirs_lead(leaders_of(uow.registers, year), units)
    if leaders.head is not None:
        return leaders
    return replace(leaders, document=registered_decision(uow.registers, year))


def heirs_lead(leaders: LeadersOfYear, units: Units) -> LeadersOfYear:
    """Put in the place of each leader the unit that continues it in the year."""
    day = list_day(leaders.year)

    def heir(unit: Unit) -> Unit:
        return heir_on(units, unit.id, day) or unit

    head = heir(leaders.head) if leaders.head else None
    deputies = {unit.id: unit for unit in map(heir, leaders.deputies)}
    if head is not None:
        deputies.pop(head.id, None)
    return replace(leaders, head=head, deputies=tuple(deputies.values()))


def _units(registers: RegisterStore) -> Units:
    return {unit.id: unit for unit in registers.find(Unit)}


def _members(
    registers: RegisterStore, units: Units, previous: EmulationYear | None, year: int
) -> tuple[tuple[ProposedMember, ...], tuple[Unit, ...]]:
    """Those of the year before in their order, each replaced by its successor, which comes once."""
    if previous is None:
        return (), ()
    found: dict[int | None, list[Unit]] = {}
    ended = []
    for member in registers.find(Membership, year_id=previous.id):
        heir = heir_on(units, member.unit_id, list_day(year))
        if heir is None:
            ended.append(units[member.unit_id])
            continue
        replaced = found.setdefault(heir.id, [])
        if heir.id != member.unit_id:
            replaced.append(units[member.unit_id])
    for unit_id in _offshoots(units, found, year):
        found[unit_id] = []
    members = (ProposedMember(units[id_], tuple(old)) for id_, old in found.items())
    return tuple(members), tuple(ended)


def _offshoots(units: Units, members: Collection[int | None], year: int) -> list[int | None]:
    """Units that were parts of members and have become units of their own since."""
    return [
        unit.id
        for unit in units.values()
        if unit.origin_id in members
        and unit.id not in members
        and unit.valid_to is None
        and unit.valid_from is not None
        and unit.valid_from.year == year
    ]


def _people(
    registers: RegisterStore, members: Sequence[ProposedMember], year: int
) -> tuple[int, tuple[EndingRole, ...]]:
    """Count the people of the members, who stay, and give the roles that nobody takes over."""
    units = {unit.id: unit for member in members for unit in (member.unit, *member.replaces)}
    people = {one.id: one for one in registers.find(Person) if one.unit_id in units}
    roles = [role for role in registers.find(UnitRole) if role.unit_id in units]
    ending = tuple(
        EndingRole(people[role.person_id], units[role.unit_id], role.role, until)
        for role, until in _unfilled(roles, year)
        if role.person_id in people
    )
    return len(people), ending


def _unfilled(roles: Sequence[UnitRole], year: int) -> Iterator[tuple[UnitRole, datetime.date]]:
    for role in roles:
        until = role.until
        if until is None or until.year not in (year - 1, year):
            continue
        after = until + datetime.timedelta(days=1)
        same = (one for one in roles if (one.unit_id, one.role) == (role.unit_id, role.role))
        if not any(one.holds_on(after) for one in same):
            yield role, until


def _handed_on(uow: UnitOfWork, previous: EmulationYear) -> bool:
    """Whether a year that is still kept here went to the next office."""
    sent = uow.registers.find(Package, year_id=previous.id, received=False)
    handed_over = any(package.kind is PackageKind.HANDOVER for package in sent)
    return handed_over and not status_of(uow, stored_id(previous)).keeper


def _conference(uow: UnitOfWork, previous: EmulationYear | None) -> Conference | None:
    if previous is None or not status_of(uow, stored_id(previous)).writable:
        return None
    meetings = uow.registers.find(
        Conference, year_id=previous.id, next_year_id=None, kind=ConferenceKind.YEAR
    )
    return meetings[-1] if meetings else None
