"""One cell of scoring: what somebody gives for one criterion of one unit."""

import re
from collections.abc import Iterable
from typing import Any

from thidua_desktop.domain.codes.scoring import FigureSource, Method, Scorer, ScoringCode
from thidua_desktop.records.base import DECIMAL_PATTERN
from thidua_desktop.records.scoring import ScoreEntry
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.scoring.figures import YearFigures
from thidua_desktop.services.scoring.read_table import CriterionLine
from thidua_desktop.services.scoring.year_scores import SheetScores, read_sheet


def set_entry(
    changes: RegisterChanges,
    sheet_id: int,
    criterion_id: int,
    scorer: Scorer,
    /,
    *,
    reason: str = "",
    **given: str,
) -> ScoreEntry | None:
    """Give an entry its figure, points, evidence or explanation; the rest of it stays.

    An entry in which nothing is left goes, so that it counts as not scored. Raises Refused.
    """
    key: dict[str, Any] = {"sheet_id": sheet_id, "criterion_id": criterion_id, "scorer": scorer}
    found = next(iter(changes.find(ScoreEntry, **key)), None)
    values = key if found is None else found.model_dump()
    _refuse_no_number(given.get("points", ""))
    made = ScoreEntry.model_validate({**values, **given})
    if found is not None and found.figure != made.figure and "points" not in given:
        made.points = ""  # they were given for another figure
    if made == found or (found is None and _is_empty(made)):
        return found
    made.change_reason = reason.strip() or made.change_reason
    if found is not None and _is_empty(made) and not made.change_reason:
        changes.delete(found)
        return None
    return changes.save(made)


def _refuse_no_number(points: str) -> None:
    if re.fullmatch(DECIMAL_PATTERN, points.strip().replace(",", ".")) is None:
        raise Refused(ScoringCode.NOT_NUMBER, points)


def _is_empty(entry: ScoreEntry) -> bool:
    return not (entry.figure or entry.points or entry.evidence or entry.explanation)


def draw_figures(changes: RegisterChanges, sheet_id: int, scorer: Scorer, reason: str = "") -> int:
    """Draw from the registers what they know for a scorer; say how many figures changed.

    Points that somebody gave by hand stay.
    """
    scores = read_sheet(changes.uow, sheet_id)
    drawn = tuple(drawn_anew(scores, YearFigures(changes.uow, scores.sheet.year_id), scorer))
    for line, figure in drawn:
        set_entry(changes, sheet_id, line.id, scorer, reason=reason, figure=figure)
    return len(drawn)


def drawn_anew(
    scores: SheetScores, figures: YearFigures, scorer: Scorer, *, days_only: bool = False
) -> Iterable[tuple[CriterionLine, str]]:
    """Give the criteria whose register says something else than what stands there."""
    for line in scores.tree.leaves if scores.tree is not None else ():
        if line.record.source is FigureSource.NONE:
            continue
        if days_only and not _is_days(line):
            continue
        entry = scores.entry(line.id, scorer)
        figure = figures.figure(scores.sheet.unit_id, line.record)
        known = figure or (_is_days(line) and entry is not None)
        if known and not (entry and (entry.points or entry.figure == figure)):
            yield line, figure


def _is_days(line: CriterionLine) -> bool:
    """Days late are those of the register alone, also where it has none any more."""
    return line.record.method is Method.LATENESS


def take_over(changes: RegisterChanges, sheet_id: int, giver: Scorer, taker: Scorer) -> int:
    """Give a scorer what another one gave, wherever he gave nothing yet; say how often.

    Days late are drawn anew: the giver's are those of the day on which he was done.
    """
    scores = read_sheet(changes.uow, sheet_id)
    figures = YearFigures(changes.uow, scores.sheet.year_id)
    taken = 0
    for line in scores.tree.leaves if scores.tree is not None else ():
        given = scores.entry(line.id, giver)
        own = scores.entry(line.id, taker)
        if given is None or not (given.figure or given.points):
            continue
        if own is not None and (own.figure or own.points):
            continue
        values = {"figure": given.figure, "points": given.points}
        if _is_days(line):
            values["figure"] = figures.figure(scores.sheet.unit_id, line.record)
        set_entry(changes, sheet_id, line.id, taker, **values)
        taken += 1
    return taken
