"""What is done with a task beside typing: its partners are chosen, its approved date is changed."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from thidua_desktop import zone
from thidua_desktop.records.base import FieldKind
from thidua_desktop.services.plans.plan_tasks import change_due, keep_task_with
from thidua_desktop.services.plans.year_plans import unit_choices
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.plans import pages as texts
from thidua_desktop.ui.tabs.plans.units_dialog import TickQuestion, ask_ticks
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.base.case import Case
    from thidua_desktop.services.plans.plan_tasks import TaskRow, TaskSource
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.register.child_table import ChildTable


class TaskActs:
    def __init__(self, page: QWidget, source: TaskSource, case: Case) -> None:
        self._page, self._source, self._case = page, source, case

    def dress(self, table: ChildTable[Any], acting: Acting) -> None:
        """Offer both in the table of a plan."""
        table.add_act(
            texts.PARTNERS,
            lambda: self.ask_partners(table.current(), acting),
            texts.PARTNERS_KEY,
        )
        table.add_act(texts.DUE, lambda: self.ask_due(table.current(), acting), texts.DUE_KEY)

    def ask_partners(self, row: TaskRow | None, acting: Acting) -> None:
        if row is None:
            return
        units = self._case.read(unit_choices, row.plan.year_id)
        question = TickQuestion(
            title=texts.PARTNERS_TITLE.format(row.task.text),
            text=texts.PARTNERS_TEXT,
            primary=texts.KEEP,
            items=[one for one in units if one[0] != row.task.owner_unit_id],
            ticked=row.partner_ids,
        )

        def go(chosen: tuple[int, ...], _answers: object) -> None:
            done = acting.do(self._source.registers.do, keep_task_with, row.task, chosen)
            done.announce(texts.PARTNERS_KEPT)

        ask_ticks(self._page, question, go)

    def ask_due(self, row: TaskRow | None, acting: Acting) -> None:
        if row is None:
            return
        today = zone.local(datetime.datetime.now(datetime.UTC)).date()
        now = short_date(row.task.due) if row.task.due else texts.NONE
        question = Question(
            texts.DUE_TITLE.format(row.task.text),
            f"{texts.DUE_TEXT} {texts.DUE_NOW.format(now)}",
            texts.DUE_DO,
            (
                asked("due", texts.NEW_DUE, FieldKind.DATE, required=False),
                asked("decided", texts.DECIDED, FieldKind.DATE, value=today),
                asked("reason", texts.REASON, FieldKind.LONG_TEXT),
            ),
            stays=True,
        )

        def go(answers: dict[str, Any]) -> None:
            done = acting.do(
                self._source.registers.do,
                change_due,
                row.task,
                answers["due"],
                answers["reason"],
                answers["decided"],
            )
            done.announce(texts.DUE_DONE)

        ask(self._page, question, go)
