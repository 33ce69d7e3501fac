"""What rests on a document: whom it names, which plan it issues, what was handed over by it."""

from collections.abc import Iterator

from thidua_desktop.records.cluster import Appointment, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.handover import Handover
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.texts.base.choices import choice_words
from thidua_desktop.texts.documents import documents_tab as texts


def document_uses(uow: UnitOfWork, document_id: int) -> tuple[str, ...]:
    """Say a line of each thing that rests on a document."""
    return tuple(
        line for read in (_appointed, _plans, _roles, _handovers) for line in read(uow, document_id)
    )


def same_incoming(uow: UnitOfWork, document: Document) -> tuple[str, ...]:
    """Give the other incoming documents of the same number and issuer: a hint, no fault."""
    found = uow.registers.find(
        Document, number=document.number, issuer=document.issuer, direction=document.direction
    )
    return tuple(texts.registered(one.number, one.date) for one in found if one.id != document.id)


def _appointed(uow: UnitOfWork, document_id: int) -> Iterator[str]:
    for one in uow.registers.find(Appointment, document_id=document_id):
        unit = uow.registers.get(Unit, one.unit_id)
        yield texts.APPOINTS.format(choice_words(one.role), one.for_year, unit.name)


def _plans(uow: UnitOfWork, document_id: int) -> Iterator[str]:
    for plan in uow.registers.find(Plan, document_id=document_id):
        tasks = uow.registers.find(PlanTask, plan_id=plan.id)
        done = sum(task.done is not None for task in tasks)
        targets = len(uow.registers.find(PlanTarget, plan_id=plan.id))
        yield texts.ISSUES_PLAN.format(plan.name, len(tasks), done, targets)


def _roles(uow: UnitOfWork, document_id: int) -> Iterator[str]:
    for role in uow.registers.find(UnitRole, document_id=document_id):
        person = uow.registers.get(Person, role.person_id)
        unit = uow.registers.get(Unit, role.unit_id)
        yield texts.NAMES_PERSON.format(choice_words(role.role), person.name, unit.name)


def _handovers(uow: UnitOfWork, document_id: int) -> Iterator[str]:
    for handover in uow.registers.find(Handover, document_id=document_id):
        yield texts.HANDS_OVER.format(choice_words(handover.kind))
