"""Numbers, shares and dates as the ministry writes them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.texts.base import numbers
from thidua_desktop.texts.base.numbers import file_size


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (2, 3, "66,67%"),
        (9, 12, "75,00%"),
        (11, 12, "91,67%"),
        (0, 12, "0,00%"),
        (12, 12, "100,00%"),
        (1, 800, "0,13%"),  # 0,125 exactly: half up
        (3, 0, "—"),
    ],
)
def test_percent(part: int, whole: int, text: str) -> None:
    assert numbers.percent(part, whole) == text


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (11, 12, "chín mươi mốt phẩy sáu mươi bảy phần trăm"),
        (1, 32, "ba phẩy mười ba phần trăm"),
        (3, 4, "bảy mươi lăm phần trăm"),
        (8, 99, "tám phẩy không tám phần trăm"),
        (12, 12, "một trăm phần trăm"),
    ],
)
def test_shares_are_read_out(part: int, whole: int, text: str) -> None:
    assert numbers.percent_in_words(part, whole) == text


def test_places_and_points() -> None:
    assert [numbers.ordinal(n) for n in (1, 2, 4, 5, 14)] == [
        "nhất",
        "hai",
        "tư",
        "năm",
        "mười bốn",
    ]
    assert [numbers.lettered(n) for n in (1, 4, 5, 7, 24)] == ["a)", "d)", "đ)", "g)", "-"]


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_percent_is_exact(part: int, whole: int) -> None:
    whole_part, decimals = numbers.percent(part, whole).rstrip("%").split(",")
    hundredths = int(whole_part) * 100 + int(decimals)
    assert -whole <= 2 * (hundredths * whole - part * 10_000) <= whole


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (25, "hai mươi lăm"),
        (100, "một trăm"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (121, "một trăm hai mươi mốt"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (2017, "hai nghìn không trăm mười bảy"),
        (12_300, "mười hai nghìn ba trăm"),
        (999_999, "chín trăm chín mươi chín nghìn chín trăm chín mươi chín"),
    ],
)
def test_in_words(number: int, text: str) -> None:
    assert numbers.in_words(number) == text


def test_no_two_numbers_have_the_same_words() -> None:
    assert len({numbers.in_words(n) for n in range(20_000)}) == 20_000


@pytest.mark.parametrize("number", [-1, 1_000_000])
def test_words_have_an_end(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        numbers.in_words(number)


def test_dates_and_times() -> None:
    assert numbers.long_date(datetime.date(2017, 1, 5)) == "ngày 05 tháng 01 năm 2017"
    assert numbers.long_date(datetime.date(2017, 2, 15)) == "ngày 15 tháng 02 năm 2017"
    assert numbers.long_date(datetime.date(2017, 6, 29)) == "ngày 29 tháng 6 năm 2017"
    assert numbers.short_date(datetime.date(2017, 1, 5)) == "05/01/2017"
    assert numbers.clock_time(datetime.time(14, 5)) == "14 giờ 05 phút"
    assert numbers.two_digits(4) == "04"
    assert numbers.two_digits(12) == "12"
    assert numbers.ratio(2, 3) == "2/3"
    assert numbers.ratio(1, 1) == "100%"
    assert numbers.thousands(1250) == "1.250"


@pytest.mark.parametrize(
    ("size", "message"),
    [
        (7, "7 byte"),
        (2345, "2 KB"),
        (249_400, "249 KB"),
        (1_250_000, "1,2 MB"),
        (3_460_000, "3,5 MB"),
        (2_345_678_901, "2.345,7 MB"),
    ],
)
def test_file_sizes(size: int, message: str) -> None:
    assert file_size(size) == message
