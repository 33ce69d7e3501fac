"""The facts of the annex on how titles are divided among the units, for the conference."""

from collections.abc import Iterator
from dataclasses import dataclass

from thidua_desktop.domain.allotment import Division
from thidua_desktop.domain.codes.allotment import AllotmentCode, ShareMethod
from thidua_desktop.records.base import stored_id
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.letterhead_facts import CitedDocument, cited
from thidua_desktop.services.issuing.year_head import (
    YearHead,
    YearHeadFacts,
    read_year_head,
    year_head_facts,
)
from thidua_desktop.services.registers.named_document import is_dated
from thidua_desktop.services.registers.title_names import title_names
from thidua_desktop.services.scoring.divisions import UnitWork, Way, Ways, read_ways
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import decimals, fraction
from thidua_desktop.texts.scoring import allotment as texts
from thidua_desktop.texts.sentences import what


@dataclass(frozen=True, slots=True, kw_only=True)
class AllotmentPaper:
    """The number of a title with every way to divide it."""

    head: YearHead
    title: str
    code: str
    ways: Ways


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWorkFacts:
    """The figures of a unit."""

    name: str
    staff: int | None
    areas: int | None
    score: str
    coefficient: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPlacesFacts:
    """What a unit gets by each way: equally, by staff, areas, score, coefficients."""

    name: str
    equal: str
    staff: str
    areas: str
    score: str
    coefficient: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckonedFacts:
    """How the number of a unit comes about."""

    name: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WayFacts:
    """One way: how unequal the work behind a place is, where the cut lies, how each is reckoned."""

    name: str
    staff_behind: str
    areas_behind: str
    without: int
    differs: int
    cut: str
    left: int
    tied: tuple[str, ...]
    losing: tuple[str, ...]
    reckoned: tuple[ReckonedFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AllotmentFacts(YearHeadFacts):
    """Everything that the annex may say."""

    title: str
    number: int
    document: CitedDocument | None
    units: tuple[UnitWorkFacts, ...]
    rows: tuple[UnitPlacesFacts, ...]
    ways: tuple[WayFacts, ...]
    not_reckoned: tuple[str, ...]
    table: str
    table_document: CitedDocument | None
    applied: str
    decision: CitedDocument | None
    equal_share: str
    largest: UnitWorkFacts | None
    smallest: UnitWorkFacts | None
    times: str


def read_allotment_paper(uow: UnitOfWork, allotment_id: int) -> AllotmentPaper:
    """Read the number of a title, divided in every way."""
    ways = read_ways(uow, allotment_id)
    one = ways.allotment
    day = ways.decision.date if ways.decision is not None else None
    return AllotmentPaper(
        head=read_year_head(uow, one.year_id, day),
        title=title_names(uow.registers, one.year_id, (one.title,))[one.title],
        code=one.title,
        ways=ways,
    )


def allotment_needs(paper: AllotmentPaper) -> AllotmentCode | None:
    """An annex divides a number that a document gives, among the members of the year."""
    if not is_dated(paper.ways.document):
        return AllotmentCode.NO_DOCUMENT
    return None if paper.ways.units else AllotmentCode.NO_MEMBERS


def allotment_facts(paper: AllotmentPaper) -> AllotmentFacts:
    """Gather them; the figures of the units are those of the year's register."""
    ways = paper.ways
    order = _by_staff(ways)
    equal = ways.ways[ShareMethod.EQUAL].division
    approved, method = is_dated(ways.decision), ways.allotment.method
    weighed = any(one.coefficient is not None for one in ways.units)
    return AllotmentFacts(
        **year_head_facts(paper.head, None),
        title=paper.title,
        number=ways.number,
        document=cited(ways.document),
        units=tuple(_work(one) for one in ways.units),
        rows=tuple(_row(ways, one) for one in ways.units),
        ways=tuple(_way(ways, way, way.division) for way in ways.ways.values() if way.division),
        not_reckoned=tuple(
            f"{choice_text(way.method)}: {what(way.fault.code, *way.fault.details)}"
            for way in ways.ways.values()
            if way.fault is not None
        ),
        table=ways.table.name if weighed and ways.table else "",
        table_document=cited(ways.table_document) if weighed else None,
        applied=choice_text(method) if method and approved else "",
        decision=cited(ways.decision) if approved else None,
        equal_share=decimals(equal.shares[stored_id(ways.units[0].unit)].exact) if equal else "",
        largest=_work(order[-1]) if order else None,
        smallest=_work(order[0]) if order else None,
        times=texts.times(order[-1].staff, order[0].staff) if order else "",
    )


def _by_staff(ways: Ways) -> list[UnitWork]:
    """The units from the smallest to the largest, where the staff of all is known."""
    known = [one for one in ways.units if one.staff]
    return sorted(known, key=lambda one: one.staff or 0) if len(known) == len(ways.units) else []


def _work(one: UnitWork) -> UnitWorkFacts:
    return UnitWorkFacts(
        name=one.unit.name,
        staff=one.staff,
        areas=one.areas,
        score=texts.figure(one.score),
        coefficient=texts.figure(one.coefficient),
    )


def _row(ways: Ways, one: UnitWork) -> UnitPlacesFacts:
    def cell(method: ShareMethod) -> str:
        division = ways.ways[method].division
        return texts.cell(division.shares[stored_id(one.unit)]) if division else ""

    cells = {str(method): cell(method) for method in ShareMethod}
    return UnitPlacesFacts(name=one.unit.name, **cells)


def _way(ways: Ways, way: Way, division: Division) -> WayFacts:
    tied = set(division.tied)
    known = way.staff or way.areas
    return WayFacts(
        name=choice_text(way.method),
        staff_behind=texts.spread_text(way.staff),
        areas_behind=texts.spread_text(way.areas),
        without=known.without if known else 0,
        differs=way.differs,
        cut=fraction(division.cut) if division.cut is not None else "",
        left=division.left,
        tied=tuple(one.unit.name for one in ways.units if one.unit.id in tied),
        losing=tuple(unit.name for unit in way.losing),
        reckoned=tuple(_reckoned(ways, way, division)),
    )


def _reckoned(ways: Ways, way: Way, division: Division) -> Iterator[ReckonedFacts]:
    for one in ways.units:
        share = division.shares[stored_id(one.unit)]
        how = texts.how_reckoned(way.method, division, share)
        yield ReckonedFacts(name=one.unit.name, how=how)
