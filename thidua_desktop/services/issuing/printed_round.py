"""A round as its papers and minutes print it: the count, the conference, what was typed before."""

from dataclasses import dataclass

from thidua_desktop.domain.title_result import TitleResult
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound, Conference, Minutes
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.conference_view import ConferenceView, conference_view
from thidua_desktop.services.conference.final_result import conference_result, first_round
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.seal_round import overtaken
from thidua_desktop.services.issuing.kept_minutes import with_proposals
from thidua_desktop.services.years.journal import JournalLine
from thidua_desktop.texts.documents.documents import ballot_titles


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRound:
    """What every document of a ballot round is made from.

    `first` is the first ballot of the chain, where the round is a further one; `annulled` are the
    ballots that it repeats, `further` those that continue it. One that is `overtaken` counts no
    more. The lines of its journal are read where they are printed alone.
    """

    conference: ConferenceView
    round: RoundView
    minutes: Minutes
    first: RoundView | None = None
    annulled: tuple[RoundView, ...] = ()
    further: tuple[RoundView, ...] = ()
    overtaken: bool = False
    journal: tuple[JournalLine, ...] = ()

    @property
    def about(self) -> str:
        """What the vote is about, as the paper's title says it."""
        return ballot_titles(self.round.record.title, self.conference.year.year)[1]

    @property
    def titles(self) -> tuple[TitleResult, ...]:
        """What the conference makes of every title, from its first ballot on."""
        return conference_result(self.first or self.round)


def read_printed_round(uow: UnitOfWork, round_id: int) -> PrintedRound:
    """Read a round with its conference and what was typed for its minutes."""
    view = read_round(uow, round_id)
    conference = uow.registers.get(Conference, view.record.conference_id)
    first = stored_id(first_round(uow, view.record))
    return PrintedRound(
        conference=conference_view(uow, conference),
        round=view,
        minutes=with_proposals(uow, view),
        first=None if first == view.id else read_round(uow, first),
        overtaken=overtaken(uow, round_id),
        annulled=tuple(read_round(uow, one) for one in view.ballot.annulled),
        further=tuple(
            read_round(uow, stored_id(one))
            for one in uow.registers.find(BallotRound, continues_round_id=view.id)
        ),
    )
