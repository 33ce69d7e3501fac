"""Chữ ký không đứng một mình, bảng không bị cắt: what no end of a page should part.

The decree's forms end with the signature on the page of the text; how long a page is nobody can
tell from a file, so that what holds a document together is looked for.
"""

from collections.abc import Iterator
from typing import Final

from thidua_desktop.domain.codes.documents import FormatCode
from thidua_desktop.files.word.decree.paper import Element, Paper
from thidua_desktop.files.word.decree.rules import source_of
from thidua_desktop.files.word.decree.sheet import Table
from thidua_desktop.services.issuing.format_report import FormatFinding
from thidua_desktop.texts.documents import format_check as texts

LONG: Final = 14
"""Rows that may need more than a page."""


def signature(paper: Paper) -> Iterator[FormatFinding]:
    """The end of the text is held with the signature, and no row of it is divided."""
    if not paper.administrative or not paper.signers or paper.end is None:
        return
    rule = source_of(Element.POST)
    first = paper.signers[0][0]
    before = paper.sheet.lines[paper.end.number - 1 : first.number - 1]
    loose = [one for one in before if not one.cell and not one.shape.keeps]
    if loose:
        details = (texts.excerpt(loose[-1].text),)
        yield FormatFinding(FormatCode.SIGNED_ALONE, rule, loose[-1].place, details)
    of = {line.table for cell in paper.signers for line in cell}
    for table in paper.sheet.tables:
        if table.number in of and not all(row.whole for row in table.rows):
            yield FormatFinding(FormatCode.SIGNATURE_SPLIT, rule, table.place)


def tables(paper: Paper) -> Iterator[FormatFinding]:
    """A row stays on one page; the head of a long table stands on each."""
    for table in paper.sheet.tables if paper.administrative else ():
        if not table.ruled or len(table.rows) == 1:
            continue
        if not all(row.whole for row in table.rows):
            yield FormatFinding(FormatCode.ROW_SPLIT, texts.ADVICE, table.place)
        if len(table.rows) > LONG and not table.rows[0].repeated and not _form(table):
            yield FormatFinding(FormatCode.HEAD_ROW, texts.ADVICE, table.place)


def _form(table: Table) -> bool:
    """Tell a frame that is filled in by hand from a list: it has no head."""
    return not all(table.rows[0].cells)
