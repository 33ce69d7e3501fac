"""Lập lịch kiểm tra: the members of the year with their days and, crosswise, their inspectors."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize

from thidua_desktop.domain.inspections.visits import mutual
from thidua_desktop.records.base import FieldKind, stored_id
from thidua_desktop.records.choices import InspectionKind, InspectionPeriod
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.inspections.plan_visits import PlannedVisit
from thidua_desktop.services.registers.field_text import check_texts
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import day_or_blank, short_date
from thidua_desktop.texts.inspections import inspections as visit_texts
from thidua_desktop.texts.inspections import plan as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.ask.ask import asked
from thidua_desktop.ui.widgets.ask.asked_fields import AskedFields
from thidua_desktop.ui.widgets.base.dialog import Dialog, DialogFoot
from thidua_desktop.ui.widgets.base.link_box import LinkBox
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.records.inspections import Checklist
    from thidua_desktop.services.inspections.plan_visits import UnitToInspect

_SIZE: Final = QSize(980, 640)
_USUAL_DAYS: Final = 7


@dataclass(eq=False, slots=True)
class Draft:
    """What is written of one unit."""

    unit_id: int
    unit: str
    last: str
    day: datetime.date | None = None
    by: int | None = None


class ScheduleDialog(Dialog):
    """A day for each unit that is to be inspected; nothing is stored before the button."""

    def __init__(
        self,
        parent: QWidget,
        units: Sequence[UnitToInspect],
        lists: Sequence[Checklist],
        year: int,
        plan: Callable[..., object],
    ) -> None:
        super().__init__(parent, texts.SCHEDULE_TITLE.format(year), size=_SIZE)
        self._plan, self._year = plan, year
        self._names = {stored_id(one.unit): one.unit.name for one in units}
        self._ring = {stored_id(one.unit): one.by.id for one in units if one.by is not None}
        self.drafts = [
            Draft(
                stored_id(one.unit),
                one.unit.name,
                short_date(one.last) if one.last else texts.NEVER,
            )
            for one in units
        ]
        self.form = AskedFields(_fields(lists), year=year, rows=_FIELD_ROWS)
        self.model: RowsModel[Draft] = RowsModel(self._columns(), lambda one: one.unit_id)
        self.table = TableView(self.model, texts.NO_UNITS, row_height=36, sheet=True)
        self.table.setAccessibleName(texts.UNITS)
        self.table.setMinimumHeight(260)
        self.model.set_rows(self.drafts)
        self.status = StatusLine()
        self.add_head(texts.SCHEDULE_TITLE.format(year), texts.SCHEDULE_TEXT)
        self.body.addWidget(self.form)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.status)
        self.add_foot(DialogFoot(self, texts.SCHEDULE_DO, enter=False))
        self.form.edited.connect(self._on_edited)
        self.table.choose(0)

    def accept(self) -> None:
        self.table.settle()
        if not self.form.check() or self.model.faults():
            return
        visits = [
            PlannedVisit(one.unit_id, one.by, one.day) for one in self.drafts if one.day is not None
        ]
        if not visits:
            self.status.show_text("bad", texts.NOTHING_SCHEDULED)
            return
        answers = self.form.answers()
        try:
            self._plan(answers["period"], answers["kind"], visits, answers["days"], answers["list"])
        except Refused as refused:
            self.status.show_text("bad", sentence(refused))
            return
        super().accept()

    # ------------------------------------------------------------ what is typed

    def _columns(self) -> tuple[Column[Draft], ...]:
        return (
            Column(texts.UNIT, lambda one: one.unit, stretch=True, wrap=True, name="unit"),
            Column(texts.LAST, lambda one: one.last, width=196, wrap=True, name="last"),
            Column(
                texts.DAY,
                lambda one: day_or_blank(one.day),
                width=130,
                set=self._take_day,
                name="day",
            ),
            Column(
                texts.INSPECTOR,
                lambda one: self._names.get(one.by or 0, ""),
                width=260,
                wrap=True,
                set=self._take_by,
                open=lambda _one: self._crosswise(),
                editor=self._unit_box,
                name="by",
            ),
        )

    def _take_day(self, one: Draft, text: str) -> str:
        checked = check_texts(Inspection, {"planned": text}, {}, self._year)
        fault = checked.fault("planned")
        if fault is not None:
            return sentence(fault)
        one.day = checked.values.get("planned")
        self._announce_pairs()
        return ""

    def _take_by(self, one: Draft, text: str) -> str:
        found = [id_ for id_, name in self._names.items() if name == text]
        if text and not found:
            return texts.UNIT
        if found == [one.unit_id]:
            return texts.OWN.format(one.unit)
        one.by = found[0] if found else None
        self._announce_pairs()
        return ""

    def _unit_box(self) -> QWidget:
        box = LinkBox(nullable=True)
        box.set_names(self._names)
        return box

    def _crosswise(self) -> bool:
        return bool(self.form.answers().get("kind") is InspectionKind.CROSS)

    def _on_edited(self, name: str) -> None:
        """Crosswise a ring is proposed; otherwise nobody of the members inspects."""
        if name == "kind":
            cross = self._crosswise()
            for one in self.drafts:
                one.by = self._ring.get(one.unit_id) if cross else None
            self.model.set_rows(self.drafts)
            self._announce_pairs()

    def _announce_pairs(self) -> None:
        pairs = [(one.by, one.unit_id) for one in self.drafts if one.by is not None]
        both = [texts.PAIR.format(self._names[a], self._names[b]) for a, b in mutual(pairs)]
        if both:
            self.status.show_text("warning", texts.MUTUAL.format("; ".join(both)))
        else:
            self.status.clear()


_FIELD_ROWS: Final = (("period", "kind"), ("list", "days"))


def _fields(lists: Sequence[Checklist]) -> tuple[Any, ...]:
    periods = {choice_text(one): one for one in InspectionPeriod}
    kinds = {choice_text(one): one for one in InspectionKind}
    named: dict[str, Any] = {
        visit_texts.list_name(one.name, one.version): stored_id(one) for one in lists
    }
    first = next(iter(named.values()), None)
    days = asked("days", texts.REPORT_DAYS, FieldKind.NUMBER, value=_USUAL_DAYS)
    return (
        asked("period", texts.PERIOD, FieldKind.CHOICE, periods, InspectionPeriod.YEAR),
        asked("kind", texts.KIND, FieldKind.CHOICE, kinds, InspectionKind.DIRECT),
        asked("list", texts.CHECKLIST, FieldKind.CHOICE, named, first, required=False),
        replace(days, maximum=60),
    )
