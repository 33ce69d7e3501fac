"""Shares of one whole add up to 100,00 %, and never stray from their own value by a hundredth."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.shares import WHOLE, hundredths, is_adjusted, shares

PARTS = st.lists(st.integers(min_value=0, max_value=5_000), min_size=1, max_size=12)


@given(PARTS)
def test_they_add_up_and_each_is_its_own_share_up_or_down(parts: list[int]) -> None:
    whole = sum(parts)
    found = shares(parts)
    assert sum(found) == (WHOLE if whole else 0)
    for part, share in zip(parts, found, strict=True):
        assert whole == 0 or abs(share - Fraction(part * WHOLE, whole)) < 1


@given(PARTS)
def test_more_papers_never_have_a_smaller_share(parts: list[int]) -> None:
    found = sorted(zip(parts, shares(parts), strict=True))
    assert all(one[1] <= other[1] for one, other in pairwise(found) if one[0] < other[0])


@given(PARTS)
def test_what_was_not_adjusted_is_what_each_rounds_to_by_itself(parts: list[int]) -> None:
    whole = sum(parts)
    plain = tuple(hundredths(part, whole) for part in parts) if whole else (0,) * len(parts)
    assert is_adjusted(parts) == (shares(parts) != plain)
    if whole and sum(plain) == WHOLE and len(parts) < 3:
        assert not is_adjusted(parts)


@pytest.mark.parametrize(
    ("parts", "found", "adjusted"),
    [
        ((31, 1), (9688, 312), True),
        ((11, 1), (9167, 833), False),
        ((2, 4, 1), (2857, 5714, 1429), False),
        ((1, 1, 1), (3334, 3333, 3333), True),
        ((0, 0), (0, 0), False),
        ((7,), (10_000,), False),
    ],
)
def test_known_shares(parts: tuple[int, ...], found: tuple[int, ...], adjusted: bool) -> None:
    assert shares(parts) == found
    assert is_adjusted(parts) is adjusted
