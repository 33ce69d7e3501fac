"""A small cluster with its years, through the same mechanism as the screens."""

import datetime
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.cases import FakeClock
from tests.support.ready import ready_store
from thidua_desktop.files.toml.rules_toml import shipped_rules
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.cluster import Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.ports import NewUnitOfWork
from thidua_desktop.services.people.people import People
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.years.year_lock import YearLock
from thidua_desktop.storage.engine import Store

DAY = datetime.date(2017, 11, 22)
RULES = shipped_rules()


@dataclass(frozen=True)
class Office:
    """A store of one cluster, opened by its secretariat."""

    store: Store
    clock: FakeClock
    raw: NewUnitOfWork
    new_uow: NewUnitOfWork
    registers: Registers

    @property
    def case(self) -> Case:
        return Case(new_uow=self.new_uow)

    @property
    def past_lock(self) -> Case:
        return Case(new_uow=self.raw)

    def add(self, record: Record) -> int:
        """Store a record past every lock and give its id."""
        with self.raw("add") as uow:
            row_id = stored_id(uow.registers.add(record))
            uow.commit()
        return row_id

    def change(self, kind: type[Record], record_id: int, **values: Any) -> None:
        """Change a record past every lock."""
        with self.raw("change") as uow:
            record = uow.registers.get(kind, record_id)
            uow.registers.update(record.model_copy(update=values))
            uow.commit()

    def year(self, year: int, *unit_ids: int, **values: Any) -> int:
        """Add a year with these members in this order."""
        year_id = self.add(EmulationYear(year=year, rules="2003-nd91", **values))
        for position, unit_id in enumerate(unit_ids, 1):
            self.add(Membership(year_id=year_id, unit_id=unit_id, position=position))
        return year_id

    def unit(self, code: str, **values: Any) -> int:
        """Add a unit called after its code."""
        return self.add(Unit(code=code, name=f"Cục {code}", **values))

    def use_cases(self) -> list[str]:
        """Give what the journal says was done, oldest first."""
        with self.raw("read") as uow:
            return [row.use_case for row in uow.journal_rows()]


@contextmanager
def office(folder: Path) -> Iterator[Office]:
    """Give an office with a cluster and nothing else."""
    clock = FakeClock()
    store = ready_store(folder / "cum.thidua-db", clock, _add_cluster)
    raw = store.new_uow("Thư ký")
    new_uow = store.new_uow("Thư ký", YearLock())
    made = Office(store, clock, raw, new_uow, Registers(new_uow, clock))
    with closing(store):
        yield made


def _add_cluster(store: Store, _clock: FakeClock) -> None:
    with store.new_uow("Thư ký")("add") as uow:
        uow.registers.add(Cluster(code="CTĐIII", name="Cụm thi đua số III"))
        uow.commit()


def two_people_of_two_years(made: Office) -> None:
    """Add A and B in 2017 and 2018; An and Bình are in A."""
    units = [made.unit(code) for code in "AB"]
    for year in (2017, 2018):
        made.year(year, *units)
    for name in ("Nguyễn An", "Trần Bình"):
        made.add(Person(unit_id=1, name=name))


def people_of(made: Office, year_id: int) -> People:
    """Give the people of a year as the tab *Nhân sự* has them."""
    people = People(made.new_uow, made.registers)
    people.show(year_id)
    return people
