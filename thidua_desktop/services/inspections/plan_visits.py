"""Kế hoạch kiểm tra của năm: which unit is inspected when, by whom; who was inspected when last."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.inspections.visits import ring
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import InspectionKind, InspectionPeriod, PersonRole
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.successors import line_of
from thidua_desktop.services.inspections.checklists import take_items
from thidua_desktop.services.registers.registers import RegisterChanges


@dataclass(frozen=True, slots=True)
class UnitToInspect:
    """A member of the year: when it was inspected last, and who would inspect it in a ring."""

    unit: Unit
    last: datetime.date | None
    planned: tuple[InspectionPeriod, ...]
    by: Unit | None

    @property
    def never(self) -> bool:
        return self.last is None


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """A visit as it is planned: the unit, who inspects it, when."""

    unit_id: int
    inspector_unit_id: int | None = None
    planned: datetime.date | None = None


def units_to_inspect(uow: UnitOfWork, year_id: int) -> tuple[UnitToInspect, ...]:
    """Give the members of a year in their order."""
    registers = uow.registers
    units = {unit.id: unit for unit in registers.find(Unit)}
    members = [one.unit_id for one in registers.find(Membership, year_id=year_id)]
    last = _last_days(registers, units)
    by = {inspected: inspector for inspector, inspected in ring(members)}
    planned = registers.find(Inspection, year_id=year_id)
    return tuple(
        UnitToInspect(
            units[unit_id],
            last.get(unit_id),
            tuple(one.period for one in planned if one.unit_id == unit_id),
            units.get(by.get(unit_id)),
        )
        for unit_id in members
    )


def _last_days(
    registers: RegisterStore, units: dict[int | None, Unit]
) -> dict[int | None, datetime.date]:
    """Of each unit the day of its last inspection, or of one that it continues."""
    last: dict[int | None, datetime.date] = {}
    for one in registers.find(Inspection):
        if one.date is not None:
            for unit in line_of(units, one.unit_id):
                last[unit.id] = max(last.get(unit.id, one.date), one.date)
    return last


def plan_visits(
    changes: RegisterChanges,
    year_id: int,
    period: InspectionPeriod,
    kind: InspectionKind,
    visits: Sequence[PlannedVisit],
    report_days: int,
    checklist_id: int | None,
) -> tuple[Inspection, ...]:
    """Plan visits at once; a unit that has one in this period keeps it as it is.

    The report of the unit is due so many days before its visit. Each takes the items of the list.
    """
    have = {one.unit_id for one in changes.find(Inspection, year_id=year_id, period=period)}
    made = []
    for wanted in visits:
        if wanted.unit_id in have:
            continue
        contact = _contact(changes, wanted.unit_id, wanted.planned)
        due = wanted.planned and wanted.planned - datetime.timedelta(days=report_days)
        visit = changes.save(
            Inspection(
                year_id=year_id,
                unit_id=wanted.unit_id,
                period=period,
                kind=kind,
                inspector_unit_id=wanted.inspector_unit_id,
                planned=wanted.planned,
                report_due=due,
                contact_name=contact.name if contact else "",
                contact_phone=contact.phone if contact else "",
            )
        )
        if checklist_id is not None:
            visit = take_items(changes, stored_id(visit), checklist_id)
        made.append(visit)
    return tuple(made)


def _contact(changes: RegisterChanges, unit_id: int, day: datetime.date | None) -> Person | None:
    """Công chức đầu mối of the unit, of several the one named last."""
    roles: Iterable[UnitRole] = changes.find(UnitRole, unit_id=unit_id, role=PersonRole.LIAISON)
    held = [role for role in roles if day is None or role.holds_on(day)]
    return changes.find(Person, id=held[-1].person_id)[0] if held else None
