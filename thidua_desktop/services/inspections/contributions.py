"""What inspections tell of a year and of a unit in it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from thidua_desktop.records.choices import Addressee, InspectionPeriod, StepProduct
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.inspections.visit_reading import findings_by_visit
from thidua_desktop.services.years.facts_of_unit import FactOfUnit, Lines, UnitReading, by_year
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork
from thidua_desktop.services.years.year_gaps import ProductCheck, YearChecked
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.handover.package import inspection_source
from thidua_desktop.texts.inspections import inspections as inspection_texts
from thidua_desktop.texts.units import units as texts


def _recommendations(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    visits = registers.find(Inspection, year_id=year_id)
    findings = findings_by_visit(registers, visits, done=None)
    names = _names(registers)
    for inspection in visits:
        source = inspection_source(choice_text(inspection.period), names[inspection.unit_id])
        for finding in findings.get(inspection.id, ()):
            if finding.recommendation:
                yield _recommended(inspection, finding, source)


def _recommended(inspection: Inspection, finding: Finding, source: str) -> OpenItem:
    """What is asked of the cluster or of the ministry is not owed by the unit that was visited."""
    to_unit = finding.addressee is Addressee.UNIT
    owner = finding.owner_unit_id or (inspection.unit_id if to_unit else None)
    item = OpenItem.of(finding, source, finding.recommendation, owner)
    return replace(item, owner=choice_text(finding.addressee))


def _visits(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    """Give the visits that are planned, and the reports that the units owe before theirs."""
    names = _names(registers)
    for visit in registers.find(Inspection, year_id=year_id, date=None):
        name = names[visit.unit_id]
        source = inspection_source(choice_text(visit.period), name)
        if visit.planned is not None:
            item = OpenItem.of(visit, source, inspection_texts.VISIT_DUE.format(name), None)
            yield replace(item, due=visit.planned)
        if visit.report_due is not None and visit.report_received is None:
            item = OpenItem.of(visit, source, inspection_texts.REPORT_DUE, visit.unit_id)
            yield replace(item, due=visit.report_due)


def _names(registers: RegisterStore) -> dict[int | None, str]:
    return {unit.id: unit.name for unit in registers.find(Unit)}


def _of_unit(reading: UnitReading, unit: Unit) -> Lines:
    found = reading.uow.registers.find(Inspection, unit_id=unit.id)
    return by_year((one.year_id, _text(reading.uow.registers, one)) for one in found)


def _text(registers: RegisterStore, inspection: Inspection) -> str:
    period = choice_text(inspection.period)
    if inspection.date is None:
        return period
    text = texts.INSPECTED_ON.format(period, short_date(inspection.date))
    findings = registers.find(Finding, inspection_id=inspection.id, done=None)
    left = sum(bool(one.recommendation) for one in findings)
    return inspection_texts.WITH_OPEN.format(text, left) if left else text


def _inspected(period: InspectionPeriod) -> Callable[[YearChecked], bool]:
    """Whether every unit that was to be inspected was: each has its day."""

    def has(checked: YearChecked) -> bool:
        found = checked.uow.registers.find(Inspection, year_id=checked.year.id, period=period)
        return bool(found) and all(one.date is not None for one in found)

    return has


PRODUCTS: tuple[ProductCheck, ...] = (
    (StepProduct.HALF_YEAR_INSPECTION, _inspected(InspectionPeriod.HALF_YEAR)),
    (StepProduct.YEAR_INSPECTION, _inspected(InspectionPeriod.YEAR)),
)
OPEN_WORK: tuple[ReadOpenWork, ...] = (_recommendations,)
DUE_DATES = (*OPEN_WORK, _visits)
FACTS_OF_UNIT = (
    FactOfUnit(
        texts.INSPECTION,
        _of_unit,
        none=texts.NOT_INSPECTED,
        before=lambda lines: texts.WAS_INSPECTED.format(", ".join(lines)).lower(),
    ),
)
