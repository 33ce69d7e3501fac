"""*Xếp hạng*: who ranks where and why, the points beside the ballot, never added together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from thidua_desktop.domain.codes.scoring import Scorer, TieBreak
from thidua_desktop.domain.scoring.tree import Total
from thidua_desktop.records.base import FieldKind
from thidua_desktop.services.conference.elected_units import ElectedUnits
from thidua_desktop.services.scoring.read_table import CriterionLine
from thidua_desktop.services.scoring.year_scores import (
    RankedUnit,
    UnitScores,
    YearScores,
    read_scores,
)
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.scoring import pages as texts
from thidua_desktop.texts.scoring.words import figure_words, points_text, rounding_text
from thidua_desktop.ui.tabs.scoring.sheet_columns import criterion_columns, is_group
from thidua_desktop.ui.tabs.scoring.year_page import YearPage
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import AROUND_LINED, button, label, vbox
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from thidua_desktop.services.base.ports import UnitOfWork
    from thidua_desktop.ui.tabs.scoring.parts import ScoringParts
    from thidua_desktop.ui.widgets.ask.ask import Answers

_ROW: Final = 32
_FIGURE: Final = 92
_SHARES: Final = (560, 440)
"""Whoever ranks the units looks at the ranking first."""


@dataclass(frozen=True)
class RankRow:
    """A unit with its sums, its rank where nothing is missing, and its votes."""

    scores: UnitScores
    ranked: RankedUnit | None
    tied: tuple[str, ...]
    sums: Total | None
    votes: str

    def part(self, name: str) -> str:
        return self.scores.printed(getattr(self.sums, name)) if self.sums is not None else ""

    @cached_property
    def note(self) -> str:
        if self.ranked is None:
            return texts.missing_note(self.sums.missing) if self.sums is not None else ""
        state = self.scores.sheet.state if self.scores.tree is not None else None
        return texts.rank_note(self.tied, self.ranked.placed.parted_by, state)


@dataclass(frozen=True)
class WhyRow:
    """One criterion of the chosen unit: what it gave in the end, from what, by whom."""

    line: CriterionLine
    scores: UnitScores
    sums: Total

    @property
    def points(self) -> str:
        return self.scores.printed(self.sums.sums[self.line.id].points)

    @property
    def figure(self) -> str:
        for scorer in (Scorer.FINAL, Scorer.CLUSTER):
            entry = self.scores.entry(self.line.id, scorer)
            if entry is not None and (entry.figure or entry.points):
                return figure_words(self.line.record.method, entry.figure)
        return ""

    @property
    def given_by(self) -> str:
        if not self.line.is_leaf:
            return ""
        for scorer in (Scorer.FINAL, Scorer.CLUSTER):
            entry = self.scores.entry(self.line.id, scorer)
            if entry is not None and (entry.figure or entry.points):
                return choice_text(scorer)
        return ""


class RankingPage(YearPage):
    """The ranking above, why the chosen unit has its total below."""

    def __init__(self, parts: ScoringParts) -> None:
        super().__init__(parts)
        self.model: RowsModel[RankRow] = RowsModel(_rank_columns(), lambda row: row.scores.sheet.id)
        self.table = TableView(self.model, texts.NOTHING_RANKED, row_height=_ROW)
        self.table.setAccessibleName(texts.RANKED)
        self.why: RowsModel[WhyRow] = RowsModel(_why_columns(), lambda row: row.line.id)
        self.reasons = TableView(self.why, texts.NOTHING_RANKED, row_height=_ROW)
        self.reasons.setAccessibleName(texts.WHY)
        self.rules = label("", "secondary", wrap=True)
        self.sum = label("", "strong", wrap=True)
        self.decide = button(texts.DECIDE, clicked=self._ask_decision)
        self.table.row_chosen.connect(lambda _at: self._show_why())
        self.table.row_opened.connect(lambda _at: self.reasons.setFocus())
        for table in (self.table, self.reasons):
            table.rows_copied.connect(self.acting.announce_copied)
        self._lay_out()

    def focus_first(self) -> None:
        self.table.setFocus()

    def open_record(self, record_id: int) -> None:
        self.table.choose(self.model.place(record_id))

    def current(self) -> RankRow | None:
        return self.model.row_at(self.table.chosen())

    def read(self) -> None:
        found = self.parts.cases.read(read_scores, self.year_id)
        votes = self.parts.cases.read(_votes, self.year_id)
        self.model.set_rows(tuple(_rows(found, votes)))
        self._show_rules(found)
        if found.sheets and self.table.chosen() < 0:
            self.table.choose(0)
        self._show_why()

    def _show_rules(self, found: YearScores) -> None:
        tables = {one.tree.table.id: one.tree.table for one in found.sheets if one.tree is not None}
        lines = [rounding_text(table) for table in tables.values()][:1]
        if tables:
            lines.append(texts.breakers_text(found.breakers))
        self.rules.setText(" ".join((*lines, texts.BOTH)))
        by_decision = TieBreak.DECISION in found.breakers
        self.decide.setVisible(by_decision)
        self.decide.setEnabled(not self.locked)

    def _show_why(self) -> None:
        row = self.current()
        sums = row.sums if row is not None else None
        if row is None or sums is None or row.scores.tree is None:
            self.why.set_rows(())
            self.sum.setText("")
            return
        self.why.set_rows([WhyRow(line, row.scores, sums) for line in row.scores.tree.lines])
        total = row.ranked.text if row.ranked is not None else texts.not_whole(sums.missing)
        scored, bonus, penalty = (row.part(name) for name in ("scored", "bonus", "penalty"))
        shown = texts.sum_text(scored, bonus, penalty, total)
        self.sum.setText(f"{row.scores.unit.name}: {shown}")

    def _ask_decision(self) -> None:
        row = self.current()
        if row is None:
            return
        sheet = row.scores.sheet
        fields = (
            asked(
                "order",
                texts.DECIDE_ORDER,
                FieldKind.NUMBER,
                value=sheet.decided_order,
                required=False,
            ),
            asked("by", texts.DECIDE_BY, value=sheet.decided_by, required=False),
        )
        question = Question(texts.DECIDE_TITLE, texts.DECIDE_TEXT, texts.KEEP, fields, stays=True)

        def answered(answers: Answers) -> None:
            update = {"decided_order": answers["order"], "decided_by": answers["by"] or ""}
            changed = sheet.model_copy(update=update)
            self.acting.do(self.parts.registers.save, changed).announce(texts.DECIDED)

        ask(self, question, answered)

    def _lay_out(self) -> None:
        below, line = QWidget(), QWidget()
        FlowLayout(line).addWidget(self.decide)
        head = label(texts.WHY, "section")
        vbox(head, self.sum, (self.reasons, 1), on=below, gap=6, around=(0, 8, 0, 0))
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setSizes(_SHARES)
        vbox(
            self.banner,
            self.rules,
            (split, 1),
            line,
            self.status,
            on=self,
            gap=10,
            around=AROUND_LINED,
        )


def _rows(found: YearScores, votes: Mapping[int, str]) -> Iterator[RankRow]:
    names = {one.sheet.unit_id: one.unit.brief for one in found.sheets}
    for one in found.ranked:
        tied = tuple(map(names.__getitem__, one.placed.tied))
        unit_id = one.placed.unit
        sums = one.scores.sums(Scorer.FINAL)
        yield RankRow(one.scores, one, tied, sums, votes.get(unit_id, ""))
    for scores in found.unranked:
        unit_id = scores.sheet.unit_id
        yield RankRow(scores, None, (), scores.sums(Scorer.FINAL), votes.get(unit_id, ""))


def _votes(uow: UnitOfWork, year_id: int) -> Mapping[int, str]:
    """What the published ballots say of each unit, title by title."""
    found: dict[int, list[str]] = {}
    for one in ElectedUnits().elected(uow, year_id):
        found.setdefault(one.unit_id, []).append(
            texts.votes(one.name, one.agree, one.base, one.turn)
        )
    return {unit_id: "\n".join(lines) for unit_id, lines in found.items()}


def _rank_columns() -> tuple[Column[RankRow], ...]:
    return (
        Column(
            texts.RANK,
            lambda row: row.ranked.placed.rank if row.ranked is not None else "",
            align="center",
            width=72,
            bold=lambda _row: True,
            name="rank",
        ),
        Column(
            texts.UNIT,
            lambda row: row.scores.unit.name,
            stretch=True,
            wrap=True,
            called=True,
            name="unit",
        ),
        Column(
            texts.SCORED, lambda row: row.part("scored"), align="right", width=110, name="scored"
        ),
        Column(texts.BONUS, lambda row: row.part("bonus"), align="right", width=84, name="bonus"),
        Column(
            texts.PENALTY, lambda row: row.part("penalty"), align="right", width=72, name="penalty"
        ),
        Column(
            texts.OWN_TOTAL,
            lambda row: row.scores.printed(row.scores.total(Scorer.SELF)),
            align="right",
            width=_FIGURE,
            name="self",
        ),
        Column(
            texts.TOTAL,
            lambda row: row.ranked.text if row.ranked is not None else "",
            align="right",
            width=104,
            bold=lambda _row: True,
            name="total",
        ),
        Column(texts.BALLOT, lambda row: row.votes, width=210, wrap=True, name="ballot"),
        Column(
            texts.NOTE,
            lambda row: row.note,
            width=230,
            wrap=True,
            tone=lambda row: "secondary" if row.ranked is not None else "warning",
            name="note",
        ),
    )


def _why_columns() -> tuple[Column[WhyRow], ...]:
    return (
        *criterion_columns(),
        Column(texts.ENTRY_FIGURE, lambda row: row.figure, width=130, wrap=True, name="figure"),
        Column(
            texts.HOW,
            lambda row: _how(row) if row.line.is_leaf else "",
            width=270,
            wrap=True,
            tone=lambda _row: "secondary",
            name="how",
        ),
        Column(
            texts.POINTS,
            lambda row: row.points,
            align="right",
            width=80,
            bold=is_group,
            name="points",
        ),
        Column(texts.GIVEN_BY, lambda row: row.given_by, width=150, wrap=True, name="given_by"),
    )


def _how(row: WhyRow) -> str:
    one = row.line.record
    return texts.method_text(one, points_text(one.each_points))
