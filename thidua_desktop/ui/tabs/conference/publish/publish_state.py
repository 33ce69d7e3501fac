"""What step 6 shows: the reading, what the hall will see, the envelope, what may follow; no Qt."""

from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.states import ROUND, SEALED_STATES
from thidua_desktop.domain.title_result import Stood, TitleResult
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.conference.conference_result import conference_result
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import EventInfo, RoundView
from thidua_desktop.texts.conference import publishing as texts
from thidua_desktop.texts.conference import reading as reading_texts
from thidua_desktop.texts.conference import results
from thidua_desktop.texts.conference.checking import WITHHELD
from thidua_desktop.texts.conference.codes import majority_words


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """A line of what is read out; `role` is that of its label."""

    role: str
    words: str


@dataclass(frozen=True, slots=True)
class PublishAct:
    """The main button: `id` is publish, show, hide, or nothing where it is not there yet."""

    id: str
    words: str
    why: str = ""
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class EnvelopeState:
    """Whether the papers are in the envelope, and what can be done."""

    words: str
    tone: str
    may_put_in: bool
    may_print: bool
    action: str


@dataclass(frozen=True, slots=True)
class AfterState:
    """What may follow: a recount, annulling, voting again."""

    may_recount: bool
    may_annul: bool
    may_vote_again: bool
    why: str


def publish_act(view: RoundView, *, showing: bool, lock: str = "") -> PublishAct:
    """Say what the main button does; before the minutes are signed there is none."""
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
    lines = [ReadingLine("body", sums)]
    for title in conference_result(view):
        lines += _title(view.record.hall_shows, title)
    return tuple(lines)


def _title(shows: HallShows, title: TitleResult) -> list[ReadingLine]:
    result = title.ballots[0].result
    lines = [ReadingLine("heading", reading_texts.contest_heading(title.name, title.seats))]
    if shows is not HallShows.ELECTED:
        base = reading_texts.contest_base(result.base, majority_words(result), result.needed)
        lines.append(ReadingLine("secondary", base))
    elected = reading_texts.ELECTED if title.chosen else reading_texts.NOBODY
    lines += [ReadingLine("strong", elected), *_names(shows, title.chosen)]
    if title.waiting:
        lines += [ReadingLine("strong", reading_texts.WAITING), *_names(shows, title.waiting)]
    votes = shows is HallShows.ALL
    lines += [ReadingLine("body", said) for said in reading_texts.explained(title, votes=votes)]
    others = tuple(one for one in title.others if one.ballot is title.ballots[0])
    if votes and others:
        lines += [ReadingLine("strong", reading_texts.OTHERS), *_names(shows, others)]
    return lines


def _names(shows: HallShows, names: tuple[Stood, ...]) -> list[ReadingLine]:
    def words(one: Stood) -> str:
        if one.name.outcome is Outcome.WITHDRAWN:
            return reading_texts.withdrawn_line(one.name.name)
        return one.name.name if shows is HallShows.ELECTED else reading_texts.stood_line(one)

    return [
        ReadingLine("reading", f"{place}. {words(one)}") for place, one in enumerate(names, start=1)
    ]


def envelope_event(view: RoundView) -> EventInfo | None:
    """Give how the papers of this session were put away."""
    event = view.last_event("envelope")
    return event if event is not None and event.session == view.session else None


def envelope(view: RoundView, lock: str = "") -> EnvelopeState:
    """Say whether the papers are put away."""
    event = envelope_event(view)
    sealed = view.state in SEALED_STATES
    writing = sealed and not lock
    if event is None:
        return EnvelopeState(
            texts.ENVELOPE_WHY, "secondary", writing, may_print=False, action=texts.PUT_IN
        )
    detail = {key: str(value) for key, value in event.detail.items()}
    words = texts.enveloped(
        detail.get("papers", ""),
        texts.moment_said(detail.get("sealed_at", "")),
        detail.get("signatures", ""),
        detail.get("received_by", ""),
    )
    return EnvelopeState(words, "good", writing, may_print=sealed, action=texts.PUT_IN_AGAIN)


def signatures(conference: ConferenceView) -> str:
    """Propose who signs across the envelope: the tellers."""
    return ", ".join(teller.name for teller in conference.tellers if teller.name)


def after(view: RoundView, lock: str = "") -> AfterState:
    """Say what may be asked for now."""
    if lock:
        return AfterState(may_recount=False, may_annul=False, may_vote_again=False, why=lock)
    may_recount = ROUND.target(view.state, Move.RECOUNT) is not None and not view.withheld
    may_annul = ROUND.target(view.state, Move.ANNUL) is not None
    why = ""
    if view.withheld:
        why = WITHHELD
    elif view.state is RoundState.PUBLISHED:
        why = texts.NOT_PUBLISHED_YET
    elif not may_recount and view.state is not RoundState.ANNULLED:
        why = texts.NOTHING_TO_RECOUNT
    return AfterState(may_recount, may_annul, view.state is RoundState.ANNULLED, why)


RECOUNT_ALL: Final = texts.SCOPE_ALL


def scopes(view: RoundView) -> tuple[str, ...]:
    """Give what a recount may be about: all names, or one."""
    names = dict.fromkeys(name.name for name in view.form.candidates)
    return (RECOUNT_ALL, *(texts.scope_name(name) for name in names))
