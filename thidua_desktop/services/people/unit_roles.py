"""Roles in a unit: named by a document, changed in mid-year, ended; nothing of it is erased."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.people import Person, UnitRole, UnitStay
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.people.role_history import locked_years
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.name_changes import follow_person
from thidua_desktop.services.years.people_lock import years_left
from thidua_desktop.services.years.year_status import first_day, read_years
from thidua_desktop.texts.base.numbers import short_date

_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderChange:
    """Đổi thủ trưởng, đổi công chức đầu mối: who holds a role from a day on, after whom.

    A person without id is new to the register and is added with the change; a post that is
    another from then on is stored with it.
    """

    held: UnitRole
    person: Person
    since: datetime.date
    document_id: int | None = None


@dataclass(frozen=True, slots=True)
class RoleKept:
    """A role as stored; `beside` are other heads of the unit on the same days: a warning."""

    role: UnitRole
    beside: tuple[Person, ...]


def change_holder(changes: RegisterChanges, change: HolderChange) -> RoleKept:
    """End the role of who holds it the day before, and begin that of the new person."""
    _refuse_impossible(changes, change)
    held, since = change.held, change.since
    if held.until is None or held.until >= since:
        ended = held.model_copy(update={"until": since - _DAY})
        refuse_locked(changes, held, ended)
        changes.save(ended)
    person = changes.save(_of_open_years(changes, change))
    follow_person(changes, person)
    role = UnitRole(
        person_id=stored_id(person),
        unit_id=held.unit_id,
        role=held.role,
        since=since,
        document_id=change.document_id,
    )
    return keep_role(changes, role)


def keep_role(changes: RegisterChanges, role: UnitRole) -> RoleKept:
    """Store a role that is named beside others, or whose dates or document are mended."""
    if role.since is not None and role.until is not None and role.until < role.since:
        text = f"{short_date(role.since)} – {short_date(role.until)}"
        raise Refused(RegisterCode.ROLE_BACKWARDS, text)
    before = changes.find(UnitRole, id=role.id) if role.id is not None else ()
    refuse_locked(changes, before[0] if before else None, role)
    _stay_listed(changes, before[0] if before else None, role)
    stored = changes.save(role)
    heads = changes.find(UnitRole, unit_id=role.unit_id, role=PersonRole.HEAD)
    beside = (changes.find(Person, id=o.person_id)[0] for o in heads_beside(stored, heads))
    return RoleKept(stored, tuple(beside))


def _stay_listed(changes: RegisterChanges, before: UnitRole | None, role: UnitRole) -> None:
    """A locked year that lists somebody goes on doing so: it is kept that they were there."""
    locked = [one.year for one in read_years(changes.uow) if not one.writable]
    for year in years_left(changes.uow.registers, locked, before, role):
        first, last = datetime.date(year.year, 1, 1), datetime.date(year.year, 12, 31)
        there = UnitStay(person_id=role.person_id, unit_id=role.unit_id, since=first, until=last)
        changes.save(there)


def delete_role(changes: RegisterChanges, role: UnitRole) -> None:
    """Remove a role that was written down by mistake; one that is over is ended instead."""
    refuse_locked(changes, role, None)
    changes.delete(role)


def take_role(changes: RegisterChanges, person: Person, given_value: Mapping[str, Any]) -> None:
    """Store what a list says of a person's role; one whose days it does not say stays as it is."""
    given = {name: value for name, value in given_value.items() if value is not None}
    held = changes.find(UnitRole, person_id=person.id, unit_id=person.unit_id, role=given["role"])
    since = given.get("since")
    same = [role for role in held if since is None or role.since in (None, since)]
    if not same:
        role = UnitRole(person_id=stored_id(person), unit_id=person.unit_id, **given)
        keep_role(changes, role)
    elif not any(given.items() <= role.model_dump().items() for role in same):
        keep_role(changes, same[-1].model_copy(update=given))


def writable_span(uow: UnitOfWork, year: int) -> Mapping[str, datetime.date | None]:
    """Propose from when to when a role of a year can be: locked years on either side bound it."""
    locked = [one.year.year for one in read_years(uow) if not one.writable]
    before = max((one for one in locked if one < year), default=None)
    after = min((one for one in locked if one > year), default=None)
    return {
        "since": datetime.date(before + 1, 1, 1) if before else None,
        "until": datetime.date(after - 1, 12, 31) if after else None,
    }


def heads_beside(role: UnitRole, others: Sequence[UnitRole]) -> tuple[UnitRole, ...]:
    """Give the other roles as head of the same unit that share a day with this one."""
    if role.role is not PersonRole.HEAD:
        return ()
    first, last = datetime.date.min, datetime.date.max
    return tuple(
        other
        for other in others
        if (other.role, other.unit_id) == (role.role, role.unit_id)
        and other.id != role.id
        and (other.since or first) <= (role.until or last)
        and (role.since or first) <= (other.until or last)
    )


def _of_open_years(changes: RegisterChanges, change: HolderChange) -> Person:
    """Who is new to the register is in no locked year."""
    person = change.person
    if person.id is not None or person.joined is not None:
        return person
    joined = first_day(changes.uow, change.since.year)
    return person.model_copy(update={"joined": joined})


def _refuse_impossible(changes: RegisterChanges, change: HolderChange) -> None:
    """Nobody follows themselves, nor before the one who went had begun."""
    held = change.held
    if held.person_id == change.person.id:
        raise Refused(RegisterCode.ROLE_HELD_ALREADY, change.person.name)
    if held.since is not None and held.since >= change.since:
        name = changes.find(Person, id=held.person_id)[0].name
        text = f"{name} ({short_date(held.since)})"
        raise Refused(RegisterCode.ROLE_BEGINS_LATER, text)


def refuse_locked(
    changes: RegisterChanges, before: UnitRole | None, after: UnitRole | None
) -> None:
    """Refuse what would make something else of a locked year's history."""
    years = locked_years(changes.uow, before, after)
    if years:
        raise Refused(RegisterCode.ROLE_IN_LOCKED_YEAR, *years)
