"""Targets: when one is met, what a percentage means, and how several are added up."""

from fractions import Fraction

import pytest

from thidua_desktop.domain.codes.plans import Comparison, ValueKind
from thidua_desktop.domain.plans.targets import Measure, RollUp, is_figure, is_met, roll_up, share

NUMBER, GRADE, YES_NO = ValueKind.NUMBER, ValueKind.GRADE, ValueKind.YES_NO


@pytest.mark.parametrize(
    ("comparison", "met"),
    [
        (Comparison.AT_LEAST, (False, True, True)),
        (Comparison.MORE, (False, False, True)),
        (Comparison.AT_MOST, (True, True, False)),
        (Comparison.LESS, (True, False, False)),
        (Comparison.EQUAL, (False, True, False)),
    ],
)
def test_what_was_reached_is_compared_exactly(
    comparison: Comparison, met: tuple[bool, ...]
) -> None:
    measure = Measure(NUMBER, comparison, "70.1")
    assert tuple(is_met(measure, figure) for figure in ("70.09", "70.100", "70.11")) == met


def test_what_is_not_reported_is_neither_met_nor_missed() -> None:
    assert is_met(Measure(NUMBER, Comparison.AT_LEAST, "98"), "") is None
    assert is_met(Measure(NUMBER, Comparison.AT_LEAST, ""), "98") is None
    assert is_met(Measure(NUMBER, Comparison.EQUAL, "0"), "0") is True


def test_grades_have_their_order_and_yes_is_more_than_no() -> None:
    grade = Measure(GRADE, Comparison.AT_LEAST, "good")
    assert [is_met(grade, one) for one in ("excellent", "good", "done")] == [True, True, False]
    answer = Measure(YES_NO, Comparison.EQUAL, "yes")
    assert [is_met(answer, one) for one in ("yes", "no")] == [True, False]
    at_least = Measure(YES_NO, Comparison.AT_LEAST, "yes")
    assert [is_met(at_least, one) for one in ("yes", "no")] == [True, False]


def test_a_percentage_is_exact_and_kept_beyond_a_hundred() -> None:
    measure = Measure(NUMBER, Comparison.AT_LEAST, "3")
    assert share(measure, "1") == Fraction(1, 3)
    assert share(measure, "4.5") == Fraction(3, 2)
    assert share(Measure(NUMBER, Comparison.AT_LEAST, "1"), "2") == 2


@pytest.mark.parametrize(
    ("measure", "actual"),
    [
        (Measure(NUMBER, Comparison.AT_MOST, "5"), "3"),
        (Measure(NUMBER, Comparison.LESS, "5"), "3"),
        (Measure(NUMBER, Comparison.EQUAL, "0"), "0"),
        (Measure(NUMBER, Comparison.AT_LEAST, "-1"), "0"),
        (Measure(NUMBER, Comparison.AT_LEAST, "5"), ""),
        (Measure(NUMBER, Comparison.AT_LEAST, ""), "5"),
        (Measure(GRADE, Comparison.AT_LEAST, "good"), "good"),
        (Measure(YES_NO, Comparison.EQUAL, "yes"), "yes"),
    ],
)
def test_where_a_percentage_means_nothing_there_is_none(measure: Measure, actual: str) -> None:
    assert share(measure, actual) is None


def test_a_figure_is_of_its_kind() -> None:
    assert all(is_figure(NUMBER, text) for text in ("", "98", "-1", "99.25"))
    assert not any(is_figure(NUMBER, text) for text in ("98,5", "yes", "1e3", "9."))
    assert is_figure(GRADE, "excellent")
    assert not is_figure(GRADE, "98")
    assert is_figure(YES_NO, "no")
    assert not is_figure(YES_NO, "good")


def test_a_roll_up_tells_the_missing_from_the_missed() -> None:
    assert roll_up([True, False, None, True]) == RollUp(met=2, reported=3, total=4)
    assert roll_up([None]).missing == 1
    assert roll_up([True, False, None, True]).missing == 1
    assert roll_up([]) == RollUp()
