"""A plan from its draft to the tasks of each unit: opinions, approved dates, what units lack."""

import datetime
from pathlib import Path

import pytest

from tests.support.year_office import Office, office
from thidua_desktop.domain.codes.plans import OpinionState, PlanCode, PlanState
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.plans import (
    DueChange,
    Plan,
    PlanOpinion,
    PlanTarget,
    PlanTask,
    TaskPartner,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.plans import contributions
from thidua_desktop.services.plans.coverage import read_coverage
from thidua_desktop.services.plans.hand_down import HandedDown, give_targets, give_tasks
from thidua_desktop.services.plans.move_plan import ask_for_opinions, issue_plan, reopen_plan
from thidua_desktop.services.plans.plan_tasks import (
    TaskSource,
    TaskState,
    change_due,
    keep_task_with,
    read_due_changes,
)
from thidua_desktop.services.years.open_work import open_work

DAY = datetime.date(2017, 3, 15)
LATER = datetime.date(2017, 12, 31)


def _plan(made: Office, year: int, level: PlanLevel = PlanLevel.CLUSTER, **values: object) -> Plan:
    plan_id = made.add(Plan(year_id=year, level=level, name="Kế hoạch", **values))  # type: ignore[arg-type]
    return made.registers.list(Plan, id=plan_id)[0]


def test_units_are_asked_about_a_draft_and_what_they_said_stays(tmp_path: Path) -> None:
    with office(tmp_path) as made:
        units = [made.unit(code) for code in "AB"]
        year = made.year(2017, *units)
        plan = _plan(made, year)
        asked = made.registers.do(ask_for_opinions, plan, DAY, units[:1])
        assert (asked.state, asked.opinions_due) == (PlanState.ASKING, DAY)
        with made.raw("due") as uow:
            due = [(one.text, one.due) for one in open_work(uow, year, contributions.DUE_DATES)]
        assert due == [("Các đơn vị góp ý dự thảo kế hoạch", DAY)]
        (first,) = made.registers.list(PlanOpinion)
        assert first.state is OpinionState.SILENT
        message = first.model_copy(update={"state": OpinionState.OPINION, "opinion": "Bổ sung"})
        made.registers.save(message)
        asked = made.registers.do(ask_for_opinions, asked, LATER, units)
        opinions = made.registers.list(PlanOpinion)
        assert [(one.unit_id, one.opinion) for one in opinions] == [
            (units[0], "Bổ sung"),
            (units[1], ""),
        ]
        made.registers.undo()
        assert len(made.registers.list(PlanOpinion)) == 1
        with pytest.raises(Refused) as refused:
            made.registers.do(ask_for_opinions, plan, DAY, [])
        assert refused.value.code is PlanCode.NOBODY_ASKED


def test_an_issued_plan_keeps_what_was_approved_and_each_change_with_its_reason(
    tmp_path: Path,
) -> None:
    with office(tmp_path) as made:
        year = made.year(2017)
        plan = _plan(made, year)
        made.add(PlanTask(plan_id=plan.id or 0, text="Sơ kết", due=DAY))
        made.add(PlanTask(plan_id=plan.id or 0, text="Khác"))
        issued = made.registers.do(issue_plan, plan, None)
        assert issued.state is PlanState.ISSUED
        with pytest.raises(Refused) as refused:
            made.registers.do(issue_plan, issued, None)
        assert refused.value.code is PlanCode.WRONG_STATE
        source = TaskSource(made.registers, made.case)
        source.narrow(year_id=year)
        first, second = source.rows()
        assert (first.task.approved_due, second.task.approved_due) == (DAY, None)
        assert (first.state, second.state) == (TaskState.LATE, TaskState.UNDATED)
        with pytest.raises(Refused) as refused:
            source.save(first.task.model_copy(update={"due": LATER}))
        assert refused.value.code is PlanCode.DUE_NEEDS_REASON
        moved = made.registers.do(change_due, first.task, LATER, "Chờ hướng dẫn", DAY)
        assert (moved.due, moved.approved_due) == (LATER, DAY)
        shown = made.case.read(read_due_changes, first.task.id or 0)
        assert [(one.old_due, one.new_due, one.reason) for one in shown] == [
            (DAY, LATER, "Chờ hướng dẫn")
        ]
        assert next((row.state, row.moved) for row in source.rows()) == (TaskState.OPEN, 1)
        with pytest.raises(Refused) as refused:
            made.registers.do(change_due, moved, LATER, "Lần nữa", DAY)
        assert refused.value.code is PlanCode.SAME_DUE
        made.registers.delete(issued)
        assert not made.registers.list(DueChange)
        reopened = made.registers.undo()
        assert reopened.use_case == "delete_record"
        assert made.registers.do(reopen_plan, issued).state is PlanState.DRAFT


def test_a_task_has_its_owner_and_several_partners(tmp_path: Path) -> None:
    with office(tmp_path) as made:
        a, b, c = (made.unit(code) for code in "ABC")
        year = made.year(2017, a, b, c)
        plan = _plan(made, year)
        task = PlanTask(plan_id=plan.id or 0, text="Kiểm tra", owner_unit_id=a, owner="Thư ký Cụm")
        kept = made.registers.do(keep_task_with, task, [a, b, c])
        source = TaskSource(made.registers, made.case)
        source.narrow(plan_id=plan.id)
        (row,) = source.rows()
        assert (row.owner, row.all_partners) == ("Cục A; Thư ký Cụm", "Cục B; Cục C")
        made.registers.do(keep_task_with, kept, [c])
        assert [one.unit_id for one in made.registers.list(TaskPartner)] == [c]
        made.registers.do(keep_task_with, kept, None)
        assert len(made.registers.list(TaskPartner)) == 1
        assert source.links()["units"] == {a: "Cục A", b: "Cục B", c: "Cục C"}


def test_one_task_and_one_target_go_to_many_units_once(tmp_path: Path) -> None:
    with office(tmp_path) as made:
        a, b = made.unit("A"), made.unit("B")
        year = made.year(2017, a, b)
        ministry = _plan(made, year, PlanLevel.MINISTRY)
        _plan(made, year, PlanLevel.UNIT, unit_id=a)
        made.add(PlanTask(plan_id=ministry.id or 0, text="Đăng ký", due=DAY))
        made.add(PlanTarget(plan_id=ministry.id or 0, text="Đúng hạn", planned="98"))
        tasks, targets = made.registers.list(PlanTask), made.registers.list(PlanTarget)
        lacking = made.case.read(read_coverage, year)
        assert [(one.has_plan, len(one.tasks), len(one.targets)) for one in lacking.units] == [
            (True, 1, 1),
            (False, 1, 1),
        ]
        assert made.registers.do(give_tasks, year, tasks, [a, b]) == HandedDown(2, 1)
        assert made.registers.do(give_targets, year, targets, [a]) == HandedDown(1, 0)
        assert made.registers.do(give_tasks, year, tasks, [a, b]) == HandedDown(0, 0)
        own = made.registers.list(PlanTask)[1:]
        assert [(one.owner_unit_id, one.due, one.parent_id) for one in own] == [
            (a, DAY, tasks[0].id),
            (b, DAY, tasks[0].id),
        ]
        lacking = made.case.read(read_coverage, year)
        assert [(len(one.tasks), len(one.targets)) for one in lacking.units] == [(0, 0), (0, 1)]
        assert not lacking.empty
        with pytest.raises(Refused) as refused:
            made.registers.do(give_tasks, year, tasks, [])
        assert refused.value.code is PlanCode.NOTHING_CHOSEN
