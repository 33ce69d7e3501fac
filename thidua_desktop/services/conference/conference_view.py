"""The conference that a round belongs to: cluster, year, people in the hall, as one value."""

from dataclasses import dataclass, field

from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Delegate, Teller
from thidua_desktop.services.people.people_address import Addresses


@dataclass(frozen=True, kw_only=True)
class ConferenceView:
    """What the screens and documents of a conference need beside a round.

    `units` are the members of the year in the cluster's order; `rounds` every paper of the
    conference in the order in which they were set up; `addresses` how its people are addressed.
    """

    cluster: Cluster
    year: EmulationYear
    conference: Conference
    units: tuple[Unit, ...]
    tellers: tuple[Teller, ...]
    delegates: tuple[Delegate, ...]
    rounds: tuple[BallotRound, ...]
    addresses: Addresses = field(default_factory=Addresses)

    @property
    def illustrative(self) -> bool:
        """Whether every document and screen must say *số liệu minh họa*."""
        return self.year.illustrative

    def unit(self, unit_id: int | None) -> Unit | None:
        """Give a member unit by its id."""
        return next((unit for unit in self.units if unit.id == unit_id), None)

    def teller(self, role: str) -> Teller | None:
        """Give the first teller with a role: head, secretary or member."""
        return next((teller for teller in self.tellers if teller.role == role), None)

    @property
    def voters(self) -> tuple[Delegate, ...]:
        """Those who have a vote and are in the hall: arrived and not left before the vote."""
        return tuple(d for d in self.delegates if d.votes and d.arrived and not d.left)
