"""What a year leaves undone: of its plans, its inspections, and what it had taken over itself."""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from thidua_desktop.records.base import Record
from thidua_desktop.records.choices import StepProduct
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.year import OpenTask, YearStep
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.texts.years.year_steps import HANDOVER_STEP, YEAR_STEPS


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Một công việc chưa hoàn thành: where it comes from, what it is, who owes it by when.

    `table` and `record_id` name the record that it is, so that its place can be opened.
    """

    source: str
    text: str
    owner_unit_id: int | None
    owner: str = ""
    due: datetime.date | None = None
    table: str = field(default="", compare=False)
    record_id: int | None = field(default=None, compare=False)

    @classmethod
    def of(cls, record: Record, source: str, text: str, owner_unit_id: int | None) -> "OpenItem":
        """Give what a record leaves undone; its `due` is the day."""
        due: datetime.date | None = getattr(record, "due", None)
        return cls(source, text, owner_unit_id, "", due, record.register.name, record.id)

    def owned_by(self, owner: str) -> "OpenItem":
        """Give it with the name of its owner; `replace` takes three times as long."""
        if owner == self.owner:
            return self
        place = self.table, self.record_id
        return OpenItem(self.source, self.text, self.owner_unit_id, owner, self.due, *place)


ReadOpenWork = Callable[[RegisterStore, int], Iterator[OpenItem]]
"""What a capability knows to be undone in a year; each contributes its OPEN_WORK."""


def open_work(
    uow: UnitOfWork, year_id: int, readers: Iterable[ReadOpenWork]
) -> tuple[OpenItem, ...]:
    """Give what of a year is not done, with the names of those who owe it."""
    registers = uow.registers
    return owned(registers, (item for read in readers for item in read(registers, year_id)))


def owned(registers: RegisterStore, items: Iterable[OpenItem]) -> tuple[OpenItem, ...]:
    """Name the units that owe each."""
    names = {unit.id: unit.name for unit in registers.find(Unit)}
    return tuple(item.owned_by(names.get(item.owner_unit_id, item.owner)) for item in items)


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
            item = OpenItem.of(step, YEAR_STEPS, step.text, step.unit_id)
            yield replace(item, owner=step.owner)


def _carried(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    for task in registers.find(OpenTask, year_id=year_id, done=None):
        yield OpenItem.of(task, task.source, task.text, task.owner_unit_id)


OPEN_WORK: tuple[ReadOpenWork, ...] = (_carried,)
DUE_DATES = OPEN_WORK
