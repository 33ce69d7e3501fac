"""What the documents of a conference are made from, read once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from thidua_desktop.domain.ballot import Contest
from thidua_desktop.domain.codes.documents import DraftForm
from thidua_desktop.domain.codes.round import MeetingCode, RoundState
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.domain.title_result import TitleResult
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import AgendaKind, ReviewKind
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.course import Invitation
from thidua_desktop.records.documents import Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.records.follow_up import Recommendation, Review
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.plans import Movement
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.conference_view import ConferenceView, conference_view
from thidua_desktop.services.conference.final_result import conference_result
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.issuing.meetings.meeting_parts import NominatedFacts, VotedTitle
from thidua_desktop.services.issuing.year_head import YearHead, read_year_head
from thidua_desktop.services.meetings.course import Course, read_course
from thidua_desktop.services.people.person_choices import PersonChoices, person_choices
from thidua_desktop.services.scoring.year_scores import RANKING, read_scores
from thidua_desktop.services.years.leaders import LeadersOfYear, leaders_of
from thidua_desktop.services.years.unit_figures import head_posts
from thidua_desktop.texts.conference import meeting_papers as texts


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView:
    """A conference, its year, its course, its papers, and what its article tells of the year."""

    head: YearHead
    conference: ConferenceView
    course: Course
    titles: tuple[VotedTitle, ...]
    people: PersonChoices
    posts: Mapping[int, str]
    """What the head of each member is called."""
    next_leaders: LeadersOfYear
    documents: Mapping[int | None, Document]
    drafts: tuple[Draft, ...]
    """Those of the files that were written: văn thư gives them their numbers."""
    asked: Mapping[int | None, Recommendation]
    movements: tuple[Movement, ...]
    inspections: tuple[Inspection, ...]
    review: Review | None
    invitation: Invitation | None = None

    @property
    def record(self) -> Conference:
        return self.conference.record

    def unit(self, unit_id: int | None) -> str:
        return self.conference.unit_name(unit_id)


def read_meeting(uow: UnitOfWork, conference_id: int) -> MeetingView:
    """Read a conference."""
    registers = uow.registers
    record = registers.get(Conference, conference_id)
    conference = conference_view(uow, record)
    reviews = registers.find(Review, year_id=record.year_id, kind=ReviewKind.YEAR)
    documents = registers.find(Document)
    return MeetingView(
        head=read_year_head(uow, record.year_id, record.date),
        conference=conference,
        course=read_course(uow, conference_id),
        titles=tuple(_titles(uow, conference)),
        people=person_choices(uow, conference.units, record.date),
        posts=head_posts(registers, conference.year.year),
        next_leaders=leaders_of(registers, conference.year.year + 1),
        documents={one.id: one for one in documents},
        drafts=tuple(registers.find(Draft, year_id=record.year_id, form=DraftForm.WRITTEN)),
        asked={one.id: one for one in registers.find(Recommendation, year_id=record.year_id)},
        movements=tuple(registers.find(Movement, year_id=record.year_id)),
        inspections=tuple(registers.find(Inspection, year_id=record.year_id)),
        review=reviews[0] if reviews else None,
    )


def read_invited(uow: UnitOfWork, invitation_id: int) -> MeetingView:
    """Read the conference to which somebody is invited."""
    invitation = uow.registers.get(Invitation, invitation_id)
    view = read_meeting(uow, invitation.conference_id)
    return replace(view, invitation=invitation)


def read_nominated(uow: UnitOfWork, conference_id: int) -> MeetingView:
    """Read a conference with the points and the rank of each unit that stands on its papers."""
    view = read_meeting(uow, conference_id)
    ranked = read_scores(uow, view.record.year_id, RANKING).by_unit
    units = {name: id_ for id_, name in view.conference.unit_names.items()}

    def scored(one: NominatedFacts) -> NominatedFacts:
        found = ranked.get(units.get(one.name, 0))
        return replace(one, score=found.text, rank=found.placed.rank) if found else one

    titles = (replace(title, names=tuple(map(scored, title.names))) for title in view.titles)
    return replace(view, titles=tuple(titles))


def _titles(uow: UnitOfWork, conference: ConferenceView) -> Iterator[VotedTitle]:
    """Those of the papers that begin a chain: what continues one is in its outcome."""
    begun = (one for one in conference.rounds if one.continues_round_id is None)
    views = [read_round(uow, stored_id(one)) for one in begun]
    current = [one for one in views if one.state is not RoundState.ANNULLED]
    for view in current:
        several = len(current) > 1
        yield from _of_paper(
            view, texts.paper_name(view.ballot, view.record.title) if several else ""
        )


def _of_paper(view: RoundView, paper: str) -> Iterator[VotedTitle]:
    counted = view.state in SEALED_STATES
    results = {one.id: one for one in conference_result(view)} if counted else {}
    called = {contest.id: contest.name for contest in view.form.contests}
    for contest in view.form.contests:
        result = results.get(contest.id)
        names = tuple(_nominated(contest, result))
        chosen = [one.name.name for one in result.chosen] if result else []
        best = sorted((one for one in names if one.elected), key=lambda one: chosen.index(one.name))
        yield VotedTitle(
            title=contest.name,
            paper=paper,
            seats=contest.seats,
            limit=contest.max_agree,
            marking=view.form.marking,
            requires=called.get(contest.requires, "") if contest.requires else "",
            counted=counted,
            names=names,
            elected=tuple(best),
        )


def _nominated(contest: Contest, result: TitleResult | None) -> Iterator[NominatedFacts]:
    """Each with its votes in the last ballot in which it stood."""
    stood = {one.name.code: one for one in result.every} if result else {}
    chosen = {one.name.code for one in result.chosen} if result else set()
    for one in contest.candidates:
        found = stood.get(one.code)
        yield NominatedFacts(
            name=one.name,
            elected=one.code in chosen,
            agree=found.name.agree if found else None,
            base=found.ballot.result.base_count if found else None,
            turn=found.ballot.turn if found else 1,
            decided_by=found.decided_by if found else "",
        )


# ------------------------------------------------------------ what must be there first


def hour_needed(view: MeetingView) -> MeetingCode | None:
    """An invitation tells when."""
    return MeetingCode.NO_HOUR if view.record.start is None else None


def venue_needed(view: MeetingView) -> MeetingCode | None:
    """It tells where."""
    return None if view.record.venue else MeetingCode.NO_VENUE


def agenda_needed(view: MeetingView) -> MeetingCode | None:
    """What goes through the programme needs one."""
    return None if view.course.items else MeetingCode.NO_AGENDA


def names_needed(view: MeetingView) -> MeetingCode | None:
    """What names the candidates needs a paper with some."""
    return None if any(one.names for one in view.titles) else MeetingCode.NO_NAMES


def chair_needed(view: MeetingView) -> MeetingCode | None:
    """Minutes tell who chaired."""
    named = view.record.chair_position or view.record.chair_name
    return None if named else MeetingCode.NO_CHAIR


def notes_needed(view: MeetingView) -> MeetingCode | None:
    """What was concluded was noted."""
    return None if view.course.notes else MeetingCode.NO_NOTES


def count_needed(view: MeetingView) -> MeetingCode | None:
    """Where there was a vote, what came of it."""
    votes = view.course.part(AgendaKind.BALLOT) is not None or view.titles
    if votes and not (view.titles and all(one.counted for one in view.titles)):
        return MeetingCode.NOT_COUNTED
    return None


# ------------------------------------------------------------ what stays open in them


def minutes_lacks(view: MeetingView) -> tuple[str, ...]:
    """Minutes name who chaired and who wrote them, and when it ended (NĐ 30, Mẫu 1.9)."""
    record = view.record
    wanted = (
        (record.chair_name, texts.LACKS_CHAIR),
        (record.secretary_name, texts.LACKS_SECRETARY),
        (record.venue, texts.LACKS_VENUE),
        (record.until, texts.LACKS_END),
    )
    return tuple(text for value, text in wanted if not value)
