"""When officials, Party members and union members are rated, and what clashes with it.

NĐ 90/2020 Điều 20, NĐ 335/2025 Điều 21: officials by 15/12, before the Party and before tổng kết.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from thidua_desktop.domain.citation import Citation


class Rated(StrEnum):
    """Who is rated: the lanes of the calendar beside that of emulation."""

    OFFICIALS = "officials"
    PARTY = "party"
    UNION = "union"


@dataclass(frozen=True, slots=True)
class RatingRule:
    """By which day of the year a rating is done, and whether tổng kết comes after it."""

    of: Rated
    month: int
    day: int
    before_review: bool
    citation: Citation

    def by(self, year: int) -> datetime.date:
        return datetime.date(year, self.month, self.day)


class ClashCode(StrEnum):
    """What is wrong with the order of the meetings."""

    REVIEW_FIRST = "review_first"  # tổng kết trước khi xếp loại
    RATING_LATE = "rating_late"  # xếp loại xong sau ngày của quy tắc


@dataclass(frozen=True, slots=True)
class Clash:
    """One clash, by which rule, and the day that the meeting should wait for."""

    code: ClashCode
    rule: RatingRule
    day: datetime.date


def clashes(
    year: int,
    review: datetime.date | None,
    ends: Mapping[Rated, datetime.date],
    rules: Iterable[RatingRule],
    joint: Iterable[Rated] = (),
) -> tuple[Clash, ...]:
    """Give every clash of tổng kết and of the ratings, whose last days are `ends`.

    A rating that is held together with tổng kết clashes with it in nothing. What no rule names is
    not checked.
    """
    found = []
    together = frozenset(joint)
    for rule in rules:
        by, end = rule.by(year), ends.get(rule.of)
        if end is not None and end > by:
            found.append(Clash(ClashCode.RATING_LATE, rule, by))
        last = end or by
        waits = rule.before_review and rule.of not in together
        if waits and review is not None and review < last:
            found.append(Clash(ClashCode.REVIEW_FIRST, rule, last))
    return tuple(found)
