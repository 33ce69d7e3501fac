"""What a year leaves undone: of its plans, its inspections, and what it had taken over itself."""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from thidua_desktop.records.choices import StepProduct
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.year import OpenTask, YearStep
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.texts.years.year_steps import HANDOVER_STEP, YEAR_STEPS


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Một công việc chưa hoàn thành: where it comes from, what it is, who owes it by when."""

    source: str
    text: str
    owner_unit_id: int | None
    owner: str = ""
    due: datetime.date | None = None


ReadOpenWork = Callable[[RegisterStore, int], Iterator[OpenItem]]
"""What a capability knows to be undone in a year; each contributes its OPEN_WORK."""


def open_work(
    uow: UnitOfWork, year_id: int, readers: Iterable[ReadOpenWork]
) -> tuple[OpenItem, ...]:
    """Give what of a year is not done, with the names of those who owe it."""
    registers = uow.registers
    names = {unit.id: unit.name for unit in registers.find(Unit)}
    return tuple(
        replace(item, owner=names.get(item.owner_unit_id, item.owner))
        for read in readers
        for item in read(registers, year_id)
    )


def open_steps(
    registers: RegisterStore, year_id: int, there: Collection[StepProduct]
) -> Iterator[OpenItem]:
    """Give the steps of a year that are not done, but that of handing its office over.

    They are told to the next office; its own year has steps of its own, so none is carried over.
    """
    for item in undone_steps(registers, year_id, there):
        if item.text != HANDOVER_STEP:
            yield item


def undone_steps(
    registers: RegisterStore, year_id: int, there: Collection[StepProduct]
) -> Iterator[OpenItem]:
    """Give the steps of a year that were not marked done and whose product is not there."""
    for step in registers.find(YearStep, year_id=year_id, done=None):
        if step.produces not in there:
            yield OpenItem(YEAR_STEPS, step.text, step.unit_id, step.owner, due=step.due)


def _carried(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    for task in registers.find(OpenTask, year_id=year_id, done=None):
        yield OpenItem(task.source, task.text, task.owner_unit_id, due=task.due)


OPEN_WORK: tuple[ReadOpenWork, ...] = (_carried,)
DUE_DATES = OPEN_WORK
