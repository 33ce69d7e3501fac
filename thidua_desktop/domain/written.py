"""Numbers and days as people write them, which is not always as a program would."""

import datetime
import re
from typing import Final

NOTHING: Final = frozenset({"-", "--", "---", "\u2013", "\u2014", "\u2212", "\u2026", "...", "/"})
"""What people write into a cell that has no value."""

_GROUPED: Final = re.compile(r"-?\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*", re.ASCII)
_WHOLE: Final = re.compile(r"(-?\d{1,15})(?:[.,]0{1,2})?", re.ASCII)
_DAY_FIRST: Final = re.compile(
    r"(?:ngày )?(\d{1,2}) ?(?:[/.-]|tháng) ?(\d{1,2})(?: ?(?:[/.-]|năm) ?(\d{4}|\d{2}))?",
    re.ASCII | re.IGNORECASE,
)
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?", re.ASCII)
_TOGETHER: Final = re.compile(r"\d{8}", re.ASCII)
_AT_A_TIME: Final = re.compile(r"[ T]\d{1,2}[:h]\d{2}(?::\d{2})?", re.ASCII)
_ENGLISH: Final = re.compile(
    r"(\d{1,2})[- ]([A-Z]{3})[a-z]*[- ,]*(\d{4}|\d{2})?", re.ASCII | re.IGNORECASE
)
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_MONTH: Final = re.compile(
    r"(?:(?:tháng|t) ?(\d{1,2})(?: ?(?:[/.-]|năm) ?(\d{4}))?|(\d{1,2})[/.-](\d{4}))", re.IGNORECASE
)
_QUARTER: Final = re.compile(r"quý ?(IV|I{1,3}|[1-4])(?: ?(?:[/.-]|năm) ?(\d{4}))?", re.IGNORECASE)
_QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SERIAL: Final = re.compile(r"\d{5}(?:[.,]\d+)?", re.ASCII)
_FIRST_SERIAL: Final = datetime.date(1899, 12, 30)
_SERIAL_YEARS: Final = range(1954, 2101)
_AHEAD: Final = 25
_CENTURY: Final = 100


def is_nothing(text: str) -> bool:
    """Whether a text only says that there is no value."""
    return text.strip() in NOTHING


def whole_number(text: str) -> int | None:
    """Read a whole number: 1250, 1.250, 1 250, 12,0; None where the text is none.

    A point or a comma before three figures groups them: nobody counts in thousandths.
    """
    plain = " ".join(text.split())
    if _GROUPED.fullmatch(plain):
        return int(re.sub(r"[., ]", "", plain))
    found = _WHOLE.fullmatch(plain)
    return int(found[1]) if found else None


def day(text: str, near: int | None = None) -> datetime.date | None:
    """Read a day: 20/11/2017, 20-11-17, 2017-11-20, ngày 20 tháng 11 năm 2017, 20112017.

    `near` is the year that is written about: a day without a year is one of it, two figures of a
    year are those of the year nearest to it. None where the text is no day.
    """
    plain = _AT_A_TIME.sub("", " ".join(text.split()))
    found = _YEAR_FIRST.fullmatch(plain)
    if found:
        return _date(int(found[1]), found[2], found[3])
    if _TOGETHER.fullmatch(plain):
        first = _date(int(plain[4:]), plain[2:4], plain[:2])
        return first or _date(int(plain[:4]), plain[4:6], plain[6:])
    found = _DAY_FIRST.fullmatch(plain)
    english = _ENGLISH.fullmatch(plain)
    if english and english[2].lower() in _MONTHS:
        year = _year(english[3], near)
        month = str(_MONTHS.index(english[2].lower()) + 1)
        return None if year is None else _date(year, month, english[1])
    if not found:
        return None
    year = _year(found[3], near)
    return None if year is None else _date(year, found[2], found[1])


def period(text: str, near: int | None = None) -> tuple[datetime.date, datetime.date] | None:
    """Read a month or a quarter: tháng 11/2017, 11/2017, quý II; give its first and last day."""
    plain = " ".join(text.split())
    month, quarter = _MONTH.fullmatch(plain), _QUARTER.fullmatch(plain)
    if month:
        first = last = int(month[1] or month[3])
        year = int(month[2] or month[4] or near or 0)
    elif quarter:
        last = 3 * int(_QUARTERS.get(quarter[1].lower(), quarter[1]))
        first, year = last - 2, int(quarter[2] or near or 0)
    else:
        return None
    if not year or not 1 <= first <= 12:  # noqa: PLR2004  months
        return None
    following = datetime.date(year + last // 12, last % 12 + 1, 1)
    return datetime.date(year, first, 1), following - datetime.timedelta(days=1)


def month_first(text: str, near: int | None = None) -> datetime.date | None:
    """Read a day that can only be meant as month/day/year, as an English Excel writes it."""
    parts = re.fullmatch(r"(\d{1,2})/(\d{1,2})(/\d{2,4})", text.strip(), re.ASCII)
    if not parts or day(text, near) is not None:
        return None
    return day(f"{parts[2]}/{parts[1]}{parts[3]}", near)


def day_of_serial(text: str) -> datetime.date | None:
    """Read a day as Excel counts it where a cell lost its format: 43059 is 20/11/2017."""
    if not _SERIAL.fullmatch(text.strip()):
        return None
    found = _FIRST_SERIAL + datetime.timedelta(days=int(text.strip()[:5]))
    return found if found.year in _SERIAL_YEARS else None


def _year(written: str | None, near: int | None) -> int | None:
    if written is None:
        return near
    year = int(written)
    if year >= _CENTURY:
        return year
    latest = (near or datetime.date.max.year) + _AHEAD
    return latest - (latest - year) % _CENTURY if near else 2000 + year


def _date(year: int, month: str, day_of_month: str) -> datetime.date | None:
    try:
        return datetime.date(year, int(month), int(day_of_month))
    except ValueError:
        return None
