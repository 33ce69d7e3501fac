"""The text of a Word or Excel file, by paragraph and row, to be compared."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.word.decree.package import W, parsed
from thidua_desktop.files.zip_faults import OFFICE_FAULTS, refuse_bomb
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.read_back.compare import Block, Where

if TYPE_CHECKING:
    from lxml.etree import _Element

_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_EDGE: Final = re.compile(r"word/(header|footer)\d*\.xml")
_SPACES: Final = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def document_blocks(body: bytes, ending: str) -> tuple[Block, ...]:
    """Give what is read in a file, in its order. Raises Refused where it cannot be read."""
    read = _workbook if ending.lower() == ".xlsx" else _word
    try:
        refuse_bomb(io.BytesIO(body))
        return tuple(read(body))
    except OFFICE_FAULTS as error:
        raise Refused(KnownFault.FILE_UNREADABLE, ending) from error


def _word(body: bytes) -> Iterator[Block]:
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        names = sorted(name for name in package.namelist() if _EDGE.fullmatch(name))
        text = parsed(package.read("word/document.xml"))
        edges = [parsed(package.read(name)) for name in names]
    yield from _text_blocks(text[0])
    texts = (_text(one) for edge in edges for one in edge.iter(f"{W}p"))
    for number, edge_text in enumerate(filter(str.strip, texts), 1):
        yield Block(Where.EDGE, "", number, (edge_text,))


def _text_blocks(body: "_Element") -> Iterator[Block]:
    """Paragraphs that say nothing are neither counted nor compared: they are space."""
    paragraph = table = 0
    for part in body.iter(f"{W}p", f"{W}tbl"):
        if any(above.tag == f"{W}tbl" for above in part.iterancestors()):
            continue
        if part.tag == f"{W}tbl":
            table += 1
            for number, row in enumerate(part.iterchildren(f"{W}tr"), 1):
                cells = tuple(_cell(cell) for cell in row.iterchildren(f"{W}tc"))
                yield Block(Where.ROW, str(table), number, cells)
        elif text := _text(part).strip(" "):
            paragraph += 1
            yield Block(Where.PARAGRAPH, "", paragraph, (text,))


def _cell(cell: "_Element") -> str:
    return "\n".join(_text(paragraph) for paragraph in cell.iter(f"{W}p"))


def _text(paragraph: "_Element") -> str:
    parts: list[str] = []
    for part in paragraph.iter():
        if any(above.tag == _FALLBACK for above in part.iterancestors()):
            continue
        parts.append((part.text or "") if part.tag == f"{W}t" else _SPACES.get(str(part.tag), ""))
    return "".join(parts)


def _workbook(body: bytes) -> Iterator[Block]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(body))
    for sheet in book.worksheets:
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            cells = [_value(value) for value in row]
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                yield Block(Where.SHEET, sheet.title, number, tuple(cells))


def _value(value: Any) -> str:
    """A whole number as it is shown, however the file keeps it."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
