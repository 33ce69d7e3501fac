"""What is drawn from the registers is what they say, so that the right points follow."""

import datetime

import pytest

from tests.support.scoring import forget_scores, opened, scores, sheet, shipped, year_of
from thidua_desktop.domain.codes.plans import Comparison, Grade, ValueKind
from thidua_desktop.domain.codes.scoring import FigureSource, Method, Scorer, ScoreState
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PlanLevel, ReportKind
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import ReceivedReport, ReportDue
from thidua_desktop.records.plans import Indicator, Plan, PlanTarget
from thidua_desktop.records.registration import Rating
from thidua_desktop.records.scoring import Criterion, ScoreEntry, ScoringTable
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.scoring.figures import YearFigures
from thidua_desktop.services.scoring.score_entries import draw_figures, take_over

LATE = "I.1.1"


@pytest.fixture
def cases(cases: OpenStore) -> OpenStore:
    forget_scores(cases)
    return cases


def drawn(
    cases: OpenStore, method: Method, steps: str = "", **target: object
) -> tuple[int, Criterion]:
    """A target of a new unit, and a criterion that draws it."""
    unit = cases.registers.save(Unit(code="MOI", name="Đơn vị mới"))
    plan = cases.registers.save(
        Plan(year_id=year_of(cases), level=PlanLevel.UNIT, unit_id=stored_id(unit), name="Kế hoạch")
    )
    indicator = cases.registers.save(Indicator(code="MOI", name="Chỉ tiêu mới"))
    about = {"plan_id": plan.id, "indicator_id": indicator.id, "text": "Chỉ tiêu mới"}
    cases.registers.save(PlanTarget.model_validate({**about, **target}))
    one = Criterion(
        table_id=1,
        text="Chỉ tiêu mới",
        method=method,
        steps=steps,
        source=FigureSource.TARGET,
        indicator_id=indicator.id,
    )
    return stored_id(unit), one


def figure(cases: OpenStore, unit_id: int, one: Criterion) -> str:
    year_id = year_of(cases)
    return cases.read(lambda uow: YearFigures(uow, year_id).figure(unit_id, one))


@pytest.mark.parametrize(
    ("method", "comparison", "planned", "unit", "expected"),
    [
        (Method.PROPORTIONAL, Comparison.AT_LEAST, "10", "vụ", "8/10"),
        (Method.PROPORTIONAL, Comparison.AT_MOST, "10", "vụ", ""),
        (Method.BAND, Comparison.LESS, "10", "vụ", ""),
        (Method.BAND, Comparison.AT_MOST, "10", "%", "8"),
        (Method.MANUAL, Comparison.AT_MOST, "10", "vụ", "8/10"),
        (Method.PER_ITEM, Comparison.AT_MOST, "10", "vụ", "8"),
        (Method.YES_NO, Comparison.AT_MOST, "10", "vụ", "yes"),
        (Method.PROPORTIONAL, Comparison.AT_LEAST, "", "vụ", ""),
        (Method.PROPORTIONAL, Comparison.AT_LEAST, "", "%", "8"),
        (Method.BAND, Comparison.AT_LEAST, "", "vụ", "8"),
    ],
)
def test_only_what_is_to_be_reached_has_a_part_of_its_plan(
    cases: OpenStore, method: Method, comparison: Comparison, planned: str, unit: str, expected: str
) -> None:
    given = {"comparison": comparison, "planned": planned, "unit_of_measure": unit}
    unit_id, one = drawn(cases, method, achieved="8", **given)
    assert figure(cases, unit_id, one) == expected


def test_a_graded_target_is_what_the_unit_was_rated_in_the_words_of_the_table(
    cases: OpenStore,
) -> None:
    text = "Xếp loại mức độ hoàn thành nhiệm vụ của đơn vị"
    unit_id, one = drawn(
        cases, Method.GRADE, "HTXSNV: 15\nHTTNV: 12", text=text, value_kind=ValueKind.GRADE
    )
    assert figure(cases, unit_id, one) == ""
    cases.registers.save(Rating(year_id=year_of(cases), unit_id=unit_id, grade=Grade.EXCELLENT))
    assert figure(cases, unit_id, one) == "HTXSNV"
    rated = one.model_copy(update={"source": FigureSource.RATING, "steps": ""})
    assert figure(cases, unit_id, rated) == "Hoàn thành xuất sắc nhiệm vụ"


def late_sheet(cases: OpenStore) -> tuple[int, ReceivedReport]:
    """A sheet that is scored by days late, and a report that came four days late."""
    table_id = shipped(cases, 1)
    (table,) = cases.registers.list(ScoringTable, id=table_id)
    document = cases.registers.list(Document)[0].id
    cases.registers.save(table.model_copy(update={"document_id": document}))
    opened(cases, table_id)
    one = sheet(cases)
    for kind in (ReceivedReport, ReportDue):
        for record in cases.registers.list(kind, kind=ReportKind.YEAR):
            cases.registers.delete(record)
    about = {"year_id": year_of(cases), "kind": ReportKind.YEAR}
    cases.registers.save(ReportDue.model_validate({**about, "due": datetime.date(2017, 11, 10)}))
    came = {"unit_id": scores(cases, one).sheet.unit_id, "received": datetime.date(2017, 11, 14)}
    return one, cases.registers.save(ReceivedReport.model_validate({**about, **came}))


def days(cases: OpenStore, sheet_id: int, scorer: Scorer) -> str:
    found = scores(cases, sheet_id)
    assert found.tree is not None
    (line,) = (line for line in found.tree.leaves if line.record.code == LATE)
    entry = found.entry(line.id, scorer)
    return entry.figure if entry is not None else ""


def test_days_late_that_the_register_no_longer_has_are_not_kept(cases: OpenStore) -> None:
    one, received = late_sheet(cases)
    cases.registers.do(draw_figures, one, Scorer.SELF)
    assert days(cases, one, Scorer.SELF) == "4"
    cases.registers.delete(received)
    for due in cases.registers.list(ReportDue, kind=ReportKind.YEAR):
        cases.registers.delete(due)
    assert cases.registers.do(draw_figures, one, Scorer.SELF) == 1
    assert days(cases, one, Scorer.SELF) == ""
    assert cases.registers.do(draw_figures, one, Scorer.SELF) == 0


def test_points_are_taken_over_though_days_late_changed_since(cases: OpenStore) -> None:
    one, received = late_sheet(cases)
    cases.registers.do(draw_figures, one, Scorer.SELF)
    given = len(cases.registers.list(ScoreEntry, sheet_id=one, scorer=Scorer.SELF))
    sent = {"state": ScoreState.SENT}  # what a unit sent stays as it was
    cases.registers.save(scores(cases, one).sheet.model_copy(update=sent))
    cases.registers.save(received.model_copy(update={"received": datetime.date(2017, 11, 16)}))
    assert cases.registers.do(take_over, one, Scorer.SELF, Scorer.CLUSTER) == given
    assert days(cases, one, Scorer.SELF) == "4"
    assert days(cases, one, Scorer.CLUSTER) == "6"
