"""What step 6 shows: the reading, what the hall will see, the envelope, what may follow; no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.codes.ballot import Compare, Outcome
from thidua_desktop.domain.codes.round import Move, RefusalCode, RoundState
from thidua_desktop.domain.states import OVER, ROUND, SEALED_STATES
from thidua_desktop.domain.tally import revealed_by
from thidua_desktop.domain.title_result import Stood, TitleResult
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.final_result import conference_result
from thidua_desktop.services.conference.round_view import DESTROYED, RoundView
from thidua_desktop.texts.base.numbers import lettered, ratio
from thidua_desktop.texts.conference import publishing as texts
from thidua_desktop.texts.conference import reading as reading_texts
from thidua_desktop.texts.conference import results
from thidua_desktop.texts.conference.checking import WITHHELD
from thidua_desktop.texts.sentences import sentence


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """A line of what is read out; `role` is that of its label."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class PublishAct:
    """The main button: `id` is publish, show, hide, or nothing where it is not there yet."""

    id: str
    text: str
    why: str = ""
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class EnvelopeState:
    text: str
    tone: str
    may_put_in: bool
    may_print: bool
    action: str


@dataclass(frozen=True, slots=True)
class AfterState:
    """What may follow: a recount, a bundle for a stranger's, annulling, voting again, the end.

    What papers held may be destroyed in a locked year too: the decision comes years later.
    """

    may_recount: bool
    may_bundle: bool
    may_annul: bool
    may_vote_again: bool
    may_destroy: bool
    why: str


def publish_act(
    view: RoundView, *, showing: bool, lock: str = "", overtaken: bool = False
) -> PublishAct:
    """Say what the main button does; before the minutes are signed there is none.

    Nothing is shown of a ballot that is `overtaken`.
    """
    if overtaken and not showing:
        return PublishAct("", "", sentence(RefusalCode.BALLOT_NOT_COUNTED))
    if view.state is RoundState.PUBLISHED:
        if showing:
            return PublishAct("hide", texts.HIDE_RESULT)
        return PublishAct("show", texts.SHOW_AGAIN)
    if view.state is not RoundState.SIGNED:
        why = results.ANNULLED if view.state is RoundState.ANNULLED else texts.NOT_SIGNED
        return PublishAct("", "", why)
    if not all(result.settled for result in view.final):
        return PublishAct("", "", texts.WAITING)
    return PublishAct("publish", texts.PUBLISH, lock, enabled=not lock)


def reading(view: RoundView) -> tuple[ReadingLine, ...]:
    """Give what is read out, as much of it as the hall is to see; the document says the same."""
    if view.state not in SEALED_STATES:
        return ()
    ledger, tally = view.ledger, view.tally
    sums = reading_texts.papers(
        ledger.issued or 0, ledger.returned or 0, tally.valid, tally.invalid
    )
    lines = [ReadingLine("body", reading_texts.GREETING), ReadingLine("body", sums)]
    for place, title in enumerate(conference_result(view), 1):
        lines.append(ReadingLine("heading", reading_texts.contest_heading(place, title.name)))
        lines += _title(view, title)
    return (*lines, ReadingLine("body", reading_texts.THANKS))


def _title(view: RoundView, title: TitleResult) -> Iterator[ReadingLine]:
    shows, first = view.record.hall_shows, title.ballots[0]
    pending = [one for one in title.waiting if one.name.outcome is Outcome.REQUIRES_PENDING]
    tied = [one for one in title.waiting if one not in pending]
    others = [one for one in title.others if one.ballot is first]
    all_ = shows is HallShows.ALL
    yield from _group(
        view, _chosen(shows, title) if title.chosen else reading_texts.NOBODY, title.chosen
    )
    if tied:
        yield from _group(view, reading_texts.TIED, tied)
    if pending:
        required = view.form.contest(title.id).requires or title.id
        yield from _group(view, reading_texts.pending(view.form.contest(required).name), pending)
    for message in reading_texts.explained(title, view.form.marking, figures=all_):
        yield ReadingLine("body", message)
    if all_ and others:
        yield from _group(view, reading_texts.OTHERS, others)


def _chosen(shows: HallShows, title: TitleResult) -> str:
    rule = title.ballots[0].result
    share = ratio(rule.majority.numerator, rule.majority.denominator)
    reached = reading_texts.majority(rule.base, share, more_than=rule.compare is Compare.MORE_THAN)
    return reading_texts.elected(len(title.chosen), "" if shows is HallShows.ELECTED else reached)


def _group(view: RoundView, heading: str, names: Sequence[Stood]) -> Iterator[ReadingLine]:
    yield ReadingLine("strong", heading)
    for place, one in enumerate(names, 1):
        letter, last = lettered(place), place == len(names)
        yield ReadingLine("reading", reading_texts.point(letter, _name(view, one), last=last))


def _name(view: RoundView, one: Stood) -> str:
    if one.name.outcome is Outcome.WITHDRAWN:
        return reading_texts.withdrawn(one.name.name)
    if view.record.hall_shows is HallShows.ELECTED:
        return one.name.name
    return reading_texts.votes(one, view.form.marking, turn=view.turn)


def revealed(view: RoundView) -> tuple[str, ...]:
    """Say what the figures tell of those who voted, where the hall is shown any."""
    if view.record.hall_shows is HallShows.ELECTED:
        return ()
    found = revealed_by(view.form, view.tally)
    lines = (
        texts.unanimous(found.unanimous) if found.unanimous else "",
        texts.but_one(found.but_one) if found.but_one else "",
    )
    return tuple(line for line in lines if line)


def envelope(view: RoundView, lock: str = "") -> EnvelopeState:
    event = view.put_away
    sealed = view.state in SEALED_STATES
    writing = sealed and not lock
    if event is None:
        return EnvelopeState(
            texts.ENVELOPE_WHY, "secondary", writing, may_print=False, action=texts.PUT_IN
        )
    detail = {key: str(value) for key, value in event.detail.items()}
    text = texts.enveloped(
        detail.get("papers", ""),
        texts.moment_message(detail.get("sealed_at", "")),
        detail.get("signatures", ""),
        detail.get("received_by", ""),
    )
    tone = "secondary" if view.state is RoundState.ANNULLED else "good"
    return EnvelopeState(text, tone, writing, may_print=sealed, action=texts.PUT_IN_AGAIN)


def signatures(conference: ConferenceView) -> str:
    return ", ".join(teller.name for teller in conference.tellers if teller.name)


def after(view: RoundView, lock: str = "") -> AfterState:
    may_destroy = view.state in OVER and bool(view.papers) and not view.withheld
    if lock:
        return AfterState(
            may_recount=False,
            may_bundle=False,
            may_annul=False,
            may_vote_again=False,
            may_destroy=may_destroy,
            why=_destroyed(view) or lock,
        )
    may_recount = ROUND.target(view.state, Move.RECOUNT) is not None and not view.withheld
    may_annul = ROUND.target(view.state, Move.ANNUL) is not None
    why = ""
    if view.withheld:
        why = _destroyed(view) or WITHHELD
    elif view.state is RoundState.PUBLISHED:
        why = texts.NOT_PUBLISHED_YET
    elif not may_recount and view.state is not RoundState.ANNULLED:
        why = texts.NOTHING_TO_RECOUNT
    may_bundle = view.check_code is not None and not view.withheld
    again = view.state is RoundState.ANNULLED
    return AfterState(may_recount, may_bundle, may_annul, again, may_destroy, why)


def _destroyed(view: RoundView) -> str:
    event = view.last_event(DESTROYED)
    return texts.destroyed(**event.detail) if event is not None and view.withheld else ""


RECOUNT_ALL: Final = texts.SCOPE_ALL


def scopes(view: RoundView) -> tuple[str, ...]:
    names = dict.fromkeys(name.name for name in view.form.candidates)
    return (RECOUNT_ALL, *(texts.scope_name(name) for name in names))
