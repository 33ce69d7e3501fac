"""What does not add up in a table is all told, with the figures."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.unit.domain.scoring.test_tree import group, leaf
from thidua_desktop.domain.codes.scoring import FigureSource, Method, Part, TableFault
from thidua_desktop.domain.scoring.faults import Drawn, Found, table_faults
from thidua_desktop.domain.scoring.rules import Rule
from thidua_desktop.domain.scoring.tree import Node

SCALE = Fraction(10)


def codes(*groups: Node, drawn: Drawn | None = None) -> list[TableFault]:
    given = {} if drawn is None else {groups[0].id: drawn}
    return [one.code for one in table_faults(groups, SCALE, given)]


def by(method: Method, **more: object) -> Node:
    rule = Rule(method=method, maximum=SCALE, **more)  # type: ignore[arg-type]
    return Node(id=1, rule=rule)


def test_a_table_needs_criteria_that_count() -> None:
    assert codes() == [TableFault.EMPTY]
    assert codes(replace(leaf(1), part=Part.BONUS)) == [TableFault.EMPTY]


def test_what_adds_up_has_no_faults() -> None:
    assert codes(group(1, 10, leaf(11, 4), leaf(12, 6))) == []


def test_sums_are_told_with_both_figures() -> None:
    table = (group(1, 8, leaf(11, 4), leaf(12, 5)),)
    assert table_faults(table, SCALE, {}) == (
        Found(TableFault.SCALE, None, (Fraction(8), SCALE)),
        Found(TableFault.SUM, 1, (Fraction(9), Fraction(8))),
    )


def test_the_criteria_of_a_bonus_may_come_to_more_than_it() -> None:
    bonus = group(2, 5, leaf(21, 4), leaf(22, 4), part=Part.BONUS)
    assert codes(leaf(1), bonus) == []


def test_a_code_stands_once_and_three_levels_are_enough() -> None:
    twice = group(1, 10, replace(leaf(11, 5), code="1"), replace(leaf(12, 5), code="1"))
    assert table_faults((twice,), SCALE, {}) == (Found(TableFault.CODE_TWICE, 12, (), "1"),)
    deep = group(1, 10, group(2, 10, group(3, 10, leaf(4))))
    assert codes(deep) == [TableFault.TOO_DEEP]


def test_a_criterion_needs_a_maximum_and_sound_limits() -> None:
    assert codes(group(1, 10, leaf(11, 9), leaf(12, 1))) == []
    assert codes(leaf(1), replace(leaf(2, 0), part=Part.BONUS)) == [TableFault.NO_MAXIMUM]
    assert codes(by(Method.MANUAL, floor=Fraction(11))) == [TableFault.LIMITS]


def test_items_need_what_each_is_worth() -> None:
    assert codes(by(Method.PER_ITEM)) == [TableFault.NO_EACH]
    assert codes(by(Method.PER_ITEM, each=Fraction(1))) == []


def test_days_late_come_from_the_register_of_reports() -> None:
    steps = "0: 10\n> 0: 0"
    by_hand = Drawn(steps)
    assert codes(by(Method.LATENESS), drawn=by_hand) == [TableFault.LATE_BY_REPORT]
    assert codes(by(Method.LATENESS), drawn=Drawn(steps, FigureSource.REPORT)) == []
    unnamed = Drawn(steps, FigureSource.REPORT, named=False)
    assert codes(by(Method.LATENESS), drawn=unnamed) == [TableFault.LATE_BY_REPORT]
    no_target = Drawn(source=FigureSource.TARGET, named=False)
    assert codes(by(Method.MANUAL), drawn=no_target) == [TableFault.SOURCE]


@pytest.mark.parametrize(
    ("method", "source", "fits"),
    [
        (Method.MANUAL, FigureSource.TARGET, True),
        (Method.PROPORTIONAL, FigureSource.TARGET, True),
        (Method.PROPORTIONAL, FigureSource.RATING, False),
        (Method.YES_NO, FigureSource.RATING, False),
        (Method.PER_ITEM, FigureSource.FINDING, True),
    ],
)
def test_a_source_has_what_the_method_needs(
    method: Method, source: FigureSource, fits: bool
) -> None:
    found = codes(by(method, each=Fraction(1)), drawn=Drawn(source=source))
    assert found == ([] if fits else [TableFault.SOURCE])


@pytest.mark.parametrize(
    ("method", "steps", "fault"),
    [
        (Method.BAND, "", TableFault.NO_STEPS),
        (Method.BAND, "nhiều", TableFault.STEPS_UNREADABLE),
        (Method.BAND, ">= 50: 12\n< 50: 0", TableFault.STEP_POINTS),
        (Method.BAND, "> 50: 10\n< 50: 0", TableFault.GAP),
        (Method.BAND, ">= 50: 10\n<= 50: 0", TableFault.OVERLAP),
        (Method.GRADE, "Tốt", TableFault.STEPS_UNREADABLE),
        (Method.GRADE, "Tốt: 11", TableFault.STEP_POINTS),
    ],
)
def test_steps_are_looked_at(method: Method, steps: str, fault: TableFault) -> None:
    assert codes(by(method), drawn=Drawn(steps)) == [fault]


def test_between_two_days_is_nothing_and_between_two_per_cent_is() -> None:
    steps = "<= 5: 10\n>= 6: 0"
    late = Drawn(steps, FigureSource.REPORT)
    assert codes(by(Method.LATENESS), drawn=late) == []
    assert codes(by(Method.BAND), drawn=Drawn(steps)) == [TableFault.GAP]


def test_grades_and_bands_that_are_sound_pass() -> None:
    assert codes(by(Method.GRADE), drawn=Drawn("Tốt: 10\nKhá: 5")) == []
    assert codes(by(Method.BAND), drawn=Drawn(">= 50: 10\n< 50: 0")) == []
