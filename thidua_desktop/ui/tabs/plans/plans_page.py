"""The page *Kế hoạch*: each plan with its state, its tasks, its targets and what units said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.plans import PlanMove, PlanState
from thidua_desktop.domain.states import PLAN
from thidua_desktop.records.base import FieldKind
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.documents import Document
from thidua_desktop.records.plans import (
    Plan,
    PlanOpinion,
    PlanTarget,
    PlanTask,
)
from thidua_desktop.services.plans.copy_plans import copy_plans, propose_copy
from thidua_desktop.services.plans.hand_down import give_targets, give_tasks
from thidua_desktop.services.plans.move_plan import ask_for_opinions, issue_plan, reopen_plan
from thidua_desktop.services.plans.year_plans import read_plan_status, unit_choices
from thidua_desktop.texts.plans import pages as texts
from thidua_desktop.texts.plans import plans as plan_texts
from thidua_desktop.ui.shell.write_document import announce_written
from thidua_desktop.ui.tabs.plans.copy_dialog import CopyDialog
from thidua_desktop.ui.tabs.plans.plan_columns import (
    TASK_ROWS,
    plan_columns,
    target_columns,
    task_columns,
)
from thidua_desktop.ui.tabs.plans.target_form import ask_target
from thidua_desktop.ui.tabs.plans.task_acts import TaskActs
from thidua_desktop.ui.tabs.plans.units_dialog import TickQuestion, ask_ticks
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked, inform
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, vbox
from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record
from thidua_desktop.ui.widgets.register.register_look import Child, PageLook
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.services.base.case import Case
    from thidua_desktop.services.plans.plan_tasks import TaskSource
    from thidua_desktop.services.plans.year_plans import PlanTargets, YearPlans
    from thidua_desktop.ui.widgets.register.child_table import ChildTable
    from thidua_desktop.ui.widgets.register.register_page import PageParts

_ROWS: Final = (("name",), ("level", "unit_id", "document_id"))
_WORDING: Final = (
    ("movement_id",),
    ("purpose",),
    ("requirements",),
    ("funding",),
    ("organisation",),
)
TASKS, TARGETS, OPINIONS = range(3)


class PlansPage(RegisterTab[Plan]):
    """What is done with a plan as a whole stands over its tables."""

    def __init__(
        self,
        source: YearPlans,
        tasks: TaskSource,
        targets: PlanTargets,
        case: Case,
        parts: PageParts,
        write: Callable[[Plan], str],
    ) -> None:
        self._case, self._write = case, write
        self._acts = TaskActs(self, tasks, case)
        look: PageLook[Plan] = PageLook(
            text=plan_texts.PLANS,
            rows=_ROWS,
            columns=plan_columns(source.called),
            children=(
                Child(
                    PlanTask,
                    by="plan_id",
                    typed=("owner_unit_id", "due", "done"),
                    text=plan_texts.TASKS,
                    rows=TASK_ROWS,
                    source=tasks,
                    columns=task_columns(),
                    title=lambda row: row.task.text,
                    several=("owner_unit_id", "owner", "area", "done", "product"),
                ),
                Child(
                    PlanTarget,
                    by="plan_id",
                    typed=("planned", "unit_of_measure", "half_year", "achieved"),
                    text=plan_texts.TARGETS,
                    source=targets,
                    columns=target_columns(),
                    title=lambda row: row.text,
                    add=lambda: self._ask_target(None),
                    open=self._ask_target,
                    several=("unit_of_measure", "comparison", "proof"),
                ),
                Child(
                    PlanOpinion,
                    by="plan_id",
                    shown=("unit_id", "state", "date", "opinion", "answer"),
                    typed=("state", "date", "opinion", "answer"),
                    text=plan_texts.OPINIONS,
                    rows=(("unit_id",), ("state", "date"), ("opinion",), ("answer",)),
                ),
            ),
        )
        super().__init__(source, parts, look)
        self.state = label("", "strong", wrap=True)
        self.ask_button = button(texts.ASK_OPINIONS, clicked=self.ask_opinions)
        self.issue_button = button(texts.ISSUE, clicked=self.ask_issue)
        self.reopen_button = button(texts.REOPEN, clicked=self.reopen)
        self.wording_button = button(texts.WORDING, clicked=self.ask_wording)
        self.write_button = button(texts.WRITE, icon="word", clicked=self.write)
        self.lacks = label("", "secondary", wrap=True)
        self._lay_out_actions()
        self.page.row_shown.connect(self._show_plan)

    def child(self, at: int) -> ChildTable[Any]:
        return self.page.children_shown[at]

    def plan(self) -> Plan | None:
        return self.page.current()

    def ask_opinions(self) -> None:
        plan = self.plan()
        if plan is None:
            return
        units = self._case.read(unit_choices, plan.year_id)
        asked_units = {one.unit_id for one in self.child(OPINIONS).records()}  # type: ignore[attr-defined]
        question = TickQuestion(
            title=texts.ASK_TITLE,
            text=texts.ASK_TEXT,
            primary=texts.ASK_DO,
            items=units,
            ticked=asked_units or {unit_id for unit_id, _ in units},
            fields=(asked("due", texts.OPINIONS_DUE, FieldKind.DATE, required=False),),
            values={"due": plan.opinions_due},
            year=self._year,
        )

        def go(chosen: tuple[int, ...], answers: dict[str, Any]) -> None:
            registers = self.page.source.registers
            done = self.page.acting.do(registers.do, ask_for_opinions, plan, answers["due"], chosen)
            done.announce(texts.ASKED, len(chosen))

        ask_ticks(self, question, go)

    def ask_issue(self) -> None:
        plan = self.plan()
        if plan is None:
            return
        links = self.page.source.links()
        question = Question(
            texts.ISSUE_TITLE,
            texts.ISSUE_TEXT,
            texts.ISSUE_DO,
            (
                asked(
                    "document",
                    texts.DOCUMENT,
                    FieldKind.LINK,
                    value=plan.document_id,
                    required=False,
                    link=Document.register.name,
                ),
            ),
            links=links,
        )

        def go(answers: dict[str, Any]) -> None:
            registers = self.page.source.registers
            done = self.page.acting.try_to(registers.do, issue_plan, plan, answers["document"])
            done.announce(texts.ISSUED)

        ask(self, question, go)

    def reopen(self) -> None:
        plan = self.plan()
        if plan is not None:
            registers = self.page.source.registers
            self.page.acting.try_to(registers.do, reopen_plan, plan).announce(texts.REOPENED)

    def ask_wording(self) -> None:
        plan = self.plan()
        if plan is None:
            return
        question = RecordQuestion(
            title=texts.WORDING_TITLE,
            explanation=texts.WORDING_TEXT,
            primary=texts.KEEP,
            kind=Plan,
            rows=_WORDING,
            record=plan,
            links=self.page.source.links(),
            locked=not self.page.card.delete_button.isEnabled(),
        )
        ask_record(self, question, self._keep)

    def write(self) -> None:
        plan = self.plan()
        if plan is not None and self.page.may_leave():
            announce_written(self.page.acting, self._write, plan)

    def ask_copy(self) -> None:
        """Show what the year before would bring, and copy what is chosen of it."""
        if not self.page.may_leave():
            return
        year_id = self.source.fixed["year_id"]
        proposal = self._case.read(propose_copy, year_id)
        if proposal is None:
            inform(self, texts.COPY, texts.COPY_NOTHING)
            return

        def go(chosen: tuple[int, ...], _answers: object) -> None:
            registers = self.page.source.registers
            done = self.page.acting.do(registers.do, copy_plans, year_id, chosen)
            done.announce(texts.COPIED, done.result)

        CopyDialog(self, proposal, go).open()

    def give(self, at: int) -> None:
        """Ask which units get the chosen tasks or targets in their own plans."""
        table, plan = self.child(at), self.plan()
        chosen = [table.source.record(row) for row in table.chosen()]
        if plan is None or not chosen or not table.may_leave():
            return
        act = give_tasks if at == TASKS else give_targets
        units = self._case.read(unit_choices, plan.year_id)
        question = TickQuestion(
            title=texts.GIVE_TITLE.format(table.count_of(len(chosen))),
            text=texts.GIVE_TEXT,
            primary=texts.GIVE_DO,
            items=units,
            ticked=[unit_id for unit_id, _ in units],
        )

        def go(units: tuple[int, ...], _answers: object) -> None:
            registers = self.page.source.registers
            done = self.page.acting.do(registers.do, act, plan.year_id, chosen, units)  # type: ignore[arg-type]
            done.announce(texts.GIVEN, done.result.rows, done.result.plans)

        ask_ticks(self, question, go)

    def _ask_target(self, target: PlanTarget | None) -> None:
        table = self.child(TARGETS)
        ask_target(
            table,
            target,
            self._year,
            lambda kept: self.page.acting.do(table.source.save, kept).announce(
                plan_texts.TARGET_KEPT
            ),
        )

    def _keep(self, plan: Plan) -> None:
        self.page.acting.do(self.source.save, plan).announce(plan_texts.PLAN_KEPT)

    def _lay_out_actions(self) -> None:
        panel = QWidget()
        buttons = (self.ask_button, self.issue_button, self.reopen_button, self.write_button)
        vbox(hbox((self.state, 1), *buttons, gap=8), self.lacks, on=panel, gap=6)
        self.page.card.add_below(panel, first=True)
        self.page.card.add_to_head(self.wording_button)
        self.page.card.shorten_delete()
        self._panel = panel
        self.page.list.menu.add(texts.COPY, self.ask_copy)
        self.copy_button = button(texts.COPY, clicked=self.ask_copy)
        self.page.list.add_tool(self.copy_button)
        for at in (TASKS, TARGETS):
            table = self.child(at)
            table.add_act(texts.GIVE, lambda at=at: self.give(at), texts.GIVE_KEY)  # type: ignore[misc]
        self._acts.dress(self.child(TASKS), self.page.acting)

    def _show_plan(self, plan: Plan | None) -> None:
        self._panel.setVisible(plan is not None)
        self.wording_button.setVisible(plan is not None and plan.level is PlanLevel.CLUSTER)
        self.copy_button.setVisible(not self.page.list.filter.text() and not self.page.shown())
        if plan is None:
            return
        status = self._case.read(read_plan_status, plan)
        own = plan.level is PlanLevel.CLUSTER
        text = texts.state_text(
            plan.state, plan.opinions_due, status.opinions, status.document, own=own
        )
        self.state.setText(text)
        free = self.page.card.delete_button.isEnabled()
        allowed = PLAN.allowed(plan.state)
        asking = plan.state is PlanState.ASKING or PlanMove.ASK in allowed
        self.ask_button.setVisible(own and free and asking)
        self.issue_button.setText(texts.ISSUE if own else texts.NOTE_ISSUED)
        self.issue_button.setVisible(free and PlanMove.ISSUE in allowed)
        self.reopen_button.setVisible(free and PlanMove.REOPEN in allowed)
        self.write_button.setVisible(own)
        rows = self.child(TASKS).model.rows() if own else ()
        lacks = texts.lacks_text(
            sum(not row.owner for row in rows),
            sum(row.task.due is None for row in rows),
            numbered=bool(status.document),
        )
        self.lacks.setText(lacks)
        self.lacks.setVisible(own and bool(lacks))
        self.child(OPINIONS).setVisible(own and bool(status.opinions))
