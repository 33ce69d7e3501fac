"""A second scorer, written from DOMAIN-WORK 3.15 alone: slow, plain, sharing no code.

A tree is nested dictionaries as a person would write a table down; points are integers of a
millionth, or pairs of integers where a third would be lost.
"""

from fractions import Fraction
from typing import Any

Tree = dict[str, Any]


def naive_points(leaf: Tree, figure: str) -> Fraction | None:
    """What a leaf gives for a figure."""
    if figure == "":
        return None
    gives = _gives(leaf, figure)
    if gives is None:
        return None
    highest = leaf["max"] if leaf.get("cap") is None else leaf["cap"]
    lowest = leaf.get("floor", 0)
    if gives < lowest:
        return Fraction(lowest)
    if gives > highest:
        return Fraction(highest)
    return Fraction(gives)


def _gives(leaf: Tree, figure: str) -> Any:
    method = leaf["method"]
    if method == "yes_no":
        return {"yes": leaf["max"], "no": 0}[figure]
    if method == "grade":
        return dict(leaf["grades"]).get(figure)
    value = _value(figure)
    if method == "proportional":
        return value * leaf["max"] / 100
    if method == "per_item":
        return value * leaf["each"]
    return _step(leaf["stairs"], value)


def _value(figure: str) -> Fraction:
    done, _, of = figure.partition("/")
    return Fraction(int(done) * 100, int(of)) if of else Fraction(figure)


def _step(stairs: list[tuple[Any, bool, Fraction]], value: Fraction) -> Any:
    for bound, below, points in stairs:  # up to `bound`, that itself only where not below
        if bound is None or value < bound or (value == bound and not below):
            return points
    raise AssertionError


def naive_total(groups: list[Tree], given: dict[int, Any], rounding: Tree) -> dict[str, Any]:
    """Add up by walking the tree with one running sum for each part."""
    sums = {"scored": Fraction(0), "bonus": Fraction(0), "penalty": Fraction(0)}
    counts = {"scored": 0, "missing": 0}
    for group in groups:
        sums[group["part"]] += _walk(group, group["part"], given, rounding, counts)[0]
    total = sums["scored"] + sums["bonus"] - sums["penalty"]
    if rounding["at"] in ("total", "item"):
        total = naive_round(total, rounding["places"], rounding["how"])
    whole = counts["missing"] == 0 and counts["scored"] > 0
    return {**sums, "missing": counts["missing"], "total": total if whole else None}


def _walk(
    node: Tree, part: str, given: dict[int, Any], rounding: Tree, counts: dict[str, int]
) -> tuple[Fraction, bool]:
    if not node["children"]:
        value = given.get(node["id"])
        if part == "scored":
            counts["missing" if value is None else "scored"] += 1
        if value is None:
            return Fraction(0), False
        if rounding["at"] == "item":
            value = naive_round(value, rounding["places"], rounding["how"])
        return value, True
    found = [_walk(child, part, given, rounding, counts) for child in node["children"]]
    if not any(there for _, there in found):
        return Fraction(0), False
    value = node["weight"] * sum(points for points, _ in found)
    limit = node.get("cap")
    if limit is None and part != "scored":
        limit = node["max"]
    return (limit if limit is not None and value > limit else value), True


def naive_round(value: Fraction, places: int, how: str) -> Fraction:
    """Round in whole steps of the last place, away from 0 where it is half or more."""
    step = Fraction(1, 10**places)
    size = -value if value < 0 else value
    steps, left = divmod(size, step)
    if how == "half_up" and left * 2 >= step:
        steps += 1
    return -steps * step if value < 0 else steps * step


def naive_ranks(totals: list[Fraction]) -> list[int]:
    """A rank is one more than how many have more."""
    return [1 + sum(other > one for other in totals) for one in totals]
