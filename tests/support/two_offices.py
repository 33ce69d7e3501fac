"""Two stores that share their journal up to a handover: the old office's and the new one's."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tests.support.stores import example
from thidua_desktop.records.base import FieldKind, Record, field_specs, stored_id
from thidua_desktop.records.choices import PackageKind, YearEventKind
from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear, Unit
from thidua_desktop.records.handover import Package
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.handover.supplement_rows import REGISTERS, SHARED
from thidua_desktop.services.registers.record_links import record_class
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.withhold import withhold_marks

AT = "2017-12-01T02:00:00Z"
YEAR, NEXT = 2017, 2018


class Base(NamedTuple):
    """The journal row that both stores have in common, as the receiver has it."""

    id: int
    hash: str


def hand_over(sender: Path, receiver: Path, *, with_marks: bool = True) -> Base:
    """Make the receiver's store of the sender's, as a handover does; both stay closed."""
    for end in ("", "-wal"):
        if Path(f"{sender}{end}").exists():
            shutil.copyfile(f"{sender}{end}", f"{receiver}{end}")
    with opened(receiver) as new_uow:
        base = _hand_over(new_uow, package=None)
    if not with_marks:
        withhold_marks(receiver)
    with opened(sender) as new_uow:
        _hand_over(new_uow, package=base)
    with opened(receiver) as new_uow, new_uow("receive_handover") as uow:
        cluster = uow.registers.find(Cluster)[0]
        receiving = uow.registers.find(Unit)[1]
        uow.registers.update(cluster.model_copy(update={"office_unit_id": receiving.id}))
        uow.commit()
    return base


def _hand_over(new_uow: NewUnitOfWork, package: Base | None) -> Base:
    with new_uow("send_handover") as uow:
        giver = uow.registers.find(Unit)[0]
        cluster = uow.registers.find(Cluster)[0]
        uow.registers.update(cluster.model_copy(update={"office_unit_id": giver.id}))
        for year in uow.registers.find(EmulationYear):
            uow.registers.update(year.model_copy(update={"keeper_unit_id": giver.id}))
        year_id = year_id_of(uow, YEAR)
        uow.registers.add(YearEvent(year_id=year_id, at=AT, kind=YearEventKind.HANDED_OVER))
        if package is not None:
            uow.registers.add(
                Package(
                    year_id=year_id,
                    kind=PackageKind.HANDOVER,
                    at=AT,
                    name="giao.thidua",
                    sha256="0" * 64,
                    base_id=package.id,
                    base_hash=package.hash,
                )
            )
        uow.commit()
    with new_uow("head") as uow:
        last = uow.journal_rows()[-1]
    return Base(last.id, last.hash)


@contextmanager
def opened(path: Path) -> Iterator[NewUnitOfWork]:
    """Give the maker of units of work of a closed store, past every lock."""
    store = open_store(path)
    try:
        yield store.new_uow("thử")
    finally:
        store.close()


def year_id_of(uow: UnitOfWork, year: int) -> int:
    return stored_id(uow.registers.find(EmulationYear, year=year)[0])


def open_next(new_uow: NewUnitOfWork) -> None:
    """The receiver opens its own year."""
    with new_uow("open_year") as uow:
        before = uow.registers.find(EmulationYear, year=YEAR)[0]
        update = {"id": None, "year": NEXT, "keeper_unit_id": None}
        uow.registers.add(before.model_copy(update=update))
        uow.commit()


# ---------------------------------------------------------------- rows of a year, whatever kind
class _Read:
    """Reads each register once, and tells each record once."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._known: dict[str, dict[int | None, Record]] = {}
        self._told: dict[tuple[str, int | None], str] = {}

    def all(self, kind: type[Record]) -> Iterable[Record]:
        return self._register(kind.register.name).values()

    def get(self, register: str, id_: int) -> Record:
        return self._register(register)[id_]

    def told(self, record: Record) -> str:
        """Tell it without ids: by what it says and those it points to."""
        place = record.register.name, record.id
        if place not in self._told:
            links = _named_by(type(record)).items()
            told = ", ".join(self._value(record, *each) for each in links)
            self._told[place] = f"({told})"
        return self._told[place]

    def _value(self, record: Record, name: str, link: str) -> str:
        value = getattr(record, name)
        told = self.told(self.get(link, value)) if link and value else repr(value)
        return f"{name}: {told}"

    def _register(self, name: str) -> dict[int | None, Record]:
        known = self._known.get(name)
        if known is None:
            rows = self._uow.registers.find(record_class(name))
            known = self._known[name] = {row.id: row for row in rows}
        return known


@cache
def _links(kind: type[Record]) -> dict[str, str]:
    return {spec.name: spec.link for spec in field_specs(kind)}


@cache
def _named_by(kind: type[Record]) -> dict[str, str]:
    """The fields that tell a record from others: of units, people and years those of their key."""
    links = _links(kind)
    if kind.register.name in SHARED or kind is EmulationYear:
        return {name: links[name] for name in kind.register.key}
    return links


def of_year(uow: UnitOfWork, kind: type[Record], year: int) -> list[Record]:
    """Give the records of a kind that belong to a year, followed link by link."""
    return _of_year(_Read(uow), kind, year)


def _of_year(read: _Read, kind: type[Record], year: int) -> list[Record]:
    return [record for record in read.all(kind) if _year(read, record) == year]


def _year(read: _Read, record: Record) -> int | None:
    if isinstance(record, EmulationYear):
        return record.year
    if isinstance(record, Appointment):
        return record.for_year
    name = record.register.year
    link = _links(type(record)).get(name)
    if not link:
        return None
    return _year(read, read.get(link, getattr(record, name)))


def told(uow: UnitOfWork, year: int) -> list[str]:
    """Tell a year without ids: each record with those it points to, in any order."""
    read = _Read(uow)
    lines = [
        read.told(record)
        for name, kind in REGISTERS.items()
        if name not in SHARED
        for record in _of_year(read, kind, year)
        if not isinstance(record, YearEvent) or record.kind is YearEventKind.STATE
    ]
    of = uow.registers.find(EmulationYear, year=year)[0]
    return [*sorted(lines), repr((of.state, of.closed, of.theme))]


def plain(uow: UnitOfWork, year: int) -> list[Record]:
    """Every record of a year as it stands, and every unit and person."""
    kinds: list[type[Record]] = [*REGISTERS.values(), EmulationYear]
    read = _Read(uow)
    return [
        record
        for kind in kinds
        for record in (
            read.all(kind) if kind.register.name in SHARED else _of_year(read, kind, year)
        )
    ]


def made_up(uow: UnitOfWork, kind: type[Record], year: int, number: int) -> Record | None:
    """Make up a record of a year from a number; None where it has nothing to point to."""
    values: dict[str, Any] = {}
    for spec in field_specs(kind):
        if spec.link:
            values[spec.name] = _link(uow, spec.link, year, number, nullable=spec.nullable)
            if values[spec.name] is None and not spec.nullable:
                return None
            number //= 2
        elif spec.kind in (FieldKind.TEXT, FieldKind.PERSON) and not spec.choices:
            values[spec.name] = f"X{number}" if (spec.max_length or 99) >= 30 else "X"
    values |= {"quorum": "1/2", "majority": "1/2", "sha256": f"{number:064x}", "at": AT}
    values |= {"for_year": year}
    if kind is YearEvent:
        values["kind"] = YearEventKind.STATE
    known = {spec.name for spec in field_specs(kind)}
    sound = example(kind).model_dump()
    return kind.model_validate(
        {**sound, **{name: value for name, value in values.items() if name in known}, "id": None}
    )


def _link(uow: UnitOfWork, table: str, year: int, number: int, *, nullable: bool) -> int | None:
    kind = record_class(table)
    if table in SHARED:
        found: list[Record] = list(uow.registers.find(kind))
    else:
        found = of_year(uow, kind, year)
    if not found or (nullable and number % 3 == 0):
        return None
    found.sort(key=stored_id)
    return found[-1 if number % 2 else number % len(found)].id
