"""The values of a record as people write them, and every fault of what they wrote."""

import datetime
import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.domain.plans import targets
from thidua_desktop.domain.written import day, whole_number
from thidua_desktop.records.base import (
    CODE_PATTERN,
    DECIMAL_PATTERN,
    RATIO_PATTERN,
    FieldKind,
    FieldSpec,
    Record,
    field_specs,
    tidy,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.link_names import LinkedNames, LinkNames, names_in
from thidua_desktop.services.registers.style_hints import style_hints
from thidua_desktop.texts.base.choices import FIGURES, NO, YES, choice_named, choice_text
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.base.vietnamese import fold

_TIME = re.compile(r"^(\d{1,2})(?:[:hg](\d{2})?)?$")
_NAMED = 3


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Checked(Generic[R]):
    """The values that could be read, every fault, and hints of style that do not block.

    `record` is what they make of the record that was there; None where anything is wrong.
    """

    record: R | None
    values: Mapping[str, Any]
    faults: tuple[Fault, ...]
    hints: tuple[Fault, ...]

    def fault(self, field: str) -> Fault | None:
        return next((fault for fault in self.faults if fault.path == field), None)

    def hint(self, field: str) -> Fault | None:
        return next((hint for hint in self.hints if hint.path == field), None)


def field_text(spec: FieldSpec, value: Any, links: LinkNames | None = None) -> str:
    """Write a value as people read it."""
    if value in spec.values:
        return spec.offered[spec.values.index(value)]
    if value is None:
        return ""
    if spec.kind is FieldKind.CHOICE and spec.offered:
        return str(value)
    if spec.naming:
        return (links or {}).get(spec.naming, {}).get(value, str(value))
    return _WRITERS.get(spec.kind, str)(value)


def field_value(
    spec: FieldSpec, text: str, links: LinkNames | None = None, year: int | None = None
) -> Any:
    """Read a value from what was written; a day without its year is one of the `year`.

    Raises Refused.
    """
    text = text.strip()
    if not text:
        return _empty(spec)
    if spec.values and text in spec.offered:
        return spec.values[spec.offered.index(text)]
    if spec.kind is FieldKind.CHOICE and not spec.offered:
        return _choice(spec, text)
    known = links or {}
    if spec.link or known.get(spec.naming):  # of a code without any names it is written itself
        return _link(text, names_in(known, spec.naming))
    if spec.kind in _DATED:
        return _DATED[spec.kind](text, year)
    return _READERS.get(spec.kind, str)(text)


def tidy_text(
    spec: FieldSpec, text: str, links: LinkNames | None = None, year: int | None = None
) -> str:
    """Write what was typed as it would be shown once stored; what cannot be read stays."""
    try:
        shown = field_text(spec, field_value(spec, text, links, year), links)
        return tidy(shown, lines=spec.kind is FieldKind.LONG_TEXT)
    except Refused:
        return text


def limit_fault(spec: FieldSpec, value: Any) -> Fault | None:
    """Name the limit of its field that a value exceeds, for a field that belongs to no record."""
    if isinstance(value, str) and spec.max_length is not None and len(value) > spec.max_length:
        return Fault(FieldCode.TOO_LONG, (str(spec.max_length),), spec.name)
    if spec.code and not re.fullmatch(CODE_PATTERN, str(value)):
        return Fault(FieldCode.BAD_CODE, path=spec.name)
    if isinstance(value, int) and spec.minimum is not None and value < spec.minimum:
        return Fault(FieldCode.TOO_SMALL, (str(spec.minimum),), spec.name)
    if isinstance(value, int) and spec.maximum is not None and value > spec.maximum:
        return Fault(FieldCode.TOO_LARGE, (str(spec.maximum),), spec.name)
    return None


def check_texts(
    kind: type[R],
    texts: Mapping[str, str],
    links: LinkNames | None = None,
    year: int | None = None,
    base: Mapping[str, Any] | None = None,
) -> Checked[R]:
    """Check what was written in some fields of a record; `base` is what the others hold."""
    values, unread = read_texts(kind, texts, links, year)
    record, faults = judged(kind, {**(base or {}), **values}, texts, unread)
    return Checked(record, values, faults, style_hints(kind, values))


def read_texts(
    kind: type[Record], texts: Mapping[str, str], links: LinkNames | None, year: int | None
) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """Give the values of what was written, and the faults of what is no value."""
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for spec in field_specs(kind):
        if spec.name not in texts:
            continue
        try:
            values[spec.name] = field_value(spec, texts[spec.name], links, year)
        except Refused as error:
            faults.append(Fault(error.code, error.details, spec.name))
    return values, tuple(faults)


def judged(
    kind: type[R], values: Mapping[str, Any], typed: Container[str], unread: Sequence[Fault]
) -> tuple[R | None, tuple[Fault, ...]]:
    """Give the record of these values, or all faults of the fields that were typed, in order."""
    record, found = validated(kind, values)
    wrong = {fault.path for fault in unread}
    faults = [*unread, *(f for f in found if f.path in typed and f.path not in wrong)]
    order = {spec.name: place for place, spec in enumerate(field_specs(kind))}
    faults.sort(key=lambda fault: order[fault.path])
    return None if faults else record, tuple(faults)


def validated(kind: type[R], values: Mapping[str, Any]) -> tuple[R | None, tuple[Fault, ...]]:
    """Give the record of these values, or what is wrong; a missing required field is a fault."""
    try:
        return kind.model_validate(dict(values)), ()
    except ValidationError as error:
        return None, tuple(_fault(dict(item)) for item in error.errors() if item["loc"])


def _fault(item: Mapping[str, Any]) -> Fault:
    name, context = str(item["loc"][0]), item.get("ctx") or {}
    simple = {
        "missing": FieldCode.REQUIRED,
        "string_too_short": FieldCode.REQUIRED,
        "string_too_long": FieldCode.TOO_LONG,
        "greater_than_equal": FieldCode.TOO_SMALL,
        "less_than_equal": FieldCode.TOO_LARGE,
    }
    limits = {"string_too_long": "max_length", "greater_than_equal": "ge", "less_than_equal": "le"}
    what = str(item["type"])
    if what in _OF_ITS_RECORD:
        return Fault(FieldCode(what), path=name)
    if item.get("input") is None:
        return Fault(FieldCode.REQUIRED, path=name)
    if what in simple:
        return Fault(simple[what], (str(context.get(limits.get(what, ""), "")),), name)
    if what == "string_pattern_mismatch":
        patterns = {DECIMAL_PATTERN: FieldCode.NOT_DECIMAL, RATIO_PATTERN: FieldCode.NOT_RATIO}
        return Fault(patterns.get(str(context["pattern"]), FieldCode.BAD_CODE), path=name)
    return Fault(FieldCode.FAULTY, path=name)


_OF_ITS_RECORD = frozenset(FieldCode)
"""A record that checks a field itself raises the code as the type of its error."""


def _empty(spec: FieldSpec) -> Any:
    if spec.nullable:
        return None
    if not spec.required:
        return spec.default
    raise Refused(FieldCode.REQUIRED)


def _number(text: str) -> int:
    number = whole_number(text)
    if number is None:
        raise Refused(FieldCode.NOT_NUMBER)
    return number


def _date(text: str, of_year: int | None = None) -> datetime.date:
    found = day(text, of_year)
    if found is None:
        raise Refused(FieldCode.NOT_DATE)
    return found


def _time(text: str) -> datetime.time:
    found = _TIME.match(text.replace(" ", ""))
    try:
        hour, minute = (found.group(1), found.group(2) or 0) if found else (99, 0)
        return datetime.time(int(hour), int(minute))
    except ValueError:
        raise Refused(FieldCode.NOT_TIME) from None


def _moment(text: str, of_year: int | None) -> datetime.datetime:
    """Read an hour and its day: 14:05 22/11/2017."""
    hour, _, day = text.partition(" ")
    try:
        return datetime.datetime.combine(_date(day, of_year), _time(hour))
    except Refused:
        raise Refused(FieldCode.NOT_MOMENT) from None


def _flag(text: str) -> bool:
    word = fold(text)
    if word in (fold(YES), "x", "1"):
        return True
    if word in (fold(NO), "0"):
        return False
    raise Refused(FieldCode.NOT_FLAG)


def figure_text(figure: str) -> str:
    """Write a figure of a target: a number with its comma, a grade, yes or no."""
    return FIGURES.get(figure) or figure.replace(".", ",")


def _figure(text: str) -> str:
    """Read yes, no or a grade; anything else is left for the record to check as a number."""
    word = fold(text)
    answers = {fold(YES): targets.YES, "x": targets.YES, fold(NO): targets.NO}
    return answers.get(word) or choice_named(Grade, text) or text


def _choice(spec: FieldSpec, text: str) -> StrEnum:
    choice = choice_named(type(spec.choices[0]), text)
    if choice is None:
        message = ", ".join(choice_text(one) for one in spec.choices)
        raise Refused(FieldCode.NOT_CHOICE, message)
    return choice


def _link(text: str, names: LinkedNames) -> Any:
    found = names.find(text)
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(names[number] for number in found[:_NAMED])
        raise Refused(FieldCode.SEVERAL_LINKS, several)
    raise Refused(FieldCode.UNKNOWN_LINK, text)


_WRITERS: Mapping[FieldKind, Callable[[Any], str]] = {
    FieldKind.DATE: short_date,
    FieldKind.TIME: lambda time: f"{time.hour:02d}:{time.minute:02d}",
    FieldKind.MOMENT: lambda moment: f"{moment:%H:%M %d/%m}/{moment.year}",
    FieldKind.FLAG: lambda flag: YES if flag else NO,
    FieldKind.CHOICE: choice_text,
    FieldKind.DECIMAL: lambda number: str(number).replace(".", ","),
    FieldKind.FIGURE: figure_text,
}
_DATED: Mapping[FieldKind, Callable[[str, int | None], Any]] = {
    FieldKind.DATE: _date,
    FieldKind.MOMENT: _moment,
}
_READERS: Mapping[FieldKind, Callable[[str], Any]] = {
    FieldKind.NUMBER: _number,
    FieldKind.TIME: _time,
    FieldKind.FLAG: _flag,
    FieldKind.FIGURE: _figure,
}
