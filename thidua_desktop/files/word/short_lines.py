"""The line below an agency's name and below what a document is about: as long as the text asks.

NĐ 30/2020, Phụ lục I, II.2.b and II.5.b: from a third to a half of the text. A template has it in
a paragraph of the style `SHORT_LINE`; its length is known once the text is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thidua_desktop.files.word.decree.drawn import twips
from thidua_desktop.files.word.decree.looks import MM, Letters, Looks
from thidua_desktop.files.word.decree.package import W, WordParts
from thidua_desktop.files.word.widths import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from lxml.etree import _Element

SHORT_LINE: Final = "Đường kẻ ngắn"
_PART: Final = 0.42


def draw_short_lines(document: Document) -> None:
    """Set the indents of each such line; an edited template without the style is left alone."""
    style = next((one for one in document.styles if one.name == SHORT_LINE), None)
    body = document.element.body
    looks = Looks(WordParts(body, document.styles.element, None, {}))
    for line in body.iter(f"{W}p") if style is not None else ():
        named = line.find(f"{W}pPr/{W}pStyle")
        if named is not None and style is not None and named.get(f"{W}val") == style.style_id:
            _draw(line, looks)


def _draw(line: _Element, looks: Looks) -> None:
    room = _room(line)
    wide = max((_wide(letters) for letters in _above(line, looks)), default=room)
    side = str(round((room - _PART * min(wide, room)) / 2 * MM))
    for indent in line.iterfind(f"{W}pPr/{W}ind"):
        indent.set(f"{W}left", side)
        indent.set(f"{W}right", side)


def _wide(letters: list[Letters]) -> float:
    return sum(width_of(one.text, one.size, bold=one.bold) for one in letters)


def _above(line: _Element, looks: Looks) -> Iterator[list[Letters]]:
    """The text that it stands below: its last lines that look alike; a remark is none of it."""
    alike = None
    for paragraph in line.itersiblings(f"{W}p", preceding=True):
        look = looks.of(paragraph)
        letters = [looks.letters(run, look) for run in paragraph.iter(f"{W}r")]
        seen = [one for one in letters if one.text.strip()]
        if not seen or (alike is None and seen[0].text.startswith("(")):
            continue
        if alike not in (None, (look["style"], seen[0].bold)):
            return
        alike = look["style"], seen[0].bold
        yield letters


def _room(line: _Element) -> float:
    cell = next(line.iterancestors(f"{W}tc"), None)
    if cell is not None:
        return twips(cell.find(f"{W}tcPr/{W}tcW"))
    section = next(line.getroottree().getroot().iter(f"{W}sectPr"))
    page, sides = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    return twips(page) - twips(sides, "left") - twips(sides, "right")
