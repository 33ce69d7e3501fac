"""The small charts of a year: targets by unit, registrations by title, reports, requests."""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua_desktop.domain.plans.targets import RollUp, roll_up
from thidua_desktop.domain.work.charts import BarRow, ChartKind, furthest
from thidua_desktop.records.choices import RecommendationKind
from thidua_desktop.records.follow_up import Recommendation
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.plans.year_targets import lines_of_units, read_target_groups
from thidua_desktop.services.registration.funnel_table import read_funnel
from thidua_desktop.services.reports.year_reports import count_by_unit
from thidua_desktop.services.years.year_members import member_units
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.zone import local


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: what it is of, its rows, and how many others it leaves out."""

    kind: ChartKind
    rows: tuple[BarRow, ...]
    others: int = 0


def read_charts(uow: UnitOfWork, year_id: int) -> tuple[Chart, ...]:
    """Read the four charts of a year."""
    return (
        _of_units(ChartKind.TARGETS, _targets(uow, year_id)),
        Chart(ChartKind.REGISTRATIONS, tuple(_registrations(uow, year_id))),
        _of_units(ChartKind.REPORTS, _reports(uow, year_id)),
        Chart(ChartKind.REQUESTS, tuple(_requests(uow, year_id))),
    )


def _of_units(kind: ChartKind, rows: Iterable[BarRow]) -> Chart:
    """A row for each unit, while they can be read."""
    every = tuple(rows)
    shown = furthest(every)
    return Chart(kind, shown, len(every) - len(shown))


def _targets(uow: UnitOfWork, year_id: int) -> Iterable[BarRow]:
    """Met, not met, not reported: what nobody told is not counted as missed."""
    found = lines_of_units(read_target_groups(uow, year_id))
    for unit in member_units(uow.registers, year_id):
        added = roll_up(line.met for line in found.get(unit.id, ()))
        if added.total:
            yield BarRow(unit.brief, _parts(added))


def _parts(added: RollUp) -> tuple[int, ...]:
    return (added.met, added.reported - added.met, added.missing)


def _registrations(uow: UnitOfWork, year_id: int) -> Iterable[BarRow]:
    """Those that stand, and those that were withdrawn or adjusted."""
    for line in read_funnel(uow, year_id).titles:
        yield BarRow(line.name_of_title, (line.funnel.left, line.funnel.gone))


def _reports(uow: UnitOfWork, year_id: int) -> Iterable[BarRow]:
    for unit, counts in count_by_unit(uow, year_id):
        if any(counts):
            yield BarRow(unit.brief, counts)


def _requests(uow: UnitOfWork, year_id: int) -> Iterable[BarRow]:
    today = local(uow.now()).date()
    found = uow.registers.find(Recommendation, year_id=year_id)
    for kind in RecommendationKind:
        own = [one for one in found if one.kind is kind]
        left = [one for one in own if one.done is None]
        late = sum(one.due is not None and one.due < today for one in left)
        if own:
            yield BarRow(choice_text(kind), (len(own) - len(left), len(left) - late, late))
