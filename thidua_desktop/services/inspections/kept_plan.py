"""Kế hoạch kiểm tra của năm: as it was kept, or as proposed until it is written or changed."""

from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.inspections import InspectionPlan
from thidua_desktop.records.plans import Plan
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.registers.named_document import document_of
from thidua_desktop.texts.base.numbers import dated
from thidua_desktop.texts.inspections import plan as texts


def read_inspection_plan(uow: UnitOfWork, year_id: int) -> InspectionPlan:
    """Give what is kept of a year, else the usual words, and which plan it carries out."""
    kept = uow.registers.find(InspectionPlan, year_id=year_id)
    if kept:
        return kept[0]
    return InspectionPlan(
        year_id=year_id,
        based_on=_cluster_plan(uow.registers, year_id),
        purpose=texts.PURPOSE,
        methods=texts.METHODS,
        result_use=texts.RESULT_USE,
        funding=texts.FUNDING,
    )


def _cluster_plan(registers: RegisterStore, year_id: int) -> str:
    """Name the first plan of the cluster, with its number where it has one."""
    plans = registers.find(Plan, year_id=year_id, level=PlanLevel.CLUSTER)
    if not plans:
        return ""
    document = document_of(registers, plans[0].document_id)
    number = dated(document.number, document.date) if document else ""
    return f"{plans[0].name} ({number})" if number else plans[0].name
