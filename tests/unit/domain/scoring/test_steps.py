"""Steps as a table writes them: every figure in one of them, boundaries in one alone."""

from fractions import Fraction

import pytest

from thidua_desktop.domain.scoring.steps import (
    Step,
    gaps,
    overlaps,
    read_grades,
    read_steps,
    whole_days,
)

ELECTRONIC = "> 95: 1,5\n75 – 95: 1\n50 – < 75: 0,5\n< 50: 0"  # SCDT VIII
LATE = "0: 2\n1 – 2: 1,5\n3 – 5: 1\n6 – 10: 0,5\n> 10: 0"  # SCDT I.1.1


def points(text: str, figure: str) -> Fraction | None:
    steps = read_steps(text)
    assert steps is not None
    found = [one.points for one in steps if one.holds(Fraction(figure))]
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    ("figure", "wanted"),
    [("95", "1"), ("95.001", "1.5"), ("75", "1"), ("74.999", "0.5"), ("50", "0.5"), ("49", "0")],
)
def test_a_boundary_belongs_to_one_band(figure: str, wanted: str) -> None:
    assert points(ELECTRONIC, figure) == Fraction(wanted)


@pytest.mark.parametrize(
    ("days", "wanted"), [("0", "2"), ("2", "1.5"), ("3", "1"), ("10", "0.5"), ("11", "0")]
)
def test_days_late_are_whole(days: str, wanted: str) -> None:
    assert points(LATE, days) == Fraction(wanted)


@pytest.mark.parametrize("line", ["95", "nhiều: 1", "10 – 5: 1", ": 1", "5: x", "≥: 2"])
def test_what_is_no_step_is_not_guessed(line: str) -> None:
    assert read_steps(f"{line}\n< 5: 0") is None


@pytest.mark.parametrize("sign", [">=", "≥"])
def test_signs_and_per_cent_may_be_written(sign: str) -> None:
    steps = read_steps(f"\n{sign} 90 %: 5\n ≤ 50%: 0\n> 50 – <90 %: 2.5\n")
    assert steps == (
        Step(None, Fraction(50), Fraction(0), high_in=True),
        Step(Fraction(50), Fraction(90), Fraction(5, 2)),
        Step(Fraction(90), None, Fraction(5), low_in=True),
    )


@pytest.mark.parametrize(
    ("text", "gap", "overlap"),
    [
        (ELECTRONIC, False, False),
        ("> 95: 1\n< 95: 0", True, False),
        (">= 95: 1\n<= 95: 0", False, True),
        ("90 – 100: 1\n< 90: 0", True, False),
        (">= 90: 1\n> 0 – < 90: 0", True, False),
        (">= 90: 1\n5 – < 90: 0", True, False),
        (">= 90: 1\n0 – < 90: 0", False, False),
        (">= 90: 1\n80 – 95: 0\n< 80: 0", False, True),
        (">= 90: 1\n>= 95: 2\n< 90: 0", False, True),
        ("< 90: 1\n< 95: 2\n>= 95: 0", False, True),
    ],
)
def test_gaps_and_overlaps_are_found(text: str, gap: bool, overlap: bool) -> None:
    steps = read_steps(text)
    assert steps is not None
    assert (gaps(steps), overlaps(steps)) == (gap, overlap)


@pytest.mark.parametrize(
    ("text", "gap", "overlap"),
    [
        (LATE, False, False),
        ("0: 2\n1 – 2: 1\n> 3: 0", True, False),
        ("0: 2\n> 0 – < 3: 1\n>= 3: 0", False, False),
        ("<= 0: 2\n1 – 2: 1\n2 – 4: 1\n> 4: 0", False, True),
        ("< 1: 2\n> 0: 1", False, False),
    ],
)
def test_days_follow_one_another(text: str, gap: bool, overlap: bool) -> None:
    steps = read_steps(text)
    assert steps is not None
    days = whole_days(steps)
    assert (gaps(days, apart=1), overlaps(days)) == (gap, overlap)


def test_whole_days_begin_at_0_and_leave_halves_out() -> None:
    steps = read_steps("< 2,5: 2\n2,5 – 4,5: 1\n> 4,5: 0")
    assert steps is not None
    days = [(one.low, one.high) for one in whole_days(steps)]
    assert days == [
        (Fraction(0), Fraction(2)),
        (Fraction(3), Fraction(4)),
        (Fraction(5), None),
    ]


def test_steps_stand_in_the_order_of_their_figures() -> None:
    steps = read_steps("> 0,5: 2\n0 – 0,5: 1")
    assert steps is not None
    assert [one.low for one in steps] == [0, Fraction(1, 2)]
    assert not gaps(steps)
    first = read_steps(">= 1: 1")
    assert first is not None
    assert gaps(first)


def test_grades_stand_as_they_are_written() -> None:
    found = read_grades("Hoàn thành xuất sắc nhiệm vụ: 15\nHoàn thành tốt nhiệm vụ : 12,5\n")
    assert found is not None
    assert [(one.grade, one.points) for one in found] == [
        ("Hoàn thành xuất sắc nhiệm vụ", Fraction(15)),
        ("Hoàn thành tốt nhiệm vụ", Fraction(25, 2)),
    ]
    assert read_grades("Hoàn thành xuất sắc nhiệm vụ") is None
