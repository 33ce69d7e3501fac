"""Which section of step 3 a round is in, and what it says there; without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time
from enum import StrEnum
from typing import Final

from thidua_desktop.domain.codes.round import LedgerCode, Move, RefusalCode, RoundState
from thidua_desktop.domain.states import CORRECTABLE, ROUND
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import PassInfo, RoundView
from thidua_desktop.services.conference.run_pass import Hands
from thidua_desktop.texts.conference import count_page as page_texts
from thidua_desktop.texts.conference import counting as texts
from thidua_desktop.texts.sentences import sentence, way_out, what
from thidua_desktop.ui.tabs.conference.count.just_stored_state import typing_pass
from thidua_desktop.zone import nearest


class Section(StrEnum):
    WAIT = "wait"  # the papers are not handed out yet
    BOX = "box"
    HANDS = "hands"
    TYPING = "typing"
    DONE = "done"


class Way(StrEnum):
    """Ways out where figures do not close."""

    CORRECT = "correct"
    NOT_ISSUED = "not_issued"
    RESUME = "resume"
    RECOUNT = "recount"
    ANNUL = "annul"


class Finish(StrEnum):
    """What ends the pass that has all its papers."""

    CHOOSE_CHECK = "choose_check"  # pass 2 or the hand tally
    ONE_PASS = "one_pass"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class FaultView:
    """What does not close, its way out in words, and the buttons beside it."""

    text: str
    way_out: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class CountView:
    """What step 3 shows of a round; of pass 2 nothing of pass 1 is in it."""

    section: Section
    pass_number: int = 1
    title: str = ""
    progress: str = ""
    typed: int = 0
    total: int = 0
    number: int | None = None
    last: int | None = None
    stored: frozenset[int] = frozenset()
    finish: Finish | None = None
    text: str = ""
    next_text: str = ""
    next_step: int | None = None
    faults: tuple[FaultView, ...] = ()
    ways: tuple[Way, ...] = ()
    writing: bool = True

    def locked(self) -> "CountView":
        """Give the view of a locked year: nothing is typed and no way out is offered."""
        faults = tuple(replace(fault, ways=()) for fault in self.faults)
        return replace(self, faults=faults, ways=(), writing=False)


_UNCHECKED: Final = {LedgerCode.PASS_MISSING, LedgerCode.DIFFERENCES_OPEN}
_IN_PROGRESS: Final = {LedgerCode.ENTERED_NOT_RETURNED, LedgerCode.NUMBERS_BROKEN, *_UNCHECKED}
"""What is open in the middle of a pass and closes by going on."""

_WAYS: Final[Mapping[LedgerCode, tuple[Way, ...]]] = {
    LedgerCode.PRESENT_OVER_ELIGIBLE: (Way.CORRECT,),
    LedgerCode.ISSUED_OVER_PRINTED: (Way.CORRECT,),
    LedgerCode.ISSUED_OVER_PRESENT: (Way.CORRECT,),
    LedgerCode.RETURNED_OVER_ISSUED: (Way.CORRECT, Way.NOT_ISSUED, Way.ANNUL),
    LedgerCode.ENTERED_NOT_RETURNED: (Way.RESUME, Way.CORRECT, Way.NOT_ISSUED),
    LedgerCode.NUMBERS_BROKEN: (Way.RESUME, Way.CORRECT),
    LedgerCode.VALID_PLUS_INVALID: (Way.RECOUNT, Way.ANNUL),
    LedgerCode.REASONS_NOT_INVALID: (Way.RECOUNT, Way.ANNUL),
    LedgerCode.SAME_TYPIST: (Way.RESUME,),
    LedgerCode.OVER_SEATS_TIMES_VALID: (Way.RECOUNT, Way.ANNUL),
    LedgerCode.ELECTED_OVER_SEATS: (Way.RECOUNT, Way.ANNUL),
    LedgerCode.FIGURE_MISSING: (Way.CORRECT,),
}


def count_view(view: RoundView) -> CountView:
    typing = view.state is RoundState.COUNTING or (
        view.state is RoundState.CHECKING and not view.by_hand
    )
    if typing:
        return _typing(view)
    ways = ways_of(view)
    if view.state in (RoundState.DRAFT, RoundState.READY):
        return CountView(
            Section.WAIT, text=page_texts.WAIT, next_text=page_texts.TO_HAND_OUT, next_step=1
        )
    if view.state is RoundState.ISSUED:
        return CountView(Section.BOX, total=view.ledger.issued or 0, ways=ways)
    if view.state is RoundState.OPENED:
        text = page_texts.taken_out(view.returned)
        return CountView(Section.HANDS, text=text, ways=ways, faults=_faults(view))
    return _done(view)


def _done(view: RoundView) -> CountView:
    step = {
        RoundState.CHECKING: 3,
        RoundState.RESOLVING: 3,
        RoundState.ANNULLED: 0,
        RoundState.SIGNED: 5,
        RoundState.PUBLISHED: 5,
    }
    at = step.get(view.state, 4)
    checking = page_texts.after_count(view.returned, len(view.differences))
    text = {3: checking, 0: page_texts.ANNULLED}
    return CountView(
        Section.DONE,
        text=text.get(at, page_texts.counted(view.returned)),
        next_text=page_texts.NEXT_STEPS[at],
        next_step=at,
        faults=_faults(view),
        ways=ways_of(view),
    )


def _typing(view: RoundView) -> CountView:
    number = typing_pass(view)
    papers = view.papers.get(number, {})
    info = view.passes[number]
    left = view.returned - len(papers) + len(_beyond(view, number))
    entries = view.entries.get(number, ())
    return CountView(
        Section.TYPING,
        pass_number=number,
        title=texts.pass_title(number, info.typist),
        progress=texts.progress(view.returned, left),
        typed=view.returned - left,
        total=view.returned,
        number=view.next_number(number),
        last=next((entry.number for entry in entries if entry.cancelled is None), None),
        stored=frozenset(papers),
        finish=_finish(view, number) if not left else None,
        faults=_faults(view),
        ways=ways_of(view),
    )


def _finish(view: RoundView, number: int) -> Finish:
    if number == 2:
        return Finish.COMPARE
    return Finish.CHOOSE_CHECK if view.form.passes == 2 else Finish.ONE_PASS


def ways_of(view: RoundView) -> tuple[Way, ...]:
    """Give every way out that the state allows."""
    moves = ROUND.allowed(view.state)
    opened = view.ledger.returned is not None
    found = (
        (view.state in CORRECTABLE and opened, Way.CORRECT),
        (
            view.state in (RoundState.COUNTING, RoundState.CHECKING, RoundState.RESOLVING),
            Way.NOT_ISSUED,
        ),
        (Move.RESUME in moves, Way.RESUME),
        (Move.RECOUNT in moves and not view.withheld, Way.RECOUNT),
        (Move.ANNUL in moves, Way.ANNUL),
    )
    return tuple(way for possible, way in found if possible)


def _faults(view: RoundView) -> tuple[FaultView, ...]:
    codes_open = [code for code in view.errors if code not in _natural(view)]
    found = [_fault(view, code) for code in codes_open]
    beyond = _beyond(view, typing_pass(view))
    if beyond and view.state in (RoundState.COUNTING, RoundState.CHECKING):
        named = ", ".join(str(n) for n in beyond)
        text = sentence(RefusalCode.FIGURES_BELOW_PAPERS, named)
        ways = tuple(way for way in (Way.CORRECT, Way.RECOUNT) if way in ways_of(view))
        found.append(FaultView(text, "", ways))
    return tuple(found)


def _beyond(view: RoundView, pass_number: int) -> list[int]:
    """Give the paper numbers that are too high since the number of returned ones was corrected."""
    papers, returned = view.papers.get(pass_number, {}), view.returned
    if max(papers, default=0) <= returned:
        return []
    return sorted(number for number in papers if number > returned)


def _natural(view: RoundView) -> set[LedgerCode]:
    """What is open only because the work is not over."""
    if view.state in (RoundState.OPENED, RoundState.COUNTING):
        return {*_IN_PROGRESS, LedgerCode.SAME_TYPIST}
    if view.state in (RoundState.CHECKING, RoundState.RESOLVING):
        whole = view.next_number(1) is None and len(view.papers.get(1, {})) == view.returned
        return _IN_PROGRESS if whole else _UNCHECKED
    return _UNCHECKED if view.state is RoundState.ANNULLED else set()


def _fault(view: RoundView, code: LedgerCode) -> FaultView:
    possible = ways_of(view)
    ways = tuple(way for way in _WAYS.get(code, ()) if way in possible)
    return FaultView(what(code), way_out(code), ways)


NOT_COUNTED = -1


@dataclass(frozen=True, slots=True)
class BoxView:
    ready: bool
    fault: str = ""
    way_out: str = ""
    notice: str = ""


def box_view(view: RoundView, returned: int) -> BoxView:
    issued = view.ledger.issued or 0
    if returned == NOT_COUNTED:
        return BoxView(ready=False)
    if returned > issued:
        code = LedgerCode.RETURNED_OVER_ISSUED
        return BoxView(ready=False, fault=what(code), way_out=way_out(code))
    missing = issued - returned
    return BoxView(ready=True, notice=page_texts.less_returned(missing) if missing else "")


def moment_text(chosen: time, now: datetime) -> str:
    """Give the moment with this time of day that is nearest to now, as the store keeps times."""
    return utc_text(nearest(chosen.replace(second=0, microsecond=0), now))


def teller_names(conference: ConferenceView | None) -> tuple[str, ...]:
    return tuple(teller.name for teller in conference.tellers) if conference else ()


def first_hands(conference: ConferenceView | None) -> Hands:
    """A member reads, the secretary types, the head of the tellers looks on."""
    reader = _first(conference, "member", "head")
    typist = _first(conference, "secretary", "member", "head")
    return Hands(reader, typist, _first(conference, "head"))


def second_hands(conference: ConferenceView | None, first: PassInfo) -> Hands:
    """Reader and typist change places; with one person alone somebody else is proposed."""
    if first.reader and first.reader != first.typist:
        return Hands(first.typist, first.reader, first.checker)
    others = [name for name in teller_names(conference) if name != first.typist]
    return Hands(first.reader, others[0] if others else first.typist, first.checker)


def hands_of(info: PassInfo) -> Hands:
    return Hands(info.reader, info.typist, info.checker)


def _first(conference: ConferenceView | None, *roles: str) -> str:
    for role in roles:
        teller = conference.teller(role) if conference else None
        if teller is not None:
            return teller.name
    return ""
