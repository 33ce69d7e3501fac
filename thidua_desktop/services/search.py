"""What the search finds: records of every register that a tab shows, each with its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from thidua_desktop.domain.finding import Query, Text
from thidua_desktop.records.allotment import Allotment, CoefficientTable, UnitAllotment
from thidua_desktop.records.base import TITLES, FieldKind, FieldSpec, Record, field_specs, stored_id
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Contest, Delegate, Teller
from thidua_desktop.records.course import AgendaItem, ConferenceNote
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.records.follow_up import (
    CalendarEvent,
    GoodExample,
    ReceivedReport,
    Recommendation,
    ReportDue,
    Review,
)
from thidua_desktop.records.handover import Handover, Package
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.plans import Movement, Plan, PlanTarget, PlanTask, TaskFile
from thidua_desktop.records.pledge import Pledge
from thidua_desktop.records.registration import GrantedAward, Rating, Registration
from thidua_desktop.records.scoring import ScoreSheet, ScoringTable
from thidua_desktop.records.year import IssuedFile, OpenTask, YearEvent, YearStep
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.services.registers.record_links import record_class
from thidua_desktop.services.registers.title_names import title_names
from thidua_desktop.services.years.year_lock import year_of


class Place(StrEnum):
    """The tab that shows a record."""

    YEAR = "year"
    UNITS = "units"
    PEOPLE = "people"
    DOCUMENTS = "documents"
    PLANS = "plans"
    REGISTRATION = "registration"
    INSPECTIONS = "inspections"
    SCORING = "scoring"
    CONFERENCE = "conference"
    HANDOVER = "handover"


PLACES: Mapping[type[Record], tuple[Place, str]] = {
    Unit: (Place.UNITS, "id"),
    Membership: (Place.UNITS, "unit_id"),
    Person: (Place.PEOPLE, "id"),
    UnitRole: (Place.PEOPLE, "person_id"),
    Document: (Place.DOCUMENTS, "id"),
    Attachment: (Place.DOCUMENTS, "document_id"),
    Draft: (Place.DOCUMENTS, "id"),
    Plan: (Place.PLANS, "id"),
    PlanTask: (Place.PLANS, "id"),
    TaskFile: (Place.PLANS, "task_id"),
    PlanTarget: (Place.PLANS, "id"),
    Movement: (Place.PLANS, "id"),
    Pledge: (Place.PLANS, "id"),
    Registration: (Place.REGISTRATION, "id"),
    Rating: (Place.REGISTRATION, "id"),
    GrantedAward: (Place.REGISTRATION, "id"),
    Inspection: (Place.INSPECTIONS, "id"),
    Finding: (Place.INSPECTIONS, "inspection_id"),
    Allotment: (Place.SCORING, "id"),
    UnitAllotment: (Place.SCORING, "allotment_id"),
    CoefficientTable: (Place.SCORING, "id"),
    ScoringTable: (Place.SCORING, "id"),
    ScoreSheet: (Place.SCORING, "id"),
    ReportDue: (Place.PLANS, "id"),
    ReceivedReport: (Place.PLANS, "id"),
    Recommendation: (Place.PLANS, "id"),
    GoodExample: (Place.PLANS, "id"),
    Review: (Place.PLANS, "id"),
    CalendarEvent: (Place.YEAR, "id"),
    EmulationYear: (Place.YEAR, ""),
    YearStep: (Place.YEAR, "id"),
    OpenTask: (Place.YEAR, "id"),
    YearEvent: (Place.YEAR, ""),
    Conference: (Place.CONFERENCE, ""),
    BallotRound: (Place.CONFERENCE, ""),
    Contest: (Place.CONFERENCE, ""),
    Delegate: (Place.CONFERENCE, ""),
    AgendaItem: (Place.CONFERENCE, ""),
    ConferenceNote: (Place.CONFERENCE, ""),
    Teller: (Place.CONFERENCE, ""),
    Handover: (Place.HANDOVER, ""),
    IssuedFile: (Place.HANDOVER, ""),
    Package: (Place.HANDOVER, ""),
}
"""Where a record is shown, and the field with the id of the record whose card that is."""


SEVERAL = frozenset(
    {
        Place.YEAR,
        Place.DOCUMENTS,
        Place.PLANS,
        Place.REGISTRATION,
        Place.INSPECTIONS,
        Place.SCORING,
    }
)
"""The tabs that show the records of several registers."""

_NAMING = ("name", "number", "year", "text", "subject")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a hit leads: a tab, the year in it, and the record whose card is shown."""

    place: Place
    year_id: int | None
    record_id: int | None
    table: str = ""
    """The register of the record, where a tab shows several."""


def spot_of(uow: UnitOfWork, table: str, record_id: int) -> Spot | None:
    """Give where a record is shown; None where none is, or the record is gone."""
    kind = record_class(table)
    found = uow.registers.find(kind, id=record_id)
    return _spot(uow.registers, found[0]) if found and kind in PLACES else None


def _spot(registers: RegisterStore, record: Record) -> Spot:
    place, link = PLACES[type(record)]
    if isinstance(record, Finding) and record.recommendation:
        link = "id"  # followed on a page of its own
    shown = stored_id(record) if link == "id" else getattr(record, link) if link else None
    return Spot(place, year_of(registers, record), shown, _table(record, link))


def _table(record: Record, link: str) -> str:
    """The register of the record that is shown, where its tab shows several."""
    if not link or PLACES[type(record)][0] not in SEVERAL:
        return ""
    links = {spec.name: spec.link for spec in field_specs(type(record))}
    return links.get(link, record.register.name)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that is found: what it is called, where it is, and what is done with it."""

    name: str
    where: str
    text: Text
    target: Spot | Callable[[], object]


def search_index(uow: UnitOfWork) -> tuple[Hit, ...]:
    """Read everything that can be found."""
    reading = _Reading(uow.registers)
    return tuple(hit for kind in PLACES for hit in reading.of(kind))


def search(hits: Iterable[Hit], typed: str, most: int) -> Sequence[Hit]:
    """Give what is found: names before other words, exact ones first; one record once."""
    query = Query(typed)
    if not query.words:
        return ()
    ranked = [
        (best, at, hit) for at, hit in enumerate(hits) if (best := _rank(query, hit)) is not None
    ]
    found: dict[object, Hit] = {}
    for _, _, hit in sorted(ranked, key=lambda one: one[:2]):
        found.setdefault(hit.target, hit)
    return tuple(found.values())[:most]


def _rank(query: Query, hit: Hit) -> int | None:
    """The name weighs more than what else is written in a record."""
    named = query.rank(Text(hit.name))
    if named is not None:
        return named
    other = query.rank(hit.text)
    return None if other is None else other + 3


class _Reading:
    """Reads each register once: what a record is called rests on those to which it points."""

    def __init__(self, registers: RegisterStore) -> None:
        self._registers = registers
        self._names: dict[str, dict[int, str]] = {}
        self._titles = {TITLES: title_names(registers, None)}
        self._years = {stored_id(one): one.year for one in registers.find(EmulationYear)}

    def of(self, kind: type[Record]) -> Iterator[Hit]:
        for record in self._registers.find(kind):
            spot = _spot(self._registers, record)
            name, where = self._name(record), [kind.register.title, *self._beside(record)]
            if spot.year_id in self._years and kind is not EmulationYear:
                where.append(str(self._years[spot.year_id]))
            text = Text(name, *where, *_text(record))
            yield Hit(name, "  ·  ".join(where), text, spot)

    def _name(self, record: Record) -> str:
        for name in _NAMING:
            if value := getattr(record, name, None):
                return str(value)
        specs = {spec.name: spec for spec in field_specs(type(record))}
        key = (specs[name] for name in record.register.key)
        given = (self._message(spec, getattr(record, spec.name)) for spec in key)
        return ", ".join(filter(None, given)) or record.register.title

    def _message(self, spec: FieldSpec, value: Any) -> str:
        if not spec.link:
            return field_text(spec, value, self._titles)
        return self._linked(spec.link).get(value, "")

    def _linked(self, register: str) -> Mapping[int, str]:
        if register not in self._names:
            names = self._names[register] = dict[int, str]()  # one may point to one of its own
            for one in self._registers.find(record_class(register)):
                names[stored_id(one)] = self._name(one)
        return self._names[register]

    def _beside(self, record: Record) -> list[str]:
        """The unit of whoever or whatever belongs to one."""
        unit = self._linked(Unit.register.name).get(getattr(record, "unit_id", None) or 0)
        return [unit] if unit else []


def _text(record: Record) -> Iterator[str]:
    for spec in field_specs(type(record)):
        value: Any = getattr(record, spec.name)
        if not spec.link and spec.kind is not FieldKind.FLAG and spec.name != "rules_body":
            yield field_text(spec, value)
