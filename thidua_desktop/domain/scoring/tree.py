"""A table of criteria as a tree, and what it adds up to for one unit.

A criterion with others under it is a group: it gives what these give, times its weight. Groups of
bonus and penalty stand apart, have a maximum of their own, and are added and taken off at the end.
What was not scored is not 0: the total is then not whole. Only a bonus that nobody claims and a
penalty that nobody gave add nothing without being missing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm
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


_Points = int | Fraction
_Found = tuple[_Points | None, int, int]
"""A sum while it is added up: its points are counted in parts of one whole."""


@dataclass(frozen=True, kw_only=True)
class Total:
    """What a table comes to for one unit; what it is made of is told when somebody asks."""

    missing: int
    total: Fraction | None
    common: int
    """Into so many parts a point is split, so that all of them are whole numbers."""
    found: Mapping[int, _Found]
    parts: Mapping[Part, _Points]

    @property
    def whole(self) -> bool:
        return self.total is not None

    @cached_property
    def sums(self) -> Mapping[int, Sum]:
        """Give the sum of every criterion by its id."""
        return {
            one: Sum(None if points is None else Fraction(points, self.common), scored, missing)
            for one, (points, scored, missing) in self.found.items()
        }

    @property
    def scored(self) -> Fraction:
        return self._of_part(Part.SCORED)

    @property
    def bonus(self) -> Fraction:
        return self._of_part(Part.BONUS)

    @property
    def penalty(self) -> Fraction:
        return self._of_part(Part.PENALTY)

    def _of_part(self, part: Part) -> Fraction:
        return Fraction(self.parts.get(part, 0), self.common)


def add_up(groups: Sequence[Node], points: Mapping[int, Fraction | None], scale: Scale) -> Total:
    """Add up a table for one unit; `points` are those of the criteria that have none under them.

    The total is None while something is missing, and where nothing was scored at all.
    """
    given = _items(points, scale)
    common, whole = as_whole(given.values())
    adder = _Adder(dict(zip(given, whole, strict=True)), common)
    parts: dict[Part, _Points] = {}
    scored = missing = 0
    for group in groups:
        found, of_it, not_scored = adder.add(group, group.part)
        if found is not None:
            parts[group.part] = parts.get(group.part, 0) + found
        if group.part is Part.SCORED:
            scored, missing = scored + of_it, missing + not_scored
    return Total(
        missing=missing,
        total=_exact(parts, common, scale) if scored and not missing else None,
        common=common,
        found=adder.found,
        parts=parts,
    )


def _items(points: Mapping[int, Fraction | None], scale: Scale) -> dict[int, Fraction]:
    """Give what was scored, rounded where the table rounds each."""
    given = {at: one for at, one in points.items() if one is not None}
    if scale.at is not RoundedAt.ITEM:
        return given
    return {at: rounded(one, scale.places, scale.rounding) for at, one in given.items()}


def _exact(parts: Mapping[Part, _Points], common: int, scale: Scale) -> Fraction:
    added = parts.get(Part.SCORED, 0) + parts.get(Part.BONUS, 0)
    exact = Fraction(added - parts.get(Part.PENALTY, 0), common)
    if scale.at is RoundedAt.PRINT:
        return exact
    return rounded(exact, scale.places, scale.rounding)


class _Adder:
    """Adds up one unit; whole numbers are added a good deal faster than fractions."""

    def __init__(self, points: Mapping[int, int], common: int) -> None:
        self._points, self._common = points, common
        self.found: dict[int, _Found] = {}

    def add(self, one: Node, part: Part) -> _Found:
        found: _Found
        if one.children:
            found = self._together(one, part)
        elif (points := self._points.get(one.id)) is not None:
            found = points, 1, 0
        else:
            found = None, 0, int(part is Part.SCORED)
        self.found[one.id] = found
        return found

    def _together(self, group: Node, part: Part) -> _Found:
        added: _Points = 0
        scored = missing = 0
        known = False
        for child in group.children:
            points, of_it, not_scored = self.add(child, part)
            scored, missing = scored + of_it, missing + not_scored
            if points is not None:
                added, known = added + points, True
        return self._limited(group, part, added) if known else None, scored, missing

    def _limited(self, group: Node, part: Part, points: _Points) -> _Points:
        """Scored groups give what their criteria give, unless they have a cap of their own."""
        points = points * group.weight if group.weight != 1 else points
        if group.rule.cap is not None:
            return min(points, group.rule.cap * self._common)
        return points if part is Part.SCORED else min(points, group.rule.maximum * self._common)


def as_whole(values: Iterable[Fraction]) -> tuple[int, list[int]]:
    """Give values as so many parts of one whole: alike and in order as they are, but faster."""
    ratios = [one.as_integer_ratio() for one in values]
    common = lcm(*(below for _, below in ratios))
    return common, [above * (common // below) for above, below in ratios]
