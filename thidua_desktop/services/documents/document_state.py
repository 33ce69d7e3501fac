"""Whether a file of a round still stands after its result was annulled or its papers recounted."""

from collections.abc import Iterator, Mapping
from typing import Final

from thidua_desktop.domain.codes.documents import DocumentKind, DocumentState
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.records.cluster import Appointment, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.handover import Handover
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.document_kinds import current_documents
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_session, round_state
from thidua_desktop.services.conference.sealed_result import earlier_result
from thidua_desktop.texts.base.choices import choice_text
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
        yield texts.APPOINTS.format(choice_text(one.role), one.for_year, unit.name)


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
        yield texts.NAMES_PERSON.format(choice_text(role.role), person.name, unit.name)


def _handovers(uow: UnitOfWork, document_id: int) -> Iterator[str]:
    for handover in uow.registers.find(Handover, document_id=document_id):
        yield texts.HANDS_OVER.format(choice_text(handover.kind))


_OF_THE_FORM: Final = (DocumentKind.BALLOT, DocumentKind.HAND_TALLY)


def document_states(uow: UnitOfWork, round_id: int) -> Mapping[str, DocumentState]:
    """Give, by the name of each file of a round, how far it is or why it no longer stands.

    What was written before a recount stands where that changed no figure of signed minutes.
    """
    state, session = round_state(uow, round_id), round_session(uow, round_id)
    rows = current_documents(uow.count.rows(DocumentRow, round_id=round_id))
    earlier = any(row.session < session for row in rows)
    found = earlier_result(uow, round_id) if earlier else None
    holds = found is not None and found.same and bool(found.minutes)
    return {row.name: _current(row, state, session, holds=holds) for row in rows}


def _current(row: DocumentRow, state: RoundState, session: int, *, holds: bool) -> DocumentState:
    written = DocumentState(row.state)
    if written is DocumentState.NOT_PLACED or row.kind in _OF_THE_FORM:
        return written
    if state is RoundState.ANNULLED:
        return DocumentState.ANNULLED
    if row.session == session or holds:
        return written
    return DocumentState.REPLACED if state in SEALED_STATES else DocumentState.RECOUNTING
