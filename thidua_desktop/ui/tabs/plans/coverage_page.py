"""The page *Phủ kế hoạch của Bộ*: what each unit's plan lacks of the ministry's, and puts it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from thidua_desktop.records.plans import PlanTarget, PlanTask
from thidua_desktop.services.plans.coverage import Coverage, UnitCoverage, read_coverage
from thidua_desktop.services.plans.hand_down import give_parts
from thidua_desktop.texts.base.numbers import day_or_blank
from thidua_desktop.texts.plans import pages as texts
from thidua_desktop.texts.plans import plans as plan_texts
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.shell.year_text import lock_text
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.labels import AROUND_LINED, button, hbox, label, spaced, vbox
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thidua_desktop.services.base.case import Case
    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.changes import Changes

_ROW: Final = 32


@dataclass(frozen=True, slots=True)
class _Lacking:
    part: PlanTask | PlanTarget

    @property
    def target(self) -> PlanTarget | None:
        return self.part if isinstance(self.part, PlanTarget) else None

    @property
    def asks(self) -> str:
        """By when, or how much."""
        if isinstance(self.part, PlanTarget):
            return plan_texts.planned_text(self.part)
        return day_or_blank(self.part.due)


class CoveragePage(QWidget):
    """At the left the units, at the right what the chosen one lacks; F9 puts it into its plan."""

    def __init__(self, case: Case, registers: Registers, changes: Changes) -> None:
        super().__init__()
        self._case, self._registers = case, registers
        self._year_id = 0
        self._coverage = Coverage((), (), ())
        self.setProperty("role", "page")
        self.banner = Banner(keep_room=False)
        self.units: RowsModel[UnitCoverage] = RowsModel(
            self._unit_columns(), lambda one: one.unit_id
        )
        self.left = TableView(self.units, texts.COVERAGE_EMPTY, row_height=_ROW)
        self.left.setAccessibleName(texts.UNIT)
        self.lacking: RowsModel[_Lacking] = RowsModel(_lacking_columns())
        self.right = TableView(self.lacking, "", row_height=_ROW)
        self.right.take_several()
        self.title = label("", "strong", wrap=True)
        self.status = StatusLine()
        self.acting = Acting(self, changes, self.status.show_text)
        self.put_button = button(texts.PUT_IN, "primary", key=texts.MAIN_KEY, clicked=self.put_in)
        self.all_button = button(texts.PUT_IN_ALL, clicked=self.put_in_all)
        self.watch = Watch(self, changes, self._read)
        self.left.row_chosen.connect(lambda _at: self._show_unit())
        for table in (self.left, self.right):
            table.rows_copied.connect(self.acting.announce_copied)
        right = spaced(
            self.title,
            (self.right, 1),
            hbox(self.all_button, None, self.put_button, gap=8),
            gap=10,
        )
        vbox(
            self.banner,
            label(texts.COVERAGE_ABOUT, "secondary", wrap=True),
            (hbox((self.left, 1), (right, 1), gap=24), 1),
            self.status,
            on=self,
            gap=10,
            around=AROUND_LINED,
        )

    def show_year(self, status: YearStatus) -> None:
        lock = lock_text(status)
        self.banner.show_message("warning" if lock else "", lock)
        self.put_button.setVisible(not lock)
        self.all_button.setVisible(not lock)
        self._year_id = status.year.id or 0
        self.watch.read()
        self.left.choose(0)

    def open_record(self, record_id: int) -> None:
        self.left.choose(self.units.place(record_id))

    def focus_first(self) -> None:
        self.left.setFocus()

    def announce(self, tone: str, message: str) -> None:
        self.acting.announce(tone, message)

    def put_in(self) -> None:
        """Put the chosen things, or all of them, into the unit's plan."""
        unit = self.unit()
        chosen = [self.lacking.row(at) for at in self.right.chosen_rows()]
        parts = [one.part for one in chosen or self.lacking.rows()]
        if unit is not None and parts:
            self._put(parts, [unit.unit_id])

    def put_in_all(self) -> None:
        """Put everything that any unit lacks into its plan."""
        parts: list[PlanTask | PlanTarget] = [*self._coverage.tasks, *self._coverage.targets]
        if any(one.tasks or one.targets for one in self._coverage.units):
            self._put(parts, [one.unit_id for one in self._coverage.units])

    def unit(self) -> UnitCoverage | None:
        return self.units.row_at(self.left.chosen())

    def _put(self, parts: Sequence[PlanTask | PlanTarget], unit_ids: Sequence[int]) -> None:
        done = self.acting.try_to(self._registers.do, give_parts, self._year_id, parts, unit_ids)
        if done:
            done.announce(texts.PUT, done.result.rows, done.result.plans)

    def _read(self) -> None:
        at = self.left.chosen()
        self._coverage = self._case.read(read_coverage, self._year_id)
        self.units.set_rows(() if self._coverage.empty else self._coverage.units)
        if self.units.rowCount():
            self.left.choose(max(at, 0))
        self._show_unit()

    def _show_unit(self) -> None:
        unit = self.unit()
        parts: list[PlanTask | PlanTarget] = []
        if unit is not None:
            parts = [*unit.tasks, *unit.targets]
        self.lacking.set_rows([_Lacking(part) for part in parts])
        heading = texts.LACKING if parts else texts.LACKS_NOTHING
        self.title.setText(heading.format(unit.name) if unit is not None else "")
        self.put_button.setEnabled(bool(parts))
        lacks = any(one.tasks or one.targets for one in self._coverage.units)
        self.all_button.setEnabled(lacks)

    def _unit_columns(self) -> tuple[Column[UnitCoverage], ...]:
        unit, plan, tasks, targets = texts.COVERAGE_HEADS
        return (
            Column(unit, lambda one: one.name, stretch=True, wrap=True),
            Column(
                plan,
                lambda one: texts.HAS_PLAN[one.has_plan],
                width=96,
                tone=lambda one: "" if one.has_plan else "warning",
            ),
            Column(
                tasks,
                lambda one: self._of(len(one.tasks), len(self._coverage.tasks)),
                width=130,
                align="center",
                tone=lambda one: "warning" if one.tasks else "good",
            ),
            Column(
                targets,
                lambda one: self._of(len(one.targets), len(self._coverage.targets)),
                width=120,
                align="center",
                tone=lambda one: "warning" if one.targets else "good",
            ),
        )

    @staticmethod
    def _of(lacking: int, asked: int) -> str:
        return texts.OF.format(asked - lacking, asked)


def _lacking_columns() -> tuple[Column[_Lacking], ...]:
    kind, text, asks = texts.LACKING_HEADS
    return (
        Column(kind, lambda one: texts.KINDS[one.target is not None], width=96),
        Column(text, lambda one: one.part.text, stretch=True, wrap=True),
        Column(asks, lambda one: one.asks, width=176, wrap=True),
    )
