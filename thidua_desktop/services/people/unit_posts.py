"""Heads and liaisons as a list of units names them: people with roles, from one sheet."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

from thidua_desktop.domain.codes.registers import ImportHint
from thidua_desktop.domain.lookalike import likeness
from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.records.choices import AddressForm, PersonRole
from thidua_desktop.records.people import Person, UnitPosts, UnitRole
from thidua_desktop.services.importing.written_cell import without_address
from thidua_desktop.services.people.unit_roles import take_role
from thidua_desktop.services.registers.register_source import Beside, Find
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.name_changes import follow_person
from thidua_desktop.services.years.year_status import first_day

NAMES: Final = tuple(spec.name for spec in field_specs(UnitPosts))

ROLES: Final = {"head": PersonRole.HEAD, "liaison": PersonRole.LIAISON}
_CONTACTS: Final = {"liaison": {"phone": "liaison_phone", "email": "liaison_email"}}
_BEHIND = re.compile(r"\s*[,;(]\s*|\s+[-–]\s+")

Holders = Mapping[int, Mapping[PersonRole, Sequence[Person]]]
"""Who holds each post of a unit in a year."""


@dataclass(frozen=True, slots=True)
class PostsBeside(Beside):
    """The posts that a sheet of units may hold; somebody else who holds one goes on doing so."""

    holders: Holders = field(default_factory=dict)

    def has(self, record: Record, values: Mapping[str, Any]) -> bool:
        """Whether nothing would be stored."""
        return all(
            held and (same is None or _has(same, _contacts(name, values)))
            for name, held, same in self._given(record, values)
        )

    def hints(
        self, record: Record, values: Mapping[str, Any]
    ) -> Iterator[tuple[str, StrEnum, tuple[str, ...]]]:
        """Name the holder of a post whom the sheet would replace without a day."""
        for name, held, same in self._given(record, values):
            if held and same is None:
                yield name, ImportHint.POST_HELD, (", ".join(one.name for one in held),)

    def _given(
        self, record: Record, values: Mapping[str, Any]
    ) -> Iterator[tuple[str, Sequence[Person], Person | None]]:
        """Give each post that is named: who holds it, and who of these is named."""
        of_unit = self.holders.get(record.id or 0, {})
        for name, role in ROLES.items():
            if values.get(name):
                held = of_unit.get(role, ())
                yield name, held, _named(held, person_of(values[name])["name"])


NEW_POSTS: Final = PostsBeside(UnitPosts, NAMES, lambda _record: ())
"""Where no unit is stored yet."""


def posts_beside(find: Find, year: int) -> PostsBeside:
    """Read who holds which post in a year."""
    people = {person.id: person for person in find(Person)}
    holders: dict[int, dict[PersonRole, list[Person]]] = {}
    for role in find(UnitRole):
        if role.role in ROLES.values() and role.holds_in(year):
            of_unit = holders.setdefault(role.unit_id, {})
            of_unit.setdefault(role.role, []).append(people[role.person_id])
    return replace(NEW_POSTS, holders=holders)


def take_posts(changes: RegisterChanges, unit_id: int, year: int, given: Mapping[str, Any]) -> None:
    """Store who a sheet says is head or liaison of a unit, unless somebody else is in the year."""
    for name, role in ROLES.items():
        if not given.get(name):
            continue
        known = {**person_of(given[name]), **_contacts(name, given)}
        held = [
            one.person_id
            for one in changes.find(UnitRole, unit_id=unit_id, role=role)
            if one.holds_in(year)
        ]
        person = _named(changes.find(Person, unit_id=unit_id), known["name"])
        if held and (person is None or person.id not in held):
            continue
        kept = _kept(changes, person, {"unit_id": unit_id, **known}, year)
        if not held:
            take_role(changes, kept, {"role": role, "since": first_day(changes.uow, year)})


def person_of(text: str) -> dict[str, Any]:
    """Tell of “Đ/c Nguyễn Văn A, Cục trưởng” form of address, name and post."""
    named, *post = _BEHIND.split(text, maxsplit=1)
    found = without_address(named, all_forms=False)
    given: dict[str, Any] = {"name": found.name}
    if found.form:
        given["address"] = AddressForm(found.form)
    if post:
        given["position"] = post[0].strip(" )")
    return given


def _kept(
    changes: RegisterChanges, person: Person | None, given: Mapping[str, Any], year: int
) -> Person:
    if person is None:
        new = {"joined": first_day(changes.uow, year), **given}
        return changes.save(Person.model_validate(new))
    mended = {name: value for name, value in given.items() if name in ("phone", "email")}
    if not _has(person, mended):
        person = changes.save(person.model_copy(update=mended))
        follow_person(changes, person)
    return person


def _contacts(name: str, values: Mapping[str, Any]) -> dict[str, Any]:
    known = _CONTACTS.get(name, {})
    return {own: values[given] for own, given in known.items() if values.get(given)}


def _has(person: Person, given: Mapping[str, Any]) -> bool:
    return all(getattr(person, name) == value for name, value in given.items())


def _named(people: Iterable[Person], name: str) -> Person | None:
    return next((one for one in people if likeness(one.name) == likeness(name)), None)
