"""The units beside their sheets: how far each is; and what the registers say of all of them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from thidua_desktop import zone
from thidua_desktop.domain.codes.scoring import FigureSource, ScoreState
from thidua_desktop.services.scoring.figures import YearFigures
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import clock_time, short_date
from thidua_desktop.texts.scoring import pages as texts
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thidua_desktop.services.base.ports import UnitOfWork
    from thidua_desktop.services.scoring.year_scores import SheetScores

_STATE_TONES: Final = {
    ScoreState.DRAFT: "secondary",
    ScoreState.SENT: "info",
    ScoreState.REVIEWED: "warning",
    ScoreState.EXPLAINED: "warning",
    ScoreState.CLOSED: "good",
}


def unit_columns() -> tuple[Column[SheetScores], ...]:
    return (
        Column(
            texts.UNIT,
            lambda one: one.unit.brief,
            stretch=True,
            wrap=True,
            called=True,
            name="unit",
        ),
        Column(
            texts.STATE,
            lambda one: choice_text(one.sheet.state) if one.tree is not None else "",
            width=84,
            wrap=True,
            tone=lambda one: _STATE_TONES[one.sheet.state],
            name="state",
        ),
        Column(
            texts.GAP,
            lambda one: len(one.unexplained) or "",
            align="right",
            width=52,
            tone=lambda _one: "bad",
            name="gaps",
        ),
    )


def figures_of_registers(
    uow: UnitOfWork, year_id: int, sheets: tuple[SheetScores, ...]
) -> Mapping[tuple[int, int], str]:
    """What the registers say now, by unit and criterion."""
    figures = YearFigures(uow, year_id)
    return {
        (one.sheet.unit_id, line.id): figures.figure(one.sheet.unit_id, line.record)
        for one in sheets
        if one.tree is not None
        for line in one.tree.leaves
        if line.record.source is not FigureSource.NONE
    }


def moment_text(at: str) -> str:
    moment = zone.local(datetime.datetime.fromisoformat(at))
    return f"{clock_time(moment)} {short_date(moment.date())}"
