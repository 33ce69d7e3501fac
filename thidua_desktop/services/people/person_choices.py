"""Whom a form offers where somebody is named: the people of the units, heads first."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.years.unit_figures import head_posts
from thidua_desktop.texts.people.people import choice_label


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """A person as a form offers them."""

    label: str
    person: Person
    head: bool
    position: str  # of a head who has none of their own, that of the unit's head


@dataclass(frozen=True, slots=True)
class PersonChoices:
    """Everybody who is offered, in the order of their units and of protocol."""

    choices: tuple[PersonChoice, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(choice.label for choice in self.choices)

    def chosen(self, text: str, unit_id: int | None = None) -> Person | None:
        """Give whom a text names: by the label, or by a name that one person (of the unit) has."""
        for choice in self.choices:
            if choice.label == text:
                return choice.person
        called = [
            choice.person
            for choice in self.choices
            if choice.person.name == text and unit_id in (None, choice.person.unit_id)
        ]
        return called[0] if len(called) == 1 else None

    def head(self, unit_id: int | None) -> Person | None:
        found = (c.person for c in self.choices if c.head and c.person.unit_id == unit_id)
        return next(found, None)

    def of(self, person: Person | None) -> PersonChoice | None:
        wanted = person.id if person is not None else None
        return next((c for c in self.choices if c.person.id == wanted), None)


def person_choices(uow: UnitOfWork, units: Sequence[Unit], day: datetime.date) -> PersonChoices:
    """Give the people of these units as of a day, the heads before the others.

    Who had roles, all over before that day, is not offered; the name can still be typed.
    """
    people = uow.registers.find(Person)
    roles = uow.registers.find(UnitRole)
    held = [role for role in roles if role.holds_on(day)]
    gone = {role.person_id for role in roles if role.until is not None and role.until < day}
    gone -= {role.person_id for role in roles if role.until is None or role.until >= day}
    called = head_posts(uow.registers, day.year)
    posts: dict[tuple[int, int | None], str] = {
        (role.unit_id, role.person_id): called.get(role.unit_id, "")
        for role in held
        if role.role is PersonRole.HEAD
    }
    order = {unit.id: (place, unit) for place, unit in enumerate(units)}
    offered = [
        _offered(one, order[one.unit_id][1], head=posts.get((one.unit_id, one.id)))
        for one in people
        if one.unit_id in order and one.id not in gone
    ]
    offered.sort(key=lambda c: (order[c.person.unit_id][0], not c.head, c.person.protocol))
    return PersonChoices(tuple(offered))


def _offered(person: Person, unit: Unit, *, head: str | None) -> PersonChoice:
    """`head` is what the unit's head is called; None where somebody else is the head."""
    name = f"{person.name} ({person.mark})" if person.mark else person.name
    position = person.position or head or ""
    label = choice_label(name, position, unit.brief)
    return PersonChoice(label, person, head is not None, position)
