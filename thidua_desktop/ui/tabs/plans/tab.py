"""The tab *Kế hoạch*: the pages that it turns to, each with what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.records.plans import (
    DueChange,
    Indicator,
    Movement,
    Plan,
    PlanOpinion,
    PlanTarget,
    PlanTask,
    TaskFile,
    TaskPartner,
)
from thidua_desktop.records.pledge import Pledge, PledgeItem, PledgeSigner
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.services.plans.plan_tasks import TaskSource
from thidua_desktop.services.plans.pledges import PledgeItems
from thidua_desktop.services.plans.year_plans import (
    Indicators,
    PlanTargets,
    YearMovements,
    YearPlans,
)
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.texts.plans.plans import VIEWS
from thidua_desktop.ui.tabs.plans.coverage_page import CoveragePage
from thidua_desktop.ui.tabs.plans.plans_page import PlansPage
from thidua_desktop.ui.tabs.plans.pledge_page import PledgePage
from thidua_desktop.ui.tabs.plans.register_pages import IndicatorsPage, MovementsPage
from thidua_desktop.ui.tabs.plans.targets_page import TargetsPage
from thidua_desktop.ui.tabs.plans.tasks_page import TasksPage
from thidua_desktop.ui.widgets.register.paged_tab import TabPage

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.base.case import Case
    from thidua_desktop.services.documents.attachments import Attachments
    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.ui.widgets.base.file_picker import Opener
    from thidua_desktop.ui.widgets.register.register_page import PageParts

PLANS, TASKS, TARGETS, THEMES, PLEDGE, COVERAGE, INDICATORS = range(len(VIEWS))


def plan_pages(
    registers: Registers,
    case: Case,
    parts: PageParts,
    shipped: Callable[[], Sequence[Indicator]],
    write: Callable[[Plan | Pledge], str],
    proofs: Callable[[], tuple[Attachments, Opener]],
) -> tuple[TabPage, ...]:
    changes = parts.changes

    def plans() -> PlansPage:
        tasks, targets = TaskSource(registers, case), PlanTargets(registers)
        return PlansPage(YearPlans(registers), tasks, targets, case, parts, write)

    def pledge() -> PledgePage:
        source = RecordSource(Pledge, registers, {"year_id": 0})
        return PledgePage(source, PledgeItems(registers, case), case, parts, write)

    makes: tuple[tuple[Collection[str], Callable[[], QWidget]], ...] = (
        (tables_of(Plan, PlanOpinion), plans),
        (
            tables_of(PlanTask, TaskFile, TaskPartner, DueChange),
            lambda: TasksPage(TaskSource(registers, case, of_year=True), case, parts, *proofs()),
        ),
        (tables_of(PlanTarget), lambda: TargetsPage(case, registers, changes)),
        (
            tables_of(Movement),
            lambda: MovementsPage(YearMovements(registers), parts),
        ),
        (tables_of(Pledge, PledgeItem, PledgeSigner), pledge),
        ((), lambda: CoveragePage(case, registers, changes)),
        (
            tables_of(Indicator),
            lambda: IndicatorsPage(Indicators(registers), shipped, parts),
        ),
    )
    return tuple(
        TabPage(title, make, tables) for title, (tables, make) in zip(VIEWS, makes, strict=True)
    )
