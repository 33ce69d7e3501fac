"""What step 4 shows of a round; without Qt. No value of either pass is in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.comparison import same
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import checking as texts


class CheckSection(StrEnum):
    WAIT = "wait"
    HAND = "hand"  # the totals of the hand tally are typed
    RESOLVE = "resolve"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class CheckView:
    section: CheckSection
    title: str = ""
    text: str = ""
    progress: str = ""
    found: int = 0
    settled: int = 0
    open_numbers: tuple[int, ...] = ()
    any_number: bool = False  # with a hand tally every paper may be looked at again
    lines: tuple[str, ...] = ()
    next_step: int | None = None
    next_text: str = ""
    may_change: bool = False
    writing: bool = True  # the year is not locked
    by_hand: bool = False


def check_view(view: RoundView) -> CheckView:
    if view.state is RoundState.RESOLVING:
        return _resolving_hand(view) if view.by_hand else _resolving(view)
    if view.state is RoundState.CHECKING and view.by_hand:
        return CheckView(
            CheckSection.HAND, texts.HAND_TITLE, texts.HAND_TEXT, may_change=True, by_hand=True
        )
    if view.state in (
        RoundState.AGREED,
        RoundState.SEALED,
        RoundState.SIGNED,
        RoundState.PUBLISHED,
    ):
        return CheckView(
            CheckSection.DONE,
            texts.DONE_TITLE,
            _kept(view, _done_text(view)),
            lines=_lines(view),
            next_step=4,
            next_text=texts.TO_MINUTES,
            by_hand=view.by_hand,
        )
    annulled = view.state is RoundState.ANNULLED
    missing = _kept(view, texts.ANNULLED) if annulled else texts.not_yet(_missing(view))
    return CheckView(
        CheckSection.WAIT,
        texts.TITLE,
        missing,
        next_step=2,
        next_text=texts.TO_COUNT,
        may_change=view.state is RoundState.CHECKING,
    )


def _kept(view: RoundView, text: str) -> str:
    """Say too where what the papers held was left out of the store."""
    return f"{text} {texts.WITHHELD}" if view.withheld else text


def _missing(view: RoundView) -> str:
    if view.ledger.returned is None:
        return texts.MISSING_BOX
    number = 2 if view.state is RoundState.CHECKING else 1
    typed = view.papers.get(number, {})
    left = sum(n not in typed for n in range(1, view.returned + 1))
    if number == 2:
        return texts.MISSING_SECOND.format(left) if left else texts.MISSING_COMPARE
    return texts.MISSING_FIRST.format(left) if left else texts.MISSING_CHOICE


def _resolving(view: RoundView) -> CheckView:
    found, left = len(view.found_differences), len(view.differences)
    return CheckView(
        CheckSection.RESOLVE,
        texts.take_again(view.differences),
        texts.RESOLVE_TEXT,
        texts.progress(found, left),
        found,
        found - left,
        view.differences,
        lines=_lines(view),
    )


def _resolving_hand(view: RoundView) -> CheckView:
    difference = view.hand_difference
    names = {
        (contest.id, name.code): texts.name_of(name.number, name.name)
        for contest in view.form.contests
        for name in contest.candidates
    }
    named = [names[key] for key in difference.names] if difference else []
    title = texts.hand_differs(named, papers=bool(difference and difference.papers))
    return CheckView(
        CheckSection.RESOLVE,
        title,
        texts.RESOLVE_HAND_TEXT,
        any_number=True,
        lines=_lines(view),
        by_hand=True,
    )


def _done_text(view: RoundView) -> str:
    if view.by_hand:
        return texts.HAND_AGREES
    if 2 not in view.passes:
        return texts.ONE_PASS
    found = len(view.found_differences)
    return texts.differences_done(found) if found else texts.NO_DIFFERENCE


def _lines(view: RoundView) -> tuple[str, ...]:
    again = view.papers.get(3, {})
    return tuple(texts.resolved_line(n, view.decided.get(n, "")) for n in sorted(again))


def needs_decision(view: RoundView, paper: Paper) -> bool:
    """Whether a paper typed once more equals no pass, so that the head teller decides."""
    passes = (view.papers.get(1, {}), view.papers.get(2, {}))
    return not any(paper.number in p and same(paper, p[paper.number]) for p in passes)


def next_open(view: CheckView, after: int | None) -> int | None:
    """Give the next paper to take out again, round and round."""
    numbers = view.open_numbers
    later = [n for n in numbers if after is not None and n > after]
    return next(iter(later or numbers), None)


def change_target(view: RoundView) -> CheckMethod:
    return CheckMethod.SECOND_PASS if view.by_hand else CheckMethod.HAND_TALLY


@dataclass(frozen=True, slots=True)
class HandLine:
    """A name of the hand tally: `key` is what the use case knows it by."""

    key: str
    number: int
    name: str
    contest: str


def hand_lines(view: RoundView) -> tuple[HandLine, ...]:
    """Give every name that is counted; one withdrawn has no votes to type."""
    return tuple(
        HandLine(f"{contest.id}:{name.code}", name.number, name.name, contest.name)
        for contest in view.form.contests
        for name in contest.candidates
        if not name.withdrawn
    )


def hand_fault(returned: int, valid: int, invalid: int, agree: Mapping[str, int]) -> str:
    """Say what the typed totals break among themselves."""
    if valid + invalid != returned:
        return texts.HAND_SUM.format(returned)
    if any(votes > valid for votes in agree.values()):
        return texts.HAND_OVER
    return ""


def typed_before(view: RoundView) -> tuple[int, int, dict[str, int]]:
    """Give the totals of the hand tally as they were typed last; they are no secret of pass 1."""
    if view.hand is None:
        return 0, 0, {}
    agree = {f"{contest}:{code}": votes for (contest, code), votes in view.hand.agree.items()}
    return view.hand.valid, view.hand.invalid, agree
