"""What an import works on: sheets as read, what the person decided, and the rows made of both."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from thidua_desktop.records.base import FieldSpec

Cell = tuple[int, int]
"""A row by its number in the file, a column by its place from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as texts, each row with its number in the file (from 1).

    `broken` are cells whose value could not be read; `merged` are ranges: first row, first column,
    last row, last column, and these, like the hidden ones, are counted from 1.
    """

    name: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    broken: frozenset[Cell] = frozenset()
    hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


class RowKind(StrEnum):
    """What a row is that holds no record."""

    HEADER = "header"
    NUMBERS = "numbers"
    GROUP = "group"
    TOTAL = "total"
    NOTE = "note"
    SIGNATURE = "signature"
    EMPTY = "empty"
    PART = "part"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportChoices:
    """What the person decided, beside what is found.

    `columns` lead from titles to fields ("" for a column that is not used), `remembered` likewise
    from an earlier file; `cells` are corrected, `year` is the one that is written about.
    """

    sheet: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    remembered: Mapping[str, str] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    taken: frozenset[int] = frozenset()
    cells: Mapping[Cell, str] = field(default_factory=dict)
    keep_letters: bool = False
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Noticed:
    """What was found or done at a cell before it is read as a value."""

    row: int
    column: int | None
    code: StrEnum
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTable:
    """A sheet of which it is known where the records are.

    The titles from `added` on stand for columns that the file does not have. `kinds` are the rows
    that are no records; a column of `joined` is the second part of the one before it. Fields of
    `derived` are told by other columns: what is stored of them stays.
    """

    name: str
    header_row: int
    titles: tuple[str, ...]
    columns: tuple[FieldSpec | None, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    added: int
    broken: frozenset[Cell] = frozenset()
    kinds: Mapping[int, RowKind] = field(default_factory=dict)
    noticed: tuple[Noticed, ...] = ()
    twice: tuple[int, ...] = ()
    joined: tuple[int, ...] = ()
    derived: frozenset[str] = frozenset()
    hidden_columns: tuple[int, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    old_letters: str = ""
    sheets: tuple[str, ...] = ()

    def used(self, place: int) -> FieldSpec | None:
        return self.columns[place - 1 if place in self.joined else place]

    def place_of(self, name: str) -> int | None:
        for place, spec in enumerate(self.columns):
            if spec is not None and spec.name == name:
                return place
        return None
