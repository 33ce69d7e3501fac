"""What a workbook says of its cells beside their values: hidden, never reckoned, wrong, how far."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import join, normpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(slots=True)
class SheetMarks:
    """Of one sheet: rows and columns (from 1) that are hidden, cells without a value to trust.

    `rows` and `columns` are the last ones that hold anything; `merged` are ranges, where the reader
    of the values does not tell them: first row, first column, last row, last column.
    """

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    broken: set[tuple[int, int]] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    rows: int = 0
    columns: int = 0

    def reach(self, row: int, column: int) -> None:
        """Take note that a cell holds something."""
        self.rows = max(self.rows, row)
        self.columns = max(self.columns, column)


def excel_marks(archive: zipfile.ZipFile) -> list[SheetMarks]:
    """Read the marks of each sheet of an .xlsx or .xlsm, in the workbook's order.

    Parts are found by their relations and elements by their local names: other programs call the
    parts otherwise, write prefixes, or the strict form of the standard.
    """
    names = archive.namelist()
    return [
        _excel_sheet(archive.read(part)) if part in names else SheetMarks()
        for part in _sheet_parts(archive)
    ]


def _sheet_parts(archive: zipfile.ZipFile) -> Iterator[str]:
    book = next(
        target
        for kind, target in _relations(archive, "", "_rels/.rels").values()
        if kind.endswith("/officeDocument")
    )
    folder, _, name = book.rpartition("/")
    targets = _relations(archive, folder, join(folder, "_rels", f"{name}.rels"))
    for element in _elements(archive.read(book)):
        if _local(element) == "sheet":
            link = element.get(RELATION) or element.get(STRICT_RELATION) or ""
            yield targets.get(link, ("", ""))[1]


def _relations(archive: zipfile.ZipFile, folder: str, part: str) -> dict[str, tuple[str, str]]:
    found = {}
    for element in _elements(archive.read(part)):
        if _local(element) == "Relationship":
            target = element.get("Target", "")
            place = target[1:] if target.startswith("/") else normpath(join(folder, target))
            found[element.get("Id", "")] = (element.get("Type", ""), place)
    return found


def _elements(body: bytes) -> "Iterator[_Element]":
    """Give each element when it ends; what was given is let go of."""
    from lxml import etree

    events = etree.iterparse(io.BytesIO(body), events=("end",), resolve_entities=False)
    for _, element in events:
        yield element


def _local(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]


def _excel_sheet(body: bytes) -> SheetMarks:
    marks = SheetMarks()
    row = 0
    unseen_rows = False
    for element in _elements(body):
        name = _local(element)
        if name == "sheetFormatPr":  # it stands before the rows
            unseen_rows = element.get("zeroHeight") in _YES
        elif name == "row":
            row = int(element.get("r") or row + 1)
            if _unseen(element, "ht", otherwise=unseen_rows):
                marks.hidden_rows.add(row)
            _excel_cells(marks, element, row)
            element.clear()
        elif name == "col" and _unseen(element, "width"):
            first, last = int(element.get("min") or 1), int(element.get("max") or 1)
            marks.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))
    return marks


def _unseen(element: "_Element", size: str, *, otherwise: bool = False) -> bool:
    """Whether a row or column is hidden, or drawn so small that nothing of it is seen."""
    given = element.get(size)
    if given is None:
        return otherwise or element.get("hidden") in _YES
    return element.get("hidden") in _YES or not given.strip("0.")


MOST_COLUMNS = 16_384
_YES = {"1", "true"}


def _excel_cells(marks: SheetMarks, row: "_Element", number: int) -> None:
    column = 0
    for cell in row:
        if _local(cell) != "c":
            continue
        place = cell.get("r")
        column = _column(place) if place else column + 1
        parts = {_local(part) for part in cell if part.text or len(part) or _local(part) == "f"}
        if parts:
            marks.reach(number, column)
        if cell.get("t") == "e" or ("f" in parts and not parts & {"v", "is"}):
            marks.broken.add((number, column))


def _column(place: str) -> int:
    number = 0
    for letter in place:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number


def open_document_marks(archive: zipfile.ZipFile) -> list[SheetMarks]:
    """Read the marks of each sheet of an .ods, in its order."""
    found = []
    for element in _elements(archive.read("content.xml")):
        if _local(element) == "table":
            found.append(_open_document_sheet(element))
            element.clear()
    return found


def _open_document_sheet(table: "_Element") -> SheetMarks:
    marks = SheetMarks()
    row = column = 0
    for element in table.iter():
        name = _local(element)
        if name == "table-column":
            times = _repeated(element, "columns")
            if _attribute(element, "visibility") in _UNSEEN:
                last = min(column + times, MOST_COLUMNS)
                marks.hidden_columns.update(range(column + 1, last + 1))
            column += times
        elif name == "table-row":
            times = _repeated(element, "rows")
            if _open_document_cells(marks, element, row + 1, times):
                marks.reach(row + times, 1)
            if _attribute(element, "visibility") in _UNSEEN:
                marks.hidden_rows.update(range(row + 1, row + min(times, 1_000) + 1))
            row += times
    return marks


_UNSEEN = {"collapse", "filter"}


def _open_document_cells(marks: SheetMarks, row: "_Element", number: int, times: int) -> bool:
    """Mark the cells of a row; tell whether any of them holds something."""
    column = 0
    any_filled = False
    for cell in row:
        repeated = _repeated(cell, "columns")
        kind = _attribute(cell, "value-type")
        formula = _attribute(cell, "formula")
        if kind or formula or len(cell):
            any_filled = True
            marks.reach(number, column + repeated)
        down, across = (_spanned(cell, what) for what in ("rows", "columns"))
        if down > 1 or across > 1:
            marks.merged.append((number, column + 1, number + down - 1, column + across))
        if kind == "error" or (formula and not kind):
            marks.broken.update((number + n, column + 1) for n in range(min(times, 1_000)))
        column += repeated
    return any_filled


def _attribute(element: "_Element", name: str) -> str:
    """Give the last attribute of this local name: what another program adds corrects the rest."""
    found = ""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            found = str(value)
    return found


def _spanned(element: "_Element", what: str) -> int:
    return int(_attribute(element, f"number-{what}-spanned") or 1)


def _repeated(element: "_Element", what: str) -> int:
    return int(_attribute(element, f"number-{what}-repeated") or 1)
