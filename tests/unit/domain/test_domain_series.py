"""The closing numbers of the document series."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.series import ClosingNumber, closing_numbers


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
