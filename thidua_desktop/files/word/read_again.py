"""A Word file is read again before it has its name: what was printed must stand in it."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.document_blocks import document_blocks
from thidua_desktop.files.word.faithful import folded
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.documents import document_check as texts

if TYPE_CHECKING:
    from lxml.etree import _Element

    from thidua_desktop.files.word.told import Odd, Told

_ELSEWHERE: Final = re.compile(r"word/(header|footer|footnotes)\d*\.xml|docProps/core\.xml")
_BRACES: Final = str.maketrans("", "", "{}%_")
"""docxtpl's own signs for braces that are not its own."""


def read_again(body: bytes, told: "Told", template: str) -> None:
    """Raises Refused(WRITTEN_OTHERWISE) with the place, what stands there and what should."""
    template = texts.OF_TEMPLATE.format(template)
    if told.odd:
        raise _otherwise(body, told, told.odd[0], template)
    main, elsewhere = _read(body)
    at = 0
    for number, value in enumerate(told.body):
        wanted = _flat(value)
        if (found := main.find(wanted, at)) < 0:
            raise _lost(body, told.body, number, template)
        at = found + len(wanted)
    for value in told.elsewhere:
        if _flat(value) not in elsewhere:
            raise Refused(
                KnownFault.WRITTEN_OTHERWISE, template, texts.edge("", 0, 0), value, texts.NOTHING
            )


def _read(body: bytes) -> tuple[str, str]:
    """The text of the body, and that of its edges, without spaces."""
    from lxml.etree import fromstring

    with zipfile.ZipFile(io.BytesIO(body)) as package:
        main = fromstring(package.read("word/document.xml"))
        names = [name for name in package.namelist() if _ELSEWHERE.fullmatch(name)]
        edges = [fromstring(package.read(name)) for name in names]
    return _said(main), "".join(map(_said, edges))


def _said(part: "_Element") -> str:
    return _flat("".join(map(str, part.itertext())))


def _flat(text: str) -> str:
    return folded("".join(text.split()).translate(_BRACES))


def _otherwise(body: bytes, told: "Told", odd: "Odd", template: str) -> Refused:
    place = _place(body, told.body[: odd.place + 1])
    if odd.tag:
        place = texts.tag_at(place, odd.tag)
    return Refused(KnownFault.WRITTEN_OTHERWISE, template, place, odd.given, odd.printed)


def _lost(body: bytes, printed: Sequence[str], number: int, template: str) -> Refused:
    place = _place(body, printed[:number]) or texts.START
    return Refused(KnownFault.WRITTEN_OTHERWISE, template, place, printed[number], texts.NOTHING)


def _place(body: bytes, printed: Sequence[str]) -> str:
    """Where the last of the values stands, in the words of Kiểm tra văn bản."""
    at, place = 0, ""
    pieces = iter(_pieces(body))
    text = ""
    for value in printed:
        wanted = _flat(value)
        while (found := text.find(wanted, at)) < 0:
            piece = next(pieces, None)
            if piece is None:
                return place
            place, text, at = piece[0], piece[1], 0
        at = found + len(wanted)
    return place


def _pieces(body: bytes) -> Iterator[tuple[str, str]]:
    for block in document_blocks(body, ".docx"):
        wide = len(block.cells) > 1
        for column, cell in enumerate(block.cells, 1):
            where = texts.PLACES[block.where](block.table, block.number, column if wide else 0)
            yield where, _flat(cell)
