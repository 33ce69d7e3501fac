"""A reminder and the reviews of 2017 made up for the tests of their documents."""

import datetime
from functools import partial
from typing import TYPE_CHECKING

from tests.support.sample_allotments import sample_allotment
from tests.support.sample_drafts import (
    FORMS,
    sample_achievements,
    sample_books,
    sample_dossier,
    sample_draft_view,
)
from tests.support.sample_handover import sample_handover
from tests.support.sample_head import sample_head
from tests.support.sample_inspections import sample_inspections, sample_visit
from tests.support.sample_meetings import sample_meeting
from tests.support.sample_plans import sample_plan, sample_pledge
from tests.support.sample_registrations import VIEWS
from tests.support.sample_scores import SCORE_VIEWS
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.plans.targets import RollUp
from thidua_desktop.records.allotment import Allotment
from thidua_desktop.records.choices import (
    ExampleKind,
    PlanLevel,
    RecommendationKind,
    ReportKind,
    ReviewKind,
)
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.course import Invitation
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import GoodExample, Recommendation, Reminder, Review
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.plans import Plan, PlanTarget
from thidua_desktop.records.pledge import Pledge
from thidua_desktop.services.issuing.document_type import DocumentType, Scope
from thidua_desktop.services.issuing.inspections.inspection_year_facts import read_inspections
from thidua_desktop.services.issuing.reminder_facts import ReminderView
from thidua_desktop.services.issuing.review_facts import ReviewPaper
from thidua_desktop.services.overview.review_view import (
    AwardLine,
    ReviewView,
    ScoreLine,
    TargetResult,
    TitleResult,
    UnitTargets,
)
from thidua_desktop.services.plans.plan_tasks import TaskState
from thidua_desktop.services.plans.year_targets import TargetLine

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = datetime.date(2017, 11, 22)


def view_of(document: DocumentType, printed: object) -> object:
    """Give what a document is made from; `printed` where it is of a round."""
    of_kind: dict[DocumentKind, Callable[[], object]] = {
        DocumentKind.REVIEW_HALF: partial(sample_review, half=True),
        DocumentKind.REVIEW_YEAR: partial(sample_review, half=False),
        DocumentKind.ACHIEVEMENT_REPORT: sample_achievements,
        DocumentKind.DOSSIER_CONTENTS: sample_dossier,
        DocumentKind.DOCUMENT_BOOK: sample_books,
        **{kind: partial(sample_draft_view, form) for kind, form in FORMS.items()},
        **VIEWS,
        **SCORE_VIEWS,
    }
    if document.kind in of_kind:
        return of_kind[document.kind]()
    if document.record is Plan:
        return sample_plan(document.kind)
    if document.read is read_inspections:
        return sample_inspections()
    of_record: dict[object, Callable[[], object]] = {
        Reminder: sample_reminder,
        Inspection: sample_visit,
        Pledge: sample_pledge,
        Allotment: sample_allotment,
        Conference: sample_meeting,
        Invitation: sample_meeting,
    }
    if document.record in of_record:
        return of_record[document.record]()
    return sample_handover() if document.scope is Scope.YEAR else printed


def sample_review(*, half: bool) -> ReviewPaper:
    """Give a report with one row of each kind."""
    plan = Plan(id=1, year_id=1, level=PlanLevel.UNIT, unit_id=1, name="Kế hoạch")
    target = PlanTarget(
        plan_id=1,
        text="Hồ sơ giải quyết đúng hạn",
        unit_of_measure="%",
        planned="98",
        half_year="60",
        achieved="99.5",
    )
    line = TargetLine(target, plan, "Cục Con nuôi")
    added = RollUp(9, 11, 12)
    text = "Một đoạn.\nHai đoạn."
    return ReviewPaper(
        head=sample_head(),
        review=ReviewView(
            year_id=1,
            record=Review(
                year_id=1,
                kind=ReviewKind.HALF_YEAR if half else ReviewKind.YEAR,
                date=DAY,
                situation=text,
                shortcomings=text,
                directions=text,
            ),
            members=[Unit(id=1, code="CCN", name="Cục Con nuôi")],
            tasks={TaskState.DONE: 3, TaskState.DONE_LATE: 1, TaskState.LATE: 2},
            targets=[TargetResult(target.text, line, target.achieved, line.share, added)],
            by_unit=[UnitTargets("Cục Con nuôi", added, 2)],
            titles=[TitleResult("Cờ thi đua ngành Tư pháp", 6, 1, 4, 0)],
            in_time=85,
            late=8,
            missing=3,
            visits=4,
            visited=2,
            findings_open=3,
            findings_closed=3,
            examples=[
                (
                    "Cục Con nuôi",
                    GoodExample(
                        year_id=1, unit_id=1, kind=ExampleKind.MODEL, name="Một cửa", what="Nhanh."
                    ),
                )
            ],
            requests=[
                Recommendation(
                    year_id=1, kind=kind, text="Giảm thủ tục", sent_to="Vụ", answer="Đã ghi nhận"
                )
                for kind in RecommendationKind
            ],
            has_scores=True,
            scores=[ScoreLine("Cục Con nuôi", "96.5", "95", 1)],
            awards=[AwardLine("Bằng khen", 1, 3, 2)],
        ),
    )


def sample_reminder() -> ReminderView:
    """Give a second letter to two units; the first one has its number."""
    return ReminderView(
        head=sample_head(),
        reminder=Reminder(
            id=1,
            year_id=1,
            kind=ReportKind.HALF_YEAR,
            turn=2,
            date=DAY,
            due=datetime.date(2017, 11, 27),
            contact="Trần Thị Bình, 024 0000 0001",
        ),
        due=datetime.date(2017, 6, 15),
        asked_by=Document(
            year_id=1,
            number="131/QĐ-BTP",
            kind="QĐ",
            date=datetime.date(2017, 1, 25),
            issuer="Bộ trưởng Bộ Tư pháp",
        ),
        units=(("Cục Con nuôi", 160), ("Cục Công tác phía Nam", 160)),
        before=datetime.date(2017, 7, 3),
        earlier=Document(year_id=1, number="215/CTĐIII", kind="CV", date=datetime.date(2017, 7, 3)),
    )
