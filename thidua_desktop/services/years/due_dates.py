"""What of a year is due: steps, tasks, recommendations, papers; overdue first."""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from thidua_desktop import zone
from thidua_desktop.domain.codes.year import DueStand
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import StepProduct
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork, open_work, undone_steps
from thidua_desktop.services.years.year_gaps import ProductCheck, looked_at, produced
from thidua_desktop.services.years.year_status import YearStatus, status_of

DAYS_AHEAD = 7
"""So many days ahead are told."""

NEXT_DAYS = 30
"""What comes within these is told next."""


@dataclass(frozen=True, slots=True)
class DueDates:
    """What should have been done by today, and what is to be in the next days."""

    overdue: tuple[OpenItem, ...]
    soon: tuple[OpenItem, ...]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """Something that is to be done: how near its day is, and in how many days, late below 0."""

    item: OpenItem
    stand: DueStand
    days: int = 0


def read_agenda(
    uow: UnitOfWork,
    year_id: int,
    readers: Iterable[ReadOpenWork],
    products: Iterable[ProductCheck],
) -> tuple[AgendaItem, ...]:
    """Give all that is open in a year, overdue first."""
    status = status_of(uow, year_id)
    return agenda_of(uow, status, readers, produced(looked_at(uow, status.year), products))


def agenda_of(
    uow: UnitOfWork,
    status: YearStatus,
    readers: Iterable[ReadOpenWork],
    there: Collection[StepProduct],
) -> tuple[AgendaItem, ...]:
    """Give it where it is known what the steps produced; in a year that is locked nothing is open.

    Of the steps of the year those without a day are left out: the checklist shows them.
    """
    if status.lock is not None:
        return ()
    today = zone.local(uow.now()).date()
    steps = (lambda registers, one: undone_steps(registers, one, there),)
    found = open_work(uow, stored_id(status.year), (*steps, *readers))
    given = [
        _stands(one, today)
        for one in found
        if one.due is not None or one.table != YearStep.register.name
    ]
    order = list(DueStand)
    return tuple(sorted(given, key=lambda one: (order.index(one.stand), one.days)))


def _stands(item: OpenItem, today: datetime.date) -> AgendaItem:
    if item.due is None:
        return AgendaItem(item, DueStand.UNDATED)
    days = (item.due - today).days
    ends = ((-1, DueStand.OVERDUE), (DAYS_AHEAD, DueStand.SOON), (NEXT_DAYS, DueStand.NEXT))
    stand = next((stand for end, stand in ends if days <= end), DueStand.LATER)
    return AgendaItem(item, stand, days)


def read_due(
    uow: UnitOfWork,
    year_id: int,
    readers: Iterable[ReadOpenWork],
    products: Iterable[ProductCheck],
) -> DueDates:
    """Give what of the agenda is due, by its day."""
    agenda = read_agenda(uow, year_id, readers, products)
    return DueDates(
        tuple(one.item for one in agenda if one.stand is DueStand.OVERDUE),
        tuple(one.item for one in agenda if one.stand is DueStand.SOON),
    )
