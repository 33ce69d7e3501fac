"""The columns of a table of criteria, with what the maxima under each group come to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thidua_desktop.domain.codes.scoring import Part, Rounding
from thidua_desktop.domain.scoring.rules import decimal_text
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.scoring import pages as texts
from thidua_desktop.texts.scoring.words import points_text
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.services.scoring.read_table import CriterionLine

_PLACES = 6


def criteria_columns(
    take: Callable[[str, CriterionLine, str], str],
    is_open: Callable[[CriterionLine], bool],
    faults: Callable[[CriterionLine], str],
) -> tuple[Column[CriterionLine], ...]:
    """Give them; `take` stores what was typed in a field, `faults` says what does not add up."""

    def is_group(line: CriterionLine) -> bool:
        return line.level == 1

    return (
        Column(
            texts.CODE,
            lambda line: line.record.code,
            width=84,
            bold=is_group,
            name="code",
        ),
        Column(
            texts.TEXT,
            lambda line: line.record.text,
            stretch=True,
            wrap=True,
            bold=is_group,
            set=partial(take, "text"),
            open=is_open,
            name="text",
            called=True,
        ),
        Column(
            texts.MAXIMUM,
            lambda line: points_text(line.record.max_points),
            align="right",
            width=88,
            bold=is_group,
            set=partial(take, "max_points"),
            open=is_open,
            name="max_points",
        ),
        Column(
            texts.BELOW,
            _below,
            align="right",
            width=96,
            tone=_below_tone,
            name="below",
        ),
        Column(texts.METHOD, _method, width=250, wrap=True, tone=_quiet, name="method"),
        Column(
            texts.FAULTS,
            faults,
            width=230,
            wrap=True,
            tone=lambda _line: "bad",
            name="faults",
        ),
    )


def _below(line: CriterionLine) -> str:
    if line.is_leaf:
        return ""
    return points_text(decimal_text(line.below, _PLACES, Rounding.HALF_UP))


def _method(line: CriterionLine) -> str:
    """How it is reckoned; of a group what it counts in."""
    one = line.record
    if not line.is_leaf:
        return choice_text(line.part) if line.level == 1 else ""
    text = texts.method_text(one, points_text(one.each_points))
    return text if line.part is Part.SCORED else f"{choice_text(line.part)}; {text.lower()}"


def _quiet(_line: CriterionLine) -> str:
    return "secondary"


def _below_tone(line: CriterionLine) -> str:
    scored = line.part is Part.SCORED
    return "bad" if scored and line.below != line.node.rule.maximum else "secondary"
