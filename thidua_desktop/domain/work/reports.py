"""How late a report is: days after its day, counted and never typed (DOMAIN-WORK 5.4)."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from thidua_desktop.domain.codes.reports import ReportStand


@dataclass(frozen=True, slots=True)
class ReportStatus:
    """How it stands with a report; `days` it was late, or is late by today."""

    stand: ReportStand
    days: int = 0

    @property
    def overdue(self) -> bool:
        """Whether it should be there and is not."""
        return self.stand is ReportStand.MISSING

    @property
    def there(self) -> bool:
        return self.stand in (ReportStand.IN_TIME, ReportStand.LATE)


class ReportCounts(NamedTuple):
    """How many came in time, came late, and should be there and are not."""

    in_time: int
    late: int
    missing: int


def count_reports(found: Iterable[ReportStatus]) -> ReportCounts:
    """Count reports; those that are not due yet are in none of the counts."""
    given = tuple(found)
    there = [one for one in given if one.there]
    late = sum(one.days > 0 for one in there)
    return ReportCounts(len(there) - late, late, sum(one.overdue for one in given))


@lru_cache(maxsize=1024)
def report_status(
    due: datetime.date | None, received: datetime.date | None, today: datetime.date
) -> ReportStatus:
    """Give how it stands; what comes on its last day is in time.

    The units of a year share a few days, so that the same is asked thousands of times.
    """
    if received is not None:
        days = 0 if due is None else max(0, (received - due).days)
        return ReportStatus(ReportStand.LATE if days else ReportStand.IN_TIME, days)
    if due is None:
        return ReportStatus(ReportStand.NOT_ASKED)
    days = (today - due).days
    return (
        ReportStatus(ReportStand.MISSING, days) if days > 0 else ReportStatus(ReportStand.WAITING)
    )
