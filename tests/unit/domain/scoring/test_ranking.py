"""Ranks: ties are ties, and a tie-breaker is named where it was applied."""

from fractions import Fraction

from thidua_desktop.domain.codes.scoring import TieBreak
from thidua_desktop.domain.scoring.ranking import Placed, UnitTotal, rank_all

FIRST, PENALTY, LATE = TieBreak.FIRST_GROUP, TieBreak.PENALTY, TieBreak.LATE


def unit(number: int, total: str, **known: str) -> UnitTotal:
    given = {TieBreak(name): Fraction(value) for name, value in known.items()}
    return UnitTotal(number, Fraction(total), given.get)


def test_equal_totals_have_one_rank_and_the_next_is_left_out() -> None:
    found = rank_all([unit(1, "98.5"), unit(2, "99"), unit(3, "98.50"), unit(4, "97")])
    assert [(one.unit, one.rank) for one in found] == [(2, 1), (1, 2), (3, 2), (4, 4)]
    assert found[1] == Placed(1, 2, (3,), ())


def test_a_tie_breaker_is_named_by_those_that_it_parts() -> None:
    found = rank_all(
        [
            unit(1, "90", first_group="40", penalty="-1"),
            unit(2, "90", first_group="45", penalty="0"),
            unit(3, "90", first_group="40", penalty="0"),
            unit(4, "80", first_group="50", penalty="0"),
        ],
        (FIRST, PENALTY),
    )
    assert found == (
        Placed(2, 1, (), (FIRST,)),
        Placed(3, 2, (), (FIRST, PENALTY)),
        Placed(1, 3, (), (FIRST, PENALTY)),
        Placed(4, 4),
    )


def test_what_parts_nobody_or_is_not_known_of_each_is_not_applied() -> None:
    level = [unit(1, "90", first_group="40", late="-1"), unit(2, "90", first_group="40")]
    assert rank_all(level, (FIRST, LATE)) == (Placed(1, 1, (2,)), Placed(2, 1, (1,)))


def test_without_units_there_are_no_ranks() -> None:
    assert rank_all([]) == ()
