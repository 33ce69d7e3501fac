"""The columns of a score sheet: what each scorer gave side by side, the gap, what proves it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from thidua_desktop.domain.codes.scoring import Method, Part, Scorer
from thidua_desktop.domain.scoring.rules import decimal_text
from thidua_desktop.domain.scoring.tree import Total
from thidua_desktop.services.scoring.read_table import CriterionLine
from thidua_desktop.services.scoring.year_scores import SheetScores
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.scoring import pages as texts
from thidua_desktop.texts.scoring.words import NONE_CLAIMED, figure_words, points_text
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class HasLine(Protocol):
    """A row of a criterion."""

    @property
    def line(self) -> CriterionLine: ...


@dataclass(frozen=True)
class SheetRow:
    """One criterion of one unit, with what everybody gave and what the register says."""

    line: CriterionLine
    scores: SheetScores
    sums: dict[Scorer, Total | None]
    register: str

    def cell(self, scorer: Scorer) -> str:
        """What somebody gave: of a group its sum, else points with the figure they follow from."""
        if not self.line.is_leaf:
            total = self.sums[scorer]
            points = total.sums[self.line.id].points if total is not None else None
            return self.scores.printed(points)
        points = self.scores.points(self.line, scorer)
        entry = self.scores.entry(self.line.id, scorer)
        figure = figure_words(self.line.record.method, entry.figure) if entry else ""
        if points is None:
            return figure
        shown = self.scores.printed(points)
        return texts.CELL_SHOWN.format(figure, shown) if figure else shown

    @property
    def gap(self) -> Fraction | None:
        return self.scores.gap(self.line) if self.line.is_leaf else None

    @property
    def gap_text(self) -> str:
        gap = self.gap
        if not gap:
            return ""
        assert self.scores.tree is not None
        text = points_text(decimal_text(gap, 4, self.scores.tree.table.rounding))
        return f"+{text}" if gap > 0 else text.replace("-", "−")

    @property
    def differs(self) -> bool:
        """Whether the register says something else now than when it was drawn last."""
        entries = (self.scores.entry(self.line.id, one) for one in Scorer)
        drawn = [one.figure for one in entries if one is not None and one.figure]
        return bool(self.register and drawn) and self.register != drawn[-1]

    @property
    def notes(self) -> str:
        """What proves the points, and what explains the gap."""
        if not self.line.is_leaf:
            return ""
        entries = (self.scores.entry(self.line.id, one) for one in Scorer)
        found = [entry for entry in entries if entry is not None]
        proofs = [one.evidence for one in found if one.evidence]
        return "\n".join((*proofs, self.scores.explanation(self.line))).strip()

    @property
    def must_explain(self) -> bool:
        return self.line.is_leaf and self.scores.must_explain(self.line)

    @property
    def explained(self) -> bool:
        return bool(self.scores.explanation(self.line))


def sheet_columns(
    take: Callable[[Scorer, SheetRow, str], str], is_open: Callable[[Scorer, SheetRow], bool]
) -> tuple[Column[SheetRow], ...]:
    """Give them; `take` stores what was typed, where it may be typed."""
    return (
        *criterion_columns(),
        Column(
            texts.FIGURE,
            lambda row: figure_words(row.line.record.method, row.register),
            width=104,
            wrap=True,
            tone=lambda row: "warning" if row.differs else "secondary",
            name="register",
        ),
        *(_scorer(scorer, take, is_open) for scorer in Scorer),
        Column(
            texts.GAP,
            lambda row: row.gap_text,
            align="right",
            width=64,
            tone=lambda row: "bad" if row.must_explain and not row.explained else "warning",
            name="gap",
        ),
        Column(texts.NOTES, lambda row: row.notes, width=112, wrap=True, name="notes"),
    )


def _scorer(
    scorer: Scorer,
    take: Callable[[Scorer, SheetRow, str], str],
    is_open: Callable[[Scorer, SheetRow], bool],
) -> Column[SheetRow]:
    return Column(
        choice_text(scorer),
        lambda row: _shown(row, scorer),
        align="right",
        width=84 if scorer is Scorer.FINAL else 112,
        wrap=True,
        bold=is_group,
        tone=lambda row: "secondary" if _shown(row, scorer) == NONE_CLAIMED else "",
        set=partial(take, scorer),
        open=partial(is_open, scorer),
        name=scorer.value,
    )


def _shown(row: SheetRow, scorer: Scorer) -> str:
    """A bonus that nobody claims and a penalty that nobody gave are no gaps in the sheet."""
    text = row.cell(scorer)
    return text or (NONE_CLAIMED if row.line.is_leaf and row.line.part is not Part.SCORED else "")


def criterion_columns() -> tuple[Column[Any], ...]:
    """Give those that name the criterion of a row's `line`, a group in bold, and its maximum."""
    return (
        Column(
            texts.TEXT,
            lambda row: row.line.name,
            stretch=True,
            wrap=True,
            bold=is_group,
            called=True,
            name="text",
        ),
        Column(
            texts.MAXIMUM,
            lambda row: points_text(row.line.record.max_points),
            align="right",
            width=72,
            bold=is_group,
            name="max_points",
        ),
    )


def is_group(row: HasLine) -> bool:
    return not row.line.is_leaf


def typed_part(text: str) -> str:
    """Give what was typed of a cell that shows what it comes to as well."""
    return text.partition(texts.ARROW)[0].strip().removeprefix(NONE_CLAIMED).strip()


def takes_points(row: SheetRow) -> bool:
    """Whether points are typed, not the figure from which they follow."""
    return row.line.record.method is Method.MANUAL


def gaps_first(rows: Iterable[SheetRow]) -> list[SheetRow]:
    """Put what differs most first; groups are left out."""
    leaves = [row for row in rows if row.line.is_leaf]
    return sorted(leaves, key=lambda row: abs(row.gap or Fraction(0)), reverse=True)
