"""Three versions of a visit: what one side changed is taken, what both changed is asked."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.inspections.merge import (
    NOTHING,
    Choice,
    FieldMerge,
    Outcome,
    both_texts,
    merge_fields,
    merge_row,
)

TEXTS = st.sampled_from(["", "Đạt", "Chưa có sổ", "Lập sổ\nLưu hồ sơ", "Chưa có sổ\nHồ sơ tản mạn"])
ROWS = st.fixed_dictionaries({"limits": TEXTS, "finding": TEXTS, "due": st.none() | st.integers()})


def merged(base: dict[str, Any], here: dict[str, Any], there: dict[str, Any]) -> dict[str, Any]:
    """Merge with both texts kept wherever both sides changed one."""
    result = dict(here)
    for one in merge_fields(base, here, there):
        choice = Choice.BOTH if one.may_keep_both else Choice.THERE
        result[one.name] = one.result(choice)
    return result


def asked(base: dict[str, Any], here: dict[str, Any], there: dict[str, Any]) -> bool:
    return any(one.outcome is Outcome.ASKED for one in merge_fields(base, here, there))


@given(ROWS, ROWS, ROWS)
def test_without_a_conflict_it_does_not_matter_which_side_is_here(
    base: dict[str, Any], here: dict[str, Any], there: dict[str, Any]
) -> None:
    if not asked(base, here, there):
        assert merged(base, here, there) == merged(base, there, here)


@given(ROWS, ROWS, ROWS)
def test_no_line_of_either_side_is_lost_where_both_changed_it(
    base: dict[str, Any], here: dict[str, Any], there: dict[str, Any]
) -> None:
    result = merged(base, here, there)
    for one in merge_fields(base, here, there):
        if one.outcome is Outcome.ASKED and one.may_keep_both:
            lines = result[one.name].splitlines()
            assert {*one.here.splitlines(), *one.there.splitlines()} <= set(lines)


@given(ROWS, ROWS)
def test_what_comes_back_unchanged_changes_nothing(
    base: dict[str, Any], here: dict[str, Any]
) -> None:
    assert merged(base, here, base) == here
    assert merged(base, base, here) == here


def test_what_is_asked_is_not_decided_by_the_program() -> None:
    one = FieldMerge("limits", "", "Ở đây", "Ở đơn vị")
    assert one.outcome is Outcome.ASKED
    with pytest.raises(ValueError, match="limits"):
        one.result()
    assert one.result(Choice.HERE) == "Ở đây"
    assert one.result(Choice.THERE) == "Ở đơn vị"
    assert one.result(Choice.BOTH) == both_texts("Ở đây", "Ở đơn vị") == "Ở đây\nỞ đơn vị"
    assert one.may_keep_both is True
    assert FieldMerge("due", None, 1, 2).may_keep_both is False
    assert FieldMerge("due", "", "Ở đây", None).may_keep_both is False


def test_a_field_that_one_side_changed_is_taken_from_there() -> None:
    assert FieldMerge("a", 1, 1, 1).outcome is Outcome.SAME
    assert (FieldMerge("a", 1, 2, 1).outcome, FieldMerge("a", 1, 2, 1).result()) == ("here", 2)
    assert (FieldMerge("a", 1, 1, 2).outcome, FieldMerge("a", 1, 1, 2).result()) == ("there", 2)
    assert FieldMerge("a", 1, 1, 1).result() == 1


def test_rows_that_are_new_or_gone() -> None:
    row, other = {"a": 1}, {"a": 2}
    assert merge_row(row, row, row) is Outcome.SAME
    assert merge_row(row, None, None) is Outcome.SAME
    assert merge_row(None, None, row) is Outcome.THERE
    assert merge_row(None, row, None) is Outcome.HERE
    assert merge_row(row, row, None) is Outcome.THERE
    assert merge_row(row, other, None) is Outcome.ASKED
    assert merge_row(row, None, row) is Outcome.HERE
    assert merge_row(row, None, other) is Outcome.ASKED
    assert merge_fields(NOTHING, {"a": 1}, {"a": 1}) == ()
