"""What *Tổng quan* shows whatever part of it is seen: read at once, so nothing is read twice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua_desktop.records.year import OpenTask
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.overview.charts import Chart, read_charts
from thidua_desktop.services.years.due_dates import AgendaItem, agenda_of
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork, owned
from thidua_desktop.services.years.year_gaps import YearChecks
from thidua_desktop.services.years.year_state import YearView, read_year


def _each_once(
    readers: Iterable[ReadOpenWork], known: dict[ReadOpenWork, tuple[OpenItem, ...]]
) -> tuple[ReadOpenWork, ...]:
    """Let each reader read once: open work and due dates have most of their readers in common."""

    def once(read: ReadOpenWork) -> ReadOpenWork:
        def items(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
            if read not in known:
                known[read] = owned(registers, read(registers, year_id))
            yield from known[read]

        return items

    return tuple(map(once, readers))


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
    known: dict[ReadOpenWork, tuple[OpenItem, ...]] = {}
    view = read_year(uow, year_id, checks, _each_once(work, known))
    return YearOverview(
        view,
        agenda_of(uow, view.status, _each_once(dues, known), view.produced),
        len(uow.registers.find(OpenTask, year_id=year_id, done=None)),
        read_charts(uow, year_id) if charts else (),
    )
