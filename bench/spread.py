"""Figures that are taken many times, and how far they lie apart."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

MILLISECONDS = 1000.0

Turns = tuple[list[float], list[float]]
"""The figures of ours and of the baseline, in the order in which they were taken."""


@dataclass(frozen=True, slots=True)
class Spread:
    """One figure, taken `number` times."""

    median: float
    p10: float
    p90: float
    p95: float
    number: int


def quantile(figures: Sequence[float], share: float) -> float:
    """Give the figure below which that share of them lies, between two neighbours if need be."""
    if not figures:
        raise ValueError("no figures")
    ordered = sorted(figures)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def spread_of(figures: Sequence[float]) -> Spread:
    """Give the median of the figures and how far they lie apart."""
    median, p10, p90, p95 = (quantile(figures, share) for share in (0.5, 0.1, 0.9, 0.95))
    return Spread(median, p10, p90, p95, len(figures))


def timed(action: Callable[[], Any], times: int = 1) -> float:
    """Give the milliseconds that an action takes, the mean of so many in a row."""
    start = time.perf_counter()
    for _ in range(times):
        action()
    return (time.perf_counter() - start) * MILLISECONDS / times


def cpu_timed(action: Callable[[], Any]) -> float:
    """Give the milliseconds of CPU that an action takes: what other programs do says nothing."""
    start = time.process_time()
    action()
    return (time.process_time() - start) * MILLISECONDS


def take_turns(
    repeats: int, ours: Callable[[], float], baseline: Callable[[], float], unmeasured: int = 1
) -> Turns:
    """Take a figure of each in turn (A B A B …), so that a busy moment falls on both.

    The first `unmeasured` turns warm up and are thrown away.
    """
    taken: Turns = ([], [])
    for turn in range(unmeasured + repeats):
        for figures, taker in zip(taken, (ours, baseline), strict=True):
            figure = taker()
            if turn >= unmeasured:
                figures.append(figure)
    return taken
