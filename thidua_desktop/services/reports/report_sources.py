"""One day, one place: the matrix shows the day of a report where it stands, and writes to it.

A plan's day is that on which its document came, else the document's own, which is never written
over; a registration's that of the first registrations of the unit, a pledge's when the unit signed,
a self-inspection's when its report came for the visit at the end of the year, else at half of it.
Of everything else, and where none of these is there, the day is kept with the report itself.
"""

import datetime
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from thidua_desktop.records.base import Record
from thidua_desktop.records.choices import InspectionPeriod, PlanLevel, ReportKind
from thidua_desktop.records.documents import Document
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.plans import Plan
from thidua_desktop.records.pledge import Pledge, PledgeSigner
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.base.ports import RegisterStore

SourcePlace = tuple[int, int, ReportKind]
"""A year, a unit, and what it sends."""


@dataclass(frozen=True, slots=True)
class DaySource:
    """The records that hold the day, and in which field; without one another may tell it."""

    field: str
    records: tuple[Record, ...]
    otherwise: str = ""

    @property
    def day(self) -> datetime.date | None:
        names = filter(None, (self.field, self.otherwise))
        return next(filter(None, (getattr(self.records[0], name) for name in names)), None)

    @property
    def title(self) -> str:
        return self.records[0].register.title

    @property
    def may_be_empty(self) -> bool:
        """Whether its record stands without a day: a visit, the place of who is to sign."""
        return isinstance(self.records[0], PledgeSigner | Inspection)

    def dated(self, day: datetime.date | None) -> Iterator[Record]:
        """Give them with another day."""
        return (one.model_copy(update={self.field: day}) for one in self.records)


Found = Iterator[tuple[tuple[int, int], DaySource]]


def read_sources(
    registers: RegisterStore, kinds: Collection[ReportKind] = frozenset(ReportKind), **equal: Any
) -> Mapping[SourcePlace, DaySource]:
    """Give the sources of a year or of a unit: `equal` says which."""
    found: dict[SourcePlace, DaySource] = {}
    for kind, read in _READ.items():
        if kind in kinds:
            for (year_id, unit_id), source in read(registers, equal):
                found.setdefault((year_id, unit_id, kind), source)
    return found


def _plans(registers: RegisterStore, equal: Mapping[str, Any]) -> Found:
    plans = [
        one
        for one in registers.find(Plan, level=PlanLevel.UNIT, **equal)
        if one.unit_id is not None and one.document_id is not None
    ]
    documents = {
        one.id: one for one in registers.find(Document, id=[one.document_id for one in plans])
    }
    for plan in plans:
        source = DaySource("arrived", (documents[plan.document_id],), "date")
        yield (plan.year_id, plan.unit_id or 0), source


def _registrations(registers: RegisterStore, equal: Mapping[str, Any]) -> Found:
    """What a unit registered on its first day; what was added later is no second registration."""
    found: dict[tuple[int, int], list[Registration]] = {}
    for one in registers.find(Registration, **equal):
        found.setdefault((one.year_id, one.unit_id), []).append(one)
    for place, own in found.items():
        first = min((one.date for one in own if one.date is not None), default=None)
        yield place, DaySource("date", tuple(one for one in own if one.date == first))


def _signers(registers: RegisterStore, equal: Mapping[str, Any]) -> Found:
    pledges = {one.id: one for one in registers.find(Pledge, **_of_year(equal))}
    of_unit = {name: value for name, value in equal.items() if name == "unit_id"}
    for signer in registers.find(PledgeSigner, pledge_id=list(pledges), **of_unit):
        place = pledges[signer.pledge_id].year_id, signer.unit_id
        yield place, DaySource("signed", (signer,))


def _of_year(equal: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in equal.items() if name == "year_id"}


def _visits(registers: RegisterStore, equal: Mapping[str, Any]) -> Found:
    visits = registers.find(Inspection, **equal)
    for visit in sorted(visits, key=lambda one: one.period is not InspectionPeriod.YEAR):
        yield (visit.year_id, visit.unit_id), DaySource("report_received", (visit,))


_READ: Final[Mapping[ReportKind, Callable[[RegisterStore, Mapping[str, Any]], Found]]] = {
    ReportKind.PLAN: _plans,
    ReportKind.REGISTRATION: _registrations,
    ReportKind.PLEDGE: _signers,
    ReportKind.SELF_INSPECTION: _visits,
}
