"""The conference that a round belongs to: cluster, year, people in the hall, as one value."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from thidua_desktop.domain.lookalike import told_apart
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import ConferenceKind
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Delegate, Teller
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.round_name import round_name
from thidua_desktop.services.conference.round_view import RoundName
from thidua_desktop.services.people.people_address import Addresses, read_addresses
from thidua_desktop.services.years.leaders import head_of
from thidua_desktop.services.years.year_members import member_units


@dataclass(frozen=True, kw_only=True)
class ConferenceView:
    """What the screens and documents of a conference need beside a round.

    `units` are the members of the year in the cluster's order; `rounds` every paper of the
    conference in the order in which they were set up, `names` what each is called; `addresses` how
    its people are addressed; `chair_leads` whether the unit that chairs is Trưởng Cụm of the year;
    `meetings` are the conferences of the year by their days.
    """

    cluster: Cluster
    year: EmulationYear
    record: Conference
    units: tuple[Unit, ...]
    tellers: tuple[Teller, ...]
    delegates: tuple[Delegate, ...]
    rounds: tuple[BallotRound, ...]
    addresses: Addresses = field(default_factory=Addresses)
    chair_leads: bool = False
    names: Mapping[int, RoundName] = field(default_factory=dict)
    meetings: tuple[Conference, ...] = ()

    @property
    def illustrative(self) -> bool:
        """Whether every document and screen must say *số liệu minh họa*."""
        return self.year.illustrative

    def unit(self, unit_id: int | None) -> Unit | None:
        """Give a member unit by its id."""
        return next((unit for unit in self.units if unit.id == unit_id), None)

    @cached_property
    def unit_names(self) -> Mapping[int, str]:
        """The names of the member units by id, told apart where two look alike."""
        apart = told_apart({unit.code: unit.name for unit in self.units})
        return {stored_id(unit): apart[unit.code] for unit in self.units}

    def unit_name(self, unit_id: int | None) -> str:
        """Give a member unit's name; empty where there is none."""
        return "" if unit_id is None else self.unit_names.get(unit_id, "")

    def ballot(self, record: BallotRound) -> RoundName:
        return self.names.get(record.id or 0) or RoundName(record.code)

    def teller(self, role: str) -> Teller | None:
        """Give the first teller with a role: head, secretary or member."""
        return next((teller for teller in self.tellers if teller.role == role), None)

    @property
    def voters(self) -> tuple[Delegate, ...]:
        """Those who have a vote and are in the hall: arrived and not left before the vote."""
        return tuple(d for d in self.delegates if d.votes and d.arrived and not d.left)


def read_conference(
    uow: UnitOfWork, *, year_id: int | None = None, conference_id: int | None = None
) -> ConferenceView | None:
    """Read a conference of a year, or of all; None where there is none.

    It is the one that is asked for, else the latest of those at the year's end, else the latest.
    """
    of_year = {} if year_id is None else {"year_id": year_id}
    found = uow.registers.find(Conference, **of_year)
    if not found:
        return None
    return conference_view(uow, max(found, key=lambda one: _weight(one, conference_id)))


def _weight(one: Conference, wanted: int | None) -> tuple[bool, bool, datetime.date, int]:
    return one.id == wanted, one.kind is ConferenceKind.YEAR, one.date, one.id or 0


def conference_view(uow: UnitOfWork, conference: Conference) -> ConferenceView:
    """Give a conference with its cluster, year, units and people."""
    year = uow.registers.get(EmulationYear, conference.year_id)
    tellers = tuple(uow.registers.find(Teller, conference_id=conference.id))
    named = (conference.chair_person_id, *(teller.person_id for teller in tellers))
    rounds = tuple(uow.registers.find(BallotRound, conference_id=conference.id))
    head = head_of(uow.registers, year.year)
    return ConferenceView(
        cluster=uow.registers.find(Cluster)[0],
        year=year,
        record=conference,
        units=member_units(uow.registers, year.id),
        tellers=tellers,
        delegates=tuple(uow.registers.find(Delegate, conference_id=conference.id)),
        rounds=rounds,
        names={stored_id(one): round_name(uow, one) for one in rounds},
        addresses=read_addresses(uow.registers, named),
        chair_leads=head is not None and head.unit_id == conference.chair_unit_id,
        meetings=tuple(uow.registers.find(Conference, year_id=year.id)),
    )


def rounds_by_year(uow: UnitOfWork, code: str) -> dict[int, int]:
    """Give the rounds of a code by their years; of two in a year that of the later conference."""
    years = {year.id: year.year for year in uow.registers.find(EmulationYear)}
    return {
        years[meeting.year_id]: stored_id(record)
        for meeting in uow.registers.find(Conference)
        for record in uow.registers.find(BallotRound, conference_id=meeting.id, code=code)
    }
