"""Which units something is for: a list to tick off, with fields beside it where they are asked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from thidua_desktop.records.base import FieldSpec
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.plans.pages import UNITS
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.ask.asked_fields import AskedFields
from thidua_desktop.ui.widgets.base.dialog import Dialog, DialogFoot
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.check_list import CheckList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget


_ROWS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class TickQuestion:
    """What is asked: what may be ticked, what is ticked already, and the fields beside it."""

    title: str
    text: str
    primary: str
    items: Sequence[tuple[int, str]]
    ticked: Collection[int] = ()
    fields: tuple[FieldSpec, ...] = ()
    year: int | None = None
    named: str = UNITS
    rows: int = _ROWS
    """How many are seen at once, at the most."""

    values: dict[str, Any] = field(default_factory=dict)


class TickDialog(Dialog):
    """Ctrl+Enter or the button does it; refused, the dialog stays and says why."""

    def __init__(
        self,
        parent: QWidget,
        question: TickQuestion,
        answered: Callable[[tuple[int, ...], dict[str, Any]], object],
        size: QSize | None = None,
    ) -> None:
        super().__init__(parent, question.title, size=size)
        self._answered = answered
        self.form = AskedFields(question.fields, year=question.year)
        for name, value in question.values.items():
            self.form.put(name, value)
        self.list = CheckList(question.named, rows=min(question.rows, max(len(question.items), 1)))
        self.list.set_items(question.items, question.ticked)
        self.status = StatusLine()
        self.status.hide()
        self.add_head(question.title, question.text)
        if question.fields:
            self.body.addWidget(self.form)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.status)
        foot = DialogFoot(self, question.primary)
        self.primary = foot.primary
        self.add_foot(foot)
        self.list.list.setFocus()

    def accept(self) -> None:
        if not self.form.check():
            return
        try:
            self._answered(self.list.list.ticked(), self.form.answers())
        except Refused as refused:
            self.status.show_text("bad", sentence(refused))
            self.status.show()
        else:
            super().accept()


def ask_ticks(
    parent: QWidget,
    question: TickQuestion,
    answered: Callable[[tuple[int, ...], dict[str, Any]], object],
) -> TickDialog:
    dialog = TickDialog(parent, question, answered)
    dialog.open()
    return dialog
