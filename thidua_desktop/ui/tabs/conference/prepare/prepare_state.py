"""What step 1 shows and allows; without Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from thidua_desktop.domain.ballot import Contest as FormContest
from thidua_desktop.domain.codes.ballot import Base, Compare, Marking
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.outcome import votes_needed
from thidua_desktop.domain.same_names import look_alikes
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import Nominee
from thidua_desktop.services.base.canonical import local_time
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.draft_paper import (
    DraftContest,
    follows_proposal,
    proposed_limit,
)
from thidua_desktop.services.conference.freeze_form import form_faults
from thidua_desktop.services.conference.propose_contest import (
    ContestProposal,
    ProposeContest,
    TitleChoice,
)
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.conference import prepare as texts
from thidua_desktop.texts.conference.ballot_paper import withdrawn_name
from thidua_desktop.texts.conference.ballots import ballot_text, capital
from thidua_desktop.texts.documents.documents import serial_letter


@dataclass(frozen=True, slots=True)
class NameLine:
    number: int
    name: str
    nominee: Nominee


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestState:
    contest: DraftContest
    heading: str
    count: str
    lines: tuple[NameLine, ...]
    needed: str
    source: str
    differs: str  # empty where the rule is the proposed one
    by_seats: bool  # the marking takes the seats as the limit of each voter
    offered: int | None  # proposed limit of agreeing marks
    offered_why: str
    requires: tuple[tuple[str, str], ...]  # words and code of each contest it may require
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareState:
    editing: bool
    writing: bool  # the year is not locked
    title: str
    badges: tuple[str, ...]
    notice: str
    readiness: str  # what the foot says of the whole
    tone: str
    faults: tuple[str, ...]
    may_unfreeze: bool
    may_print: bool
    may_go_on: bool
    why_not_deleted: str
    serial: int
    contests: tuple[ContestState, ...]


def next_serial(view: RoundView) -> int:
    """Give the serial of the frozen form, or of the one that freezing would make."""
    frozen = sum(1 for move in view.moves if move.move is Move.FREEZE)
    return view.form_serial or frozen + 1


def prepare_state(
    conference: ConferenceView,
    view: RoundView,
    contests: Sequence[DraftContest],
    propose: ProposeContest,
    before: RoundView | None = None,
    lock: str = "",
) -> PrepareState:
    """Work out the page; `before` is the round that this one continues, `lock` that of the year."""
    editing = view.state is RoundState.DRAFT
    serial = next_serial(view)
    faults = form_fault_text(view) if editing else ()
    readiness, tone = _readiness(view, faults, _no_members(conference, view))
    return PrepareState(
        editing=editing,
        writing=not lock,
        title=capital(ballot_text(view.ballot)),
        badges=_badges(view, serial),
        notice=_notice(view, before),
        readiness=readiness,
        tone=tone,
        faults=faults,
        may_unfreeze=view.state is RoundState.READY and not lock,
        may_print=not editing and view.state is not RoundState.ANNULLED,
        may_go_on=not editing and view.state is not RoundState.ANNULLED,
        why_not_deleted=lock or _why_not_deleted(conference, view),
        serial=serial,
        contests=tuple(
            _contest_state(conference, view, contests, place, propose)
            for place in range(len(contests))
        ),
    )


def form_fault_text(view: RoundView) -> tuple[str, ...]:
    """Give every reason why the form cannot be frozen, with the names of the titles."""
    names = {str(contest.id): contest.name for contest in view.form.contests}
    pairs = (fault.partition(":") for fault in form_faults(view.form))
    return tuple(texts.form_fault(kind, names.get(code, code)) for kind, _, code in pairs)


def needed_text(
    contest: FormContest, eligible: int, figures: Mapping[Base, int] | None = None
) -> str:
    """Spell out the votes that a name needs, as far as the base is known."""
    majority, more = contest.majority, contest.compare is Compare.MORE_THAN
    share = texts.majority(majority.numerator, majority.denominator, more_than=more)
    if not 0 < majority <= 1 or (majority == 1 and more):
        return texts.needed_impossible(share)
    known = {Base.ELIGIBLE: eligible, **(figures or {})}
    count = known.get(contest.base)
    votes = votes_needed(majority, contest.compare, count or 0)
    if count and votes is not None:
        return texts.needed(votes, share, contest.base, count)
    if contest.base is Base.ELIGIBLE:
        return texts.needed_unknown(share, contest.base)
    example = votes_needed(majority, contest.compare, eligible)
    return texts.needed_later(share, contest.base, example, eligible)


def source_text(proposal: ContestProposal, *, editing: bool = True) -> str:
    """Say where the proposed rule and its condition stand; a setting can be changed."""
    vote = proposal.citation
    parts = [
        texts.source(vote.source, vote.precedent, confirmed=vote.confirmed),
        texts.EDITABLE if editing and vote.is_setting else "",
        texts.requires_source(proposal.requires_citation.source),
    ]
    return " ".join(part for part in parts if part)


def titles_to_choose(
    year: EmulationYear, propose: ProposeContest, readiness: Sequence[DraftContest] = ()
) -> tuple[TitleChoice, ...]:
    """Give the titles of the rule set, those not yet on the paper first."""
    used = {contest.record.title for contest in readiness}
    return tuple(sorted(propose.titles(year), key=lambda title: title.code in used))


def free_units(
    conference: ConferenceView, contest: DraftContest, contests: Sequence[DraftContest]
) -> tuple[tuple[int, str, bool], ...]:
    """Give id, name and whether it may be chosen, for each unit not yet in the list."""
    named = {nominee.unit_id for nominee in contest.nominees}
    required = next((c for c in contests if c.record.code == contest.record.requires), None)
    known = {nominee.unit_id for nominee in required.nominees} if required else None
    return tuple(
        (unit_id, name, known is None or unit_id in known)
        for unit_id, name in conference.unit_names.items()
        if unit_id not in named
    )


def ratio_text_fault(text: str) -> str:
    """Say what is wrong with a share that can be read, but is none."""
    return "" if 0 < Fraction(text) <= 1 else texts.NOT_A_SHARE


def _badges(view: RoundView, serial: int) -> tuple[str, ...]:
    badges = (
        texts.turn(view.turn) if view.turn > 1 else "",
        texts.form_letter(serial_letter(serial)) if serial > 1 else "",
    )
    return tuple(badge for badge in badges if badge)


def _notice(view: RoundView, before: RoundView | None) -> str:
    if before is None:
        return ""
    if before.state is RoundState.ANNULLED:
        return texts.votes_again(ballot_text(before.ballot))
    left = "; ".join(texts.seats_left(c.name, c.seats) for c in view.form.contests)
    return texts.continues(ballot_text(before.ballot), before.record.title, left)


def _no_members(conference: ConferenceView, view: RoundView) -> str:
    """Name those on the paper that the year's list does not have: renamed or merged since."""
    members = {unit.code for unit in conference.units}
    return "; ".join(
        dict.fromkeys(name.name for name in view.form.candidates if name.code not in members)
    )


def _readiness(view: RoundView, faults: Sequence[str], no_members: str) -> tuple[str, str]:
    if view.state is RoundState.DRAFT:
        return _draft_readiness(view, faults, no_members)
    if view.state is RoundState.ANNULLED:
        return texts.ANNULLED, "warning"
    text = f"{frozen_text(view)} {_summary(view)}"
    if view.state is RoundState.READY:
        return text, "good"
    return f"{text} {texts.PAPERS_OUT}", "good"


def _draft_readiness(view: RoundView, faults: Sequence[str], no_members: str) -> tuple[str, str]:
    if faults:
        return f"{texts.NOT_READY} {'; '.join(faults)}.", "warning"
    if no_members:
        return texts.NO_MEMBERS.format(no_members), "warning"
    if alike := look_alikes(view.form):
        return texts.look_alike(alike), "warning"
    return f"{texts.READY} {_summary(view)}", "good"


def _summary(view: RoundView) -> str:
    return texts.summary(len(view.form.contests), len(view.form.candidates))


def frozen_text(view: RoundView) -> str:
    move = view.last_move(Move.FREEZE)
    if move is None:
        return ""
    at = local_time(move.at)
    return texts.frozen_at(f"{at:%H:%M}, {short_date(at.date())}", serial_letter(view.form_serial))


def _why_not_deleted(conference: ConferenceView, view: RoundView) -> str:
    if view.moves:
        return texts.NOT_DELETED_FROZEN
    if any(other.continues_round_id == view.id for other in conference.rounds):
        return texts.NOT_DELETED_CONTINUED
    return ""


def _contest_state(
    conference: ConferenceView,
    view: RoundView,
    contests: Sequence[DraftContest],
    place: int,
    propose: ProposeContest,
) -> ContestState:
    draft, form = contests[place], view.form.contests[place]
    record = draft.record
    proposal = propose(conference.year, record.title)
    names = form.candidates
    marking = Marking(view.record.marking)
    offered = proposed_limit(marking, record, len(names))
    return ContestState(
        contest=draft,
        heading=texts.contest_heading(place + 1, form.name),
        count=texts.names_count(
            len(names), names[0].number if names else 0, names[-1].number if names else 0
        ),
        lines=tuple(
            NameLine(name.number, withdrawn_name(name.name) if name.withdrawn else name.name, one)
            for name, one in zip(names, draft.nominees, strict=True)
        ),
        needed=needed_text(form, *_known_bases(conference, view)),
        source=source_text(proposal, editing=view.state is RoundState.DRAFT),
        differs="" if follows_proposal(record, proposal) else _proposed_text(proposal),
        by_seats=marking is not Marking.AGREE,
        offered=offered,
        offered_why=texts.offer_limit_why(len(names), record.seats) if offered else "",
        requires=tuple(
            (other.record.name, other.record.code) for other in contests if other.id != draft.id
        ),
        is_first=place == 0,
        is_last=place == len(contests) - 1,
    )


def _known_bases(conference: ConferenceView, view: RoundView) -> tuple[int, dict[Base, int]]:
    """Of a draft what the conference says; of a frozen form what the ledger says by now."""
    if view.state is RoundState.DRAFT:
        return conference.record.eligible, {}
    ledger = view.ledger
    figures = {
        Base.PRESENT: ledger.present,
        Base.ISSUED: ledger.issued,
        Base.RETURNED: ledger.returned,
    }
    return ledger.eligible or 0, {base: n for base, n in figures.items() if n is not None}


def _proposed_text(proposal: ContestProposal) -> str:
    share = Fraction(proposal.majority)
    more = proposal.compare is Compare.MORE_THAN
    return texts.differs(
        texts.majority(share.numerator, share.denominator, more_than=more), proposal.base
    )
