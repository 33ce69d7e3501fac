"""What looks odd is asked about, and stored all the same."""

import pytest

from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.domain.phones import is_usual_phone
from thidua_desktop.records.cluster import MemberUnit
from thidua_desktop.records.people import Person
from thidua_desktop.services.registers.field_text import check_texts
from thidua_desktop.services.registers.style_hints import style_hints


@pytest.mark.parametrize(
    "text",
    [
        "024.6273 9718",
        "024.6273 9718 (máy lẻ 12)",
        "(024) 6273 9718, máy lẻ 1234",
        "0912 345 678",
        "+84 24 6273 9718",
        "024.62739718; 0912345678",
        "024.62739718/0912.345.678",
    ],
)
def test_a_usual_phone_number_is_not_asked_about(text: str) -> None:
    assert is_usual_phone(text)


@pytest.mark.parametrize("text", ["024 6273", "máy lẻ 12", "0912 345 678 9012", "số nhà riêng"])
def test_an_odd_phone_number_is(text: str) -> None:
    assert not is_usual_phone(text)


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("phone", "024 6273", FieldCode.PHONE_ODD),
        ("email", "an@moj", FieldCode.EMAIL_ODD),
        ("email", "an@moj.gov.vn, binh@moj.gov.vn", FieldCode.EMAIL_ODD),
    ],
)
def test_hints_stand_at_their_field_and_never_block(name: str, text: str, code: FieldCode) -> None:
    checked = check_texts(Person, {name: text})
    assert not checked.faults
    assert [(hint.path, hint.code) for hint in checked.hints] == [(name, code)]
    assert not code.blocks


def test_more_women_than_staff_is_asked_about() -> None:
    checked = check_texts(MemberUnit, {"staff": "10", "women": "11"})
    assert not checked.faults
    assert [(h.path, h.code, h.details) for h in checked.hints] == [
        ("women", FieldCode.WOMEN_MANY, ("10",))
    ]


def test_named_work_areas_are_counted() -> None:
    values = {"work_areas": 3, "area_names": "Hộ tịch\n\nQuốc tịch"}
    assert [(h.path, h.code, h.details) for h in style_hints(MemberUnit, values)] == [
        ("work_areas", FieldCode.AREAS_DIFFER, ("2",))
    ]
    assert not style_hints(MemberUnit, values | {"work_areas": 2})
    assert not style_hints(MemberUnit, values | {"work_areas": None})
