"""What step 2 shows and allows; without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from thidua_desktop.domain.ballot import Contest
from thidua_desktop.domain.codes.ballot import Base
from thidua_desktop.domain.codes.round import RoundState, WarningCode
from thidua_desktop.domain.ledger import Ledger, figure_faults
from thidua_desktop.domain.states import CORRECTABLE
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import codes
from thidua_desktop.texts.conference import hand_out as texts
from thidua_desktop.texts.sentences import what

Key = tuple[str, str]
"""A contest and a name on it."""

Written = Mapping[Key, tuple[int, ...]]
"""By name: how many agree, how many disagree."""

_BEFORE = (RoundState.DRAFT, RoundState.READY)


@dataclass(frozen=True, slots=True)
class WrittenLine:
    key: Key
    number: int
    name: str
    open: bool


@dataclass(frozen=True, slots=True)
class WrittenSection:
    """A title with its names; one that takes no opinions says why and lists none."""

    title: str
    lines: tuple[WrittenLine, ...]


@dataclass(frozen=True, slots=True)
class WrittenState:
    visible: bool
    editing: bool
    absent: str
    why_closed: str
    sections: tuple[WrittenSection, ...]
    stored: Written


def written_state(view: RoundView, lock: str = "") -> WrittenState:
    known = view.ledger.eligible is not None and view.ledger.present is not None
    return WrittenState(
        visible=view.form.written_allowed and view.state is not RoundState.DRAFT,
        editing=view.state in CORRECTABLE and not lock,
        absent=texts.absent(absent(view)) if known else "",
        why_closed=_why_closed(view.state),
        sections=tuple(_section(view, contest) for contest in view.form.contests),
        stored={
            (contest.id, name.code): _figures(view.written.get((contest.id, name.code)))
            for contest in view.form.contests
            for name in contest.candidates
        },
    )


def absent(view: RoundView) -> int:
    return max(0, (view.ledger.eligible or 0) - (view.ledger.present or 0))


def written_faults(view: RoundView, typed: Written) -> tuple[str, ...]:
    most = absent(view)
    return tuple(
        texts.written_over(name.number, name.name, sum(opinions), most)
        for contest in view.form.contests
        for name in contest.candidates
        if sum(opinions := typed.get((contest.id, name.code), (0, 0))) > most
    )


def _why_closed(state: RoundState) -> str:
    if state in CORRECTABLE:
        return ""
    if state in _BEFORE:
        return texts.WRITTEN_EARLY
    return texts.WRITTEN_ANNULLED if state is RoundState.ANNULLED else texts.WRITTEN_LATE


def _section(view: RoundView, contest: Contest) -> WrittenSection:
    if contest.base is not Base.ELIGIBLE:
        text = texts.written_closed(contest.name, codes.BASES[contest.base])
        return WrittenSection(text, ())
    lines = (
        WrittenLine(
            (contest.id, name.code),
            name.number,
            texts.written_withdrawn(name.name) if name.withdrawn else name.name,
            # What was recorded before the name withdrew can still be taken back.
            not name.withdrawn or (contest.id, name.code) in view.written,
        )
        for name in contest.candidates
    )
    return WrittenSection(contest.name, tuple(lines))


def _figures(opinions: Opinions | None) -> tuple[int, int]:
    return (opinions.agree, opinions.disagree) if opinions else (0, 0)


FIGURES = ("eligible", "present", "printed", "spoilt", "issued")


@dataclass(frozen=True, slots=True)
class HandOutState:
    listed: bool  # there is a list, which says how many are present
    people: str
    proposed: Mapping[str, int]
    writing: bool  # the year is not locked
    editing: bool  # the voters may still be changed and fixed
    handed_out: bool
    floor: bool  # changes from the floor may be recorded
    may_reprint: bool
    handed: str
    changes: tuple[str, ...]
    teller_notice: str


def hand_out_state(conference: ConferenceView, view: RoundView, lock: str = "") -> HandOutState:
    ready = view.state is RoundState.READY and not lock
    present = [d for d in conference.delegates if d.arrived and not d.left]
    voters = [d for d in present if d.votes]
    ledger = view.ledger
    return HandOutState(
        listed=bool(conference.delegates),
        people=texts.people(len(present), conference.record.guests, len(voters)),
        proposed=_proposed(conference, view, len(voters)),
        writing=not lock,
        editing=ready,
        handed_out=ledger.issued is not None,
        floor=ready or (view.state is RoundState.ISSUED and not lock),
        may_reprint=ready,
        handed=texts.handed(ledger.printed, ledger.spoilt, ledger.issued, ledger.present),
        changes=_changes(view),
        teller_notice=_teller_notice(view),
    )


def _teller_notice(view: RoundView) -> str:
    return texts.TELLER_NOTICE if WarningCode.TELLER_NOMINATED in view.warnings else ""


def _proposed(conference: ConferenceView, view: RoundView, voters: int) -> dict[str, int]:
    """The figures to begin with: what is recorded, else what the list of delegates says."""
    ledger, record = view.ledger, conference.record
    present = voters if conference.delegates else record.present
    recorded = {
        "eligible": ledger.eligible,
        "present": ledger.present,
        "printed": ledger.printed,
        "spoilt": ledger.spoilt,
        "issued": ledger.issued,
    }
    proposed = {
        "eligible": record.eligible,
        "present": present,
        "printed": record.eligible + view.form.proxies,
        "spoilt": 0,
        "issued": present + view.form.proxies,
    }
    return {
        name: proposed[name] if recorded[name] is None else recorded[name] or 0 for name in FIGURES
    }


def _changes(view: RoundView) -> tuple[str, ...]:
    lines = []
    for row in view.amendments:
        contest = view.form.contest(row.contest)
        if row.kind == "withdraw":
            name = contest.candidate(row.code)
            lines.append(texts.withdrawn(name.number, name.name, row.reason, row.decided_by))
        else:
            lines.append(
                texts.seats_changed(contest.name, row.seats or 0, row.reason, row.decided_by)
            )
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class FigureState:
    """What is said of the figures as they are typed; `faults` close the button."""

    faults: tuple[str, ...]
    quorum: str
    quorum_met: bool


def figure_state(view: RoundView, figures: Mapping[str, int]) -> FigureState:
    """Check figures that are not yet stored."""
    ledger = Ledger(**{name: figures[name] for name in FIGURES})
    faults = [what(code) for code in figure_faults(ledger, view.form.proxies)]
    if not figures["printed"]:
        faults.append(texts.NEED_PRINTED)
    if not figures["issued"]:
        faults.append(texts.NEED_ISSUED)
    ratio = Fraction(view.record.quorum)
    present, eligible = figures["present"], figures["eligible"]
    needed = ceil(ratio * eligible)
    met = present >= needed
    describe = texts.quorum if met else texts.not_quorum
    text = describe(present, eligible, needed, view.record.quorum)
    return FigureState(tuple(faults), text, met)
