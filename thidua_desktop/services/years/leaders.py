"""Trưởng Cụm and Phó Trưởng Cụm of each year: named by a decision, and who it ever was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import AppointmentRole
from thidua_desktop.records.cluster import Appointment, EmulationYear, Membership, Unit
from thidua_desktop.records.documents import DECISION, Document
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.successors import Units, line_of
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.base.vietnamese import fold

Documents = Mapping[int | None, Document]


@dataclass(frozen=True, slots=True)
class LeadersOfYear:
    """Who leads the cluster in a year, and by which decision; None where that is not known."""

    year: int
    head: Unit | None = None
    deputies: tuple[Unit, ...] = ()
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class History:
    """Who led when, newest first, and the members of the newest year that never did."""

    years: tuple[LeadersOfYear, ...]
    never: tuple[Unit, ...]


def head_of(registers: RegisterStore, year: int) -> Appointment | None:
    """Give who is named Trưởng Cụm of a year, of several the last; the year need not be opened."""
    found = registers.find(Appointment, for_year=year, role=AppointmentRole.HEAD)
    return found[-1] if found else None


def leaders_of(registers: RegisterStore | RegisterChanges, year: int) -> LeadersOfYear:
    """Give the leaders of a year, which need not be opened yet."""
    named = registers.find(Appointment, for_year=year)
    units: Units = {one.unit_id: registers.find(Unit, id=one.unit_id)[0] for one in named}
    return _leaders(year, named, units, _documents(registers, named))


def _documents(
    registers: RegisterStore | RegisterChanges, named: Sequence[Appointment]
) -> Documents:
    ids = {one.document_id for one in named} - {None}
    return {id_: registers.find(Document, id=id_)[0] for id_ in ids}


def _leaders(
    year: int,
    named: Sequence[Appointment],
    units: Units,
    documents: Documents,
) -> LeadersOfYear:
    heads = [one for one in named if one.role is AppointmentRole.HEAD]
    deputies = [one for one in named if one.role is AppointmentRole.DEPUTY]
    decided = [one.document_id for one in (*heads, *deputies) if one.document_id is not None]
    return LeadersOfYear(
        year,
        units[heads[-1].unit_id] if heads else None,
        tuple(units[one.unit_id] for one in deputies),
        documents[decided[0]] if decided else None,
    )


def names_leaders(document: Document, year: int) -> bool:
    """Whether it is a decision that names the leaders of a year, by what it says it is about."""
    about = fold(document.subject)
    return document.is_of(DECISION) and all(
        text in about for text in ("cu truong", "cum", f"nam {year}")
    )


def registered_decision(registers: RegisterStore, year: int) -> Document | None:
    """Give the newest decision in the books that names the leaders of a year."""
    found = [one for one in registers.find(Document) if names_leaders(one, year)]
    return found[-1] if found else None


def set_leaders(
    changes: RegisterChanges,
    for_year: int,
    head: int,
    deputies: Sequence[int] = (),
    document: Document | int | None = None,
) -> None:
    """Ghi quyết định cử Trưởng, Phó Trưởng Cụm: the whole leadership of a year at once.

    A decision that is not in the register of its year yet is added to it.
    """
    document_id = document if isinstance(document, int) else None
    if isinstance(document, Document):
        same = {"year_id": document.year_id, "number": document.number}
        known = changes.find(Document, **same, direction=document.direction)
        document_id = stored_id(known[0] if known else changes.save(document))
    put_leaders(changes, for_year, (head, *deputies), document_id)


def put_leaders(
    changes: RegisterChanges, for_year: int, unit_ids: Sequence[int], document_id: int | None
) -> None:
    """Make these units, the head first, the leaders of a year; refused where one is named twice."""
    for unit_id in unit_ids:
        if unit_ids.count(unit_id) > 1:
            name = changes.find(Unit, id=unit_id)[0].name
            raise Refused(RegisterCode.LEADER_TWICE, name)
    roles = [AppointmentRole.HEAD, *[AppointmentRole.DEPUTY] * (len(unit_ids) - 1)]
    wanted = list(zip(roles, unit_ids, strict=True))
    order = list(AppointmentRole)
    existing = sorted(
        changes.find(Appointment, for_year=for_year), key=lambda one: order.index(one.role)
    )
    if [(one.role, one.unit_id) for one in existing] == wanted:
        for one in existing:
            changes.save(one.model_copy(update={"document_id": document_id}))
        return
    for one in existing:
        changes.delete(one)
    for role, unit_id in wanted:
        changes.save(
            Appointment(for_year=for_year, unit_id=unit_id, role=role, document_id=document_id)
        )


def read_leaders(uow: UnitOfWork) -> History:
    """Give who was Trưởng Cụm when, and which member never was: nor one that it continues."""
    units: Units = {unit.id: unit for unit in uow.registers.find(Unit)}
    named = uow.registers.find(Appointment)
    ids = {one.document_id for one in named} - {None}
    documents: Documents = {one.id: one for one in uow.registers.find(Document) if one.id in ids}
    years = uow.registers.find(EmulationYear)
    members = uow.registers.find(Membership, year_id=years[-1].id) if years else []
    led = {
        unit.id
        for one in named
        if one.role is AppointmentRole.HEAD
        for unit in line_of(units, one.unit_id)
    }
    numbers = {year.year for year in years} | {one.for_year for one in named}
    return History(
        tuple(
            _leaders(number, [n for n in named if n.for_year == number], units, documents)
            for number in sorted(numbers, reverse=True)
        ),
        tuple(units[member.unit_id] for member in members if member.unit_id not in led),
    )
