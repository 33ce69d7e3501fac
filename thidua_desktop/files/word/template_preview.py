"""A template filled with today's facts, marked on every page as no document."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from thidua_desktop.files.word.fits import FITS
from thidua_desktop.files.word.render import render
from thidua_desktop.texts.documents.template_check import PREVIEW_MARK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from docx.document import Document
    from docx.section import _Footer, _Header

    from thidua_desktop.domain.codes.documents import DocumentKind


def preview(template: Path, kind: DocumentKind, facts: Mapping[str, Any]) -> bytes:
    """Fill it. Raises Refused(TEMPLATE_BROKEN), which names what cannot be filled."""
    from docx import Document

    from thidua_desktop.files.word.unknown_styles import drop_unknown_styles

    document = Document(io.BytesIO(render(template, facts, FITS.get(kind))))
    for header in _headers(document):
        _mark(header)
        drop_unknown_styles(document, header._element)  # noqa: SLF001  python-docx has no other way
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _headers(document: Document) -> Iterator[_Header | _Footer]:
    """Those that pages have; the header of another section is the one before unless it differs."""
    for number, section in enumerate(document.sections):
        kinds = [section.header]
        if section.different_first_page_header_footer:
            kinds.append(section.first_page_header)
        if document.settings.odd_and_even_pages_header_footer:
            kinds.append(section.even_page_header)
        yield from (one for one in kinds if number == 0 or not one.is_linked_to_previous)


def _mark(header: _Header | _Footer) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, RGBColor

    first = header.paragraphs[0]
    line = first.insert_paragraph_before()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.first_line_indent = line.paragraph_format.space_after = Pt(0)
    letters = line.add_run(PREVIEW_MARK).font
    letters.bold, letters.size, letters.color.rgb = True, Pt(11), RGBColor(0xB0, 0x00, 0x20)
