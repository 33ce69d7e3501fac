"""What the unit registered: its targets with what was reached, and its titles; read, not typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize

from thidua_desktop.domain.plans.targets import is_met
from thidua_desktop.services.inspections.visit_reading import reached
from thidua_desktop.services.registers.field_text import figure_text
from thidua_desktop.texts.inspections import items as texts
from thidua_desktop.ui.widgets.base.dialog import ClosingFoot, Dialog
from thidua_desktop.ui.widgets.base.labels import label
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.records.choices import InspectionPeriod
    from thidua_desktop.records.plans import PlanTarget

_SIZE: Final = QSize(900, 520)
_TONES: Final = {True: "good", False: "bad", None: "secondary"}


class WorkDialog(Dialog):
    def __init__(
        self,
        parent: QWidget,
        unit: str,
        period: InspectionPeriod,
        targets: Sequence[PlanTarget],
        titles: Sequence[str],
    ) -> None:
        title = texts.TARGETS.format(unit)
        super().__init__(parent, title, size=_SIZE)
        self.add_head(title, texts.TARGETS_TEXT)
        model: RowsModel[PlanTarget] = RowsModel(_columns(period), lambda one: one.id)
        self.table = TableView(model, texts.NO_TARGETS, row_height=36)
        self.table.setAccessibleName(title)
        self.table.setMinimumHeight(260)
        model.set_rows(targets)
        text = texts.REGISTERED.format("; ".join(titles)) if titles else texts.NOT_REGISTERED
        self.titles = label(text, wrap=True)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.titles)
        self.add_foot(ClosingFoot(self))


def _columns(period: InspectionPeriod) -> tuple[Column[PlanTarget], ...]:
    def met(one: PlanTarget) -> bool | None:
        return is_met(one.measure, reached(one, period))

    return (
        Column(texts.TARGET, lambda one: one.text, stretch=True, wrap=True, name="text"),
        Column(texts.MEASURE, lambda one: one.unit_of_measure, width=90, wrap=True, name="unit"),
        Column(
            texts.PLANNED,
            lambda one: figure_text(one.planned),
            width=130,
            wrap=True,
            name="planned",
        ),
        Column(
            texts.ACHIEVED,
            lambda one: figure_text(reached(one, period)),
            width=150,
            wrap=True,
            name="achieved",
        ),
        Column(
            texts.MET,
            lambda one: texts.MET_TEXT[met(one)],
            width=130,
            wrap=True,
            tone=lambda one: _TONES[met(one)],
            name="met",
        ),
    )
