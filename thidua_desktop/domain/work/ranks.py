"""Ranks of units by their scores."""

from collections.abc import Mapping
from decimal import Decimal


def ranked(scores: Mapping[int, str]) -> Mapping[int, int]:
    """Rank units by their scores, the highest first; equal ones have one rank (1, 2, 2, 4)."""
    exact = {unit_id: Decimal(score) for unit_id, score in scores.items()}
    places: dict[Decimal, int] = {}
    for place, score in enumerate(sorted(exact.values(), reverse=True), 1):
        places.setdefault(score, place)
    return {unit_id: places[score] for unit_id, score in exact.items()}
