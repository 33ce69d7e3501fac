"""Dates of one year moved on into another: the same day, on Monday where that is a weekend."""

import datetime

_SATURDAY = 5
_WEEK = 7


def moved_on(day: datetime.date, years: int) -> datetime.date:
    """Give the same day so many years later; a 29 February that is not there is the day before."""
    year = day.year + years
    try:
        found = day.replace(year=year)
    except ValueError:
        found = datetime.date(year, 2, 28)
    beyond = found.weekday() - _SATURDAY
    return found + datetime.timedelta(days=_WEEK - _SATURDAY - beyond) if beyond >= 0 else found
