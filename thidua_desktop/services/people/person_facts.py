"""What the card of one person says: every role, where they are named, what is to be reprinted."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.conference import Conference, Delegate, Teller
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.people.printed_names import Printed, outdated
from thidua_desktop.services.people.unit_roles import heads_beside
from thidua_desktop.services.registers.named_document import document_of
from thidua_desktop.services.years.unit_figures import head_post


@dataclass(frozen=True, slots=True)
class Held:
    """A role of the person; `beside` are other heads of the unit on the same days.

    `head_post` is what the unit's head is called now.
    """

    role: UnitRole
    unit: Unit
    document: Document | None
    beside: tuple[Person, ...]
    head_post: str = ""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A conference that names the person: as chair, delegate, or with a place among the tellers."""

    year: int
    conference: str
    place: str


@dataclass(frozen=True, slots=True)
class YearOfPerson:
    """What somebody was awarded for a year, or how rated in it."""

    year: int
    text: str


FactOfPerson = Callable[[UnitOfWork, Person], Iterator[YearOfPerson]]
"""What a capability knows of the years of a person; each contributes its FACTS_OF_PERSON."""


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Everything about a person that the form does not hold; the newest stands first."""

    held: tuple[Held, ...]
    appearances: tuple[Appearance, ...]
    outdated: tuple[Printed, ...]


def read_person(uow: UnitOfWork, person: Person) -> PersonFacts:
    """Give what a person's card shows beside the form."""
    held = sorted(_held(uow, person), key=_newest, reverse=True)
    named = sorted(_appearances(uow, person), key=lambda one: one.year, reverse=True)
    return PersonFacts(tuple(held), tuple(named), outdated(uow, person))


def _newest(held: Held) -> tuple[datetime.date, datetime.date]:
    role = held.role
    return role.until or datetime.date.max, role.since or datetime.date.min


def _held(uow: UnitOfWork, person: Person) -> Iterator[Held]:
    registers = uow.registers
    for role in registers.find(UnitRole, person_id=person.id):
        heads = registers.find(UnitRole, unit_id=role.unit_id, role=PersonRole.HEAD)
        beside = [registers.get(Person, one.person_id) for one in heads_beside(role, heads)]
        document = document_of(registers, role.document_id)
        post = head_post(registers, role.unit_id, uow.now().year)
        yield Held(role, registers.get(Unit, role.unit_id), document, tuple(beside), post)


def _appearances(uow: UnitOfWork, person: Person) -> Iterator[Appearance]:
    registers = uow.registers
    places: dict[int, list[str]] = {}
    for conference in registers.find(Conference, chair_person_id=person.id):
        places.setdefault(stored_id(conference), []).append("chair")
    for teller in registers.find(Teller, person_id=person.id):
        places.setdefault(teller.conference_id, []).append(teller.role.value)
    for delegate in registers.find(Delegate, person_id=person.id):
        places.setdefault(delegate.conference_id, []).append("delegate")
    for conference_id, held in places.items():
        conference = registers.get(Conference, conference_id)
        year = registers.get(EmulationYear, conference.year_id).year
        for place in held:
            yield Appearance(year, conference.name, place)
