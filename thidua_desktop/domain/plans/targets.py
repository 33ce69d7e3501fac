"""What a target (chỉ tiêu) asks for and whether it was met: numbers, grades, yes or no.

A figure is kept as text in one spelling: a decimal with a point, a `Grade`, `yes` or `no`; empty
where nothing is reported yet, which is not 0.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from thidua_desktop.domain.codes.plans import Comparison, Grade, ValueKind

YES: Final = "yes"
NO: Final = "no"
_DECIMAL = re.compile(r"-?\d{1,12}(\.\d{1,6})?")
_GRADES: Final = tuple(Grade)


@dataclass(frozen=True, slots=True)
class Measure:
    """How a target is measured, and what is planned."""

    kind: ValueKind
    comparison: Comparison
    planned: str


@dataclass(frozen=True, slots=True)
class RollUp:
    """So many of those that reported met it; of the others nothing is known."""

    met: int = 0
    reported: int = 0
    total: int = 0

    @property
    def missing(self) -> int:
        """How many did not report yet, or have nothing to compare with."""
        return self.total - self.reported


def is_figure(kind: ValueKind, text: str) -> bool:
    """Whether a text is a figure of this kind, as it is kept; an empty one is none yet."""
    if not text:
        return True
    if kind is ValueKind.NUMBER:
        return _DECIMAL.fullmatch(text) is not None
    return text in (_GRADES if kind is ValueKind.GRADE else (YES, NO))


def is_met(measure: Measure, actual: str) -> bool | None:
    """Say whether a target is met; None where nothing is reported or nothing was planned."""
    if not actual or not measure.planned:
        return None
    return _compare(measure.comparison, _weight(measure, actual), _weight(measure, measure.planned))


def share(measure: Measure, actual: str) -> Fraction | None:
    """Give what was reached as a part of what was planned, exactly and beyond 1.

    None where a percentage would mean nothing: grades, yes or no, what is to stay below a number,
    and a plan of 0 or less.
    """
    upwards = measure.comparison in (Comparison.AT_LEAST, Comparison.MORE, Comparison.EQUAL)
    if measure.kind is not ValueKind.NUMBER or not upwards or not actual or not measure.planned:
        return None
    planned = Fraction(measure.planned)
    return Fraction(actual) / planned if planned > 0 else None


def roll_up(found: Iterable[bool | None]) -> RollUp:
    """Add up what `is_met` says of several."""
    given = tuple(found)
    reported = [one for one in given if one is not None]
    return RollUp(sum(reported), len(reported), len(given))


def _weight(measure: Measure, text: str) -> Fraction:
    """The number, the place among the grades, or 1 for yes."""
    if measure.kind is ValueKind.NUMBER:
        return Fraction(text)
    if measure.kind is ValueKind.GRADE:
        return Fraction(_GRADES.index(Grade(text)))
    return Fraction(text == YES)


def _compare(comparison: Comparison, actual: Fraction, planned: Fraction) -> bool:
    return {
        Comparison.AT_LEAST: actual >= planned,
        Comparison.MORE: actual > planned,
        Comparison.AT_MOST: actual <= planned,
        Comparison.LESS: actual < planned,
        Comparison.EQUAL: actual == planned,
    }[comparison]
