"""The year's work as a year file tells it, into the registers."""

from collections.abc import Mapping

from thidua_desktop.records.work import (
    Finding,
    Inspection,
    Plan,
    PlanTarget,
    PlanTask,
    Registration,
    Score,
)
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.loading.year_file import InspectionEntry, PlanEntry, YearFile


def add_work(
    registers: RegisterStore,
    year: YearFile,
    year_id: int,
    unit_ids: Mapping[str, int],
    documents: Mapping[str, int],
) -> None:
    """Add plans, registrations, inspections and scores."""
    for plan in year.plans:
        _add_plan(registers, plan, year_id, unit_ids, documents)
    for entry in year.registrations:
        registers.add(
            Registration(
                year_id=year_id,
                unit_id=unit_ids[entry.unit],
                title=entry.title,
                date=entry.date,
                person=entry.person,
                withdrawn=entry.withdrawn,
                reason=entry.reason,
            )
        )
    for inspection in year.inspections:
        _add_inspection(registers, inspection, year_id, unit_ids)
    for score in year.scores:
        registers.add(
            Score(
                year_id=year_id,
                unit_id=unit_ids[score.unit],
                self_score=score.self_score,
                cluster_score=score.cluster_score,
            )
        )


def _add_plan(
    registers: RegisterStore,
    entry: PlanEntry,
    year_id: int,
    unit_ids: Mapping[str, int],
    documents: Mapping[str, int],
) -> None:
    plan = registers.add(
        Plan(
            year_id=year_id,
            level=entry.level,
            name=entry.name,
            unit_id=unit_ids.get(entry.unit),
            document_id=documents.get(entry.document),
        )
    )
    assert plan.id is not None
    for task in entry.tasks:
        registers.add(
            PlanTask(
                plan_id=plan.id,
                text=task.text,
                owner_unit_id=unit_ids.get(task.owner),
                due=task.due,
                done=task.done,
                product=task.product,
            )
        )
    for target in entry.targets:
        registers.add(
            PlanTarget(
                plan_id=plan.id,
                text=target.text,
                unit_of_measure=target.unit_of_measure,
                planned=target.planned,
                achieved=target.achieved,
            )
        )


def _add_inspection(
    registers: RegisterStore, entry: InspectionEntry, year_id: int, unit_ids: Mapping[str, int]
) -> None:
    inspection = registers.add(
        Inspection(
            year_id=year_id,
            unit_id=unit_ids[entry.unit],
            period=entry.period,
            date=entry.date,
            lead_name=entry.lead_name,
            lead_position=entry.lead_position,
        )
    )
    assert inspection.id is not None
    for finding in entry.findings:
        registers.add(
            Finding(
                inspection_id=inspection.id,
                item=finding.item,
                finding=finding.finding,
                recommendation=finding.recommendation,
                due=finding.due,
                done=finding.done,
                owner_unit_id=unit_ids.get(finding.owner),
            )
        )
