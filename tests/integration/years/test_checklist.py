"""The year's checklist: a step is done by itself when what it produces is there; what is due."""

import datetime
from pathlib import Path

import pytest

from tests.support.visits import forget_visits
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.choices import (
    Direction,
    InspectionPeriod,
    MovementKind,
    PackageKind,
    PlanLevel,
    ReportKind,
    ReviewKind,
    StepProduct,
    YearState,
)
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import ReportDue, Review
from thidua_desktop.records.handover import Package
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.plans import Movement, Plan, PlanTask
from thidua_desktop.records.pledge import Pledge
from thidua_desktop.records.year import IssuedFile, YearStep
from thidua_desktop.services.contributed import DUE_DATES, GAPS, OPEN_WORK
from thidua_desktop.services.handover.handover_view import read_handover
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.overview.review_view import keep_made
from thidua_desktop.services.reports.keep_reports import record_reports, take_back_reports
from thidua_desktop.services.reports.year_reports import read_reports
from thidua_desktop.services.years.due_dates import DueDates, read_due
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.services.years.year_gaps import is_done
from thidua_desktop.services.years.year_state import YearView, read_year

DAY = datetime.date
TODAY = DAY(2017, 11, 22)  # of the clock of the sample


def view(cases: OpenStore) -> YearView:
    return cases.read(read_year, 1, GAPS, OPEN_WORK)


def due(cases: OpenStore) -> DueDates:
    return cases.read(read_due, 1, DUE_DATES, GAPS.products)


def step(cases: OpenStore, product: StepProduct) -> YearStep:
    return next(one for one in view(cases).steps if one.produces is product)


def test_the_sample_has_what_its_steps_produced() -> None:
    usual = {product for product, _ in GAPS.products}
    assert usual == set(StepProduct)


def test_what_is_there_is_done_without_a_mark(cases: OpenStore) -> None:
    shown = view(cases)
    assert {StepProduct.HEAD, StepProduct.NEXT_HEAD, StepProduct.CONFERENCE} <= shown.produced
    assert StepProduct.PUBLISHED not in shown.produced
    head = step(cases, StepProduct.HEAD)
    assert head.done is None
    assert is_done(head, shown.produced)
    assert head not in shown.open_steps
    assert step(cases, StepProduct.PUBLISHED) in shown.open_steps


@pytest.mark.parametrize(
    ("product", "records"),
    [
        (
            StepProduct.CLUSTER_PLAN,
            (Plan(year_id=1, level=PlanLevel.CLUSTER, name="Kế hoạch Cụm"),),
        ),
        (
            StepProduct.HALF_YEAR_INSPECTION,
            (
                Inspection(
                    year_id=1, unit_id=3, period=InspectionPeriod.HALF_YEAR, date=DAY(2017, 6, 1)
                ),
            ),
        ),
        (
            StepProduct.PLEDGE,
            (Pledge(year_id=1, name="Giao ước thi đua", date=DAY(2017, 3, 24)),),
        ),
        (StepProduct.PROPOSAL, (Document(year_id=1, number="05/TTr-CTĐIII"),)),
        (
            StepProduct.AWARDS,
            (Document(year_id=1, number="99/QĐ-BTP", kind="quyết định", date=DAY(2017, 12, 30)),),
        ),
        (
            StepProduct.HANDOVER_TASKS,
            (
                IssuedFile(
                    year_id=1,
                    kind="handover_tasks",
                    name="a.docx",
                    at="2017-12-20T03:00:00Z",
                    sha256="0" * 64,
                    signed=True,
                ),
            ),
        ),
        (
            StepProduct.PACKAGE,
            (
                Package(
                    year_id=1,
                    kind=PackageKind.HANDOVER,
                    at="2017-12-20T03:00:00Z",
                    name="a.thidua",
                    sha256="0" * 64,
                ),
            ),
        ),
    ],
)
def test_a_step_is_done_once_what_it_produces_exists(
    cases: OpenStore, product: StepProduct, records: tuple[Plan, ...]
) -> None:
    cases.registers.delete(*cases.registers.list(Pledge))
    if product is StepProduct.CLUSTER_PLAN:
        cases.registers.delete(*cases.registers.list(Plan, level=PlanLevel.CLUSTER))
    forget_visits(cases)
    assert product not in view(cases).produced
    for record in records:
        cases.registers.save(record)
    assert product in view(cases).produced


def test_the_report_of_half_a_year_does_its_step_until_that_is_taken_back(
    cases: OpenStore, tmp_path: Path
) -> None:
    (kept,) = cases.registers.list(Review, kind=ReviewKind.HALF_YEAR)
    cases.registers.save(kept.model_copy(update={"made": None}))
    assert StepProduct.HALF_YEAR_REVIEW not in view(cases).produced
    cases.issue_document(1, DocumentKind.REVIEW_HALF, tmp_path)
    made = cases.registers.do(keep_made, 1, ReviewKind.HALF_YEAR)
    assert made.made == TODAY
    assert StepProduct.HALF_YEAR_REVIEW in view(cases).produced
    cases.registers.undo()
    assert StepProduct.HALF_YEAR_REVIEW not in view(cases).produced


def test_the_last_report_of_the_units_does_its_step_until_it_is_taken_back(
    cases: OpenStore,
) -> None:
    last = cases.read(read_reports, 1).of_kind(ReportKind.YEAR)[-1:]
    cases.registers.do(take_back_reports, last)
    assert StepProduct.UNIT_REPORTS not in view(cases).produced
    last = cases.read(read_reports, 1).of_kind(ReportKind.YEAR)[-1:]
    cases.registers.do(record_reports, last)
    assert StepProduct.UNIT_REPORTS in view(cases).produced
    cases.registers.undo()
    assert StepProduct.UNIT_REPORTS not in view(cases).produced


def test_the_next_state_does_not_wait_for_a_step_that_is_done_by_itself(cases: OpenStore) -> None:
    one = step(cases, StepProduct.HEAD)
    cases.registers.save(one.model_copy(update={"needed_for": YearState.LAUNCHED}))
    assert one.id not in {gap.step_id for gap in view(cases).gaps}


def test_the_minutes_of_the_handover_do_not_list_it(cases: OpenStore) -> None:
    both = cases.read(read_handover, 1, OPEN_WORK, GAPS.products)
    listed = {item.text for one in both.values() for item in one.open_work}
    assert step(cases, StepProduct.HEAD).text not in listed
    assert step(cases, StepProduct.PUBLISHED).text in listed


def test_what_is_due_stands_by_its_day_overdue_first(cases: OpenStore) -> None:
    cases.registers.delete(*cases.registers.list(ReportDue))
    forget_visits(cases)
    for own in cases.registers.list(YearStep):
        cases.registers.save(own.model_copy(update={"due": None}))
    theme = cases.registers.list(Movement, kind=MovementKind.THEME)[0]
    assert [item.record_id for item in due(cases).soon] == [theme.id]
    assert "Tổng kết" in due(cases).soon[0].text
    cases.registers.save(theme.model_copy(update={"last_reviewed": TODAY}))
    assert due(cases) == DueDates((), ())
    cases.registers.save(step(cases, StepProduct.AWARDS).model_copy(update={"due": TODAY}))
    cases.registers.save(
        step(cases, StepProduct.HEAD).model_copy(update={"due": DAY(2017, 1, 1)})
    )  # done by itself
    plan = cases.registers.list(Plan)[0]
    for text, day in (
        ("Sơ kết", DAY(2017, 7, 1)),
        ("Ký", DAY(2017, 11, 29)),
        ("Xa", DAY(2018, 1, 1)),
    ):
        cases.registers.save(PlanTask(plan_id=plan.id or 0, text=text, due=day))
    came = Document(
        year_id=1, number="9/CV", direction=Direction.INCOMING, due=DAY(2017, 11, 1), handler="An"
    )
    answered = came.model_copy(update={"number": "8/CV", "result": "Đã trả lời"})
    for one in (came, answered):
        cases.registers.save(one)
    found = due(cases)
    assert [item.text for item in found.overdue] == ["Sơ kết", "9/CV"]
    assert found.overdue[1].owner == "An"
    assert [item.text for item in found.soon] == ["Nhận quyết định khen thưởng", "Ký"]
    cases.past_lock.do(close_year, 1)
    assert cases.registers.list(EmulationYear)[0].closed
    assert due(cases) == DueDates((), ())
