"""How an emulation year goes on: the order of its states, and when a move needs a reason."""

from thidua_desktop.domain.codes import YearState

ORDER = tuple(YearState)
"""The usual order; a cluster may skip a state or go back, saying why."""


def place(state: YearState) -> int:
    """Give the place of a state in the usual order, counted from 0."""
    return ORDER.index(state)


def next_state(state: YearState) -> YearState | None:
    """Give the state that usually follows, None after the last."""
    return next(iter(ORDER[place(state) + 1 :]), None)


def entered(before: YearState, after: YearState) -> tuple[YearState, ...]:
    """Give the states that a move enters, those that it skips among them; none on the way back."""
    return ORDER[place(before) + 1 : place(after) + 1]


def needs_reason(before: YearState, after: YearState, *, missing: bool) -> bool:
    """Whether a move has to be explained: it goes back, or what it needs is not all there."""
    return place(after) < place(before) or missing
