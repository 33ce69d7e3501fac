"""Giao hồ sơ điện tử: who gives which year to whom, and what is kept of it in both stores."""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.series import closing_numbers
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import (
    Direction,
    PackageKind,
    YearEventKind,
)
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.records.documents import Document
from thidua_desktop.records.handover import Package
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.round_state import round_state
from thidua_desktop.services.conference.round_name import round_name
from thidua_desktop.services.handover.package_manifest import ClosedSeries
from thidua_desktop.services.years.leaders import head_of
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork, open_work
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.texts.conference.ballots import ballot_text

_BEING_COUNTED = frozenset(
    {RoundState.OPENED, RoundState.COUNTING, RoundState.CHECKING, RoundState.RESOLVING}
    | {RoundState.AGREED}
)


@dataclass(frozen=True, slots=True)
class HandoverPlan:
    """What a handover of a year would be; `counting` are the rounds whose papers are needed.

    `sent` is the handover of the year that was made before, if any: supplements continue the last.
    """

    cluster: Cluster
    year: EmulationYear
    giver: Unit
    receiver: Unit | None
    open_work: tuple[OpenItem, ...]
    series: tuple[ClosedSeries, ...]
    counting: tuple[str, ...]
    sent: Package | None = None

    @property
    def year_id(self) -> int:
        return stored_id(self.year)


def plan_handover(
    uow: UnitOfWork, undone: Iterable[ReadOpenWork], number: int | None = None
) -> HandoverPlan:
    """Find out what would be handed over. Raises Refused."""
    registers = uow.registers
    year = _year(uow, number)
    clusters = registers.find(Cluster)
    head, following = (head_of(registers, n) for n in (year.year, year.year + 1))
    giver_id = clusters[0].office_unit_id or (head.unit_id if head else None)
    if giver_id is None:
        raise Refused(PackageFault.NO_HEAD, str(year.year))
    return HandoverPlan(
        cluster=clusters[0],
        year=year,
        giver=registers.get(Unit, giver_id),
        receiver=registers.get(Unit, following.unit_id) if following else None,
        open_work=open_work(uow, stored_id(year), undone),
        series=closed_series(uow, stored_id(year)),
        counting=tuple(_counting(uow)),
        sent=_sent(registers).get(stored_id(year)),
    )


def closed_series(uow: UnitOfWork, year_id: int) -> tuple[ClosedSeries, ...]:
    """Give the last number of each series of outgoing documents of a year."""
    outgoing = uow.registers.find(Document, year_id=year_id, direction=Direction.OUTGOING)
    return tuple(
        ClosedSeries(series=found.series, last=found.number)
        for found in closing_numbers(document.number for document in outgoing)
    )


def send_handover(
    uow: UnitOfWork, plan: HandoverPlan, at: str, package: Package | None = None, head: str = ""
) -> tuple[EmulationYear, ...]:
    """Keep in a store who goes on with which year: done alike by the giver and in the copy.

    The giver keeps the package too, if the journal still ends with `head`: else it holds less than
    the store. Gives the years as they were.
    """
    if head and uow.journal_head() != head:
        raise Refused(PackageFault.STORE_CHANGED)
    registers = uow.registers
    cluster = plan.cluster
    if cluster.office_unit_id is None:
        registers.update(cluster.model_copy(update={"office_unit_id": plan.giver.id}))
    before = tuple(registers.find(EmulationYear, keeper_unit_id=None))
    for year in before:
        keeper = plan.giver if year.year <= plan.year.year else plan.receiver
        if keeper is not None:
            registers.update(year.model_copy(update={"keeper_unit_id": keeper.id}))
    registers.add(YearEvent(year_id=plan.year_id, at=at, kind=YearEventKind.HANDED_OVER))
    if package is not None:
        registers.add(package)
    return before


def send_supplement(uow: UnitOfWork, plan: HandoverPlan, at: str, package: Package) -> None:
    """Keep which supplement was sent."""
    uow.registers.add(YearEvent(year_id=plan.year_id, at=at, kind=YearEventKind.SUPPLEMENTED))
    uow.registers.add(package)


def take_back(uow: UnitOfWork, plan: HandoverPlan, before: tuple[EmulationYear, ...]) -> None:
    """Make the registers as they were: the file could not be put in its place."""
    registers = uow.registers
    registers.update(plan.cluster)
    for year in before:
        registers.update(year)
    for kind in (Package, YearEvent):
        registers.delete(kind, stored_id(registers.find(kind, year_id=plan.year_id)[-1]))


def last_sent(uow: UnitOfWork, number: int | None = None) -> tuple[EmulationYear, Package]:
    """Give the handover that was sent last, of this year or of the newest that was handed over.

    Raises Refused where none was: there is nothing that a supplement could continue.
    """
    sent = _sent(uow.registers)
    for year in reversed(uow.registers.find(EmulationYear)):
        if year.id in sent and number in (None, year.year):
            return year, sent[year.id]
    raise Refused(PackageFault.NOT_HANDED_OVER, str(number or ""))


def _sent(registers: RegisterStore) -> dict[int, Package]:
    """Give the last handover that was sent of each year, by the year's id."""
    sent = registers.find(Package, received=False)
    return {one.year_id: one for one in sent if one.kind is PackageKind.HANDOVER}


def _year(uow: UnitOfWork, number: int | None) -> EmulationYear:
    """Give the year asked for, else the newest kept here whose successor is already named."""
    found = [one for one in read_years(uow) if number in (None, one.year.year)]
    if not found:
        raise Refused(PackageFault.NO_YEAR, str(number or ""))
    own = [one.year for one in found if not one.keeper]
    if not own:
        raise Refused(PackageFault.KEPT_ELSEWHERE, ", ".join(found[0].names))
    named = (year for year in own if head_of(uow.registers, year.year + 1) is not None)
    return next(named, own[0])


def _counting(uow: UnitOfWork) -> list[str]:
    """Name the rounds whose box is open and whose result is not sealed yet."""
    named = []
    for record in uow.registers.find(BallotRound):
        if round_state(uow, stored_id(record)) in _BEING_COUNTED:
            meeting = uow.registers.get(Conference, record.conference_id)
            year = uow.registers.get(EmulationYear, meeting.year_id)
            named.append(f"{ballot_text(round_name(uow, record))} ({year.year})")
    return named
