"""What a reader cannot tell apart."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thidua_desktop.domain.lookalike import alike, likeness, told_apart, twice, visible


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cục Hoà giải", "Cục Hòa giải"),
        ("Cục Hòa giải", "cục  hòa\u00a0giải "),
        ("Vụ Thuỷ sản, Khoẻ", "Vụ Thủy sản, Khỏe"),
        ("Cục Trợ giúp pháp lý", "Cục Trợ giúp pháp lí"),
        ("Pháp quy, kỹ thuật, mỹ thuật", "Pháp qui, kĩ thuật, mĩ thuật"),
        ("Cục \u0110ăng ký", "Cục \u00d0ăng kí"),
        ("Cục \u0110ăng ký", "CỤC \u0189ĂNG KÝ"),
        ("DV2\u200b", "DV2"),
        ("\ufeffDV3", "dv3"),
        ("DV\u00ad5", "DV5"),
        ("Phòng\u202e A", "Phòng A"),
        ("Phòng A\ufe0f", "Phòng A"),
        ("Phòng A – B", "Phòng A - B"),
        ("“Ba sạch”", '"Ba sạch"'),
        (unicodedata.normalize("NFD", "Hộ tịch"), "Hộ tịch"),
        ("LY", "li"),
    ],
)
def test_they_look_alike(one: str, other: str) -> None:
    assert alike(one, other)
    assert twice((one, "something else", other)) == {likeness(other)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Văn A", "Nguyễn Văn À"),
        ("Tay", "Tai"),
        ("Thúy", "Thúi"),
        ("Vy", "Vi"),
        ("Thy", "Thi"),
        ("Hòa", "Hóa"),
        ("Cục 1", "Cục 11"),
        ("Cục Số 1", "CụcSố 1"),
        ("Dung", "Đung"),
    ],
)
def test_they_do_not(one: str, other: str) -> None:
    assert not alike(one, other)
    assert twice((one, other)) == frozenset()


def test_what_is_not_seen_is_taken_away_and_nothing_else() -> None:
    assert visible("\ufeffDV\u00ad3\u200b \x07\n\tĐ") == "DV3 \n\tĐ"
    assert visible("Cục Hoà giải") == "Cục Hoà giải"


@given(st.text())
@example("À\u1e46")  # two tones in one word
def test_the_likeness_of_a_likeness_is_itself(text: str) -> None:
    assert likeness(likeness(text)) == likeness(text)
    assert alike(text, f" {text}\u200d\u00a0")


def test_names_that_look_alike_get_their_codes() -> None:
    names = {"A1": "Phòng Tổng hợp", "A2": "PHÒNG  TỔNG HỢP", "A3": "Phòng Kế hoạch"}
    assert told_apart(names) == {
        "A1": "Phòng Tổng hợp (A1)",
        "A2": "PHÒNG  TỔNG HỢP (A2)",
        "A3": "Phòng Kế hoạch",
    }
