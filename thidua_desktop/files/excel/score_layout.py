"""What stands in each cell of bảng tự chấm, for writing it and for comparing what came back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from hashlib import sha256
from typing import Final

from thidua_desktop.domain.codes.scoring import FigureSource, Method, Part, Scorer
from thidua_desktop.domain.scoring.rules import figure_value, points_for
from thidua_desktop.files.excel.score_formulas import (
    group_formula,
    number,
    points_formula,
    total_formula,
)
from thidua_desktop.services.scoring.read_table import CriterionLine, TableTree
from thidua_desktop.services.scoring.score_sheets import SheetForm
from thidua_desktop.texts.base.choices import NO, YES
from thidua_desktop.texts.scoring import sheets as texts
from thidua_desktop.texts.scoring.words import figure_words, table_name

CODE, TEXT, MOST, FIGURE, POINTS, EVIDENCE, EXPLANATION, KEY = "ABCDEFGH"
TOTAL: Final = "tong"
_LONGEST: Final = {FIGURE: 200, EVIDENCE: 2000, EXPLANATION: 2000}


class CellKind(StrEnum):
    FIXED = "fixed"
    FORMULA = "formula"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class CellPlan:
    """What a cell is: words, a number, a formula, or a place to fill in with its limits."""

    kind: CellKind = CellKind.FIXED
    value: str | Fraction = ""
    numeric: bool = False
    least: Fraction | None = None
    most: Fraction | None = None
    choices: tuple[str, ...] = ()
    longest: int = 0
    result: Fraction | None = None
    """Of a formula what it gives now."""


Row = Mapping[str, CellPlan]


def keys_of(tree: TableTree) -> tuple[str, ...]:
    """The keys of the rows, in their order; the total stands last."""
    return (*(str(line.id) for line in tree.lines), TOTAL)


def layout(form: SheetForm, rows: Mapping[str, int]) -> Mapping[str, Row]:
    """Plan every row where its key stands in the sheet; a row that is not there is left out."""
    tree = _tree(form)
    plans = {}
    for line in tree.lines:
        row = rows.get(str(line.id))
        if row is not None:
            made = _leaf(form, line, row) if line.is_leaf else _group(form, line, rows)
            plans[str(line.id)] = made
    if TOTAL in rows:
        plans[TOTAL] = _total(form, rows)
    return plans


def digest(form: SheetForm) -> str:
    """Tell apart what tables ask; what units filled in and registers know is no part of it."""
    tree = _tree(form)
    parts = [table_name(tree.table), str(tree.scale)]
    parts += (repr((line.id, line.record.code, line.record.text, line.node)) for line in tree.lines)
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


def _tree(form: SheetForm) -> TableTree:
    assert form.scores.tree is not None
    return form.scores.tree


def _head(line: CriterionLine) -> dict[str, CellPlan]:
    return {
        CODE: CellPlan(value=line.record.code),
        TEXT: CellPlan(value=line.record.text),
        MOST: CellPlan(value=line.node.rule.maximum, numeric=True),
    }


def _leaf(form: SheetForm, line: CriterionLine, row: int) -> Row:
    rule, scale = line.node.rule, _tree(form).scale
    figure = _figure(form, line)
    entry = form.scores.entry(line.id, Scorer.SELF)
    if rule.method is Method.MANUAL:
        points = CellPlan(
            kind=CellKind.OPEN,
            value=Fraction(entry.points) if entry is not None and entry.points else "",
            numeric=True,
            least=rule.floor,
            most=rule.most,
        )
    else:
        points = CellPlan(
            kind=CellKind.FORMULA,
            value=points_formula(rule, f"{FIGURE}{row}", scale),
            result=points_for(rule, _given(form, line)),
        )
    return {
        **_head(line),
        FIGURE: figure,
        POINTS: points,
        EVIDENCE: _words(entry.evidence if entry is not None else "", EVIDENCE),
        EXPLANATION: _words(entry.explanation if entry is not None else "", EXPLANATION),
    }


def _words(text: str, column: str) -> CellPlan:
    return CellPlan(kind=CellKind.OPEN, value=text, longest=_LONGEST[column])


def _given(form: SheetForm, line: CriterionLine) -> str:
    """The figure that the register knows, else the one that the unit gave."""
    if is_drawn(form, line):
        return form.figures.get(line.id, "")
    entry = form.scores.entry(line.id, Scorer.SELF)
    return entry.figure if entry is not None else ""


def is_drawn(form: SheetForm, line: CriterionLine) -> bool:
    """Whether the register says the figure; days late are never typed."""
    return bool(form.figures.get(line.id)) or (
        line.record.method is Method.LATENESS and line.record.source is not FigureSource.NONE
    )


def _figure(form: SheetForm, line: CriterionLine) -> CellPlan:
    rule, given = line.node.rule, _given(form, line)
    value = figure_value(rule.method, given) if given else None
    shown: str | Fraction = figure_words(rule.method, given)
    if rule.method in (Method.PROPORTIONAL, Method.BAND, Method.PER_ITEM, Method.LATENESS):
        shown = value if value is not None else ""
    numeric = not isinstance(shown, str)
    if is_drawn(form, line):
        return CellPlan(value=shown, numeric=numeric)
    if rule.method is Method.YES_NO:
        return CellPlan(kind=CellKind.OPEN, value=shown, choices=(YES, NO))
    if rule.method is Method.GRADE:
        grades = tuple(one.grade for one in rule.grades)
        return CellPlan(kind=CellKind.OPEN, value=shown, choices=grades)
    if rule.method is Method.MANUAL:
        return CellPlan(kind=CellKind.OPEN, value=shown, longest=_LONGEST[FIGURE])
    return CellPlan(kind=CellKind.OPEN, value=shown, numeric=True)


def _group(form: SheetForm, line: CriterionLine, rows: Mapping[str, int]) -> Row:
    cells = [f"{POINTS}{rows[str(one.id)]}" for one in line.node.children if str(one.id) in rows]
    sums = form.scores.sums(Scorer.SELF)
    found = sums.sums[line.id].points if sums is not None else None
    formula = group_formula(line.node, line.part, cells) if cells else '""'
    return {
        **_head(line),
        FIGURE: CellPlan(),
        POINTS: CellPlan(kind=CellKind.FORMULA, value=formula, result=found),
        EVIDENCE: CellPlan(),
        EXPLANATION: CellPlan(),
    }


def _total(form: SheetForm, rows: Mapping[str, int]) -> Row:
    tree = _tree(form)
    groups: dict[Part, list[str]] = {part: [] for part in Part}
    for node in tree.groups:
        if str(node.id) in rows:
            groups[node.part].append(f"{POINTS}{rows[str(node.id)]}")
    scored = [
        f"{POINTS}{rows[str(line.id)]}"
        for line in tree.leaves
        if line.part is Part.SCORED and str(line.id) in rows
    ]
    formula = total_formula(groups, scored, tree.scale)
    return {
        CODE: CellPlan(),
        TEXT: CellPlan(value=texts.TOTAL),
        MOST: CellPlan(value=tree.scale.total, numeric=True),
        FIGURE: CellPlan(),
        POINTS: CellPlan(
            kind=CellKind.FORMULA, value=formula, result=form.scores.total(Scorer.SELF)
        ),
        EVIDENCE: CellPlan(),
        EXPLANATION: CellPlan(),
    }


def cells(plans: Mapping[str, Row], rows: Mapping[str, int]) -> Iterator[tuple[str, CellPlan]]:
    """Give every planned cell with its address."""
    for key, row in plans.items():
        for column, plan in row.items():
            yield f"{column}{rows[key]}", plan


def written(plan: CellPlan) -> str:
    """What a planned cell says, as people read it."""
    return plan.value if isinstance(plan.value, str) else with_comma(plan.value)


def with_comma(value: Fraction) -> str:
    """A number as people read it."""
    return number(value).replace(".", ",")
