"""The steps of a criterion: bands of a figure, days late, or grades, and what each gives.

One line is one step, as tables of criteria write it: `> 95: 1,5`, `75 – 95: 1`, `50 – < 75: 0,5`,
`0: 2`, or a grade, `HTXSNV: 15`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

_NUMBER: Final = r"-?\d{1,9}(?:[.,]\d{1,6})?"
_STEP: Final = re.compile(
    rf"(?:(?P<one>>=|<=|>|<|≥|≤)\s*(?P<bound>{_NUMBER})"
    rf"|(?P<above>>\s*)?(?P<low>{_NUMBER})(?:\s*[-–]\s*(?P<below><\s*)?(?P<high>{_NUMBER}))?)"
    r"\s*%?"
)
_LINE: Final = re.compile(rf"(?P<what>.+?)\s*:\s*(?P<points>{_NUMBER})\s*")


@dataclass(frozen=True, slots=True)
class Step:
    """A range of figures and its points; an open end is None, `*_in` says whether the end is in."""

    low: Fraction | None
    high: Fraction | None
    points: Fraction
    low_in: bool = False
    high_in: bool = False

    def holds(self, figure: Fraction) -> bool:
        above = self.low is None or figure > self.low or (self.low_in and figure == self.low)
        below = self.high is None or figure < self.high or (self.high_in and figure == self.high)
        return above and below


@dataclass(frozen=True, slots=True)
class GradeStep:
    """A grade and its points."""

    grade: str
    points: Fraction


def number(text: str) -> Fraction:
    """Read a decimal number with a comma or a point; it is exact."""
    return Fraction(text.replace(",", "."))


def read_steps(text: str) -> tuple[Step, ...] | None:
    """Read ranges, from the lowest; None where a line is none."""
    found = [_step(line) for line in _lines(text)]
    given = [one for one in found if one is not None]
    return tuple(sorted(given, key=_from)) if len(given) == len(found) else None


def read_grades(text: str) -> tuple[GradeStep, ...] | None:
    """Read grades in the order in which they stand; None where a line is none."""
    found = [_LINE.fullmatch(line) for line in _lines(text)]
    given = [GradeStep(one["what"], number(one["points"])) for one in found if one is not None]
    return tuple(given) if len(given) == len(found) else None


def _lines(text: str) -> Iterable[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _step(line: str) -> Step | None:
    parts = _LINE.fullmatch(line)
    found = _STEP.fullmatch(parts["what"]) if parts else None
    if parts is None or found is None:
        return None
    points = number(parts["points"])
    if found["one"]:
        return _open(found["one"], number(found["bound"]), points)
    low = number(found["low"])
    high = number(found["high"]) if found["high"] else low
    return None if high < low else Step(low, high, points, not found["above"], not found["below"])


def _open(sign: str, bound: Fraction, points: Fraction) -> Step:
    within = sign in (">=", "<=", "≥", "≤")
    if sign in (">", ">=", "≥"):
        return Step(bound, None, points, low_in=within)
    return Step(None, bound, points, high_in=within)


def _from(step: Step) -> tuple[bool, Fraction, bool]:
    """Open below first; of two that begin at a figure the one that has it."""
    return step.low is not None, step.low or Fraction(0), not step.low_in


def whole_days(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Give the same steps for whole numbers from 0: both ends are in."""
    return tuple(
        Step(_first_day(one), _last_day(one), one.points, low_in=True, high_in=one.high is not None)
        for one in steps
    )


def _first_day(step: Step) -> Fraction:
    if step.low is None:
        return Fraction(0)
    up = -(-step.low // 1)
    return Fraction(up + 1 if up == step.low and not step.low_in else up)


def _last_day(step: Step) -> Fraction | None:
    if step.high is None:
        return None
    down = step.high // 1
    return Fraction(down - 1 if down == step.high and not step.high_in else down)


def gaps(steps: Sequence[Step], apart: int = 0) -> bool:
    """Whether some figure from 0 up is in no step; `apart` is 1 for whole numbers."""
    first, last = steps[0], steps[-1]
    if first.low is not None and (first.low > 0 or (first.low == 0 and not first.low_in)):
        return True
    return last.high is not None or any(_gap(*pair, apart) for pair in pairwise(steps))


def _gap(one: Step, other: Step, apart: int) -> bool:
    if one.high is None or other.low is None:
        return False
    if apart:
        return other.low - one.high > apart
    return other.low > one.high or (other.low == one.high and not (one.high_in or other.low_in))


def overlaps(steps: Sequence[Step]) -> bool:
    """Whether some figure is in two steps: a boundary belongs to one of them."""
    return any(_overlap(*pair) for pair in pairwise(steps))


def _overlap(one: Step, other: Step) -> bool:
    if one.high is None or other.low is None:
        return True
    return other.low < one.high or (other.low == one.high and one.high_in and other.low_in)
