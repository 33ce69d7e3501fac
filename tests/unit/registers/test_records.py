"""The record classes: titles, limits, and what the base does to every text."""

import datetime

import pytest
from pydantic import ValidationError

from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import FieldKind, Record, field_specs
from thidua_desktop.records.choices import PlanLevel, ValueKind
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import BallotRound, Conference, Contest
from thidua_desktop.records.plans import PlanTarget
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.registers.field_text import check_texts, field_text, field_value


@pytest.mark.parametrize("kind", ALL_RECORDS)
def test_every_field_has_a_title_and_a_place_in_its_register(kind: type[Record]) -> None:
    specs = field_specs(kind)
    titles = [spec.title for spec in specs]
    assert all(spec.title != spec.name for spec in specs)
    assert len(set(titles)) == len(titles)
    names = {spec.name for spec in specs} | {"id"}
    assert set(kind.register.key) | set(kind.register.order) <= names
    assert kind.register.title


def test_a_link_points_to_a_register_that_comes_before() -> None:
    known: set[str] = set()
    for kind in ALL_RECORDS:
        known.add(kind.register.name)
        for spec in field_specs(kind):
            assert (spec.kind is FieldKind.LINK) is bool(spec.link)
            assert not spec.link or spec.link in known


def test_every_text_has_a_limit() -> None:
    for kind in ALL_RECORDS:
        for spec in field_specs(kind):
            if spec.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT):
                pattern = kind.model_fields[spec.name].metadata
                assert spec.max_length or any(hasattr(part, "pattern") for part in pattern)


def test_texts_are_composed_stripped_and_rid_of_control_characters() -> None:
    unit = Unit(code=" A ", name="Cu\u0323c\x00 Một\x0b ")
    assert (unit.code, unit.name) == ("A", "Cục Một")
    unit.name = "Cu\u0323c"
    assert unit.name == "Cục"


@pytest.mark.parametrize("code", ["", "a b", "a:b", "a,b", "a\tb", "x" * 41])
def test_a_code_has_no_colon_comma_or_space(code: str) -> None:
    with pytest.raises(ValidationError):
        Unit(code=code, name="Cục")


def test_assignment_is_checked() -> None:
    unit = Unit(code="A", name="Cục")
    with pytest.raises(ValidationError):
        unit.code = "a b"
    with pytest.raises(ValidationError):
        unit.name = ""
    with pytest.raises(ValidationError):
        Unit.model_validate({"code": "A", "name": "Cục", "colour": "đỏ"})


def test_a_decimal_is_written_with_a_comma_and_kept_with_a_point() -> None:
    score = ScoreSheet(year_id=1, unit_id=1, self_score="96,5")
    assert score.self_score == "96.5"
    assert PlanTarget(plan_id=1, text="Tỷ lệ", planned="98").planned == "98"
    with pytest.raises(ValidationError):
        PlanTarget(plan_id=1, text="Tỷ lệ", planned="nhiều")


def test_a_figure_is_of_the_kind_of_its_target() -> None:
    grade = PlanTarget(plan_id=1, text="Xếp loại", value_kind=ValueKind.GRADE, planned="good")
    assert grade.planned == "good"
    given = {"text": "a", "value_kind": "Xếp loại", "planned": "98"}
    faults = check_texts(PlanTarget, given).faults
    assert [(fault.code, fault.path) for fault in faults] == [(FieldCode.NOT_GRADE, "planned")]
    read = check_texts(
        PlanTarget, {"text": "a", "value_kind": "Có/Không", "planned": "có"}, base={"plan_id": 1}
    )
    assert read.record is not None
    assert read.record.planned == "yes"
    spec = next(spec for spec in field_specs(PlanTarget) if spec.name == "planned")
    text = [field_text(spec, figure) for figure in ("99.2", "no", "excellent", "")]
    assert text == ["99,2", "Không", "Hoàn thành xuất sắc nhiệm vụ", ""]
    assert field_value(spec, "HTXSNV") == "excellent"
    assert field_value(spec, "hoàn thành tốt") == "good"


def test_specs_tell_a_form_what_it_needs() -> None:
    specs = {spec.name: spec for spec in field_specs(BallotRound)}
    assert specs["marking"].choices == tuple(Marking)
    assert specs["marking"].required
    assert (specs["passes"].minimum, specs["passes"].maximum) == (1, 2)
    assert specs["blank_is_invalid"].kind is FieldKind.FLAG
    dates = {spec.name: spec.kind for spec in field_specs(Conference)}
    assert (dates["date"], dates["start"]) == (FieldKind.DATE, FieldKind.TIME)
    contest = {spec.name: spec for spec in field_specs(Contest)}
    assert contest["max_agree"].nullable
    assert contest["seats"].kind is FieldKind.NUMBER


def test_a_record_survives_its_own_dump() -> None:
    conference = Conference(
        year_id=1, name="Hội nghị", date=datetime.date(2017, 11, 22), eligible=12, present=12
    )
    assert Conference.model_validate(conference.model_dump()) == conference
    assert Conference.model_validate_json(conference.model_dump_json()) == conference
    assert PlanLevel("unit") is PlanLevel.UNIT
