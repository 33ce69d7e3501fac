"""Where each thing of a timeline stands: months across, lanes down, nothing over another. No Qt."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop.texts.overview.calendar import WARNED

SIDE: Final = 196
HEAD: Final = 30
ROW: Final = 26
PAD: Final = 8
BAR: Final = 16
GAP: Final = 6
LEAST_BAR: Final = 10
LEAST_MONTH: Final = 52


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """Something on a day or over several, in one lane or in several."""

    key: Hashable
    lanes: tuple[int, ...]
    name: str
    start: datetime.date
    until: datetime.date
    ours: bool = False
    small: bool = False
    warn: bool = False

    @property
    def text(self) -> str:
        return WARNED.format(self.name) if self.warn else self.name


@dataclass(frozen=True, slots=True)
class Placed:
    """An item in one of its lanes: its bar, and where its name begins; named once."""

    item: TimelineItem
    lane: int
    left: float
    width: float
    top: float
    text: float
    named: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """A timeline in a width: its lanes from top to bottom, and what stands in them."""

    first: datetime.date
    last: datetime.date
    width: float
    lanes: tuple[tuple[float, float], ...]
    placed: tuple[Placed, ...]

    @property
    def height(self) -> float:
        return sum(self.lanes[-1]) if self.lanes else HEAD

    @property
    def months(self) -> tuple[datetime.date, ...]:
        found, day = [], self.first
        while day <= self.last:
            found.append(day)
            day += datetime.timedelta(days=calendar.monthrange(day.year, day.month)[1])
        return tuple(found)

    @property
    def day_width(self) -> float:
        return (self.width - SIDE) / ((self.last - self.first).days + 1)

    def left_of(self, day: datetime.date) -> float:
        return SIDE + (day - self.first).days * self.day_width


def arrange(
    items: Sequence[TimelineItem],
    lanes: int,
    width: float,
    year: int,
    text_width: Callable[[str], float],
) -> Layout:
    """Put every item into the first row of its lane in which it has room."""
    first, last = _months(items, year)
    bare = Layout(first, last, width, (), ())
    top, tops, placed = float(HEAD), list[tuple[float, float]](), list[Placed]()
    for lane in range(lanes):
        own = [item for item in items if lane in item.lanes]
        ends: list[float] = []
        for item in sorted(own, key=lambda one: one.start):
            named = item.lanes[0] == lane
            left, bar, text, end = _extent(bare, item, text_width(item.text) if named else 0)
            row = next((n for n, taken in enumerate(ends) if taken <= min(left, text)), len(ends))
            ends[row:] = [end, *ends[row + 1 :]]
            placed.append(Placed(item, lane, left, bar, top + PAD + row * ROW, text, named))
        height = 2 * PAD + max(len(ends), 1) * ROW
        tops.append((top, height))
        top += height
    return Layout(first, last, width, tuple(tops), tuple(placed))


def _months(items: Sequence[TimelineItem], year: int) -> tuple[datetime.date, datetime.date]:
    """The twelve months of the year, and those of the next into which something reaches."""
    last = datetime.date(year, 12, 31)
    reach = max((item.until for item in items if item.until.year == year + 1), default=last)
    month = min(reach, datetime.date(year + 1, 3, 31))
    days = calendar.monthrange(month.year, month.month)[1]
    return datetime.date(year, 1, 1), month.replace(day=days)


def _extent(bare: Layout, item: TimelineItem, text: float) -> tuple[float, float, float, float]:
    """Its bar, its name beside it, and where what stands behind it may begin."""
    left = max(bare.left_of(item.start), SIDE)
    end = bare.left_of(min(item.until, bare.last) + datetime.timedelta(days=1))
    bar = max(end - left, LEAST_BAR)
    begins = left + bar + GAP
    if text and begins + text > bare.width:
        begins = max(left - GAP - text, SIDE)
    return left, bar, begins, max(left + bar, begins + text) + 2 * GAP
