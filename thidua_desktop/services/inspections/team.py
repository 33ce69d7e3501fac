"""Đoàn kiểm tra: its lead, deputies, members and secretary, chosen from Nhân sự."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import MemberRole
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.inspections import Inspection, InspectionMember
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.registers.registers import RegisterChanges


@dataclass(frozen=True, slots=True)
class TeamPlace:
    """Somebody of the team; the lead has no role beside that."""

    role: MemberRole | None
    name: str
    position: str
    unit: str
    unit_id: int | None


def team_of(registers: RegisterStore, visit: Inspection) -> tuple[TeamPlace, ...]:
    """Give the team, the lead first, then by their roles."""
    units = {unit.id: unit.name for unit in registers.find(Unit)}
    members = registers.find(InspectionMember, inspection_id=visit.id)
    roles = list(MemberRole)
    members.sort(key=lambda one: (roles.index(one.role), stored_id(one)))
    lead = TeamPlace(
        None,
        visit.lead_name,
        visit.lead_position,
        units.get(visit.lead_unit_id, ""),
        visit.lead_unit_id,
    )
    others = tuple(
        TeamPlace(one.role, one.name, one.position, units.get(one.unit_id, ""), one.unit_id)
        for one in members
    )
    return (lead, *others) if visit.lead_name else others


def set_lead(changes: RegisterChanges, visit_id: int, person: Person) -> Inspection:
    """Make somebody the lead of the team."""
    (visit,) = changes.find(Inspection, id=visit_id)
    named = {
        "lead_name": person.name,
        "lead_position": person.position,
        "lead_unit_id": person.unit_id,
    }
    return changes.save(visit.model_copy(update=named))


def add_member(
    changes: RegisterChanges, visit_id: int, person: Person, role: MemberRole
) -> InspectionMember:
    """Put somebody into the team, or give them another role in it."""
    there = changes.find(InspectionMember, inspection_id=visit_id, name=person.name)
    made = InspectionMember(
        id=there[0].id if there else None,
        inspection_id=visit_id,
        role=role,
        name=person.name,
        position=person.position,
        unit_id=person.unit_id,
    )
    return changes.save(made)


def same_team(changes: RegisterChanges, from_id: int, visit_ids: Sequence[int]) -> int:
    """Give other visits the team of one, but for those of the unit that is inspected there."""
    (source,) = changes.find(Inspection, id=from_id)
    members = changes.find(InspectionMember, inspection_id=from_id)
    given = 0
    for visit_id in visit_ids:
        (visit,) = changes.find(Inspection, id=visit_id)
        if source.lead_unit_id != visit.unit_id and source.lead_name:
            lead = {
                "lead_name": source.lead_name,
                "lead_position": source.lead_position,
                "lead_unit_id": source.lead_unit_id,
            }
            changes.save(visit.model_copy(update=lead))
        known = {one.name for one in changes.find(InspectionMember, inspection_id=visit_id)}
        for one in members:
            if one.unit_id != visit.unit_id and one.name not in known:
                changes.save(one.model_copy(update={"id": None, "inspection_id": visit_id}))
        given += 1
    return given
