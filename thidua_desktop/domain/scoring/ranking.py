"""Who ranks where: by exact totals, ties as ties (1, 2, 2, 4), tie-breakers named where applied.

Nothing is broken silently: a tie-breaker counts among those that are level only if it is known of
each of them, and the units that it parts say so (DOMAIN 5.4).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from operator import itemgetter

from thidua_desktop.domain.codes.scoring import TieBreak
from thidua_desktop.domain.scoring.tree import as_whole


@dataclass(frozen=True, slots=True)
class UnitTotal:
    """A unit with its total, and what a tie-breaker knows of it; more is better in each.

    It is asked only of units that are level, as long as they are.
    """

    unit: int
    total: Fraction
    known: Callable[[TieBreak], Fraction | None]


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit's rank, with whom it shares it, and the tie-breakers that parted it from others."""

    unit: int
    rank: int
    tied: tuple[int, ...] = ()
    parted_by: tuple[TieBreak, ...] = ()


def rank_all(totals: Sequence[UnitTotal], breakers: Sequence[TieBreak] = ()) -> tuple[Placed, ...]:
    """Rank units, the best first; those that stay level stand in the order given."""
    placed: list[Placed] = []
    for level in _levels(totals):
        for group, used in _parted(level, tuple(breakers), ()):
            units = tuple(one.unit for one in group)
            rank = len(placed) + 1
            placed += [
                Placed(unit, rank, units[:at] + units[at + 1 :], used)
                for at, unit in enumerate(units)
            ]
    return tuple(placed)


def _levels(totals: Sequence[UnitTotal]) -> Iterator[list[UnitTotal]]:
    _, whole = as_whole(one.total for one in totals)
    ordered = sorted(zip(whole, totals, strict=True), key=_first, reverse=True)  # stable
    for _, level in groupby(ordered, key=_first):
        yield [one for _, one in level]


_first = itemgetter(0)


def _parted(
    level: Sequence[UnitTotal], breakers: tuple[TieBreak, ...], used: tuple[TieBreak, ...]
) -> Iterator[tuple[Sequence[UnitTotal], tuple[TieBreak, ...]]]:
    """Part those that are level by the first tie-breaker that tells them apart, and so on."""
    if len(level) == 1 or not breakers:
        yield level, used
        return
    first, rest = breakers[0], breakers[1:]
    known = [one.known(first) for one in level]
    values = sorted({value for value in known if value is not None}, reverse=True)
    if None in known or len(values) == 1:
        yield from _parted(level, rest, used)
        return
    for value in values:
        group = [one for one, its in zip(level, known, strict=True) if its == value]
        yield from _parted(group, rest, (*used, first))
