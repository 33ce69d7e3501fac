"""What the person decides about a sheet that is shown: corrections, proposals, rows, columns."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from thidua_desktop.domain.codes.registers import ImportCode, ImportHint
from thidua_desktop.services.importing.preview import ImportPreview, Problem
from thidua_desktop.services.importing.sheets import Cell, ImportChoices, RowKind

_BY_TEXT = frozenset({ImportCode.LINK_SIMILAR, ImportHint.LINK_ALIKE})
"""What is answered once for all cells of the column that say the same."""


Alike = tuple[StrEnum, int, str]
"""A code, a column, and the text where only equal texts are alike."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One act that settles the same thing in several cells of a column."""

    code: StrEnum
    column: int
    text: str
    proposal: str
    cells: Mapping[Cell, str]


def corrected(choices: ImportChoices, cells: Mapping[Cell, str]) -> ImportChoices:
    """Change what cells say."""
    return replace(choices, cells={**choices.cells, **cells})


def left_or_taken(choices: ImportChoices, preview: ImportPreview, row: int) -> ImportChoices:
    """Leave a row out, or take one all the same that was left out."""
    kind = preview.table.kinds.get(row)
    if kind is None:
        return replace(choices, left_out=choices.left_out | {row}, taken=choices.taken - {row})
    taken = choices.taken if kind is RowKind.BY_HAND else choices.taken | {row}
    return replace(choices, left_out=choices.left_out - {row}, taken=taken)


def hidden_left(choices: ImportChoices, preview: ImportPreview) -> ImportChoices:
    """Leave out every row that is hidden in the file, or take them again."""
    rows = preview.table.hidden_rows
    left = rows <= choices.left_out
    return replace(choices, left_out=choices.left_out - rows if left else choices.left_out | rows)


def offers(preview: ImportPreview) -> Mapping[Alike, Offer]:
    """Give the acts that the problems and hints of a sheet propose."""
    found: dict[Alike, dict[Cell, str]] = {}
    for one in (*preview.problems, *preview.hints):
        alike = alike_of(preview, one)
        if alike is not None and one.column is not None:
            found.setdefault(alike, {})[one.row, one.column] = one.proposal
    return {
        alike: Offer(*alike, next(iter(cells.values())), cells) for alike, cells in found.items()
    }


def alike_of(preview: ImportPreview, one: Problem) -> Alike | None:
    """Tell which problems and hints are settled together; None of one that proposes nothing."""
    if not one.proposal or one.column is None or not one.row:
        return None
    text = preview.text_at(one.row, one.column) if one.code in _BY_TEXT else ""
    return one.code, one.column, text


def with_columns(choices: ImportChoices, columns: Mapping[str, str]) -> ImportChoices:
    """Say what the columns are for; what was corrected in cells stays where it stands."""
    return replace(choices, columns={**choices.columns, **columns})
