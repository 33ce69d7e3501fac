"""Phân bổ số lượng danh hiệu: places divided among units by largest remainder, in exact fractions.

Each unit has its exact share, number × weight / sum of the weights. It gets the whole part, and the
places that are left go to the largest remainders, one each. The remainder of the last place is the
cut: where more units stand at it than there are places left, those places are left to the
conference, never given by the order of a list.

What the method promises, for every weighing: the places add up to the number; nobody gets less than
the whole part of the exact share, or more than one above it; whoever has more never gets less than
whoever has less; whoever's own weight grows, all others staying, never loses a place. It does not
promise that a larger number never takes a place away from somebody (the Alabama paradox): only an
equal share does, whose places are given to all alike or left to the conference. `losing_by_growth`
says who would lose.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one unit gets: its weight, exact share and places; `tied` may get one more."""

    weight: Fraction
    exact: Fraction
    places: int
    tied: bool
    rank: int
    """The place of its remainder among all: equal ones have one rank (1, 2, 2, 4)."""

    @property
    def whole(self) -> int:
        """The places of the whole part."""
        return floor(self.exact)

    @property
    def remainder(self) -> Fraction:
        return self.exact - self.whole

    @property
    def is_raised(self) -> bool:
        """Whether it gets a place for its remainder."""
        return self.places > self.whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """The places of one title among all units, by their ids.

    `cut` is the remainder of the last place that is given for one, None where the whole parts are
    all; `left` are the places that the conference gives among those tied at it.
    """

    number: int
    total: Fraction
    shares: Mapping[int, Share]
    cut: Fraction | None
    by_remainder: int
    left: int

    @property
    def tied(self) -> tuple[int, ...]:
        return tuple(unit for unit, share in self.shares.items() if share.tied)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How much work (staff, work areas) stands behind one place: the least, the most, how often.

    Of the units that have a place; `without` are those that have work and no place.
    """

    least: Fraction
    most: Fraction
    without: int

    @property
    def times(self) -> Fraction:
        return self.most / self.least


def divide(number: int, weights: Mapping[int, Fraction]) -> Division | None:
    """Divide so many places by weights that are not negative; None where all of them are 0."""
    total = sum(weights.values(), Fraction(0))
    if total <= 0:
        return None
    exact = {unit: number * weight / total for unit, weight in weights.items()}
    rests = {unit: one - floor(one) for unit, one in exact.items()}
    order = sorted(rests.values(), reverse=True)
    over = number - sum(floor(one) for one in exact.values())
    cut = order[over - 1] if over else None
    above = sum(cut is not None and rest > cut for rest in rests.values())
    at_cut = sum(rest == cut for rest in rests.values())
    fits = above + at_cut == over
    shares = {
        unit: Share(
            weight=weights[unit],
            exact=exact[unit],
            places=floor(exact[unit])
            + (cut is not None and (rest > cut or (fits and rest == cut))),
            tied=cut is not None and rest == cut and not fits,
            rank=order.index(rest) + 1,
        )
        for unit, rest in rests.items()
    }
    left = 0 if fits or cut is None else over - above
    return Division(
        number=number, total=total, shares=shares, cut=cut, by_remainder=over, left=left
    )


def losing_by_growth(number: int, weights: Mapping[int, Fraction]) -> tuple[int, ...]:
    """Say who would get fewer places if there were one more to divide (the Alabama paradox).

    Compared is what each gets for certain.
    """
    now, then = divide(number, weights), divide(number + 1, weights)
    if now is None or then is None:
        return ()
    return tuple(
        unit
        for unit, share in now.shares.items()
        if then.shares[unit].places + then.shares[unit].tied < share.places
    )


def spread(places: Mapping[int, Fraction], work: Mapping[int, Fraction]) -> Spread | None:
    """Tell how unequal the work behind a place is; None where no unit with work has a place."""
    behind = [work[unit] / places[unit] for unit in work if work[unit] and places[unit]]
    if not behind:
        return None
    without = sum(bool(work[unit]) and not places[unit] for unit in work)
    return Spread(least=min(behind), most=max(behind), without=without)
