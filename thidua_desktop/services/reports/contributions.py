"""What reports of units, requests and orders tell of a year and of a unit in it."""

from collections.abc import Iterator
from dataclasses import replace

from thidua_desktop.records.choices import ReportKind, StepProduct
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.follow_up import ReceivedReport, Recommendation
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.reports.report_sources import read_sources
from thidua_desktop.services.reports.year_reports import lacking
from thidua_desktop.services.years.facts_of_unit import FactOfUnit, Lines, UnitReading, by_year
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork
from thidua_desktop.services.years.year_gaps import ProductCheck, YearChecked
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.reports import reports as texts


def _missing(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    """Give a line for each kind of report that is missing, due on the first day that was missed."""
    for due, days in lacking(registers, year_id):
        if days:
            text = texts.lacking(choice_text(due.kind), len(days))
            item = OpenItem.of(due, texts.REPORTS, text, None)
            yield replace(item, due=min(days), owner=texts.UNITS)


def _asked(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    for one in registers.find(Recommendation, year_id=year_id, done=None):
        source = one.meeting or choice_text(one.kind)
        yield replace(OpenItem.of(one, source, one.text, one.owner_unit_id), owner=one.sent_to)


def _of_unit(reading: UnitReading, unit: Unit) -> Lines:
    registers = reading.uow.registers
    found = registers.find(ReceivedReport, unit_id=unit.id)
    there = {(one.year_id, one.kind) for one in found if one.received}
    sources = read_sources(registers, unit_id=unit.id)
    there |= {(year_id, kind) for (year_id, _, kind), one in sources.items() if one.day}
    kinds = list(ReportKind)
    ordered = sorted(there, key=lambda one: kinds.index(one[1]))
    return by_year((year_id, choice_text(kind)) for year_id, kind in ordered)


def _all_sent(checked: YearChecked) -> bool:
    """Whether every member sent its report of the year."""
    found = checked.uow.registers.find(
        ReceivedReport, year_id=checked.year.id, kind=ReportKind.YEAR
    )
    sent = [one.unit_id for one in found if one.received]
    return bool(sent) and not checked.all_but(sent)


PRODUCTS: tuple[ProductCheck, ...] = ((StepProduct.UNIT_REPORTS, _all_sent),)
OPEN_WORK: tuple[ReadOpenWork, ...] = (_asked,)
DUE_DATES: tuple[ReadOpenWork, ...] = (_missing, _asked)
FACTS_OF_UNIT = (
    FactOfUnit(
        texts.REPORTS,
        _of_unit,
        now=lambda lines: texts.sent_in(len(lines), lines),
        none=texts.NONE_SENT,
        none_tone="secondary",
    ),
)
