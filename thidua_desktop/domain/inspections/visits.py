"""Inspections: how far one is by its days, who inspects whom, how much was decided."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.inspections import FollowState, Verdict, VisitState

Day = datetime.date | None


def visit_state(announced: Day, date: Day, signed: Day, notified: Day, closed: Day) -> VisitState:
    """Give the last state whose day is known: a visit need not have been announced."""
    days = (
        (VisitState.CLOSED, closed),
        (VisitState.NOTIFIED, notified),
        (VisitState.SIGNED, signed),
        (VisitState.VISITED, date),
        (VisitState.ANNOUNCED, announced),
    )
    return next((state for state, day in days if day is not None), VisitState.PLANNED)


def follow_state(answered: Day, accepted: Day) -> FollowState:
    """Give what became of a recommendation: what was accepted needs no answer before."""
    if accepted is not None:
        return FollowState.ACCEPTED
    return FollowState.ANSWERED if answered is not None else FollowState.OPEN


def ring(units: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Propose a cross inspection: each (inspector, inspected), in the members' order.

    Each unit inspects the next one and the last the first, so that each does it once and is
    inspected once; with three units or more no pair is mutual. One unit alone inspects nobody.
    """
    pairs = zip(units, (*units[1:], *units[:1]), strict=True)
    return tuple((one, other) for one, other in pairs if one != other)


def mutual(pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Give the pairs that inspect each other, each once."""
    known = set(pairs)
    return tuple(sorted((a, b) for a, b in known if a < b and (b, a) in known))


@dataclass(frozen=True, slots=True)
class Progress:
    """How many items of how many have a verdict, and which."""

    decided: int
    total: int
    passed: int
    failed: int


def progress(verdicts: Iterable[Verdict]) -> Progress:
    """Count verdicts alone: an item that is being looked at has none."""
    found = tuple(verdicts)
    return Progress(
        sum(one is not Verdict.NOT_CHECKED for one in found),
        len(found),
        found.count(Verdict.PASSED),
        found.count(Verdict.FAILED),
    )
