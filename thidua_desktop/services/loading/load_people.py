"""The people that a year file names, into the registers of people and roles."""

import datetime

from thidua_desktop.records.base import field_specs, stored_id
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.loading.year_file import Entry, Ids
from thidua_desktop.services.people.unit_roles import keep_role
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.name_changes import follow_person
from thidua_desktop.services.years.year_status import first_day

_DAY = datetime.timedelta(days=1)


def keep_people(uow: UnitOfWork, unit: Entry, unit_id: int, year: int, ids: Ids) -> None:
    """Add or bring up to date whom the file names; it says nothing of those it leaves out."""
    for role in (PersonRole.HEAD, PersonRole.LIAISON):
        for person in unit.parts[role]:
            if person.values["name"]:
                person_id = _keep_person(uow, unit_id, person, year)
                _keep_role(uow.registers, unit_id, person_id, role, year)
    for person in unit.parts["people"]:
        person_id = _keep_person(uow, unit_id, person, year)
        for entry in person.parts["roles"]:
            role_given = entry.record(ids, person_id=person_id, unit_id=unit_id)
            assert isinstance(role_given, UnitRole)
            _keep_given_role(uow, role_given, year)


def _keep_person(uow: UnitOfWork, unit_id: int, entry: Entry, year: int) -> int:
    usual = {spec.name: spec.default for spec in field_specs(Person)}
    given = {n: value for n, value in entry.values.items() if value != usual[n]}
    key = {name: entry.values[name] for name in ("name", "mark") if name in entry.values}
    existing = uow.registers.find(Person, unit_id=unit_id, **key)
    if not existing:
        new = entry.record({}, unit_id=unit_id, joined=given.get("joined", first_day(uow, year)))
        return stored_id(uow.registers.add(new))
    changed = existing[0].model_copy(update=given)
    changes = RegisterChanges(uow)
    follow_person(changes, changes.save(changed))
    return stored_id(changed)


def _keep_given_role(uow: UnitOfWork, given: UnitRole, year: int) -> None:
    """A role with its days; without the first it is that of the year, or begins with it."""
    of_person = {"person_id": given.person_id, "unit_id": given.unit_id, "role": given.role}
    existing = uow.registers.find(UnitRole, **of_person)
    same = [
        one
        for one in existing
        if (one.holds_in(year) if given.since is None else one.since == given.since)
    ]
    since = same[0].since if same else given.since or first_day(uow, year)
    kept = given.model_copy(update={"id": same[0].id if same else None, "since": since})
    if kept not in existing:
        keep_role(RegisterChanges(uow), kept)


def _keep_role(
    registers: RegisterStore, unit_id: int, person_id: int, role: PersonRole, year: int
) -> None:
    """Whoever had the role until the year began keeps it until then; both stay with their dates."""
    existing = registers.find(UnitRole, unit_id=unit_id, role=role)
    held = [one for one in existing if one.holds_in(year)]
    if any(one.person_id == person_id for one in held):
        return
    first = datetime.date(year, 1, 1)
    for one in held:
        if one.since is None or one.since < first:
            registers.update(one.model_copy(update={"until": first - _DAY}))
    later = [one.since for one in existing if one.since is not None and one.since > first]
    registers.add(
        UnitRole(
            person_id=person_id,
            unit_id=unit_id,
            role=role,
            since=first if held else None,
            until=min(later) - _DAY if later else None,
        )
    )
