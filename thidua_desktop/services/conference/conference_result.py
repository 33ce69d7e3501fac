"""The result of the conference: each title with the ballots on it and whom they chose."""

import json

from thidua_desktop.domain.ballot import NameCode
from thidua_desktop.domain.outcome import ContestResult
from thidua_desktop.domain.title_result import Ballot, TitleResult, title_result
from thidua_desktop.services.conference.round_view import RoundView


def conference_result(view: RoundView) -> tuple[TitleResult, ...]:
    """Give it, title by title, from a round on: further rounds and recorded decisions taken in."""
    return tuple(
        _title(view, own, final) for own, final in zip(view.results, view.final, strict=True)
    )


def _title(view: RoundView, own: ContestResult, final: ContestResult) -> TitleResult:
    ballot = Ballot(
        turn=view.turn,
        result=own,
        issued=view.ledger.issued or 0,
        returned=view.returned,
        valid=view.tally.valid,
    )
    decided = _decided(view, own)
    later = () if decided else _later(view, own)
    return title_result(ballot, final, later, decided)


def _decided(view: RoundView, own: ContestResult) -> dict[NameCode, str]:
    return {
        NameCode(code): row.decided_by
        for row in view.decisions
        if row.contest == own.id
        for code in json.loads(row.elected)
    }


def _later(view: RoundView, own: ContestResult) -> tuple[TitleResult, ...]:
    found = (title for later in view.later for title in conference_result(later))
    return tuple(title for title in found if title.id == own.id)
