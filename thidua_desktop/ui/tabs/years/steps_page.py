"""The year's checklist and what was carried over: two registers, with keys of their own."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Signal

from thidua_desktop import zone
from thidua_desktop.records.base import YEARS, stored_id
from thidua_desktop.records.choices import StepProduct
from thidua_desktop.records.year import OpenTask, YearStep
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.years.year_gaps import is_done
from thidua_desktop.services.years.year_state import YearView
from thidua_desktop.services.years.year_steps import add_default_steps, mark_done, move_step
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import day_or_blank
from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.tabs.years.view_state import StepsState, waited_for
from thidua_desktop.ui.widgets.base.labels import button
from thidua_desktop.ui.widgets.register.register_page import PageLook, PageParts, RegisterPage
from thidua_desktop.ui.widgets.table.rows_model import Column

OPENED = frozenset(StepProduct) - {StepProduct.REGISTRATIONS, StepProduct.SCORES}
"""The products that have a place of their own in the window."""


class StepSource(RecordSource[YearStep]):
    """The steps of one year; a new one stands last."""

    def given(self) -> Mapping[str, Any]:
        return {"position": max((step.position for step in self.rows()), default=0) + 1}


class TaskSource(RecordSource[OpenTask]):
    """What one year took over; a task that is typed came from the year before."""

    from_year = YEARS[0]

    def given(self) -> Mapping[str, Any]:
        return {"from_year": self.from_year}


def step_source(registers: Registers) -> StepSource:
    return StepSource(YearStep, registers, {"year_id": 0})


def task_source(registers: Registers) -> TaskSource:
    return TaskSource(OpenTask, registers, {"year_id": 0})


class StepsPage(RegisterPage[YearStep]):
    """The checklist: F4 marks a step done today, Ctrl+Up and Ctrl+Down move it."""

    product_wanted = Signal(object)
    """The place is wanted where what a step produces is made."""

    def __init__(
        self,
        source: StepSource,
        parts: PageParts,
    ) -> None:
        self._state = StepsState()
        super().__init__(source, parts, self._made_look())
        self.done_button = button(texts.MARK_DONE, icon="check", key=texts.MARK_KEY)
        self.done_button.clicked.connect(self._on_done)
        self.default_button = button(texts.DEFAULT_STEPS, icon="plus", clicked=self._on_default)
        self.open_button = button(texts.OPEN_PRODUCT, icon="arrow-right", clicked=self._on_open)
        self.card.add_below(self.open_button)
        self.list.add_tool(self.done_button)
        self.list.add_tool(self.default_button)
        self.list.menu.add(texts.UP, lambda: self._on_move(up=True), "arrow-up", "Ctrl+Up")
        self.list.menu.add(texts.DOWN, lambda: self._on_move(up=False), "arrow-down", "Ctrl+Down")
        self.row_shown.connect(self._show_done)

    def show_view(self, view: YearView, lock: str) -> None:
        year_id = stored_id(view.status.year)
        today = zone.local(datetime.now(UTC)).date()
        self._state = StepsState(view.produced, waited_for(view), today)
        self.set_year(view.status.year.year)
        self.set_locked(lock)
        self.default_button.setVisible(not lock and not view.steps)
        self.done_button.setEnabled(not lock and self.current() is not None)
        if self.source.fixed.get("year_id") == year_id:
            self.refresh()
            return
        assert isinstance(self.source, StepSource)  # it was made with one
        self.source.narrow(year_id=year_id)
        self.start_over()

    def _made_look(self) -> PageLook[YearStep]:
        return PageLook(
            text=texts.STEP_EXPLANATION,
            icon="check",
            title=lambda step: texts.STEP_TITLE.format(step.position),
            columns=(
                Column(
                    texts.STEP_NUMBER,
                    lambda one: one.position,
                    align="right",
                    width=52,
                    name="position",
                ),
                Column(
                    texts.STEP_TEXT,
                    lambda one: one.text,
                    stretch=True,
                    wrap=True,
                    tone=self._tone_of_text,
                    name="text",
                ),
                Column(
                    texts.STEP_DUE,
                    lambda one: day_or_blank(one.due),
                    width=118,
                    tone=lambda one: "bad" if self._state.is_late(one) else "",
                    name="due",
                ),
                Column(
                    texts.STEP_OWNER, self._owner, width=150, wrap=True, name="owner", hidden=True
                ),
                Column(
                    texts.STEP_DONE, self._done, width=118, tone=self._tone_of_done, name="done"
                ),
                Column(texts.STEP_NEEDED, _needed, width=150, name="needed_for", hidden=True),
            ),
            rows=(
                ("text",),
                ("due", "done"),
                ("owner", "unit_id"),
                ("produces",),
                ("needed_for",),
                ("note",),
            ),
            without=("position",),
            name="year_steps",
        )

    def _done(self, step: YearStep) -> str:
        return self._state.done_text(step)

    def _owner(self, step: YearStep) -> str:
        unit = self._links.get("units", {}).get(step.unit_id, "") if step.unit_id else ""
        return ", ".join(part for part in (step.owner, unit) if part)

    def _tone_of_text(self, step: YearStep) -> str:
        """What is done steps back."""
        return "secondary" if is_done(step, self._state.produced) else ""

    def _tone_of_done(self, step: YearStep) -> str:
        if is_done(step, self._state.produced):
            return ""
        return "bad" if self._state.is_late(step) else "warning"

    def _on_open(self) -> None:
        step = self.current()
        if step is not None and step.produces in OPENED and self.may_leave():
            self.product_wanted.emit(step.produces)

    def _show_done(self, step: YearStep | None) -> None:
        done = step is not None and step.done is not None
        text = texts.MARK_NOT_DONE if done else texts.MARK_DONE
        self.done_button.setText(f"{text}   {texts.MARK_KEY}")
        self.done_button.setAccessibleName(text)
        self.done_button.setEnabled(step is not None and not self._locked)
        self.open_button.setVisible(step is not None and step.produces in OPENED)

    def _on_done(self) -> None:
        step = self.current()
        if step is None or not self.may_leave():
            return
        done = step.done is None
        self.acting.try_to(self.source.registers.do, mark_done, step, done=done).announce(
            texts.MARKED if done else texts.UNMARKED
        )
        self.choose(step.id)

    def _on_move(self, *, up: bool) -> None:
        step = self.current()
        if step is not None and not self._locked and self.may_leave():
            self.acting.try_to(self.source.registers.do, move_step, step, up=up).announce(
                texts.MOVED_STEP
            )

    def _on_default(self) -> None:
        year_id = self.source.fixed["year_id"]
        self.acting.try_to(self.source.registers.do, add_default_steps, year_id).announce(
            texts.STEPS_ADDED
        )
        self.choose_first()


class TasksPage(RegisterPage[OpenTask]):
    """What was carried over from earlier years, done or not."""

    def __init__(
        self,
        source: TaskSource,
        parts: PageParts,
    ) -> None:
        look: PageLook[OpenTask] = PageLook(
            text=texts.TASK_TEXT,
            icon="arrow-right",
            title=lambda task: texts.TASK_TITLE.format(task.from_year),
            shown=("from_year", "text", "due", "done"),
            rows=(("text",), ("source",), ("owner_unit_id",), ("from_year", "due", "done")),
            name="open_tasks",
        )
        super().__init__(source, parts, look)

    def show_view(self, view: YearView, lock: str) -> None:
        year = view.status.year
        self.set_year(year.year)
        self.set_locked(lock)
        source = self.source
        assert isinstance(source, TaskSource)  # it was made with one
        if source.fixed.get("year_id") == year.id:
            self.refresh()
            return
        source.from_year = year.year - 1
        source.narrow(year_id=year.id)
        self.start_over()


def _needed(step: YearStep) -> str:
    return choice_text(step.needed_for) if step.needed_for is not None else ""
