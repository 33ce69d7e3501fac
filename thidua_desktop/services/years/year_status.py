"""The years of a store, and what locks each: it is closed, or another office keeps it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.choices import SuccessionKind
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork


@dataclass(frozen=True, slots=True)
class YearStatus:
    """A year and whether it may be written; `keeper` is empty where this store keeps it."""

    year: EmulationYear
    lock: RegisterCode | None
    keeper: str

    @property
    def writable(self) -> bool:
        return self.lock is None

    @property
    def names(self) -> tuple[str, ...]:
        """What the refusal names: the year, and who keeps it."""
        return (str(self.year.year), self.keeper) if self.keeper else (str(self.year.year),)


def read_years(uow: UnitOfWork) -> tuple[YearStatus, ...]:
    """Give every year, newest first, with what locks it."""
    return tuple(reversed(list(every_status(uow.registers))))


def first_day(uow: UnitOfWork, year: int) -> datetime.date | None:
    """Give from when who is new in a year is there: nobody comes into a locked year before it."""
    locked = any(not one.writable and one.year.year < year for one in read_years(uow))
    return datetime.date(year, 1, 1) if locked else None


def status_of(uow: UnitOfWork, year_id: int) -> YearStatus:
    """Give one year. Raises LookupError where there is none."""
    for status in every_status(uow.registers):
        if status.year.id == year_id:
            return status
    raise LookupError(f"no year with id {year_id}")


def every_status(registers: RegisterStore) -> Iterator[YearStatus]:
    """Give every year, oldest first."""
    clusters = registers.find(Cluster)
    office = _today(registers, clusters[0].office_unit_id if clusters else None)
    for year in registers.find(EmulationYear):
        keeper = _today(registers, year.keeper_unit_id)
        if keeper is not None and keeper != office:
            yield YearStatus(year, RegisterCode.YEAR_KEPT_ELSEWHERE, keeper.name)
        else:
            yield YearStatus(year, RegisterCode.YEAR_CLOSED if year.closed else None, "")


def _today(registers: RegisterStore, unit_id: int | None) -> Unit | None:
    """Give the unit under its present name: a renamed office is still the same office."""
    passed: set[int | None] = {None}
    unit = None
    while unit_id not in passed:
        passed.add(unit_id)
        unit = registers.find(Unit, id=unit_id)[0]
        unit_id = unit.successor_id if unit.succession is SuccessionKind.RENAMED else None
    return unit
