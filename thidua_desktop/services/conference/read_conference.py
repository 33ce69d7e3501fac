"""Read a conference with its cluster, year, units and people."""

from thidua_desktop.records.cluster import Cluster, EmulationYear
from thidua_desktop.records.conference import (
    BallotRound,
    Conference,
    Delegate,
    Teller,
)
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.people.people_address import read_addresses
from thidua_desktop.services.years.year_members import member_units


class ReadConference:
    """Give a conference as one value; changes nothing."""

    def __init__(self, new_uow: NewUnitOfWork) -> None:
        self._new_uow = new_uow

    def __call__(
        self, conference_id: int | None = None, *, year_id: int | None = None
    ) -> ConferenceView | None:
        """Read one, by default the latest of a year or of all; None where there is none."""
        with self._new_uow("read_conference") as uow:
            of_year = {} if year_id is None else {"year_id": year_id}
            found = uow.registers.find(Conference, **of_year)
            wanted = [c for c in found if conference_id in (None, c.id)]
            if not wanted:
                return None
            return read_conference(uow, max(wanted, key=lambda c: (c.date, c.id or 0)))


def read_conference(uow: UnitOfWork, conference: Conference) -> ConferenceView:
    """Read a conference inside a transaction that is already open."""
    year = uow.registers.get(EmulationYear, conference.year_id)
    tellers = tuple(uow.registers.find(Teller, conference_id=conference.id))
    named = (conference.chair_person_id, *(teller.person_id for teller in tellers))
    return ConferenceView(
        cluster=uow.registers.find(Cluster)[0],
        year=year,
        conference=conference,
        units=member_units(uow.registers, year.id),
        tellers=tellers,
        delegates=tuple(uow.registers.find(Delegate, conference_id=conference.id)),
        rounds=tuple(uow.registers.find(BallotRound, conference_id=conference.id)),
        addresses=read_addresses(uow.registers, named),
    )
