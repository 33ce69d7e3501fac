"""A workbook is read again before it has its name: each cell holds what it was given."""

import math
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any, Final

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.documents import document_check as texts

if TYPE_CHECKING:
    from lxml.etree import _Element
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell

_NS: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_Read = tuple[str, str]
"""The formula of a cell, and what it shows."""
_WRITTEN: Final = 1e-14
_NOTHING: Final[_Read] = ("", "")
Results = Mapping[tuple[str, str], int | float | str]


def read_again(body: IO[bytes], book: "Workbook", results: Results) -> None:
    """Raises Refused(WRITTEN_OTHERWISE) with the cell, what it was given and what it holds."""
    with zipfile.ZipFile(body) as package:
        strings = _strings(package)
        for place, page in enumerate(book.worksheets, 1):
            with package.open(f"xl/worksheets/sheet{place}.xml") as xml:
                read = dict(_cells(xml, strings))
            given = {
                cell.coordinate: _given(cell, results.get((page.title, cell.coordinate)))
                for row in page.iter_rows()
                for cell in row
            }
            for where in {**given, **read}:
                was, now = given.get(where, _NOTHING), read.get(where, _NOTHING)
                if not _same(was, now):
                    raise _otherwise(page.title, where, was, now)


def _strings(package: zipfile.ZipFile) -> Sequence[str]:
    from lxml.etree import fromstring

    if "xl/sharedStrings.xml" not in package.namelist():
        return ()
    items = fromstring(package.read("xl/sharedStrings.xml")).iterchildren(f"{_NS}si")
    return [_text(one) for one in items]


def _text(one: "_Element") -> str:
    return "".join(map(str, one.itertext()))


def _cells(xml: IO[bytes], strings: Sequence[str]) -> Iterator[tuple[str, _Read]]:
    from lxml.etree import iterparse

    for _, cell in iterparse(xml, tag=f"{_NS}c"):
        parts = {str(part.tag).removeprefix(_NS): _text(part) for part in cell}
        value = parts.get("v", parts.get("is", ""))
        if cell.get("t") == "s":
            value = strings[int(value)]
        yield str(cell.get("r")), (parts.get("f", ""), value)
        cell.clear()


def _given(cell: "Cell | Any", result: float | str | None) -> _Read:
    value = "" if cell.value is None else str(cell.value)
    if cell.data_type == "f":
        return value.removeprefix("="), "" if result is None else str(result)
    return "", value


def _same(given: _Read, found: _Read) -> bool:
    return given == found or (given[0] == found[0] and _alike(given[1], found[1]))


def _alike(given: str, found: str) -> bool:
    """Whether it is the same number, of which 16 digits are written, or the same lines."""
    try:
        return math.isclose(float(given), float(found), rel_tol=_WRITTEN)
    except ValueError:
        return given.splitlines() == found.splitlines()


def _otherwise(sheet: str, where: str, given: _Read, found: _Read) -> Refused:
    was, now = (": ".join(filter(None, one)) or texts.NOTHING for one in (given, found))
    place = texts.SHEET_CELL.format(sheet, where)
    return Refused(KnownFault.WRITTEN_OTHERWISE, texts.OF_WORKBOOK, place, was, now)
