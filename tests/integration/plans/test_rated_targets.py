"""What a unit was rated is entered once, and is what its targets reached wherever they stand."""

import pytest

from thidua_desktop.domain.codes.plans import Grade, PlanCode, ValueKind
from thidua_desktop.records.plans import Indicator, Plan, PlanTarget
from thidua_desktop.records.registration import Rating
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.inspections.visit_reading import work_of_unit
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.plans.rated_targets import keep_target
from thidua_desktop.services.plans.year_plans import PlanTargets
from thidua_desktop.services.plans.year_targets import (
    TargetLine,
    read_target_groups,
    set_figures,
)

UNIT = 1


def line(cases: OpenStore) -> TargetLine:
    found = (line for group in cases.read(read_target_groups, 1) for line in group.units)
    return next(one for one in found if one.rated and one.plan.unit_id == UNIT)


def rating(cases: OpenStore) -> Rating:
    return cases.registers.list(Rating, year_id=1, unit_id=UNIT, person_id=None)[0]


def rate(cases: OpenStore, **given: object) -> None:
    cases.registers.save(rating(cases).model_copy(update=given))


def test_a_target_shows_what_its_unit_was_rated(cases: OpenStore) -> None:
    for grade in Grade:
        rate(cases, grade=grade)
        assert line(cases).target.achieved == grade
        assert line(cases).met is (grade in (Grade.GOOD, Grade.EXCELLENT))
        plan = PlanTargets(cases.registers)
        plan.narrow(plan_id=line(cases).plan.id)
        shown = {one.id: one.achieved for one in plan.rows()}
        assert shown[line(cases).target.id] == grade
        work = cases.read(lambda uow: work_of_unit(uow.registers, 1, UNIT))
        assert grade in {one.achieved for one in work.targets}


def test_what_is_typed_of_the_target_is_the_rating(cases: OpenStore) -> None:
    target = line(cases).target
    cases.registers.do(keep_target, target.model_copy(update={"achieved": "failed"}))
    assert rating(cases).grade is Grade.FAILED
    (stored,) = cases.registers.list(PlanTarget, id=target.id)
    assert stored.achieved == ""
    cases.registers.do(set_figures, "planned", {target.id or 0: "excellent"})
    assert (line(cases).target.planned, rating(cases).grade) == ("excellent", Grade.FAILED)
    cases.registers.undo()
    cases.registers.undo()
    assert rating(cases).grade is Grade.EXCELLENT


def test_a_rating_that_says_more_is_not_emptied_from_a_target(cases: OpenStore) -> None:
    empty = line(cases).target.model_copy(update={"achieved": ""})
    with pytest.raises(Refused) as refused:
        cases.registers.do(keep_target, empty)
    assert refused.value.code is PlanCode.RATED
    rate(cases, party_grade=None, note="")
    cases.registers.do(keep_target, empty)
    assert cases.registers.list(Rating, year_id=1, unit_id=UNIT, person_id=None) == ()
    assert line(cases).target.achieved == ""
    typed = empty.model_copy(update={"achieved": "good"})
    cases.registers.do(keep_target, typed)
    assert rating(cases).grade is Grade.GOOD


def test_the_rating_of_the_party_is_another(cases: OpenStore) -> None:
    (party,) = cases.registers.list(Indicator, code="PARTY_RATING") or (
        cases.registers.save(
            Indicator(
                code="PARTY_RATING",
                name="Xếp loại tổ chức đảng, đoàn thể",
                value_kind=ValueKind.GRADE,
            )
        ),
    )
    plan = cases.registers.list(Plan, year_id=1, unit_id=UNIT)[0]
    target = PlanTarget(
        plan_id=plan.id or 0,
        text="Chi bộ",
        indicator_id=party.id,
        value_kind=ValueKind.GRADE,
        planned="good",
    )
    kept = cases.registers.save(target)
    rate(cases, grade=Grade.DONE, party_grade=Grade.EXCELLENT)
    found = {
        one.target.id: one.target.achieved
        for group in cases.read(read_target_groups, 1)
        for one in group.units
    }
    assert found[kept.id] == "excellent"
    cases.registers.do(keep_target, kept)
    assert rating(cases).party_grade is None
    other = kept.model_copy(update={"id": None, "text": "Công đoàn", "indicator_id": None})
    typed = other.model_copy(update={"achieved": "done"})
    assert cases.registers.do(keep_target, typed).achieved == "done"  # nobody else knows it
