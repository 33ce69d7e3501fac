"""A conference with its course, made up for the tests of documents."""

import datetime

from tests.support.sample_head import sample_head
from tests.support.sample_views import sample_conference
from thidua_desktop.records.choices import (
    AgendaKind,
    Direction,
    GuestKind,
    MovementKind,
    NoteKind,
    PlanLevel,
    RecommendationKind,
)
from thidua_desktop.records.course import (
    AgendaItem,
    ConferenceNote,
    Guest,
    HandVote,
    Invitation,
)
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import Recommendation
from thidua_desktop.records.plans import Movement
from thidua_desktop.services.issuing.meetings.meeting_parts import NominatedFacts, VotedTitle
from thidua_desktop.services.issuing.meetings.meeting_view import MeetingView
from thidua_desktop.services.meetings.course import Course
from thidua_desktop.services.people.person_choices import PersonChoices
from thidua_desktop.services.years.leaders import LeadersOfYear

TEXT = "Gắn kết thời gian tổng kết với đánh giá, xếp loại"


def sample_meeting() -> MeetingView:
    conference = sample_conference()
    first, second = conference.units[:2]
    decision = Document(
        id=7,
        year_id=1,
        direction=Direction.INCOMING,
        number="2307/QĐ-BTP",
        kind="QĐ",
        date=datetime.date(2017, 11, 15),
        issuer="Bộ trưởng Bộ Tư pháp",
        subject="Về việc cử Trưởng, Phó Trưởng Cụm",
    )
    movement = Movement(
        id=1,
        year_id=1,
        level=PlanLevel.CLUSTER,
        kind=MovementKind.PROGRAMME,
        name="Chung tay xây dựng quê hương",
        aim="Phục vụ xây dựng nông thôn mới",
    )
    asked = Recommendation(
        id=3,
        year_id=1,
        kind=RecommendationKind.REQUEST,
        text=TEXT,
        sent_to="Vụ Thi đua - Khen thưởng",
    )
    return MeetingView(
        head=sample_head(),
        conference=conference,
        course=_course(),
        titles=(_title(first.name, second.name),),
        people=PersonChoices(),
        posts={1: "Cục trưởng"},
        next_leaders=LeadersOfYear(2018, head=second, deputies=(first,), document=decision),
        documents={7: decision},
        drafts=(),
        asked={3: asked},
        movements=(movement,),
        inspections=(),
        review=None,
        invitation=Invitation(
            id=1,
            conference_id=1,
            kind=GuestKind.MEMBERS,
            addressed="Thủ trưởng các đơn vị thành viên",
            per_unit=2,
            request="Chuẩn bị tham luận",
        ),
    )


def _title(*names: str) -> VotedTitle:
    found = tuple(NominatedFacts(name=one, elected=True, agree=11, base=12) for one in names)
    return VotedTitle(
        title="Cờ thi đua ngành Tư pháp",
        paper="",
        seats=2,
        limit=2,
        marking="agree",
        requires="",
        counted=True,
        names=found,
        elected=found,
    )


def _course() -> Course:
    return Course(
        record=sample_conference().record,
        items=tuple(
            AgendaItem(
                id=number, conference_id=1, position=number, kind=kind, text=f"Nội dung {number}"
            )
            for number, kind in enumerate(AgendaKind, 1)
        ),
        notes=(
            ConferenceNote(
                id=1,
                conference_id=1,
                item_id=5,
                kind=NoteKind.REQUEST,
                text=TEXT,
                recommendation_id=3,
            ),
            ConferenceNote(
                id=2,
                conference_id=1,
                item_id=6,
                kind=NoteKind.DIRECTIVE,
                speaker="Nguyễn Khánh Ngọc",
                position="Thứ trưởng Bộ Tư pháp",
                text="Khen thưởng kịp thời",
            ),
        ),
        votes=(
            HandVote(
                id=1, conference_id=1, item_id=8, question="Thông qua danh sách Ban kiểm phiếu"
            ),
            HandVote(
                id=2,
                conference_id=1,
                item_id=12,
                question="Thông qua biên bản",
                agree=11,
                disagree=0,
                other=1,
            ),
        ),
        invitations=(),
        guests=(
            Guest(
                id=1,
                conference_id=1,
                kind=GuestKind.MINISTRY,
                name="Nguyễn Khánh Ngọc",
                position="Thứ trưởng Bộ Tư pháp",
                protocol=1,
            ),
        ),
    )
