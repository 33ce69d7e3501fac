"""Every document of the table, made and read as văn thư would.

What the decree asks for (NĐ 30/2020, Phụ lục I and III) is what *Kiểm tra thể thức* looks for;
`test_format_check.py` shows that it finds each single fault. What a document does not have
(minutes no place and date, a ballot no number) is told by what stands in it.
"""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from docx.text.paragraph import Paragraph
from openxml_audit import OpenXmlValidator, ValidationError, ValidationSeverity

from tests.support.sample_follow_up import sample_review, view_of
from tests.support.sample_views import printed, typed_minutes, written
from tests.support.word_reader import opened, paragraphs, tables, text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.word.decree.check import check_format, check_formats
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.year_head import ClusterBases
from thidua_desktop.texts.documents import drafts

WORD: Final = [one.kind for one in DOCUMENTS.values() if one.templates]
FONT_ORDER: Final = re.compile(r"Unexpected element '(b|i|sz|color)' found")
"""What openpyxl writes in another order than the schema; every Excel reads it."""
PLACE_DATE: Final = re.compile(r"Hà Nội, ngày .*")
COUNTED: Final = re.compile(r"(?<![\d,./])[1-9] (tập thể|đơn vị|phiếu|cuộc|kiến nghị|bản)\b")
SIGNS: Final = ("I", "II", "III", "IV")
RUBBISH: Final = re.compile(
    r"\{\{|\{%|\bNone\b|\bTrue\b|\bFalse\b|  +[^\s…]| [,;:.](?!\.)|;;|\.\.(?![.…])(?!/)"
)


@cache
def body_of(kind: DocumentKind) -> bytes:
    return written(kind, view_of(DOCUMENTS[kind], printed()))


@cache
def said(kind: DocumentKind) -> tuple[Paragraph, ...]:
    return tuple(one for one in paragraphs(opened(body_of(kind))) if one.text.strip())


@pytest.mark.parametrize("kind", list(DOCUMENTS), ids=str)
def test_office_opens_it_and_it_is_as_the_decree_wants_it(
    kind: DocumentKind, tmp_path: Path
) -> None:
    path = tmp_path / f"{kind}{'.docx' if kind in WORD else '.xlsx'}"
    path.write_bytes(body_of(kind))
    faults = [one for one in office().validate(path).errors if not is_known(one)]
    assert [f"{one.part_uri} {one.path}: {one.description}" for one in faults] == []
    if kind in WORD:
        report = check_format(body_of(kind), path.name)
        assert [(one.code, one.place, one.details) for one in report.findings] == []
        assert [one.text for one in said(kind) if RUBBISH.search(one.text.strip())] == []


def test_office_would_not_open_a_cell_without_a_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "minutes.docx"
    document = opened(body_of(DocumentKind.MINUTES))
    cell = document.tables[0].cell(0, 0)._tc  # noqa: SLF001
    for paragraph in cell.p_lst:
        cell.remove(paragraph)
    document.save(str(path))
    (fault,) = office().validate(path).errors
    assert "/tc[1]" in str(fault.path)
    assert not is_known(fault)


@cache
def office() -> OpenXmlValidator:
    return OpenXmlValidator()


def is_known(found: ValidationError) -> bool:
    """Tell openpyxl's order within a font; a warning is no fault."""
    if found.severity is not ValidationSeverity.ERROR:
        return True
    return found.part_uri == "/xl/styles.xml" and bool(FONT_ORDER.fullmatch(found.description))


@pytest.mark.parametrize("kind", WORD)
def test_what_the_head_of_the_cluster_signs_says_when_nobody_knows_who_that_is(
    kind: DocumentKind,
) -> None:
    if not any(one.text.startswith("TM. CỤM") for one in said(kind)):
        return
    view: Any = view_of(DOCUMENTS[kind], printed())
    nobody = {"head": replace(view.head, signer=Person())}
    if hasattr(view, "signer"):
        nobody["signer"] = Person()
    blanks = DOCUMENTS[kind].blanks(replace(view, **nobody))
    assert {drafts.LACKS_SIGNER, drafts.LACKS_POST} <= set(blanks)


def test_a_decision_says_which_basis_is_not_sure() -> None:
    for kind in (DocumentKind.INSPECTION_TEAM, DocumentKind.CRITERIA_DECISION):
        view: Any = view_of(DOCUMENTS[kind], printed())
        without = replace(view, bases=ClusterBases((), None, 2017))
        found = DOCUMENTS[kind].blanks(without)
        assert drafts.LACKS_BASES in found
        assert any("Quyết định cử Trưởng, Phó Trưởng Cụm" in one for one in found)


def test_documents_of_one_meeting_agree_on_its_day() -> None:
    minutes = printed(minutes=typed_minutes(started="2017-11-22T15:10"))
    bodies = [written(DocumentKind.MINUTES, minutes)]
    bodies += [
        body_of(kind)
        for kind in (
            DocumentKind.TELLERS_DECISION,
            DocumentKind.PROPOSAL,
            DocumentKind.HANDOVER_TASKS,
        )
    ]
    assert all("ngày 22 tháng 11 năm 2017" in text(body) for body in bodies)
    reports = check_formats({str(n): body for n, body in enumerate(bodies)})
    assert [one.findings for one in reports] == [()] * len(bodies)


def test_a_report_of_a_year_in_which_nothing_is_known_yet_is_sound() -> None:
    for kind, half in ((DocumentKind.REVIEW_HALF, True), (DocumentKind.REVIEW_YEAR, False)):
        paper = sample_review(half=half)
        empty = replace(paper.review, tasks={}, targets=[], by_unit=[], titles=[], awards=[])
        body = written(kind, replace(paper, review=empty))
        assert check_format(body, kind).findings == ()


@pytest.mark.parametrize("kind", WORD)
def test_what_is_signed_for_the_cluster_has_its_place_and_date(kind: DocumentKind) -> None:
    lines = [one.text for one in said(kind)]
    signed = any(one.startswith("TM. CỤM") for one in lines)
    assert not signed or any(PLACE_DATE.search(one) for one in lines)


@pytest.mark.parametrize("kind", WORD, ids=str)
def test_what_is_counted_listed_and_annexed_reads_as_a_ministry_writes(kind: DocumentKind) -> None:
    """Two digits below ten but in news; one annex has no number; no table stands twice."""
    counted = COUNTED.findall(text(body_of(kind)))
    assert kind is DocumentKind.ARTICLE or counted == []
    heads = [one.text for one in said(kind) if re.fullmatch(r"Phụ lục( [IVX]+)?", one.text)]
    assert heads in ([], ["Phụ lục"], *([f"Phụ lục {s}" for s in SIGNS[:n]] for n in (2, 3, 4)))
    filled = [str(one) for one in tables(body_of(kind)) if any(any(row[1:]) for row in one[1:])]
    assert len(filled) == len(set(filled))
