"""The facts of what is read out in the hall, as much of it as the hall is to see."""

from dataclasses import dataclass
from itertools import pairwise

from thidua_desktop.domain.codes.ballot import Base, Compare, Marking, Outcome
from thidua_desktop.domain.outcome import NameResult
from thidua_desktop.domain.title_result import Ballot, Stood, TitleResult
from thidua_desktop.records.choices import HallShows, TellerRole
from thidua_desktop.services.conference.final_result import conference_result
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.issuing.letterhead_facts import Letterhead, Person, letterhead
from thidua_desktop.services.issuing.minutes_facts import teller_facts
from thidua_desktop.services.issuing.minutes_result import LedgerFacts, ledger_facts
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.base.numbers import ratio
from thidua_desktop.texts.documents.documents import within_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadName:
    """A name with the votes of the ballot that decided of it; `agree` is None if it withdrew."""

    name: str
    agree: int | None
    base_count: int
    turn: int
    decided_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherBallot:
    """Another ballot on a title: after which, over which tie (or none), and its votes."""

    turn: int
    after: int
    tied: tuple[str, ...]
    names: tuple[ReadName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTitle:
    """What the conference makes of one title; `others` are those of the first ballot."""

    name: str
    requires: str
    majority: str
    more_than: bool
    base: Base
    chosen: tuple[ReadName, ...]
    tied: tuple[ReadName, ...]
    pending: tuple[ReadName, ...]
    others: tuple[ReadName, ...]
    further: tuple[FurtherBallot, ...]
    vacant: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingFacts(Letterhead):
    """Everything that may be read out."""

    about: str
    reader: Person
    shows: HallShows
    marking: Marking
    ledger: LedgerFacts
    titles: tuple[ReadTitle, ...]


def reading_facts(printed: PrintedRound) -> ReadingFacts:
    """Gather them; Trưởng Ban kiểm phiếu reads them out."""
    conference, view = printed.conference, printed.round
    head = (one for one in teller_facts(conference) if one.role is TellerRole.HEAD)
    return ReadingFacts(
        **letterhead(printed, counted=True),
        about=within_sentence(printed.about),
        reader=next(head, Person()),
        shows=view.record.hall_shows,
        marking=view.form.marking,
        ledger=ledger_facts(view),
        titles=tuple(_title(view, title) for title in conference_result(view)),
    )


def _title(view: RoundView, title: TitleResult) -> ReadTitle:
    first = title.ballots[0]
    requires = view.form.contest(title.id).requires
    waiting = Outcome.REQUIRES_PENDING
    return ReadTitle(
        name=title.name,
        requires=view.form.contest(requires).name if requires else "",
        majority=ratio(first.result.majority.numerator, first.result.majority.denominator),
        more_than=first.result.compare is Compare.MORE_THAN,
        base=first.result.base,
        chosen=tuple(_stood(one) for one in title.chosen),
        tied=tuple(_stood(one) for one in title.waiting if one.name.outcome is not waiting),
        pending=tuple(_stood(one) for one in title.waiting if one.name.outcome is waiting),
        others=tuple(_stood(one) for one in title.others if one.ballot is first),
        further=tuple(_further(before, after) for before, after in pairwise(title.ballots)),
        vacant=title.vacant,
    )


def _further(before: Ballot, after: Ballot) -> FurtherBallot:
    return FurtherBallot(
        turn=after.turn,
        after=before.turn,
        tied=tuple(name.name for name in before.result.tied),
        names=tuple(_name(name, after) for name in after.result.names),
    )


def _stood(one: Stood) -> ReadName:
    return _name(one.name, one.ballot, one.decided_by)


def _name(name: NameResult, ballot: Ballot, decided_by: str = "") -> ReadName:
    return ReadName(
        name=name.name,
        agree=None if name.outcome is Outcome.WITHDRAWN else name.agree,
        base_count=ballot.result.base_count,
        turn=ballot.turn,
        decided_by=decided_by,
    )
