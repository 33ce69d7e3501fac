"""A score sheet moves between states: nothing missing on the way on, a reason on the way back."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from thidua_desktop.domain.codes.scoring import Part, ScoreMove, Scorer, ScoreState, ScoringCode
from thidua_desktop.domain.states import SCORE
from thidua_desktop.records.scoring import ScoreSheet, ScoreStep
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.scoring.figures import YearFigures
from thidua_desktop.services.scoring.read_table import CriterionLine
from thidua_desktop.services.scoring.score_entries import drawn_anew, set_entry
from thidua_desktop.services.scoring.scoring_guard import refused_for
from thidua_desktop.services.scoring.year_scores import SheetScores, read_sheet
from thidua_desktop.texts.base.choices import choice_text


def move_sheet(
    changes: RegisterChanges, sheet_id: int, move: ScoreMove, reason: str = ""
) -> ScoreSheet:
    """Move a sheet, drawing days late anew before they are settled. Raises Refused."""
    (sheet,) = changes.find(ScoreSheet, id=sheet_id)
    target = SCORE.target(sheet.state, move)
    if target is None:
        raise Refused(ScoringCode.WRONG_STATE, choice_text(sheet.state))
    if sheet.table_id is None:
        raise Refused(ScoringCode.NO_TABLE)
    if move is ScoreMove.BACK and not reason.strip():
        raise Refused(ScoringCode.REASON_NEEDED)
    if move in _DRAWN_FOR:
        _draw_days(changes, sheet_id, _DRAWN_FOR[move])
    for refuse in _READY.get(move, ()):
        refuse(read_sheet(changes.uow, sheet_id))
    return step_to(changes, sheet, target, reason)


def step_to(
    changes: RegisterChanges, sheet: ScoreSheet, state: ScoreState, reason: str
) -> ScoreSheet:
    """Store a new state and its step."""
    stored = changes.save(sheet.model_copy(update={"state": state}))
    changes.save(
        ScoreStep(
            sheet_id=stored.id or 0,
            at=changes.uow.now().isoformat(),
            state=state,
            reason=reason,
        )
    )
    return stored


def _draw_days(changes: RegisterChanges, sheet_id: int, scorer: Scorer) -> None:
    scores = read_sheet(changes.uow, sheet_id)
    figures = YearFigures(changes.uow, scores.sheet.year_id)
    for line, figure in tuple(drawn_anew(scores, figures, scorer, days_only=True)):
        set_entry(changes, sheet_id, line.id, scorer, figure=figure)


def _refuse_missing(scorer: Scorer) -> Callable[[SheetScores], None]:
    def refuse(scores: SheetScores) -> None:
        left = [one for one in _counted(scores) if scores.points(one, scorer) is None]
        _refuse(ScoringCode.NOT_SCORED, left)

    return refuse


def _counted(scores: SheetScores) -> Iterable[CriterionLine]:
    """Only a bonus that is not claimed and a penalty that is not given may be left out."""
    leaves = scores.tree.leaves if scores.tree is not None else ()
    return (one for one in leaves if one.part is Part.SCORED)


def _refuse_unproven(scores: SheetScores) -> None:
    left = []
    for line in scores.tree.leaves if scores.tree is not None else ():
        entry = scores.entry(line.id, Scorer.SELF)
        claimed = scores.points(line, Scorer.SELF)
        if line.record.evidence_needed and claimed and not (entry and entry.evidence):
            left.append(line)
    _refuse(ScoringCode.NO_EVIDENCE, left)


def _refuse_unexplained(scores: SheetScores) -> None:
    _refuse(ScoringCode.NOT_EXPLAINED, scores.unexplained)


def _refuse(code: ScoringCode, left: Iterable[CriterionLine]) -> None:
    names = tuple(one.record.code or one.name for one in left)
    if names:
        raise refused_for(code, (", ".join(names),))


_DRAWN_FOR: Final = {ScoreMove.SEND: Scorer.SELF, ScoreMove.REVIEW: Scorer.CLUSTER}
_READY: Final[Mapping[ScoreMove, tuple[Callable[[SheetScores], None], ...]]] = {
    ScoreMove.SEND: (_refuse_missing(Scorer.SELF), _refuse_unproven),
    ScoreMove.REVIEW: (_refuse_missing(Scorer.CLUSTER),),
    ScoreMove.EXPLAIN: (_refuse_unexplained,),
    ScoreMove.CLOSE: (_refuse_missing(Scorer.FINAL), _refuse_unexplained),
}
