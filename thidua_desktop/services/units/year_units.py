"""The units of a year: members in the cluster's order, and what the store knows of each."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import AppointmentRole, PersonRole
from thidua_desktop.records.cluster import (
    Appointment,
    EmulationYear,
    Membership,
    MemberUnit,
    Unit,
)
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.conference.elected_units import ElectedUnits
from thidua_desktop.services.registers.known_records import KnownRecords
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.units.keep_unit import keep_unit, member_unit
from thidua_desktop.services.units.succession_plan import Succession, SuccessionPlan, make_plan
from thidua_desktop.services.units.unit_details import (
    UnitDetails,
    UnitYears,
    read_details,
    read_unit_years,
)
from thidua_desktop.services.years.facts_of_unit import FactOfUnit, UnitReading
from thidua_desktop.services.years.year_status import first_day


@dataclass(frozen=True, slots=True)
class Leading:
    """A unit leads the cluster in a year, by a decision."""

    role: AppointmentRole
    year: int
    document: Document | None


@dataclass(frozen=True, slots=True)
class UnitOfYear:
    """A unit with what the list says of it in a year; `position` is None of one that is no member.

    Of one that is none, the figures are empty: a unit has them in the years of its membership.
    `flags` are what the published rounds of the year brought it, `successor` what continues it.
    """

    unit: MemberUnit
    position: int | None
    leading: tuple[Leading, ...]
    has_liaison: bool
    flags: tuple[str, ...]
    successor: Unit | None = None


class YearUnits:
    """What the tab *Đơn vị* does: list, add, change and remove the units of a year."""

    def __init__(
        self, new_uow: NewUnitOfWork, registers: Registers, facts: Sequence[FactOfUnit]
    ) -> None:
        self._new_uow = new_uow
        self._registers = registers
        self._known = KnownRecords()
        self._facts = facts

    @property
    def registers(self) -> Registers:
        return self._registers

    def first_day(self, year_id: int | None) -> datetime.date | None:
        """Give from when who is new in a year is there, where a year before it is locked."""
        with self._new_uow("read_years") as uow:
            years = uow.registers.find(EmulationYear, id=year_id)
            return first_day(uow, years[0].year) if years else None

    def list(self, year_id: int, *, former: bool = False) -> Sequence[UnitOfYear]:
        """Give the members of a year in the cluster's order; with `former` the others after."""
        with self._new_uow("read_units") as uow:
            known = self._known
            known.refresh(uow)
            units = {stored_id(unit): unit for unit in known.find(uow, Unit)}
            members = {one.unit_id: one for one in known.find(uow, Membership, year_id=year_id)}
            rest = [unit_id for unit_id in units if former and unit_id not in members]
            leading = self._leading(uow)
            liaisons = {role.unit_id for role in self._held(uow, year_id, PersonRole.LIAISON)}
            flags = known.kept(ElectedUnits)(uow, year_id)
        places = {unit_id: number for number, unit_id in enumerate(members, 1)}
        return tuple(
            UnitOfYear(
                member_unit(units[unit_id], members.get(unit_id)),
                places.get(unit_id),
                leading.get(unit_id, ()),
                unit_id in liaisons,
                tuple(flags.get(unit_id, ())),
                units.get(units[unit_id].successor_id or 0),
            )
            for unit_id in (*members, *rest)
        )

    def details(self, year_id: int, unit_id: int) -> UnitDetails:
        with self._new_uow("read_unit") as uow:
            self._known.refresh(uow)
            return read_details(UnitReading(uow, self._known), year_id, unit_id)

    def years(self, year_id: int, unit_id: int) -> UnitYears:
        """Give what the unit did in a year and before: reckoned, and so asked when it is seen."""
        with self._new_uow("read_unit") as uow:
            self._known.refresh(uow)
            return read_unit_years(UnitReading(uow, self._known), self._facts, year_id, unit_id)

    def save(self, year_id: int, unit: MemberUnit) -> MemberUnit:
        """Store a unit with its figures of the year; a new one becomes the last member."""
        use_case = "add_unit" if unit.id is None else "change_unit"
        with self._registers.changing(use_case) as changes:
            return keep_unit(changes, year_id, unit)

    def plan(self, wanted: Succession) -> SuccessionPlan:
        with self._new_uow("preview_succession") as uow:
            return make_plan(uow, wanted)

    def names(self) -> LinkNames:
        """Give what units are called where one is linked to another."""
        return self._registers.links(Unit)

    def people(self, year_id: int) -> Mapping[int, Sequence[str]]:
        """Name the heads and liaisons of a year by their units: by them, too, one finds a unit."""
        found: dict[int, list[str]] = {}
        with self._new_uow("read_people") as uow:
            self._known.refresh(uow)
            names = {person.id: person.name for person in self._known.find(uow, Person)}
            for kind in (PersonRole.HEAD, PersonRole.LIAISON):
                for role in self._held(uow, year_id, kind):
                    found.setdefault(role.unit_id, []).append(names[role.person_id])
        return found

    def _leading(self, uow: UnitOfWork) -> Mapping[int, tuple[Leading, ...]]:
        found: dict[int, tuple[Leading, ...]] = {}
        for one in self._known.find(uow, Appointment):
            document = self._known.get(uow, Document, one.document_id)
            leading = Leading(one.role, one.for_year, document)
            found[one.unit_id] = (*found.get(one.unit_id, ()), leading)
        return found

    def _held(self, uow: UnitOfWork, year_id: int, kind: PersonRole) -> Iterable[UnitRole]:
        year = uow.registers.get(EmulationYear, year_id).year
        roles = self._known.find(uow, UnitRole, role=kind)
        return (role for role in roles if role.holds_in(year))
