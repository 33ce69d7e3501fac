"""*Kế hoạch của năm*: who was inspected when last, the schedule, and the words of the plan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.inspections import Checklist, InspectionPlan
from thidua_desktop.services.inspections.checklists import add_shipped_lists, newest_lists
from thidua_desktop.services.inspections.kept_plan import read_inspection_plan
from thidua_desktop.services.inspections.plan_visits import plan_visits, units_to_inspect
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.texts.inspections import plan as texts
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.tabs.inspections.schedule_dialog import ScheduleDialog
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import AROUND_PAGE, button, hbox, label, spaced, vbox
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.base.scrolled import scrolled
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.record_form import RecordForm
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from thidua_desktop.records.choices import InspectionKind, InspectionPeriod
    from thidua_desktop.services.inspections.plan_visits import PlannedVisit, UnitToInspect
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.tabs.inspections.parts import InspectionParts

PAPERS: Final = (
    DocumentKind.INSPECTION_PLAN,
    DocumentKind.INSPECTION_TEAM,
    DocumentKind.INSPECTION_NOTICE,
    DocumentKind.RECOMMENDATIONS,
)
"""What is written of the inspections of a year."""

_ROWS: Final = (
    ("document_id",),
    ("based_on",),
    ("purpose",),
    ("methods",),
    ("result_use",),
    ("funding",),
    ("decision_id",),
    ("proposer",),
)


class PlanPage(QWidget):
    """At the left the members, at the right what the plan says beside its schedule."""

    def __init__(self, parts: InspectionParts) -> None:
        super().__init__()
        self._parts = parts
        self._status: YearStatus | None = None
        self.setProperty("role", "page")
        self.model: RowsModel[UnitToInspect] = RowsModel(_columns(), lambda one: one.unit.id)
        self.table = TableView(self.model, texts.NO_UNITS, row_height=36)
        self.table.setAccessibleName(texts.UNITS)
        self.never = label("", "secondary", wrap=True)
        self.schedule = button(
            texts.SCHEDULE, "primary", "calendar", key=texts.SCHEDULE_KEY, clicked=self._ask
        )
        self.form = RecordForm(InspectionPlan, _ROWS, without=("year_id",))
        self.status = StatusLine()
        self.acting = Acting(self, parts.changes, self.status.show_text)
        self.papers = MenuButton(texts.PAPERS, "word")
        for kind in PAPERS:
            icon = "excel" if kind is DocumentKind.RECOMMENDATIONS else "word"
            self.papers.add(TITLES[kind], partial(self._write, kind), icon)
        self.form.save_wanted.connect(self._save)
        self._lay_out()
        self.watch = Watch(self, parts.changes, self._read)

    def show_year(self, status: YearStatus) -> None:
        self._status = status
        self.schedule.setEnabled(status.writable)
        self.form.set_locked(locked=not status.writable)
        self.form.set_year(status.year.year)
        self.watch.read()

    def focus_first(self) -> None:
        self.table.setFocus()

    def announce(self, tone: str, text: str) -> None:
        self.acting.announce(tone, text)

    def may_leave(self) -> bool:
        return self._status is None or self.form.may_leave()

    def _write(self, kind: DocumentKind) -> None:
        """What was proposed is kept with the file that says it."""
        if self._status is None or not self.may_leave():
            return
        year_id = stored_id(self._status.year)
        plan = self._parts.cases.read(read_inspection_plan, year_id)
        if plan.id is None and self._status.writable:
            self.acting.try_to(self._parts.registers.save, plan)
        self._parts.write_document(self.acting, year_id, kind)

    def _read(self) -> None:
        if self._status is None:
            return
        year_id = stored_id(self._status.year)
        rows = self._parts.cases.read(units_to_inspect, year_id)
        self.model.set_rows(rows)
        never = sum(one.never for one in rows)
        text = texts.NEVER_COUNT.format(never, len(rows)) if never else texts.ALL_INSPECTED
        self.never.setText(text if rows else "")
        self.form.set_links(self._parts.registers.links(InspectionPlan, {"year_id": year_id}))
        self.form.show_kept(self._parts.cases.read(read_inspection_plan, year_id))

    def _save(self, record: InspectionPlan) -> None:
        if kept := self.acting.try_to(self._parts.registers.save, record):
            self.form.show_stored(kept.result)
            kept.announce(texts.SAVED)

    def _ask(self) -> None:
        """The lists that come with the program are there once a schedule is made."""
        if self._status is None or not self.may_leave():
            return
        if not self._parts.registers.list(Checklist):
            self.acting.try_to(self._parts.registers.do, add_shipped_lists)
        lists = newest_lists(self._parts.registers.list(Checklist))
        year = self._status.year
        units = self._parts.cases.read(units_to_inspect, stored_id(year))
        ScheduleDialog(self, units, lists, year.year, self._schedule).open()

    def _schedule(
        self,
        period: InspectionPeriod,
        kind: InspectionKind,
        visits: list[PlannedVisit],
        days: int,
        checklist_id: int | None,
    ) -> None:
        assert self._status is not None
        year_id, do = stored_id(self._status.year), self._parts.registers.do
        done = self.acting.do(do, plan_visits, year_id, period, kind, visits, days, checklist_id)
        done.announce(texts.SCHEDULED, len(done.result))

    def _lay_out(self) -> None:
        left = Card(texts.UNITS, title_role="heading")
        left.add_to_head(self.schedule)
        left.body.addWidget(self.never)
        left.body.addWidget(self.table, 1)
        right = Card(texts.PLAN, title_role="heading")
        right.add_to_head(self.papers)
        right.body.addWidget(label(texts.PLAN_HELP, "secondary", wrap=True))
        right.body.addWidget(scrolled(spaced(self.form, None, right=12), reached=True), 1)
        right.add_foot().addWidget(self.status, 1)
        cards = hbox((left, 6), (right, 5), gap=16)
        vbox((cards, 1), on=self, around=AROUND_PAGE)


def _columns() -> tuple[Column[UnitToInspect], ...]:
    return (
        Column(texts.UNIT, lambda one: one.unit.name, stretch=True, wrap=True, name="unit"),
        Column(
            texts.LAST,
            lambda one: short_date(one.last) if one.last else texts.NEVER,
            width=150,
            wrap=True,
            tone=lambda one: "warning" if one.never else "",
            sort=lambda one: one.last,
            name="last",
        ),
        Column(
            texts.PLANNED,
            lambda one: ", ".join(choice_text(period) for period in one.planned),
            width=116,
            wrap=True,
            name="planned",
        ),
        Column(
            texts.BY, lambda one: one.by.name if one.by else "", width=196, wrap=True, name="by"
        ),
    )
