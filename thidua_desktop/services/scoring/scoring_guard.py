"""What may not be changed of scoring: an opened table, settled points, what was sent without why.

Storage asks here before every change of these registers, whoever makes it.
"""

from fractions import Fraction
from typing import Final

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.scoring import (
    FigureSource,
    Method,
    Rounding,
    Scorer,
    ScoreState,
    ScoringCode,
)
from thidua_desktop.domain.scoring.rules import Rule, decimal_text, is_figure
from thidua_desktop.domain.states import SCORE
from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.scoring import Criterion, ScoreEntry, ScoreSheet, ScoringTable
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.registers.registers import Change
from thidua_desktop.services.scoring.figures import YearFigures
from thidua_desktop.services.scoring.read_table import rule_of
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.scoring.words import criterion_name, points_text, table_name

WAITS_FOR: Final = {
    Scorer.SELF: ScoreState.DRAFT,
    Scorer.CROSS: ScoreState.SENT,
    Scorer.CLUSTER: ScoreState.SENT,
    Scorer.FINAL: ScoreState.REVIEWED,
}
"""From which state on somebody scores."""

SETTLED_BY: Final = {
    Scorer.SELF: ScoreState.SENT,
    Scorer.CROSS: ScoreState.REVIEWED,
    Scorer.CLUSTER: ScoreState.REVIEWED,
    Scorer.FINAL: ScoreState.CLOSED,
}
"""From which state on what somebody gave changes only with a reason."""

_FREE: Final = frozenset({"document_id", "opened", "source", "illustrative"})
"""What of an opened table is no rule."""

_SCORES: Final = ("figure", "points", "evidence")
"""What of an entry is scored; an explanation is what is asked for after it."""


def scoring_forbids(uow: UnitOfWork, change: Change) -> None:
    """Refuse a change that the scoring forbids. Raises Refused."""
    for record in (change.before, change.after):
        if isinstance(record, Criterion):
            _refuse_frozen(uow.registers.get(ScoringTable, record.table_id))
    if change.kind is ScoringTable:
        _refuse_rules(change)
    elif change.kind is ScoreSheet:
        _refuse_sheet(uow.registers, change)
    elif change.kind is ScoreEntry:
        _refuse_entry(uow, change)


def _refuse_frozen(table: ScoringTable) -> None:
    if table.opened is not None:
        raise Refused(ScoringCode.TABLE_FROZEN, table_name(table))


def _refuse_rules(change: Change) -> None:
    before, after = change.before, change.after
    if not isinstance(before, ScoringTable) or before.opened is None:
        return
    if after is None or _differing(before, after) - _FREE:
        raise Refused(ScoringCode.TABLE_FROZEN, table_name(before))


def _differing(before: Record, after: Record) -> set[str]:
    old, new = before.model_dump(), after.model_dump()
    return {name for name in old if old[name] != new[name]}


def _refuse_sheet(registers: RegisterStore, change: Change) -> None:
    before, after = change.before, change.after
    if isinstance(before, ScoreSheet) and (after is None or before.table_id is not None):
        _refuse_closed(registers, before, after)
    if isinstance(after, ScoreSheet):
        if after.cross_unit_id == after.unit_id:
            raise Refused(ScoringCode.OWN_UNIT, _unit(registers, after))
        if after.table_id is not None and (after.self_score or after.cluster_score):
            raise Refused(ScoringCode.TYPED_TOTALS, _unit(registers, after))


def _refuse_closed(registers: RegisterStore, before: ScoreSheet, after: Record | None) -> None:
    """A settled sheet is only taken back; a state follows the table of moves alone."""
    if after is None:
        if before.state is ScoreState.CLOSED:
            raise Refused(ScoringCode.CLOSED, _unit(registers, before))
        return
    assert isinstance(after, ScoreSheet)
    changed = _differing(before, after)
    leads = {SCORE.target(before.state, move) for move in SCORE.allowed(before.state)}
    if "state" in changed and after.state not in leads:
        raise Refused(ScoringCode.WRONG_STATE, choice_text(before.state))
    free = {"state", "decided_order", "decided_by"}
    if before.state is ScoreState.CLOSED and changed - free:
        raise Refused(ScoringCode.CLOSED, _unit(registers, before))


def _refuse_entry(uow: UnitOfWork, change: Change) -> None:
    before, after = change.before, change.after
    entry = after or before
    assert isinstance(entry, ScoreEntry)
    found = uow.registers.find(ScoreSheet, id=entry.sheet_id)
    if not found:  # it goes together with its sheet
        return
    (sheet,) = found
    if sheet.state is ScoreState.CLOSED:
        raise Refused(ScoringCode.CLOSED, _unit(uow.registers, sheet))
    if isinstance(after, ScoreEntry):
        _refuse_early(sheet, after)
        refuse_value(uow, sheet, after)
    _refuse_unexplained(sheet, before, after)


def _refuse_early(sheet: ScoreSheet, entry: ScoreEntry) -> None:
    if SCORE.place(sheet.state) < SCORE.place(WAITS_FOR[entry.scorer]):
        raise Refused(ScoringCode.NOT_YET, choice_text(entry.scorer))


def _refuse_unexplained(sheet: ScoreSheet, before: Record | None, after: Record | None) -> None:
    """What was sent or reviewed changes only with a reason of its own."""
    entry = after or before
    assert isinstance(entry, ScoreEntry)
    if SCORE.place(sheet.state) < SCORE.place(SETTLED_BY[entry.scorer]):
        return
    old = [getattr(before, name, "") for name in _SCORES]
    if isinstance(after, ScoreEntry):
        if old == [getattr(after, name) for name in _SCORES]:
            return
        if after.change_reason and after.change_reason != getattr(before, "change_reason", ""):
            return
    raise Refused(ScoringCode.REASON_NEEDED)


def refuse_value(uow: UnitOfWork, sheet: ScoreSheet, entry: ScoreEntry) -> None:
    """Refuse points beyond the limits, what is no figure, and days late that were typed."""
    found = uow.registers.find(Criterion, id=entry.criterion_id)
    if not found or found[0].table_id != sheet.table_id:
        raise Refused(ScoringCode.NOT_OF_TABLE, *(criterion_name(one) for one in found))
    (one,) = found
    if not is_figure(one.method, entry.figure):
        raise Refused(ScoringCode.NOT_NUMBER, entry.figure)
    rule = rule_of(one)
    if entry.points and not rule.allows(Fraction(entry.points)):
        raise Refused(ScoringCode.OUT_OF_LIMITS, *limits(rule, entry.points))
    if one.method is Method.LATENESS and one.source is FigureSource.REPORT:
        _refuse_typed_days(uow, sheet, one, entry)


def limits(rule: Rule, points: str) -> tuple[str, str, str]:
    """Write points that are not allowed, and between what they would be."""
    ends = (decimal_text(end, 6, Rounding.HALF_UP) for end in (rule.floor, rule.most))
    low, high = (points_text(end) for end in ends)
    return points_text(points), low, high


def _refuse_typed_days(
    uow: UnitOfWork, sheet: ScoreSheet, one: Criterion, entry: ScoreEntry
) -> None:
    before = uow.registers.find(ScoreEntry, id=entry.id) if entry.id is not None else []
    kept = before[0].figure if before else ""
    if entry.points:
        raise Refused(ScoringCode.FROM_REGISTER, criterion_name(one))
    if entry.figure in ("", kept):
        return
    if entry.figure != YearFigures(uow, sheet.year_id).figure(sheet.unit_id, one):
        raise Refused(ScoringCode.FROM_REGISTER, criterion_name(one))


def _unit(registers: RegisterStore, sheet: ScoreSheet) -> str:
    return registers.get(Unit, sheet.unit_id).name


def refused_for(code: ScoringCode, names: tuple[str, ...]) -> Refused:
    """Refuse, naming all that it is about."""
    return Refused.of(Fault(code, names))
