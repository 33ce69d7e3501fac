"""What reports of units, requests and orders tell of a year and of a unit in it."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

from thidua_desktop.records.choices import ReportKind
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.follow_up import ReceivedReport, Recommendation, ReportDue
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.reports.year_reports import reports_on
from thidua_desktop.services.years.facts_of_unit import FactOfUnit, Lines, UnitReading, by_year
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork
from thidua_desktop.texts.base.choices import choice_words
from thidua_desktop.texts.reports import reports as texts


def _missing(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    """One line a kind of report, due when the first of those that lack it was."""
    if not registers.find(ReportDue, year_id=year_id):
        return
    matrix = reports_on(registers, year_id, datetime.date.max)
    for kind in ReportKind:
        lacking = matrix.overdue(kind)
        due = min((cell.due for cell in lacking if cell.due), default=None)
        if kind in matrix.dues and due is not None:
            words = texts.lacking(choice_words(kind), len(lacking))
            item = OpenItem.of(matrix.dues[kind], texts.REPORTS, words, None)
            yield replace(item, due=due, owner=texts.UNITS)


def _asked(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    for one in registers.find(Recommendation, year_id=year_id, done=None):
        yield OpenItem.of(one, one.meeting or choice_words(one.kind), one.text, one.owner_unit_id)


def _of_unit(reading: UnitReading, unit: Unit) -> Lines:
    found = reading.uow.registers.find(ReceivedReport, unit_id=unit.id)
    return by_year((one.year_id, choice_words(one.kind)) for one in found if one.received)


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
