"""Numbers, shares, dates and times as the ministry writes them; exact integers throughout."""

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final

from thidua_desktop.domain.shares import hundredths

MOST_IN_WORDS: Final = 999_999
TWO_DIGITS: Final = 10
KILOBYTE: Final = 1000
NO_SHARE: Final = "—"
_EXACTLY: Final = 10**6
MEGABYTE: Final = 1000 * KILOBYTE

_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
POINT_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
"""The letters that name points; ă, â, ê, ô, ơ, ư are left out by custom."""
_LAST_AFTER_TENS: Final = {1: "mốt", 5: "lăm"}


def percent(part: int, whole: int) -> str:
    """A share in per cent: two decimals, half up, decimal comma, no space. A whole of 0 gives —."""
    return NO_SHARE if whole <= 0 else percent_of(hundredths(part, whole))


def percent_of(share: int) -> str:
    """Hundredths of a per cent as per cent: 9167 is 91,67%."""
    return f"{share // 100},{share % 100:02d}%"


def percent_in_words(part: int, whole: int) -> str:
    """A share as it is read out: chín mươi mốt phẩy sáu mươi bảy phần trăm."""
    full, rest = divmod(hundredths(part, whole), 100)
    if not rest:
        return f"{in_words(full)} phần trăm"
    decimals = _below_hundred(rest) if rest >= TWO_DIGITS else f"không {_DIGITS[rest]}"
    return f"{in_words(full)} phẩy {decimals} phần trăm"


def decimals(number: Fraction, places: int = 2) -> str:
    """A number with so many decimals, half up, with a comma: 1,45."""
    unit = 10**places
    rounded = (2 * number.numerator * unit + number.denominator) // (2 * number.denominator)
    return f"{rounded // unit},{rounded % unit:0{places}d}"


def fraction(number: Fraction) -> str:
    """A number exactly: 3, 5/8, 45/31."""
    return str(number)


def plain(number: Fraction) -> str:
    """A number that is whole or was written with decimals as it was written, else exactly."""
    if (number * _EXACTLY).denominator > 1:
        return fraction(number)
    return f"{Decimal(number.numerator) / number.denominator:f}".replace(".", ",")


def two_digits(number: int) -> str:
    """A number of people, units or papers; below ten with a leading zero: 04."""
    return f"{number:02d}"


def ratio(numerator: int, denominator: int) -> str:
    """A majority as the rule names it: 2/3, or 100% where it is everyone."""
    return "100%" if numerator == denominator else f"{numerator}/{denominator}"


def in_words(number: int) -> str:
    """A whole number from 0 to 999.999 in formal Vietnamese: một trăm linh năm."""
    if not 0 <= number <= MOST_IN_WORDS:
        raise ValueError(number)
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest, full=False)
    text = f"{_below_thousand(thousands, full=False)} nghìn"
    return f"{text} {_below_thousand(rest, full=True)}" if rest else text


def ordinal(number: int) -> str:
    """The place of something, after *thứ*: nhất, hai, ba, tư, năm."""
    return {1: "nhất", 4: "tư"}.get(number) or in_words(number)


def lettered(place: int) -> str:
    """A point as the decree letters it, đ included: a), b) …; a dash after the last letter."""
    return f"{POINT_LETTERS[place - 1]})" if place <= len(POINT_LETTERS) else "-"


def _below_thousand(number: int, *, full: bool) -> str:
    """`full` names the hundreds even where there are none, as after thousands."""
    hundreds, rest = divmod(number, 100)
    if not hundreds and not full:
        return _below_hundred(rest)
    text = f"{_DIGITS[hundreds]} trăm"
    if not rest:
        return text
    return f"{text} linh {_DIGITS[rest]}" if rest < TWO_DIGITS else f"{text} {_below_hundred(rest)}"


def _below_hundred(number: int) -> str:
    tens, last = divmod(number, 10)
    if not tens:
        return _DIGITS[last]
    if tens == 1:
        text, ending = "mười", "lăm" if last == 5 else _DIGITS[last]  # noqa: PLR2004
    else:
        text, ending = f"{_DIGITS[tens]} mươi", _LAST_AFTER_TENS.get(last, _DIGITS[last])
    return f"{text} {ending}" if last else text


def long_date(day: datetime.date) -> str:
    """A date as in a document: ngày 05 tháng 01 năm 2017, ngày 29 tháng 6 năm 2017."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)  # noqa: PLR2004  the decree
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def short_date(day: datetime.date) -> str:
    """A date in a table: 22/11/2017."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def day_or_blank(day: datetime.date | None) -> str:
    """The same of a date that need not be there."""
    return short_date(day) if day else ""


def dated(text: str, day: datetime.date | None) -> str:
    """Words, and the date if it is known: 131/QĐ-BTP ngày 15/11/2017."""
    return f"{text} ngày {short_date(day)}" if day else text


def clock_time(time: datetime.time | datetime.datetime) -> str:
    """A time of day as in a document: 14 giờ 05 phút."""
    return f"{time.hour:02d} giờ {time.minute:02d} phút"


def file_size(size: int) -> str:
    """A file's size as people say it: 7 byte, 249 KB, 1,2 MB, 2.345,7 MB."""
    if size < KILOBYTE:
        return f"{size} byte"
    if size < MEGABYTE:
        return f"{round(size / KILOBYTE)} KB"
    whole, tenth = divmod(round(size * 10 / MEGABYTE), 10)
    return f"{thousands(whole)},{tenth} MB"


def thousands(number: int) -> str:
    """A large whole number with points between thousands: 1.250."""
    return f"{number:,}".replace(",", ".")
