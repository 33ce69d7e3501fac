"""How many of each title may be proposed, by the cluster and by each unit, as documents say."""

from collections.abc import Mapping
from dataclasses import dataclass

from thidua_desktop.records.allotment import Allotment, UnitAllotment
from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.registers.named_document import document_of, is_dated


@dataclass(frozen=True, slots=True, kw_only=True)
class Allotted:
    """The places of a title with the document that gives them, and what each unit has of them.

    `units` is empty where no division of them was approved by a document.
    """

    number: int
    document: Document
    decision: Document | None
    units: Mapping[int, int]


def read_allotted(registers: RegisterStore, year_id: int) -> Mapping[str, Allotted]:
    """Give them by the codes of the titles; what no document gives is left out."""
    found = {}
    for one in registers.find(Allotment, year_id=year_id):
        document = document_of(registers, one.document_id)
        if document is not None and is_dated(document):
            units = units_of(registers, one) if is_applied(registers, one) else {}
            decision = document_of(registers, one.decision_id) if units else None
            found[one.title] = Allotted(
                number=one.number, document=document, decision=decision, units=units
            )
    return found


def is_applied(registers: RegisterStore, one: Allotment) -> bool:
    """Whether a document approves how the places are divided."""
    return is_dated(document_of(registers, one.decision_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesGiven:
    """How far a number is: whether documents give and divide it, how many its units have."""

    number: int
    given: bool
    approved: bool
    placed: int | None


def read_places_given(uow: UnitOfWork, allotment_id: int) -> PlacesGiven:
    """Tell it of one number; `placed` is None where nothing is written down for a unit."""
    registers = uow.registers
    one = registers.get(Allotment, allotment_id)
    units = units_of(registers, one)
    return PlacesGiven(
        number=one.number,
        given=is_dated(document_of(registers, one.document_id)),
        approved=is_applied(registers, one),
        placed=sum(units.values()) if units else None,
    )


def units_of(registers: RegisterStore, one: Allotment) -> Mapping[int, int]:
    """Give what is written down for each unit."""
    return {row.unit_id: row.number for row in registers.find(UnitAllotment, allotment_id=one.id)}
