"""What of a table of criteria does not add up, or could not be reckoned; all of it, not the first.

Maxima add up within each group and to the scale; bands have neither gap nor overlap, so that a
boundary belongs to one of them; days late come from the register of reports alone (DOMAIN-WORK
3.15, 5.4).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from thidua_desktop.domain.codes.scoring import FigureSource, Method, Part, TableFault
from thidua_desktop.domain.scoring.steps import (
    Step,
    gaps,
    overlaps,
    read_grades,
    read_steps,
    whole_days,
)
from thidua_desktop.domain.scoring.tree import Node

MOST_LEVELS: Final = 3
_STEPPED: Final = frozenset({Method.BAND, Method.LATENESS, Method.GRADE})
_SHARES: Final = frozenset(
    {FigureSource.NONE, FigureSource.TARGET, FigureSource.FINDING, FigureSource.REGISTRATION}
)
SOURCES: Final[Mapping[Method, frozenset[FigureSource]]] = {
    Method.MANUAL: frozenset(FigureSource),
    Method.PROPORTIONAL: _SHARES,
    Method.BAND: _SHARES,
    Method.LATENESS: frozenset({FigureSource.REPORT}),
    Method.YES_NO: frozenset(FigureSource) - {FigureSource.RATING},
    Method.GRADE: frozenset({FigureSource.NONE, FigureSource.TARGET, FigureSource.RATING}),
    Method.PER_ITEM: frozenset(FigureSource) - {FigureSource.RATING},
}
"""Which register has the figure that a method needs."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a criterion says beside its rule: its steps as they are written, and its source.

    It is `named` where the register has only one figure, or it is said which one is meant.
    """

    steps: str = ""
    source: FigureSource = FigureSource.NONE
    named: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """One fault; of the criterion, or of the table where that is None; with its figures."""

    code: TableFault
    criterion: int | None = None
    figures: tuple[Fraction, ...] = ()
    code_of: str = ""


def table_faults(
    groups: Sequence[Node], scale: Fraction, drawn: Mapping[int, Drawn]
) -> tuple[Found, ...]:
    """Give everything that is wrong with a table, in the order of its criteria."""
    scored = [one for one in groups if one.part is Part.SCORED]
    if not scored:
        return (Found(TableFault.EMPTY),)
    found: list[Found] = []
    total = sum((one.worth for one in scored), Fraction(0))
    if total != scale:
        found.append(Found(TableFault.SCALE, None, (total, scale)))
    codes: set[str] = set()
    for group in groups:
        found += _of(group, 1, drawn, codes)
    return tuple(found)


def _of(one: Node, level: int, drawn: Mapping[int, Drawn], codes: set[str]) -> Iterator[Found]:
    if one.code and one.code in codes:
        yield Found(TableFault.CODE_TWICE, one.id, (), one.code)
    codes.add(one.code)
    if level > MOST_LEVELS:
        yield Found(TableFault.TOO_DEEP, one.id)
    if one.rule.maximum <= 0:
        yield Found(TableFault.NO_MAXIMUM, one.id)
    if one.rule.floor > one.rule.most:
        yield Found(TableFault.LIMITS, one.id)
    if one.children:
        yield from _of_group(one)
    else:
        yield from _of_leaf(one, drawn.get(one.id, Drawn()))
    for child in one.children:
        yield from _of(child, level + 1, drawn, codes)


def _of_group(group: Node) -> Iterator[Found]:
    """Maxima of a bonus or a penalty may come to more: their group has its own maximum."""
    worth = sum((child.worth for child in group.children), Fraction(0))
    if group.part is Part.SCORED and worth != group.rule.maximum:
        yield Found(TableFault.SUM, group.id, (worth, group.rule.maximum))


def _of_leaf(one: Node, drawn: Drawn) -> Iterator[Found]:
    method = one.rule.method
    if method is Method.PER_ITEM and one.rule.each <= 0:
        yield Found(TableFault.NO_EACH, one.id)
    by_report = drawn.source is FigureSource.REPORT and drawn.named
    if method is Method.LATENESS and not by_report:
        yield Found(TableFault.LATE_BY_REPORT, one.id)
    elif drawn.source not in SOURCES[method] or not drawn.named:
        yield Found(TableFault.SOURCE, one.id)
    if method in _STEPPED:
        yield from _of_steps(one, drawn.steps)


def _of_steps(one: Node, text: str) -> Iterator[Found]:
    if not text.strip():
        yield Found(TableFault.NO_STEPS, one.id)
        return
    graded = one.rule.method is Method.GRADE
    steps = read_grades(text) if graded else read_steps(text)
    if steps is None:
        yield Found(TableFault.STEPS_UNREADABLE, one.id)
        return
    if any(not one.rule.allows(step.points) for step in steps):
        yield Found(TableFault.STEP_POINTS, one.id)
    ranges = [step for step in steps if isinstance(step, Step)]
    if ranges:
        yield from _of_ranges(one, ranges)


def _of_ranges(one: Node, steps: Sequence[Step]) -> Iterator[Found]:
    """Part several ranges without a gap: days are whole, a percentage is not."""
    days = one.rule.method is Method.LATENESS
    given = whole_days(steps) if days else steps
    if gaps(given, apart=int(days)):
        yield Found(TableFault.GAP, one.id)
    if overlaps(given):
        yield Found(TableFault.OVERLAP, one.id)
