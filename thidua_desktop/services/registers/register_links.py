"""What linked records are called where a link is written: by name, equal names told apart."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from thidua_desktop.records.base import Record, field_specs, stored_id
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.registers.link_names import LinkedNames, LinkNames
from thidua_desktop.services.registers.record_links import read_joined, record_class, record_text
from thidua_desktop.services.registers.title_names import title_names
from thidua_desktop.texts.base.numbers import short_date


def links_for(
    uow: UnitOfWork,
    kind: type[Record],
    fixed: Mapping[str, Any] | None = None,
    names_of: Callable[[RegisterStore, str], LinkedNames] | None = None,
) -> LinkNames:
    """Give the names by which the fields of a record are written, but for those that are fixed.

    Titles are those of the year where that is fixed, and what is stored there.
    """
    given = fixed or {}
    specs = [spec for spec in field_specs(kind) if spec.name not in given]
    registers = dict.fromkeys(spec.link for spec in specs if spec.link)
    of = names_of or linked_names
    names = {register: of(uow.registers, register) for register in registers}
    for spec in specs:
        if spec.named:
            stored = (getattr(one, spec.name) for one in uow.registers.find(kind, **given))
            names[spec.named] = title_names(uow.registers, given.get("year_id"), stored)
    return names


def linked_names(registers: RegisterStore, register: str) -> LinkedNames:
    """Name every record of a register so that no two names are equal.

    A link is read by that name, by the plain name where only one record has it, and by a code.
    """
    kind = record_class(register)
    read_joined(registers, kind)
    return _Naming(registers).names(registers.find(kind))


class _Naming:
    def __init__(self, registers: RegisterStore) -> None:
        self._registers = registers

    def names(self, records: Sequence[Record]) -> LinkedNames:
        """Give each record its own name, and what else finds it."""
        by_id = {stored_id(record): record for record in records}
        plain = {number: self._plain(record) for number, record in by_id.items()}
        again = Counter(plain.values())
        shown = dict(plain)
        for number, record in by_id.items():
            given = self._told_apart(record) if again[plain[number]] > 1 else ""
            if given:
                shown[number] = f"{plain[number]} ({given})"
        still = Counter(shown.values())
        for number, name in shown.items():
            if still[name] > 1:
                shown[number] = f"{name} [{number}]"
        gone = _left_codes(records)
        other = {
            number: (plain[number], *(() if number in gone else _codes(record)))
            for number, record in by_id.items()
        }
        return LinkedNames(shown, other)

    def _plain(self, record: Record) -> str:
        if isinstance(record, EmulationYear):
            return str(record.year)
        return record_text(self._registers, record)

    def _told_apart(self, record: Record) -> str:
        if isinstance(record, Unit):
            return record.code
        if isinstance(record, Document):
            return short_date(record.date) if record.date else self._years[record.year_id]
        if isinstance(record, Person):
            return ", ".join(p for p in (self._units[record.unit_id], record.mark) if p)
        return ""

    @cached_property
    def _units(self) -> Mapping[int, str]:
        return {stored_id(unit): unit.brief for unit in self._registers.find(Unit)}

    @cached_property
    def _years(self) -> Mapping[int, str]:
        return {stored_id(year): str(year.year) for year in self._registers.find(EmulationYear)}


def _left_codes(records: Sequence[Record]) -> set[int]:
    """Units that have ended and left their code to another: the code means that one."""
    units = [record for record in records if isinstance(record, Unit)]
    again = Counter(unit.code for unit in units)
    return {stored_id(u) for u in units if u.valid_to is not None and again[u.code] > 1}


def _codes(record: Record) -> Iterable[str]:
    """What a record is called briefly: its code, and a unit's short name."""
    fields = record.__dict__  # asked for by itself, what a record has not takes long
    return tuple(str(fields[name]) for name in ("code", "short_name") if fields.get(name))
