"""How late a report is, day by day."""

import datetime

import pytest

from thidua_desktop.domain.codes.reports import ReportStand
from thidua_desktop.domain.work.reports import (
    ReportCounts,
    ReportStatus,
    count_reports,
    report_status,
)

DUE = datetime.date(2017, 3, 18)


def day(days: int) -> datetime.date:
    return DUE + datetime.timedelta(days=days)


@pytest.mark.parametrize(
    ("received", "today", "stand", "days"),
    [
        (None, -1, ReportStand.WAITING, 0),
        (None, 0, ReportStand.WAITING, 0),
        (None, 1, ReportStand.MISSING, 1),
        (-3, 9, ReportStand.IN_TIME, 0),
        (0, 9, ReportStand.IN_TIME, 0),
        (4, 9, ReportStand.LATE, 4),
    ],
)
def test_days_count_after_the_day(
    received: int | None, today: int, stand: ReportStand, days: int
) -> None:
    came = None if received is None else day(received)
    assert report_status(DUE, came, day(today)) == ReportStatus(stand, days)


def test_without_a_day_nothing_is_late() -> None:
    assert report_status(None, None, DUE) == ReportStatus(ReportStand.NOT_ASKED)
    assert report_status(None, DUE, day(9)) == ReportStatus(ReportStand.IN_TIME)


def test_what_is_there_and_what_is_missed() -> None:
    shown = {
        stand: (ReportStatus(stand).there, ReportStatus(stand).overdue) for stand in ReportStand
    }
    assert {stand for stand, (there, _) in shown.items() if there} == {
        ReportStand.IN_TIME,
        ReportStand.LATE,
    }
    assert [stand for stand, (_, overdue) in shown.items() if overdue] == [ReportStand.MISSING]


def test_what_is_not_due_yet_is_in_no_count() -> None:
    days = [(0, 9), (1, 9), (5, 9), (None, 9), (None, -1)]
    given = [
        report_status(DUE, None if came is None else day(came), day(today)) for came, today in days
    ]
    assert count_reports(given) == ReportCounts(in_time=1, late=2, missing=1)
