"""The people of the units (nhân sự): listed as of a year, stored, and carried into documents."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua_desktop.records.base import Record
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.people.unit_roles import take_role
from thidua_desktop.services.people.unit_stays import OF_THE_CLUSTER, aliases, units_in
from thidua_desktop.services.people.year_people import PersonThere, YearPeople
from thidua_desktop.services.registers.known_records import KnownRecords
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_source import Beside, Find, RegisterSource
from thidua_desktop.services.registers.registers import RegisterChanges, Registers
from thidua_desktop.services.years.name_changes import follow_person
from thidua_desktop.services.years.year_status import first_day, read_years
from thidua_desktop.texts.base.choices import choice_text

_ROLE = ("role", "since", "until")


@dataclass(frozen=True, slots=True)
class PersonOfYear:
    """A person, the unit, and what the person was in it in the year."""

    person: Person
    unit: Unit
    roles: tuple[UnitRole, ...]

    def has(self, role: PersonRole) -> bool:
        return any(own.role is role for own in self.roles)


class People(RegisterSource[PersonOfYear]):
    """The register of people as its page sees it: those of the units of a year, or everybody."""

    def __init__(self, new_uow: NewUnitOfWork, registers: Registers) -> None:
        super().__init__(Person, registers)
        self._new_uow = new_uow
        self._known = KnownRecords()
        self._year_id: int | None = None
        self._role: PersonRole | None = None
        self._unit_id: int | None = None
        self._everybody = False
        self._began: datetime.date | None = None

    def show(
        self,
        year_id: int | None,
        role: PersonRole | None = None,
        unit_id: int | None = None,
        *,
        everybody: bool = False,
    ) -> None:
        """From now on the people of the units of a year, of one of them, or of all units there are.

        With a role those alone who had it in the year.
        """
        self._year_id, self._role, self._unit_id = year_id, role, unit_id
        self._everybody = everybody

    def units(self) -> Sequence[Unit]:
        """Give the members of the year in the cluster's order."""
        with self._new_uow("read_people") as uow:
            self._known.refresh(uow)
            return self._members(uow)

    def of_unit(self, unit_id: int) -> Sequence[Person]:
        """Give the people of a unit in protocol order."""
        return self.registers.list(Person, unit_id=unit_id)

    def rows(self) -> Sequence[PersonOfYear]:
        """Give them in the cluster's order of units, then in protocol order."""
        if self._year_id is None:
            return ()
        with self._new_uow("read_people") as uow:
            self._known.refresh(uow)
            units = [unit for _, unit in self._units(uow)]
            year = self._year(uow)
            there = YearPeople(uow, self._known, year, everybody=self._everybody)
            found = list(self._whole(uow, [one for unit in units for one in there.of(unit)]))
            found += self._from_elsewhere(uow, {unit.id for unit in units}, year)
        rows = _once(found)
        return tuple(row for row in rows if self._role is None or row.has(self._role))

    def record(self, row: PersonOfYear) -> Person:
        return row.person

    def text(self, row: PersonOfYear) -> Iterable[str]:
        person, unit = row.person, row.unit
        roles = (choice_text(own.role) for own in row.roles)
        return (
            person.name,
            person.mark,
            person.position,
            person.phone,
            person.email,
            unit.name,
            unit.short_name,
            unit.code,
            *roles,
        )

    def links(self) -> LinkNames:
        return self.registers.links(Person)

    def given(self) -> Mapping[str, Any]:
        given: dict[str, Any] = {"joined": self._first_day()}
        return {**given, "unit_id": self._unit_id} if self._unit_id is not None else given

    def _first_day(self) -> datetime.date | None:
        """Who is new is of no year before that is locked."""
        with self._new_uow("read_years") as uow:
            years = [one for one in read_years(uow) if one.year.id == self._year_id]
            return first_day(uow, years[0].year.year) if years else None

    def aliases(self, find: Find) -> Mapping[tuple[Any, ...], Record]:
        return aliases(find)

    def put(self, changes: RegisterChanges, record: Record) -> Record:
        if record.id is None and isinstance(record, Person) and record.joined is None:
            record = record.model_copy(update={"joined": self._began})
        return super().put(changes, record)

    def beside(self) -> Beside:
        """A sheet of people may say what each is in the unit, from when to when."""
        self._began = self._first_day()  # an import asks before it has a transaction
        held: dict[int, list[Mapping[str, Any]]] = {}
        for role in self.registers.list(UnitRole):
            held.setdefault(role.person_id, []).append(role.model_dump(include=set(_ROLE)))
        return Beside(UnitRole, _ROLE, lambda person: held.get(person.id or 0, ()))

    def joined(
        self, changes: RegisterChanges, record: Record, beside: Mapping[str, Any] | None = None
    ) -> None:
        """A new name or post goes into every document not yet signed."""
        assert isinstance(record, Person)
        follow_person(changes, record)
        if beside and beside.get("role"):
            take_role(changes, record, beside)

    def _members(self, uow: UnitOfWork) -> list[Unit]:
        units = {unit.id: unit for unit in self._known.find(uow, Unit)}
        members = self._known.find(uow, Membership, year_id=self._year_id)
        return [units[member.unit_id] for member in members]

    def _units(self, uow: UnitOfWork) -> Iterator[tuple[Unit, Unit]]:
        """The members of the year, each after those that became it in the year.

        After them, where everybody is wanted, all other units.
        """
        members = self._members(uow)
        year = self._year(uow)
        every: dict[int | None, Unit] = {unit.id: unit for unit in self._known.find(uow, Unit)}
        listed = list(units_in(every, members, year))
        yield from (pair for pair in listed if self._unit_id in (None, pair[0].id))
        if self._everybody:
            shown = {unit.id for _, unit in listed}
            yield from ((u, u) for u in every.values() if u.id not in shown)

    def _from_elsewhere(
        self, uow: UnitOfWork, shown: set[int | None], year: int
    ) -> Iterator[PersonOfYear]:
        """Whoever has a role of the cluster and is of a unit that is no member: the ministry's."""
        if self._unit_id is not None:
            return
        for kind in OF_THE_CLUSTER:
            for role in self._known.find(uow, UnitRole, role=kind):
                person = self._known.get(uow, Person, role.person_id)
                unit = self._known.get(uow, Unit, role.unit_id)
                if person and unit and unit.id not in shown and role.holds_in(year):
                    yield PersonOfYear(person, unit, (role,))

    def _year(self, uow: UnitOfWork) -> int:
        return self._known.find(uow, EmulationYear, id=self._year_id)[0].year

    def _whole(self, uow: UnitOfWork, there: Sequence[PersonThere]) -> Iterator[PersonOfYear]:
        """Read their records, and no others."""
        people = self._known.by_id(uow, Person, {one.person_id for one in there})
        roles = self._known.by_id(uow, UnitRole, {at for one in there for at in one.role_ids})
        for one in there:
            held = tuple(roles[at] for at in one.role_ids)
            yield PersonOfYear(people[one.person_id], one.unit, held)


def _once(found: Sequence[PersonOfYear]) -> list[PersonOfYear]:
    """Each person once, in the unit where they were last."""
    last = {row.person.id: at for at, row in enumerate(found)}
    return [row for at, row in enumerate(found) if last[row.person.id] == at]
