"""The facts of a biên bản kiểm phiếu; what is said of them stands in its template."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.ballot import InvalidReason, Marking, Spoils
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.states import SEALED_STATES, UNDER_WAY
from thidua_desktop.records.base import lines_of
from thidua_desktop.records.choices import TellerRole
from thidua_desktop.records.conference import Delegate, Teller
from thidua_desktop.services.base.document_kinds import current_documents
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.hand_out import voting_delegates
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.seal_round import not_counted
from thidua_desktop.services.issuing.letterhead_facts import Letterhead, Person, letterhead
from thidua_desktop.services.issuing.minutes_course import (
    Annulment,
    Course,
    annulment,
    course_facts,
)
from thidua_desktop.services.issuing.minutes_result import (
    ContestFacts,
    LedgerFacts,
    contest_facts,
    ledger_facts,
)
from thidua_desktop.services.issuing.moments import Moment
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.documents.documents import within_sentence

_SIGNERS_IN_A_ROW = 3
_HELD = UNDER_WAY | SEALED_STATES | {RoundState.ISSUED}


@dataclass(frozen=True, slots=True, kw_only=True)
class TellerFacts(Person):
    """A member of the Ban kiểm phiếu with its place in it."""

    role: TellerRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs in a column; nobody where both are empty."""

    role: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonFacts:
    """How many papers are invalid for a reason."""

    code: InvalidReason
    papers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBallot:
    """A ballot held on what this one left open: whether it has minutes, and still counts."""

    turn: int
    titles: tuple[str, ...]
    has_minutes: bool
    counted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesFacts(Letterhead):
    """Everything that the minutes of a count may say; no paper's number or marks is in it."""

    number: str
    meeting: str
    about: str
    started: Moment
    ended: Moment
    place: str
    basis: str
    chair: Person
    chair_leads: bool
    secretary: Person
    guests: int
    absent: tuple[str, ...]
    without_paper: tuple[str, ...]
    substitutes: tuple[Person, ...]
    tellers: tuple[TellerFacts, ...]
    marking: Marking
    contest_alone: bool
    box_check: str
    course: Course
    ledger: LedgerFacts
    reasons: tuple[ReasonFacts, ...]
    contests: tuple[ContestFacts, ...]
    events: tuple[str, ...]
    complaints: tuple[str, ...]
    annulled: tuple[Annulment, ...]
    further: tuple[HeldBallot, ...]
    overtaken: bool
    received_by: str
    copies: int
    signatures: tuple[tuple[Signer, ...], ...]


def minutes_facts(printed: PrintedRound) -> MinutesFacts:
    """Gather them."""
    conference, view, typed = printed.conference, printed.round, printed.minutes
    meeting = conference.record
    tellers, voting = teller_facts(conference), voting_delegates(conference, view)
    return MinutesFacts(
        **letterhead(printed, counted=True),
        number=typed.number,
        meeting=meeting.name,
        about=within_sentence(printed.about),
        started=typed.started,
        ended=typed.ended,
        place=typed.place or meeting.venue,
        basis=typed.basis,
        chair=_chair(conference),
        chair_leads=conference.chair_leads,
        secretary=next((t for t in tellers if t.role is TellerRole.SECRETARY), Person()),
        guests=meeting.guests,
        absent=_not_voting(conference, voting, there=False),
        without_paper=_not_voting(conference, voting, there=True),
        substitutes=tuple(_delegate(conference, one) for one in voting if one.substitute),
        tellers=tellers,
        marking=view.form.marking,
        contest_alone=view.form.spoils is Spoils.CONTEST,
        box_check=typed.box_check,
        course=course_facts(view),
        ledger=ledger_facts(view),
        reasons=tuple(ReasonFacts(code=c, papers=n) for c, n in view.tally.reasons.items()),
        contests=contest_facts(view, printed.titles),
        events=lines_of(typed.events),
        complaints=lines_of(typed.complaints),
        annulled=tuple(one for one in map(annulment, printed.annulled) if one is not None),
        further=tuple(_further(view, one) for one in printed.further if one.state in _HELD),
        overtaken=printed.overtaken,
        received_by=typed.received_by,
        copies=typed.copies,
        signatures=_signatures(tellers),
    )


def _further(before: RoundView, view: RoundView) -> HeldBallot:
    written = current_documents(view.documents)
    return HeldBallot(
        turn=view.turn,
        titles=tuple(contest.name for contest in view.form.contests),
        has_minutes=any(
            row.kind == DocumentKind.MINUTES
            and row.session == view.session
            and row.state != "not_placed"
            for row in written
        ),
        counted=not not_counted(before, view),
    )


def teller_facts(conference: ConferenceView) -> tuple[TellerFacts, ...]:
    """Trưởng Ban first, then Thư ký, then the members."""
    order = list(TellerRole)
    tellers = sorted(conference.tellers, key=lambda t: (order.index(t.role), t.position))
    return tuple(_teller(conference, teller) for teller in tellers)


def _teller(conference: ConferenceView, teller: Teller) -> TellerFacts:
    known = conference.addresses.people.get(teller.person_id or 0)
    return TellerFacts(
        name=teller.name,
        addressed=conference.addresses.address(
            DocumentKind.MINUTES, teller.name, teller.person_id, begins=True
        ),
        position=known.position if known else "",
        unit=conference.unit_name(teller.unit_id),
        role=teller.role,
    )


def _chair(conference: ConferenceView) -> Person:
    meeting = conference.record
    return Person(
        name=meeting.chair_name,
        addressed=conference.addresses.address(
            DocumentKind.MINUTES, meeting.chair_name, meeting.chair_person_id, begins=True
        ),
        position=meeting.chair_position,
        unit=conference.unit_name(meeting.chair_unit_id),
    )


def _delegate(conference: ConferenceView, delegate: Delegate) -> Person:
    return Person(
        name=delegate.name,
        addressed=delegate.name,
        position=delegate.position,
        unit=conference.unit_name(delegate.unit_id),
    )


def _not_voting(
    conference: ConferenceView, present: tuple[Delegate, ...], *, there: bool
) -> tuple[str, ...]:
    """The units without a vote: absent, or `there` (before or after) without a paper.

    Nobody is said to be absent where nobody was noted.
    """
    voting = {delegate.unit_id for delegate in present}
    if not voting:
        return ()
    invited = {d.unit_id for d in conference.delegates if d.votes}
    came = {d.unit_id for d in conference.delegates if d.votes and d.arrived}
    return tuple(
        name
        for unit_id, name in conference.unit_names.items()
        if unit_id in invited - voting and (unit_id in came) is there
    )


def _signatures(tellers: tuple[TellerFacts, ...]) -> tuple[tuple[Signer, ...], ...]:
    """Rows of three: Thư ký left, the first member in the middle, Trưởng Ban right."""
    head = next((t for t in tellers if t.role is TellerRole.HEAD), None)
    secretary = next((t for t in tellers if t.role is TellerRole.SECRETARY), None)
    others = [_signer(t) for t in tellers if t is not head and t is not secretary]
    first = (
        _signer(secretary) if secretary else Signer(role=TellerRole.SECRETARY),
        others.pop(0) if others else Signer(),
        _signer(head) if head else Signer(role=TellerRole.HEAD),
    )
    others += [Signer()] * (-len(others) % _SIGNERS_IN_A_ROW)
    starts = range(0, len(others), _SIGNERS_IN_A_ROW)
    return (first, *(tuple(others[at : at + _SIGNERS_IN_A_ROW]) for at in starts))


def _signer(teller: TellerFacts) -> Signer:
    return Signer(role=teller.role, name=teller.name)
