"""The course of a conference: the usual programme, what is said, what is followed up."""

import datetime
from itertools import pairwise

from thidua_desktop.domain.codes.round import AgendaCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import (
    AgendaKind,
    ConferenceKind,
    NoteKind,
    RecommendationKind,
)
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.course import AgendaItem, ConferenceNote, HandVote
from thidua_desktop.records.follow_up import Recommendation
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.propose_conference import propose_conference
from thidua_desktop.services.meetings.course import (
    add_note,
    follow_note,
    read_course,
    speakers,
)
from thidua_desktop.services.meetings.usual_course import make_usual_course
from thidua_desktop.services.open_store import OpenStore


def _held(cases: OpenStore) -> Conference:
    return cases.registers.list(Conference)[0]


def _half_year(cases: OpenStore, **values: object) -> int:
    year_id = _held(cases).year_id
    given = {
        "year_id": year_id,
        "name": "Hội nghị sơ kết",
        "date": datetime.date(2017, 6, 28),
        "kind": ConferenceKind.HALF_YEAR,
        "eligible": 12,
        "present": 12,
    }
    return stored_id(cases.registers.save(Conference.model_validate({**given, **values})))


def test_the_programme_of_the_sample_fits(cases: OpenStore) -> None:
    course = cases.read(read_course, stored_id(_held(cases)))
    assert course.faults == ()
    ballot = course.part(AgendaKind.BALLOT)
    assert ballot is not None
    assert len(course.votes_of(ballot)) == 3
    talk = course.part(AgendaKind.DISCUSSION)
    assert talk is not None
    assert {one.kind for one in course.notes_of(talk)} == {NoteKind.REQUEST}
    assert course.part(AgendaKind.PLEDGE) is None


def test_the_usual_programme_follows_from_the_hour_of_the_opening(cases: OpenStore) -> None:
    meeting = _half_year(cases, start=datetime.time(14))
    made = cases.registers.do(make_usual_course, meeting)
    course = cases.read(read_course, meeting)
    assert made == (len(course.items), 3)
    assert course.items[0].starts == datetime.time(13, 30)
    assert course.items[1].starts == datetime.time(14)
    assert all(one.starts == before.ends for before, one in pairwise(course.items))
    assert course.part(AgendaKind.BALLOT) is None
    assert [one.question for one in course.votes] == [
        "Thông qua chương trình hội nghị, cử Thư ký hội nghị",
        "Thông qua biên bản hội nghị",
    ]
    assert cases.registers.do(make_usual_course, meeting) == (0, 0)


def test_a_conference_that_launches_the_next_year_signs_the_pledge(cases: OpenStore) -> None:
    held = _held(cases)
    last = cases.registers.save(
        held.model_copy(
            update={"id": None, "date": datetime.date(2017, 12, 20), "next_year_id": held.year_id}
        )
    )
    cases.registers.do(make_usual_course, stored_id(last))
    kinds = [one.kind for one in cases.read(read_course, stored_id(last)).items]
    assert kinds[-2:] == [AgendaKind.PLEDGE, AgendaKind.CLOSING]
    assert AgendaKind.BALLOT in kinds


def test_what_is_said_has_its_hour_and_becomes_what_is_followed_up(cases: OpenStore) -> None:
    held = _held(cases)
    note = cases.registers.do(
        add_note,
        ConferenceNote(
            conference_id=stored_id(held),
            speaker="Trần Thị B",
            position="Cục Con nuôi",
            text="Đề nghị rút gọn hồ sơ",
        ),
    )
    assert note.said_at is not None
    made = cases.registers.do(follow_note, stored_id(note))
    assert made is not None
    assert (made.kind, made.said_by) == (RecommendationKind.REQUEST, "Trần Thị B, Cục Con nuôi")
    assert (made.meeting, made.said_on) == (held.name, held.date)
    again = cases.registers.list(ConferenceNote, id=note.id)[0]
    assert (again.recommendation_id, again.kind) == (made.id, NoteKind.REQUEST)
    assert cases.registers.do(follow_note, stored_id(note)) is None
    cases.registers.undo()
    assert not cases.registers.list(Recommendation, id=made.id)


def test_an_order_is_followed_up_as_one(cases: OpenStore) -> None:
    note = cases.registers.do(
        add_note,
        ConferenceNote(
            conference_id=stored_id(_held(cases)), kind=NoteKind.DIRECTIVE, text="Nộp hồ sơ sớm"
        ),
    )
    made = cases.registers.do(follow_note, stored_id(note))
    assert made is not None
    assert made.kind is RecommendationKind.DIRECTIVE


def test_who_may_be_heard_is_offered_the_guests_first(cases: OpenStore) -> None:
    offered = cases.read(speakers, stored_id(_held(cases)))
    assert offered[0].label == "Nguyễn Khánh Ngọc – Thứ trưởng Bộ Tư pháp"
    labels = [one.label for one in offered]
    assert len(labels) == len(set(labels))
    assert "Cục Con nuôi" in labels


def test_the_conclusion_is_proposed_first_then_what_the_year_has_not(cases: OpenStore) -> None:
    year_id = _held(cases).year_id
    proposed = cases.read(propose_conference, year_id)
    assert proposed.fields["kind"] is ConferenceKind.HALF_YEAR
    assert proposed.fields["name"].startswith("Hội nghị sơ kết")
    _half_year(cases)
    assert cases.read(propose_conference, year_id).fields["kind"] is ConferenceKind.LAUNCH
    conference = cases.read(read_conference, year_id=year_id)
    assert conference is not None
    assert [one.kind for one in conference.meetings] == [
        ConferenceKind.HALF_YEAR,
        ConferenceKind.YEAR,
    ]


def test_what_belongs_to_a_conference_goes_with_it(cases: OpenStore) -> None:
    meeting = _half_year(cases)
    cases.registers.do(make_usual_course, meeting)
    cases.registers.delete(cases.registers.list(Conference, id=meeting)[0])
    assert not cases.registers.list(AgendaItem, conference_id=meeting)
    assert not cases.registers.list(HandVote, conference_id=meeting)


def test_hours_that_clash_are_said(cases: OpenStore) -> None:
    course = cases.read(read_course, stored_id(_held(cases)))
    moved = course.items[2].model_copy(update={"starts": datetime.time(13)})
    cases.registers.save(moved)
    again = cases.read(read_course, stored_id(_held(cases)))
    assert again.faults == ((AgendaCode.OVERLAP, 3),)
