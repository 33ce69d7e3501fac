"""The first pages of the tab *Chấm điểm*: tables of criteria, scoring, ranking."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thidua_desktop.records.scoring import Criterion, ScoreSheet, ScoringTable
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.texts.scoring.pages import VIEWS
from thidua_desktop.ui.tabs.scoring.criteria_page import CriteriaPage
from thidua_desktop.ui.tabs.scoring.ranking_page import RankingPage
from thidua_desktop.ui.tabs.scoring.sheets_page import SheetsPage
from thidua_desktop.ui.widgets.register.paged_tab import TabPage

if TYPE_CHECKING:
    from thidua_desktop.ui.tabs.scoring.parts import ScoringParts

CRITERIA, SHEETS, RANKING = range(len(VIEWS))


def scoring_pages(parts: ScoringParts) -> tuple[TabPage, ...]:
    """Give its first pages, none of which is made before it is looked at."""
    criteria, sheets, ranking = VIEWS
    return (
        TabPage(criteria, partial(CriteriaPage, parts), tables_of(ScoringTable, Criterion)),
        TabPage(sheets, partial(SheetsPage, parts), tables_of(ScoreSheet)),
        TabPage(ranking, partial(RankingPage, parts)),
    )
