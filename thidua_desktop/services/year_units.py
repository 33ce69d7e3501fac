"""The units of a year: members in the cluster's order, and what the store knows of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes import RoundState
from thidua_desktop.records.base import Record
from thidua_desktop.records.choices import AppointmentRole
from thidua_desktop.records.cluster import Appointment, Membership, Unit
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.records.documents import Document
from thidua_desktop.records.work import Inspection, Registration
from thidua_desktop.services.import_register import ImportPreview, ImportRegister, SheetTable
from thidua_desktop.services.ports import NewUnitOfWork, RegisterStore, UnitOfWork
from thidua_desktop.services.read_round import read_round
from thidua_desktop.services.registers import RegisterChanges, Registers
from thidua_desktop.services.round_state import round_state


@dataclass(frozen=True, slots=True)
class UnitRole:
    """A unit leads the cluster in a year, by a decision."""

    role: AppointmentRole
    year: int
    document: Document | None


@dataclass(frozen=True, slots=True)
class UnitOfYear:
    """A member unit with what concerns it this year; `flags` are titles of published rounds."""

    unit: Unit
    position: int
    roles: tuple[UnitRole, ...]
    inspections: tuple[Inspection, ...]
    registrations: tuple[Registration, ...]
    flags: tuple[str, ...]


class YearUnits:
    """What the tab *Đơn vị* does: list, add, change, remove and import the units of a year."""

    def __init__(self, new_uow: NewUnitOfWork, registers: Registers) -> None:
        self._new_uow = new_uow
        self._registers = registers

    @property
    def registers(self) -> Registers:
        """The mechanism that stores and undoes."""
        return self._registers

    def list(self, year_id: int) -> Sequence[UnitOfYear]:
        """Give the members of a year in the cluster's order."""
        with self._new_uow("read_units") as uow:
            flags = _flags(uow)
            units = {unit.id: unit for unit in uow.registers.find(Unit)}
            members = sorted(
                uow.registers.find(Membership, year_id=year_id), key=lambda m: m.position
            )
            return tuple(
                _unit_of_year(uow.registers, year_id, units[member.unit_id], number, flags)
                for number, member in enumerate(members, 1)
            )

    def save(self, year_id: int, unit: Unit) -> Unit:
        """Store a unit; a new one becomes the last member of the year."""
        use_case = "add_unit" if unit.id is None else "change_unit"
        with self._registers.changing(use_case) as changes:
            stored = changes.save(unit)
            _join(changes, year_id, stored)
            return stored

    def remove(self, year_id: int, unit: Unit) -> None:
        """Remove a unit and its place in the year; refused where anything else rests on it."""
        with self._registers.changing("delete_unit") as changes:
            for member in changes.find(Membership, year_id=year_id, unit_id=unit.id):
                changes.delete(member)
            changes.delete(unit)

    def preview(self, table: SheetTable) -> ImportPreview:
        """Say what taking a sheet would do."""
        return ImportRegister(self._registers).preview(Unit, table)

    def take(self, year_id: int, table: SheetTable) -> ImportPreview:
        """Take a sheet whole; its units become members of the year."""

        def join(changes: RegisterChanges, record: Record) -> None:
            _join(changes, year_id, record)

        return ImportRegister(self._registers)(Unit, table, each=join)


def _join(changes: RegisterChanges, year_id: int, unit: Record) -> None:
    members = changes.find(Membership, year_id=year_id)
    if unit.id is not None and all(member.unit_id != unit.id for member in members):
        last = max((member.position for member in members), default=0)
        changes.save(Membership(year_id=year_id, unit_id=unit.id, position=last + 1))


def _flags(uow: UnitOfWork) -> Mapping[str, Sequence[str]]:
    """Titles by code of the unit, from rounds that the hall has already seen."""
    found: dict[str, list[str]] = {}
    for record in uow.registers.find(BallotRound, continues_round_id=None):
        if record.id is None or round_state(uow, record.id) is not RoundState.PUBLISHED:
            continue
        for contest in read_round(uow, record.id).final:
            for name in contest.elected:
                found.setdefault(name.code, []).append(contest.name)
    return found


def _unit_of_year(
    registers: RegisterStore,
    year_id: int,
    unit: Unit,
    position: int,
    flags: Mapping[str, Sequence[str]],
) -> UnitOfYear:
    roles = tuple(
        UnitRole(appointment.role, appointment.for_year, _document(registers, appointment))
        for appointment in registers.find(Appointment, unit_id=unit.id)
    )
    return UnitOfYear(
        unit,
        position,
        roles,
        tuple(registers.find(Inspection, year_id=year_id, unit_id=unit.id)),
        tuple(registers.find(Registration, year_id=year_id, unit_id=unit.id, withdrawn=None)),
        tuple(flags.get(unit.code, ())),
    )


def _document(registers: RegisterStore, appointment: Appointment) -> Document | None:
    if appointment.document_id is None:
        return None
    return registers.get(Document, appointment.document_id)
