"""Two texts side by side: what stands for one another, what is gone and what was added."""

from thidua_desktop.domain.documents.side_by_side import pairs, plain, unlike_runs


def _same_first(before: str, after: str) -> bool:
    return before[0] == after[0]


def test_white_space_and_the_spelling_of_a_letter_are_no_difference() -> None:
    assert plain("  Cụm\u00a0thi  đua\n") == plain("Cu\u0323m thi đua") == "Cụm thi đua"


def test_only_what_stands_between_the_same_passages_is_given_in_order() -> None:
    found = unlike_runs(["a", "b", "c", "d"], ["A", "x", "C", "D", "y"], str.upper)
    assert [*found] == [(["b"], ["x"]), ([], ["y"])]


def test_what_is_alike_is_paired_in_order_beside_what_is_gone_and_what_was_added() -> None:
    found = pairs(["a1", "b1", "c1", "a2"], ["x2", "a2", "c2", "b2", "y2"], _same_first)
    assert [*found] == [
        (None, "x2"),
        ("a1", "a2"),
        (None, "c2"),
        ("b1", "b2"),
        ("c1", None),
        ("a2", None),
        (None, "y2"),
    ]
