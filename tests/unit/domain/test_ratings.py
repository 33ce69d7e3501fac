"""Tổng kết and the ratings of the year: which order clashes, by which rule."""

import datetime

import pytest

from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.work.ratings import Clash, ClashCode, Rated, RatingRule, clashes

DAY = datetime.date
OFFICIALS = RatingRule(
    Rated.OFFICIALS, 12, 15, before_review=True, citation=Citation("Điều 20", confirmed=True)
)
PARTY = RatingRule(Rated.PARTY, 12, 31, before_review=False, citation=Citation("", confirmed=False))


@pytest.mark.parametrize(
    ("review", "end", "codes"),
    [
        (DAY(2017, 11, 22), DAY(2017, 12, 14), [ClashCode.REVIEW_FIRST]),
        (DAY(2017, 12, 14), DAY(2017, 12, 14), []),
        (DAY(2017, 12, 10), None, [ClashCode.REVIEW_FIRST]),
        (DAY(2017, 12, 15), None, []),
        (None, None, []),
        (None, DAY(2017, 12, 15), []),
        (DAY(2017, 12, 28), DAY(2017, 12, 20), [ClashCode.RATING_LATE]),
        (DAY(2017, 12, 16), DAY(2017, 12, 20), [ClashCode.RATING_LATE, ClashCode.REVIEW_FIRST]),
    ],
)
def test_the_review_waits_for_the_rating(
    review: datetime.date | None, end: datetime.date | None, codes: list[ClashCode]
) -> None:
    ends = {} if end is None else {Rated.OFFICIALS: end}
    assert [one.code for one in clashes(2017, review, ends, [OFFICIALS])] == codes


def test_a_joint_meeting_clashes_in_nothing_and_what_no_rule_names_is_not_checked() -> None:
    day = DAY(2017, 11, 22)
    ends = {Rated.OFFICIALS: DAY(2017, 12, 14), Rated.PARTY: DAY(2018, 1, 5)}
    assert clashes(2017, day, ends, []) == ()
    found = clashes(2017, day, ends, [OFFICIALS, PARTY], [Rated.OFFICIALS])
    assert found == (Clash(ClashCode.RATING_LATE, PARTY, DAY(2017, 12, 31)),)
