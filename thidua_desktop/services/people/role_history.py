"""What a role (nhiệm vụ) was in locked years: that no longer changes."""

import datetime

from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.people import UnitRole
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.years.year_status import read_years

_Held = tuple[object, ...]


def locked_years(uow: UnitOfWork, before: UnitRole | None, after: UnitRole | None) -> list[str]:
    """Name the locked years of whose history a change would make something else."""
    units = {role.unit_id for role in (before, after) if role is not None}
    return [
        str(status.year.year)
        for status in read_years(uow)
        if not status.writable
        and _held(before, status.year.year) != _held(after, status.year.year)
        and any(
            uow.registers.find(Membership, year_id=status.year.id, unit_id=unit_id)
            for unit_id in units
        )
    ]


def _held(role: UnitRole | None, year: int) -> _Held | None:
    """Who was what in a year, from when to when and by which document; None for nobody."""
    if role is None or not role.holds_in(year):
        return None
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    return (
        role.person_id,
        role.unit_id,
        role.role,
        role.document_id,
        max(role.since or first, first),
        min(role.until or last, last),
    )
