"""A template as it is filled: what its editors left in it that no signed document may carry.

Tracked changes are taken as made and remarks are left out: they are the office's talk about its
template. Quotes that an editor curls, and signs that nobody sees, are mended within tags.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from docx.oxml.ns import qn
from docxtpl import DocxTemplate

from thidua_desktop.files.word.template_places import MENDED_SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_MADE: Final = tuple(qn(f"w:{name}") for name in ("ins", "moveTo"))
_GONE: Final = tuple(qn(f"w:{name}") for name in ("del", "moveFrom"))
_LOOKS: Final = tuple(
    qn(f"w:{name}Change") for name in ("rPr", "pPr", "tblPr", "tblPrEx", "tcPr", "trPr", "sectPr")
)
_MARKS: Final = tuple(
    qn(f"w:{name}")
    for name in (
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
        *("commentRangeStart", "commentRangeEnd", "commentReference"),
    )
)
_PATCHED: Final[dict[str, str]] = {}
"""Parts of templates as they were made ready: an office fills the same one many times."""
_PATCHED_AT_MOST: Final = 64


class MendedTemplate(DocxTemplate):  # type: ignore[misc]  # carries no types
    """Fills a template as docxtpl does, once its editors' marks are taken out."""

    def render_init(self) -> None:
        super().render_init()
        take_out_marks(self.docx)

    def patch_xml(self, src_xml: str) -> str:
        if src_xml not in _PATCHED:
            whole: str = super().patch_xml(src_xml)
            if len(_PATCHED) >= _PATCHED_AT_MOST:
                _PATCHED.clear()
            _PATCHED[src_xml] = _TAG.sub(lambda tag: tag[0].translate(MENDED_SIGNS), whole)
        return _PATCHED[src_xml]


def take_out_marks(document: Document) -> None:
    """Take tracked changes as made and leave out every remark, in all parts of a document."""
    for root in _roots(document):
        _take_changes(root)
        for mark in list(root.iter(*_LOOKS, *_MARKS)):
            mark.getparent().remove(mark)
    relations = document.part.rels
    for name in [n for n, one in relations.items() if "/comments" in one.reltype]:
        del relations[name]
    for setting in list(document.settings.element.iter(qn("w:trackRevisions"))):
        setting.getparent().remove(setting)


def _roots(document: Document) -> Iterator[Any]:
    yield document.element.body
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/header", "/footer")):
            yield relation.target_part.element


def _take_changes(root: Any) -> None:
    for mark in list(root.iter(*_GONE)):
        holder = mark.getparent()
        if holder.tag == qn("w:trPr"):
            row = holder.getparent()
            row.getparent().remove(row)
        elif holder.tag == qn("w:rPr") and holder.getparent().tag == qn("w:pPr"):
            _join_next(holder.getparent().getparent())
            holder.remove(mark)
        else:
            holder.remove(mark)
    for mark in list(root.iter(*_MADE)):
        for part in list(mark):
            mark.addprevious(part)
        mark.getparent().remove(mark)


def _join_next(paragraph: Any) -> None:
    """Its end was deleted: it goes on with the paragraph below, which has the look of both."""
    below = paragraph.getnext()
    if below is None or below.tag != qn("w:p"):
        return
    place = 1 if below.find(qn("w:pPr")) is not None else 0
    for part in reversed([one for one in paragraph if one.tag != qn("w:pPr")]):
        below.insert(place, part)
    paragraph.getparent().remove(paragraph)
