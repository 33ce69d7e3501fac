"""What rows of plans, tasks and targets show, worked out without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.plans.targets import is_met
from thidua_desktop.services.plans.plan_tasks import TaskState
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.plans import pages
from thidua_desktop.texts.plans import plans as texts

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from thidua_desktop.records.plans import DueChange, PlanTarget
    from thidua_desktop.services.plans.plan_tasks import TaskRow

TONES: Final = {
    TaskState.DONE: "good",
    TaskState.DONE_LATE: "warning",
    TaskState.LATE: "bad",
    TaskState.OPEN: "",
    TaskState.UNDATED: "warning",
}
MET_TONES: Final = {True: "good", False: "bad", None: "secondary"}


def owner(row: TaskRow) -> str:
    """Who does it, or that nobody is named."""
    return row.owner or texts.NO_OWNER


def owner_tone(row: TaskRow) -> str:
    return "" if row.owner else "warning"


def due(row: TaskRow) -> str:
    """By when; of a date that was changed the approved one too."""
    now = short_date(row.task.due) if row.task.due else texts.NO_DUE
    return f"{now}  ({approved(row)})" if row.moved else now


def approved(row: TaskRow) -> str:
    """The approved date, and how often it was changed since."""
    first = short_date(row.task.approved_due) if row.task.approved_due else pages.NONE
    return texts.DUE_CHANGED.format(first, row.moved) if row.moved else first


def due_message(row: TaskRow) -> str:
    """What is to be said of a date that may be typed in its cell."""
    if row.task.due is None:
        return texts.NO_DUE
    return texts.APPROVED_ON.format(approved(row)) if row.moved else ""


def due_tone(row: TaskRow) -> str:
    return "" if row.task.due else "warning"


def state(row: TaskRow) -> str:
    return texts.TASK_STATES[row.state]


def state_tone(row: TaskRow) -> str:
    return TONES[row.state]


def due_lines(changes: Sequence[DueChange]) -> str:
    """Each change of a date with its reason, a line each."""
    return "\n".join(
        pages.DUE_LINE.format(
            short_date(one.decided), _day(one.old_due), _day(one.new_due), one.reason
        )
        for one in changes
    )


def _day(day: datetime.date | None) -> str:
    return short_date(day) if day else pages.NONE


def met(target: PlanTarget) -> bool | None:
    """Whether the year met it, as far as it is reported."""
    return is_met(target.measure, target.achieved)
