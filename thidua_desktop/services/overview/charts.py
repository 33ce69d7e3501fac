"""The small charts of a year: targets by unit, registrations by title, reports, requests."""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua_desktop.domain.plans.targets import RollUp, roll_up
from thidua_desktop.domain.states import GONE
from thidua_desktop.domain.work.charts import BarRow, ChartKind
from thidua_desktop.records.choices import RecommendationKind
from thidua_desktop.records.follow_up import Recommendation
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.plans.year_targets import TargetLine, read_target_groups
from thidua_desktop.services.registers.title_names import title_names
from thidua_desktop.services.registration.year_book import read_book
from thidua_desktop.services.reports.year_reports import ReportRow, read_reports
from thidua_desktop.services.years.year_members import member_units
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.zone import local


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: what it is of, and its rows."""

    kind: ChartKind
    rows: tuple[BarRow, ...]


def read_charts(uow: UnitOfWork, year_id: int) -> tuple[Chart, ...]:
    """Read the four charts of a year."""
    return (
        Chart(ChartKind.TARGETS, tuple(_targets(uow, year_id))),
        Chart(ChartKind.REGISTRATIONS, tuple(_registrations(uow, year_id))),
        Chart(ChartKind.REPORTS, tuple(_reports(uow, year_id))),
        Chart(ChartKind.REQUESTS, tuple(_requests(uow, year_id))),
    )


def _targets(uow: UnitOfWork, year_id: int) -> Iterable[BarRow]:
    """Met, not met, not reported: what nobody told is not counted as missed."""
    found: dict[str, list[TargetLine]] = {}
    for group in read_target_groups(uow, year_id):
        for line in group.units:
            found.setdefault(line.unit, []).append(line)
    for unit in member_units(uow.registers, year_id):
        added = roll_up(line.met for line in found.get(unit.name, ()))
        if added.total:
            yield BarRow(unit.short_name or unit.name, _parts(added))


def _parts(added: RollUp) -> tuple[int, ...]:
    return (added.met, added.reported - added.met, added.missing)


def _registrations(uow: UnitOfWork, year_id: int) -> Iterable[BarRow]:
    """Those that stand, and those that were withdrawn or adjusted."""
    book = read_book(uow, year_id)
    names = title_names(uow.registers, year_id, (one.record.title for one in book))
    for code, name in names.items():
        own = [one for one in book if one.record.title == code]
        gone = sum(one.state in GONE for one in own)
        if own:
            yield BarRow(name, (len(own) - gone, gone))


def _reports(uow: UnitOfWork, year_id: int) -> Iterable[BarRow]:
    for row in read_reports(uow, year_id).rows:
        counts = _counts(row)
        if any(counts):
            yield BarRow(row.unit.short_name or row.unit.name, counts)


def _counts(row: ReportRow) -> tuple[int, ...]:
    """In time, late, not there: those that are not due yet are left out."""
    given = [cell.status for cell in row.cells.values()]
    there = [one for one in given if one.there]
    late = sum(one.days > 0 for one in there)
    return (len(there) - late, late, sum(one.overdue for one in given))


def _requests(uow: UnitOfWork, year_id: int) -> Iterable[BarRow]:
    today = local(uow.now()).date()
    found = uow.registers.find(Recommendation, year_id=year_id)
    for kind in RecommendationKind:
        own = [one for one in found if one.kind is kind]
        left = [one for one in own if one.done is None]
        late = sum(one.due is not None and one.due < today for one in left)
        if own:
            yield BarRow(choice_text(kind), (len(own) - len(left), len(left) - late, late))
