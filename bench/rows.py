"""A row of the bench: ours, the baseline's, and whether the goal is met."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from bench.spread import Spread, Turns, spread_of


class Against(StrEnum):
    """How ours is held against the baseline."""

    RATIO = "ratio"  # median over median
    P95_ABOVE = "p95_above"  # p95 less p95
    ABOVE_HALF_MORE = "above_half_more"  # median less one and a half times the median


HALF_MORE = 1.5
"""How many times the baseline is allowed at any size, before the goal begins to count."""


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured; without a goal it only says how things stand."""

    name: str
    unit: str
    ours: Spread
    baseline: Spread
    baseline_is: str
    goal: float | None = None
    against: Against = Against.RATIO

    @property
    def figure(self) -> float:
        """What the goal speaks of."""
        if self.against is Against.P95_ABOVE:
            return self.ours.p95 - self.baseline.p95
        if self.against is Against.ABOVE_HALF_MORE:
            return self.ours.median - HALF_MORE * self.baseline.median
        return self.ours.median / self.baseline.median

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        return None if self.goal is None else self.figure <= self.goal


def row_of(
    name: str,
    taken: Turns,
    baseline_is: str,
    goal: float | None = None,
    *,
    unit: str = "ms",
    against: Against = Against.RATIO,
) -> Row:
    """Give the row of what was taken in turns."""
    ours, baseline = (spread_of(figures) for figures in taken)
    return Row(name, unit, ours, baseline, baseline_is, goal, against)


HEADINGS = ("việc đo", "của ta (p10–p90)", "đối chứng (p10–p90)", "so", "mục tiêu", "đạt")


def table(rows: Iterable[Row]) -> str:
    """Give the rows as an aligned table."""
    lines = [HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    rule = "  ".join("─" * width for width in widths)
    text = ["  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)) for line in lines]
    return "\n".join(line.rstrip() for line in (text[0], rule, *text[1:]))


def markdown(rows: Iterable[Row]) -> str:
    """Give the rows as a table for docs/measured.md."""
    lines = [HEADINGS, ("---",) * len(HEADINGS), *(_cells(row) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def as_json(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Give the rows as JSON's own values."""
    return [asdict(row) | {"figure": row.figure, "met": row.met} for row in rows]


def _cells(row: Row) -> tuple[str, ...]:
    met = {None: "–", True: "đạt", False: "KHÔNG"}[row.met]
    return (
        row.name,
        _spread(row, row.ours),
        f"{_spread(row, row.baseline)} {row.baseline_is}",
        _figure(row, row.figure, sign="+"),
        "–" if row.goal is None else f"≤ {_figure(row, row.goal)}",
        met,
    )


def _spread(row: Row, spread: Spread) -> str:
    middle = spread.p95 if row.against is Against.P95_ABOVE else spread.median
    named = "p95 " if row.against is Against.P95_ABOVE else ""
    around = f"({_number(spread.p10)}–{_number(spread.p90)})"
    return f"{named}{_number(middle)} {row.unit} {around}"


def _figure(row: Row, figure: float, sign: str = "") -> str:
    if row.against is Against.RATIO:
        return f"{figure:.2f}×"
    if row.against is Against.ABOVE_HALF_MORE:
        return f"{HALF_MORE}× {'+' if figure >= 0 else '-'} {_number(abs(figure))} {row.unit}"
    return f"{'+' if sign and figure >= 0 else ''}{_number(figure)} {row.unit}"


def _number(figure: float) -> str:
    """Three figures that matter, without an exponent."""
    size = abs(figure)
    places = next((p for p, least in enumerate((100, 10, 1, 0.1)) if size >= least), 4)
    return f"{figure:.{places}f}"
