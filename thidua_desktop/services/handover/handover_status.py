"""Who keeps a year and the next one, and which packages of the year went or came."""

from dataclasses import dataclass

from thidua_desktop.records.choices import PackageKind
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.handover import Package
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.years.leaders import head_of
from thidua_desktop.services.years.year_status import YearStatus, status_of


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverStatus:
    """How the handover of a year stands; `following` is None where that year is not opened here."""

    status: YearStatus
    following: YearStatus | None
    office: str
    receiver: str
    packages: tuple[Package, ...]

    @property
    def year(self) -> int:
        return self.status.year.year

    def sent(self, kind: PackageKind) -> tuple[Package, ...]:
        return tuple(p for p in self.packages if p.kind is kind and not p.received)

    def received(self, kind: PackageKind) -> tuple[Package, ...]:
        return tuple(p for p in self.packages if p.kind is kind and p.received)


def handover_status(uow: UnitOfWork, year_id: int) -> HandoverStatus:
    """Give how far the handover of a year is. Raises LookupError where there is no such year."""
    status = status_of(uow, year_id)
    number = status.year.year + 1
    head = head_of(uow.registers, number)
    following = uow.registers.find(EmulationYear, year=number)
    return HandoverStatus(
        status=status,
        following=status_of(uow, following[0].id or 0) if following else None,
        office=_name(uow, uow.registers.find(Cluster)[0].office_unit_id),
        receiver=_name(uow, head.unit_id if head else None),
        packages=tuple(uow.registers.find(Package, year_id=year_id)),
    )


def _name(uow: UnitOfWork, unit_id: int | None) -> str:
    return uow.registers.get(Unit, unit_id).name if unit_id else ""
