"""What step 5 shows: what still needs deciding, what can be done and why not; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.documents import DocumentKind, DocumentState
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.outcome import ContestResult, NameResult
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.domain.title_result import Ballot, Stood, TitleResult
from thidua_desktop.records.conference import Minutes
from thidua_desktop.services.base.document_kinds import current_documents
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.final_result import conference_result, names_left
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.seal_round import printed_minutes
from thidua_desktop.services.conference.sealed_result import Earlier
from thidua_desktop.services.issuing.document_types import round_needs
from thidua_desktop.texts.base.numbers import percent
from thidua_desktop.texts.conference import codes
from thidua_desktop.texts.conference import results as texts
from thidua_desktop.texts.conference.ballots import ballot_text
from thidua_desktop.texts.documents import documents
from thidua_desktop.texts.sentences import way_out, what

RESULT_STATES: Final = (RoundState.AGREED, *SEALED_STATES, RoundState.ANNULLED)
KINDS: Final = (DocumentKind.MINUTES, DocumentKind.READING, DocumentKind.WORKBOOK)


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that the count leaves open, with its ways out."""

    contest: str
    title: str
    text: str
    names: tuple[tuple[str, str], ...]
    seats: int
    may_continue: bool
    may_decide: bool
    why_not: str
    further_id: int | None = None


@dataclass(frozen=True, slots=True)
class SumLine:
    tone: str
    text: str
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document of the round, or one that is not written yet."""

    kind: DocumentKind
    title: str
    name: str
    state: str
    tone: str
    may_make: bool
    why_not: str


@dataclass(frozen=True, slots=True)
class MainAct:
    """The one main button: `id` is seal, print, sign, go_on, or nothing."""

    id: str
    text: str
    enabled: bool
    why: str = ""


def main_act(view: RoundView, earlier: Earlier | None, lock: str = "") -> MainAct:
    """Say what comes next; in a locked year nothing is sealed or signed."""
    act = _next_act(view, earlier)
    return replace(act, enabled=False, why=lock) if lock and act.id in ("seal", "sign") else act


def _next_act(view: RoundView, earlier: Earlier | None) -> MainAct:
    if view.state is RoundState.AGREED:
        why = texts.SUMS_OPEN if view.errors else ""
        return MainAct("seal", texts.SEAL, not view.errors, why)
    if view.state is RoundState.SEALED:
        if _holds(earlier):
            return MainAct("sign", texts.KEEP_MINUTES, enabled=True)
        if printed_minutes(view) is None:
            return MainAct("print", texts.PRINT_MINUTES, enabled=True)
        return MainAct("sign", texts.SIGNED, enabled=True)
    if view.state in (RoundState.SIGNED, RoundState.PUBLISHED):
        return MainAct("go_on", texts.GO_ON, enabled=True)
    why = texts.ANNULLED if view.state is RoundState.ANNULLED else texts.NOT_COUNTED
    return MainAct("", texts.SEAL, enabled=False, why=why)


def _holds(earlier: Earlier | None) -> bool:
    return earlier is not None and earlier.same and bool(earlier.minutes)


def blanks(conference: ConferenceView, minutes: Minutes) -> str:
    """Say what the minutes would leave to be written by hand; empty where they are complete."""
    meeting = conference.record
    values = {
        "chair_name": meeting.chair_name,
        "chair_position": meeting.chair_position,
        "tellers": conference.tellers,
        "place": minutes.place,
        "ended": minutes.ended,
        "basis": minutes.basis,
        "received_by": minutes.received_by,
    }
    return texts.blanks([texts.BLANKS[name] for name, value in values.items() if not value])


def recount_line(earlier: Earlier | None) -> SumLine | None:
    if earlier is None:
        return None
    if earlier.same:
        return SumLine("good", texts.same_result(earlier.check_code, earlier.minutes))
    return SumLine("warning", texts.other_result(earlier.check_code))


def matters(view: RoundView, further: Sequence[RoundView] = ()) -> tuple[Matter, ...]:
    """Give ties and missing seats; `further` are the rounds that continue this one."""
    if view.state not in (RoundState.AGREED, *SEALED_STATES):
        return ()
    found = (_matter(view, result, further) for result in view.final)
    return tuple(matter for matter in found if matter is not None)


def _matter(view: RoundView, result: ContestResult, further: Sequence[RoundView]) -> Matter | None:
    tied = result.with_outcome(Outcome.TIED)
    codes_left, seats = names_left(result)
    if tied:
        message = texts.tie(result.name, [name.name for name in tied], tied[0].agree, seats)
    elif not result.settled or (result.waits and result.seats_left > 0):
        message, codes_left = texts.waiting(result.name), ()
    elif seats > 0:
        message = texts.missing_seats(result.name, seats)
    else:
        return None
    continuing = _continuing(result.id, further)
    why = "" if not codes_left else _why_not_further(view, continuing)
    return Matter(
        contest=result.id,
        title=result.name,
        text=message,
        names=tuple((code, result.name_result(code).name) for code in codes_left),
        seats=seats,
        may_continue=bool(codes_left) and not why,
        may_decide=bool(tied) and view.state in (RoundState.SEALED, RoundState.SIGNED),
        why_not=why,
        further_id=None if continuing is None else continuing.id,
    )


def _why_not_further(view: RoundView, continuing: RoundView | None) -> str:
    if continuing is not None:
        return texts.further_there(ballot_text(continuing.ballot), codes.STATES[continuing.state])
    if view.state not in SEALED_STATES:
        return texts.SEAL_FIRST
    if view.turn >= view.record.max_rounds:
        return texts.rounds_over(view.record.max_rounds)
    return ""


def _continuing(contest: str, further: Sequence[RoundView]) -> RoundView | None:
    return next(
        (
            one
            for one in further
            if one.state is not RoundState.ANNULLED
            and any(c.id == contest for c in one.form.contests)
        ),
        None,
    )


def sums(view: RoundView) -> tuple[SumLine, ...]:
    """Give the sums of the papers, each open one with its code and its way out."""
    ledger, tally = view.ledger, view.tally
    text = texts.papers_sum(
        ledger.issued or 0, view.returned, tally.entered, tally.valid, tally.invalid
    )
    good = "secondary" if view.state is RoundState.ANNULLED else "good"
    lines = [SumLine("bad" if view.errors else good, text)]
    lines += [SumLine("bad", f"{code}: {what(code)}", way_out(code)) for code in view.errors]
    lines += [SumLine("warning", f"{code}: {what(code)}") for code in view.warnings]
    return tuple(lines)


def document_lines(
    view: RoundView, found_states: Mapping[str, DocumentState] | None = None
) -> tuple[DocumentLine, ...]:
    """Give what belongs to the minutes, then every other file of the round that was written.

    `found_states` tells, by the name of a file, whether it still stands.
    """
    rows = current_documents(view.documents)
    states = {row.name: row.state for row in rows} | dict(found_states or {})
    lines = []
    for kind in KINDS:
        files = [(row.name, states[row.name]) for row in rows if row.kind == kind]
        files = files or [("", "")]
        lines += [_document(view, kind, *file, makes=file is files[-1]) for file in files]
    return tuple(lines) + tuple(
        _document(view, DocumentKind(row.kind), row.name, states[row.name], makes=False)
        for row in rows
        if row.kind not in KINDS
    )


def _document(
    view: RoundView, kind: DocumentKind, name: str, state: str, *, makes: bool
) -> DocumentLine:
    tones = {"issued": "good", "signed": "good", "not_placed": "bad"}
    tone = tones.get(state, "warning" if state else "secondary")
    blocked = round_needs(kind, view) is not None
    why = ""
    if blocked:
        counted = kind is DocumentKind.WORKBOOK
        why = texts.NOT_YET_COUNTED if counted else texts.NOT_YET_SEALED
    return DocumentLine(
        kind,
        documents.TITLES[kind],
        name,
        texts.DOCUMENT_STATES[state],
        tone,
        makes and not blocked,
        why if makes else "",
    )


def hours(kept: Minutes) -> str:
    """Say where the end stands before the beginning; a count may well go over midnight."""
    if kept.started is None or kept.ended is None or kept.started <= kept.ended:
        return ""
    return texts.end_before_start(kept.started, kept.ended)


def fields_editable(view: RoundView) -> bool:
    return view.state in (RoundState.AGREED, RoundState.SEALED)


_TONES: Final = {Outcome.ELECTED: "good", Outcome.TIED: "warning"}


@dataclass(frozen=True, slots=True)
class NameLine:
    place: int
    name: str
    agree: str
    disagree: str
    none: str
    share: str
    outcome: str
    tone: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ContestLines:
    name: str
    needs: str
    lines: tuple[NameLine, ...]


def contest_lines(view: RoundView) -> tuple[ContestLines, ...]:
    """Give every title of a round: its votes, then what later ballots and decisions made of it."""
    found = tuple(
        _title(title, view.form.required_name(title.id)) for title in conference_result(view)
    )
    return tuple(map(_void, found)) if view.state is RoundState.ANNULLED else found


def _void(title: ContestLines) -> ContestLines:
    """Give the lines of an annulled result, none of them in the colour of success."""
    return replace(title, lines=tuple(replace(line, tone="secondary") for line in title.lines))


def _title(title: TitleResult, required: str) -> ContestLines:
    own = title.ballots[0].result
    needs = texts.seats_text(own.seats, len(title.chosen), codes.needed_text(own))
    became = {one.name.code: one for one in title.every}
    lines = tuple(
        _line(title.ballots[0], name, became[name.code], at, required)
        for at, name in enumerate(own.names, 1)
    )
    return ContestLines(title.name, needs, lines)


def _line(ballot: Ballot, name: NameResult, became: Stood, place: int, required: str) -> NameLine:
    gone = name.outcome is Outcome.WITHDRAWN
    share = "" if gone else percent(name.agree, ballot.result.base_count)
    later = became.ballot is not ballot
    sentence = codes.outcome_sentence(ballot.result, name if later else became.name)
    if later:
        again = codes.outcome_sentence(became.ballot.result, became.name)
        sentence = f"{sentence}; {texts.in_turn(became.ballot.turn)}: {again}"
    if became.decided_by:
        sentence = f"{sentence} {texts.decided_by(became.decided_by)}"
    outcome = codes.outcome_short(became.name.outcome, required)
    return NameLine(
        place,
        name.name,
        _figure(name.agree, gone),
        _figure(name.disagree, gone),
        _figure(name.none, gone),
        share,
        f"{outcome}, {texts.in_turn(became.ballot.turn)}" if later else outcome,
        _TONES.get(became.name.outcome, "secondary"),
        f"{sentence[:1].upper()}{sentence[1:]}.",
    )


def _figure(number: int, gone: bool) -> str:
    return "" if gone else str(number)
