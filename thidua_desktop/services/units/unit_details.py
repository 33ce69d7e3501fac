"""What the card of one unit says: its people, this year, and the years before under all names."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from thidua_desktop.records.base import stored_id, tidy
from thidua_desktop.records.choices import AppointmentRole
from thidua_desktop.records.cluster import Appointment, EmulationYear, Unit
from thidua_desktop.records.documents import REPORT, Document
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.work import Inspection, Registration
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.elected_units import ElectedUnits
from thidua_desktop.services.people.unit_people import Post, protocol
from thidua_desktop.services.registers.known_records import KnownRecords


@dataclass(frozen=True, slots=True)
class YearOfUnit:
    """What concerned a unit in a year, under the name that it had then."""

    year: EmulationYear
    unit: Unit
    role: AppointmentRole | None
    registrations: tuple[Registration, ...]
    flags: tuple[str, ...]
    inspections: tuple[Inspection, ...]
    reports: tuple[Document, ...]

    @property
    def told(self) -> bool:
        """Whether there is anything to say of it among the years before."""
        return bool(self.role or self.registrations or self.flags or self.inspections)


@dataclass(frozen=True, slots=True)
class UnitDetails:
    """Everything about one unit that its list does not say; `before` has the newest year first."""

    posts: tuple[Post, ...]  # those held now first
    idle: tuple[Person, ...]  # people of the unit who have no role in it
    this_year: YearOfUnit
    before: tuple[YearOfUnit, ...]
    predecessors: tuple[Unit, ...]


def read_details(
    uow: UnitOfWork, known: KnownRecords, elected: ElectedUnits, year_id: int, unit_id: int
) -> UnitDetails:
    """Read what the card of a unit shows, as of a year; `known` is up to date."""
    unit = uow.registers.get(Unit, unit_id)
    earlier = predecessors(known.find(uow, Unit), unit_id)
    shown = uow.registers.get(EmulationYear, year_id)
    past = [year for year in known.find(uow, EmulationYear) if year.year < shown.year]
    told = [
        *_years(uow, known, elected, unit, past),
        *(told for one in earlier for told in _years(uow, known, elected, one, [*past, shown])),
    ]
    posts = sorted(_posts(uow, known, unit_id), key=_current_first)
    busy = {post.person.id for post in posts}
    people = uow.registers.find(Person, unit_id=unit_id)
    return UnitDetails(
        tuple(posts),
        tuple(person for person in people if person.id not in busy),
        _with_earlier(next(_years(uow, known, elected, unit, [shown])), told),
        tuple(sorted((one for one in told if one.told), key=lambda one: -one.year.year)),
        earlier,
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


def _with_earlier(this: YearOfUnit, told: Iterable[YearOfUnit]) -> YearOfUnit:
    """What the units that became this one did earlier in the year counts for it."""
    earlier = [one for one in told if one.year == this.year]
    return replace(
        this,
        registrations=(*this.registrations, *(r for one in earlier for r in one.registrations)),
        inspections=(*(i for one in earlier for i in one.inspections), *this.inspections),
        reports=(*(r for one in earlier for r in one.reports), *this.reports),
    )


def _years(
    uow: UnitOfWork,
    known: KnownRecords,
    elected: ElectedUnits,
    unit: Unit,
    years: Iterable[EmulationYear],
) -> Iterator[YearOfUnit]:
    unit_id = stored_id(unit)
    appointments = (one for one in known.find(uow, Appointment) if one.unit_id == unit_id)
    roles = {one.for_year: one.role for one in appointments}
    registrations = _by_year(uow.registers.find(Registration, unit_id=unit_id, withdrawn=None))
    inspections = _by_year(uow.registers.find(Inspection, unit_id=unit_id))
    reports = _by_year(
        one for one in known.find(uow, Document) if one.is_of(REPORT) and _issued(one, unit)
    )
    for year in years:
        year_id = stored_id(year)
        yield YearOfUnit(
            year,
            unit,
            roles.get(year.year),
            tuple(registrations.get(year_id, ())),
            tuple(elected(uow, year_id).get(unit_id, ())),
            tuple(inspections.get(year_id, ())),
            tuple(reports.get(year_id, ())),
        )


_Dated = TypeVar("_Dated", Registration, Inspection, Document)


def _by_year(records: Iterable[_Dated]) -> Mapping[int, Sequence[_Dated]]:
    found: dict[int, list[_Dated]] = {}
    for record in records:
        found.setdefault(record.year_id, []).append(record)
    return found


def _issued(document: Document, unit: Unit) -> bool:
    """The register of documents names the issuer in words."""
    issuer = tidy(document.issuer).casefold()
    return bool(issuer) and issuer in (unit.name.casefold(), unit.short_name.casefold())


def _posts(uow: UnitOfWork, known: KnownRecords, unit_id: int) -> Iterator[Post]:
    for role in uow.registers.find(UnitRole, unit_id=unit_id):
        person = known.get(uow, Person, role.person_id)
        if person is not None:
            yield Post(person, role, known.get(uow, Document, role.document_id))


def _current_first(post: Post) -> tuple[bool, int, tuple[int, int, datetime.date]]:
    until = post.role.until
    return until is not None, -until.toordinal() if until else 0, protocol(post)
