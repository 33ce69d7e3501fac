"""What may not be changed of an inspection: signed minutes, a used list, one's own inspector."""

from thidua_desktop.domain.codes.inspections import InspectionCode
from thidua_desktop.domain.states import SIGNED_VISITS
from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.inspections import (
    Checklist,
    ChecklistItem,
    Finding,
    Inspection,
    InspectionMember,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.inspections.checklists import visits_using
from thidua_desktop.services.registers.record_links import record_label
from thidua_desktop.services.registers.registers import Change

AFTER_SIGNING = {
    Inspection: ("announced", "date", "signed", "notified", "closed", "notice_id"),
    Finding: ("due", "answer", "proof", "answered", "done", "accepted_by", "owner_unit_id"),
}
"""What is still written once the minutes are signed: what follows from them."""


def inspection_forbids(uow: UnitOfWork, change: Change) -> None:
    """Refuse a change that an inspection forbids. Raises Refused."""
    record = change.after or change.before
    if isinstance(record, Checklist | ChecklistItem):
        _refuse_used(uow.registers, change)
    elif isinstance(record, Inspection | InspectionMember | Finding):
        _refuse_signed(uow.registers, change)
        if change.after is not None:
            refuse_own_unit(uow.registers, change.after)


def refuse_own_unit(registers: RegisterStore, record: Record) -> None:
    """Nobody inspects the unit to which he belongs."""
    unit_id: int | None = None
    others: tuple[int | None, ...] = ()
    if isinstance(record, Inspection):
        unit_id, others = record.unit_id, (record.lead_unit_id, record.inspector_unit_id)
    elif isinstance(record, InspectionMember):
        unit_id = registers.get(Inspection, record.inspection_id).unit_id
        others = (record.unit_id,)
    if unit_id is not None and unit_id in others:
        raise Refused(InspectionCode.OWN_UNIT, registers.get(Unit, unit_id).name)


def _refuse_used(registers: RegisterStore, change: Change) -> None:
    for record in (change.before, change.after):
        if isinstance(record, ChecklistItem):
            found = registers.find(Checklist, id=record.checklist_id)
        else:
            found = [record] if isinstance(record, Checklist) and change.before else []
        for one in found:
            for visit in visits_using(registers, one):
                raise Refused(InspectionCode.CHECKLIST_USED, record_label(registers, visit))


def _refuse_signed(registers: RegisterStore, change: Change) -> None:
    record = change.before or change.after
    assert record is not None
    visit = record if isinstance(record, Inspection) else _visit_of(registers, record)
    if visit is None or visit.state not in SIGNED_VISITS:
        return
    if change.before is None and change.kind is Inspection:  # a list of what was held elsewhere
        return
    if change.before is None or change.after is None or _touched(change):
        raise Refused(InspectionCode.SIGNED, record_label(registers, visit))


def _visit_of(registers: RegisterStore, record: Record) -> Inspection | None:
    found = registers.find(Inspection, id=getattr(record, "inspection_id", None))
    return found[0] if found else None


def _touched(change: Change) -> bool:
    """Whether more is changed than what follows from the minutes."""
    assert change.before is not None
    assert change.after is not None
    free = AFTER_SIGNING.get(change.kind, ())
    before, after = change.before.model_dump(), change.after.model_dump()
    return any(before[name] != after[name] for name in before if name not in free)
