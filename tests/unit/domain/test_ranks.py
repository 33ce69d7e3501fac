"""Ranks by scores: exact, and one rank for equal ones."""

from thidua_desktop.domain.work.ranks import ranked


def test_equal_scores_have_one_rank_and_the_next_is_left_out() -> None:
    assert ranked({1: "98.5", 2: "99", 3: "98.50", 4: "97"}) == {2: 1, 1: 2, 3: 2, 4: 4}


def test_without_scores_there_are_no_ranks() -> None:
    assert ranked({}) == {}
