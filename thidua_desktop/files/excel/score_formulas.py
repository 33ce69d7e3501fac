"""The points of a criterion and the sums of a table as formulas, as `domain` reckons them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from thidua_desktop.domain.codes.scoring import Method, Part, RoundedAt, Rounding
from thidua_desktop.domain.scoring.rules import Rule
from thidua_desktop.domain.scoring.steps import Step
from thidua_desktop.domain.scoring.tree import Node, Scale
from thidua_desktop.texts.base.choices import NO, YES

_ROUND: Final = {Rounding.HALF_UP: "ROUND", Rounding.DOWN: "ROUNDDOWN"}


def number(value: Fraction) -> str:
    """A number as a formula writes it; what no decimals tell is a division."""
    if (value * 10**6).denominator == 1:
        return f"{Decimal(value.numerator) / value.denominator:f}"
    return f"{value.numerator}/{value.denominator}"


def points_formula(rule: Rule, figure: str, scale: Scale) -> str:
    """The points that follow from the figure in a cell, nothing where that is empty."""
    return f'IF({figure}="","",{_at_item(_points(rule, figure), rule, scale)})'


def _points(rule: Rule, figure: str) -> str:
    if rule.method is Method.PROPORTIONAL:
        return _limited(rule, f"{number(rule.maximum)}*{figure}/100")
    if rule.method is Method.PER_ITEM:
        return _limited(rule, f"{number(rule.each)}*{figure}")
    if rule.method is Method.YES_NO:
        yes, no = (number(_within(rule, each)) for each in (rule.maximum, Fraction(0)))
        return f'IF({figure}="{YES}",{yes},IF({figure}="{NO}",{no},""))'
    if rule.method is Method.GRADE:
        tests = [(f'{figure}="{_quoted(one.grade)}"', one.points) for one in rule.grades]
    else:
        tests = [(_holds(one, figure), one.points) for one in rule.steps]
    formula = '""'
    for test, points in reversed(tests):
        formula = f"IF({test},{number(_within(rule, points))},{formula})"
    return formula


def _quoted(text: str) -> str:
    return text.replace('"', '""')


def _holds(step: Step, figure: str) -> str:
    tests = []
    if step.low is not None:
        tests.append(f"{figure}>{'=' if step.low_in else ''}{number(step.low)}")
    if step.high is not None:
        tests.append(f"{figure}<{'=' if step.high_in else ''}{number(step.high)}")
    return f"AND({','.join(tests)})" if tests else "TRUE"


def _limited(rule: Rule, formula: str) -> str:
    return f"MAX({number(rule.floor)},MIN({number(rule.most)},{formula}))"


def _within(rule: Rule, points: Fraction) -> Fraction:
    return min(max(points, rule.floor), rule.most)


def _at_item(formula: str, rule: Rule, scale: Scale) -> str:
    """Steps and grades give what is written; only what is reckoned is rounded."""
    if scale.at is not RoundedAt.ITEM or rule.method not in (Method.PROPORTIONAL, Method.PER_ITEM):
        return formula
    return f"{_ROUND[scale.rounding]}({formula},{scale.places})"


def group_formula(group: Node, part: Part, cells: Sequence[str]) -> str:
    """What the criteria under a group come to, nothing while none of them is scored."""
    listed = ",".join(cells)
    found = f"SUM({listed})"
    if group.weight != 1:
        found = f"{number(group.weight)}*{found}"
    most = group.rule.cap
    if most is None and part is not Part.SCORED:
        most = group.rule.maximum
    if most is not None:
        found = f"MIN({number(most)},{found})"
    return f'IF(COUNT({listed})=0,"",{found})'


def total_formula(groups: Mapping[Part, Sequence[str]], scored: Sequence[str], scale: Scale) -> str:
    """The total, nothing while a criterion that counts is not scored."""
    found = f"SUM({','.join(groups[Part.SCORED])})"
    if groups.get(Part.BONUS):
        found += f"+SUM({','.join(groups[Part.BONUS])})"
    if groups.get(Part.PENALTY):
        found += f"-SUM({','.join(groups[Part.PENALTY])})"
    if scale.at is not RoundedAt.PRINT:
        found = f"{_ROUND[scale.rounding]}({found},{scale.places})"
    return f'IF(COUNT({",".join(scored)})<{len(scored)},"",{found})'
