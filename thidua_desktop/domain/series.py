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


def closing_numbers(numbers: Iterable[str]) -> tuple[ClosingNumber, ...]:
    """Give the closing number of each series, by series; what has no number is left out."""
    found: dict[str, ClosingNumber] = {}
    for text in numbers:
        numbered = _NUMBERED.fullmatch(text.strip())
        if numbered is None:
            continue
        number, series = int(numbered[1]), " ".join(numbered[2].split())
        known = found.setdefault(series.casefold(), ClosingNumber(series, number))
        found[series.casefold()] = ClosingNumber(known.series, max(known.number, number))
    return tuple(found[key] for key in sorted(found))
