"""The columns of tasks and targets, under the card of a plan and in the list of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.codes.plans import PlanState
from thidua_desktop.records.base import field_specs
from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import day_or_blank
from thidua_desktop.texts.plans import pages
from thidua_desktop.texts.plans import plans as texts
from thidua_desktop.ui.tabs.plans import plan_state
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.services.plans.plan_tasks import TaskRow

_PLAN = {spec.name: spec for spec in field_specs(Plan)}
_TASK = {spec.name: spec for spec in field_specs(PlanTask)}
_TARGET = {spec.name: spec for spec in field_specs(PlanTarget)}

TASK_ROWS: Final = (
    ("text",),
    ("owner_unit_id", "owner"),
    ("area", "partners"),
    ("due", "done"),
    ("product",),
    ("progress",),
    ("proof_id", "proof"),
)

PLAN_TONES: Final = {
    PlanState.DRAFT: "secondary",
    PlanState.ASKING: "warning",
    PlanState.ISSUED: "good",
}


def plan_columns(called: Callable[[Plan], str]) -> tuple[Column[Plan], ...]:
    """Of the list of plans: whose each is, and how far."""
    return (
        Column(texts.WHOSE, called, width=150, wrap=True, name="unit_id"),
        Column(_PLAN["name"].title, lambda row: row.name, stretch=True, wrap=True, name="name"),
        Column(
            _PLAN["state"].title,
            lambda row: choice_text(row.state),
            width=110,
            wrap=True,
            name="state",
            tone=lambda row: PLAN_TONES[row.state],
        ),
    )


def task_columns() -> tuple[Column[TaskRow], ...]:
    return (
        Column(_TASK["text"].title, lambda row: row.task.text, stretch=True, wrap=True),
        Column(
            texts.OWNER,
            lambda row: row.owner,
            width=150,
            wrap=True,
            name="owner_unit_id",
            tone=plan_state.owner_tone,
            message=lambda row: "" if row.owner else texts.NO_OWNER,
        ),
        Column(texts.PARTNERS, lambda row: row.all_partners, width=108, wrap=True),
        Column(
            _TASK["due"].title,
            lambda row: day_or_blank(row.task.due),
            width=118,
            wrap=True,
            name="due",
            tone=plan_state.due_tone,
            message=plan_state.due_message,
            sort=lambda row: row.task.due,
        ),
        Column(
            texts.DONE,
            lambda row: day_or_blank(row.task.done),
            width=116,
            name="done",
            sort=lambda row: row.task.done,
        ),
    )


def year_task_columns() -> tuple[Column[TaskRow], ...]:
    """Of all plans of a year: how each stands."""
    return (
        Column(_TASK["text"].title, lambda row: row.task.text, stretch=True, wrap=True),
        Column(
            texts.OWNER,
            plan_state.owner,
            width=150,
            wrap=True,
            tone=plan_state.owner_tone,
            name="owner",
        ),
        Column(
            texts.STATE,
            plan_state.state,
            width=124,
            wrap=True,
            tone=plan_state.state_tone,
            name="state",
        ),
        Column(
            _TASK["due"].title,
            plan_state.due,
            width=136,
            wrap=True,
            tone=plan_state.due_tone,
            sort=lambda row: row.task.due,
            name="due",
        ),
        Column(
            texts.PLAN, lambda row: row.plan.name, width=190, wrap=True, name="plan", hidden=True
        ),
        Column(
            texts.PARTNERS,
            lambda row: row.all_partners,
            width=150,
            wrap=True,
            name="partners",
            hidden=True,
        ),
        Column(
            texts.APPROVED,
            plan_state.approved,
            width=120,
            name="approved_due",
            hidden=True,
            sort=lambda row: row.task.approved_due,
        ),
        Column(
            _TASK["done"].title,
            lambda row: day_or_blank(row.task.done),
            width=116,
            name="done",
            hidden=True,
            sort=lambda row: row.task.done,
        ),
        Column(
            _TASK["product"].title,
            lambda row: row.task.product,
            width=150,
            wrap=True,
            name="product",
            hidden=True,
        ),
    )


def target_columns() -> tuple[Column[PlanTarget], ...]:
    return (
        Column(_TARGET["text"].title, lambda row: row.text, stretch=True, wrap=True),
        Column("", texts.sign_text, width=40, align="center"),
        _figure("planned", pages.PLANNED, 88),
        Column(
            _TARGET["unit_of_measure"].title,
            lambda row: row.unit_of_measure,
            width=84,
            wrap=True,
            name="unit_of_measure",
        ),
        _figure("half_year", pages.HALF, 84),
        _figure("achieved", pages.YEAR, 84),
        Column(
            pages.RESULT,
            lambda row: texts.met_text(plan_state.met(row)),
            width=88,
            wrap=True,
            tone=lambda row: plan_state.MET_TONES[plan_state.met(row)],
        ),
    )


def _figure(name: str, title: str, width: int) -> Column[PlanTarget]:
    return Column(
        title,
        lambda row: field_text(_TARGET[name], getattr(row, name)),
        align="right",
        width=width,
        wrap=True,
        name=name,
    )
