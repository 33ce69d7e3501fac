"""Dates of a plan moved on into another year."""

import datetime

import pytest

from thidua_desktop.domain.plans.dates import moved_on


@pytest.mark.parametrize(
    ("day", "years", "found"),
    [
        ("2017-03-15", 1, "2018-03-15"),  # a Thursday
        ("2017-03-17", 1, "2018-03-19"),  # a Saturday there
        ("2017-03-18", 1, "2018-03-19"),  # a Sunday there
        ("2024-02-29", 1, "2025-02-28"),
        ("2024-02-29", 4, "2028-02-29"),
    ],
)
def test_the_same_day_or_the_monday_after(day: str, years: int, found: str) -> None:
    moved = moved_on(datetime.date.fromisoformat(day), years)
    assert moved == datetime.date.fromisoformat(found)
