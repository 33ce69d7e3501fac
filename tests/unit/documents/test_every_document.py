"""Every document of the table, made and read as văn thư would: the checklist of the decree.

NĐ 30/2020, Phụ lục I and III; READING-DOCUMENTS A.0 to A.2. What a document does not have
(minutes no place and date, a ballot no number) is told by what stands in it, so that a new one is
checked too.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import Table
from docx.text.paragraph import Paragraph
from openxml_audit import OpenXmlValidator, ValidationError, ValidationSeverity

from tests.support.sample_follow_up import view_of
from tests.support.sample_views import printed, typed_minutes, written
from tests.support.word_reader import flag_of, opened, paragraphs, size_of, tables, text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.year_head import ClusterBases
from thidua_desktop.texts.documents import drafts

RULES: Final = Path(__file__).parents[2] / "data" / "nd30_rules.csv"
WORD: Final = [one.kind for one in DOCUMENTS.values() if one.templates]
FONT_ORDER: Final = re.compile(r"Unexpected element '(b|i|sz|color)' found")
"""What openpyxl writes in another order than the schema; every Excel reads it."""
NATION: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
NUMBER: Final = re.compile(r"Số: ?[\s\d]*/[A-Za-zĐđ]+(-[A-Za-zĐđ0-9]+)*")
DATE: Final = re.compile(r"ngày (\d+) tháng (\d+) năm (\d+)")
PLACE_DATE: Final = re.compile(r"Hà Nội, ngày .*")
STYLES: Final = {
    "Nội dung": "body",
    "Căn cứ": "legal_basis",
    "Mục": "heading_roman",
    "Khoản": "clause_titled",
    "Tên loại văn bản": "type_name",
    "Trích yếu": "subject",
    "Nơi nhận": "recipients_word",
    "Dòng nơi nhận": "recipients_list",
    "Chức vụ người ký": "signer_position",
    "Họ tên người ký": "signer_name",
}
"""The rows of the decree's table that our styles answer."""
UPPER_APART: Final = {"Mục"}
"""Style of headings that are in capitals only where they have a Roman number."""
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


def style_of(one: Paragraph) -> str:
    return str(one.style.name) if one.style is not None else ""


def rules() -> dict[str, dict[str, str]]:
    with RULES.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file, delimiter=";")}


def is_numbered(kind: DocumentKind) -> bool:
    return any(one.text.startswith("Số:") for one in said(kind))


@pytest.mark.parametrize("kind", WORD, ids=str)
def test_what_has_a_number_has_the_head_of_the_decree(kind: DocumentKind) -> None:
    words = [one.text for one in said(kind)]
    numbers = [one for one in words if one.startswith("Số:")]
    assert len(numbers) <= 1
    for number in numbers:
        assert NUMBER.fullmatch(number), number
        assert words.count(NATION) == 1
        assert words.count(MOTTO) == 1
        assert words.index(NATION) < words.index(MOTTO) < words.index(number)
    minutes = numbers and "/BB-" in numbers[0]
    placed = [one for one in words if PLACE_DATE.fullmatch(one)]
    if numbers and kind not in (DocumentKind.HANDOVER_TASKS, DocumentKind.HANDOVER_FILES):
        assert bool(placed) is not bool(minutes)


@pytest.mark.parametrize("kind", WORD, ids=str)
def test_letters_have_the_size_and_look_of_their_kind(kind: DocumentKind) -> None:
    wanted = rules()
    for one in said(kind) if is_numbered(kind) else ():
        name = style_of(one)
        rule = wanted.get(STYLES.get(name, ""))
        if (
            rule is None
            or one.text.startswith("Phụ lục")
            or (name in UPPER_APART and not re.match(r"[IVX]+\. ", one.text))
        ):
            continue
        assert float(rule["size_min"]) <= size_of(one) <= float(rule["size_max"]), one.text
        assert flag_of(one, "bold") == (rule["bold"] == "1") or one.text.startswith("Điều")
        assert flag_of(one, "italic") == (rule["italic"] == "1"), one.text
        if rule["case"] == "UPPER":
            assert one.text == one.text.upper()


@pytest.mark.parametrize("kind", WORD, ids=str)
def test_running_text_is_justified_with_six_points_between(kind: DocumentKind) -> None:
    for one in said(kind):
        if style_of(one) in ("Nội dung", "Căn cứ"):
            assert one.style is not None
            look = one.style.paragraph_format
            assert look.space_after >= Pt(6)
            assert look.alignment is WD_ALIGN_PARAGRAPH.JUSTIFY


@pytest.mark.parametrize("kind", WORD, ids=str)
def test_bases_end_with_semicolons_and_the_last_with_a_stop(kind: DocumentKind) -> None:
    bases = [one.text for one in said(kind) if style_of(one) == "Căn cứ"]
    assert all(one.endswith(";") for one in bases[:-1]), bases
    assert all(one.endswith(".") for one in bases[-1:]), bases
    if any(one.startswith("Theo đề nghị") for one in bases):
        assert bases[-1].startswith("Theo đề nghị")
        assert bases[-1].endswith(".")


@pytest.mark.parametrize("kind", WORD, ids=str)
def test_where_it_goes_is_listed_and_ends_with_what_is_kept(kind: DocumentKind) -> None:
    listed = [one.text for one in said(kind) if style_of(one) == "Dòng nơi nhận"]
    assert bool(listed) == any(style_of(one) == "Nơi nhận" for one in said(kind))
    assert all(one.startswith("- ") for one in listed)
    assert all(one.endswith(";") for one in listed[:-1]), listed
    assert all(one.startswith("- Lưu") and one.endswith(".") for one in listed[-1:]), listed


@pytest.mark.parametrize("kind", WORD, ids=str)
def test_what_is_signed_ends_with_its_mark_and_no_signature_stands_alone(
    kind: DocumentKind,
) -> None:
    ends = [one for one in said(kind) if one.text.rstrip().endswith("./.")]
    if not is_numbered(kind):
        return
    assert len(ends) == 1, [one.text for one in ends]
    document = opened(body_of(kind))
    blocks = list(_blocks(document.element.body))
    at = next(n for n, one in enumerate(blocks) if _text(one).rstrip().endswith("./."))
    table = next(n for n, one in enumerate(blocks[at:], at) if one.tag.endswith("}tbl"))
    between = [Paragraph(one, document) for one in blocks[at:table]]
    for one in between:
        own = one.paragraph_format.keep_with_next
        of_style = one.style.paragraph_format.keep_with_next if one.style is not None else None
        assert own or of_style, one.text
    signed = Table(blocks[table], document)
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in signed.rows)  # noqa: SLF001


def _blocks(body: Any) -> Iterator[Any]:
    yield from (one for one in body if one.tag.endswith(("}p", "}tbl")))


def _text(block: Any) -> str:
    return "".join(one.text or "" for one in block.iter() if one.tag.endswith("}t"))


@pytest.mark.parametrize("kind", WORD, ids=str)
def test_dates_are_written_as_the_decree_writes_them(kind: DocumentKind) -> None:
    for day, month, year in DATE.findall(text(body_of(kind))):
        assert len(day) == 2, (day, month, year)
        assert month.startswith("0") == (int(month) <= 2), (day, month, year)


@pytest.mark.parametrize("kind", WORD, ids=str)
def test_nothing_of_the_machine_stands_in_it(kind: DocumentKind) -> None:
    found = [one.text for one in said(kind) if RUBBISH.search(one.text.strip())]
    assert found == []


@pytest.mark.parametrize("kind", list(DOCUMENTS), ids=str)
def test_office_opens_it_without_repair(kind: DocumentKind, tmp_path: Path) -> None:
    path = tmp_path / f"{kind}{'.docx' if kind in WORD else '.xlsx'}"
    path.write_bytes(body_of(kind))
    found = [one for one in office().validate(path).errors if not is_known(one)]
    assert [f"{one.part_uri} {one.path}: {one.description}" for one in found] == []


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
