"""One figure, one source: what is changed once is changed in every screen and document."""

import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.word_reader import tables
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.work.charts import ChartKind
from thidua_desktop.records.choices import ReportKind, ReviewKind
from thidua_desktop.records.follow_up import ReceivedReport, Recommendation
from thidua_desktop.records.plans import PlanTarget
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.contributed import DUE_DATES, GAPS
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.overview.charts import read_charts
from thidua_desktop.services.overview.review_view import ReviewView, read_review
from thidua_desktop.services.plans.year_targets import read_target_groups
from thidua_desktop.services.reports.year_reports import read_reports
from thidua_desktop.services.years.due_dates import read_agenda

UNIT, NAME = 1, "Cục Hộ tịch, quốc tịch, chứng thực"
TITLE = "Cờ thi đua ngành Tư pháp"
TODAY = datetime.date(2017, 11, 22)
SOME = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def bar(cases: OpenStore, kind: ChartKind, name: str) -> tuple[int, ...]:
    chart = next(one for one in cases.read(read_charts, 1) if one.kind is kind)
    return next((row.parts for row in chart.rows if row.name == name), ())


def review(cases: OpenStore) -> ReviewView:
    return cases.read(read_review, 1, ReviewKind.YEAR)


def printed(cases: OpenStore, folder: Path) -> list[list[str]]:
    """Every row of every table of the report as it is written."""
    path = cases.issue_document(1, DocumentKind.REVIEW_YEAR, folder).path
    return [row for table in tables(path.read_bytes()) for row in table]


@SOME
@given(achieved=st.integers(0, 200))
def test_a_target(
    cases: OpenStore, tmp_path_factory: pytest.TempPathFactory, achieved: int
) -> None:
    groups = cases.read(read_target_groups, 1)
    line = next(
        line
        for group in groups
        for line in group.units
        if line.unit == NAME and line.target.planned == "98"
    )
    cases.registers.save(line.target.model_copy(update={"achieved": str(achieved)}))
    met = achieved >= 98
    now = [
        one
        for group in cases.read(read_target_groups, 1)
        for one in group.units
        if one.unit == NAME
    ]
    counted = sum(one.met is True for one in now)
    assert next(one.met for one in now if one.target.id == line.target.id) is met
    assert bar(cases, ChartKind.TARGETS, NAME)[0] == counted
    shown = next(one for one in review(cases).by_unit if one.name == NAME)
    assert shown.added.met == counted
    rows = printed(cases, tmp_path_factory.mktemp("bao-cao"))
    assert [row[3] for row in rows if len(row) == 7 and row[1] == NAME] == [str(counted)]
    left = cases.registers.list(PlanTarget, id=line.target.id)[0]
    assert left.achieved == str(achieved)


@SOME
@given(more=st.integers(0, 3))
def test_a_registration(
    cases: OpenStore, tmp_path_factory: pytest.TempPathFactory, more: int
) -> None:
    own = cases.registers.list(Registration, year_id=1, title="MIN_FLAG", unit_id=UNIT)
    cases.registers.delete(*own)
    before = sum(bar(cases, ChartKind.REGISTRATIONS, TITLE))
    for at in range(more):
        cases.registers.save(
            Registration(year_id=1, unit_id=UNIT, title="MIN_FLAG", collective=f"Phòng {at}")
        )
    assert sum(bar(cases, ChartKind.REGISTRATIONS, TITLE)) == before + more
    listed = [one.registered for one in review(cases).titles if one.name == TITLE]
    assert listed == ([before + more] if before + more else [])
    rows = printed(cases, tmp_path_factory.mktemp("bao-cao"))
    shown = {row[2] for row in rows if row[1:2] == [TITLE]}
    assert shown == ({str(before + more)} if before + more else set())


@SOME
@given(days=st.integers(-30, 12))
def test_the_day_of_a_report(
    cases: OpenStore, tmp_path_factory: pytest.TempPathFactory, days: int
) -> None:
    kind = ReportKind.YEAR
    matrix = cases.read(read_reports, 1)
    cell = next(one for one in matrix.of_kind(kind) if one.unit_id == UNIT)
    assert cell.due is not None
    came = cell.due + datetime.timedelta(days=days)
    record = cell.record or ReceivedReport(year_id=1, unit_id=UNIT, kind=kind)
    cases.registers.save(record.model_copy(update={"received": came}))
    now = cases.read(read_reports, 1)
    assert next(c for c in now.of_kind(kind) if c.unit_id == UNIT).status.days == max(days, 0)
    late = bar(cases, ChartKind.REPORTS, NAME)[1]
    assert late == int(days > 0)
    shown = review(cases)
    assert shown.late == sum(
        cell.status.there and cell.status.days > 0
        for row in now.rows
        for cell in row.cells.values()
    )
    path = cases.issue_document(1, DocumentKind.REVIEW_YEAR, tmp_path_factory.mktemp("b")).path
    assert path.is_file()


def test_what_is_answered_leaves_every_list(cases: OpenStore) -> None:
    one = cases.registers.list(Recommendation)[0]
    before = [item.item.record_id for item in cases.read(read_agenda, 1, DUE_DATES, GAPS.products)]
    assert one.id in before
    cases.registers.save(one.model_copy(update={"done": TODAY, "answer": "Đã ghi nhận"}))
    after = [
        item.item.record_id
        for item in cases.read(read_agenda, 1, DUE_DATES, GAPS.products)
        if item.item.table == "recommendations"
    ]
    assert one.id not in after
    assert bar(cases, ChartKind.REQUESTS, "Kiến nghị")[0] == 1
    assert next(r for r in review(cases).requests if r.id == one.id).answer == "Đã ghi nhận"
