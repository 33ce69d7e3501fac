"""What the card of written opinions in step 2 shows and allows; without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

from thidua_desktop.domain.ballot import Contest
from thidua_desktop.domain.codes.ballot import Base
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.states import CORRECTABLE
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import codes
from thidua_desktop.texts.conference import hand_out as texts

Key = tuple[str, str]
"""A contest and a name on it."""

Written = Mapping[Key, tuple[int, ...]]
"""By name: how many agree, how many disagree."""

_BEFORE = (RoundState.DRAFT, RoundState.READY)


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A name and whether opinions on it are taken."""

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
        words = texts.written_closed(contest.name, codes.BASES[contest.base])
        return WrittenSection(words, ())
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
