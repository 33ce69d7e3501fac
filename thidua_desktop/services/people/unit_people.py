"""Who is what in a unit."""

import datetime
from dataclasses import dataclass

from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.registers.registers import RegisterChanges


@dataclass(frozen=True, slots=True)
class Post:
    """A person in a role of a unit, and the document that named them."""

    person: Person
    role: UnitRole
    document: Document | None = None


def head_on(
    registers: RegisterStore | RegisterChanges, unit_id: int | None, day: datetime.date
) -> Person | None:
    """Give the head of a unit (thủ trưởng đơn vị) on a day; of several the one named last."""
    roles = registers.find(UnitRole, unit_id=unit_id, role=PersonRole.HEAD)
    held = [role for role in roles if role.holds_on(day)]
    return registers.find(Person, id=held[-1].person_id)[0] if held else None


def protocol(post: Post) -> tuple[int, int, datetime.date]:
    """Sort key: the kind of role, the person's place, then who came first."""
    roles = list(PersonRole)
    return roles.index(post.role.role), post.person.protocol, post.role.since or datetime.date.min
