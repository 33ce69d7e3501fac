"""Khổ giấy, lề trang, phông chữ, màu chữ, số trang (Phụ lục I, phần I, mục I)."""

from collections.abc import Iterator
from typing import Final

from thidua_desktop.domain.codes.documents import FormatCode
from thidua_desktop.files.word.decree.paper import Element, Paper, is_mark
from thidua_desktop.files.word.decree.rules import source_of
from thidua_desktop.files.word.decree.sheet import Page
from thidua_desktop.files.word.widths import width_of
from thidua_desktop.services.issuing.format_report import FormatFinding
from thidua_desktop.texts.documents import format_check as texts

A4: Final = (210.0, 297.0)
MARGINS: Final = ((20, 25), (20, 25), (30, 35), (15, 20))
"""Top, bottom, left and right, in mm."""
FONT: Final = "Times New Roman"
BLACK: Final = ("auto", "000000", "windowText")
NEAR: Final = 0.6
"""Word and people round: so many mm are no difference."""
_PAGE_OF_LINES: Final = 1.2
"""Pages; below that a document may well have one."""
_LINE_HEIGHT: Final = 1.2 * 25.4 / 72


def paper_size(paper: Paper) -> Iterator[FormatFinding]:
    """I.1 and I.2."""
    for page in paper.sheet.pages:
        place, sides = texts.page(page.number), sorted((page.width, page.height))
        if any(abs(one - wanted) > 1 for one, wanted in zip(sides, A4, strict=True)):
            size = texts.size_of_paper(page.width, page.height)
            yield FormatFinding(FormatCode.PAPER, texts.source("I.1"), place, (size,))
        elif paper.administrative and page.width > page.height and not page.tables:
            yield FormatFinding(FormatCode.ACROSS, texts.source("I.2"), place)


def margins(paper: Paper) -> Iterator[FormatFinding]:
    """I.3."""
    for page in paper.sheet.pages if paper.administrative else ():
        for name, (least, most), one in zip(texts.SIDES, MARGINS, page.margins, strict=True):
            if not least - NEAR <= one <= most + NEAR:
                details = (name, texts.millimetres(one), str(least), str(most))
                place = texts.page(page.number)
                yield FormatFinding(FormatCode.MARGIN, texts.source("I.3"), place, details)


def fonts(paper: Paper) -> Iterator[FormatFinding]:
    """I.4; what a person marks in another colour above a draft is no part of it."""
    for line in paper.sheet.lines:
        for font in sorted({one.font for one in line.letters if one.font != FONT}):
            details = (font or texts.NO_FONT, texts.excerpt(line.text))
            yield FormatFinding(FormatCode.FONT, texts.source("I.4"), line.place, details)
        coloured = paper.administrative and any(one.colour not in BLACK for one in line.letters)
        if coloured and not is_mark(line):
            said = (texts.excerpt(line.text),)
            yield FormatFinding(FormatCode.COLOUR, texts.source("I.4"), line.place, said)


def page_numbers(paper: Paper) -> Iterator[FormatFinding]:
    """I.7: at the head, in the middle, from the second page."""
    pages, rule = paper.sheet.pages, source_of(Element.PAGE_NUMBER)
    if not paper.administrative:
        return
    shown = [one for page in pages for one in page.page_numbers]
    if not shown and _height(paper) > _PAGE_OF_LINES * _room(pages[0]):
        yield FormatFinding(FormatCode.NO_PAGE_NUMBER, rule, texts.page(1))
    if any(not one.at_head for one in shown):
        yield FormatFinding(FormatCode.PAGE_NUMBER_AT_FOOT, rule, texts.FOOT)
    if pages[0].on_first:
        yield FormatFinding(FormatCode.PAGE_NUMBER_ON_FIRST, rule, texts.page(1))
    yield from _looks_of_numbers(pages, rule)


def _looks_of_numbers(pages: tuple[Page, ...], rule: str) -> Iterator[FormatFinding]:
    name, centred, sizes = texts.PAGE_NUMBER, texts.ALIGNS["center"], texts.sizes(13, 14)
    for one in dict.fromkeys(one for page in pages for one in page.page_numbers):
        size, shown = one.letters.size, one.letters.text
        if one.align != "center" and one.at_head:
            yield FormatFinding(FormatCode.ALIGN, rule, texts.HEAD, (name, centred, shown))
        if not 13 <= size <= 14:  # noqa: PLR2004
            details = (name, texts.points(size), sizes, shown)
            yield FormatFinding(FormatCode.SIZE, rule, texts.HEAD, details)


def _room(page: Page) -> float:
    return page.height - page.margins[0] - page.margins[1]


def _height(paper: Paper) -> float:
    """About how high the text outside tables is, with nothing between its lines; in mm."""
    height = 0.0
    for line in paper.sheet.lines:
        if not line.cell and line.room:
            size = max(line.sizes)
            rows = 1 + width_of(line.text, size, bold=False) // line.room
            height += rows * size * _LINE_HEIGHT
    return height
