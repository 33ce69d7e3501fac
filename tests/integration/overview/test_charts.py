"""The charts count what the registers hold, and follow each of them."""

import datetime

from thidua_desktop.domain.work.charts import ChartKind
from thidua_desktop.records.follow_up import ReceivedReport, Recommendation
from thidua_desktop.records.plans import PlanTarget
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.overview.charts import read_charts
from thidua_desktop.services.plans.year_targets import read_target_groups


def rows(cases: OpenStore, kind: ChartKind) -> dict[str, tuple[int, ...]]:
    chart = next(one for one in cases.read(read_charts, 1) if one.kind is kind)
    return {row.name: row.parts for row in chart.rows}


def test_reports_are_counted_by_unit(cases: OpenStore) -> None:
    before = rows(cases, ChartKind.REPORTS)
    assert len(before) == 12
    assert before["Cục Công tác phía Nam"] == (3, 3, 2)
    came = cases.registers.list(ReceivedReport, unit_id=1)[0]
    late = came.received or datetime.date.min
    cases.registers.save(came.model_copy(update={"received": late + datetime.timedelta(days=90)}))
    after = rows(cases, ChartKind.REPORTS)["Cục Hộ tịch, quốc tịch, chứng thực"]
    assert after == (7, 1, 0)


def test_requests_and_orders_are_open_until_they_are_done(cases: OpenStore) -> None:
    assert rows(cases, ChartKind.REQUESTS) == {
        "Kiến nghị": (0, 4, 0),
        "Ý kiến chỉ đạo": (0, 6, 0),
    }
    one = cases.registers.list(Recommendation)[0]
    cases.registers.save(one.model_copy(update={"done": datetime.date(2017, 11, 22)}))
    assert rows(cases, ChartKind.REQUESTS)["Kiến nghị"] == (1, 3, 0)


def test_targets_are_counted_by_unit_and_what_is_not_reported_is_not_missed(
    cases: OpenStore,
) -> None:
    line = next(
        line
        for group in cases.read(read_target_groups, 1)
        for line in group.units
        if line.met is True
    )
    before = rows(cases, ChartKind.TARGETS)[line.unit]
    cases.registers.save(line.target.model_copy(update={"achieved": ""}))
    after = rows(cases, ChartKind.TARGETS)[line.unit]
    assert (after[0], after[2]) == (before[0] - 1, before[2] + 1)
    assert PlanTarget.register.name == "plan_targets"


def test_registrations_are_counted_by_title(cases: OpenStore) -> None:
    before = rows(cases, ChartKind.REGISTRATIONS).get("Cờ thi đua ngành Tư pháp", (0, 0))
    cases.registers.save(Registration(year_id=1, unit_id=7, title="MIN_FLAG"))
    after = rows(cases, ChartKind.REGISTRATIONS)["Cờ thi đua ngành Tư pháp"]
    assert after == (before[0] + 1, before[1])
