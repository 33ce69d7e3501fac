"""Days moved: those of one year into another, and those of a weekend to the Monday after."""

import datetime

_SATURDAY = 5
_WEEK = 7


def moved_on(day: datetime.date, years: int) -> datetime.date:
    """Give the same day so many years later, on Monday where that is a weekend.

    A 29 February that is not there is the day before.
    """
    year = day.year + years
    try:
        found = day.replace(year=year)
    except ValueError:
        found = datetime.date(year, 2, 28)
    return workday(found)


def workday(day: datetime.date) -> datetime.date:
    """Give the day, or the Monday after where it is of a weekend."""
    at = day.weekday()
    return day + datetime.timedelta(days=_WEEK - at) if at >= _SATURDAY else day
