"""The order of a year's states, and the closing numbers of the document series."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.codes import YearState
from thidua_desktop.domain.series import ClosingNumber, closing_numbers
from thidua_desktop.domain.year_states import ORDER, entered, needs_reason, next_state, place


def test_the_usual_order_is_told_once_more() -> None:
    told = [
        "preparing", "launched", "running", "reviewed", "scoring", "concluded", "submitted",
        "awarded", "handed_over",
    ]  # fmt: skip
    assert [str(state) for state in ORDER] == told
    follows = zip(ORDER, [*ORDER[1:], None], strict=True)
    assert all(next_state(state) is after for state, after in follows)


@pytest.mark.parametrize(("before", "after"), list(product(YearState, YearState)))
def test_a_move_enters_what_lies_between_and_back_it_enters_nothing(
    before: YearState, after: YearState
) -> None:
    passed = entered(before, after)
    assert len(passed) == max(0, place(after) - place(before))
    assert not passed or passed[-1] is after
    assert before not in passed
    assert needs_reason(before, after, missing=True)
    assert needs_reason(before, after, missing=False) is (place(after) < place(before))


@pytest.mark.parametrize(
    ("numbers", "closing"),
    [
        ((), ()),
        (("05/TTr-CTĐIII", "012/TTr-CTĐIII", "7/TTr-CTĐIII"), (("TTr-CTĐIII", 12),)),
        (("2/KH-CTĐIII", "9/BC-CTĐIII", "3/KH-CTĐIII"), (("BC-CTĐIII", 9), ("KH-CTĐIII", 3))),
        (("Số: 12a/KH-CTĐIII", "số 4 / KH-CTĐIII "), (("KH-CTĐIII", 12),)),
        (("1/kh-ctđiii", "2/KH-CTĐIII"), (("kh-ctđiii", 2),)),
        (("91/2017/NĐ-CP",), (("2017/NĐ-CP", 91),)),
        (("…/QĐ-BTP", "/QĐ-BTP", "QĐ-BTP", "17", "17/", "", "Kế hoạch 2/KH"), ()),
    ],
)
def test_closing_numbers(numbers: tuple[str, ...], closing: tuple[tuple[str, int], ...]) -> None:
    assert closing_numbers(numbers) == tuple(ClosingNumber(*one) for one in closing)


@given(
    st.lists(st.tuples(st.integers(0, 9999), st.sampled_from(("KH-A", "BC-A", "QĐ-B")))),
    st.integers(0, 3),
    st.randoms(use_true_random=False),
)
def test_the_closing_number_is_the_highest_in_whatever_order(
    documents: list[tuple[int, str]], zeros: int, random: object
) -> None:
    texts = ["0" * zeros + f"{number}/{series}" for number, series in documents]
    random.shuffle(texts)  # type: ignore[attr-defined]
    highest = {s: max(n for n, other in documents if other == s) for _, s in documents}
    assert {one.series: one.number for one in closing_numbers(texts)} == highest
