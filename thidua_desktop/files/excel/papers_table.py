"""Reads one whole pass of papers typed elsewhere (PAPERS.csv, .xlsx), or lists every bad line."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.domain.ballot import BallotForm, Paper
from thidua_desktop.domain.codes.ballot import TYPED_REASONS, InvalidReason, Mark, Marking
from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.loading import PapersFault, TableCode
from thidua_desktop.files.excel.tables import (
    BROKEN,
    Table,
    TableRow,
    cell_text,
    column_letters,
    read_tables,
)
from thidua_desktop.services.base.errors import Refused

KINDS = (".csv", ".xlsx", ".xlsm", ".ods")
UNKNOWN = "?"
"""Stands for a formula that was never reckoned, or an error: no cell of a paper may hold it."""

NUMBER_COLUMN = "paper"
REASON_COLUMN = "invalid"

_NUMBER = re.compile(r"[0-9]{1,7}")
_BOXES = {
    "1": Mark.AGREE,
    "0": Mark.DISAGREE,
}
_CELLS = {
    Marking.AGREE: {**_BOXES, "2": Mark.BOTH, "": Mark.NONE},
    Marking.CHOOSE: {**_BOXES, "": Mark.DISAGREE},
    Marking.CROSS_OUT: {**_BOXES, "": Mark.AGREE},
}
"""What a cell says, by the way of marking."""


MOST_HEADER_FAULTS = 200
"""A header with more of them is no header of ours; nobody reads on."""


def columns_of(form: BallotForm) -> tuple[str, ...]:
    """The header of a file of papers: number, reason, and each name in the order of the paper."""
    names = (
        f"{contest.id}:{name.code}" for contest in form.contests for name in contest.candidates
    )
    return (NUMBER_COLUMN, REASON_COLUMN, *names)


def read_papers(path: Path, form: BallotForm, returned: int) -> tuple[Paper, ...]:
    """Read a pass; raises `Refused` with all its faults."""
    kind = path.suffix.lower()
    table = _only_table(read_tables(path, KINDS))
    _refuse_unseen(table)
    rows = _filled(table.rows, pad=kind != ".csv")
    places = _places(rows[0], columns_of(form))
    return _PassReader(form, returned, places, len(rows[0].cells)).read(rows[1:])


def _only_table(tables: Sequence[Table]) -> Table:
    """The one table that people see and whose first row is the header of papers.

    A file of one table is taken as it is, so that a wrong header is said column by column.
    """
    if not any(table.rows for table in tables):
        raise Refused(TableCode.EMPTY)
    if len(tables) == 1 and not tables[0].hidden:
        return tables[0]
    found = [table for table in tables if not table.hidden and _has_header(table)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(table.name for table in found or tables)
    raise Refused(PapersFault.SEVERAL_SHEETS if found else PapersFault.NO_SHEET, names)


def _has_header(table: Table) -> bool:
    return bool(table.rows) and NUMBER_COLUMN in map(cell_text, table.rows[0].cells)


def _refuse_unseen(table: Table) -> None:
    """Refuse what a person who looks at the sheet does not see, or sees otherwise."""
    faults = [
        Fault(PapersFault.MERGED_CELLS, (f"{column_letters(column)}{row}",), line=row)
        for row, column, *_ in table.merged
    ]
    hidden = [row.number for row in table.rows if row.number in table.hidden_rows]
    if hidden:
        faults.append(Fault(PapersFault.HIDDEN_ROWS, (_ranges(hidden),)))
    width = max(len(row.cells) for row in table.rows)
    columns = [column_letters(n) for n in sorted(table.hidden_columns) if n <= width]
    if columns:
        faults.append(Fault(PapersFault.HIDDEN_COLUMNS, (", ".join(columns),)))
    if faults:
        raise Refused.of(*faults[:MOST_HEADER_FAULTS])


@dataclass(frozen=True, slots=True)
class Row:
    line: int
    cells: tuple[str, ...]


def _filled(rows: Iterable[TableRow], *, pad: bool) -> tuple[Row, ...]:
    """Cut empty cells beyond the header's width; a workbook leaves out empty cells at the end."""
    found: list[Row] = []
    width = 0
    for row in rows:
        cells = [UNKNOWN if cell is BROKEN else cell_text(cell) for cell in row.cells]
        while len(cells) > width and not cells[-1]:
            cells.pop()
        width = width or len(cells)
        if pad:
            cells += [""] * (width - len(cells))
        found.append(Row(row.number, tuple(cells)))
    return tuple(found)


def _places(header: Row, wanted: Sequence[str]) -> dict[str, int]:
    """Where each column stands; a header that does not fit is the only thing reported."""
    cells = header.cells
    faults = [
        Fault(PapersFault.COLUMN_MISSING, (name,), line=header.line)
        for name in wanted
        if name not in cells
    ]
    for index, name in enumerate(cells):
        if name not in wanted:
            faults.append(Fault(PapersFault.COLUMN_UNKNOWN, (name[:80],), line=header.line))
        elif cells.index(name) < index:
            faults.append(Fault(PapersFault.COLUMN_TWICE, (name,), line=header.line))
    if faults:
        raise Refused.of(*faults[:MOST_HEADER_FAULTS])
    return {name: cells.index(name) for name in wanted}


class _PassReader:
    def __init__(self, form: BallotForm, returned: int, places: dict[str, int], width: int) -> None:
        self._returned = returned
        self._places = places
        self._width = width
        self._names = columns_of(form)[2:]
        self._cells = _CELLS[form.marking]
        self._faults: list[Fault] = []

    def read(self, rows: Sequence[Row]) -> tuple[Paper, ...]:
        papers: dict[int, Paper] = {}
        seen: set[int] = set()
        for row in rows:
            number = self._number(row)
            if number is not None and number in seen:
                self._fault(PapersFault.NUMBER_TWICE, row, str(number))
                number = None
            paper = self._paper(row, number or 0)
            if number is not None:
                seen.add(number)
                papers[number] = paper
        missing = [n for n in range(1, self._returned + 1) if n not in seen]
        if missing:
            self._faults.append(Fault(PapersFault.NUMBER_MISSING, (_ranges(missing),)))
        if self._faults:
            raise Refused.of(*self._faults)
        return tuple(papers[number] for number in sorted(papers))

    def _fault(self, code: PapersFault, row: Row, detail: str) -> None:
        self._faults.append(Fault(code, (detail,), line=row.line))

    def _number(self, row: Row) -> int | None:
        if len(row.cells) != self._width:
            self._fault(PapersFault.ROW_LENGTH, row, str(len(row.cells)))
            return None
        text = row.cells[self._places[NUMBER_COLUMN]]
        if not _NUMBER.fullmatch(text) or not 1 <= int(text) <= self._returned:
            self._fault(PapersFault.NUMBER_WRONG, row, text[:40])
            return None
        return int(text)

    def _paper(self, row: Row, number: int) -> Paper:
        if len(row.cells) != self._width:
            return Paper(number, "")
        text = row.cells[self._places[REASON_COLUMN]]
        if text and text not in TYPED_REASONS:
            self._fault(PapersFault.REASON_UNKNOWN, row, text[:40])
            text = ""
        marks = "".join(self._mark(row, name) for name in self._names)
        return Paper(number, marks, InvalidReason(text) if text else None)

    def _mark(self, row: Row, name: str) -> str:
        text = row.cells[self._places[name]]
        mark = self._cells.get(text)
        if mark is None:
            self._fault(PapersFault.CELL_WRONG, row, f"{name} = {text[:40]}")
            return Mark.DISAGREE.value
        return mark.value


def _ranges(numbers: Sequence[int]) -> str:
    """Write ascending numbers shortly: 1–3, 7."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1] = [parts[-1][0], number]
        else:
            parts.append([number])
    return ", ".join("–".join(map(str, part)) for part in parts)
