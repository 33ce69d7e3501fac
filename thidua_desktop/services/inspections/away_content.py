"""What of a store goes away with one visit: the visit, its parts, and what they name; no more."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.cluster import Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.inspections import (
    Finding,
    Inspection,
    InspectionMember,
    TextBlock,
    VisitStep,
)
from thidua_desktop.records.plans import Plan, PlanTarget
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.base.canonical import canonical_json
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.plans.rated_targets import drawn

PARTS: Final[tuple[type[Record], ...]] = (Finding, InspectionMember, VisitStep)
"""What belongs to a visit and comes back with it."""

KEPT_HERE: Final[Mapping[type[Record], frozenset[str]]] = {
    Inspection: frozenset({"id", "year_id", "unit_id", "notice_id", "repeats_id"}),
    Finding: frozenset({"id", "inspection_id", "before_id"}),
    InspectionMember: frozenset({"id", "inspection_id"}),
    VisitStep: frozenset({"id", "inspection_id"}),
}
"""Fields that are no matter of whoever is at the unit, or that point to what stayed at home."""

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""The rows of a visit by their registers, in JSON's own types."""


def visit_rows_of(registers: RegisterStore, visit_id: int) -> Rows:
    """Give what of a visit comes back, without what is kept at home."""
    found: dict[str, list[Mapping[str, Any]]] = {
        Inspection.register.name: [row_of(registers.get(Inspection, visit_id))]
    }
    for kind in PARTS:
        rows = registers.find(kind, inspection_id=visit_id)
        found[kind.register.name] = [row_of(one) for one in rows]
    return found


def row_of(record: Record) -> Mapping[str, Any]:
    """Give a record in JSON's own types; its id stays, by which it is known again."""
    left = KEPT_HERE[type(record)] - {"id"}
    values = record.model_dump(mode="json")
    return {name: value for name, value in values.items() if name not in left}


def content_of(registers: RegisterStore, visit_id: int) -> tuple[Record, ...]:
    """Give every record that goes away, those first to which others point.

    Beside the visit: the cluster's head, the year, the units that are named, the unit's targets and
    registered titles, the recommendations that are looked at again, and the kept texts.
    """
    visit = registers.get(Inspection, visit_id)
    members = registers.find(InspectionMember, inspection_id=visit_id)
    findings = registers.find(Finding, inspection_id=visit_id)
    earlier = [registers.get(Finding, one.before_id) for one in findings if one.before_id]
    before = [registers.get(Inspection, id_) for id_ in {one.inspection_id for one in earlier}]
    named = {visit.unit_id, visit.inspector_unit_id, visit.lead_unit_id}
    named |= {one.unit_id for one in members} | {one.unit_id for one in before}
    named |= {one.owner_unit_id for one in (*findings, *earlier)}
    years = {visit.year_id} | {one.year_id for one in before}
    plans = registers.find(Plan, year_id=visit.year_id, level=PlanLevel.UNIT, unit_id=visit.unit_id)
    taken: list[Record] = [
        *(one for one in registers.find(Unit) if one.id in named),
        *registers.find(Cluster),
        *(one for one in registers.find(EmulationYear) if one.id in years),
        *registers.find(Membership, year_id=visit.year_id, unit_id=visit.unit_id),
        *plans,
        *drawn(registers.find, registers.find(PlanTarget, plan_id=[one.id for one in plans])),
        *registers.find(Registration, year_id=visit.year_id, unit_id=visit.unit_id),
        *before,
        visit,
        *members,
        *earlier,
        *findings,
        *registers.find(VisitStep, inspection_id=visit_id),
        *registers.find(TextBlock),
    ]
    return tuple(_loose(taken))


def _loose(taken: Sequence[Record]) -> Iterable[Record]:
    """Let go of links to what stays at home."""
    there = {(one.register.name, one.id) for one in taken}
    for one in taken:
        left = {
            spec.name: None
            for spec in field_specs(type(one))
            if spec.link and (spec.link, getattr(one, spec.name)) not in there
        }
        yield one.model_copy(update=left)


def written(rows: Rows) -> str:
    """Write rows as they are kept with the copy."""
    return canonical_json(rows)


def read_rows(text: str) -> Rows:
    """Read what `written` gave."""
    rows: Rows = json.loads(text)
    return rows
