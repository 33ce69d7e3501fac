"""The part of YEAR.toml that tells the year's work: plans, registrations, inspections, scores."""

from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.files.toml.toml_table import Table, limit_of, refuse_twice
from thidua_desktop.records.choices import InspectionPeriod, PlanLevel
from thidua_desktop.records.documents import Document
from thidua_desktop.records.work import (
    Finding,
    Inspection,
    Plan,
    PlanTarget,
    PlanTask,
    Registration,
)
from thidua_desktop.services.loading.year_file import (
    FindingEntry,
    InspectionEntry,
    PlanEntry,
    RegistrationEntry,
    ScoreEntry,
    TargetEntry,
    TaskEntry,
)
from thidua_desktop.texts.loading.load import UNNAMED_ITEM, UNNAMED_PLAN


def _unit(table: Table, key: str, units: frozenset[str], *, required: bool = False) -> str:
    return table.names_one_of(key, units, table.code(key, required=required))


def read_plans(
    top: Table, units: frozenset[str], documents: frozenset[str]
) -> tuple[PlanEntry, ...]:
    return tuple(_plan(table, units, documents) for table in top.tables("plans"))


def _plan(table: Table, units: frozenset[str], documents: frozenset[str]) -> PlanEntry:
    unit = _unit(table, "unit", units)
    usual = PlanLevel.UNIT if unit else PlanLevel.CLUSTER
    number = table.text("document", limit=limit_of(Document, "number"))
    entry = PlanEntry(
        level=table.choice("level", PlanLevel, usual) or usual,
        name=table.text("name", default=UNNAMED_PLAN, limit=limit_of(Plan, "name")),
        unit=unit,
        document=table.names_one_of("document", documents, number),
        tasks=tuple(_task(row, units) for row in table.tables("tasks")),
        targets=tuple(_target(row) for row in table.tables("targets")),
    )
    table.close()
    return entry


def _task(table: Table, units: frozenset[str]) -> TaskEntry:
    entry = TaskEntry(
        text=table.text("text", default=UNNAMED_ITEM, limit=limit_of(PlanTask, "text")),
        owner=_unit(table, "owner", units),
        due=table.date("due"),
        done=table.date("done"),
        product=table.text("product", limit=limit_of(PlanTask, "product")),
    )
    table.close()
    return entry


def _target(table: Table) -> TargetEntry:
    limit = limit_of(PlanTarget, "unit_of_measure")
    entry = TargetEntry(
        text=table.text("text", default=UNNAMED_ITEM, limit=limit_of(PlanTarget, "text")),
        unit_of_measure=table.text("unit_of_measure", limit=limit),
        planned=table.decimal("planned"),
        achieved=table.decimal("achieved"),
    )
    table.close()
    return entry


def read_registrations(
    top: Table, units: frozenset[str], rules: RuleSet | None
) -> tuple[RegistrationEntry, ...]:
    return tuple(_registration(table, units, rules) for table in top.tables("registrations"))


def _registration(table: Table, units: frozenset[str], rules: RuleSet | None) -> RegistrationEntry:
    title = table.code("title", required=True)
    if rules is not None:
        table.names_one_of("title", {award.code for award in rules.titles}, title)
    entry = RegistrationEntry(
        unit=_unit(table, "unit", units, required=True),
        title=title,
        date=table.date("date"),
        person=table.text("person", limit=limit_of(Registration, "person")),
        withdrawn=table.date("withdrawn"),
        reason=table.text("reason", limit=limit_of(Registration, "reason")),
    )
    table.close()
    return entry


def read_inspections(top: Table, units: frozenset[str]) -> tuple[InspectionEntry, ...]:
    return tuple(_inspection(table, units) for table in top.tables("inspections"))


def _inspection(table: Table, units: frozenset[str]) -> InspectionEntry:
    lead = table.table("lead")
    usual = InspectionPeriod.YEAR
    entry = InspectionEntry(
        unit=_unit(table, "unit", units, required=True),
        period=table.choice("period", InspectionPeriod, usual) or usual,
        date=table.date("date"),
        lead_name=_of_lead(lead, "name", "lead_name"),
        lead_position=_of_lead(lead, "position", "lead_position"),
        findings=tuple(_finding(row, units) for row in table.tables("findings")),
    )
    if lead is not None:
        lead.close()
    table.close()
    return entry


def _of_lead(lead: Table | None, key: str, name: str) -> str:
    return "" if lead is None else lead.text(key, limit=limit_of(Inspection, name))


def _finding(table: Table, units: frozenset[str]) -> FindingEntry:
    entry = FindingEntry(
        item=table.text("item", default=UNNAMED_ITEM, limit=limit_of(Finding, "item")),
        finding=table.text("finding", limit=limit_of(Finding, "finding")),
        recommendation=table.text("recommendation", limit=limit_of(Finding, "recommendation")),
        owner=_unit(table, "owner", units),
        due=table.date("due"),
        done=table.date("done"),
    )
    table.close()
    return entry


def read_scores(top: Table, units: frozenset[str]) -> tuple[ScoreEntry, ...]:
    found = []
    rows = []
    for table in top.tables("scores"):
        unit = _unit(table, "unit", units, required=True)
        rows.append((table, "unit", unit))
        found.append(
            ScoreEntry(
                unit=unit,
                self_score=table.decimal("self"),
                cluster_score=table.decimal("cluster"),
            )
        )
        table.close()
    refuse_twice(rows)
    return tuple(found)
