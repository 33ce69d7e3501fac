"""Closing numbers (số cuối): the highest number that each series of documents has reached."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_NUMBERED = re.compile(r"(?:số\s*:?\s*)?([0-9]+)[^\W\d_]?\s*/\s*(\S.*)", re.IGNORECASE | re.DOTALL)
"""`05/TTr-CTĐIII`, `Số: 12a/KH-CTĐIII`: a number, perhaps a letter, and the series."""


@dataclass(frozen=True, slots=True)
class ClosingNumber:
    """The last number of a series; the series is written as it was met first."""

    series: str
    number: int


def numbered(text: str) -> ClosingNumber | None:
    """Give the series of a document and its number in it; None where it has none."""
    found = _NUMBERED.fullmatch(text.strip())
    return ClosingNumber(" ".join(found[2].split()), int(found[1])) if found else None


def closing_numbers(numbers: Iterable[str]) -> tuple[ClosingNumber, ...]:
    """Give the closing number of each series, by series; what has no number is left out."""
    found: dict[str, ClosingNumber] = {}
    for one in filter(None, map(numbered, numbers)):
        known = found.setdefault(one.series.casefold(), one)
        found[one.series.casefold()] = ClosingNumber(known.series, max(known.number, one.number))
    return tuple(found[key] for key in sorted(found))
