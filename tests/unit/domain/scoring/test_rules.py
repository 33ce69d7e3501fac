"""What each method gives for a figure, and what no figure gives: nothing, never 0."""

from fractions import Fraction

import pytest

from thidua_desktop.domain.codes.scoring import Method, Rounding
from thidua_desktop.domain.scoring.rules import (
    Rule,
    decimal_text,
    figure_value,
    grades_of,
    is_figure,
    points_for,
    rounded,
    steps_of,
)
from thidua_desktop.domain.scoring.steps import read_grades, read_steps

TEN = Fraction(10)


def rule(method: Method, text: str = "", **more: object) -> Rule:
    read = {"steps": steps_of(method, text), "grades": grades_of(method, text)}
    given = {"method": method, "maximum": TEN, **read, **more}
    return Rule(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize("method", Method)
def test_without_a_figure_nothing_is_scored(method: Method) -> None:
    assert points_for(rule(method, each=Fraction(2)), "") is None


def test_by_hand_nothing_is_reckoned() -> None:
    assert points_for(rule(Method.MANUAL), "9") is None


@pytest.mark.parametrize(
    ("figure", "points"),
    [("100", "10"), ("50", "5"), ("18/20", "9"), ("1/3", "10/3"), ("120", "10"), ("0", "0")],
)
def test_a_part_of_the_plan_gives_its_part_of_the_points(figure: str, points: str) -> None:
    assert points_for(rule(Method.PROPORTIONAL), figure) == Fraction(points)


def test_a_cap_above_the_maximum_pays_what_goes_beyond_the_plan() -> None:
    generous = rule(Method.PROPORTIONAL, cap=Fraction(12), floor=Fraction(1))
    assert points_for(generous, "110") == 11
    assert points_for(generous, "150") == 12
    assert points_for(generous, "0") == 1
    assert generous.allows(Fraction(12))
    assert not generous.allows(Fraction(25, 2))
    assert not generous.allows(Fraction(1, 2))


def test_bands_take_shares_and_days_take_days() -> None:
    band = rule(Method.BAND, ">= 75: 10\n< 75: 4")
    assert points_for(band, "3/4") == 10
    assert points_for(band, "74.9") == 4
    late = rule(Method.LATENESS, "0: 10\n1 – 2: 5\n> 3: 0")
    assert points_for(late, "1") == 5
    assert points_for(late, "3") is None
    assert points_for(late, "1/2") is None


def test_grades_and_yes_or_no() -> None:
    graded = rule(Method.GRADE, "Tốt: 8\nKhá: 6")
    assert points_for(graded, "tốt") == 8
    assert points_for(graded, "Yếu") is None
    assert points_for(rule(Method.YES_NO), "yes") == 10
    assert points_for(rule(Method.YES_NO), "no") == 0
    assert points_for(rule(Method.YES_NO), "1") is None


def test_each_item_counts_up_to_the_cap() -> None:
    items = rule(Method.PER_ITEM, each=Fraction(3))
    assert points_for(items, "2") == 6
    assert points_for(items, "4") == 10


def test_what_is_no_figure_of_a_method() -> None:
    assert is_figure(Method.BAND, "")
    assert is_figure(Method.GRADE, "bất kỳ")
    assert is_figure(Method.MANUAL, "bất kỳ")
    assert is_figure(Method.YES_NO, "no")
    assert not is_figure(Method.YES_NO, "1")
    assert not is_figure(Method.PER_ITEM, "1/2")
    assert not is_figure(Method.BAND, "5/0")
    assert figure_value(Method.PER_ITEM, "-2.5") == Fraction(-5, 2)


def test_steps_are_read_for_the_method_that_has_them() -> None:
    assert steps_of(Method.BAND, "< 5: 1") == read_steps("< 5: 1")
    assert steps_of(Method.LATENESS, "?") == ()
    assert steps_of(Method.MANUAL, "< 5: 1") == ()
    assert grades_of(Method.GRADE, "Tốt: 1") == read_grades("Tốt: 1")
    assert grades_of(Method.GRADE, "Tốt") == ()
    assert grades_of(Method.BAND, "Tốt: 1") == ()


@pytest.mark.parametrize(
    ("value", "places", "how", "text"),
    [
        ("1/8", 2, Rounding.HALF_UP, "0.13"),
        ("1/8", 2, Rounding.DOWN, "0.12"),
        ("-1/8", 2, Rounding.HALF_UP, "-0.13"),
        ("-1/8", 2, Rounding.DOWN, "-0.12"),
        ("20", 2, Rounding.HALF_UP, "20"),
        ("2/3", 0, Rounding.HALF_UP, "1"),
        ("97.5", 2, Rounding.HALF_UP, "97.5"),
    ],
)
def test_rounding_is_exact(value: str, places: int, how: Rounding, text: str) -> None:
    assert decimal_text(Fraction(value), places, how) == text
    assert rounded(Fraction(value), places, how) == Fraction(text)
