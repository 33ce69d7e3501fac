"""Numbers, days, telephone numbers and old letters, as people write them."""

import datetime

import pytest

from thidua_desktop.domain.abbreviations import full_likeness
from thidua_desktop.domain.initials import proposed_code
from thidua_desktop.domain.old_letters import OldLetters, converted, old_letters_of
from thidua_desktop.domain.phones import is_usual_phone, with_lost_zero
from thidua_desktop.domain.syllables import is_syllable, marked_words
from thidua_desktop.domain.written import (
    day,
    day_of_serial,
    is_nothing,
    month_first,
    period,
    whole_number,
)

TWENTIETH = datetime.date(2017, 11, 20)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1250", 1250),
        ("1.234", 1234),
        ("1 234", 1234),
        ("1\u00a0234", 1234),
        ("1,234", 1234),
        ("1.234.567", 1_234_567),
        ("-1.000", -1000),
        ("12,0", 12),
        ("5.0", 5),
        ("03", 3),
        ("1.23", None),
        ("1.234,5", None),
        ("khoảng 12", None),
        ("", None),
    ],
)
def test_whole_numbers(text: str, number: int | None) -> None:
    assert whole_number(text) == number


@pytest.mark.parametrize("text", ["-", " – ", "—", "…", "..."])
def test_a_dash_says_that_there_is_nothing(text: str) -> None:
    assert is_nothing(text)
    assert not is_nothing("0")


@pytest.mark.parametrize(
    "text",
    [
        "20/11/2017",
        "20-11-17",
        "20.11.2017",
        "20 / 11 / 2017",
        "ngày 20 tháng 11 năm 2017",
        "Ngày 20 tháng 11 năm 17",
        "20 tháng 11",
        "2017-11-20",
        "2017-11-20 14:00:00",
        "2017/11/20",
        "20112017",
        "20171120",
        "20/11",
    ],
)
def test_a_day_in_every_usual_form(text: str) -> None:
    assert day(text, 2017) == TWENTIETH


@pytest.mark.parametrize(
    "text", ["31/11/2017", "tháng 11/2017", "11/20/2017", "hôm qua", "2017-13-01"]
)
def test_what_is_no_day(text: str) -> None:
    assert day(text, 2017) is None


@pytest.mark.parametrize(
    ("text", "near", "year"),
    [
        ("20/11/99", 2017, 1999),
        ("20/11/17", 2017, 2017),
        ("20/11/30", 2017, 2030),
        ("20/11/50", 2017, 1950),
        ("20/11/05", 1999, 2005),
        ("20/11/18", None, 2018),
        ("20/11/0100", 2017, 100),
    ],
)
def test_two_figures_of_a_year_are_those_of_the_nearest(
    text: str, near: int | None, year: int
) -> None:
    assert day(text, near) == datetime.date(year, 11, 20)


def test_a_day_without_a_year_needs_to_be_told_one() -> None:
    assert day("20/11") is None


def test_a_day_that_lost_its_format() -> None:
    assert day_of_serial("43059") == TWENTIETH
    assert day_of_serial("43059,583") == TWENTIETH
    assert day_of_serial("99999") is None
    assert day_of_serial("131") is None


def test_a_day_written_month_first_is_told_where_it_can_be_nothing_else() -> None:
    assert month_first("11/20/2017", 2017) == TWENTIETH
    assert month_first("11/10/2017", 2017) is None
    assert month_first("31/11/2017", 2017) is None
    assert month_first("20 tháng 11", 2017) is None


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("912345678", "0912345678"),
        ("912 345 678", "0912 345 678"),
        ("2462739718", "02462739718"),
        ("84912345678", "+84912345678"),
        ("0912345678", ""),
        ("+84912345678", ""),
        ("09123", ""),
    ],
)
def test_the_first_0_that_excel_took_away(text: str, whole: str) -> None:
    assert with_lost_zero(text) == whole
    assert is_usual_phone(text) or text == "09123"


def test_two_numbers_in_one_cell() -> None:
    assert is_usual_phone("0912345678 0987654321")
    assert not is_usual_phone("không có")
    assert not is_usual_phone("0912345678; không có")


def test_a_number_has_no_more_digits_than_numbers_have() -> None:
    assert is_usual_phone("+84 24 6273 9718")
    assert not is_usual_phone("+84 24 6273 97181")
    assert not is_usual_phone("0246 2739 7181")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Cục Hộ tịch, quốc tịch, chứng thực", "HTQTCT"),
        ("Tổng cục Thi hành án dân sự", "THADS"),
        ("Cục Trợ giúp pháp lý", "TGPL"),
        ("Thanh tra Bộ", "TTB"),
        ("Cục Con nuôi", "CN"),
        ("Cục A", "CA"),
        ("Vụ TC cán bộ", "TCCB"),
        ("Cục Quản lý và theo dõi", "QLTD"),
        ("Trung tâm LLTP Quốc gia 2", "LLTPQG2"),
        ("…", "DV"),
    ],
)
def test_a_code_is_proposed_from_initials(name: str, code: str) -> None:
    assert proposed_code(name, ()) == code


def test_a_proposed_code_is_nobody_elses() -> None:
    assert proposed_code("Cục Con nuôi", {"cn"}) == "CN2"
    assert proposed_code("Cục Con nuôi", {"cn", "cn2"}) == "CN3"


TCVN3 = (
    "Côc Hé tÞch, quèc tÞch, chøng thùc",
    "Tæng côc Thi hµnh \u00b8n d©n sù",
    "Côc tr\u00adëng",
)
VNI = ("Cuïc Hoä tòch, quoác tòch, chöùng thöïc", "CUÏC TRÔÏ GIUÙP", "Thanh tra Boä")


def test_letters_of_tcvn3_are_known_and_converted() -> None:
    assert old_letters_of(TCVN3) is OldLetters.TCVN3
    assert [converted(text, OldLetters.TCVN3) for text in TCVN3] == [
        "Cục Hộ tịch, quốc tịch, chứng thực",
        "Tổng cục Thi hành án dân sự",
        "Cục trưởng",
    ]


def test_letters_of_vni_are_known_and_converted() -> None:
    assert old_letters_of(VNI) is OldLetters.VNI
    assert [converted(text, OldLetters.VNI) for text in VNI] == [
        "Cục Hộ tịch, quốc tịch, chứng thực",
        "CỤC TRỢ GIÚP",
        "Thanh tra Bộ",
    ]


def test_what_is_written_in_unicode_stays() -> None:
    texts = ["Cục Trợ giúp pháp lý", "Cà Mau", "Hòa Bình", "Thanh tra Bộ", "A1 é2"]
    assert old_letters_of(texts) is None
    assert old_letters_of(["Café", "naïve"]) is None


def test_one_word_is_enough_and_three_of_four_have_to_be_vietnamese() -> None:
    assert old_letters_of(["B\u00b8o"]) is OldLetters.TCVN3
    assert old_letters_of(["B\u00b8o c\u00b8o th\u00b8ng b\u00b8q"]) is OldLetters.TCVN3
    assert old_letters_of(["B\u00b8o c\u00b8o b\u00b8q"]) is None


def test_what_is_in_unicode_is_not_converted() -> None:
    assert converted("Cục Trợ giúp", OldLetters.TCVN3) == "Cục Trợ giúp"


@pytest.mark.parametrize("word", ["nghiêng", "quý", "thuở", "tịch", "Được", "y", "giữa"])
def test_words_that_can_be_vietnamese(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["côc", "tÞch", "xyz", "ấá\u0301", "ho\u0301a\u0301", "bcd", "tich"]
)
def test_words_that_cannot(word: str) -> None:
    assert not is_syllable(word)


def test_words_with_marks_are_told_from_plain_ones_and_from_figures() -> None:
    assert marked_words("Tháng 11, Đ9 và TTr-CTĐIII (cũ)") == ["Tháng", "và", "CTĐIII", "cũ"]


def test_abbreviations_of_the_field_are_the_same_as_the_words() -> None:
    long = "Cục Kiểm tra văn bản quy phạm pháp luật"
    assert full_likeness("Cục Kiểm tra VB QPPL") == full_likeness(long)
    assert full_likeness("cục hộ tịch quốc tịch chứng thực") == full_likeness("Cục HTQTCT")
    assert full_likeness("Cục QLXLVPHC & TDTHPL") == full_likeness("Cục QLXLVPHC và TDTHPL")
    assert full_likeness("Cục Hoà giải") != full_likeness("Cục Hòa giải cơ sở")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("20170205", datetime.date(2017, 2, 5)),
        ("05022017", datetime.date(2017, 2, 5)),
        ("05/02/2017 14:30", datetime.date(2017, 2, 5)),
        ("5-Feb-17", datetime.date(2017, 2, 5)),
        ("5 March 2017", datetime.date(2017, 3, 5)),
        ("5-Feb", None),
        ("5-Xyz-17", None),
        ("99999999", None),
    ],
)
def test_days_as_other_programs_write_them(text: str, read: datetime.date | None) -> None:
    assert day(text) == read
    assert day("5-Feb", 2017) == datetime.date(2017, 2, 5)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("tháng 11/2017", (2017, 11, 1), (2017, 11, 30)),
        ("tháng 1", (2017, 1, 1), (2017, 1, 31)),
        ("Tháng 12", (2017, 12, 1), (2017, 12, 31)),
        ("02/2016", (2016, 2, 1), (2016, 2, 29)),
        ("Quý II", (2017, 4, 1), (2017, 6, 30)),
        ("quý 4 năm 2018", (2018, 10, 1), (2018, 12, 31)),
    ],
)
def test_months_and_quarters(text: str, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    assert period(text, 2017) == (datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize("text", ["tháng 13/2017", "quý V", "2017", "hè"])
def test_what_is_no_period(text: str) -> None:
    assert period(text, 2017) is None
    assert period("Quý II") is None
    assert period("Tháng 11") is None
