"""Values as people write them, and every fault of what they wrote."""

import datetime

import pytest

from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import FieldSpec, Record, field_specs
from thidua_desktop.records.cluster import Appointment, MemberUnit, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Contest
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.registers.field_text import (
    check_texts,
    field_text,
    field_value,
    tidy_text,
)
from thidua_desktop.services.registers.link_names import LinkedNames
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.sentences import sentence

NAMES = {"units": {7: "Cục Con nuôi"}}


def _spec(kind: type[Record], name: str) -> FieldSpec:
    return next(spec for spec in field_specs(kind) if spec.name == name)


@pytest.mark.parametrize(
    ("kind", "name", "value", "text"),
    [
        (Unit, "name", "Cục Con nuôi", "Cục Con nuôi"),
        (MemberUnit, "work_areas", 4, "4"),
        (MemberUnit, "work_areas", None, ""),
        (Conference, "date", datetime.date(2017, 11, 5), "05/11/2017"),
        (Conference, "start", datetime.time(14, 5), "14:05"),
        (BallotRound, "blank_is_invalid", True, "Có"),
        (BallotRound, "marking", Marking.CHOOSE, "Đánh dấu tập thể được suy tôn"),
        (ScoreSheet, "self_score", "96.5", "96,5"),
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
    [("staff", " 1.250 ", 1250), ("staff", "12 000", 12000), ("address", "  A ", "A")],
)
def test_other_ways_of_writing(name: str, text: str, value: object) -> None:
    assert field_value(_spec(MemberUnit, name), text) == value


@pytest.mark.parametrize(
    ("kind", "name", "text", "code"),
    [
        (Unit, "name", " ", FieldCode.REQUIRED),
        (Unit, "name", "x" * 301, FieldCode.TOO_LONG),
        (Unit, "code", "hai chữ", FieldCode.BAD_CODE),
        (MemberUnit, "staff", "mười", FieldCode.NOT_NUMBER),
        (MemberUnit, "staff", "1.5", FieldCode.NOT_NUMBER),
        (MemberUnit, "staff", "-1", FieldCode.TOO_SMALL),
        (MemberUnit, "work_areas", "1001", FieldCode.TOO_LARGE),
        (Conference, "date", "31/2/2017", FieldCode.NOT_DATE),
        (Conference, "date", "hôm nay", FieldCode.NOT_DATE),
        (Conference, "start", "25:00", FieldCode.NOT_TIME),
        (BallotRound, "marking", "khoanh tròn", FieldCode.NOT_CHOICE),
        (BallotRound, "blank_is_invalid", "có thể", FieldCode.NOT_FLAG),
        (Contest, "majority", "hai phần ba", FieldCode.NOT_RATIO),
        (ScoreSheet, "self_score", "chín mươi", FieldCode.NOT_DECIMAL),
        (Appointment, "unit_id", "Cục Không có", FieldCode.UNKNOWN_LINK),
    ],
)
def test_faults_stand_under_their_field(
    kind: type[Record], name: str, text: str, code: FieldCode
) -> None:
    checked = check_texts(kind, {name: text}, NAMES)
    assert [(fault.path, fault.code) for fault in checked.faults] == [(name, code)]
    assert sentence(checked.faults[0]).endswith(".")


@pytest.mark.parametrize(
    ("text", "year", "day"),
    [
        ("5/3", 2017, datetime.date(2017, 3, 5)),
        ("5.3.", None, None),
        ("5-3-17", None, datetime.date(2017, 3, 5)),
        (" 05 / 03 / 2016 ", 2017, datetime.date(2016, 3, 5)),
        ("5/3", None, None),
        ("29/2", 2017, None),
        ("29/2", 2016, datetime.date(2016, 2, 29)),
    ],
)
def test_a_day_without_its_year_is_one_of_the_year_given(
    text: str, year: int | None, day: datetime.date | None
) -> None:
    checked = check_texts(Conference, {"date": text}, year=year)
    assert checked.values.get("date") == day
    assert bool(checked.faults) is (day is None)


@pytest.mark.parametrize(
    ("kind", "name", "text", "tidy"),
    [
        (Conference, "date", "5/3", "05/03/2017"),
        (Conference, "date", "32/3", "32/3"),
        (MemberUnit, "staff", "1.250", "1250"),
        (Unit, "name", " Cu\u0323c A ", "Cục A"),
        (Appointment, "unit_id", "cuc con nuoi", "Cục Con nuôi"),
    ],
)
def test_what_is_typed_briefly_is_written_out(
    kind: type[Record], name: str, text: str, tidy: str
) -> None:
    assert tidy_text(_spec(kind, name), text, NAMES, 2017) == tidy


def test_faults_come_in_the_order_of_the_fields() -> None:
    checked = check_texts(MemberUnit, {"staff": "x", "name": "", "code": "a b"})
    assert [fault.path for fault in checked.faults] == ["code", "name", "staff"]


def test_every_choice_of_every_record_has_its_words() -> None:
    for kind in ALL_RECORDS:
        for spec in field_specs(kind):
            text = [choice_text(choice) for choice in spec.choices]
            assert len(set(text)) == len(text)


def test_a_name_that_two_records_have_is_told_apart_by_their_codes() -> None:
    shown = {1: "Cục A (A1)", 2: "Cục A (A2)", 3: "Cục B"}
    other = {1: ("Cục A", "A1"), 2: ("Cục A", "A2"), 3: ("Cục B", "B")}
    names = {"units": LinkedNames(shown, other)}
    spec = _spec(Appointment, "unit_id")
    assert field_value(spec, "a2", names) == 2
    assert field_value(spec, "cuc a (a1)", names) == 1
    assert field_value(spec, "B", names) == 3
    checked = check_texts(Appointment, {"unit_id": "Cục A"}, names)
    assert checked.faults[0].code is FieldCode.SEVERAL_LINKS
    assert checked.faults[0].details == ("Cục A (A1), Cục A (A2)",)
