"""Filtering and sorting of Vietnamese words."""

import unicodedata
from random import Random

import pytest

from thidua_desktop.texts.base.vietnamese import fold, found, sort_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Cục Trợ giúp", "cuc tro giup"),
        ("ĐĂNG KÝ", "dang ky"),
        ("  Thanh   tra ", "thanh tra"),
        (unicodedata.normalize("NFD", "Hộ tịch"), "ho tich"),
        ("", ""),
    ],
)
def test_fold_takes_diacritics_away(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_every_word_of_the_query_must_be_found() -> None:
    assert found("cuc tro giup", "TGPL", "Cục Trợ giúp pháp lý")
    assert found("tgpl giúp", "TGPL", "Cục Trợ giúp pháp lý")
    assert found("", "anything")
    assert not found("cuc con nuoi", "Cục Trợ giúp pháp lý")


@pytest.mark.parametrize(
    "ordered",
    [
        ["An", "Ánh", "Ăn", "Ân", "Ẩn", "Bình", "Dung", "Đào", "Em", "Ếch"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["Ân Bình", "Ấn An"],
        ["Cục Con nuôi", "Cục Công nghệ thông tin", "Cục Công tác phía Nam", "Cục Đăng ký"],
        ["Phòng 2", "Phòng 10", "Phòng A"],
        ["Ong", "Ông", "Ơn", "Ung", "Ưng"],
        ["Vụ Pháp luật", "Vụ Pháp luật hình sự"],
    ],
)
def test_words_sort_as_in_a_dictionary(ordered: list[str]) -> None:
    shuffled = ordered[:]
    Random(5).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == ordered


def test_foreign_and_odd_characters_have_a_place() -> None:
    names = ["Zoe", "Ωmega", "", "…", "Álvaro-2"]
    assert len(sorted(names, key=sort_key)) == 5


def test_spellings_and_letters_that_look_alike_are_found_and_sorted_as_one() -> None:
    assert found("lí", "Cục Trợ giúp pháp lý")
    assert found("pháp lý", "Cục Trợ giúp pháp lí")
    assert not found("ký", "Cục Kiểm tra")
    assert fold("Cục \u00d0ăng \u0189ăng\u200b ký") == "cuc dang dang ky"
    hoa, others = ("Hoà", "Hòa"), ("Hoa", "Hoả", "Hỏa")
    assert sorted((*others, *hoa), key=sort_key)[:3] in (["Hoa", *hoa], ["Hoa", *hoa[::-1]])
    assert sort_key("\u00d0ăng")[0] == sort_key("Đăng")[0]


def test_an_abbreviation_of_the_field_is_found_by_its_words_and_finds_them() -> None:
    long, short = "Cục Kiểm tra văn bản quy phạm pháp luật", "Cục KTVB QPPL"
    assert found("QPPL", long)
    assert found("quy pham phap luat", short)
    assert found("qppl", short)
    assert not found("TGPL", long)
