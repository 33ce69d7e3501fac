"""One task or one target to many units in one act: each gets its own in its own plan."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.plans import PlanCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.plans.coverage import OwnParts
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.plans.plans import unit_plan_name


@dataclass(frozen=True, slots=True)
class HandedDown:
    """What was made: rows in plans of units, and plans for units that had none."""

    rows: int
    plans: int


def give_tasks(
    changes: RegisterChanges, year_id: int, tasks: Sequence[PlanTask], unit_ids: Sequence[int]
) -> HandedDown:
    """Give each unit each task in its own plan, unless that has it."""
    return _give(changes, year_id, unit_ids, (), tasks)


def give_targets(
    changes: RegisterChanges, year_id: int, targets: Sequence[PlanTarget], unit_ids: Sequence[int]
) -> HandedDown:
    """Give each unit each target, with what is planned, in its own plan, unless that has it."""
    return _give(changes, year_id, unit_ids, targets, ())


def give_parts(
    changes: RegisterChanges,
    year_id: int,
    parts: Sequence[PlanTask | PlanTarget],
    unit_ids: Sequence[int],
) -> HandedDown:
    """Give each unit each of these tasks and targets in its own plan, unless that has it."""
    tasks = [one for one in parts if isinstance(one, PlanTask)]
    targets = [one for one in parts if isinstance(one, PlanTarget)]
    return _give(changes, year_id, unit_ids, targets, tasks)


def _give(
    changes: RegisterChanges,
    year_id: int,
    unit_ids: Sequence[int],
    targets: Sequence[PlanTarget],
    tasks: Sequence[PlanTask],
) -> HandedDown:
    if not unit_ids or not (targets or tasks):
        raise Refused(PlanCode.NOTHING_CHOSEN)
    rows = plans = 0
    for unit_id in unit_ids:
        plan, made = _plan_of(changes, year_id, unit_id)
        plans += made
        rows += _add_tasks(changes, plan, tasks) + _add_targets(changes, plan, targets)
    return HandedDown(rows, plans)


def _plan_of(changes: RegisterChanges, year_id: int, unit_id: int) -> tuple[Plan, bool]:
    """Give the unit's plan of the year; one that has none gets a draft."""
    found = changes.find(Plan, year_id=year_id, level=PlanLevel.UNIT, unit_id=unit_id)
    if found:
        return found[0], False
    year = changes.find(EmulationYear, id=year_id)[0].year
    plan = Plan(year_id=year_id, level=PlanLevel.UNIT, unit_id=unit_id, name=unit_plan_name(year))
    return changes.save(plan), True


def _add_tasks(changes: RegisterChanges, plan: Plan, tasks: Iterable[PlanTask]) -> int:
    own, made = OwnParts(changes.find(PlanTask, plan_id=plan.id)), 0
    for task in tasks:
        if task.plan_id != plan.id and not own.covers(task):
            changes.save(
                PlanTask(
                    plan_id=stored_id(plan),
                    text=task.text,
                    area=task.area,
                    owner_unit_id=plan.unit_id,
                    due=task.due,
                    product=task.product,
                    parent_id=task.id,
                )
            )
            made += 1
    return made


def _add_targets(changes: RegisterChanges, plan: Plan, targets: Iterable[PlanTarget]) -> int:
    own, made = OwnParts(changes.find(PlanTarget, plan_id=plan.id)), 0
    for target in targets:
        if target.plan_id != plan.id and not own.covers(target):
            alike = {"id": None, "plan_id": plan.id, "parent_id": target.id}
            blank = {"half_year": "", "achieved": "", "proof": ""}
            changes.save(target.model_copy(update={**alike, **blank}))
            made += 1
    return made
