"""A table of criteria as it stands: its tree, what it adds up to, and what does not add up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.scoring import FigureSource, Part
from thidua_desktop.domain.scoring.faults import Drawn, Found, table_faults
from thidua_desktop.domain.scoring.rules import Rule, decimal_text, grades_of, steps_of
from thidua_desktop.domain.scoring.tree import Node, Scale
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.scoring import Criterion, ScoringTable
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.texts.scoring.words import criterion_name, points_text


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionLine:
    """One criterion in its place: how deep, of which part, and as it is reckoned."""

    record: Criterion
    level: int
    part: Part
    node: Node

    @property
    def id(self) -> int:
        return self.node.id

    @property
    def is_leaf(self) -> bool:
        return not self.node.children

    @property
    def name(self) -> str:
        return criterion_name(self.record)

    @property
    def below(self) -> Fraction:
        """The sum of the maxima right under it."""
        return sum((child.worth for child in self.node.children), Fraction(0))


@dataclass(frozen=True, kw_only=True)
class TableTree:
    """A table with its criteria in the order in which they are read.

    What follows from them is worked out once: every unit of a year is added up by it.
    """

    table: ScoringTable
    lines: tuple[CriterionLine, ...]

    @cached_property
    def groups(self) -> tuple[Node, ...]:
        return tuple(line.node for line in self.lines if line.level == 1)

    @cached_property
    def leaves(self) -> tuple[CriterionLine, ...]:
        """Those that are scored themselves."""
        return tuple(line for line in self.lines if line.is_leaf)

    @cached_property
    def by_id(self) -> Mapping[int, CriterionLine]:
        return {line.id: line for line in self.lines}

    @cached_property
    def scale(self) -> Scale:
        table = self.table
        return Scale(
            total=Fraction(table.total or 0),
            places=table.decimals,
            rounding=table.rounding,
            at=table.rounded_at,
        )

    @property
    def worth(self) -> Fraction:
        """The sum of the maxima of its scored groups."""
        return sum((one.worth for one in self.groups if one.part is Part.SCORED), Fraction(0))

    def printed(self, points: Fraction) -> str:
        """Write points as the table rounds them, with a decimal comma."""
        return points_text(decimal_text(points, self.table.decimals, self.table.rounding))

    def faults(self) -> tuple[tuple[int | None, Fault], ...]:
        """Give what is wrong with it, each with the id of the criterion that it is of."""
        drawn = {one.id: _drawn(one.record) for one in self.lines}
        found = table_faults(self.groups, self.scale.total, drawn)
        names = {line.id: line.name for line in self.lines}
        return tuple((one.criterion, _fault(one, names)) for one in found)


def _drawn(one: Criterion) -> Drawn:
    named = {
        FigureSource.TARGET: one.indicator_id is not None,
        FigureSource.REPORT: one.report_kind is not None,
    }
    return Drawn(one.steps, one.source, named.get(one.source, True))


def _fault(found: Found, names: Mapping[int, str]) -> Fault:
    figures = (points_text(decimal_text(one, 4, Scale().rounding)) for one in found.figures)
    name = found.code_of or (names[found.criterion] if found.criterion is not None else "")
    return Fault(found.code, (name, *figures))


def tree_of(registers: RegisterStore, table_id: int) -> TableTree:
    """Read a table with its criteria."""
    table = registers.get(ScoringTable, table_id)
    return tree_from(table, registers.find(Criterion, table_id=table_id))


def tree_from(table: ScoringTable, criteria: Sequence[Criterion]) -> TableTree:
    """Put criteria that were read in their places; what leads nowhere stands at the top."""
    known = {one.id for one in criteria}
    under: dict[int | None, list[Criterion]] = {}
    for one in sorted(criteria, key=lambda one: (one.position, one.id or 0)):
        parent = one.parent_id if one.parent_id in known else None
        under.setdefault(parent, []).append(one)
    lines = (line for one in under.get(None, ()) for line in _lines(one, 1, one.part, under))
    return TableTree(table=table, lines=tuple(lines))


def _lines(
    one: Criterion, level: int, part: Part, under: Mapping[int | None, Sequence[Criterion]]
) -> Iterator[CriterionLine]:
    yield CriterionLine(record=one, level=level, part=part, node=_node(one, part, under))
    for child in under.get(one.id, ()):
        yield from _lines(child, level + 1, part, under)


def _node(one: Criterion, part: Part, under: Mapping[int | None, Sequence[Criterion]]) -> Node:
    return Node(
        id=stored_id(one),
        code=one.code,
        rule=rule_of(one),
        part=part,
        weight=Fraction(one.weight or 1),
        children=tuple(_node(child, part, under) for child in under.get(one.id, ())),
    )


def rule_of(one: Criterion) -> Rule:
    """How the points of a criterion are found, as its fields say it."""
    return Rule(
        method=one.method,
        maximum=Fraction(one.max_points or 0),
        each=Fraction(one.each_points or 0),
        cap=Fraction(one.cap) if one.cap else None,
        floor=Fraction(one.floor or 0),
        steps=steps_of(one.method, one.steps),
        grades=grades_of(one.method, one.steps),
    )
