"""The criteria of a table are added, moved and taken out as the tree that they are."""

from collections.abc import Sequence
from typing import Final

from thidua_desktop.domain.codes.scoring import Part
from thidua_desktop.domain.scoring.faults import MOST_LEVELS
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.scoring import Criterion, ScoringTable
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.scoring.open_scoring import copy_criteria
from thidua_desktop.services.scoring.read_table import CriterionLine, TableTree, tree_of

_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def add_criterion(
    changes: RegisterChanges, table_id: int, after_id: int | None, text: str, *, below: bool = False
) -> Criterion:
    """Add a criterion after another one and what is under it, or as the last one under it."""
    tree = tree_of(changes.uow.registers, table_id)
    at = tree.by_id.get(after_id) if after_id is not None else None
    parent = (at.id if below else at.record.parent_id) if at is not None else None
    part = at.record.part if at is not None and parent is None else Part.SCORED
    made = changes.save(Criterion(table_id=table_id, parent_id=parent, text=text, part=part))
    order = [one.id for one in tree.lines]
    place = len(order) if at is None else order.index(at.id) + _span(tree, at)
    _put(changes, tree, [*order[:place], stored_id(made), *order[place:]])
    return renumbered(changes, table_id, stored_id(made))


def _span(tree: TableTree, at: CriterionLine) -> int:
    """How many lines a criterion has with all that is under it."""
    start = tree.lines.index(at)
    rest = tree.lines[start + 1 :]
    return 1 + next((n for n, one in enumerate(rest) if one.level <= at.level), len(rest))


def _put(changes: RegisterChanges, tree: TableTree, order: Sequence[int]) -> None:
    """Let criteria stand in this order."""
    for position, number in enumerate(order, 1):
        (one,) = changes.find(Criterion, id=number)
        if one.position != position:
            changes.save(one.model_copy(update={"position": position}))


def move_criterion(changes: RegisterChanges, criterion_id: int, *, up: bool) -> bool:
    """Let a criterion change places with its neighbour under the same group; False without one."""
    tree, line = _line(changes, criterion_id)
    under = [one for one in tree.lines if one.record.parent_id == line.record.parent_id]
    at = under.index(line)
    other = at - 1 if up else at + 1
    if not 0 <= other < len(under):
        return False
    under[at], under[other] = under[other], under[at]
    blocks = [tree.lines[(i := tree.lines.index(one)) : i + _span(tree, one)] for one in under]
    moved = [one.id for block in blocks for one in block]
    first = min(tree.lines.index(one) for one in under)
    order = [one.id for one in tree.lines]
    order[first : first + len(moved)] = moved
    _put(changes, tree, order)
    renumbered(changes, tree.table.id or 0, criterion_id)
    return True


def indent_criterion(changes: RegisterChanges, criterion_id: int, *, deeper: bool) -> bool:
    """Put a criterion under the one before it, or beside its group; False where it cannot go."""
    tree, line = _line(changes, criterion_id)
    parent = _before(tree, line) if deeper else tree.by_id.get(line.record.parent_id or 0)
    if parent is None or (deeper and _deepest(tree, line) >= MOST_LEVELS):
        return False
    target = parent.id if deeper else parent.record.parent_id
    changes.save(line.record.model_copy(update={"parent_id": target}))
    renumbered(changes, tree.table.id or 0, criterion_id)
    return True


def _before(tree: TableTree, line: CriterionLine) -> CriterionLine | None:
    under = [one for one in tree.lines if one.record.parent_id == line.record.parent_id]
    at = under.index(line)
    return under[at - 1] if at else None


def _deepest(tree: TableTree, line: CriterionLine) -> int:
    start = tree.lines.index(line)
    return max(one.level for one in tree.lines[start : start + _span(tree, line)])


def _line(changes: RegisterChanges, criterion_id: int) -> tuple[TableTree, CriterionLine]:
    (one,) = changes.find(Criterion, id=criterion_id)
    tree = tree_of(changes.uow.registers, one.table_id)
    return tree, tree.by_id[criterion_id]


def delete_criterion(changes: RegisterChanges, criterion_id: int) -> int:
    """Take a criterion out with all that is under it; say how many."""
    tree, line = _line(changes, criterion_id)
    start = tree.lines.index(line)
    block = tree.lines[start : start + _span(tree, line)]
    for one in reversed(block):
        changes.delete(one.record)
    renumber(changes, tree.table.id or 0)
    return len(block)


def delete_table(changes: RegisterChanges, table: ScoringTable) -> None:
    """Take a table out with its criteria, those that are under others first."""
    for one in reversed(tree_of(changes.uow.registers, stored_id(table)).lines):
        changes.delete(one.record)
    changes.delete(table)


def copy_table(changes: RegisterChanges, table_id: int, name: str) -> ScoringTable:
    """Make another table with the same criteria, as for another kind of unit."""
    tree = tree_of(changes.uow.registers, table_id)
    fresh = {"id": None, "name": name, "version": 1, "opened": None, "document_id": None}
    made = changes.save(tree.table.model_copy(update=fresh))
    copy_criteria(changes, tree, stored_id(made))
    return made


def renumber(changes: RegisterChanges, table_id: int) -> None:
    """Number the criteria by their places: I, then 1, then 1.1."""
    tree = tree_of(changes.uow.registers, table_id)
    counts = [0, 0, 0, 0]
    for position, line in enumerate(tree.lines, 1):
        depth = min(line.level, len(counts)) - 1
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (len(counts) - depth - 1)
        update = {"code": _code(counts, depth), "position": position}
        changes.save(line.record.model_copy(update=update))


def renumbered(changes: RegisterChanges, table_id: int, criterion_id: int) -> Criterion:
    """Number all and give one of them."""
    renumber(changes, table_id)
    return changes.find(Criterion, id=criterion_id)[0]


def _code(counts: Sequence[int], depth: int) -> str:
    """Give a number that begins with that of its group: so it is there once in the table."""
    if depth == 0:
        return roman(counts[0])
    return ".".join((roman(counts[0]), *(str(one) for one in counts[1 : depth + 1])))


def roman(number: int) -> str:
    """Write a number as groups are counted: I, II, III."""
    text = ""
    for value, sign in _ROMAN:
        while number >= value:
            text, number = text + sign, number - value
    return text
