"""Reads a Word file back as a person would: its text, and what a paragraph looks like."""

import io
from collections.abc import Iterator

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


def opened(body: bytes) -> WordDocument:
    """Open a file's bytes."""
    return Document(io.BytesIO(body))


def saved(document: WordDocument) -> bytes:
    """The other way: the bytes of a document that was changed."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def paragraphs(document: WordDocument) -> list[Paragraph]:
    """All paragraphs in reading order, those in tables among them."""
    return [Paragraph(p, document) for p in document.element.body.iter(qn("w:p"))]


def lines(body: bytes) -> list[str]:
    """The text of every paragraph that has any."""
    return [p.text for p in paragraphs(opened(body)) if p.text.strip()]


def text(body: bytes) -> str:
    """The whole text."""
    return "\n".join(lines(body))


def tables(body: bytes) -> list[list[list[str]]]:
    """Every table as rows of cells."""
    return [[[cell.text for cell in row.cells] for row in t.rows] for t in opened(body).tables]


def unknown_styles(document: WordDocument) -> set[str]:
    """The styles that its parts name and that it does not have."""
    known = {style.style_id for style in document.styles}
    parts = (part for part in document.part.package.iter_parts() if isinstance(part, XmlPart))
    roots = (part.element for part in parts if "styles" not in str(part.partname))
    named = (one for root in roots for one in root.iter(qn("w:pStyle"), qn("w:rStyle")))
    return {str(one.get(qn("w:val"))) for one in named} - known


def header_rows(table: Table) -> Iterator[bool]:
    """Say of each row whether it is repeated on every page."""
    for row in table.rows:
        properties = row._tr.trPr  # noqa: SLF001
        yield properties is not None and properties.find(qn("w:tblHeader")) is not None
