"""What of a year is due: steps, tasks, recommendations, papers; overdue first."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from thidua_desktop import zone
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork, open_work, undone_steps
from thidua_desktop.services.years.year_gaps import ProductCheck, produced
from thidua_desktop.services.years.year_status import status_of

DAYS_AHEAD = 7
"""So many days ahead are told."""


@dataclass(frozen=True, slots=True)
class DueDates:
    """What should have been done by today, and what is to be in the next days."""

    overdue: tuple[OpenItem, ...]
    soon: tuple[OpenItem, ...]


def read_due(
    uow: UnitOfWork,
    year_id: int,
    readers: Iterable[ReadOpenWork],
    products: Iterable[ProductCheck],
) -> DueDates:
    """Give what is due in a year, by its day; in a year that is locked nothing is."""
    status = status_of(uow, year_id)
    if status.lock is not None:
        return DueDates((), ())
    today = zone.local(uow.now()).date()
    there = produced(uow, status.year, products)
    steps = (lambda registers, one: undone_steps(registers, one, there),)
    found = [item for item in open_work(uow, year_id, (*steps, *readers)) if item.due is not None]
    last = today + datetime.timedelta(days=DAYS_AHEAD)
    ordered = sorted(found, key=lambda item: item.due or last)
    return DueDates(
        tuple(item for item in ordered if item.due and item.due < today),
        tuple(item for item in ordered if item.due and today <= item.due <= last),
    )
