"""What the year before would bring, shown before it is copied: plans to tick, dates old and new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize

from thidua_desktop.texts.base.numbers import day_or_blank
from thidua_desktop.texts.plans import pages as texts
from thidua_desktop.ui.tabs.plans.units_dialog import TickDialog, TickQuestion
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.plans.copy_plans import CopiedLine, CopiedPlan, CopyProposal

_SIZE: Final = QSize(900, 620)
_LIST, _TABLE = 5, 200
_DATE: Final = 120


class CopyDialog(TickDialog):
    """The lines under the list are those of the plan with the cursor."""

    def __init__(
        self,
        parent: QWidget,
        proposal: CopyProposal,
        answered: Callable[[tuple[int, ...], dict[str, Any]], object],
    ) -> None:
        question = TickQuestion(
            title=texts.COPY_TITLE.format(proposal.from_year, proposal.year),
            text=texts.COPY_TEXT.format(proposal.year),
            primary=texts.COPY_DO,
            items=[(one.plan.id or 0, _called(one, proposal.year)) for one in proposal.plans],
            ticked={one.plan.id or 0 for one in proposal.plans if not one.there},
            named=texts.COPY_PLANS,
            rows=_LIST,
        )
        super().__init__(parent, question, answered, size=_SIZE)
        self._proposal = proposal
        self.lines: RowsModel[CopiedLine] = RowsModel(_columns())
        self.table = TableView(self.lines, row_height=32)
        self.table.setMinimumHeight(_TABLE)
        self.table.setAccessibleName(texts.COPY_LINES[0])
        self.body.setStretchFactor(self.list, 0)
        self.body.insertWidget(self.body.indexOf(self.status), self.table, 1)
        self.list.list.currentRowChanged.connect(self._show_lines)
        self._show_lines(self.list.list.currentRow())

    def _show_lines(self, at: int) -> None:
        plans = self._proposal.plans
        self.lines.set_rows(plans[at].lines if 0 <= at < len(plans) else ())


def _called(plan: CopiedPlan, year: int) -> str:
    text = " – ".join(filter(None, (plan.unit, plan.name)))
    return f"{text} ({texts.COPY_THERE.format(year)})" if plan.there else text


def _columns() -> tuple[Column[CopiedLine], ...]:
    text, before, after = texts.COPY_LINES
    return (
        Column(text, _text, stretch=True, wrap=True),
        Column(before, lambda line: day_or_blank(line.before), width=_DATE),
        Column(after, lambda line: day_or_blank(line.after), width=_DATE, bold=lambda _line: True),
    )


def _text(line: CopiedLine) -> str:
    return texts.TARGET_LINE.format(line.text) if line.target else line.text
