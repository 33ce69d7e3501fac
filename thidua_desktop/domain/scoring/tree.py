"""A table of criteria as a tree, and what it adds up to for one unit.

A criterion with others under it is a group: it gives what these give, times its weight. Groups of
bonus and penalty stand apart, have a maximum of their own, and are added and taken off at the end.
What was not scored is not 0: the total is then not whole. Only a bonus that nobody claims and a
penalty that nobody gave add nothing without being missing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from thidua_desktop.domain.codes.scoring import Part, RoundedAt, Rounding
from thidua_desktop.domain.scoring.rules import Rule, rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One criterion, or a group; `part` says something of a top one alone, `weight` of a group."""

    id: int
    code: str = ""
    rule: Rule
    part: Part = Part.SCORED
    weight: Fraction = Fraction(1)
    children: tuple["Node", ...] = ()

    @property
    def worth(self) -> Fraction:
        """What it adds at most to what it stands under."""
        return self.rule.maximum * self.weight if self.children else self.rule.maximum

    @property
    def leaves(self) -> Iterator["Node"]:
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How a table counts: what the scored groups add up to, how points are rounded, and where."""

    total: Fraction = Fraction(100)
    places: int = 2
    rounding: Rounding = Rounding.HALF_UP
    at: RoundedAt = RoundedAt.PRINT


class Sum(NamedTuple):
    """What a criterion gave, of how many scored, and how many were not scored.

    `points` is None where nothing under it was scored.
    """

    points: Fraction | None
    scored: int
    missing: int

    @property
    def whole(self) -> bool:
        return self.missing == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """The sums of every criterion by its id, of each part, and what they come to."""

    sums: Mapping[int, Sum]
    scored: Fraction
    bonus: Fraction
    penalty: Fraction
    missing: int
    total: Fraction | None

    @property
    def whole(self) -> bool:
        return self.total is not None


def add_up(groups: Sequence[Node], points: Mapping[int, Fraction | None], scale: Scale) -> Total:
    """Add up a table for one unit; `points` are those of the criteria that have none under them.

    The total is None while something is missing, and where nothing was scored at all.
    """
    sums: dict[int, Sum] = {}
    given: dict[Part, list[Fraction]] = {part: [] for part in Part}
    scored = missing = 0
    for group in groups:
        found = _add(group, group.part, points, scale, sums)
        if found.points is not None:
            given[group.part].append(found.points)
        if group.part is Part.SCORED:
            scored, missing = scored + found.scored, missing + found.missing
    parts = {part: exact_sum(found) for part, found in given.items()}
    exact = exact_sum((parts[Part.SCORED], parts[Part.BONUS], -parts[Part.PENALTY]))
    if scale.at is not RoundedAt.PRINT:
        exact = rounded(exact, scale.places, scale.rounding)
    return Total(
        sums=sums,
        scored=parts[Part.SCORED],
        bonus=parts[Part.BONUS],
        penalty=parts[Part.PENALTY],
        missing=missing,
        total=exact if scored and not missing else None,
    )


def _add(
    one: Node,
    part: Part,
    points: Mapping[int, Fraction | None],
    scale: Scale,
    sums: dict[int, Sum],
) -> Sum:
    if one.children:
        found = _together([_add(child, part, points, scale, sums) for child in one.children])
        found = Sum(_limited(one, part, found.points), found.scored, found.missing)
    else:
        given = points.get(one.id)
        given = None if given is None else _item(given, scale)
        found = Sum(given, given is not None, given is None and part is Part.SCORED)
    sums[one.id] = found
    return found


def _together(found: Iterable[Sum]) -> Sum:
    known: list[Fraction] = []
    scored = missing = 0
    for points, of_it, not_scored in found:
        scored, missing = scored + of_it, missing + not_scored
        if points is not None:
            known.append(points)
    return Sum(exact_sum(known) if known else None, scored, missing)


def exact_sum(points: Iterable[Fraction]) -> Fraction:
    """Add exactly: those of one denominator as whole numbers, which most points are."""
    numerators = {1: 0}
    for one in points:
        above, below = one.as_integer_ratio()
        numerators[below] = numerators.get(below, 0) + above
    whole = Fraction(numerators.pop(1))
    return sum((Fraction(n, below) for below, n in numerators.items()), whole)


def _limited(group: Node, part: Part, points: Fraction | None) -> Fraction | None:
    """Scored groups give what their criteria give, unless they have a cap of their own."""
    if points is None:
        return None
    points = points * group.weight if group.weight != 1 else points
    if group.rule.cap is not None:
        return min(points, group.rule.cap)
    return points if part is Part.SCORED else min(points, group.rule.maximum)


def _item(points: Fraction, scale: Scale) -> Fraction:
    at_item = scale.at is RoundedAt.ITEM
    return rounded(points, scale.places, scale.rounding) if at_item else points
