"""Filter and search: words begin where words begin, typed diacritics count, exact hits first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.finding import BEGINNINGS, WHOLE, WORDS, Query, Text

PEOPLE = ("Âu Khánh An", "Trần Thị Khánh", "Nguyễn Văn Ấu", "Lê Thị Khanh Hoà", "Đỗ An Khang")


def found(typed: str) -> list[str]:
    query = Query(typed)
    return [name for name in PEOPLE if query.finds(Text(name))]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Âu Khánh An", ["Âu Khánh An"]),
        ("au khanh an", ["Âu Khánh An"]),
        ("an", ["Âu Khánh An", "Đỗ An Khang"]),
        ("khá", ["Âu Khánh An", "Trần Thị Khánh"]),
        ("khanh", ["Âu Khánh An", "Trần Thị Khánh", "Lê Thị Khanh Hoà"]),
        ("hòa", ["Lê Thị Khanh Hoà"]),
        ("đô", ["Đỗ An Khang"]),
        ("do", ["Đỗ An Khang"]),
        ("hanh", []),
        ("ần", []),
        ("ân", []),
        ("...", list(PEOPLE)),
    ],
)
def test_words_begin_where_words_begin(typed: str, names: list[str]) -> None:
    assert found(typed) == names


def test_signs_part_words() -> None:
    assert Query("05/ttr").finds(Text("Số 05/TTr-CTĐIII"))
    assert Query("ctđ").finds(Text("Số 05/TTr-CTĐIII"))
    assert not Query("5/ttr").finds(Text("Số 05/TTr-CTĐIII"))


def test_exact_hits_come_first() -> None:
    ranks = [
        Query("khánh an").rank(Text(text)) for text in ("Khánh An", "Âu Khánh An", "Khánh Anh")
    ]
    assert ranks == [WHOLE, WORDS, BEGINNINGS]
    assert Query("mai").rank(Text("Khánh An")) is None
    assert Query("khá").rank(Text("Âu Khánh An")) == BEGINNINGS


@given(st.lists(st.text("aăâbcdđeêioôơuưyáàảãạ ", min_size=1, max_size=8), min_size=1, max_size=4))
def test_a_text_is_found_by_itself(parts: list[str]) -> None:
    text = " ".join(parts)
    assert Query(text).finds(Text(text))
    assert Query(text).rank(Text(text)) == WHOLE


def test_an_abbreviation_finds_its_words_and_is_found_by_them() -> None:
    long, short = Text("Cục Kiểm tra văn bản quy phạm pháp luật"), Text("Cục Kiểm tra VB QPPL")
    assert Query("QPPL").finds(long)
    assert Query("kiểm tra qppl").finds(long)
    assert Query("quy phạm pháp luật").finds(short)
    assert Query("qppl").finds(short)
    assert not Query("TGPL").finds(long)
    assert Query("Cục Kiểm tra VB QPPL").rank(short) == 0
