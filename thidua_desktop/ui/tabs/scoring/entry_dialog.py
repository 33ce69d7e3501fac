"""The dialog of one cell: figure, points, what proves them, what explains them, and why changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.domain.codes.scoring import Method, Scorer
from thidua_desktop.domain.scoring.rules import decimal_text
from thidua_desktop.domain.states import SCORE
from thidua_desktop.records.base import FieldKind
from thidua_desktop.services.scoring.scoring_guard import SETTLED_BY
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.scoring import pages as texts
from thidua_desktop.texts.scoring.words import figure_from, figure_words, points_text, source_words
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.records.base import FieldSpec
    from thidua_desktop.records.scoring import ScoreSheet
    from thidua_desktop.ui.tabs.scoring.sheet_columns import SheetRow
    from thidua_desktop.ui.widgets.ask.ask import Answers, Ask


def is_settled(sheet: ScoreSheet, scorer: Scorer) -> bool:
    """Whether what a scorer gave changes only with a reason."""
    return SCORE.place(sheet.state) >= SCORE.place(SETTLED_BY[scorer])


def ask_entry(parent: QWidget, row: SheetRow, scorer: Scorer, keep: Callable[..., object]) -> Ask:
    """Ask for all of a cell; `keep` gets the values and the reason."""
    one = row.line.record
    question = Question(
        texts.ENTRY_TITLE.format(choice_text(scorer), row.line.name),
        _about(row),
        texts.KEEP,
        _fields(row, scorer),
        stays=True,
    )

    def answered(answers: Answers) -> None:
        given = {name: str(value or "") for name, value in answers.items()}
        reason = given.pop("reason", "")
        if "figure" in given:
            given["figure"] = figure_from(one.method, given["figure"])
        keep(row, scorer, reason, **given)

    return ask(parent, question, answered)


def _fields(row: SheetRow, scorer: Scorer) -> tuple[FieldSpec, ...]:
    method = row.line.record.method
    entry = row.scores.entry(row.line.id, scorer)
    fields = []
    if method is not Method.LATENESS:
        figure = figure_words(method, entry.figure) if entry else ""
        points = points_text(entry.points) if entry else ""
        help = "" if method is Method.MANUAL else texts.ENTRY_POINTS_HELP
        fields += [
            asked("figure", texts.ENTRY_FIGURE, value=figure, required=False),
            asked("points", texts.ENTRY_POINTS, value=points, required=False, help=help),
        ]
    long = FieldKind.LONG_TEXT
    evidence = entry.evidence if entry else ""
    explanation = entry.explanation if entry else ""
    fields += [
        asked("evidence", texts.ENTRY_EVIDENCE, long, value=evidence, required=False),
        asked("explanation", texts.ENTRY_EXPLANATION, long, value=explanation, required=False),
    ]
    if is_settled(row.scores.sheet, scorer):
        fields.append(asked("reason", texts.CHANGE_REASON, required=False))
    return tuple(fields)


def _about(row: SheetRow) -> str:
    """How the criterion is reckoned, and what its register says now."""
    one, tree = row.line.record, row.scores.tree
    assert tree is not None
    most = points_text(decimal_text(row.line.node.rule.most, 6, tree.table.rounding))
    method = texts.method_text(one, points_text(one.each_points))
    register = source_words(one.source, one.method, row.register) if row.register else ""
    return texts.rule_text(most, method, one.steps, register)
