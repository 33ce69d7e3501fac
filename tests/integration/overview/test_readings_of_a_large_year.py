"""The pages of a year ask the store as often for 40 units as for 5: nothing unit by unit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.large_store import make_large_store
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.work.charts import MOST_ROWS
from thidua_desktop.files.toml.rules_toml import shipped_rules
from thidua_desktop.records.choices import ReviewKind
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.contributed import DUE_DATES, GAPS, OPEN_WORK
from thidua_desktop.services.inspections.plan_visits import units_to_inspect
from thidua_desktop.services.inspections.visit_reading import follow_rows, visit_rows
from thidua_desktop.services.overview.calendar import read_calendar
from thidua_desktop.services.overview.charts import read_charts
from thidua_desktop.services.overview.review_view import read_review
from thidua_desktop.services.overview.year_overview import read_overview
from thidua_desktop.services.registers.register_links import links_for
from thidua_desktop.services.registration.candidates import read_candidates
from thidua_desktop.services.registration.funnel_table import read_funnel
from thidua_desktop.services.reports.year_reports import read_reports
from thidua_desktop.services.years.due_dates import read_agenda
from thidua_desktop.services.years.year_state import read_year
from thidua_desktop.storage.engine import open_store

READINGS: dict[str, Callable[[UnitOfWork, int], Any]] = {
    "state of the year": lambda uow, year: read_year(uow, year, GAPS, OPEN_WORK),
    "what is due": lambda uow, year: read_agenda(uow, year, DUE_DATES, GAPS.products),
    "calendar": lambda uow, year: read_calendar(uow, year, shipped_rules(), uow.now().date()),
    "charts": read_charts,
    "overview": lambda uow, year: read_overview(uow, year, GAPS, OPEN_WORK, DUE_DATES, charts=True),
    "reports": read_reports,
    "review": lambda uow, year: read_review(uow, year, ReviewKind.YEAR),
    "funnel": read_funnel,
    "candidates": lambda uow, year: read_candidates(uow, year, shipped_rules()),
    "visits": visit_rows,
    "recommendations": lambda uow, _year: follow_rows(uow),
    "plan of visits": units_to_inspect,
    "links of a visit": lambda uow, year: links_for(uow, Inspection, {"year_id": year}),
    "links of a recommendation": lambda uow, _year: links_for(uow, Finding),
}


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, int]:
    """Two stores that differ in their units alone, each with its newest year."""
    folder = tmp_path_factory.mktemp("large")
    paths = {number: folder / f"{number}.db" for number in (5, 40)}
    return {path: make_large_store(path, units=n, years=3) for n, path in paths.items()}


def test_a_chart_of_many_units_has_those_furthest_behind(stores: dict[Path, int]) -> None:
    (path, year_id) = list(stores.items())[1]
    store = open_store(path)
    try:
        charts = wiring.use_cases(store, "thử").read(read_charts, year_id)
    finally:
        store.close()
    assert {len(one.rows) + one.others for one in charts if one.others} == {40}
    assert all(len(one.rows) <= MOST_ROWS for one in charts)


def _statements(path: Path, year_id: int, read: Callable[[UnitOfWork, int], Any]) -> list[str]:
    made: list[str] = []
    store = open_store(path)
    try:
        with wiring.use_cases(store, "thử").new_uow("read") as uow:
            store.driver.set_trace_callback(made.append)
            read(uow, year_id)
            store.driver.set_trace_callback(None)
    finally:
        store.close()
    return [one for one in made if one.startswith("SELECT")]


@pytest.mark.parametrize("name", READINGS)
def test_more_units_cost_no_more_statements(name: str, stores: dict[Path, int]) -> None:
    few, many = (_statements(path, year, READINGS[name]) for path, year in stores.items())
    assert len(few) > 0
    assert len(many) == len(few)


def test_the_overview_with_its_charts_reads_no_register_twice(stores: dict[Path, int]) -> None:
    ((path, year_id), _) = stores.items()
    made = _statements(path, year_id, READINGS["overview"])
    twice = {one for one in made if made.count(one) > 1}
    assert {one for one in twice if ' FROM "count_' not in one} == set()
    assert any(' FROM "received_reports" ' in one for one in made)
