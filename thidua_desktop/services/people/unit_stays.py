"""Where a person belonged from when to when: the unit of today, and those before it."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.people import Person, UnitRole, UnitStay
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.successors import Units, line_of
from thidua_desktop.services.people.unit_roles import refuse_locked
from thidua_desktop.services.registers.register_source import Find
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.base.numbers import short_date

_DAY = datetime.timedelta(days=1)
OF_THE_CLUSTER = (
    PersonRole.SECRETARY,
    PersonRole.ASSISTANT,
    PersonRole.INSPECTOR,
    PersonRole.MINISTRY,
)
"""Roles that one keeps in another unit."""


def move_person(changes: RegisterChanges, wanted: UnitStay) -> Person:
    """Chuyển đơn vị: a person belongs to another unit from a day on. Raises Refused.

    What they were in the old one ends; what they are for the cluster goes along.
    """
    person, since = changes.find(Person, id=wanted.person_id)[0], wanted.since
    if since is None:
        raise Refused(RegisterCode.MOVE_NEEDS_DAY, person.name)
    for role in changes.find(UnitRole, person_id=person.id, unit_id=person.unit_id):
        if role.until is None or role.until >= since:
            ended = role.model_copy(update={"until": since - _DAY})
            refuse_locked(changes, role, ended)
            changes.save(ended)
            if role.role in OF_THE_CLUSTER:
                begun = {"id": None, "unit_id": wanted.unit_id, "since": since}
                changes.save(role.model_copy(update=begun))
    return leave_unit(changes, person, wanted.unit_id, since)


def leave_unit(
    changes: RegisterChanges, person: Person, unit_id: int, since: datetime.date
) -> Person:
    """Keep that a person was in the old unit, and put them into the new one. Raises Refused."""
    if person.joined is not None and person.joined >= since:
        text = f"{person.name} ({short_date(person.joined)})"
        raise Refused(RegisterCode.STAY_BEGINS_LATER, text)
    last = since - _DAY
    left = min(person.left, last) if person.left else last
    changes.save(
        UnitStay(
            person_id=stored_id(person), unit_id=person.unit_id, since=person.joined, until=left
        )
    )
    update = {"unit_id": unit_id, "joined": since, "left": None}
    return changes.save(person.model_copy(update=update))


def units_in(units: Units, members: Sequence[Unit], year: int) -> Iterator[tuple[Unit, Unit]]:
    """Give the members of a year, each after the units that became it in the course of the year."""
    shown = {unit.id for unit in members}
    heirs: dict[int | None, list[Unit]] = {}
    for unit in units.values():
        ended = unit.valid_to is not None and unit.valid_to.year >= year
        if ended and unit.id not in shown:
            heir = next((one for one in line_of(units, unit.id) if one.id in shown), None)
            heirs.setdefault(heir.id if heir else None, []).append(unit)
    for member in members:
        for unit in (*heirs.get(member.id, ()), member):
            yield member, unit


def aliases(find: Find) -> Mapping[tuple[Any, ...], Record]:
    """Give the people under the units where they were: an older list names them there."""
    people = {person.id: person for person in find(Person)}
    found: dict[tuple[Any, ...], Record] = {}
    for stay in find(UnitStay):
        person = people[stay.person_id]
        found[stay.unit_id, person.name, person.mark] = person
    before = _before(find(Unit))
    for person in people.values():
        for unit_id in before.get(person.unit_id, ()):
            found.setdefault((unit_id, person.name, person.mark), person)
    return found


def _before(units: Iterable[Unit]) -> Mapping[int | None, list[int]]:
    """The units that became each, also by way of others."""
    known: Units = {unit.id: unit for unit in units}
    found: dict[int | None, list[int]] = {}
    for unit in known.values():
        for heir in list(line_of(known, unit.id))[1:]:
            found.setdefault(heir.id, []).append(stored_id(unit))
    return found
