"""Phủ kế hoạch của Bộ: which tasks and targets of the ministry's plan a unit's plan lacks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.years.year_members import member_units
from thidua_desktop.texts.base.vietnamese import fold

Part = TypeVar("Part", PlanTask, PlanTarget)


@dataclass(frozen=True, slots=True)
class UnitCoverage:
    """A unit, whether it has a plan, and what of the ministry's its plan has not."""

    unit_id: int
    name: str
    has_plan: bool
    tasks: tuple[PlanTask, ...]
    targets: tuple[PlanTarget, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the ministry's plans ask for, and what each member lacks of it."""

    tasks: tuple[PlanTask, ...]
    targets: tuple[PlanTarget, ...]
    units: tuple[UnitCoverage, ...]

    @property
    def empty(self) -> bool:
        """The ministry's plans ask for nothing, or there are none."""
        return not self.tasks and not self.targets


def covers_task(own: PlanTask, asked: PlanTask) -> bool:
    """Whether a unit's task is the one that is asked for: made from it, or worded alike."""
    return own.parent_id == asked.id or fold(own.text) == fold(asked.text)


def covers_target(own: PlanTarget, asked: PlanTarget) -> bool:
    """Whether a unit's target is the one that is asked for, by its indicator too."""
    same = own.indicator_id is not None and own.indicator_id == asked.indicator_id
    return same or own.parent_id == asked.id or fold(own.text) == fold(asked.text)


def read_coverage(uow: UnitOfWork, year_id: int) -> Coverage:
    """Compare the plan of each member with those of the ministry."""
    registers = uow.registers
    plans = registers.find(Plan, year_id=year_id)
    asked = [stored_id(plan) for plan in plans if plan.level is PlanLevel.MINISTRY]
    tasks = tuple(registers.find(PlanTask, plan_id=asked))
    targets = tuple(registers.find(PlanTarget, plan_id=asked))
    own = {stored_id(p): p.unit_id for p in plans if p.level is PlanLevel.UNIT}
    own_tasks = _by_unit(registers.find(PlanTask, plan_id=list(own)), own)
    own_targets = _by_unit(registers.find(PlanTarget, plan_id=list(own)), own)
    planned = set(own.values())
    return Coverage(
        tasks,
        targets,
        tuple(
            UnitCoverage(
                stored_id(unit),
                unit.name,
                unit.id in planned,
                _lacking(tasks, own_tasks.get(unit.id, ())),
                _lacking(targets, own_targets.get(unit.id, ())),
            )
            for unit in member_units(registers, year_id)
        ),
    )


def _by_unit(
    parts: Iterable[Part], own: Mapping[int, int | None]
) -> Mapping[int | None, Sequence[Part]]:
    found: defaultdict[int | None, list[Part]] = defaultdict(list)
    for part in parts:
        found[own[part.plan_id]].append(part)
    return found


def _lacking(asked: Iterable[Part], own: Sequence[Part]) -> tuple[Part, ...]:
    """By sets, since a large cluster has thousands of its own; the same as `covers_…` says."""
    made = {part.parent_id for part in own}
    text = {fold(part.text) for part in own}
    alike = {_indicator(part) for part in own} - {None}
    return tuple(
        part
        for part in asked
        if part.id not in made and fold(part.text) not in text and _indicator(part) not in alike
    )


def _indicator(part: PlanTask | PlanTarget) -> int | None:
    return part.indicator_id if isinstance(part, PlanTarget) else None
