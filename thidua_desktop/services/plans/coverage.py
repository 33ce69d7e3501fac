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


class OwnParts:
    """What a unit's plan has, found at once: of a large cluster it is asked thousands of times."""

    def __init__(self, parts: Iterable[PlanTask | PlanTarget]) -> None:
        given = tuple(parts)
        self._made = {part.parent_id for part in given}
        self._texts = {fold(part.text) for part in given}
        self._alike = {_indicator(part) for part in given} - {None}

    def covers(self, asked: PlanTask | PlanTarget) -> bool:
        """Whether one is what is asked for: made from it, worded alike, of the same indicator."""
        made, worded = asked.id in self._made, fold(asked.text) in self._texts
        return made or worded or _indicator(asked) in self._alike


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


def _lacking(asked: Iterable[Part], parts: Iterable[Part]) -> tuple[Part, ...]:
    own = OwnParts(parts)
    return tuple(part for part in asked if not own.covers(part))


def _indicator(part: PlanTask | PlanTarget) -> int | None:
    return part.indicator_id if isinstance(part, PlanTarget) else None
