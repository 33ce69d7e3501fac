"""What the figures of a secret ballot tell of those who voted, with nothing but the result."""

from collections.abc import Iterator
from dataclasses import dataclass

from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.domain.tally import Opinions, Tally


@dataclass(frozen=True, slots=True)
class Told:
    """Names of which the papers say the same: all of them, or all but one.

    Of the first everybody's opinion is known; of the others that of all is known to one.
    """

    unanimous: tuple[str, ...]
    but_one: tuple[str, ...]


def told_by(form: BallotForm, tally: Tally) -> Told:
    """Find the names whose figures alone reveal who voted how; a withdrawn one has none.

    A name on two titles is told once, by the worse.
    """
    found: dict[int, dict[str, None]] = {0: {}, 1: {}}
    for name, others in _others(form, tally):
        if others in found:
            found[others][name] = None
    return Told(tuple(found[0]), tuple(name for name in found[1] if name not in found[0]))


def _others(form: BallotForm, tally: Tally) -> Iterator[tuple[str, int]]:
    """Give each name and on how many papers it got another opinion than on most."""
    for contest, counted in zip(form.contests, tally.contests, strict=True):
        for name in contest.candidates:
            opinions = counted.names.get(name.code, Opinions())
            if sum(opinions) and not name.withdrawn:
                yield name.name, sum(opinions) - max(opinions)
