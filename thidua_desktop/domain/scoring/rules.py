"""What a criterion gives for a figure: exact, within its limits; without a figure nothing.

A figure is kept as text: a number, a part of a whole (`18/20`, that is 90 %), `yes` or `no`, or
a grade. An empty one is not known yet, which is never 0.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from thidua_desktop.domain.codes.scoring import Method, Rounding
from thidua_desktop.domain.plans.targets import NO, YES
from thidua_desktop.domain.scoring.steps import GradeStep, Step, read_grades, read_steps

_NUMBER: Final = re.compile(r"-?\d{1,12}(\.\d{1,6})?")
_SHARE: Final = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)/(\d{1,12}(?:\.\d{1,6})?)")
_HUNDRED: Final = 100
_IN_PERCENT: Final = frozenset({Method.PROPORTIONAL, Method.BAND})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How the points of one criterion are found, at most `cap` and at least `floor`.

    `each` is what one item of PER_ITEM gives; without a cap of its own the maximum is the cap.
    """

    method: Method
    maximum: Fraction
    each: Fraction = Fraction(0)
    cap: Fraction | None = None
    floor: Fraction = Fraction(0)
    steps: tuple[Step, ...] = ()
    grades: tuple[GradeStep, ...] = ()

    @property
    def most(self) -> Fraction:
        return self.maximum if self.cap is None else self.cap

    def allows(self, points: Fraction) -> bool:
        return self.floor <= points <= self.most


def steps_of(method: Method, text: str) -> tuple[Step, ...]:
    """Read the ranges of a method that has them; what cannot be read gives none."""
    return (read_steps(text) or ()) if method in (Method.BAND, Method.LATENESS) else ()


def grades_of(method: Method, text: str) -> tuple[GradeStep, ...]:
    """Read the grades of a method that has them; what cannot be read gives none."""
    return (read_grades(text) or ()) if method is Method.GRADE else ()


def is_figure(method: Method, text: str) -> bool:
    """Whether a text is a figure as this method takes it; an empty one is none yet."""
    if not text or method in (Method.GRADE, Method.MANUAL):
        return True
    if method is Method.YES_NO:
        return text in (YES, NO)
    return figure_value(method, text) is not None


def figure_value(method: Method, text: str) -> Fraction | None:
    """Give the number that a figure is: per cent where a share is asked for, else as it stands."""
    share = _SHARE.fullmatch(text)
    if share and method in _IN_PERCENT and Fraction(share[2]) > 0:
        return _HUNDRED * Fraction(share[1]) / Fraction(share[2])
    return Fraction(text) if _NUMBER.fullmatch(text) else None


def points_for(rule: Rule, figure: str) -> Fraction | None:
    """Give the points of a figure, None where nothing follows from it.

    Nothing follows from no figure, from one that is no figure of the method, from one between the
    steps; and by hand points are given, not reckoned.
    """
    reckon = _RECKONED.get(rule.method)
    if reckon is None or not figure or not is_figure(rule.method, figure):
        return None
    found = reckon(rule, figure)
    return None if found is None else min(max(found, rule.floor), rule.most)


def _proportional(rule: Rule, figure: str) -> Fraction:
    """100 % gives the standard points, less or more its part of them (SC2012)."""
    return rule.maximum * _value(rule, figure) / _HUNDRED


def _stepped(rule: Rule, figure: str) -> Fraction | None:
    value = _value(rule, figure)
    return next((one.points for one in rule.steps if one.holds(value)), None)


def _graded(rule: Rule, figure: str) -> Fraction | None:
    wanted = figure.casefold()
    return next((one.points for one in rule.grades if one.grade.casefold() == wanted), None)


def _yes_no(rule: Rule, figure: str) -> Fraction:
    return rule.maximum if figure == YES else Fraction(0)


def _per_item(rule: Rule, figure: str) -> Fraction:
    return rule.each * _value(rule, figure)


def _value(rule: Rule, figure: str) -> Fraction:
    value = figure_value(rule.method, figure)
    assert value is not None
    return value


_RECKONED: Final[Mapping[Method, Callable[[Rule, str], Fraction | None]]] = {
    Method.PROPORTIONAL: _proportional,
    Method.BAND: _stepped,
    Method.LATENESS: _stepped,
    Method.GRADE: _graded,
    Method.YES_NO: _yes_no,
    Method.PER_ITEM: _per_item,
}


def rounded(value: Fraction, places: int, how: Rounding) -> Fraction:
    """Round to so many places after the comma."""
    scaled = value * 10**places
    whole = (abs(scaled) + (0 if how is Rounding.DOWN else Fraction(1, 2))) // 1
    return Fraction(whole if scaled >= 0 else -whole, 10**places)


def decimal_text(value: Fraction, places: int, how: Rounding) -> str:
    """Write a value with at most so many places, rounded, without needless noughts."""
    exact = rounded(value, places, how)
    return f"{Decimal(exact.numerator) / Decimal(exact.denominator):f}"
