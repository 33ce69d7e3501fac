"""The facts of every document of a conference: its people, its programme, its votes, its year."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import lines_of, stored_id
from thidua_desktop.records.choices import (
    AgendaKind,
    GuestKind,
    MovementKind,
    NoteKind,
    PlanLevel,
    RecommendationKind,
    TellerRole,
)
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.course import AgendaItem, ConferenceNote, HandVote
from thidua_desktop.records.documents import Document
from thidua_desktop.records.plans import Movement
from thidua_desktop.services.issuing.letterhead_facts import CitedDocument, Person, cited
from thidua_desktop.services.issuing.meetings.meeting_parts import (
    AttendeeFacts,
    FollowedFacts,
    GroupFacts,
    HandFacts,
    LaunchedFacts,
    PartFacts,
    SaidFacts,
    VotedTitle,
)
from thidua_desktop.services.issuing.meetings.meeting_view import MeetingView
from thidua_desktop.services.issuing.meetings.registered import registered
from thidua_desktop.services.issuing.year_head import YearHeadFacts, year_head_facts
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.posts import of_unit
from thidua_desktop.texts.conference import meeting_papers as texts


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts(YearHeadFacts):
    """Everything that a document of a conference may say."""

    number: str
    bloc: str
    meeting: str
    kind: str
    day: datetime.date
    start: datetime.time | None
    until: datetime.time | None
    half_day: str
    venue: str
    chair: Person
    chair_leads: bool
    secretary: Person
    contact: str
    register_by: datetime.date | None
    addressed: str
    invited_kind: str
    per_unit: int | None
    requests: tuple[str, ...]
    eligible: int
    present: int
    members: tuple[str, ...]
    absent: tuple[str, ...]
    groups: tuple[GroupFacts, ...]
    guests: tuple[AttendeeFacts, ...]
    voters: tuple[AttendeeFacts, ...]
    tellers: tuple[AttendeeFacts, ...]
    agenda: tuple[PartFacts, ...]
    said: tuple[SaidFacts, ...]
    proposals: tuple[SaidFacts, ...]
    directives: tuple[SaidFacts, ...]
    opinions: tuple[SaidFacts, ...]
    conclusions: tuple[SaidFacts, ...]
    director: Person
    votes: tuple[HandFacts, ...]
    voted_in_agenda: bool
    approval: HandFacts | None
    titles: tuple[VotedTitle, ...]
    tasks: tuple[FollowedFacts, ...]
    asked: tuple[FollowedFacts, ...]
    decision: CitedDocument | None
    next_head: Person
    next_deputies: tuple[Person, ...]
    launched: tuple[LaunchedFacts, ...]
    ministry_movement: LaunchedFacts | None
    theme: str
    inspected: tuple[str, ...]
    inspected_in: str
    situation: tuple[str, ...]
    movement: tuple[str, ...]
    party: tuple[str, ...]


def meeting_facts(view: MeetingView, kind: DocumentKind) -> MeetingFacts:
    """Gather what the documents of a conference say; number and day where they are registered."""
    record, review, known = view.record, view.review, registered(view, kind)
    inspected = [one for one in view.inspections if _by_then(view, one.date or one.planned)]
    return MeetingFacts(
        **year_head_facts(view.head, known.date if known else None),
        number=known.number if known else "",
        **_invited(view),
        **_people(view),
        **_course(view),
        **_launched(view),
        bloc=view.head.cluster.bloc,
        meeting=record.name,
        kind=record.kind,
        day=record.date,
        start=record.start,
        until=record.until,
        half_day=texts.half_day(record.start),
        venue=record.venue,
        contact=record.contact,
        register_by=record.register_by,
        titles=view.titles,
        tasks=tuple(_tasks(view, RecommendationKind.DIRECTIVE)),
        asked=tuple(_tasks(view, RecommendationKind.REQUEST)),
        decision=cited(_announced(view)),
        next_head=_leader(view, view.next_leaders.head),
        next_deputies=tuple(_leader(view, one) for one in view.next_leaders.deputies),
        inspected=tuple(dict.fromkeys(view.unit(one.unit_id) for one in inspected)),
        inspected_in=texts.periods({one.period for one in inspected}, view.head.year.year),
        situation=lines_of(review.situation) if review else (),
        movement=lines_of(review.movement) if review else (),
        party=lines_of(review.party) if review else (),
    )


def _by_then(view: MeetingView, day: datetime.date | None) -> bool:
    """Whether it was before the conference ended: no paper of it tells what came later."""
    return day is None or day <= view.record.date


def _announced(view: MeetingView) -> Document | None:
    """The decision on the next leaders, where it was there to be read out."""
    found = view.next_leaders.document
    return found if found is not None and _by_then(view, found.date) else None


def _invited(view: MeetingView) -> dict[str, Any]:
    one = view.invitation
    return {
        "addressed": one.addressed if one else "",
        "invited_kind": one.kind.value if one else "",
        "per_unit": one.per_unit if one else None,
        "requests": lines_of(one.request) if one else (),
    }


# ------------------------------------------------------------ people


def _people(view: MeetingView) -> dict[str, Any]:
    record = view.record
    voters = tuple(_voters(view))
    guests = tuple(
        AttendeeFacts(
            name=one.name,
            position=one.position,
            role=choice_text(one.kind),
            arrived=one.arrived,
        )
        for one in view.course.guests
    )
    groups = [
        GroupFacts(
            title=choice_text(kind),
            rows=tuple(one for one in guests if one.role == choice_text(kind)),
        )
        for kind in GuestKind
        if kind is not GuestKind.MEMBERS
    ]
    groups.insert(2, GroupFacts(title=choice_text(GuestKind.MEMBERS), rows=voters))
    addresses, kind = view.conference.addresses, DocumentKind.MEETING_MINUTES
    chair = addresses.address(kind, record.chair_name, record.chair_person_id, begins=True)
    return {
        "chair": Person(
            name=record.chair_name,
            addressed=chair,
            position=record.chair_position,
            unit=view.unit(record.chair_unit_id),
        ),
        "chair_leads": view.conference.chair_leads,
        "secretary": Person(name=record.secretary_name, position=record.secretary_position),
        "eligible": record.eligible,
        "present": _present(view),
        "members": tuple(view.conference.unit_names.values()),
        "absent": tuple(_absent(view)),
        "groups": tuple(one for one in groups if one.rows),
        "guests": guests,
        "voters": voters,
        "tellers": tuple(_tellers(view)),
    }


def _voters(view: MeetingView) -> Iterator[AttendeeFacts]:
    """The delegates in the members' order; before they are listed, who heads each member."""
    delegates = {one.unit_id: one for one in view.conference.delegates}
    for unit in view.conference.units:
        one = delegates.get(unit.id)
        head = view.people.of(view.people.head(unit.id))
        name = one.name if one else head.person.name if head else ""
        post = one.position if one else head.position if head else ""
        stands_in = one is not None and one.substitute
        yield AttendeeFacts(
            name=name,
            position=of_unit(post, view.unit(unit.id)),
            role=texts.STANDS_IN if stands_in else texts.VOTES,
            arrived=one.arrived if one else None,
        )


def _present(view: MeetingView) -> int:
    """Those whose coming was noted; where nobody's was, the figure of the conference."""
    came = [one for one in view.conference.delegates if one.votes and one.arrived]
    return len(came) if came else view.record.present


def _absent(view: MeetingView) -> Iterator[str]:
    delegates = view.conference.delegates
    if any(one.arrived for one in delegates):
        for one in delegates:
            if one.votes and not one.arrived:
                yield view.unit(one.unit_id) or one.name


def _tellers(view: MeetingView) -> Iterator[AttendeeFacts]:
    order = list(TellerRole)
    for one in sorted(view.conference.tellers, key=lambda one: order.index(one.role)):
        yield AttendeeFacts(
            name=one.name, position=view.unit(one.unit_id), role=choice_text(one.role)
        )


def _leader(view: MeetingView, unit: Unit | None) -> Person:
    if unit is None:
        return Person()
    head = view.people.of(view.people.head(unit.id))
    post = (
        (head.position if head else "") or view.posts.get(stored_id(unit), "") or texts.HEAD_OF_UNIT
    )
    return Person(name=head.person.name if head else "", position=post, unit=unit.name)


# ------------------------------------------------------------ what is planned, said, decided


def _course(view: MeetingView) -> dict[str, Any]:
    course = view.course
    parts = tuple(_part(view, number, one) for number, one in enumerate(course.items, 1))
    said = _said(course.notes)
    closing = [_hands(one) for one in course.votes if texts.APPROVES_MINUTES in one.question]

    def of(*kinds: NoteKind) -> tuple[SaidFacts, ...]:
        return tuple(one for one in said if one.kind in kinds)

    directives = of(NoteKind.DIRECTIVE)
    first = next(iter(directives), None)
    return {
        "agenda": parts,
        "said": said,
        "proposals": of(NoteKind.REQUEST),
        "directives": directives,
        "opinions": of(NoteKind.OPINION),
        "conclusions": of(NoteKind.CONCLUSION),
        "director": Person(name=first.speaker, position=first.position) if first else Person(),
        "votes": tuple(_hands(one) for one in course.votes),
        "voted_in_agenda": course.part(AgendaKind.BALLOT) is not None,
        "approval": closing[-1] if closing else None,
    }


def _part(view: MeetingView, number: int, item: AgendaItem) -> PartFacts:
    return PartFacts(
        number=number,
        hours=texts.hours(item.starts, item.ends),
        kind=item.kind,
        text=item.text,
        speaker=item.speaker,
        script=lines_of(item.script),
        needs=item.needs,
        document=cited(view.documents.get(item.document_id)),
        said=_said(view.course.notes_of(item)),
        votes=tuple(_hands(one) for one in view.course.votes_of(item)),
    )


def _said(notes: Iterable[ConferenceNote]) -> tuple[SaidFacts, ...]:
    """In the order in which it was said; who goes on speaking is named once."""
    every = list(notes)
    ways = [(one.speaker, one.position, one.kind) if one.speaker else None for one in every]
    around = [None, *ways, None]
    return tuple(
        SaidFacts(
            speaker=one.speaker,
            position=one.position,
            text=" ".join(lines_of(one.text)),
            kind=one.kind,
            followed=one.recommendation_id is not None,
            again=way is not None and way == last,
            more=way is not None and way == following,
        )
        for one, way, last, following in zip(every, ways, around[:-2], around[2:], strict=True)
    )


def _hands(vote: HandVote) -> HandFacts:
    return HandFacts(
        question=vote.question, agree=vote.agree, disagree=vote.disagree, other=vote.other
    )


def _tasks(view: MeetingView, kind: RecommendationKind) -> Iterator[FollowedFacts]:
    """What is followed up of what was said here, in the order in which it was said."""
    for note in view.course.notes:
        one = view.asked.get(note.recommendation_id)
        if one is not None and one.kind is kind:
            owner = view.unit(one.owner_unit_id)
            yield FollowedFacts(text=one.text, owner=owner, due=one.due, sent_to=one.sent_to)


# ------------------------------------------------------------ the year


def _launched(view: MeetingView) -> dict[str, Any]:
    ministry = [one for one in view.movements if one.level is PlanLevel.MINISTRY]
    own = [one for one in view.movements if one.level is not PlanLevel.MINISTRY]
    programmes = [one for one in own if one.kind is MovementKind.PROGRAMME]
    return {
        "launched": tuple(_movement(view, one) for one in programmes),
        "ministry_movement": _movement(view, ministry[0]) if ministry else None,
        "theme": view.head.year.theme,
    }


def _movement(view: MeetingView, one: Movement) -> LaunchedFacts:
    return LaunchedFacts(
        name=one.name,
        aim=lines_of(one.aim),
        document=cited(view.documents.get(one.document_id)),
    )
