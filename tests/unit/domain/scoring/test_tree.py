"""What a table adds up to: weights, bonus and penalty apart, missing is not 0."""

from fractions import Fraction

from thidua_desktop.domain.codes.scoring import Method, Part, RoundedAt, Rounding
from thidua_desktop.domain.scoring.rules import Rule
from thidua_desktop.domain.scoring.tree import Node, Scale, add_up

EXACT = Scale()


def test_a_table_counts_to_a_hundred_and_is_printed_with_two_places() -> None:
    assert (EXACT.total, EXACT.places) == (Fraction(100), 2)
    assert EXACT.at is RoundedAt.PRINT


def leaf(number: int, maximum: int = 10) -> Node:
    return Node(id=number, rule=Rule(method=Method.MANUAL, maximum=Fraction(maximum)))


def group(number: int, maximum: int, *children: Node, **more: object) -> Node:
    cap = more.pop("cap", None)
    rule = Rule(method=Method.MANUAL, maximum=Fraction(maximum), cap=cap)  # type: ignore[arg-type]
    given = {"id": number, "rule": rule, "children": children, **more}
    return Node(**given)  # type: ignore[arg-type]


TABLE = (
    group(1, 20, leaf(11), leaf(12)),
    group(2, 10, leaf(21), weight=Fraction(2)),
    group(3, 5, leaf(31, 4), leaf(32, 4), part=Part.BONUS),
    group(4, 6, leaf(41, 5), leaf(42, 5), part=Part.PENALTY),
)


def given(**points: str) -> dict[int, Fraction | None]:
    return {int(name[1:]): Fraction(value) for name, value in points.items()}


def test_groups_are_weighed_and_bonus_and_penalty_stand_apart() -> None:
    found = add_up(TABLE, given(_11="9.5", _12="8", _21="7", _31="4", _41="5"), EXACT)
    assert [found.scored, found.bonus, found.penalty] == [Fraction("31.5"), 4, 5]
    assert found.total == Fraction("30.5")
    assert found.whole
    assert found.sums[2].points == 14
    assert found.sums[1].whole


def test_bonus_and_penalty_keep_their_own_maximum() -> None:
    found = add_up(
        TABLE, given(_11="1", _12="1", _21="1", _31="4", _32="4", _41="5", _42="5"), EXACT
    )
    assert [found.bonus, found.penalty, found.total] == [5, 6, 3]


def test_what_was_not_scored_is_not_nought() -> None:
    found = add_up(TABLE, given(_11="9", _21="0"), EXACT)
    assert found.total is None
    assert not found.whole
    assert [found.missing, found.scored] == [1, 9]
    assert found.sums[12].points is None
    assert not found.sums[1].whole
    assert found.sums[31] == found.sums[32]
    assert found.sums[31].whole


def test_a_table_in_which_nothing_was_scored_has_no_total() -> None:
    found = add_up(TABLE[2:], given(_31="1"), EXACT)
    assert found.total is None
    nothing = add_up(TABLE, {}, EXACT)
    assert nothing.total is None
    assert nothing.sums[1].points is None


def test_a_group_may_have_a_cap() -> None:
    capped = group(1, 20, leaf(11), leaf(12), cap=Fraction(15))
    assert add_up((capped,), given(_11="9", _12="9"), EXACT).total == 15


def test_rounding_is_where_the_table_says() -> None:
    third = {11: Fraction(10, 3), 12: Fraction(10, 3), 21: Fraction(1)}
    totals = {
        at: add_up(TABLE[:2], third, Scale(places=1, rounding=Rounding.HALF_UP, at=at)).total
        for at in RoundedAt
    }
    assert totals == {
        RoundedAt.PRINT: Fraction(26, 3),
        RoundedAt.TOTAL: Fraction("8.7"),
        RoundedAt.ITEM: Fraction("8.6"),
    }


def test_leaves_and_worth() -> None:
    assert [one.id for one in TABLE[0].leaves] == [11, 12]
    assert [one.id for one in leaf(5).leaves] == [5]
    assert [one.worth for one in TABLE[:2]] == [20, 20]
    assert leaf(5).worth == 10
