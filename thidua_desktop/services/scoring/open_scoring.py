"""Scoring opens with a table: it is frozen, and every unit that it applies to gets its sheet.

After that a table changes by a new version alone; what that touches can be seen first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop import zone
from thidua_desktop.domain.codes.scoring import ScoreMove, Scorer, ScoreState, ScoringCode
from thidua_desktop.domain.states import SCORE
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.scoring import Criterion, ScoreEntry, ScoreSheet, ScoringTable
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.scoring.move_sheet import step_to
from thidua_desktop.services.scoring.read_table import (
    CriterionLine,
    TableTree,
    tree_of,
)
from thidua_desktop.services.scoring.scoring_guard import refuse_value
from thidua_desktop.services.years.year_members import member_units
from thidua_desktop.texts.scoring.words import new_version_reason, table_name

_RULES: Final = (
    "max_points",
    "method",
    "each_points",
    "cap",
    "floor",
    "steps",
    "source",
    "indicator_id",
    "report_kind",
)
"""What of a criterion decides points."""


def open_scoring(changes: RegisterChanges, table_id: int) -> int:
    """Freeze a table and give its units their sheets; say to how many. Raises Refused."""
    registers = changes.uow.registers
    tree = tree_of(registers, table_id)
    _refuse_unready(registers, tree)
    before = opened_before(registers, tree.table)
    today = zone.local(changes.uow.now()).date()
    table = changes.save(tree.table.model_copy(update={"opened": today}))
    if before is not None:
        for sheet in changes.find(ScoreSheet, table_id=before.id):
            _move_over(changes, sheet, tree_of(registers, stored_id(before)), tree)
    units = _units_of(registers, table)
    for unit in units:
        _give_sheet(changes, table, unit)
    return len(units)


def _refuse_unready(registers: RegisterStore, tree: TableTree) -> None:
    table = tree.table
    if table.opened is not None:
        raise Refused(ScoringCode.ALREADY_OPEN, table_name(table))
    faults = [fault for _, fault in tree.faults()]
    if faults:
        raise Refused.of(*faults)
    if table.document_id is None:
        raise Refused(ScoringCode.TABLE_UNISSUED, table_name(table))
    others = _opened(registers, table.year_id)
    for other in others:
        if (other.total, other.breakers) != (table.total, table.breakers):
            raise Refused(ScoringCode.OTHER_SCALE, table_name(other))
    typed = registers.find(ScoreSheet, year_id=table.year_id, table_id=None)
    names = [
        registers.get(Unit, one.unit_id).name
        for one in typed
        if one.self_score or one.cluster_score
    ]
    if names:
        raise Refused(ScoringCode.TYPED_TOTALS, *names)


def _opened(registers: RegisterStore, year_id: int) -> list[ScoringTable]:
    """Give the tables by which the year is scored: of each the newest version that is open."""
    found = [one for one in registers.find(ScoringTable, year_id=year_id) if one.opened]
    newest = {one.name: one for one in sorted(found, key=lambda one: one.version)}
    return list(newest.values())


def opened_before(registers: RegisterStore, table: ScoringTable) -> ScoringTable | None:
    """Give the version by which is scored now, if it is another one."""
    found = [one for one in _opened(registers, table.year_id) if one.name == table.name]
    return next((one for one in found if one.id != table.id), None)


def _units_of(registers: RegisterStore, table: ScoringTable) -> tuple[Unit, ...]:
    """Give the members to which a table applies: of its kind, or of no kind that has its own."""
    own = {one.unit_kind for one in _opened(registers, table.year_id) if one.unit_kind}
    members = member_units(registers, table.year_id)
    if table.unit_kind is not None:
        return tuple(one for one in members if one.kind is table.unit_kind)
    return tuple(one for one in members if one.kind not in own)


def _give_sheet(changes: RegisterChanges, table: ScoringTable, unit: Unit) -> None:
    """A unit that was scored by another table already keeps it."""
    found = changes.find(ScoreSheet, year_id=table.year_id, unit_id=unit.id)
    if not found:
        changes.save(ScoreSheet(year_id=table.year_id, unit_id=stored_id(unit), table_id=table.id))
    elif not changes.find(ScoreEntry, sheet_id=found[0].id):
        changes.save(found[0].model_copy(update={"table_id": table.id}))


def new_version(changes: RegisterChanges, table_id: int) -> ScoringTable:
    """Copy a table as its newest version, which may be changed and then opened."""
    tree = tree_of(changes.uow.registers, table_id)
    named = changes.find(ScoringTable, year_id=tree.table.year_id, name=tree.table.name)
    fresh = {
        "id": None,
        "version": max(one.version for one in named) + 1,
        "opened": None,
        "document_id": None,
    }
    made = changes.save(tree.table.model_copy(update=fresh))
    copy_criteria(changes, tree, stored_id(made))
    return made


def copy_criteria(changes: RegisterChanges, tree: TableTree, table_id: int) -> None:
    """Copy every criterion of a table to another, in the same places."""
    made: dict[int | None, int | None] = {None: None}
    for line in tree.lines:
        update = {"id": None, "table_id": table_id, "parent_id": made[line.record.parent_id]}
        made[line.id] = changes.save(line.record.model_copy(update=update)).id


@dataclass(frozen=True, slots=True)
class TouchedCriterion:
    """A criterion that is new, gone, or reckoned otherwise, and what was scored by it."""

    before: CriterionLine | None
    after: CriterionLine | None
    fields: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Touched:
    """What opening a version would touch: criteria, and the sheets that go back to draft."""

    version: ScoringTable | None
    criteria: tuple[TouchedCriterion, ...] = ()
    back: tuple[str, ...] = ()


def read_touched(uow: UnitOfWork, table_id: int) -> Touched:
    """Show what a version would touch, before it is opened."""
    registers = uow.registers
    after = tree_of(registers, table_id)
    table = opened_before(registers, after.table)
    if table is None:
        return Touched(None)
    before = tree_of(registers, stored_id(table))
    sheets = registers.find(ScoreSheet, table_id=table.id)
    names = {sheet.id: registers.get(Unit, sheet.unit_id).brief for sheet in sheets}
    scored: dict[int, list[str]] = {}
    for entry in registers.find(ScoreEntry, sheet_id=list(names), scorer=Scorer.SELF):
        scored.setdefault(entry.criterion_id, []).append(names[entry.sheet_id])
    back = [names[one.id] for one in sheets if one.state is not ScoreState.DRAFT]
    return Touched(table, tuple(_touched(before, after, scored)), tuple(back))


def _touched(
    before: TableTree, after: TableTree, scored: Mapping[int, Sequence[str]]
) -> Iterable[TouchedCriterion]:
    pairs = _pairs(before, after)
    for old, new in pairs:
        units = tuple(scored.get(old.id, ())) if old is not None else ()
        fields = _changed(old.record, new.record) if old is not None and new is not None else ()
        if old is None or new is None or fields:
            yield TouchedCriterion(old, new, fields, units)


def _pairs(
    before: TableTree, after: TableTree
) -> Iterable[tuple[CriterionLine | None, CriterionLine | None]]:
    """Put together what is the same criterion: by its number, or else by what it says."""
    old = {_key(line): line for line in before.lines}
    new = {_key(line): line for line in after.lines}
    for key, line in new.items():
        yield old.get(key), line
    for key, line in old.items():
        if key not in new:
            yield line, None


def _key(line: CriterionLine) -> str:
    return line.record.code or line.record.text


def _changed(old: Criterion, new: Criterion) -> tuple[str, ...]:
    return tuple(name for name in ("text", *_RULES) if getattr(old, name) != getattr(new, name))


def _move_over(
    changes: RegisterChanges, sheet: ScoreSheet, before: TableTree, after: TableTree
) -> None:
    """Score a unit by the new version: it goes back to draft, and what still fits is kept."""
    reason = new_version_reason(after.table)
    while sheet.state is not ScoreState.DRAFT:
        target = SCORE.target(sheet.state, ScoreMove.BACK)
        assert target is not None
        sheet = step_to(changes, sheet, target, reason)
    kept = changes.find(ScoreEntry, sheet_id=sheet.id)
    for entry in kept:
        changes.delete(entry)
    sheet = changes.save(sheet.model_copy(update={"table_id": after.table.id}))
    new_ids = {old.id: new for old, new in _pairs(before, after) if old and new}
    for entry in kept:
        line = new_ids.get(entry.criterion_id)
        if line is not None and line.is_leaf and entry.scorer is Scorer.SELF:
            _keep(changes, sheet, entry, line.record)


def _keep(changes: RegisterChanges, sheet: ScoreSheet, entry: ScoreEntry, one: Criterion) -> None:
    """Keep what a unit gave itself where the new criterion takes it."""
    moved = entry.model_copy(update={"id": None, "criterion_id": one.id})
    try:
        refuse_value(changes.uow, sheet, moved)
    except Refused:
        return
    changes.save(moved)
