"""Whether what a tag printed says its facts: every figure and every name, none of its own.

What only filters of ours made is compared strictly: a date keeps its order, nothing is left out.
What the office's own template cuts, chooses or reckons from facts alone is its own affair; a number
typed into such a sum makes a figure that the facts must have, but where it only counts lines.
"""

import datetime
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from textwrap import shorten
from typing import Any, Final

from thidua_desktop.files.word.number_words import digits_of
from thidua_desktop.texts.base.numbers import fraction

_LONGEST: Final = 120
_DIGITS: Final = re.compile(r"\d+")
_WORDS: Final = re.compile(r"[^\W\d_]+")
_IN_WORDS: Final = frozenset({"in_words", "percent_in_words", "ordinal"})
_SHARES: Final = frozenset({"percent", "percent_in_words", "share"})
FIGURES: Final = frozenset(
    {"figure", "counted", "two_digits", "long_date", "short_date", "clock", "moment"}
    | {"beside", "roman", *_IN_WORDS, *_SHARES}
)
_NAMES: Final = frozenset(
    {"listed", "capital", "small", "without_stop", "with_stop", "or_dots", "blank_number"}
    | {"upper", "lower", "title", "capitalize", "trim", "string", "e", "escape"}
)
"""They keep every word."""
_SOME: Final = frozenset(
    {"map", "list", "join", "first", "last", "default", "d", "unique", "sort", "reverse"}
    | {"select", "reject", "selectattr", "rejectattr"}
)
"""They keep words and figures, perhaps not all."""
_CODES: Final = frozenset(
    {"ballot", "base", "base_short", "outcome", "reason", "figure_name", "role"}
    | {"document_type", "file_status", "lettered"}
)
"""They put our words in the place of a code."""
_STRICT: Final = FIGURES | _NAMES | _CODES
Groups = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What was done to the facts of a tag.

    `reckoned` by a sum or a call, with a number that is `typed` in the template; `chosen` from.
    """

    filters: Groups
    constants: Groups = ()
    reckoned: bool = False
    chosen: bool = False
    typed: bool = False

    @property
    def strict(self) -> bool:
        """Whether filters of ours alone had to do with it."""
        return not self.reckoned and _STRICT.issuperset(self.filters)


def unfaithful(
    made: Made,
    given: Sequence[Any],
    text: str,
    known: Callable[[], Collection[str]],
    *,
    counts: bool,
) -> str | None:
    """Give what the facts say where the text does not say it; None where it does.

    `known` gives the figures of all facts, `counts` says that the tag only counts places or years.
    """
    values = [value for one in given for value in leaves(one)]
    used = frozenset(made.filters)
    found = _groups(digits_of(text) if _IN_WORDS & used else text)
    if not made.strict:
        right = counts or not made.typed or _cut_or_known(made, values, found, known)
    elif used & _SHARES:
        right = found in _shares(given, hundredths="share" in used)
    else:
        right = bool(used & _CODES) or _same_figures(made, values, given[0], found)
    return None if right and _same_names(made, values, text) else _told(values)


def leaves(value: Any) -> Iterator[Any]:
    """Every single value, and how many there are of a list."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list | tuple):
        yield len(value)
        for inner in value:
            yield from leaves(inner)
    elif value is not None and not isinstance(value, bool):
        yield value


def figures(values: Collection[Any]) -> frozenset[str]:
    """Every group of digits that the values may be written with."""
    return frozenset(group for value in values for form in _forms(value) for group in form)


def _told(values: Sequence[Any]) -> str:
    found = (str(value) for value in values)
    return shorten("; ".join(dict.fromkeys(one for one in found if one)), _LONGEST, placeholder="…")


def _groups(text: str) -> Groups:
    return tuple(group.lstrip("0") or "0" for group in _DIGITS.findall(text))


def _forms(value: Any) -> tuple[Groups, ...]:
    """The groups of digits with which a value is written, each in its order."""
    if isinstance(value, Enum):
        return (_groups(str(value.value)),)
    if isinstance(value, datetime.datetime):
        day, time = _day(value), _time(value)
        return (time + day, day, time)
    if isinstance(value, datetime.date):
        return (_day(value),)
    if isinstance(value, datetime.time):
        return (_time(value),)
    if isinstance(value, int):
        return ((str(abs(value)),), _groups(f"{value:,}"))
    return (_groups(fraction(value) if isinstance(value, Fraction) else str(value)),)


def _day(value: datetime.date) -> Groups:
    return str(value.day), str(value.month), str(value.year)


def _time(value: datetime.time | datetime.datetime) -> Groups:
    return str(value.hour), str(value.minute)


def _cut_or_known(
    made: Made, values: Sequence[Any], found: Groups, known: Callable[[], Collection[str]]
) -> bool:
    """Whether each is a figure of the facts, of the template, or a part of a longer one."""
    own = figures(values) | {group for one in made.constants for group in _groups(one)}
    return all(
        group in own or any(group in one for one in own if len(group) > 1) or group in known()
        for group in found
    )


def _same_figures(made: Made, values: Sequence[Any], first: Any, found: Groups) -> bool:
    """`first` is what was written; the rest said how, as the other moment of `beside` does."""
    used = frozenset(made.filters)
    forms = [form for value in values for form in _forms(value) if form]
    if used & FIGURES and not found:
        return "roman" in used or bool(made.constants) or not figures(list(leaves(first)))
    forms += [groups for one in made.constants if (groups := _groups(one))]
    return _made_of(found, sorted(forms, key=len, reverse=True), whole=bool(used & FIGURES))


def _shares(given: Sequence[Any], *, hundredths: bool) -> tuple[Groups, ...]:
    """A share, reckoned once more: a part of a whole, or hundredths of a per cent."""
    numbers = [value for value in given if isinstance(value, int)]
    if len(numbers) != (1 if hundredths else 2) or (not hundredths and numbers[1] <= 0):
        return ((),)
    if hundredths:
        share = numbers[0]
    else:
        part, whole = numbers
        share = (20_000 * part + whole) // (2 * whole)
    full, rest = str(share // 100), str(share % 100)
    return ((full, rest), (full,)) if rest == "0" else ((full, rest),)


def _made_of(found: Groups, forms: Sequence[Groups], *, whole: bool) -> bool:
    """Whether the groups are those of the forms, one after the other."""
    if not found:
        return True
    for form in forms:
        for length in range(len(form), 0, -1):
            part = found[:length]
            starts = range(len(form) - length + 1)
            if whole and length < len(form):
                break
            here = any(form[at : at + length] == part for at in starts)
            if here and _made_of(found[length:], forms, whole=whole):
                return True
    return False


def _same_names(made: Made, values: Sequence[Any], text: str) -> bool:
    used = frozenset(made.filters)
    given = [v for v in values if isinstance(v, str) and not isinstance(v, Enum)]
    if made.reckoned or not given or not used <= _NAMES | _SOME:
        return True
    own = _words(*given)
    if not _words(text) <= own | _words(*made.constants):
        return False
    return made.chosen or bool(used & _SOME) or own <= _words(text)


def _words(*texts: str) -> set[str]:
    return {word for text in texts for word in _WORDS.findall(folded(text))}


def folded(text: str) -> str:
    """Letters whatever their case: some small ones become others when they are made large."""
    return text.upper().casefold()
