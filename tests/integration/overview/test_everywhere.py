"""One figure, one source (DOMAIN-WORK 5): a figure is changed at random, twice; every screen and
document that shows it shows the second value, and none shows the first any more.
"""

import datetime
from io import BytesIO
from itertools import combinations
from typing import Any

import openpyxl
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.support.everywhere import flat, papers, places, screens
from tests.support.word_reader import tables, text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.files.documents import document_writer
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PlanLevel, ReportKind
from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.follow_up import ReceivedReport
from thidua_desktop.records.plans import Plan, PlanTarget
from thidua_desktop.records.registration import GrantedAward, Rating, Registration
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.issue_document import ready_view
from thidua_desktop.services.issuing.registration_facts import (
    nominee_sheet_facts,
    read_nominee_paper,
)
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.plans.year_targets import read_target_groups
from thidua_desktop.texts.base.choices import choice_text

UNIT = 6  # Cục Trợ giúp pháp lý: inspected twice, nominated for a flag
SOME = settings(
    max_examples=3,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
TWO = st.lists(st.integers(70_001, 99_999), min_size=2, max_size=2, unique=True)
INSPECTED = {"inspection_letter", "inspection_minutes", "self_inspection"}


def everything(cases: OpenStore) -> dict[str, str]:
    return {**screens(cases, UNIT), **papers(cases)}


def rendered(cases: OpenStore, kind: DocumentKind, of: int) -> str:
    """The words of a document as it is written."""
    with cases.new_uow("read") as uow:
        view = ready_view(uow, DOCUMENTS[kind], of)
    body = document_writer()(DOCUMENTS[kind], view)
    if body[:2] == b"PK" and not DOCUMENTS[kind].templates:
        sheets: Any = openpyxl.load_workbook(BytesIO(body)).worksheets
        return "\n".join(str(c) for s in sheets for row in s.values for c in row if c is not None)
    return "\n".join((text(body), *flat(tables(body))))


def member(cases: OpenStore) -> int:
    return stored_id(cases.registers.list(Membership, year_id=1, unit_id=UNIT)[0])


@SOME
@given(planned=TWO, achieved=TWO)
def test_a_target(cases: OpenStore, planned: list[int], achieved: list[int]) -> None:
    (plan,) = cases.registers.list(Plan, level=PlanLevel.UNIT, unit_id=UNIT)
    target = cases.registers.list(PlanTarget, plan_id=plan.id)[0]
    for asked, reached in zip(planned, achieved, strict=True):
        figures = {"planned": str(asked), "achieved": f"{reached}.5"}
        cases.registers.save(target.model_copy(update=figures))
    shown = everything(cases)
    assert places(shown, str(planned[1])) >= {"targets", "registration_form", *INSPECTED}
    assert places(shown, f"{achieved[1]}.5") >= {"targets"}
    assert places(shown, f"{achieved[1]},5") >= INSPECTED
    for old in (str(planned[0]), f"{achieved[0]}.5", f"{achieved[0]},5"):
        assert places(shown, old) == set()
    form = rendered(cases, DocumentKind.REGISTRATION_FORM, member(cases))
    assert str(planned[1]) in form
    assert str(planned[0]) not in form


@SOME
@given(numbers=TWO)
def test_a_registration(cases: OpenStore, numbers: list[int]) -> None:
    names = [f"Phòng số {number}" for number in numbers]
    own = {"year_id": 1, "unit_id": UNIT, "title": "EXCELLENT_COLLECTIVE"}
    kept = cases.registers.save(Registration.model_validate({**own, "collective": names[0]}))
    cases.registers.save(kept.model_copy(update={"collective": names[1]}))
    shown = everything(cases)
    assert places(shown, names[1]) >= {"registrations", "registration_form"}
    assert places(shown, names[0]) == set()
    for kind in (DocumentKind.REGISTRATION_FORM, DocumentKind.REGISTRATION_SHEET):
        written = rendered(cases, kind, member(cases))
        assert names[1] in written
        assert names[0] not in written
    cases.registers.delete(kept)
    assert places(everything(cases), names[1]) == set()


@SOME
@given(
    days=st.lists(
        st.dates(datetime.date(2019, 1, 1), datetime.date(2019, 12, 31)),
        min_size=2,
        max_size=2,
        unique=True,
    )
)
def test_the_day_of_a_report(cases: OpenStore, days: list[datetime.date]) -> None:
    (report,) = cases.registers.list(ReceivedReport, unit_id=UNIT, kind=ReportKind.YEAR)
    own = cases.registers.list(Registration, year_id=1, unit_id=UNIT)
    for day in days:
        cases.registers.save(report.model_copy(update={"received": day}))
        for one in own:
            moved = day + datetime.timedelta(days=2000)
            cases.registers.save(one.model_copy(update={"date": moved}))
    shown = everything(cases)
    assert "reports" in places(shown, str(days[1]))
    assert places(shown, str(days[0])) == set()
    first, second = (str(day + datetime.timedelta(days=2000)) for day in days)
    both = {"registrations", "reports", "registration_annex", "registration_report"}
    assert places(shown, second) >= both
    assert places(shown, first) == set()


@SOME
@given(pair=st.sampled_from(list(combinations(Grade, 2))), turned=st.booleans())
def test_a_rating(cases: OpenStore, pair: tuple[Grade, Grade], turned: bool) -> None:
    (rating,) = cases.registers.list(Rating, year_id=1, unit_id=UNIT, person_id=None)
    for grade in reversed(pair) if turned else pair:
        cases.registers.save(rating.model_copy(update={"grade": grade}))
    new = pair[0] if turned else pair[1]
    lines = [
        line
        for group in cases.read(read_target_groups, 1)
        for line in group.units
        if line.rated and line.plan.unit_id == UNIT
    ]
    assert [line.target.achieved for line in lines] == [new]
    facts = nominee_sheet_facts(cases.read(read_nominee_paper, 1))
    rows = [row for one in facts.lists for row in one.rows if row.unit == "Cục Trợ giúp pháp lý"]
    assert rows
    assert {row.rating for row in rows} == {choice_text(new)}


@SOME
@given(years=st.lists(st.integers(2013, 2016), min_size=2, max_size=2, unique=True))
def test_an_award(cases: OpenStore, years: list[int]) -> None:
    cases.registers.delete(*cases.registers.list(GrantedAward, unit_id=UNIT))
    own = {"year_id": 1, "unit_id": UNIT, "title": "MIN_FLAG"}
    kept = cases.registers.save(GrantedAward.model_validate({**own, "for_year": years[0]}))
    cases.registers.save(kept.model_copy(update={"for_year": years[1]}))
    facts = nominee_sheet_facts(cases.read(read_nominee_paper, 1))
    rows = [row for one in facts.lists for row in one.rows if row.unit == "Cục Trợ giúp pháp lý"]
    card = screens(cases, UNIT)["unit"]
    assert str(years[1]) in "\n".join(flat(rows))
    assert str(years[0]) not in "\n".join(flat(rows))
    assert f"Cờ thi đua ngành Tư pháp: {years[1]}" in card
    assert f"Cờ thi đua ngành Tư pháp: {years[0]}" not in card
    cases.registers.delete(kept)
