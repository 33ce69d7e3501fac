"""The figures of the minutes: cân đối phiếu, a table for each title, what is still open."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from thidua_desktop.domain.ballot import Contest
from thidua_desktop.domain.codes.ballot import Base, Compare, Outcome
from thidua_desktop.domain.outcome import ContestResult, NameResult
from thidua_desktop.domain.shares import is_adjusted, shares
from thidua_desktop.domain.title_result import TitleResult
from thidua_desktop.services.conference.final_result import conference_result
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.base.numbers import ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFacts:
    """The papers from printing to counting; None where a figure is not known.

    The shares, in hundredths of a per cent, are those of the papers returned and not among those
    issued, and of the valid and invalid among those returned; each pair adds up to 100,00 %.
    `adjusted` says that one of them was rounded for that otherwise than by itself.
    """

    eligible: int | None
    present: int | None
    printed: int | None
    spoilt: int | None
    issued: int | None
    unused: int | None
    returned: int | None
    not_returned: int | None
    valid: int
    invalid: int
    returned_share: int | None
    not_returned_share: int | None
    valid_share: int | None
    invalid_share: int | None
    adjusted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFacts:
    """A name and its votes; None where it is withdrawn. `on_paper` leaves out what was written."""

    name: str
    agree: int | None
    disagree: int | None
    none: int | None
    on_paper: int | None
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFacts:
    """What absent members wrote of a name; it is already in its votes."""

    name: str
    agree: int
    disagree: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TieDecision:
    """The recorded decision of those entitled on a tie."""

    names: tuple[str, ...]
    decided_by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenFacts:
    """A name that the conference chose, with the votes of the ballot that decided of it."""

    name: str
    turn: int
    agree: int
    base_count: int
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceFacts:
    """What the conference makes of a title after several ballots, or a decision on a tie."""

    ballots: int
    chosen: tuple[ChosenFacts, ...]
    vacant: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestFacts:
    """One title: its rule, its names from most agreeing votes to fewest, what came of it."""

    name: str
    seats: int
    on_form: int
    majority: str
    more_than: bool
    base: Base
    base_count: int
    needed: int | None
    limit: int | None
    requires: str
    second_base: Base
    second_count: int
    spoilt: int
    rows: tuple[NameFacts, ...]
    written: tuple[WrittenFacts, ...]
    elected: tuple[NameFacts, ...]
    tied: tuple[NameFacts, ...]
    pending: tuple[NameFacts, ...]
    seats_left: int
    decisions: tuple[TieDecision, ...]
    conference: ConferenceFacts | None


def ledger_facts(view: RoundView) -> LedgerFacts:
    """Give each figure, and the two with which the papers add up."""
    ledger, tally = view.ledger, view.tally
    not_returned = _less(ledger.issued, 0, ledger.returned)
    of_issued = _split(ledger.returned, not_returned)
    of_returned = _split(tally.valid, tally.invalid)
    return LedgerFacts(
        eligible=ledger.eligible,
        present=ledger.present,
        printed=ledger.printed,
        spoilt=ledger.spoilt,
        issued=ledger.issued,
        unused=_less(ledger.printed, ledger.spoilt or 0, ledger.issued),
        returned=ledger.returned,
        not_returned=not_returned,
        valid=tally.valid,
        invalid=tally.invalid,
        returned_share=of_issued.first,
        not_returned_share=of_issued.second,
        valid_share=of_returned.first,
        invalid_share=of_returned.second,
        adjusted=of_issued.adjusted or of_returned.adjusted,
    )


class _Split(NamedTuple):
    """The shares of two parts that make up a whole."""

    first: int | None = None
    second: int | None = None
    adjusted: bool = False


def _split(first: int | None, second: int | None) -> _Split:
    """Share a whole between its two parts; nothing where it is empty or one is not known."""
    if first is None or second is None or min(first, second) < 0 or first + second == 0:
        return _Split()
    one, other = shares((first, second))
    return _Split(one, other, is_adjusted((first, second)))


def _less(whole: int | None, known: int, part: int | None) -> int | None:
    return None if whole is None or part is None else whole - known - part


def contest_facts(
    view: RoundView, titles: Iterable[TitleResult] | None = None
) -> tuple[ContestFacts, ...]:
    """Give each title; `titles` are those of the chain of ballots that the round belongs to."""
    known = {title.id: title for title in titles or conference_result(view)}
    return tuple(
        _contest(view, contest, result, known[contest.id])
        for contest, result in zip(view.form.contests, view.results, strict=True)
    )


def _contest(
    view: RoundView, contest: Contest, result: ContestResult, title: TitleResult
) -> ContestFacts:
    second = Base.ELIGIBLE if result.base is Base.VALID else Base.VALID
    rows = {name.code: _name(name, second) for name in result.names}

    def having(*outcomes: Outcome) -> tuple[NameFacts, ...]:
        return tuple(rows[name.code] for name in result.with_outcome(*outcomes))

    return ContestFacts(
        name=contest.name,
        seats=contest.seats,
        on_form=len(contest.candidates),
        majority=ratio(result.majority.numerator, result.majority.denominator),
        more_than=result.compare is Compare.MORE_THAN,
        base=result.base,
        base_count=result.base_count,
        needed=result.needed,
        limit=contest.limit(view.form.marking),
        requires=view.form.contest(contest.requires).name if contest.requires else "",
        second_base=second,
        second_count=view.ledger.base_count(second, view.tally),
        spoilt=view.tally.contest(contest.id).spoilt,
        rows=tuple(rows.values()),
        written=_written(result),
        elected=having(Outcome.ELECTED),
        tied=having(Outcome.TIED),
        pending=having(Outcome.REQUIRES_PENDING),
        seats_left=result.seats_left,
        decisions=_decisions(view, result),
        conference=_conference(title),
    )


def _name(name: NameResult, second: Base) -> NameFacts:
    if name.outcome is Outcome.WITHDRAWN:
        return NameFacts(
            name=name.name,
            agree=None,
            disagree=None,
            none=None,
            on_paper=None,
            outcome=name.outcome,
        )
    # Valid papers are paper: written opinions are no part of their share.
    by_letter = name.written.agree if second is Base.VALID else 0
    return NameFacts(
        name=name.name,
        agree=name.agree,
        disagree=name.disagree,
        none=name.none,
        on_paper=name.agree - by_letter,
        outcome=name.outcome,
    )


def _written(result: ContestResult) -> tuple[WrittenFacts, ...]:
    return tuple(
        WrittenFacts(name=name.name, agree=name.written.agree, disagree=name.written.disagree)
        for name in result.names
        if name.written.agree or name.written.disagree
    )


def _decisions(view: RoundView, result: ContestResult) -> tuple[TieDecision, ...]:
    return tuple(
        TieDecision(
            names=tuple(result.name_result(code).name for code in json.loads(row.elected)),
            decided_by=row.decided_by,
            reason=row.reason.strip().rstrip("."),
        )
        for row in view.decisions
        if row.contest == result.id and row.session == view.session
    )


def _conference(title: TitleResult) -> ConferenceFacts | None:
    """Nothing where one ballot alone elected whom it elected, or where a tie is still open."""
    if not title.decided_later:
        return None
    return ConferenceFacts(
        ballots=len(title.ballots),
        chosen=tuple(
            ChosenFacts(
                name=one.name.name,
                turn=one.ballot.turn,
                agree=one.name.agree,
                base_count=one.ballot.result.base_count,
                decided_by=one.decided_by,
            )
            for one in title.chosen
        ),
        vacant=title.vacant,
    )
