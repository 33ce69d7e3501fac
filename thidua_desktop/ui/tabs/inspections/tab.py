"""The tab *Kiểm tra*: visits, recommendations of all years, the year's plan, checklists, texts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from thidua_desktop.records.inspections import (
    Checklist,
    Finding,
    Inspection,
    InspectionPlan,
    TextBlock,
)
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.texts.inspections.inspections import VIEWS
from thidua_desktop.texts.inspections.plan import BLOCKS as BLOCK_TEXTS
from thidua_desktop.ui.tabs.inspections.follow_page import FollowPage
from thidua_desktop.ui.tabs.inspections.lists_page import ListsPage
from thidua_desktop.ui.tabs.inspections.plan_page import PlanPage
from thidua_desktop.ui.tabs.inspections.visits_page import VisitsPage
from thidua_desktop.ui.widgets.register.paged_tab import PagedTab, TabPage
from thidua_desktop.ui.widgets.register.register_look import PageLook
from thidua_desktop.ui.widgets.register.register_tab import YearlessRegister

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.records.base import Record
    from thidua_desktop.ui.tabs.inspections.parts import InspectionParts

VISITS, FOLLOW, PLAN, LISTS, BLOCKS = range(len(VIEWS))
_BLOCKS: Final[PageLook[TextBlock]] = PageLook(
    text=BLOCK_TEXTS, rows=(("used_for",), ("text",)), shown=("used_for", "text")
)


def inspections_tab(parts: InspectionParts) -> PagedTab:
    """Give its pages; a file that was taken away has its visit alone."""
    makes: tuple[tuple[Callable[[InspectionParts], QWidget], type[Record]], ...] = (
        (VisitsPage, Inspection),
        (FollowPage, Finding),
        (PlanPage, InspectionPlan),
        (ListsPage, Checklist),
        (_blocks, TextBlock),
    )
    pages = [
        TabPage(title, partial(make, parts), tables_of(kind))
        for title, (make, kind) in zip(VIEWS, makes, strict=True)
    ]
    return PagedTab(pages[: VISITS + 1] if parts.away else pages)


def _blocks(parts: InspectionParts) -> YearlessRegister[TextBlock]:
    return YearlessRegister(RecordSource(TextBlock, parts.registers), parts.page, _BLOCKS)
