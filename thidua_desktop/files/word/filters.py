"""The filters of a Word template: how dates, numbers and codes are written."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from types import SimpleNamespace
from typing import Any, Final

from thidua_desktop.texts.base import numbers
from thidua_desktop.texts.base.posts import of_unit
from thidua_desktop.texts.conference import codes
from thidua_desktop.texts.conference.ballots import ballot_text
from thidua_desktop.texts.conference.codes import OUTCOMES
from thidua_desktop.texts.conference.minutes import FIGURES, ROLES
from thidua_desktop.texts.documents.documents import (
    BLANK_NUMBER,
    DOTS,
    SHORT_DOTS,
    council,
    day_or_dots,
    or_dots,
)
from thidua_desktop.texts.handover.handover import FILE_STATUS, type_name

_NOTHING: Final = "–"
_ENDS: Final = (".", ":", "?", "!", "…")


def figure(number: int | None) -> str:
    """A number in a table; a dash where there is none."""
    return _NOTHING if number is None else str(number)


def counted(number: int | None) -> str:
    """What is counted in the hall; room to write it where it was not yet."""
    if number is None:
        return SHORT_DOTS
    return numbers.two_digits(number) if number else "0"


def roman(number: int) -> str:
    """The number of a part of a list."""
    signs = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    found = ""
    for value, sign in signs:
        found += sign * (number // value)
        number %= value
    return found


def two_digits(number: int | None) -> str:
    """A number in a sentence: 04."""
    return DOTS if number is None else numbers.two_digits(number)


def percent(part: int | None, whole: int | None) -> str:
    """A share in per cent: 91,67%."""
    return _NOTHING if part is None or whole is None else numbers.percent(part, whole)


def share(hundredths: int | None) -> str:
    """A share that was reckoned with its fellows, in per cent: 96,88%."""
    return numbers.NO_SHARE if hundredths is None else numbers.percent_of(hundredths)


def long_date(day: datetime.date | None) -> str:
    """A date in a sentence; dots to fill in where it is not known."""
    return day_or_dots(day)


def short_date(day: datetime.date | None) -> str:
    """A date in a table; nothing where it is not known."""
    return numbers.short_date(day) if day else ""


def clock(time: datetime.time | datetime.datetime | str | None) -> str:
    """A time of day in a sentence; what somebody wrote stays as it is."""
    if isinstance(time, str):
        return time
    return numbers.clock_time(time) if time else f"{SHORT_DOTS} giờ {SHORT_DOTS} phút"


def moment(time: datetime.datetime | str | None) -> str:
    """A time and its date in a sentence."""
    if isinstance(time, str):
        return time
    return f"{clock(time)}, {long_date(time)}"


def beside(time: datetime.datetime | str | None, other: datetime.datetime | str | None) -> str:
    """A time after another one: its date too where that is another day."""
    if isinstance(time, datetime.datetime) and isinstance(other, datetime.datetime):
        return clock(time) if time.date() == other.date() else moment(time)
    return clock(time)


def listed(parts: Iterable[str], between: str = "; ") -> str:
    """Words one after the other; empty ones are left out."""
    return between.join(part for part in parts if part)


def capital(text: str) -> str:
    """Words that begin a line."""
    return f"{text[:1].upper()}{text[1:]}"


def small(text: str) -> str:
    """Words within a sentence."""
    return f"{text[:1].lower()}{text[1:]}"


def without_stop(text: str) -> str:
    """Words that get their stop from the template."""
    return text.rstrip(" .;")


def with_stop(text: str) -> str:
    """A line as typed, ended by a full stop where nothing, or what joins lines, ends it."""
    line = text.rstrip(" ,;")
    return line if line.endswith(_ENDS) or not line else f"{line}."


def blank_number(number: str) -> str:
    """A document's number, or room for văn thư to write it."""
    return number or BLANK_NUMBER


FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "figure": figure,
    "counted": counted,
    "roman": roman,
    "two_digits": two_digits,
    "in_words": numbers.in_words,
    "percent": percent,
    "share": share,
    "percent_in_words": numbers.percent_in_words,
    "ordinal": numbers.ordinal,
    "long_date": long_date,
    "short_date": short_date,
    "clock": clock,
    "moment": moment,
    "beside": beside,
    "listed": listed,
    "lettered": numbers.lettered,
    "capital": capital,
    "small": small,
    "of_unit": of_unit,
    "council": council,
    "without_stop": without_stop,
    "with_stop": with_stop,
    "or_dots": or_dots,
    "blank_number": blank_number,
    "ballot": lambda one: ballot_text(SimpleNamespace(**one)),
    "base": lambda code: codes.BASES[code],
    "base_short": lambda code: codes.SHORT_BASES[code],
    "outcome": lambda code: OUTCOMES[code][0],
    "reason": codes.reason_long,
    "figure_name": lambda code: FIGURES[code],
    "role": lambda code: ROLES.get(code, ""),
    "document_type": type_name,
    "file_status": lambda code: FILE_STATUS[code],
}
"""By the name that a template calls them with."""
