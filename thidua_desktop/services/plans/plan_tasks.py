"""Tasks of plans: who does each with whom, and by when; an approved date changes with a reason."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from thidua_desktop import zone
from thidua_desktop.domain.codes.plans import PlanCode, PlanState
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.plans import DueChange, Plan, PlanTask, TaskPartner
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.plans.task_partners import (
    PartnersBeside,
    named_units,
    partners_beside,
)
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_source import Beside, Find, RegisterSource
from thidua_desktop.services.registers.registers import RegisterChanges, Registers


class TaskState(StrEnum):
    """How a task stands on a day."""

    DONE = "done"
    DONE_LATE = "done_late"
    LATE = "late"
    OPEN = "open"
    UNDATED = "undated"  # chưa có thời hạn


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with its plan, those who work on it, and how it stands today."""

    task: PlanTask
    plan: Plan
    owner: str
    partners: tuple[str, ...]
    partner_ids: tuple[int, ...]
    state: TaskState
    moved: int
    """How often its date was changed."""

    @property
    def all_partners(self) -> str:
        """Everybody who works on it beside its owner."""
        return "; ".join((*self.partners, *filter(None, [self.task.partners])))


def state_on(task: PlanTask, day: datetime.date) -> TaskState:
    """Say how a task stands on a day."""
    if task.done is not None:
        late = task.due is not None and task.done > task.due
        return TaskState.DONE_LATE if late else TaskState.DONE
    if task.due is None:
        return TaskState.UNDATED
    return TaskState.LATE if task.due < day else TaskState.OPEN


def plans_of(registers: RegisterStore, year_id: int) -> dict[int, Plan]:
    """Give the plans of a year by id."""
    return {stored_id(plan): plan for plan in registers.find(Plan, year_id=year_id)}


def read_tasks(uow: UnitOfWork, plans: Mapping[int, Plan]) -> tuple[TaskRow, ...]:
    """Give the tasks of these plans, each register read once."""
    registers = uow.registers
    tasks = registers.find(PlanTask, plan_id=list(plans))
    ids = [stored_id(task) for task in tasks]
    partners: defaultdict[int, list[int]] = defaultdict(list)
    for one in registers.find(TaskPartner, task_id=ids):
        partners[one.task_id].append(one.unit_id)
    moved: defaultdict[int, int] = defaultdict(int)
    for change in registers.find(DueChange, task_id=ids):
        moved[change.task_id] += 1
    names = {stored_id(u): u.brief for u in registers.find(Unit)}
    today = zone.local(uow.now()).date()
    return tuple(
        TaskRow(
            task,
            plans[task.plan_id],
            owner_text(task, names),
            tuple(names[unit_id] for unit_id in partners[stored_id(task)]),
            tuple(partners[stored_id(task)]),
            state_on(task, today),
            moved[stored_id(task)],
        )
        for task in tasks
    )


def owner_text(task: PlanTask, names: Mapping[int, str]) -> str:
    """Name who does a task: a unit, or somebody else; empty where nobody is named."""
    unit = names.get(task.owner_unit_id, "") if task.owner_unit_id is not None else ""
    return "; ".join(filter(None, (unit, task.owner)))


def keep_task(changes: RegisterChanges, task: PlanTask) -> PlanTask:
    """Store a task; of a plan that is issued the approved date changes by `change_due` alone."""
    plan = changes.find(Plan, id=task.plan_id)[0]
    if plan.state is PlanState.ISSUED:
        before = changes.find(PlanTask, id=task.id)[0].due if task.id is not None else None
        if before is not None and before != task.due:
            raise Refused(PlanCode.DUE_NEEDS_REASON)
        if task.approved_due is None:
            task = task.model_copy(update={"approved_due": task.due})
    return changes.save(task)


def keep_partners(changes: RegisterChanges, task: PlanTask, unit_ids: Iterable[int]) -> None:
    """Let these units, and no others, work on a task with its owner."""
    wanted = [unit_id for unit_id in unit_ids if unit_id != task.owner_unit_id]
    for one in changes.find(TaskPartner, task_id=task.id):
        if one.unit_id in wanted:
            wanted.remove(one.unit_id)
        else:
            changes.delete(one)
    for unit_id in wanted:
        changes.save(TaskPartner(task_id=stored_id(task), unit_id=unit_id))


def keep_task_with(
    changes: RegisterChanges, task: PlanTask, unit_ids: Sequence[int] | None
) -> PlanTask:
    """Store a task and who works on it; None leaves them as they are."""
    kept = keep_task(changes, task)
    if unit_ids is not None:
        keep_partners(changes, kept, unit_ids)
    return kept


def change_due(
    changes: RegisterChanges,
    task: PlanTask,
    new_due: datetime.date | None,
    reason: str,
    decided: datetime.date,
) -> PlanTask:
    """Give a task another date, and keep the one before with the reason."""
    if new_due == task.due:
        raise Refused(PlanCode.SAME_DUE)
    changes.save(
        DueChange(
            task_id=stored_id(task),
            decided=decided,
            old_due=task.due,
            new_due=new_due,
            reason=reason,
        )
    )
    return changes.save(task.model_copy(update={"due": new_due}))


def read_due_changes(uow: UnitOfWork, task_id: int) -> tuple[DueChange, ...]:
    """Give how the date of a task was changed, the first change first."""
    return tuple(uow.registers.find(DueChange, task_id=task_id))


class TaskSource(RegisterSource[TaskRow]):
    """The tasks of one plan, or of all plans of a year where it is narrowed to that."""

    kind: type[PlanTask]

    def __init__(self, registers: Registers, case: Case, *, of_year: bool = False) -> None:
        super().__init__(PlanTask, registers, {} if of_year else {"plan_id": 0})
        self.case = case
        self._year_id = 0
        self._links: LinkNames = {}
        self._beside: PartnersBeside | None = None

    def narrow_to_year(self, year_id: int) -> None:
        """From now on the tasks of every plan of a year."""
        self._year_id, self.fixed = year_id, {}

    def narrow(self, **fixed: Any) -> None:
        if "year_id" in fixed:
            self.narrow_to_year(fixed["year_id"])
        else:
            super().narrow(**fixed)

    def rows(self) -> Sequence[TaskRow]:
        return self.case.read(self._read)

    def record(self, row: TaskRow) -> PlanTask:
        return row.task

    def text(self, row: TaskRow) -> Iterable[str]:
        task = row.task
        return (task.text, row.plan.name, row.owner, row.all_partners, task.product, task.progress)

    def links(self) -> LinkNames:
        """Name units and documents; a task stays in its plan."""
        self._links = self.registers.links(PlanTask, dict.fromkeys(("plan_id", "parent_id")))
        return self._links

    def stored(self, find: Find) -> Sequence[Record]:
        if self.fixed:
            return find(PlanTask, **self.fixed)
        plans = [stored_id(plan) for plan in find(Plan, year_id=self._year_id)]
        return find(PlanTask, plan_id=plans)

    def keep(self, changes: RegisterChanges, record: Record) -> Record:
        assert isinstance(record, PlanTask)
        return keep_task(changes, record)

    def beside(self) -> Beside:
        """A sheet of tasks names the units that work on each."""
        self._beside = partners_beside(self.registers.list)
        return self._beside

    def joined(
        self, changes: RegisterChanges, record: Record, beside: Mapping[str, Any] | None = None
    ) -> None:
        """Names that are of no unit are kept as words."""
        if not beside or self._beside is None:
            return
        assert isinstance(record, PlanTask)
        units, others = named_units(self._beside.units, beside)
        there = [record.partners] if record.partners else []
        more = [name for name in others if name not in record.partners]
        keep_partners(changes, record, units)
        changes.save(record.model_copy(update={"partners": "; ".join((*there, *more))}))

    def _read(self, uow: UnitOfWork) -> Sequence[TaskRow]:
        if self.fixed:
            plans = {one.id or 0: one for one in uow.registers.find(Plan, id=self.fixed["plan_id"])}
        else:
            plans = plans_of(uow.registers, self._year_id)
        return read_tasks(uow, plans)
