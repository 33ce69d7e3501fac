"""Places divided by largest remainder: what it promises, what it does not, and a second divider."""

import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.naive_division import naive_division
from thidua_desktop.domain.allotment import Spread, divide, losing_by_growth, spread

NUMBERS = st.integers(min_value=0, max_value=60)
WEIGHTS = st.dictionaries(
    st.integers(min_value=1, max_value=40),
    st.fractions(min_value=0, max_value=400, max_denominator=20),
    min_size=1,
    max_size=14,
).filter(lambda weights: any(weights.values()))


def of(*weights: int) -> dict[int, Fraction]:
    return {unit: Fraction(weight) for unit, weight in enumerate(weights, 1)}


@given(NUMBERS, WEIGHTS)
def test_the_second_divider_agrees(number: int, weights: dict[int, Fraction]) -> None:
    found = divide(number, weights)
    assert found is not None
    places = {unit: share.places for unit, share in found.shares.items()}
    assert (places, set(found.tied), found.left) == naive_division(number, weights)


@given(NUMBERS, WEIGHTS)
def test_places_add_up_and_nobody_is_a_whole_place_off(
    number: int, weights: dict[int, Fraction]
) -> None:
    found = divide(number, weights)
    assert found is not None
    shares = found.shares.values()
    assert sum(share.places for share in shares) + found.left == number
    assert all(share.whole <= share.places <= share.whole + 1 for share in shares)
    assert all(share.places == share.whole for share in shares if not share.remainder)
    assert sum(share.exact for share in shares) == number
    assert found.left == 0 or len(found.tied) > found.left
    raised = sum(share.is_raised for share in shares)
    assert raised + found.left == found.by_remainder
    for share in shares:
        if found.cut is not None:
            assert not share.is_raised or share.remainder >= found.cut
            assert share.remainder < found.cut or share.is_raised or share.tied


@given(NUMBERS, WEIGHTS, st.randoms(use_true_random=False))
def test_the_order_of_the_units_never_matters(
    number: int, weights: dict[int, Fraction], shuffled: random.Random
) -> None:
    units = list(weights)
    shuffled.shuffle(units)
    other = divide(number, {unit: weights[unit] for unit in units})
    assert other == divide(number, weights)


@given(NUMBERS, WEIGHTS)
def test_who_has_more_never_gets_less(number: int, weights: dict[int, Fraction]) -> None:
    found = divide(number, weights)
    assert found is not None
    for one, share in found.shares.items():
        for other, less in found.shares.items():
            if weights[one] >= weights[other]:
                assert share.places >= less.places
            if weights[one] == weights[other]:
                assert (share.places, share.tied) == (less.places, less.tied)


@given(NUMBERS, WEIGHTS, st.fractions(min_value=0, max_value=200, max_denominator=20))
def test_whose_work_alone_grows_never_loses_a_place(
    number: int, weights: dict[int, Fraction], more: Fraction
) -> None:
    unit = min(weights)
    before, after = divide(number, weights), divide(number, {**weights, unit: weights[unit] + more})
    assert before is not None
    assert after is not None
    assert after.shares[unit].places + after.shares[unit].tied >= before.shares[unit].places


@given(NUMBERS, st.integers(min_value=1, max_value=14))
def test_an_equal_share_never_shrinks_when_the_number_grows(number: int, units: int) -> None:
    assert losing_by_growth(number, of(*[1] * units)) == ()


def test_largest_remainder_may_take_a_place_away_when_the_number_grows() -> None:
    """The Alabama paradox: 6, 6 and 2 share ten places as 4, 4, 2, but eleven as 5, 5, 1."""
    weights = of(6, 6, 2)
    ten, eleven = divide(10, weights), divide(11, weights)
    assert ten is not None
    assert eleven is not None
    assert [share.places for share in ten.shares.values()] == [4, 4, 2]
    assert [share.places for share in eleven.shares.values()] == [5, 5, 1]
    assert losing_by_growth(10, weights) == (3,)
    assert losing_by_growth(0, of(0, 0)) == ()
    assert losing_by_growth(4, of(1, 3)) == ()  # 1 and 3, then 1 and 4


def test_a_tie_at_the_cut_is_left_to_the_conference() -> None:
    found = divide(4, of(2, 1, 1, 1))
    assert found is not None
    assert [share.exact for share in found.shares.values()] == [
        Fraction(8, 5),
        Fraction(4, 5),
        Fraction(4, 5),
        Fraction(4, 5),
    ]
    assert [share.places for share in found.shares.values()] == [1, 1, 1, 1]
    assert (found.tied, found.left, found.cut) == ((), 0, Fraction(4, 5))
    tied = divide(2, of(1, 1, 1))
    assert tied is not None
    assert (tied.tied, tied.left, tied.by_remainder) == ((1, 2, 3), 2, 2)
    assert [share.rank for share in tied.shares.values()] == [1, 1, 1]


def test_nothing_can_be_divided_where_nobody_has_anything() -> None:
    assert divide(5, {}) is None
    assert divide(5, of(0, 0)) is None
    whole = divide(4, of(1, 1))
    assert whole is not None
    assert whole.cut is None


@pytest.mark.parametrize(
    ("places", "work", "found"),
    [
        (
            of(1, 1, 0),
            of(30, 300, 10),
            Spread(least=Fraction(30), most=Fraction(300), without=1),
        ),
        (
            of(2, 4),
            of(20, 400),
            Spread(least=Fraction(10), most=Fraction(100), without=0),
        ),
        (of(0), of(5), None),
        (of(2), of(0), None),
    ],
)
def test_how_much_work_stands_behind_a_place(
    places: dict[int, Fraction], work: dict[int, Fraction], found: Spread | None
) -> None:
    told = spread(places, work)
    assert told == found
    if told is not None:
        assert told.times == 10
