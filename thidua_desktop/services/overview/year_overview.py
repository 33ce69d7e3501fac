"""What *Tổng quan* shows whatever part of it is seen: read at once, so nothing is read twice."""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua_desktop.records.year import OpenTask
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.overview.charts import Chart, read_charts
from thidua_desktop.services.years.due_dates import AgendaItem, agenda_of
from thidua_desktop.services.years.open_work import ReadOpenWork
from thidua_desktop.services.years.year_gaps import YearChecks
from thidua_desktop.services.years.year_state import YearView, read_year


@dataclass(frozen=True, slots=True)
class YearOverview:
    """The state of a year, what is due in it, how many tasks taken over are left, its charts."""

    view: YearView
    due: tuple[AgendaItem, ...]
    tasks_left: int
    charts: tuple[Chart, ...] = ()


def read_overview(
    uow: UnitOfWork,
    year_id: int,
    checks: YearChecks,
    work: Iterable[ReadOpenWork],
    dues: Iterable[ReadOpenWork],
    *,
    charts: bool = False,
) -> YearOverview:
    """Read it, with its charts where these are seen: they rest on much of the same."""
    view = read_year(uow, year_id, checks, work)
    return YearOverview(
        view,
        agenda_of(uow, view.status, dues, view.produced),
        len(uow.registers.find(OpenTask, year_id=year_id, done=None)),
        read_charts(uow, year_id) if charts else (),
    )
