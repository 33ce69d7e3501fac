"""What a small chart is of, and one of its rows: numbers that stand beside one another."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import lcm
from typing import Final

MOST_ROWS: Final = 20
"""A chart of more is not read: those that are furthest behind stand in it."""


class ChartKind(StrEnum):
    """The charts of the overview."""

    TARGETS = "targets"  # chỉ tiêu theo đơn vị
    REGISTRATIONS = "registrations"  # đăng ký theo danh hiệu
    REPORTS = "reports"  # báo cáo theo đơn vị
    REQUESTS = "requests"  # kiến nghị, chỉ đạo


@dataclass(frozen=True, slots=True)
class BarRow:
    """A row: what it is called, and how many of each part there are.

    `label` stands behind it where something else is to be read than the first part of all.
    """

    name: str
    parts: tuple[int, ...]
    label: str = ""

    @property
    def total(self) -> int:
        return sum(self.parts)


def furthest(rows: Sequence[BarRow], most: int = MOST_ROWS) -> tuple[BarRow, ...]:
    """Give the rows with the smallest share of their first part, the smallest first.

    Where there are no more than are shown, all of them in their own order.
    """
    if len(rows) <= most:
        return tuple(rows)
    common = lcm(*(row.total or 1 for row in rows))
    return tuple(sorted(rows, key=lambda row: row.parts[0] * (common // (row.total or 1)))[:most])
