"""What the tab *Chấm điểm* is made of: criteria, scoring, ranking; numbers of titles divided."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thidua_desktop.records.allotment import Allotment, CoefficientTable
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.texts.scoring.allotment_pages import PAGES
from thidua_desktop.texts.scoring.sheets import PAGE as SHEETS_PAGE
from thidua_desktop.ui.widgets.register.paged_tab import PagedTab, TabPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua_desktop.bootstrap.plan_pages import MakeRegister
    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.ui.shell.changes import Changes
    from thidua_desktop.ui.widgets.base.file_picker import Opener
    from thidua_desktop.ui.widgets.register.register_page import PageParts


def scoring_tab(
    cases: OpenStore, parts: PageParts, opener: Opener, register: MakeRegister
) -> PagedTab:
    """Give its pages, none of which is made before it is looked at."""
    from thidua_desktop.files.toml.scoring_shapes import shipped_tables
    from thidua_desktop.ui.tabs.scoring.parts import ScoringParts
    from thidua_desktop.ui.tabs.scoring.scoring_pages import scoring_pages

    scoring = ScoringParts(cases=cases, changes=parts.changes, shipped=shipped_tables)
    sheets = TabPage(SHEETS_PAGE, partial(_returned, cases, parts, opener))
    divided = _allotment_pages(cases, parts, opener, register)
    return PagedTab((*scoring_pages(scoring), sheets, *divided))


def _allotment_pages(
    cases: OpenStore, parts: PageParts, opener: Opener, register: MakeRegister
) -> Iterator[TabPage]:
    numbers, ways, tables = PAGES
    yield TabPage(numbers, partial(_allotments, cases, parts), tables_of(Allotment))
    yield TabPage(ways, partial(_divisions, cases, parts.changes, opener))
    yield TabPage(tables, partial(_coefficients, register), tables_of(CoefficientTable))


def _allotments(cases: OpenStore, parts: PageParts) -> object:
    from thidua_desktop.ui.tabs.scoring.allotments_page import AllotmentsPage

    return AllotmentsPage(cases, parts)


def _divisions(cases: OpenStore, changes: Changes, opener: Opener) -> object:
    from thidua_desktop.ui.tabs.scoring.divisions_page import DivisionsPage

    return DivisionsPage(cases, changes, opener)


def _returned(cases: OpenStore, parts: PageParts, opener: Opener) -> object:
    from thidua_desktop.files.excel.score_folder import ScoreFolder
    from thidua_desktop.ui.tabs.scoring.returned_page import ReturnedPage

    return ReturnedPage(cases, parts.changes, parts.files, ScoreFolder(), opener)


def _coefficients(register: MakeRegister) -> object:
    from thidua_desktop.ui.tabs.scoring.allotment_looks import COEFFICIENTS

    return register(CoefficientTable, COEFFICIENTS)
