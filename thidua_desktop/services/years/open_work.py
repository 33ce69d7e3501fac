"""What a year leaves undone: tasks of plans, recommendations, and what it had taken over itself."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.work import Finding, Inspection, Plan, PlanTask
from thidua_desktop.records.year import OpenTask
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.texts.base.choices import choice_words
from thidua_desktop.texts.handover.package import inspection_source


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Một việc còn dở: where it comes from, what it is, who owes it and until when."""

    source: str
    text: str
    owner_unit_id: int | None
    owner: str
    due: datetime.date | None


def open_work(uow: UnitOfWork, year_id: int) -> tuple[OpenItem, ...]:
    """Give what of a year is not done: of its plans, its inspections, then of earlier years."""
    registers = uow.registers
    names = {unit.id: unit.name for unit in registers.find(Unit)}
    found = (
        *_tasks(registers, year_id),
        *_recommendations(registers, year_id, names),
        *_carried(registers, year_id),
    )
    return tuple(
        OpenItem(source, text, owner, names.get(owner, ""), due)
        for source, text, owner, due in found
    )


_Found = tuple[str, str, int | None, datetime.date | None]


def _tasks(registers: RegisterStore, year_id: int) -> Iterator[_Found]:
    for plan in registers.find(Plan, year_id=year_id):
        for task in registers.find(PlanTask, plan_id=plan.id, done=None):
            yield plan.name, task.text, task.owner_unit_id or plan.unit_id, task.due


def _recommendations(
    registers: RegisterStore, year_id: int, names: dict[int | None, str]
) -> Iterator[_Found]:
    for inspection in registers.find(Inspection, year_id=year_id):
        unit = inspection.unit_id
        source = inspection_source(choice_words(inspection.period), names[unit])
        for finding in registers.find(Finding, inspection_id=inspection.id, done=None):
            if finding.recommendation:
                owner = finding.owner_unit_id or unit
                yield source, finding.recommendation, owner, finding.due


def _carried(registers: RegisterStore, year_id: int) -> Iterator[_Found]:
    for task in registers.find(OpenTask, year_id=year_id, done=None):
        yield task.source, task.text, task.owner_unit_id, task.due
