"""Kiểm tra lại: a visit that looks only at what an earlier one left open, then beside now."""

from thidua_desktop.domain.codes.inspections import FollowState, InspectionCode
from thidua_desktop.domain.states import SIGNED_VISITS
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import InspectionPeriod
from thidua_desktop.records.inspections import Finding, Inspection, InspectionMember
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.base.choices import choice_text


def repeat_visit(
    changes: RegisterChanges, visit_id: int, year_id: int, period: InspectionPeriod
) -> Inspection:
    """Plan a visit to the same unit with the recommendations that are open; it has their words.

    What is open there and here is one recommendation: it is accepted there once it was seen here.
    """
    (before,) = changes.find(Inspection, id=visit_id)
    if before.state not in SIGNED_VISITS:
        raise Refused(InspectionCode.WRONG_STATE, choice_text(before.state))
    left = [
        one
        for one in changes.find(Finding, inspection_id=visit_id)
        if one.follow not in (None, FollowState.ACCEPTED)
    ]
    if not left:
        raise Refused(InspectionCode.NO_RECOMMENDATION)
    visit = changes.save(
        Inspection(
            year_id=year_id,
            unit_id=before.unit_id,
            period=period,
            kind=before.kind,
            repeats_id=visit_id,
            lead_name=before.lead_name,
            lead_position=before.lead_position,
            lead_unit_id=before.lead_unit_id,
            contact_name=before.contact_name,
            contact_phone=before.contact_phone,
            place=before.place,
            checklist_name=before.checklist_name,
            checklist_version=before.checklist_version,
        )
    )
    new_id = stored_id(visit)
    for member in changes.find(InspectionMember, inspection_id=visit_id):
        changes.save(member.model_copy(update={"id": None, "inspection_id": new_id}))
    for one in left:
        changes.save(
            Finding(
                inspection_id=new_id,
                position=one.position,
                code=one.code,
                heading=one.heading,
                item=one.item,
                look_for=one.look_for,
                before_id=one.id,
            )
        )
    return visit
