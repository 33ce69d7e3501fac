"""The page *Công việc*: the tasks of every plan of a year, who owes each and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from thidua_desktop.services.plans.plan_tasks import TaskRow, read_due_changes
from thidua_desktop.texts.documents import documents_tab as file_texts
from thidua_desktop.texts.plans import pages as texts
from thidua_desktop.texts.plans import plans as plan_texts
from thidua_desktop.ui.tabs.plans import plan_state
from thidua_desktop.ui.tabs.plans.plan_columns import TASK_ROWS, year_task_columns
from thidua_desktop.ui.tabs.plans.task_acts import TaskActs
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, label, on_key, vbox
from thidua_desktop.ui.widgets.register.attached_files import AttachedFiles
from thidua_desktop.ui.widgets.register.register_look import PageLook
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from thidua_desktop.services.base.case import Case
    from thidua_desktop.services.documents.attachments import Attachments
    from thidua_desktop.services.plans.plan_tasks import TaskSource
    from thidua_desktop.ui.widgets.base.file_picker import Opener
    from thidua_desktop.ui.widgets.register.register_page import PageParts


class TasksPage(RegisterTab[TaskRow]):
    """Who works on a task and how its date was changed stand under its form."""

    def __init__(
        self,
        source: TaskSource,
        case: Case,
        parts: PageParts,
        attachments: Attachments,
        opener: Opener,
    ) -> None:
        self._files = parts.files
        self.attached = AttachedFiles(
            attachments, source.registers, opener, texts.TASK_FILES, self.ask_files
        )
        look: PageLook[TaskRow] = PageLook(
            text=plan_texts.YEAR_TASKS,
            name="year_tasks",
            title=lambda row: row.task.text,
            columns=year_task_columns(),
            rows=TASK_ROWS,
            without=("plan_id",),
            can_add=False,
            children=(self.attached.child,),
        )
        super().__init__(source, parts, look)
        self.attached.acting = self.page.acting
        self._case, self._acts = case, TaskActs(self, source, case)
        self.state = label("", "strong", wrap=True)
        self.of_plan = label("", "secondary", wrap=True)
        self.partners = label("", wrap=True)
        self.history = label("", "secondary", wrap=True)
        self.partners_button = button(
            texts.PARTNERS, key=texts.PARTNERS_KEY, shortcut=False, clicked=self.ask_partners
        )
        self.due_button = button(texts.DUE, key=texts.DUE_KEY, shortcut=False, clicked=self.ask_due)
        on_key(texts.PARTNERS_KEY, self, self.ask_partners, inside=True)
        on_key(texts.DUE_KEY, self, self.ask_due, inside=True)
        flow = FlowLayout(gap=8, line_gap=6)
        flow.addWidget(self.partners_button)
        flow.addWidget(self.due_button)
        self._panel = QWidget()
        vbox(
            self.state,
            self.of_plan,
            self.partners,
            flow,
            self.history,
            on=self._panel,
            gap=6,
            around=(0, 6, 0, 6),
        )
        self.page.card.add_below(self._panel)
        self.page.card.shorten_delete()
        self.page.row_shown.connect(self._show_task)

    def ask_files(self) -> None:
        if self._may_act():
            title, pattern = file_texts.ATTACH_TITLE, file_texts.ANY_FILE
            self._files.open_files(self, title, pattern, self._attach)

    def _attach(self, sources: Sequence[Path]) -> None:
        row = self.page.current()
        if row is not None and row.task.id is not None:
            self.attached.attach(row.task.id, sources)

    def ask_partners(self) -> None:
        if self._may_act():
            self._acts.ask_partners(self.page.current(), self.page.acting)

    def ask_due(self) -> None:
        if self._may_act():
            self._acts.ask_due(self.page.current(), self.page.acting)

    def _may_act(self) -> bool:
        return self.page.card.delete_button.isEnabled() and self.page.may_leave()

    def _show_task(self, row: TaskRow | None) -> None:
        self._panel.setVisible(row is not None)
        if row is None:
            return
        self.state.setText(plan_state.state(row))
        self.of_plan.setText(f"{plan_texts.PLAN}: {row.plan.name}")
        self.partners.setText(f"{plan_texts.PARTNERS}: {row.all_partners or texts.NONE}")
        changes = self._case.read(read_due_changes, row.task.id or 0)
        self.history.setText(plan_state.due_lines(changes))
        self.history.setVisible(bool(changes))
        free = self.page.card.delete_button.isEnabled()
        self.partners_button.setEnabled(free)
        self.due_button.setEnabled(free)
