"""What the card of one unit says: its people; this year, and the years before under all names."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import AppointmentRole
from thidua_desktop.records.cluster import Appointment, EmulationYear, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.people.unit_people import Post, protocol
from thidua_desktop.services.registers.known_records import KnownRecords
from thidua_desktop.services.years.facts_of_unit import FactOfUnit, UnitReading


@dataclass(frozen=True, slots=True)
class YearOfUnit:
    """What concerned a unit in a year, under the name that it had then; some facts have no line."""

    year: EmulationYear
    unit: Unit
    role: AppointmentRole | None
    facts: tuple[tuple[FactOfUnit, Sequence[str]], ...]

    @property
    def given(self) -> bool:
        """Whether there is anything to say of it among the years before."""
        return bool(self.role) or any(lines and fact.before for fact, lines in self.facts)


@dataclass(frozen=True, slots=True)
class UnitDetails:
    """Everything about one unit that its list does not say, but what it did in single years."""

    year: EmulationYear
    posts: tuple[Post, ...]  # those held now first
    idle: tuple[Person, ...]  # people of the unit who have no role in it
    predecessors: tuple[Unit, ...]
    origin: Unit | None = None  # of which it was a part
    offshoots: tuple[Unit, ...] = ()  # that were parts of it


@dataclass(frozen=True, slots=True)
class UnitYears:
    """What a unit did in a year, and before it under all names, the newest year first."""

    this_year: YearOfUnit
    before: tuple[YearOfUnit, ...]


def read_details(reading: UnitReading, year_id: int, unit_id: int) -> UnitDetails:
    """Read what the card of a unit shows, as of a year; what is known is up to date."""
    uow, known = reading.uow, reading.known
    unit = uow.registers.get(Unit, unit_id)
    posts = sorted(_posts(uow, known, unit_id), key=_current_first)
    busy = {post.person.id for post in posts}
    people = uow.registers.find(Person, unit_id=unit_id)
    return UnitDetails(
        uow.registers.get(EmulationYear, year_id),
        tuple(posts),
        tuple(person for person in people if person.id not in busy),
        predecessors(known.find(uow, Unit), unit_id),
        known.get(uow, Unit, unit.origin_id),
        tuple(one for one in known.find(uow, Unit) if one.origin_id == unit.id),
    )


def read_unit_years(
    reading: UnitReading, facts: Sequence[FactOfUnit], year_id: int, unit_id: int
) -> UnitYears:
    """Read what stands at the foot of the card; what is known is up to date."""
    uow, known = reading.uow, reading.known
    unit = uow.registers.get(Unit, unit_id)
    earlier = predecessors(known.find(uow, Unit), unit_id)
    shown = uow.registers.get(EmulationYear, year_id)
    past = [year for year in known.find(uow, EmulationYear) if year.year < shown.year]
    given = [
        *_years(reading, facts, unit, past),
        *(given for one in earlier for given in _years(reading, facts, one, [*past, shown])),
    ]
    return UnitYears(
        _with_earlier(next(_years(reading, facts, unit, [shown])), given),
        tuple(sorted((one for one in given if one.given), key=lambda one: -one.year.year)),
    )


def predecessors(units: Iterable[Unit], unit_id: int) -> tuple[Unit, ...]:
    """Give the units that became this one, also by way of others, the nearest first."""
    before: dict[int | None, list[Unit]] = {}
    for unit in units:
        before.setdefault(unit.successor_id, []).append(unit)
    found: dict[int, Unit] = {}
    waiting = before.pop(unit_id, [])
    while waiting:
        found |= {stored_id(unit): unit for unit in waiting}
        waiting = [one for unit in waiting for one in before.pop(unit.id, [])]
    return tuple(found.values())


def _with_earlier(this: YearOfUnit, given: Iterable[YearOfUnit]) -> YearOfUnit:
    """What the units that became this one did earlier in the year counts for it."""
    earlier = [one for one in given if one.year == this.year]
    facts = (
        (fact, [*(line for one in earlier for line in one.facts[place][1]), *lines])
        if fact.inherited
        else (fact, lines)
        for place, (fact, lines) in enumerate(this.facts)
    )
    return replace(this, facts=tuple(facts))


def _years(
    reading: UnitReading, facts: Sequence[FactOfUnit], unit: Unit, years: Sequence[EmulationYear]
) -> Iterator[YearOfUnit]:
    appointments = reading.known.find(reading.uow, Appointment)
    roles = {one.for_year: one.role for one in appointments if one.unit_id == unit.id}
    found = [(fact, fact.read(reading, unit)) for fact in facts]
    for year in years:
        lines = tuple((fact, by_id.get(stored_id(year), ())) for fact, by_id in found)
        yield YearOfUnit(year, unit, roles.get(year.year), lines)


def _posts(uow: UnitOfWork, known: KnownRecords, unit_id: int) -> Iterator[Post]:
    for role in uow.registers.find(UnitRole, unit_id=unit_id):
        person = known.get(uow, Person, role.person_id)
        if person is not None:
            yield Post(person, role, known.get(uow, Document, role.document_id))


def _current_first(post: Post) -> tuple[bool, int, tuple[int, int, datetime.date]]:
    until = post.role.until
    return until is not None, -until.toordinal() if until else 0, protocol(post)
