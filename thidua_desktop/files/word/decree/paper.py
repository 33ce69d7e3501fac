"""Which line of a document is which element of the decree: told by its words and its place alone.

So a document is read alike, whoever wrote it and whatever styles it has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from thidua_desktop.domain.document_types import LETTER, TYPES
from thidua_desktop.files.word.decree.sheet import Line, Sheet
from thidua_desktop.texts.documents.format_check import MARKS


class Element(StrEnum):
    """The rows of the decree's table (`resources/nd30_rules.csv`), and what has no row."""

    NATION = "national_name"
    MOTTO = "motto"
    PARENT = "parent_agency"
    AGENCY = "issuing_agency"
    NUMBER = "doc_number"
    PLACE_DATE = "place_date"
    TYPE = "type_name"
    SUBJECT = "subject"
    ABOUT = "subject_letter"
    BASIS = "legal_basis"
    BODY = "body"
    PART = "part_word"
    PART_TITLE = "part_title"
    SECTION = "section_word"
    SECTION_TITLE = "section_title"
    ARTICLE = "article"
    TITLED_CLAUSE = "clause_titled"
    CLAUSE = "clause"
    POINT = "point"
    ROMAN = "heading_roman"
    AUTHORITY = "signer_authority"
    POST = "signer_position"
    NAME = "signer_name"
    ADDRESSED = "addressee"
    RECIPIENTS = "recipients_word"
    RECIPIENT = "recipients_list"
    ANNEX = "annex_word"
    ANNEX_TITLE = "annex_title"
    ANNEX_OF = "annex_ref"
    PAGE_NUMBER = "page_number"
    WHO_DECIDES = "who_decides"
    DECIDES = "decides"
    HEADING = "heading"
    REMARK = "remark"
    ADDRESSEE = "addressee_line"


TEXT: Final = (Element.BODY, Element.CLAUSE, Element.POINT, Element.BASIS)
"""Running text."""
RUNNING: Final = (*TEXT, Element.ARTICLE, Element.TITLED_CLAUSE, Element.ROMAN)
"""All that has room between its paragraphs."""
HEAD_LINES: Final = 16
"""Among so many lines stands the head of a document."""
NUMBER: Final = re.compile(r"Số ?(:|\d+ ?[:/])", re.IGNORECASE)
BASIS: Final = re.compile(r"(Căn cứ|Theo đề nghị|Theo ý kiến|Xét đề nghị|Xét tờ trình)\b", re.I)
_NATION: Final = re.compile(r"cộng h(òa|oà) xã hội", re.IGNORECASE)
_PLACE_DATE: Final = re.compile(r"[^,;:()\d]{2,40}, ?ngày\b.*\btháng\b.*\bnăm\b[^,;:]{0,20}", re.I)
_BELOW: Final = 3
"""So many lines below Quốc hiệu stand the place and the date."""
_DECIDES: Final = re.compile(r"QUYẾT (ĐỊNH|NGHỊ) ?:?", re.IGNORECASE)
_ADDRESSED: Final = re.compile(r"Kính gửi\b", re.IGNORECASE)
_RECIPIENTS: Final = re.compile(r"Nơi nhận ?:?", re.IGNORECASE)
_ANNEX: Final = re.compile(r"Phụ lục( [IVXLC]+| số \d+| \d+)?", re.IGNORECASE)
_AUTHORITY: Final = re.compile(r"(TM|KT|TL|TUQ|Q)\.", re.IGNORECASE)
_NAMED: Final = (
    (re.compile(r"(Phần|Chương) (thứ )?\w+\.?", re.IGNORECASE), Element.PART),
    (re.compile(r"(Mục|Tiểu mục) \w+\.?", re.IGNORECASE), Element.SECTION),
)
_FORMS: Final = (
    (re.compile(r"Điều \d+.*"), Element.ARTICLE),
    (re.compile(r"[IVXL]+\. .*"), Element.ROMAN),
    (re.compile(r"[a-zđ]\) .*"), Element.POINT),
)
_CLAUSE: Final = re.compile(r"\d+\. .*")
_TITLES: Final = {Element.PART: Element.PART_TITLE, Element.SECTION: Element.SECTION_TITLE}
_TYPE_NAMES: Final = {name.casefold(): code for code, name in TYPES.items()}
_OPENING: Final = (
    None,
    Element.ADDRESSED,
    Element.ADDRESSEE,
    Element.BASIS,
    Element.WHO_DECIDES,
)
"""What stands before the text itself."""
_LONG: Final = 90
"""Letters that no heading has."""


@dataclass(frozen=True)
class Paper:
    """A document with its elements; `kind` is the abbreviation of its type, empty of another."""

    sheet: Sheet
    roles: Mapping[int, Element]
    kind: str
    administrative: bool
    """Whether it is one of the decree's; what only goes with one has no form of its own."""
    signers: tuple[tuple[Line, ...], ...]
    end: Line | None
    """The line that ends the text with "./."."""

    def of(self, *elements: Element) -> tuple[Line, ...]:
        return tuple(one for one in self.sheet.lines if self.roles.get(one.number) in elements)

    def first(self, element: Element) -> Line | None:
        return next(iter(self.of(element)), None)

    def says(self, pattern: str) -> bool:
        return any(re.search(pattern, one.text, re.IGNORECASE) for one in self.sheet.lines)


def read_paper(sheet: Sheet) -> Paper:
    """Tell its elements."""
    return _Finder(sheet).find()


@dataclass
class _Finder:
    sheet: Sheet
    roles: dict[int, Element] = field(default_factory=dict)
    kind: str = ""
    signers: list[tuple[Line, ...]] = field(default_factory=list)

    def find(self) -> Paper:
        self._head()
        begin = self._title()
        end = self._end()
        self._closing(end)
        self._text(begin)
        return Paper(
            self.sheet, self.roles, self.kind, self._administrative(), tuple(self.signers), end
        )

    def _set(self, line: Line, element: Element) -> None:
        self.roles.setdefault(line.number, element)

    def _has(self, element: Element) -> bool:
        return element in self.roles.values()

    def _administrative(self) -> bool:
        named = self.kind and (self._has(Element.PLACE_DATE) or self._has(Element.RECIPIENTS))
        return bool(self._has(Element.NUMBER) or named)

    # ------------------------------------------------------------ the head

    def _head(self) -> None:
        for line in self.sheet.lines[:HEAD_LINES]:
            plain = line.text.casefold()
            if _NATION.match(plain):
                self._set(line, Element.NATION)
            elif "độc lập" in plain and "hạnh phúc" in plain:
                self._set(line, Element.MOTTO)
            elif NUMBER.match(plain) and not self._has(Element.NUMBER):
                self._set(line, Element.NUMBER)
            elif plain.startswith("v/v"):
                self._set(line, Element.ABOUT)
        above = max(self.roles, default=0)
        for line in self.sheet.lines[: above + _BELOW]:
            if _PLACE_DATE.fullmatch(line.text) and not self._has(Element.PLACE_DATE):
                self._set(line, Element.PLACE_DATE)
        self._agency()

    def _agency(self) -> None:
        """The lines beside Quốc hiệu: the last names who issues it, those before who is above."""
        nation = self._first(Element.NATION) or self._first(Element.MOTTO)
        table = nation.table if nation is not None and nation.cell else 0
        beside = [
            one
            for one in self.sheet.lines[:HEAD_LINES]
            if table and one.table == table and one.number not in self.roles and one.upper
        ]
        cells = {one.cell for one in beside}
        for cell in sorted(cells)[:1]:
            *above, last = [one for one in beside if one.cell == cell]
            for one in above:
                self._set(one, Element.AGENCY if one.bold and not last.bold else Element.PARENT)
            self._set(last, Element.AGENCY)

    def _first(self, element: Element) -> Line | None:
        return next(
            (one for one in self.sheet.lines if self.roles.get(one.number) is element), None
        )

    # ------------------------------------------------------------ its title

    def _title(self) -> int:
        """Find the name of its type and what it is about; give how many lines are the head's."""
        lines = self.sheet.lines
        heads = [one.number for one in lines[:HEAD_LINES] if one.number in self.roles]
        begin = max(heads, default=0)
        at = self._type_line(begin)
        if at is None:
            self.kind = LETTER if self._has(Element.ABOUT) or self._letter(begin) else ""
            return begin
        self._set(at, Element.TYPE)
        return self._subject(at.number)

    def _letter(self, begin: int) -> bool:
        after = self.sheet.lines[begin : begin + 3]
        return self._has(Element.NUMBER) and any(_ADDRESSED.match(one.text) for one in after)

    def _type_line(self, begin: int) -> Line | None:
        near = [one for one in self.sheet.lines[begin : begin + 6] if not one.cell]
        for one in near:
            found = _type_of(one.text)
            if found and (self._has(Element.NATION) or self._has(Element.NUMBER)):
                self.kind = found
                return one
        if self._has(Element.ABOUT):
            return None
        titles = (one for one in near if one.upper and one.bold and one.shape.align == "center")
        return next((one for one in titles if not is_mark(one)), None)

    def _subject(self, begin: int) -> int:
        """All that stands above the line that is drawn below it; without one, the next line."""
        lines = self.sheet.lines[begin : begin + 5]
        ruled = next((n for n, one in enumerate(lines, 1) if one.drawn is not None), 0)
        about = lines[:ruled] if ruled else lines[:1]
        for one in about:
            if one.cell or BASIS.match(one.text) or _ADDRESSED.match(one.text):
                return begin
            if ruled or one.shape.align == "center":
                self._set(one, Element.REMARK if one.text.startswith("(") else Element.SUBJECT)
        return begin + len(about)

    # ------------------------------------------------------------ its end

    def _end(self) -> Line | None:
        ends = (one for one in self.sheet.lines if one.text.endswith("./."))
        return next(ends, None)

    def _closing(self, end: Line | None) -> None:
        """Nơi nhận and who signs: after the text, before the annexes."""
        begin = end.number if end is not None else 0
        for line in self.sheet.lines:
            if _RECIPIENTS.fullmatch(line.text):
                self._set(line, Element.RECIPIENTS)
                begin = begin or line.number - 1
                self._recipients(line)
        annexes = (one.number for one in self.sheet.lines[begin:] if _begins_annex(one))
        until = next(annexes, len(self.sheet.lines) + 1)
        if begin:
            self._signers(begin, until)

    def _recipients(self, word: Line) -> None:
        fellows = [one for one in self.sheet.of_cell[word.cell] if one.number > word.number]
        for one in fellows:
            if not word.cell and not one.text.startswith("-"):
                return
            self._set(one, Element.RECIPIENT)

    def _signers(self, begin: int, until: int) -> None:
        """The cells of the tables without lines that follow the text."""
        ruled = {table.number for table in self.sheet.tables if table.ruled}
        after = [
            one for one in self.sheet.lines[begin:until] if one.cell and one.table not in ruled
        ]
        for cell in dict.fromkeys(one.cell for one in after if one.number < until):
            lines = [one for one in self.sheet.of_cell[cell] if one.number not in self.roles]
            if any(one.upper or _AUTHORITY.match(one.text) for one in lines):
                self.signers.append(tuple(lines))
        for line in (one for cell in self.signers for one in cell):
            if _AUTHORITY.match(line.text):
                self._set(line, Element.AUTHORITY)
            elif not line.text.startswith("(") and "…" not in line.text:
                self._set(line, Element.POST if line.upper else Element.NAME)

    # ------------------------------------------------------------ what it says

    def _text(self, begin: int) -> None:
        outside = [one for one in self.sheet.lines[begin:] if not one.cell]
        opening, before = True, None
        for line in outside:
            if line.number in self.roles:
                before = self.roles[line.number]
                continue
            element = self._element(line, before, opening=opening)
            if element is not None:
                self._set(line, element)
            opening = opening and element in _OPENING
            before = element

    def _element(self, line: Line, before: Element | None, *, opening: bool) -> Element | None:
        if is_mark(line):
            return None
        if _begins_annex(line) or before in (Element.ANNEX, Element.ANNEX_TITLE):
            return _annex_line(line, before)
        if opening and (found := self._opening(line, before)) is not None:
            return found
        if (found := _heading(line, before)) is not None:
            return found
        if opening and line.upper and line.shape.align == "center":
            return Element.WHO_DECIDES
        return None if _aside(line) or " " not in line.text else _text_element(line)

    def _opening(self, line: Line, before: Element | None) -> Element | None:
        """To whom it is sent, and on what it rests."""
        if _ADDRESSED.match(line.text):
            return Element.ADDRESSED
        if before in (Element.ADDRESSED, Element.ADDRESSEE) and line.text.startswith("-"):
            return Element.ADDRESSEE
        return Element.BASIS if BASIS.match(line.text) and self._is_basis(line) else None

    def _is_basis(self, line: Line) -> bool:
        """A sentence of the text may begin with the same words."""
        if line.text.endswith(":"):
            return False
        return self.kind in ("QĐ", "NQ") or bool(line.italic) or line.text.endswith(";")


def _heading(line: Line, before: Element | None) -> Element | None:
    """Chương, Phần, Mục and their titles, and QUYẾT ĐỊNH:."""
    if _DECIDES.fullmatch(line.text):
        return Element.DECIDES
    if before in _TITLES and line.shape.align == "center":
        return _TITLES[before]
    return next((one for pattern, one in _NAMED if pattern.fullmatch(line.text)), None)


def _type_of(text: str) -> str:
    """Give the type that a title names: by itself, or minutes that say what they are of."""
    plain = text.casefold().strip()
    if plain.startswith("biên bản ") and len(plain) < _LONG and text == text.upper():
        return "BB"
    return _TYPE_NAMES.get(plain, "")


def _begins_annex(line: Line) -> bool:
    centred = line.shape.align == "center"
    return bool(_ANNEX.fullmatch(line.text)) or (line.shape.new_page and centred)


def _annex_line(line: Line, before: Element | None) -> Element | None:
    if _ANNEX.fullmatch(line.text):
        return Element.ANNEX
    if line.text.startswith("("):
        return Element.ANNEX_OF
    centred = line.upper and line.shape.align == "center"
    return Element.ANNEX_TITLE if centred or before is Element.ANNEX else _text_element(line)


def _text_element(line: Line) -> Element:
    for pattern, element in _FORMS:
        if pattern.fullmatch(line.text):
            return element
    if _CLAUSE.fullmatch(line.text):
        titled = line.bold and len(line.text) < 2 * _LONG
        return Element.TITLED_CLAUSE if titled else Element.CLAUSE
    return Element.HEADING if line.bold and len(line.text) < _LONG else Element.BODY


def is_mark(line: Line) -> bool:
    """Tell what a draft has above its title, in another colour, from what is signed."""
    return line.text.casefold().startswith(MARKS) and len(line.text) < _LONG


def _aside(line: Line) -> bool:
    """A mark above the text, a remark in brackets, a line in the middle."""
    remark = line.text.startswith("(") and line.text.endswith(")")
    return remark or (line.shape.align == "center" and len(line.text) < _LONG)
