"""How the units of a year were scored, and where each ranks: reckoned whenever it is asked.

The final points of a criterion are those that the cluster found, unless others were settled on.
A unit ranks once nothing that counts is missing; a typed total stands where there is no table.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache, partial
from typing import Any, Final, NamedTuple, Protocol, TypedDict

from thidua_desktop.domain.codes.scoring import Rounding, Scorer, ScoreState, TieBreak
from thidua_desktop.domain.scoring.ranking import Placed, UnitTotal, rank_all
from thidua_desktop.domain.scoring.rules import decimal_text, points_for
from thidua_desktop.domain.scoring.tree import Total, add_up
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.records.scoring import ScoreEntry, ScoreSheet, ScoringTable
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.scoring.figures import YearFigures
from thidua_desktop.services.scoring.read_table import CriterionLine, TableTree, tree_of
from thidua_desktop.texts.scoring.words import points_text

WOMEN_SHARE: Final = Fraction(70, 100)
"""Nghị định 152 Điều 4: among equals a collective with 70 % women or more comes first."""

_TYPED_PLACES: Final = 6
RANKING: Final = (Scorer.CLUSTER, Scorer.FINAL)
"""The scorers whose points make the final ones."""
_GIVEN_BY: Final = {Scorer.FINAL: (Scorer.FINAL, Scorer.CLUSTER)}

Key = tuple[int, Scorer]
_exact = lru_cache(maxsize=4096)(Fraction)
"""Reads points, each text once: the same few are written thousands of times."""


class Given(Protocol):
    """What points are reckoned from."""

    @property
    def figure(self) -> str: ...

    @property
    def points(self) -> str: ...


class Mark(NamedTuple):
    """Figure and points of an entry, which is all that a ranking reads of it."""

    figure: str
    points: str


_mark = lru_cache(maxsize=4096)(Mark)


def _given(line: CriterionLine, entry: Given) -> Fraction | None:
    return _exact(entry.points) if entry.points else points_for(line.node.rule, entry.figure)


@dataclass(frozen=True, kw_only=True)
class UnitScores:
    """The scoring of one unit: what everybody gave for each criterion, and what it comes to."""

    sheet: ScoreSheet
    unit: Unit
    tree: TableTree | None
    entries: Mapping[Key, Given]

    @property
    def settled(self) -> bool:
        """Whether its points are not to change any more."""
        return self.tree is None or self.sheet.state is ScoreState.CLOSED

    def entry(self, criterion_id: int, scorer: Scorer) -> Given | None:
        return self.entries.get((criterion_id, scorer))

    def points(self, line: CriterionLine, scorer: Scorer) -> Fraction | None:
        """What somebody gave for a criterion; None where it was not scored, which is not 0."""
        at = line.node.id
        for one in _GIVEN_BY.get(scorer, (scorer,)):
            entry = self.entries.get((at, one))
            if entry is not None and (found := _given(line, entry)) is not None:
                return found
        return None

    def sums(self, scorer: Scorer) -> Total | None:
        """Add up what somebody gave; None where there is no table."""
        if self.tree is None:
            return None
        if scorer not in self._sums:
            points = {line.id: self.points(line, scorer) for line in self.tree.leaves}
            self._sums[scorer] = add_up(self.tree.groups, points, self.tree.scale)
        return self._sums[scorer]

    @cached_property
    def _sums(self) -> dict[Scorer, Total]:
        """What was added up before: rank, tie-breakers and pages ask for the same."""
        return {}

    def total(self, scorer: Scorer) -> Fraction | None:
        """Give the total, None while something that counts is missing."""
        found = self.sums(scorer)
        if found is not None:
            return found.total
        typed = self.sheet.self_score if scorer is Scorer.SELF else self.sheet.cluster_score
        return Fraction(typed) if typed and scorer is not Scorer.CROSS else None

    def printed(self, points: Fraction | None) -> str:
        """Write points as the table rounds them; nothing where there are none."""
        if points is None:
            return ""
        if self.tree is not None:
            return self.tree.printed(points)
        return points_text(decimal_text(points, _TYPED_PLACES, Rounding.HALF_UP))

    def gap(self, line: CriterionLine) -> Fraction | None:
        """How far the cluster's points are from the unit's own; None where one is missing."""
        own, found = self.points(line, Scorer.SELF), self.points(line, Scorer.CLUSTER)
        return None if own is None or found is None else found - own

    def must_explain(self, line: CriterionLine) -> bool:
        """Whether the gap is beyond the tolerance of the table."""
        gap = self.gap(line)
        assert self.tree is not None
        return gap is not None and abs(gap) > Fraction(self.tree.table.tolerance or 0)


@dataclass(frozen=True, kw_only=True)
class SheetScores(UnitScores):
    """The scoring of one unit with whole entries: also what proves and explains the points."""

    entries: Mapping[Key, ScoreEntry]

    def entry(self, criterion_id: int, scorer: Scorer) -> ScoreEntry | None:
        return self.entries.get((criterion_id, scorer))

    def explanation(self, line: CriterionLine) -> str:
        """Give what explains a gap, whoever wrote it."""
        found = (self.entry(line.id, one) for one in Scorer)
        return "\n".join(one.explanation for one in found if one is not None and one.explanation)

    @property
    def unexplained(self) -> tuple[CriterionLine, ...]:
        """Give the criteria whose gap has to be explained and is not."""
        leaves = self.tree.leaves if self.tree is not None else ()
        return tuple(one for one in leaves if self.must_explain(one) and not self.explanation(one))


@dataclass(frozen=True, slots=True)
class RankedUnit:
    """A unit with its exact total and rank; provisional while its points are not settled."""

    scores: UnitScores
    total: Fraction
    placed: Placed

    @property
    def text(self) -> str:
        return self.scores.printed(self.total)

    @property
    def settled(self) -> bool:
        return self.scores.settled


@dataclass(frozen=True, slots=True, kw_only=True)
class YearScores:
    """Every sheet of a year in the members' order, and the ranking, the best first."""

    sheets: tuple[UnitScores, ...]
    ranked: tuple[RankedUnit, ...]
    breakers: tuple[TieBreak, ...]

    @property
    def by_unit(self) -> Mapping[int, RankedUnit]:
        return {one.placed.unit: one for one in self.ranked}

    @property
    def unranked(self) -> tuple[UnitScores, ...]:
        """Give those that cannot be ranked yet."""
        there = self.by_unit
        return tuple(one for one in self.sheets if one.sheet.unit_id not in there)


def read_sheet(uow: UnitOfWork, sheet_id: int) -> SheetScores:
    """Read the scoring of one unit."""
    registers = uow.registers
    sheet = registers.get(ScoreSheet, sheet_id)
    tree = tree_of(registers, sheet.table_id) if sheet.table_id is not None else None
    entries = registers.find(ScoreEntry, sheet_id=sheet_id)
    return SheetScores(
        sheet=sheet,
        unit=registers.get(Unit, sheet.unit_id),
        tree=tree,
        entries={(one.criterion_id, one.scorer): one for one in entries},
    )


def read_scores(
    uow: UnitOfWork, year_id: int, scorers: Collection[Scorer] = tuple(Scorer)
) -> YearScores:
    """Read how the units of a year were scored, and rank them; `RANKING` is enough for the rank."""
    sheets = _read_marks(uow, year_id, scorers)
    breakers = breakers_of(one.tree.table for one in sheets if one.tree is not None)
    found = ((one, one.total(Scorer.FINAL)) for one in sheets)
    totals = {one.sheet.unit_id: (one, total) for one, total in found if total is not None}
    known = _TieFacts(uow, year_id)
    reached = [
        UnitTotal(unit, total, partial(known.of, one)) for unit, (one, total) in totals.items()
    ]
    placed = rank_all(reached, breakers)
    return YearScores(
        sheets=tuple(sheets),
        ranked=tuple(RankedUnit(*totals[one.unit], one) for one in placed),
        breakers=breakers,
    )


def settled_units(uow: UnitOfWork, year_id: int) -> Iterator[int]:
    """Give the units whose points are settled, without reading the points.

    A sheet is closed only when it is whole; without a table it is settled once a total is typed.
    """
    for one in uow.registers.find(ScoreSheet, year_id=year_id):
        if one.state is ScoreState.CLOSED if one.table_id is not None else one.cluster_score:
            yield one.unit_id


def breakers_of(tables: Iterable[ScoringTable]) -> tuple[TieBreak, ...]:
    """Give the tie-breakers of a year; its open tables have the same."""
    return next((table.breakers for table in tables), ())


def read_sheets(uow: UnitOfWork, year_id: int) -> list[SheetScores]:
    """Read the scoring of each unit of a year, in the members' order."""
    found = list(_sheets(uow.registers, year_id))
    entries: dict[int, dict[Key, ScoreEntry]] = {}
    for entry in uow.registers.find(ScoreEntry, sheet_id=[one["sheet"].id for one in found]):
        entries.setdefault(entry.sheet_id, {})[entry.criterion_id, entry.scorer] = entry
    return [SheetScores(**one, entries=entries.get(stored_id(one["sheet"]), {})) for one in found]


def _read_marks(uow: UnitOfWork, year_id: int, scorers: Collection[Scorer]) -> list[UnitScores]:
    found = list(_sheets(uow.registers, year_id))
    marks: dict[int, dict[Key, Mark]] = {}
    of: dict[str, Any] = {"sheet_id": [one["sheet"].id for one in found]}
    if len(scorers) < len(Scorer):
        of["scorer"] = list(scorers)
    fields = ("sheet_id", "criterion_id", "scorer", "figure", "points")
    rows = uow.registers.values(ScoreEntry, fields, **of)
    for sheet_id, criterion_id, scorer, figure, points in rows:
        marks.setdefault(sheet_id, {})[criterion_id, scorer] = _mark(figure, points)
    return [UnitScores(**one, entries=marks.get(stored_id(one["sheet"]), {})) for one in found]


class _Sheet(TypedDict):
    sheet: ScoreSheet
    unit: Unit
    tree: TableTree | None


def _sheets(registers: RegisterStore, year_id: int) -> Iterator[_Sheet]:
    """Give the sheets of a year in the members' order, each with its unit and its table."""
    found = registers.find(ScoreSheet, year_id=year_id)
    units = {stored_id(one): one for one in registers.find(Unit)}
    places = {one.unit_id: one.position for one in registers.find(Membership, year_id=year_id)}
    tables = {one.table_id for one in found if one.table_id is not None}
    trees = {table_id: tree_of(registers, table_id) for table_id in sorted(tables)}
    found = sorted(found, key=lambda one: (places.get(one.unit_id, len(units) + 1), one.id))
    for one in found:
        tree = trees[one.table_id] if one.table_id is not None else None
        yield {"sheet": one, "unit": units[one.unit_id], "tree": tree}


class _TieFacts:
    """What tie-breakers know of units that are level; only what is asked is read."""

    def __init__(self, uow: UnitOfWork, year_id: int) -> None:
        self._uow, self._year_id = uow, year_id
        self._figures = YearFigures(uow, year_id)

    @cached_property
    def _members(self) -> Mapping[int, Membership]:
        members = self._uow.registers.find(Membership, year_id=self._year_id)
        return {one.unit_id: one for one in members}

    def of(self, one: UnitScores, breaker: TieBreak) -> Fraction | None:
        if breaker is TieBreak.LATE:
            return Fraction(-self._figures.late(one.sheet.unit_id))
        if breaker is TieBreak.WOMEN:
            return self._women(one.sheet.unit_id)
        if breaker is TieBreak.DECISION:
            order = one.sheet.decided_order
            return None if order is None else Fraction(-order)
        return _of_sums(one.sums(Scorer.FINAL), one, breaker)

    def _women(self, unit_id: int) -> Fraction | None:
        member = self._members.get(unit_id)
        if member is None or not member.staff or member.women is None:
            return None
        return Fraction(Fraction(member.women, member.staff) >= WOMEN_SHARE)


def _of_sums(sums: Total | None, one: UnitScores, breaker: TieBreak) -> Fraction | None:
    if sums is None or one.tree is None:
        return None
    if breaker is TieBreak.PENALTY:
        return -sums.penalty
    return sums.sums[one.tree.groups[0].id].points
