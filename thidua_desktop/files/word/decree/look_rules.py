"""Cỡ chữ, kiểu chữ, canh lề, đường kẻ of each element, by the decree's table."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from thidua_desktop.domain.codes.documents import FormatCode
from thidua_desktop.files.word.decree.drawn import Drawn
from thidua_desktop.files.word.decree.paper import RUNNING, TEXT, Element, Paper
from thidua_desktop.files.word.decree.rules import ElementRule, rules, source_of
from thidua_desktop.files.word.decree.sheet import Line
from thidua_desktop.files.word.widths import width_of
from thidua_desktop.services.issuing.format_report import FormatFinding
from thidua_desktop.texts.documents import format_check as texts

LEAST_ROOM: Final = 6.0
"""Points between paragraphs."""
INDENTS: Final = (10.0, 12.7)
TAB: Final = 12.7
ONE_LINE: Final = 1.15
"""The height of a line of Times New Roman, in its size."""
_NEAR: Final = 0.6
_LENGTHS: Final = {
    Element.MOTTO: (0.85, 1.15),
    Element.AGENCY: (0.3, 0.55),
    Element.SUBJECT: (0.3, 0.55),
}
"""The line below, in parts of the text; what a reader cannot see is let pass."""
_STARTS_BOLD: Final = (Element.ARTICLE,)
_MAY_BE_BOLD: Final = (Element.CLAUSE, Element.POINT, Element.BODY, Element.BASIS)
_BOLD_TEXT: Final = 0.9
"""Of a line: shorter ones that are bold are headings."""


def letters(paper: Paper) -> Iterator[FormatFinding]:
    """Look at each element that has a row in the table."""
    for line in paper.sheet.lines if paper.administrative else ():
        element = paper.roles.get(line.number)
        rule = rules().get(element) if element is not None else None
        if element is not None and rule is not None:
            yield from _letters(line, element, rule)


def _letters(line: Line, element: Element, rule: ElementRule) -> Iterator[FormatFinding]:
    said = texts.excerpt(line.text)

    def found(code: FormatCode, *details: str) -> FormatFinding:
        return FormatFinding(code, rule.source, line.place, (rule.name, *details))

    wrong = [one for one in line.sizes if not rule.size_min <= one <= rule.size_max]
    if wrong:
        wanted = texts.sizes(rule.size_min, rule.size_max)
        yield found(FormatCode.SIZE, texts.points(wrong[0]), wanted, said)
    yield from (found(code, said) for code in _kind(line, element, rule))
    if (align := _wanted_align(line, element, rule)) is not None:
        yield found(FormatCode.ALIGN, texts.ALIGNS[align], said)


def _kind(line: Line, element: Element, rule: ElementRule) -> Iterator[FormatCode]:
    """Bold, upright, capitals: what should be and is not, or is and should not be."""
    bold = line.letters[0].bold if element in _STARTS_BOLD else line.bold
    if rule.bold and not bold:
        yield FormatCode.NOT_BOLD
    if not rule.bold and bold and _is_text(line, element):
        yield FormatCode.BOLD
    if bool(line.italic) != rule.italic:
        yield FormatCode.NOT_ITALIC if rule.italic else FormatCode.ITALIC
    if rule.upper and not line.upper:
        yield FormatCode.NOT_UPPER
    if not rule.upper and line.upper and _has_words(line, element):
        yield FormatCode.UPPER


def _is_text(line: Line, element: Element) -> bool:
    return element not in _MAY_BE_BOLD or _wide(line) > _BOLD_TEXT * line.room


def _has_words(line: Line, element: Element) -> bool:
    """Tell whether its capitals are more than a number and an abbreviation."""
    return element is not Element.NUMBER and len(line.text.split()) > 1


def _wide(line: Line) -> float:
    return width_of(line.text, max(line.sizes), bold=bool(line.bold))


def _wanted_align(line: Line, element: Element, rule: ElementRule) -> str | None:
    """Give how it should stand; None where it does, or where nobody can see a difference."""
    align = line.shape.align
    if rule.align.startswith("center") and element is not Element.ADDRESSED:
        return None if align == "center" else "center"
    if rule.align == "justify":
        one_line = _wide(line) < line.room
        return None if align == "both" or "…" in line.text or one_line else "justify"
    if rule.align == "left":
        return None if align in ("left", "start", "both") else "left"
    return None


def drawn_lines(paper: Paper) -> Iterator[FormatFinding]:
    """Look for the line below Tiêu ngữ, the agency, and what the document is about."""
    for element, lines, drawn in _ruled(paper):
        name, last = rules()[element].name, lines[-1]
        if drawn is None and not paper.sheet.shapes:
            yield FormatFinding(FormatCode.NO_LINE, source_of(element), last.place, (name,))
        if drawn is None or drawn.length is None:
            continue
        least, most = _LENGTHS[element]
        wide = min(max(_wide(one) for one in lines), last.room or drawn.length / least)
        if not least * wide <= drawn.length <= most * wide:
            found, wanted = texts.millimetres(drawn.length), texts.LENGTHS[element]
            details = (name, found, texts.millimetres(wide), wanted)
            yield FormatFinding(FormatCode.LINE_LENGTH, source_of(element), last.place, details)


def has_unmeasured_lines(paper: Paper) -> bool:
    """Tell whether a line may be a shape that stands elsewhere, or does not say how long it is."""
    below = [drawn for _, _, drawn in _ruled(paper)]
    return any(one is None or one.length is None for one in below)


def _ruled(paper: Paper) -> Iterator[tuple[Element, tuple[Line, ...], Drawn | None]]:
    for element in _LENGTHS if paper.administrative else ():
        if lines := paper.of(element):
            drawn = (one.drawn for one in (*lines, *_after(paper, lines[-1])) if one.drawn)
            yield element, lines, next(drawn, None)


def _after(paper: Paper, last: Line) -> tuple[Line, ...]:
    """Remarks below a title stand above its line."""
    after = paper.sheet.lines[last.number : last.number + 1]
    return tuple(one for one in after if paper.roles.get(one.number) is Element.REMARK)


def room_between(paper: Paper) -> Iterator[FormatFinding]:
    """II.6.e: at least 6 pt between paragraphs; above V/v as well."""
    rule = source_of(Element.BODY)
    running = [one for one in paper.of(*RUNNING) if not one.cell] if paper.administrative else []
    for one, after in pairwise(running):
        if after.position != one.position + 1:
            continue
        alike = one.shape.style == after.shape.style
        contextual = alike and (one.shape.contextual or after.shape.contextual)
        room = 0.0 if contextual else max(one.shape.after, after.shape.before)
        if room < LEAST_ROOM:
            details = (texts.points(room), texts.excerpt(one.text))
            yield FormatFinding(FormatCode.ROOM_BETWEEN, rule, one.place, details)
    about = paper.first(Element.ABOUT)
    if about is not None and about.shape.before < LEAST_ROOM:
        details = (texts.points(about.shape.before), texts.excerpt(about.text))
        rule = source_of(Element.ABOUT)
        yield FormatFinding(FormatCode.ROOM_BETWEEN, rule, about.place, details)


def line_room(paper: Paper) -> Iterator[FormatFinding]:
    """II.6.e: from one line to one and a half."""
    for line in paper.of(*RUNNING) if paper.administrative else ():
        lines = line.shape.lines or line.shape.exact / (ONE_LINE * max(line.sizes))
        if not 1 - 0.04 <= lines <= 1.5 + 0.04:
            details = (texts.decimal(lines), texts.excerpt(line.text))
            rule = source_of(Element.BODY)
            yield FormatFinding(FormatCode.LINE_ROOM, rule, line.place, details)


def indents(paper: Paper) -> Iterator[FormatFinding]:
    """II.6.e: the first line of a paragraph begins 1 or 1.27 cm further in."""
    for line in paper.of(*TEXT, Element.ARTICLE) if paper.administrative else ():
        begins = line.shape.left + line.shape.first + (TAB if line.tabbed else 0)
        if line.cell or line.shape.listed or line.shape.align == "center":
            continue
        if all(abs(begins - one) > _NEAR for one in INDENTS):
            details = (texts.millimetres(begins), texts.excerpt(line.text))
            rule = source_of(Element.BODY)
            yield FormatFinding(FormatCode.INDENT, rule, line.place, details)
