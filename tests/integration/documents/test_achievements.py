"""Báo cáo thành tích says of a graded target what the unit was rated, as every other page does."""

from pathlib import Path

from tests.support.cases import sample_cases
from thidua_desktop.domain.codes.plans import Grade, ValueKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.plans import Plan, PlanTarget
from thidua_desktop.records.registration import Rating
from thidua_desktop.services.issuing.drafts.achievement_facts import (
    achievement_facts,
    read_achievements,
)


def test_a_graded_target_is_what_the_unit_was_rated(tmp_path: Path) -> None:
    with sample_cases(tmp_path) as cases:
        targets = cases.registers.list(PlanTarget, value_kind=ValueKind.GRADE)
        plans = {one.id: one for one in cases.registers.list(Plan)}
        target = next(one for one in targets if plans[one.plan_id].unit_id is not None)
        plan = plans[target.plan_id]
        of = {"year_id": plan.year_id, "unit_id": plan.unit_id}
        (member,) = cases.registers.list(Membership, **of)
        for one in cases.registers.list(Rating, person_id=None, **of):
            cases.registers.delete(one)
        cases.registers.save(Rating.model_validate({**of, "grade": Grade.FAILED}))
        facts = achievement_facts(cases.read(read_achievements, stored_id(member)))
    said = {one.text: one.achieved for one in facts.targets}
    assert said[target.text] == "Không hoàn thành nhiệm vụ"
