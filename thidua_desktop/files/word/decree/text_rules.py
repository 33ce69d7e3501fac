"""Câu chữ của từng yếu tố: Quốc hiệu, số, căn cứ, Điều, khoản, điểm, Nơi nhận, Kính gửi, họ tên."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from thidua_desktop.domain.codes.documents import FormatCode
from thidua_desktop.domain.document_types import LETTER, TYPES
from thidua_desktop.files.word.decree.paper import Element, Paper
from thidua_desktop.files.word.decree.rules import source_of
from thidua_desktop.files.word.decree.sheet import Line
from thidua_desktop.files.word.widths import width_of
from thidua_desktop.services.issuing.format_report import FormatFinding
from thidua_desktop.texts.base.numbers import POINT_LETTERS
from thidua_desktop.texts.documents import format_check as texts

NATION: Final = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
MOTTO: Final = ("Độc lập - Tự do - Hạnh phúc",)
_FULL_ALPHABET: Final = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
_NUMBER: Final = re.compile(r"Số: ?(\d*|[ …._]*)/([A-Za-zĐđƯưƠơÔô0-9]+(-[A-Za-zĐđƯưƠơÔô0-9&]+)*)")
_PLACE_DATE: Final = re.compile(
    r"(?P<place>[^,]+), ngày (\d{1,2}|[ …._]*) tháng (\d{1,2}|[ …._]*) "
    r"năm (\d{4}|[ …._]*|20[ …._]*)"
)
_ARTICLE: Final = re.compile(r"Điều (\d+)(\. \S.*|\.)?.*")
_CLAUSE: Final = re.compile(r"(\d+)\. ")
_POINT: Final = re.compile(r"([a-zđăâêôơư])\) ")
_KEPT: Final = re.compile(r"- ?Lưu: ?VT\b.*\.")
_TITLE: Final = re.compile(
    r"(GS|PGS|TS|Th\.?S|ThS|CN|KS|BS|LS|DS|NGƯT|NGND|NSƯT|NSND|AHLĐ|Giáo sư|Phó Giáo sư|Tiến sĩ|"
    r"Thạc sĩ|Nhà giáo)\b\.? ?",
    re.IGNORECASE,
)
_AS_ABOVE: Final = re.compile(r"- ?Như (trên|kính gửi)", re.IGNORECASE)
_AS_ARTICLE: Final = re.compile(r"- ?Như Điều (\d+)", re.IGNORECASE)
_NAMES_ANNEX: Final = re.compile(r"phụ lục|kèm theo|danh sách|bảng tổng hợp", re.IGNORECASE)
_PARTS: Final = {
    Element.PART: (r"[IVXLC]+", texts.ROMAN, Element.PART_TITLE),
    Element.SECTION: (r"\d+", texts.ARABIC, Element.SECTION_TITLE),
}
_UNDER: Final = 8
"""So many mm a hyphen may stand beside the colon above it."""
_ANNEX_NUMBER: Final = re.compile(r"Phụ lục [IVXLC]+", re.IGNORECASE)


def words(paper: Paper) -> Iterator[FormatFinding]:
    """II.1: Quốc hiệu and Tiêu ngữ word for word, at the right."""
    for element, wanted in ((Element.NATION, NATION), (Element.MOTTO, MOTTO)):
        line = paper.first(element) if paper.administrative else None
        if line is not None and line.text not in wanted and line.text.upper() != NATION[0]:
            details = (texts.excerpt(line.text), wanted[0])
            yield FormatFinding(FormatCode.WORDS, source_of(element), line.place, details)
    nation, agency = paper.first(Element.NATION), paper.first(Element.AGENCY)
    if nation is not None and agency is not None and nation.number < agency.number:
        rule = source_of(Element.NATION)
        yield FormatFinding(FormatCode.WRONG_SIDE, rule, nation.place)


def number(paper: Paper) -> Iterator[FormatFinding]:
    """II.3: Số: 05/QĐ-CTĐIII; a letter's has no type."""
    line = paper.first(Element.NUMBER)
    if line is None:
        return
    rule, found = source_of(Element.NUMBER), _NUMBER.fullmatch(line.text)
    if found is None or re.fullmatch(r"\d|0+\d{2,}", found[1]) or found[1] == "0":
        yield FormatFinding(FormatCode.NUMBER_FORM, rule, line.place, (line.text,))
        return
    first = found[2].split("-")[0]
    if paper.kind == LETTER and first in TYPES:
        yield FormatFinding(FormatCode.SYMBOL, rule, line.place, (found[2], texts.NO_TYPE))
    if paper.kind not in ("", LETTER) and first != paper.kind:
        wanted = texts.symbol(paper.kind, TYPES[paper.kind])
        yield FormatFinding(FormatCode.SYMBOL, rule, line.place, (found[2], wanted))


def place_and_date(paper: Paper) -> Iterator[FormatFinding]:
    """II.4: Hà Nội, ngày 05 tháng 01 năm 2020."""
    line = paper.first(Element.PLACE_DATE) if paper.administrative else None
    if line is None:
        return
    found = _PLACE_DATE.fullmatch(line.text)
    if found is None or not found["place"][:1].isupper():
        rule = source_of(Element.PLACE_DATE)
        yield FormatFinding(FormatCode.PLACE_DATE, rule, line.place, (line.text,))


def bases(paper: Paper) -> Iterator[FormatFinding]:
    """II.6.a: each ends with a semicolon, the last with a full stop."""
    lines = paper.of(Element.BASIS) if paper.administrative else ()
    yield from _ends(lines, Element.BASIS, FormatCode.BASIS_END)


def _ends(lines: tuple[Line, ...], element: Element, code: FormatCode) -> Iterator[FormatFinding]:
    for line in lines:
        wanted = "." if line is lines[-1] else ";"
        if not line.text.endswith(wanted):
            details = (texts.excerpt(line.text), texts.STOPS[wanted])
            yield FormatFinding(code, source_of(element), line.place, details)


def parts(paper: Paper) -> Iterator[FormatFinding]:
    """II.6.d and đ: Chương I and its title, Mục 1 and its title."""
    lines = paper.sheet.lines if paper.administrative else ()
    for line, after in pairwise(lines):
        element = paper.roles.get(line.number)
        if element not in _PARTS:
            continue
        pattern, wanted, title = _PARTS[element]
        if not re.fullmatch(pattern, line.text.split()[-1].rstrip(".")):
            details = (line.text, wanted)
            yield FormatFinding(FormatCode.PART_NUMBER, source_of(element), line.place, details)
        if paper.roles.get(after.number) is not title:
            rule = texts.source("II.6.d", "6")
            yield FormatFinding(FormatCode.NO_TITLE, rule, line.place, (line.text,))


def articles(paper: Paper) -> Iterator[FormatFinding]:
    """II.6.đ: Điều 1. … Điều 2. …, one after the other."""
    expected = 1
    for line in paper.of(Element.ARTICLE) if paper.administrative else ():
        found = _ARTICLE.fullmatch(line.text)
        if found is None:
            continue
        rule = source_of(Element.ARTICLE)
        if found[2] is None:
            details = (texts.excerpt(line.text), f"Điều {found[1]}")
            yield FormatFinding(FormatCode.ARTICLE_FORM, rule, line.place, details)
        if int(found[1]) not in (expected, 1):
            details = (f"Điều {found[1]}", f"Điều {expected}")
            yield FormatFinding(FormatCode.OUT_OF_ORDER, rule, line.place, details)
        expected = int(found[1]) + 1


def clauses(paper: Paper) -> Iterator[FormatFinding]:
    """II.6.đ: khoản 1, 2, 3 and điểm a, b, c, d, đ; both begin anew below what is above."""
    clause, point = _Count(), _Count()
    for line in paper.sheet.lines if paper.administrative else ():
        element = paper.roles.get(line.number)
        if element in (Element.CLAUSE, Element.TITLED_CLAUSE):
            found = _CLAUSE.match(line.text)
            yield from clause.next(line, element, _numeral(found), lambda n: f"{n}.")
            point = _Count()
        elif element is Element.POINT:
            found = _POINT.match(line.text)
            yield from point.next(line, element, _letter(found), _point)
        elif element not in (Element.BODY, None):
            clause, point = _Count(), _Count()
        elif element is Element.BODY and not line.text.startswith("-"):
            point = _Count()


def _numeral(found: re.Match[str] | None) -> int:
    return int(found[1]) if found else 0


def _letter(found: re.Match[str] | None) -> int:
    letter = found[1] if found else ""
    letters = POINT_LETTERS if letter in POINT_LETTERS else _FULL_ALPHABET
    return letters.find(letter) + 1


def _point(number: int) -> str:
    return f"{POINT_LETTERS[number - 1]})" if number <= len(POINT_LETTERS) else ""


class _Count:
    """The number that comes next; one that begins anew is the first of others."""

    def __init__(self) -> None:
        self._expected = 0

    def next(
        self, line: Line, element: Element, number: int, shown: Callable[[int], str]
    ) -> Iterator[FormatFinding]:
        if self._expected and number not in (self._expected, 1):
            details = (line.text.split()[0], shown(self._expected))
            rule = source_of(element)
            yield FormatFinding(FormatCode.OUT_OF_ORDER, rule, line.place, details)
        self._expected = number + 1


def recipients(paper: Paper) -> Iterator[FormatFinding]:
    """II.9.d: each line begins with a hyphen, the last says what is kept."""
    lines = paper.of(Element.RECIPIENT) if paper.administrative else ()
    rule = source_of(Element.RECIPIENT)
    for line in lines[:-1]:
        if not (line.text.startswith("-") and line.text.endswith(";")):
            yield FormatFinding(FormatCode.RECIPIENT, rule, line.place, (texts.excerpt(line.text),))
    for line in lines[-1:]:
        if not _KEPT.fullmatch(line.text):
            yield FormatFinding(FormatCode.KEPT, rule, line.place, (texts.excerpt(line.text),))
    word = paper.first(Element.RECIPIENTS) if paper.administrative else None
    if word is not None and word.text != texts.RECIPIENTS:
        yield FormatFinding(FormatCode.WORDS, rule, word.place, (word.text, texts.RECIPIENTS))


def first_recipient(paper: Paper) -> Iterator[FormatFinding]:
    """II.9.b: Như trên where there is Kính gửi; Mẫu 1.2: Như Điều … of those that there are."""
    line = paper.first(Element.RECIPIENT) if paper.administrative else None
    if line is None:
        return
    rule, said = texts.source("II.9.b", "9b"), (texts.excerpt(line.text),)
    if paper.first(Element.ADDRESSED) is not None and not _AS_ABOVE.match(line.text):
        yield FormatFinding(FormatCode.AS_ABOVE, rule, line.place, said)
    named = _AS_ARTICLE.match(line.text)
    articles = {one.text.split()[1].strip(".:") for one in paper.of(Element.ARTICLE)}
    if named is not None and named[1] not in articles:
        yield FormatFinding(FormatCode.NO_SUCH_ARTICLE, rule, line.place, said)


def addressees(paper: Paper) -> Iterator[FormatFinding]:
    """II.9.d: one beside Kính gửi, several on lines of their own."""
    word = paper.first(Element.ADDRESSED) if paper.administrative else None
    if word is None:
        return
    rule = source_of(Element.ADDRESSED)
    if not re.match(r"Kính gửi: ?", word.text):
        yield FormatFinding(FormatCode.ADDRESSEE, rule, word.place, (texts.excerpt(word.text),))
    lines = paper.of(Element.ADDRESSEE)
    yield from _ends(lines, Element.ADDRESSED, FormatCode.ADDRESSEE)
    colon = _colon(word)
    for line in lines:
        if abs(line.shape.left + line.shape.first - colon) > _UNDER:
            details = (texts.excerpt(line.text),)
            yield FormatFinding(FormatCode.UNDER_COLON, rule, line.place, details)


def _colon(word: Line) -> float:
    """Where the colon after Kính gửi stands, in mm from the left."""
    wide = width_of("Kính gửi:", max(word.sizes), bold=False)
    if word.shape.align == "center":
        return (word.room + wide) / 2
    return word.shape.left + word.shape.first + wide


def signers(paper: Paper) -> Iterator[FormatFinding]:
    """II.7: a post above each name, no title before it."""
    for cell in paper.signers if paper.administrative else ():
        roles = [paper.roles.get(line.number) for line in cell]
        names = [line for line in cell if paper.roles.get(line.number) is Element.NAME]
        if Element.POST not in roles and (Element.AUTHORITY in roles or names):
            details = (texts.excerpt(cell[0].text),)
            yield FormatFinding(FormatCode.NO_POST, source_of(Element.POST), cell[0].place, details)
        for line in names:
            if (found := _TITLE.match(line.text)) is not None:
                rule = source_of(Element.NAME)
                titled = (found[0].strip(), line.text)
                yield FormatFinding(FormatCode.NAME_TITLE, rule, line.place, titled)


def annexes(paper: Paper) -> Iterator[FormatFinding]:
    """III.1.a: the text names its annexes; two and more have Roman numbers."""
    lines = paper.of(Element.ANNEX) if paper.administrative else ()
    if lines and not any(_NAMES_ANNEX.search(one.text) for one in _before(paper, lines[0])):
        rule = texts.source("III.1.a")
        yield FormatFinding(FormatCode.ANNEX_UNNAMED, rule, lines[0].place, (lines[0].text,))
    for line in lines if len(lines) > 1 else ():
        if not _ANNEX_NUMBER.fullmatch(line.text):
            rule = texts.source("III.1.a")
            yield FormatFinding(FormatCode.ANNEX_NUMBER, rule, line.place, (line.text,))


def _before(paper: Paper, annex: Line) -> tuple[Line, ...]:
    return paper.sheet.lines[: annex.number - 1]
