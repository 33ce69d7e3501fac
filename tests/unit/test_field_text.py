"""Values as people write them, and every fault of what they wrote."""

import datetime

import pytest

from thidua_desktop.domain.codes import Marking
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import FieldSpec, Record, field_specs
from thidua_desktop.records.cluster import Appointment, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Contest
from thidua_desktop.records.work import Score
from thidua_desktop.services.field_text import (
    FieldCode,
    check_texts,
    field_text,
    field_value,
)
from thidua_desktop.texts.choices import choice_words
from thidua_desktop.texts.registers import fault_sentence

NAMES = {"units": {7: "Cục Con nuôi"}}


def _spec(kind: type[Record], name: str) -> FieldSpec:
    return next(spec for spec in field_specs(kind) if spec.name == name)


@pytest.mark.parametrize(
    ("kind", "name", "value", "text"),
    [
        (Unit, "name", "Cục Con nuôi", "Cục Con nuôi"),
        (Unit, "work_areas", 4, "4"),
        (Unit, "work_areas", None, ""),
        (Conference, "date", datetime.date(2017, 11, 5), "05/11/2017"),
        (Conference, "start", datetime.time(14, 5), "14:05"),
        (BallotRound, "blank_is_invalid", True, "Có"),
        (BallotRound, "marking", Marking.CHOOSE, "Chọn tên"),
        (Score, "self_score", "96.5", "96,5"),
        (Appointment, "unit_id", 7, "Cục Con nuôi"),
    ],
)
def test_what_is_written_can_be_read_back(kind: type, name: str, value: object, text: str) -> None:
    spec = _spec(kind, name)
    assert field_text(spec, value, NAMES) == text
    back = field_value(spec, text, NAMES)
    assert back == ("96,5" if value == "96.5" else value)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [("staff", " 1.250 ", 1250), ("staff", "12 000", 12000), ("head_name", "  A ", "A")],
)
def test_other_ways_of_writing(name: str, text: str, value: object) -> None:
    assert field_value(_spec(Unit, name), text) == value


@pytest.mark.parametrize(
    ("kind", "name", "text", "code"),
    [
        (Unit, "name", " ", FieldCode.REQUIRED),
        (Unit, "name", "x" * 301, FieldCode.TOO_LONG),
        (Unit, "code", "hai chữ", FieldCode.BAD_CODE),
        (Unit, "staff", "mười", FieldCode.NOT_NUMBER),
        (Unit, "staff", "1.5", FieldCode.NOT_NUMBER),
        (Unit, "staff", "-1", FieldCode.TOO_SMALL),
        (Unit, "work_areas", "1001", FieldCode.TOO_LARGE),
        (Conference, "date", "31/2/2017", FieldCode.NOT_DATE),
        (Conference, "date", "hôm nay", FieldCode.NOT_DATE),
        (Conference, "start", "25:00", FieldCode.NOT_TIME),
        (BallotRound, "marking", "khoanh tròn", FieldCode.NOT_CHOICE),
        (BallotRound, "blank_is_invalid", "có thể", FieldCode.NOT_FLAG),
        (Contest, "majority", "hai phần ba", FieldCode.NOT_RATIO),
        (Score, "self_score", "chín mươi", FieldCode.NOT_DECIMAL),
        (Appointment, "unit_id", "Cục Không có", FieldCode.UNKNOWN_LINK),
    ],
)
def test_faults_stand_under_their_field(kind: type, name: str, text: str, code: FieldCode) -> None:
    checked = check_texts(kind, {name: text}, NAMES)
    assert [(fault.field, fault.code) for fault in checked.faults] == [(name, code)]
    assert fault_sentence(code, checked.faults[0].detail).endswith(".")


@pytest.mark.parametrize(
    ("name", "text", "odd"),
    [
        ("liaison_phone", "024.6273 9718 (máy lẻ 12)", False),
        ("liaison_phone", "0912 345 678", False),
        ("liaison_phone", "024 6273", True),
        ("liaison_phone", "", False),
        ("liaison_email", "an@moj.gov.vn", False),
        ("liaison_email", "an@moj", True),
    ],
)
def test_style_is_asked_about_and_never_blocks(name: str, text: str, odd: bool) -> None:
    checked = check_texts(Unit, {name: text})
    assert not checked.faults
    assert bool(checked.hint(name)) is odd
    assert all(not hint.code.blocks for hint in checked.hints)


def test_faults_come_in_the_order_of_the_fields() -> None:
    checked = check_texts(Unit, {"staff": "x", "name": "", "code": "a b"})
    assert [fault.field for fault in checked.faults] == ["code", "name", "staff"]


def test_every_code_has_its_sentence() -> None:
    assert all(fault_sentence(code, "1") for code in FieldCode)


def test_every_choice_of_every_record_has_its_words() -> None:
    for kind in ALL_RECORDS:
        for spec in field_specs(kind):
            words = [choice_words(choice) for choice in spec.choices]
            assert len(set(words)) == len(words)
