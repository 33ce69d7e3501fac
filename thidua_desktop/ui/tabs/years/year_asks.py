"""The questions of the year's state: going on, going elsewhere, closing, opening again."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.states import YEAR
from thidua_desktop.records.base import FieldKind
from thidua_desktop.records.choices import YearState
from thidua_desktop.services.years.year_state import YearView
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.tabs.years.view_state import missing_text, open_steps_text
from thidua_desktop.ui.widgets.ask.ask import Ask, Question, ask, asked


class Move(Protocol):
    """Moves the year: to where, why, and whether the next year is launched with it."""

    def __call__(self, target: YearState, reason: str, *, launch: bool = False) -> object:
        """Move it."""
        ...


def ask_go_on(parent: QWidget, view: YearView, move: Move) -> Ask | None:
    """Ask before the year goes on to its next state; with things missing, why."""
    target = view.next_state
    if target is None:
        return None
    number, name = view.status.year.year, choice_text(target)
    missing = missing_text(view, target)
    fields = []
    if view.asks_reason(target):
        fields.append(asked("reason", texts.REASON, FieldKind.LONG_TEXT))
    if target is YearState.CONCLUDED and view.launches is not None:
        text = texts.LAUNCH_TOO.format(view.launches.year)
        fields.append(asked("launch", text, FieldKind.FLAG, value=True, required=False))
    question = Question(
        texts.GO_ON_TITLE.format(number, name),
        texts.STILL_MISSING.format(missing) if missing else texts.GO_ON_TEXT,
        texts.MOVE,
        tuple(fields),
        tone="warning" if missing else "info",
    )
    return ask(
        parent,
        question,
        lambda a: move(target, a.get("reason", ""), launch=a.get("launch", False)),
    )


def ask_other(parent: QWidget, view: YearView, move: Move) -> Ask:
    """Ask to which state the year goes back or skips, and why."""
    targets = {choice_text(s): s for s in YEAR.allowed(view.state) if s is not view.next_state}
    question = Question(
        texts.OTHER_TITLE.format(view.status.year.year),
        texts.OTHER_TEXT.format(choice_text(view.state)),
        texts.MOVE,
        (
            asked("target", texts.TARGET, FieldKind.CHOICE, targets, next(iter(targets.values()))),
            asked("reason", texts.REASON, FieldKind.LONG_TEXT),
        ),
    )
    return ask(parent, question, lambda a: move(a["target"], a["reason"]))


def ask_close(parent: QWidget, view: YearView, close: Callable[[str], object]) -> Ask:
    question = Question(
        texts.CLOSE_TITLE.format(view.status.year.year),
        texts.CLOSE_TEXT,
        texts.DO_CLOSE,
        (asked("reason", texts.CLOSE_NOTE, FieldKind.LONG_TEXT, required=False),),
        (steps,) if (steps := open_steps_text(view)) else (),
    )
    return ask(parent, question, lambda a: close(a["reason"]))


def ask_reopen(parent: QWidget, view: YearView, reopen: Callable[[str], object]) -> Ask:
    question = Question(
        texts.REOPEN_TITLE.format(view.status.year.year),
        texts.REOPEN_TEXT,
        texts.DO_REOPEN,
        (asked("reason", texts.REASON, FieldKind.LONG_TEXT),),
    )
    return ask(parent, question, lambda a: reopen(a["reason"]))
