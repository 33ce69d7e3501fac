"""Mẫu 1.1–1.9 (Phụ lục III): which elements a document of each type has, and which it has not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.codes.documents import FormatCode
from thidua_desktop.domain.document_types import LETTER
from thidua_desktop.files.word.decree.paper import Element, Paper
from thidua_desktop.files.word.decree.rules import rules
from thidua_desktop.services.issuing.format_report import FormatFinding
from thidua_desktop.texts.documents import format_check as texts

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD: Final = (Element.NATION, Element.MOTTO, Element.AGENCY)
_TITLED: Final = (Element.TYPE, Element.SUBJECT)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the decree: its elements, the words that it has, what it has not.

    Who signs is looked for by the rules of signatures.
    """

    name: str
    elements: tuple[Element, ...]
    words: Mapping[str, str]
    """What a form asks for beside these, and by which words it is known."""
    without: tuple[Element, ...] = ()


_RESOLVED: Final = (
    *(*HEAD, Element.NUMBER, Element.PLACE_DATE, *_TITLED),
    *(Element.WHO_DECIDES, Element.BASIS, Element.DECIDES, Element.RECIPIENTS),
)
_MINUTES: Final = {
    "BEGAN": r"thời gian|bắt đầu|vào hồi|hôm nay",
    "PRESENT": r"thành phần|có mặt|tham dự|Ban kiểm phiếu",
    "CHAIR": r"chủ trì|chủ tọa|chủ toạ|trưởng đoàn|trưởng ban",
    "SECRETARY": r"thư ký|người ghi biên bản",
    "ENDED": r"kết thúc",
}
_INVITED: Final = {
    "INVITES": r"kính mời|mời",
    "ATTEND": r"^(tới|đến|tham) dự",
    "CHAIRED": r"chủ trì",
    "WHEN": r"thời gian",
    "WHERE": r"địa điểm",
}
_INTRODUCED: Final = {
    "INTRODUCES": r"giới thiệu:?$",
    "WHO": r"ông|bà",
    "SENT": r"được cử đến",
    "ABOUT": r"về việc",
    "UNTIL": r"có giá trị đến",
}
_NAMED: Final = Form(
    "1.4", (*HEAD, Element.NUMBER, Element.PLACE_DATE, *_TITLED, Element.RECIPIENTS), {}
)
_PROPOSED: Final = Form("1.4", (*_NAMED.elements, Element.ADDRESSED), {})
_HANDED_OVER: Final = Form("V", (*HEAD, *_TITLED), {})
"""Phụ lục V: minutes of a handover have their own form, which may have a place and a date."""
FORMS: Final = {
    "NQ": Form("1.1", _RESOLVED, {}),
    "QĐ": Form("1.2, 1.3", (*_RESOLVED, Element.ARTICLE), {}),
    LETTER: Form(
        "1.5",
        (
            *HEAD,
            Element.NUMBER,
            Element.PLACE_DATE,
            Element.ABOUT,
            Element.ADDRESSED,
            Element.RECIPIENTS,
        ),
        {},
        (Element.TYPE,),
    ),
    "CĐ": Form("1.6", _NAMED.elements, {"WIRES": r"điện:"}),
    "GM": Form("1.7", _NAMED.elements, _INVITED),
    "GGT": Form(
        "1.8",
        (*HEAD, Element.NUMBER, Element.PLACE_DATE, Element.TYPE, Element.RECIPIENTS),
        _INTRODUCED,
    ),
    "BB": Form("1.9", (*HEAD, Element.NUMBER, *_TITLED), _MINUTES, (Element.PLACE_DATE,)),
    "TTr": _PROPOSED,
}
_HANDOVER: Final = ("giao nhận", "bàn giao")


def form_of(paper: Paper) -> Form:
    subject = " ".join(one.text.casefold() for one in paper.of(Element.SUBJECT))
    if paper.kind == "BB" and any(one in subject for one in _HANDOVER):
        return _HANDED_OVER
    return FORMS.get(paper.kind, _NAMED)


def elements(paper: Paper) -> Iterator[FormatFinding]:
    """Name what a form asks for and the document does not have, and what it has too much."""
    if not paper.administrative:
        return
    form = form_of(paper)
    source = texts.form(form.name)
    has = set(paper.roles.values())
    for element in form.elements:
        if element not in has and not _elsewhere(paper, element):
            yield FormatFinding(FormatCode.MISSING, source, texts.WHOLE, (_name(element),))
    for name, pattern in form.words.items():
        if not paper.says(pattern):
            part = texts.FORM_PARTS[name]
            yield FormatFinding(FormatCode.MISSING, source, texts.WHOLE, (part,))
    for line in paper.of(*form.without):
        details = (_name(paper.roles[line.number]), texts.excerpt(line.text))
        yield FormatFinding(FormatCode.UNWANTED, source, line.place, details)
    yield from _ends(paper, source)


def _elsewhere(paper: Paper, element: Element) -> bool:
    """Tell whether it may stand where it is not looked for: a head that is no table."""
    nation = paper.first(Element.NATION)
    return element is Element.AGENCY and nation is not None and not nation.cell


def _name(element: Element) -> str:
    rule = rules().get(element)
    return rule.name if rule is not None else texts.ELEMENTS[element]


def _ends(paper: Paper, source: str) -> Iterator[FormatFinding]:
    if paper.end is None:
        yield FormatFinding(FormatCode.NO_END_MARK, source, texts.WHOLE)
