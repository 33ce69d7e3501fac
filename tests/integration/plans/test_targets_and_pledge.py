"""Targets of units added up, the pledge drawn from them, and a year copied from the one before."""

import datetime
from pathlib import Path

import pytest

from tests.support.year_office import Office, office
from thidua_desktop.domain.codes.plans import PlanCode, PlanState
from thidua_desktop.records.choices import MovementKind, PersonRole, PlanLevel
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.plans import Movement, Plan, PlanTarget, PlanTask, TaskPartner
from thidua_desktop.records.pledge import PledgeSigner
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.plans.contributions import FACTS_OF_UNIT
from thidua_desktop.services.plans.copy_plans import copy_plans, propose_copy
from thidua_desktop.services.plans.hand_down import give_targets
from thidua_desktop.services.plans.pledges import (
    PledgeItems,
    add_signers,
    draw_chosen,
    make_pledge,
    missing_signers,
    pledgeable,
)
from thidua_desktop.services.plans.year_targets import all_met, read_target_groups, set_figures
from thidua_desktop.services.registers.known_records import KnownRecords
from thidua_desktop.services.years.facts_of_unit import Lines, UnitReading
from thidua_desktop.services.years.year_names import keep_movement, keep_year
from thidua_desktop.texts.plans.plans import roll_up_text, share_text

DAY = datetime.date(2017, 3, 15)


def _targets(made: Office) -> tuple[int, list[int]]:
    """A cluster's target that three units have."""
    units = [made.unit(code) for code in "ABC"]
    year = made.year(2017, *units, theme="Kỷ cương", movement="Toàn ngành")
    plan = made.add(Plan(year_id=year, level=PlanLevel.CLUSTER, name="Kế hoạch Cụm 2017"))
    made.add(PlanTarget(plan_id=plan, text="Đúng hạn", planned="98", unit_of_measure="%"))
    made.registers.do(give_targets, year, made.registers.list(PlanTarget), units)
    return year, units


def test_what_is_not_reported_is_not_zero(tmp_path: Path) -> None:
    with office(tmp_path) as made:
        year, units = _targets(made)
        own = made.registers.list(PlanTarget)[1:]
        figures = {own[0].id or 0: "99,5", own[1].id or 0: "90"}
        assert made.registers.do(set_figures, "achieved", figures) == 2
        (group,) = made.case.read(read_target_groups, year)
        assert [line.unit for line in group.lines] == ["", "Cục A", "Cục B", "Cục C"]
        assert [line.met for line in group.units] == [True, False, None]
        assert roll_up_text(group.year) == "1/3 đạt, 01 chưa báo cáo"
        assert roll_up_text(group.half) == "0/3 đạt, 03 chưa báo cáo"
        assert [share_text(line.share) for line in group.units] == ["101,53%", "91,84%", ""]
        assert [line.met_half for line in group.above] == [None]
        assert all_met([group]).total == len(units)
        assert [line.share_half for line in group.units] == [None] * 3


def test_the_card_of_a_unit_tells_how_many_of_its_targets_were_met(tmp_path: Path) -> None:
    (fact,) = FACTS_OF_UNIT
    with office(tmp_path) as made:
        year, units = _targets(made)
        own = made.registers.list(PlanTarget)[1:]
        made.registers.do(set_figures, "achieved", {own[0].id or 0: "99,5"})
        known = made.registers.list(Unit)

        def read(uow: UnitOfWork) -> list[Lines]:
            reading = UnitReading(uow, KnownRecords())
            return [fact.read(reading, one) for one in known if one.id in units]

        shown = made.case.read(read)
    assert shown[0] == {year: ["1/1 đạt"]}
    assert shown[1] == {year: ["0/1 đạt, 01 chưa báo cáo"]}
    assert fact.before is not None
    assert fact.before(shown[0][year]) == "chỉ tiêu thi đua 1/1 đạt"


def test_the_pledge_is_drawn_from_targets_and_signed_by_each_head(tmp_path: Path) -> None:
    with office(tmp_path) as made:
        year, units = _targets(made)
        person = made.add(Person(unit_id=units[0], name="Nguyễn An", position="Cục trưởng"))
        made.add(UnitRole(person_id=person, unit_id=units[0], role=PersonRole.HEAD))
        made.registers.do(keep_year, made.registers.list(EmulationYear)[0])
        pledge = made.registers.do(make_pledge, year)
        signers = made.registers.list(PledgeSigner)
        assert next((one.name, one.position) for one in signers) == ("Nguyễn An", "Cục trưởng")
        assert [unit.id for unit in made.case.read(missing_signers, pledge)] == units[1:]
        source = PledgeItems(made.registers, made.case)
        source.narrow(pledge_id=pledge.id)
        (row,) = source.rows()
        assert row.text == "Đúng hạn: đạt từ 98% trở lên"
        assert row.year is not None
        assert row.year.total == len(units)
        assert source.given() == {"position": 2}
        assert made.registers.do(add_signers, pledge) == 0
        (target,) = made.case.read(pledgeable, year)
        assert made.registers.do(draw_chosen, pledge, [target.id or 0]) == 0
        with pytest.raises(Refused) as refused:
            made.registers.do(draw_chosen, pledge, [])
        assert refused.value.code is PlanCode.NOTHING_CHOSEN
        with pytest.raises(Refused):  # a target that was pledged is not taken away
            made.registers.delete(target)


def test_a_year_is_copied_with_its_dates_moved_on_after_it_was_shown(tmp_path: Path) -> None:
    with office(tmp_path) as made:
        year, units = _targets(made)
        plan = made.registers.list(Plan)[0]
        task = made.add(
            PlanTask(
                plan_id=plan.id or 0,
                text="Đăng ký năm 2017",
                owner_unit_id=units[0],
                due=datetime.date(2017, 3, 20),
                approved_due=DAY,
                done=DAY,
            )
        )
        made.add(TaskPartner(task_id=task, unit_id=units[1]))
        following = made.year(2018, *units)
        proposal = made.case.read(propose_copy, following)
        assert proposal is not None
        assert [one.name for one in proposal.plans][:1] == ["Kế hoạch Cụm 2018"]
        (line, target) = proposal.plans[0].lines
        assert (line.text, line.before, line.after) == (
            "Đăng ký năm 2018",
            DAY,
            datetime.date(2018, 3, 15),
        )
        assert target.target
        chosen = [one.plan.id or 0 for one in proposal.plans]
        assert made.registers.do(copy_plans, following, chosen) == len(proposal.plans)
        copied = made.registers.list(PlanTask)[-1]
        assert (copied.done, copied.approved_due, copied.due) == (None, None, line.after)
        assert made.registers.list(TaskPartner, task_id=copied.id)[0].unit_id == units[1]
        plans = made.registers.list(Plan, year_id=following)
        assert {one.state for one in plans} == {PlanState.DRAFT}
        targets = made.registers.list(PlanTarget, plan_id=[one.id for one in plans])
        assert [one.parent_id for one in targets][1:] == [targets[0].id] * len(units)
        again = made.case.read(propose_copy, following)
        assert again is not None
        assert all(one.there for one in again.plans)
        with pytest.raises(Refused):
            made.registers.do(copy_plans, following, [])
        assert made.case.read(propose_copy, year) is None


def test_the_movement_and_theme_of_a_year_are_records_that_follow_it(tmp_path: Path) -> None:
    with office(tmp_path) as made:
        year_id = made.year(2017, theme="Kỷ cương")
        year = made.registers.list(EmulationYear)[0]
        made.registers.do(keep_year, year.model_copy(update={"movement": "Toàn ngành"}))
        movement, theme = made.registers.list(Movement, year_id=year_id)
        assert (movement.name, movement.level) == ("Toàn ngành", PlanLevel.MINISTRY)
        assert (theme.name, theme.kind) == ("Kỷ cương", MovementKind.THEME)
        made.registers.do(keep_movement, theme.model_copy(update={"name": "Về đích sớm"}))
        assert made.registers.list(EmulationYear)[0].theme == "Về đích sớm"
        other = Movement(year_id=year_id, level=PlanLevel.CLUSTER, name="Chung tay")
        made.registers.do(keep_movement, other)
        assert made.registers.list(EmulationYear)[0].movement == "Toàn ngành"
