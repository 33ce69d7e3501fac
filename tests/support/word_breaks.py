"""Sound documents of ours, to be broken in a single way each, and what is found in them then."""

from collections.abc import Callable
from functools import cache
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from tests.support.sample_follow_up import view_of
from tests.support.sample_views import printed, written
from tests.support.word_reader import opened, paragraphs, saved
from thidua_desktop.domain.codes.documents import DocumentKind, FormatCode
from thidua_desktop.files.word.decree.check import check_format
from thidua_desktop.services.issuing.document_types import DOCUMENTS

Break = Callable[[WordDocument], object]


@cache
def sound(kind: DocumentKind) -> bytes:
    return written(kind, view_of(DOCUMENTS[kind], printed()))


def broken(kind: DocumentKind, *ways: Break) -> bytes:
    document = opened(sound(kind))
    for way in ways:
        way(document)
    return saved(document)


def found(kind: DocumentKind, *ways: Break) -> list[tuple[FormatCode, str]]:
    report = check_format(broken(kind, *ways), "van-ban.docx")
    return [(one.code, one.place) for one in report.findings]


def line(document: WordDocument, begins: str) -> Paragraph:
    """The paragraph that says this alone, else the first that begins so."""
    near = [one for one in paragraphs(document) if one.text.startswith(begins)]
    return next((one for one in near if one.text == begins), near[0])


def says(begins: str, text: str) -> Break:
    """Another text in the place of a line, which keeps its look."""

    def way(document: WordDocument) -> None:
        first, *others = line(document, begins).runs
        first.text = text
        for one in others:
            one.text = ""

    return way


def looks(begins: str, **look: object) -> Break:
    """Letters that look otherwise: bold, italic, name, size."""

    def way(document: WordDocument) -> None:
        for run in line(document, begins).runs:
            for name, value in look.items():
                setattr(run.font, name, value)

    return way


def is_set(begins: str, **look: object) -> Break:
    """A paragraph that is set otherwise."""

    def way(document: WordDocument) -> None:
        for name, value in look.items():
            setattr(line(document, begins).paragraph_format, name, value)

    return way


def without(begins: str) -> Break:
    def way(document: WordDocument) -> None:
        """Empty, so that its cell keeps a paragraph."""
        for run in line(document, begins).runs:
            run.text = ""

    return way


def without_marks(name: str, table: int) -> Break:
    """A table without what holds its rows or repeats its head."""

    def way(document: WordDocument) -> None:
        rows: Any = document.tables[table]._tbl  # noqa: SLF001
        for one in list(rows.iter(qn(f"w:{name}"))):
            one.getparent().remove(one)

    return way


def section(**given: object) -> Break:
    def way(document: WordDocument) -> None:
        for name, value in given.items():
            setattr(document.sections[0], name, value)

    return way


def cell(table: int, row: int, column: int, text: str) -> Break:
    def way(document: WordDocument) -> None:
        document.tables[table].cell(row - 1, column - 1).paragraphs[0].runs[0].text = text

    return way


def line_below(begins: str, millimetres: float | None, *, room: float = 66) -> Break:
    """The line that is drawn below a text with another length, or gone."""

    def way(document: WordDocument) -> None:
        drawn: Any = line(document, begins)._p.getnext()  # noqa: SLF001
        if millimetres is None:
            for border in list(drawn.iter(qn("w:pBdr"))):
                border.getparent().remove(border)
        for indent in drawn.iter(qn("w:ind")):
            indent.set(qn("w:left"), "0")
            indent.set(qn("w:right"), str(round((room - (millimetres or 0)) * 56.7)))

    return way
