"""A round as its papers and minutes print it: the count, the conference, what was typed before."""

from dataclasses import dataclass

from thidua_desktop.records.conference import Conference, Minutes
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.conference_view import ConferenceView, conference_view
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.issuing.kept_minutes import with_proposals


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRound:
    """What every document of a ballot round is made from."""

    conference: ConferenceView
    round: RoundView
    minutes: Minutes


def read_printed_round(uow: UnitOfWork, round_id: int) -> PrintedRound:
    """Read a round with its conference and what was typed for its minutes."""
    view = read_round(uow, round_id)
    conference = uow.registers.get(Conference, view.record.conference_id)
    return PrintedRound(
        conference=conference_view(uow, conference), round=view, minutes=with_proposals(uow, view)
    )
