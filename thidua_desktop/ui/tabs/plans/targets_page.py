"""The page *Chỉ tiêu*: what is asked for with how many met it, and the figures of each unit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from thidua_desktop.records.base import field_specs
from thidua_desktop.records.plans import PlanTarget
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.plans.rated_targets import keep_target
from thidua_desktop.services.plans.year_targets import (
    TargetGroup,
    TargetLine,
    all_met,
    read_target_groups,
    set_figures,
)
from thidua_desktop.services.registers.field_text import check_texts, field_text
from thidua_desktop.texts.plans import pages as texts
from thidua_desktop.texts.plans import plans as plan_texts
from thidua_desktop.texts.registers.registers import SAVED_UNDO
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.shell.year_text import lock_text
from thidua_desktop.ui.tabs.plans.plan_state import MET_TONES
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.labels import AROUND_LINED, label, vbox
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from thidua_desktop.services.base.case import Case
    from thidua_desktop.services.importing.sheets import Sheet
    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.changes import Changes

_SPECS: Final = {spec.name: spec for spec in field_specs(PlanTarget)}
_FIGURES: Final = (
    ("planned", texts.PLANNED),
    ("half_year", texts.HALF),
    ("achieved", texts.YEAR),
)
_ROW: Final = 32


class TargetsPage(QWidget):
    """Above a line for each target, below one for each unit that has it, to be typed through."""

    def __init__(self, case: Case, registers: Registers, changes: Changes) -> None:
        super().__init__()
        self._case, self._registers = case, registers
        self._year_id, self._locked = 0, False
        self.setProperty("role", "page")
        self.banner = Banner(keep_room=False)
        self.sum = label("", "strong", wrap=True)
        self.groups: RowsModel[TargetGroup] = RowsModel(_group_columns(), lambda one: one.text)
        self.above = TableView(self.groups, texts.TARGETS_EMPTY, row_height=_ROW)
        self.above.setAccessibleName(texts.TARGET)
        self.lines: RowsModel[TargetLine] = RowsModel(self._columns(), lambda one: one.target.id)
        self.below = TableView(self.lines, texts.LINES_EMPTY, row_height=_ROW)
        self.below.setAccessibleName(texts.UNIT)
        self.below.takes_blocks = True
        self.status = StatusLine()
        self.acting = Acting(self, changes, self.status.show_text)
        self.watch = Watch(self, changes, self._read)
        self.above.row_chosen.connect(lambda _at: self._show_lines())
        self.above.row_opened.connect(lambda _at: self._to_lines())
        self.below.block_pasted.connect(self._paste)
        self.lines.typed.connect(self._announce_fault)
        for table in (self.above, self.below):
            table.rows_copied.connect(self.acting.announce_copied)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.above)
        split.addWidget(self.below)
        vbox(
            self.banner,
            label(texts.TARGETS_ABOUT, "secondary", wrap=True),
            self.sum,
            (split, 1),
            self.status,
            on=self,
            gap=10,
            around=AROUND_LINED,
        )

    def show_year(self, status: YearStatus) -> None:
        self.banner.show_message("warning" if lock_text(status) else "", lock_text(status))
        self._locked = bool(lock_text(status))
        self._year_id = status.year.id or 0
        self.watch.read()
        self.above.choose(0)

    def open_record(self, record_id: int) -> None:
        for at, group in enumerate(self.groups.rows()):
            ids = [line.target.id for line in group.lines]
            if record_id in ids:
                self.above.choose(at)
                self.below.choose(ids.index(record_id))

    def focus_first(self) -> None:
        self.above.setFocus()

    def announce(self, tone: str, message: str) -> None:
        self.acting.announce(tone, message)

    def may_leave(self) -> bool:
        """Take what is being typed; where something cannot stand, stay with it and say so."""
        return self.acting.settle(self.below, self.lines)

    def _read(self) -> None:
        found = self._case.read(read_target_groups, self._year_id)
        self.groups.set_rows(found)
        self.sum.setText(texts.TARGETS_SUM.format(plan_texts.roll_up_text(all_met(found))))
        self.sum.setVisible(bool(found))
        if found and self.above.chosen() < 0:
            self.above.choose(0)
        self._show_lines()

    def _show_lines(self) -> None:
        group = self.groups.row_at(self.above.chosen())
        self.lines.set_rows(group.lines if group is not None else ())

    def _to_lines(self) -> None:
        cells = list(self.lines.open_cells())
        if cells:
            self.below.type_in(*cells[0])

    def _announce_fault(self) -> None:
        self.acting.announce_fault(self.lines.fault())

    def _take(self, name: str, line: TargetLine, text: str) -> str:
        """Store what was typed in a cell, or say why it cannot stand."""
        base = line.target.model_dump()
        checked = check_texts(PlanTarget, {name: text}, base=base)
        if checked.record is None:
            return sentence(checked.faults[0])
        try:
            if checked.record != line.target:
                done = self.acting.do(self._registers.do, keep_target, checked.record)
                done.announce(SAVED_UNDO)
        except Refused as refusal:
            return sentence(refusal)
        return ""

    def _paste(self, block: Sheet) -> None:
        """Paste a column of figures from the cell with the cursor downwards, as one change."""
        at = self.below.currentIndex()
        column = self.lines.columns[at.column()] if at.isValid() else None
        if self._locked or column is None or column.name not in dict(_FIGURES):
            self.acting.announce("warning", texts.PASTE_WHERE)
            return
        cells = [row[0] if row else "" for _, row in block.rows]
        figures: dict[int, str] = {}
        for line, text in zip(self.lines.rows()[at.row() :], cells, strict=False):
            checked = check_texts(PlanTarget, {column.name: text}, base=line.target.model_dump())
            if checked.record is None:
                why = sentence(checked.faults[0])
                self.acting.announce("bad", texts.PASTE_FAULT.format(len(figures) + 1, text, why))
                return
            figures[line.target.id or 0] = getattr(checked.record, column.name)
        done = self.acting.try_to(self._registers.do, set_figures, column.name, figures)
        done.announce(texts.FIGURES_PASTED, len(figures))

    def _columns(self) -> tuple[Column[TargetLine], ...]:
        return (
            Column(texts.UNIT, _called, stretch=True, wrap=True),
            Column(
                plan_texts.SIGN,
                lambda line: plan_texts.sign_text(line.target),
                width=84,
                align="center",
            ),
            *(self._figure(*one) for one in _FIGURES),
            Column("", lambda line: line.target.unit_of_measure, width=96),
            Column(
                texts.SHARE, lambda line: plan_texts.share_text(line.share), width=96, align="right"
            ),
            Column(
                texts.RESULT,
                lambda line: plan_texts.met_text(line.met),
                width=130,
                tone=lambda line: MET_TONES[line.met],
            ),
        )

    def _figure(self, name: str, title: str) -> Column[TargetLine]:
        return Column(
            title,
            lambda line: field_text(_SPECS[name], getattr(line.target, name)),
            align="right",
            width=120,
            wrap=True,
            name=name,
            set=partial(self._take, name),
            open=lambda _line: not self._locked,
            message=lambda line: plan_texts.RATED if name == "achieved" and line.rated else "",
        )


def _group_columns() -> tuple[Column[TargetGroup], ...]:
    return (
        Column(texts.TARGET, lambda one: one.text, stretch=True, wrap=True),
        Column(texts.PLANNED, _planned, width=150, wrap=True),
        Column(texts.ROLLED_HALF, lambda one: plan_texts.roll_up_text(one.half), width=230),
        Column(
            texts.ROLLED_YEAR,
            lambda one: plan_texts.roll_up_text(one.year),
            width=240,
            bold=lambda _one: True,
        ),
    )


def _planned(group: TargetGroup) -> str:
    """What all of them plan, or nothing where they differ."""
    shown = {plan_texts.planned_text(line.target) for line in group.counted}
    return shown.pop() if len(shown) == 1 else ""


def _called(line: TargetLine) -> str:
    return line.unit or texts.OWN_LINE.format(line.plan.name)
