"""*Chấm*: each unit's sheet, what everybody gave side by side, from draft to settled."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSplitter, QWidget

from thidua_desktop.domain.codes.scoring import Method, ScoreMove, Scorer, ScoreState
from thidua_desktop.domain.states import SCORE
from thidua_desktop.records.base import FieldKind, stored_id
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.scoring import (
    ScoreSheet,
    ScoreStep,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.scoring.move_sheet import move_sheet
from thidua_desktop.services.scoring.score_entries import draw_figures, set_entry, take_over
from thidua_desktop.services.scoring.scoring_guard import WAITS_FOR
from thidua_desktop.services.scoring.year_scores import SheetScores, read_sheets
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.scoring import pages as texts
from thidua_desktop.texts.scoring.words import figure_from, points_text
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.tabs.scoring.entry_dialog import ask_entry, is_settled
from thidua_desktop.ui.tabs.scoring.sheet_columns import (
    SheetRow,
    gaps_first,
    sheet_columns,
    takes_points,
    typed_part,
)
from thidua_desktop.ui.tabs.scoring.unit_list import figures_of_registers, moment_text, unit_columns
from thidua_desktop.ui.tabs.scoring.year_page import YearPage
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked, inform
from thidua_desktop.ui.widgets.base.flow_layout import flow_line
from thidua_desktop.ui.widgets.base.labels import AROUND_LINED, button, label, on_key, vbox
from thidua_desktop.ui.widgets.table.rows_model import RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QPushButton

    from thidua_desktop.ui.tabs.scoring.parts import ScoringParts
    from thidua_desktop.ui.widgets.ask.ask import Answers

_ROW: Final = 32
_UNITS_WIDTH: Final = 356
_SCORES: Final = {
    ScoreState.DRAFT: Scorer.SELF,
    ScoreState.SENT: Scorer.CLUSTER,
    ScoreState.REVIEWED: Scorer.FINAL,
    ScoreState.EXPLAINED: Scorer.FINAL,
}
"""Who scores in a state."""


class SheetsPage(YearPage):
    """The units at the left; at the right the sheet of the chosen one, typed through by keys."""

    def __init__(self, parts: ScoringParts) -> None:
        super().__init__(parts)
        self._figures: Mapping[tuple[int, int], str] = {}
        self.units: RowsModel[SheetScores] = RowsModel(unit_columns(), lambda one: one.sheet.id)
        self.list = TableView(self.units, texts.NO_SHEETS, row_height=_ROW)
        self.list.setAccessibleName(texts.UNITS)
        self.list.row_chosen.connect(lambda _at: self._show_sheet())
        self.list.row_opened.connect(lambda _at: self.to_cells())
        self.model: RowsModel[SheetRow] = RowsModel(
            sheet_columns(self._take, self._is_open), lambda row: row.line.id
        )
        self.table = TableView(self.model, texts.NO_SHEETS, row_height=_ROW)
        self.table.setAccessibleName(texts.SHEET)
        names = [column.name for column in self.model.columns]
        self._cross_at = names.index(Scorer.CROSS)
        self.table.row_opened.connect(lambda _at: self._ask_entry())
        self.model.typed.connect(self._announce_fault)
        for table in (self.list, self.table):
            table.rows_copied.connect(self.acting.announce_copied)
        self.totals = label("", "strong", wrap=True)
        self.gaps = QCheckBox(texts.GAPS_FIRST)
        self.gaps.toggled.connect(lambda _on: self._show_sheet())
        self._make_buttons()
        self._lay_out()

    def focus_first(self) -> None:
        self.list.setFocus()

    def open_record(self, record_id: int) -> None:
        """Show the sheet of a unit."""
        self.list.choose(self.units.place(record_id))

    def may_leave(self) -> bool:
        return self.acting.settle(self.table, self.model)

    def current(self) -> SheetScores | None:
        """The sheet that is shown."""
        return self.units.row_at(self.list.chosen())

    def to_cells(self) -> None:
        """Go on to the first cell that is to be typed."""
        cells = list(self.model.open_cells())
        if cells:
            self.table.type_in(*cells[0])

    # ------------------------------------------------------------ what is shown

    def read(self) -> None:
        chosen = self.current()
        sheets = tuple(self.parts.cases.read(read_sheets, self.year_id))
        self._figures = self.parts.cases.read(figures_of_registers, self.year_id, sheets)
        self.units.set_rows(sheets)
        at = self.units.place(chosen.sheet.id) if chosen is not None else 0
        if self.list.chosen() < 0:
            self.list.choose(max(at, 0) if sheets else -1)
        self._show_sheet()

    def _show_sheet(self) -> None:
        one = self.current()
        rows = self._rows(one) if one is not None else []
        crossed = any(scorer is Scorer.CROSS for _, scorer in one.entries) if one else False
        asked_for = one is not None and one.sheet.cross_unit_id is not None
        self.table.setColumnHidden(self._cross_at, not (crossed or asked_for))
        self.model.set_rows(gaps_first(rows) if self.gaps.isChecked() else rows)
        self._show_totals(one)
        self._enable(one)

    def _rows(self, one: SheetScores) -> list[SheetRow]:
        sums = {scorer: one.sums(scorer) for scorer in Scorer}
        lines = one.tree.lines if one.tree is not None else ()
        figures, unit_id = self._figures, one.sheet.unit_id
        return [SheetRow(line, one, sums, figures.get((unit_id, line.id), "")) for line in lines]

    def _show_totals(self, one: SheetScores | None) -> None:
        self.totals.setVisible(one is not None)
        if one is None:
            return
        if one.tree is None:
            shown = (points_text(one.sheet.self_score), points_text(one.sheet.cluster_score))
            self.totals.setText(texts.TYPED_TOTAL.format(*shown))
            return
        shown_by = (Scorer.SELF, Scorer.CLUSTER, Scorer.FINAL)
        own, cluster, final = (self._total(one, each) for each in shown_by)
        self.totals.setText(texts.totals(own, cluster, final, len(one.unexplained)))

    @staticmethod
    def _total(one: SheetScores, scorer: Scorer) -> str:
        found = one.sums(scorer)
        assert found is not None
        return one.printed(found.total) if found.whole else texts.not_whole(found.missing)

    def _enable(self, one: SheetScores | None) -> None:
        free = one is not None and one.tree is not None and not self.locked
        state = one.sheet.state if one is not None else ScoreState.DRAFT
        allowed = SCORE.allowed(state) if free else ()
        main = next((move for move in (ScoreMove.CLOSE, *allowed) if move in allowed), None)
        for move, made in self.moves.items():
            made.setVisible(move in allowed)
            made.setProperty("role", "primary" if move is main else "")
            made.style().polish(made)
        self.back.setEnabled(ScoreMove.BACK in allowed)
        self.draw.setEnabled(free and state is not ScoreState.CLOSED)
        self.take.setEnabled(free and state is ScoreState.SENT)
        self.cross.setEnabled(free and state is not ScoreState.CLOSED)
        self.entry.setEnabled(free and state is not ScoreState.CLOSED)
        self.steps.setEnabled(one is not None and one.tree is not None)

    def _announce_fault(self) -> None:
        self.acting.announce_fault(self.model.fault())

    # ------------------------------------------------------------ one cell

    def _is_open(self, scorer: Scorer, row: SheetRow) -> bool:
        """Whether a cell may be typed in: of who scores now; what was sent changes in a dialog."""
        sheet = row.scores.sheet
        if self.locked or not row.line.is_leaf or row.line.record.method is Method.LATENESS:
            return False
        begun = SCORE.place(sheet.state) >= SCORE.place(WAITS_FOR[scorer])
        return begun and not is_settled(sheet, scorer)

    def _take(self, scorer: Scorer, row: SheetRow, text: str) -> str:
        """Store what was typed in a cell, or say why it cannot stand."""
        given = typed_part(text)
        one = row.line.record
        if takes_points(row):
            values = {"points": given.replace(",", ".")}
        else:
            values = {"figure": figure_from(one.method, given)}
        entry = row.scores.entry(row.line.id, scorer)
        before = {name: getattr(entry, name) if entry else "" for name in values}
        try:
            if values != before:
                self._keep(row, scorer, "", **values)
        except Refused as refusal:
            return sentence(refusal)
        return ""

    def _keep(self, row: SheetRow, scorer: Scorer, reason: str, **values: str) -> None:
        sheet_id, criterion_id = stored_id(row.scores.sheet), row.line.id

        def keep() -> None:
            do = self.parts.registers.do
            do(set_entry, sheet_id, criterion_id, scorer, reason=reason, **values)

        self.acting.do(keep).announce(texts.ENTRY_SAVED)

    def _ask_entry(self) -> None:
        row, one = self.model.row_at(self.table.chosen()), self.current()
        if row is None or one is None or not self.entry.isEnabled() or not row.line.is_leaf:
            return
        if self.may_leave():
            ask_entry(self, row, self._scorer_at(one), self._keep)

    def _scorer_at(self, one: SheetScores) -> Scorer:
        """The scorer of the column with the cursor, else who scores in this state."""
        column = self.model.columns[max(self.table.currentIndex().column(), 0)]
        names = {scorer.value: scorer for scorer in Scorer}
        return names.get(column.name, _SCORES.get(one.sheet.state, Scorer.SELF))

    # ------------------------------------------------------------ the sheet as a whole

    def _draw(self) -> None:
        one = self.current()
        if one is None or not self.draw.isEnabled() or not self.may_leave():
            return
        scorer = _SCORES[one.sheet.state]
        done = self.acting.try_to(
            self.parts.registers.do, draw_figures, stored_id(one.sheet), scorer
        )
        if done and done.result:
            done.announce(texts.DRAWN, done.result)
        elif done:
            self.acting.announce("info", texts.NOTHING_DRAWN)

    def _take_over(self) -> None:
        one = self.current()
        if one is None or not self.take.isEnabled() or not self.may_leave():
            return
        do, sheet_id = self.parts.registers.do, stored_id(one.sheet)
        done = self.acting.try_to(do, take_over, sheet_id, Scorer.SELF, Scorer.CLUSTER)
        if done and done.result:
            done.announce(texts.TAKEN, done.result)
        elif done:
            self.acting.announce("info", texts.NOTHING_TAKEN)

    def _move(self, move: ScoreMove) -> None:
        one = self.current()
        if one is None or not self.may_leave():
            return
        done = self.acting.try_to(self.parts.registers.do, move_sheet, stored_id(one.sheet), move)
        if done:
            done.announce(texts.MOVED_TO, one.unit.brief, choice_text(done.result.state))

    def _ask_back(self) -> None:
        one = self.current()
        if one is None or not self.back.isEnabled() or not self.may_leave():
            return
        field = asked("reason", texts.REASON, FieldKind.LONG_TEXT)
        question = Question(texts.BACK_TITLE, texts.BACK_TEXT, texts.BACK_DO, (field,), stays=True)

        def answered(answers: Answers) -> None:
            do, reason = self.parts.registers.do, str(answers["reason"])
            sheet_id = stored_id(one.sheet)
            done = self.acting.do(do, move_sheet, sheet_id, ScoreMove.BACK, reason)
            done.announce(texts.MOVED_TO, one.unit.brief, choice_text(done.result.state))

        ask(self, question, answered)

    def _ask_cross(self) -> None:
        one = self.current()
        if one is None or not self.may_leave():
            return
        field = asked(
            "unit",
            texts.CROSS_TITLE,
            value=one.sheet.cross_unit_id,
            required=False,
            link=Unit.register.name,
        )
        question = Question(
            texts.CROSS_TITLE,
            texts.CROSS_TEXT.format(one.unit.name),
            texts.KEEP,
            (field,),
            links=self.parts.registers.links(ScoreSheet),
            stays=True,
        )

        def answered(answers: Answers) -> None:
            changed = one.sheet.model_copy(update={"cross_unit_id": answers["unit"]})
            self.acting.do(self.parts.registers.save, changed).announce(texts.CROSS_SAVED)

        ask(self, question, answered)

    def _show_steps(self) -> None:
        one = self.current()
        if one is None:
            return
        found = self.parts.registers.list(ScoreStep, sheet_id=one.sheet.id)
        lines = [texts.step_line(moment_text(step.at), step.state, step.reason) for step in found]
        inform(self, texts.STEPS_TITLE, "\n".join(lines) or texts.NO_STEPS)

    # ------------------------------------------------------------ parts

    def _make_buttons(self) -> None:
        self.draw = self._key(texts.DRAW, texts.DRAW_KEY, self._draw)
        self.take = self._key(texts.TAKE_OVER, texts.TAKE_KEY, self._take_over)
        self.entry = button(texts.ENTRY, key=texts.ENTRY_KEY, clicked=self._ask_entry)
        self.cross = button(texts.CROSS, clicked=self._ask_cross)
        self.steps = button(texts.STEPS, clicked=self._show_steps)
        self.back = self._key(texts.BACK, texts.BACK_KEY, self._ask_back)
        self.moves: dict[ScoreMove, QPushButton] = {
            move: button(
                text,
                "" if move is ScoreMove.EXPLAIN else "primary",
                key="" if move is ScoreMove.EXPLAIN else texts.NEXT_KEY,
                clicked=partial(self._move, move),
            )
            for move, text in texts.MOVES.items()
        }

    def _key(self, text: str, key: str, act: Callable[[], object]) -> QPushButton:
        on_key(key, self, act, inside=True)
        return button(text, key=key, shortcut=False, clicked=act)

    def _lay_out(self) -> None:
        right = QWidget()
        before = (self.draw, self.take, self.entry, self.cross, self.steps, self.gaps, self.back)
        line = flow_line(*before, *self.moves.values())
        vbox(self.totals, (self.table, 1), on=right, gap=10, around=(10, 0, 0, 0))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([_UNITS_WIDTH, 3 * _UNITS_WIDTH])
        vbox(
            self.banner,
            (split, 1),
            line,
            self.status,
            on=self,
            gap=10,
            around=AROUND_LINED,
        )
