"""A second divider of places, written from the rule alone: whole numbers, one place at a time."""

from collections.abc import Mapping
from fractions import Fraction


def naive_division(
    number: int, weights: Mapping[int, Fraction]
) -> tuple[dict[int, int], set[int], int]:
    """Give the places of each, who is tied at the cut, and how many are left to the conference."""
    denominator = 1
    for weight in weights.values():
        denominator *= weight.denominator
    whole = {unit: int(weight * denominator) for unit, weight in weights.items()}
    total = sum(whole.values())
    places, rests = {}, {}
    for unit, parts in whole.items():
        places[unit], rests[unit] = divmod(number * parts, total)
    left = number - sum(places.values())
    waiting = set(whole)
    while left:
        most = max(rests[unit] for unit in waiting)
        largest = {unit for unit in waiting if rests[unit] == most}
        if len(largest) > left:
            return places, largest, left
        for unit in largest:
            places[unit] += 1
        left -= len(largest)
        waiting -= largest
    return places, set(), 0
