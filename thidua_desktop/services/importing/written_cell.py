"""What a cell means, in the words in which the program itself would write it."""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from thidua_desktop.domain.codes.registers import ImportCode, ImportHint
from thidua_desktop.domain.phones import with_lost_zero
from thidua_desktop.domain.written import (
    day,
    day_of_serial,
    is_nothing,
    month_first,
    period,
    whole_number,
)
from thidua_desktop.records.base import FieldKind, FieldSpec, tidy
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.registers import import_rows as texts

_THOUSANDS = re.compile(r"-?\d{1,3}(?:[. ]\d{3})+(?:,\d+)?", re.ASCII)
_COUNTED = re.compile(rf"(\d[\d., ]*?)\s*(?:{'|'.join(texts.COUNTED)})", re.IGNORECASE)
_LISTED = re.compile(r"\s*[;\n]\s*")
_BULLET = re.compile(r"^(?:[-+•*–]\s*|\d{1,2}[.)]\s+)")
_BEFORE_DAY = re.compile(
    r"^(?:từ|trước|trong|hạn|xong|đến)\s+(?:hết\s+)?(?:ngày\s+)?", re.IGNORECASE
)
_BEGINNINGS = ("since", "joined", "valid_from", "start")
_ENDS = ("due", "until", "left", "valid_to")
_DEGREES = re.compile(r"^(?:(?:PGS|GS|TSKH|TS|ThS|Th\.S|CN|KS|LS|BS|NCS)\b[.,\s]*)+")
_FREE: Final = frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.PERSON})


@dataclass(frozen=True, slots=True)
class Written:
    """A text to be read as a value.

    `code` is a hint, or a problem that blocks; `proposal` is what the cell may be changed to.
    """

    text: str
    code: StrEnum | None = None
    details: tuple[str, ...] = ()
    proposal: str = ""


def written(spec: FieldSpec, text: str, year: int | None = None) -> Written:
    """Give what a cell of a field says; what cannot be told stays as it is."""
    plain = tidy(text, lines=spec.kind is FieldKind.LONG_TEXT).strip()
    if is_nothing(plain):
        return Written("")
    if spec.listed:
        return Written("\n".join(_BULLET.sub("", line).strip() for line in _LISTED.split(plain)))
    if spec.kind is FieldKind.DATE and day(plain, year) is None:
        found = _loosely(spec, plain, year)
        if found is not None:
            message = short_date(found)
            return Written(message, ImportHint.READ_AS, (plain, message))
    reader = _READERS.get(spec.kind)
    if reader is not None:
        return reader(plain, year)
    if spec.kind in _FREE and plain.startswith("'"):
        return Written(plain, ImportHint.APOSTROPHE, (), plain[1:].strip())
    return _person(plain) if spec.kind is FieldKind.PERSON else Written(plain)


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name without the form of address before it; `form` is its code."""

    name: str
    form: str


def without_address(text: str, *, all_forms: bool = False) -> Named:
    """Take đ/c from before a name; ông and bà only where nearly every name of the sheet has one.

    Ông is a family name too.
    """
    words = text.split()
    first = words[0].casefold().strip(".:") if words else ""
    two = " ".join(words[:2]).casefold().strip(".:")
    if two in texts.COMRADE and len(words) > 2:  # noqa: PLR2004  two words and a name
        return Named(" ".join(words[2:]), "comrade")
    forms: dict[str, tuple[str, ...]] = {"comrade": texts.COMRADE}
    if all_forms:
        forms |= {"mr": texts.MR, "mrs": texts.MRS}
    for form, given in forms.items():
        if first in given and len(words) > 1:
            return Named(" ".join(words[1:]), form)
    return Named(text, "")


def _loosely(spec: FieldSpec, text: str, year: int | None) -> datetime.date | None:
    """A day with a word before it; of a month or a quarter what begins there, or is due in it."""
    plain = _BEFORE_DAY.sub("", text)
    within = period(plain, year)
    if within is None:
        return day(plain, year)
    ends = {**dict.fromkeys(_BEGINNINGS, within[0]), **dict.fromkeys(_ENDS, within[1])}
    return ends.get(spec.name)


def _person(text: str) -> Written:
    """A name in capitals is offered as people write it; a post that is vacant names nobody."""
    if text.strip("() .").casefold() in texts.VACANT:
        return Written("")
    plain = _DEGREES.sub("", text)
    if plain != text and len(plain.split()) > 1:
        return Written(text, ImportHint.DEGREE, (plain,), plain)
    words = text.split()
    if text.isupper() and len(words) > 1:
        name = " ".join(word.capitalize() for word in words)
        return Written(text, ImportHint.CAPITALS, (name,), name)
    return Written(text)


def _number(text: str, _year: int | None) -> Written:
    number = whole_number(text)
    if number is None:
        counted = _COUNTED.fullmatch(text)
        number = whole_number(counted[1]) if counted else None
        if number is None:
            return Written(text)
        return Written(str(number), ImportHint.READ_AS, (text, str(number)))
    if "," in text:
        return Written(str(number), ImportHint.READ_AS, (text, str(number)))
    return Written(str(number))


def _decimal(text: str, _year: int | None) -> Written:
    if _THOUSANDS.fullmatch(text):
        return Written(re.sub(r"[. ]", "", text))
    return Written(text)


def _date(text: str, year: int | None) -> Written:
    found = day(text, year)
    if found is not None:
        return Written(short_date(found))
    serial = day_of_serial(text)
    if serial is not None:
        message = short_date(serial)
        return Written(message, ImportHint.READ_AS, (text, message))
    english = month_first(text, year)
    if english is not None:
        message = short_date(english)
        return Written(text, ImportCode.MONTH_FIRST, (message,), message)
    return Written(text)


def _phone(text: str, _year: int | None) -> Written:
    whole = with_lost_zero(text)
    if whole:
        return Written(text, ImportHint.PHONE_LOST_ZERO, (whole,), whole)
    return Written(text)


_READERS: Mapping[FieldKind, Callable[[str, int | None], Written]] = {
    FieldKind.NUMBER: _number,
    FieldKind.DECIMAL: _decimal,
    FieldKind.FIGURE: _decimal,
    FieldKind.DATE: _date,
    FieldKind.PHONE: _phone,
}
