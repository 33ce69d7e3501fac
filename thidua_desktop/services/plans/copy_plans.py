"""Plans, tasks and targets of the year before, with their dates moved on: shown, then copied."""

import datetime
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from thidua_desktop.domain.codes.plans import PlanCode, PlanState
from thidua_desktop.domain.plans.dates import moved_on
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask, TaskPartner
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.successors import heir_on
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.year_proposal import list_day

Finds = RegisterStore | RegisterChanges
Made = dict[type[Record], dict[int | None, int]]
"""The copies by what they were copied from."""


@dataclass(frozen=True, slots=True)
class CopiedLine:
    """A task or a target as it would be: its words, and its date before and after."""

    text: str
    before: datetime.date | None = None
    after: datetime.date | None = None
    target: bool = False


@dataclass(frozen=True, slots=True)
class CopiedPlan:
    """A plan as it would be; `there` where the year has one of that name already."""

    plan: Plan
    name: str
    unit: str
    there: bool
    lines: tuple[CopiedLine, ...]


@dataclass(frozen=True, slots=True)
class CopyProposal:
    """What can be copied, and from which year."""

    from_year: int
    year: int
    plans: tuple[CopiedPlan, ...]


def propose_copy(uow: UnitOfWork, year_id: int) -> CopyProposal | None:
    """Give what the year before would bring; None where there is none with plans."""
    year, before = _years(uow.registers, year_id)
    if before is None:
        return None
    copying = _Copying(uow.registers, year, before)
    return CopyProposal(before.year, year.year, tuple(copying.plans()))


def copy_plans(changes: RegisterChanges, year_id: int, plan_ids: Collection[int]) -> int:
    """Copy these plans of the year before as drafts, and give how many."""
    year, before = _years(changes, year_id)
    if before is None or not plan_ids:
        raise Refused(PlanCode.NOTHING_CHOSEN)
    copying = _Copying(changes, year, before)
    chosen = [one for one in copying.plans() if one.plan.id in plan_ids and not one.there]
    made: Made = {PlanTask: {}, PlanTarget: {}}
    for one in chosen:
        _copy(changes, copying, one, made)
    return len(chosen)


def _years(finds: Finds, year_id: int) -> tuple[EmulationYear, EmulationYear | None]:
    """The year, and the last one before it that has plans."""
    years = finds.find(EmulationYear)
    year = next(one for one in years if one.id == year_id)
    earlier = (one for one in reversed(years) if one.year < year.year)
    return year, next((one for one in earlier if finds.find(Plan, year_id=one.id)), None)


class _Copying:
    """How things of one year are in another: units have their heirs, dates and names move on."""

    def __init__(self, finds: Finds, year: EmulationYear, before: EmulationYear) -> None:
        self._finds, self.year, self._before = finds, year, before
        self._units = {unit.id: unit for unit in finds.find(Unit)}
        self._years = year.year - before.year

    def plans(self) -> Iterator[CopiedPlan]:
        """Give each plan of the year before that somebody still stands for."""
        there = {
            (one.level, one.unit_id, one.name)
            for one in self._finds.find(Plan, year_id=self.year.id)
        }
        for plan in self._finds.find(Plan, year_id=self._before.id):
            unit_id, name = self.unit(plan.unit_id), self.text(plan.name)
            if plan.unit_id is None or unit_id is not None:
                unit = self._units[unit_id].name if unit_id is not None else ""
                known = (plan.level, unit_id, name) in there
                yield CopiedPlan(plan, name, unit, known, tuple(self._lines(plan)))

    def unit(self, unit_id: int | None) -> int | None:
        heir = heir_on(self._units, unit_id, list_day(self.year.year))
        return heir.id if heir else None

    def text(self, text: str) -> str:
        """Name the year where the year before was named."""
        return text.replace(str(self._before.year), str(self.year.year))

    def day(self, day: datetime.date | None) -> datetime.date | None:
        return moved_on(day, self._years) if day else None

    def _lines(self, plan: Plan) -> Iterator[CopiedLine]:
        for task in self._finds.find(PlanTask, plan_id=plan.id):
            before = task.approved_due or task.due
            yield CopiedLine(self.text(task.text), before, self.day(before))
        for target in self._finds.find(PlanTarget, plan_id=plan.id):
            yield CopiedLine(self.text(target.text), target=True)


def _copy(changes: RegisterChanges, copying: _Copying, one: CopiedPlan, made: Made) -> None:
    """Copy a plan; what its parts were made from is told where that was copied before."""
    blank = {"document_id": None, "movement_id": None, "opinions_due": None}
    plan = changes.save(
        one.plan.model_copy(
            update={
                **blank,
                "id": None,
                "year_id": copying.year.id,
                "unit_id": copying.unit(one.plan.unit_id),
                "name": one.name,
                "state": PlanState.DRAFT,
            }
        )
    )
    plan_id = stored_id(plan)
    for task in changes.find(PlanTask, plan_id=one.plan.id):
        parent = {"parent_id": made[PlanTask].get(task.parent_id), "plan_id": plan_id}
        made[PlanTask][task.id] = _copy_task(changes, copying, task, parent)
    for target in changes.find(PlanTarget, plan_id=one.plan.id):
        alike = {"id": None, "plan_id": plan_id, "text": copying.text(target.text)}
        empty = {"half_year": "", "achieved": "", "proof": ""}
        parent = {"parent_id": made[PlanTarget].get(target.parent_id)}
        kept = changes.save(target.model_copy(update={**alike, **empty, **parent}))
        made[PlanTarget][target.id] = stored_id(kept)


def _copy_task(
    changes: RegisterChanges, copying: _Copying, task: PlanTask, where: Mapping[str, object]
) -> int:
    empty = {"done": None, "progress": "", "proof_id": None, "proof": "", "approved_due": None}
    kept = changes.save(
        task.model_copy(
            update={
                **empty,
                **where,
                "id": None,
                "text": copying.text(task.text),
                "owner_unit_id": copying.unit(task.owner_unit_id),
                "due": copying.day(task.approved_due or task.due),
            }
        )
    )
    for partner in changes.find(TaskPartner, task_id=task.id):
        unit_id = copying.unit(partner.unit_id)
        if unit_id is not None:
            changes.save(TaskPartner(task_id=stored_id(kept), unit_id=unit_id))
    return stored_id(kept)
