"""The shipped templates: filled by exactly what the contexts give, formed as the decree says."""

import csv
import zipfile
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docxtpl import DocxTemplate

from resources.templates import build_templates as builder
from tests.support.sample_follow_up import view_of
from tests.support.sample_handover import sample_handover
from tests.support.sample_views import (
    printed,
    sample_conference,
    sample_form,
    sample_round,
    typed_minutes,
    written,
)
from tests.support.word_reader import flag_of, opened, paragraphs, size_of
from thidua_desktop import paths
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.documents import document_writer
from thidua_desktop.files.word.render import LAST_ROWS, ROWS_TOGETHER, environment
from thidua_desktop.services.issuing.document_type import DocumentType
from thidua_desktop.services.issuing.document_types import DOCUMENTS

TEMPLATES = paths.resources() / "templates"
RULES = Path(__file__).parents[2] / "data" / "nd30_rules.csv"


def _views() -> dict[str, tuple[DocumentType, Any]]:
    """Every template, with its document and a view."""
    found = {}
    for document in DOCUMENTS.values():
        for name in document.templates:
            view = view_of(document, printed())
            if document.kind is DocumentKind.BALLOT:
                marking = Marking(name.removeprefix("ballot_").removesuffix(".docx"))
                view = printed(view=sample_round(sample_form(marking)))
            found[name.removesuffix(".docx")] = document, view
    return found


def test_every_template_is_used() -> None:
    shipped = {path.stem for path in TEMPLATES.glob("*.docx")}
    assert shipped == {*_views(), "field_list"}


@pytest.mark.parametrize("name", sorted(_views()))
def test_a_template_takes_nothing_but_its_facts(name: str) -> None:
    document, view = _views()[name]
    asked = DocxTemplate(TEMPLATES / f"{name}.docx").get_undeclared_template_variables(
        environment()
    )
    assert document.facts is not None
    assert asked <= {field.name for field in fields(document.facts(view))}


def test_the_shipped_templates_are_what_the_script_builds() -> None:
    stale = [one.name for one in builder.TEMPLATES if not _fresh(one)]
    assert stale == [], "python -m resources.templates.build_templates"


def _fresh(template: builder.Template) -> bool:
    return builder.is_fresh(template, TEMPLATES / f"{template.name}.docx")


def test_a_template_that_is_not_fresh_is_seen(tmp_path: Path) -> None:
    template = builder.TEMPLATES[0]
    target = tmp_path / "minutes.docx"
    assert not builder.is_fresh(template, target)
    builder.build(template, target)
    assert builder.is_fresh(template, target)
    builder.build(replace(template, title="Khác"), target)
    assert not builder.is_fresh(template, target)


@pytest.mark.parametrize("name", ["minutes", "handover_tasks", "handover_files", "reading"])
def test_six_points_stand_between_paragraphs(name: str) -> None:
    document, view = _views()[name]
    written = opened(document_writer()(document, view))
    text = [
        p
        for p in written.paragraphs
        if p.style is not None and p.style.name in ("Nội dung", "Lời đọc")
    ]
    assert text
    for one in text:
        assert one.style is not None
        assert one.style.paragraph_format.space_after >= Pt(6)
        assert one.paragraph_format.space_after is None


@pytest.mark.parametrize("names", [12, 60])
def test_short_tables_stay_on_one_page_and_no_last_row_stands_alone(names: int) -> None:
    view = sample_round(sample_form(names=names))
    conference = sample_conference(units=names)
    body = document_writer()(DOCUMENTS[DocumentKind.MINUTES], printed(conference, view))
    for table in opened(body).tables:
        kept = [
            all(p.paragraph_format.keep_with_next for p in cell.paragraphs)
            for row in table.rows
            for cell in row.cells[:1]
        ]
        assert all(kept[:-1] if len(kept) <= ROWS_TOGETHER else kept[-LAST_ROWS:-1])


def _xml(template: Path) -> str:
    with zipfile.ZipFile(template) as package:
        return package.read("word/document.xml").decode()


@pytest.mark.parametrize("name", sorted([*_views(), "field_list"]))
def test_a_template_is_a4_in_times_and_says_nothing_of_its_maker(name: str) -> None:
    document = DocxTemplate(TEMPLATES / f"{name}.docx").get_docx()
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert {round(section.page_width.mm), round(section.page_height.mm)} == {210, 297}
    assert document.styles["Normal"].font.name == "Times New Roman"
    assert document.core_properties.author == "Thi đua"
    with zipfile.ZipFile(TEMPLATES / f"{name}.docx") as package:
        everything = b"".join(package.read(part) for part in package.namelist()).lower()
    assert b"python-docx" not in everything


def _rules() -> dict[str, dict[str, str]]:
    with RULES.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file, delimiter=";")}


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("national_name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("motto", "Độc lập - Tự do - Hạnh phúc"),
        ("parent_agency", "BỘ TƯ PHÁP"),
        ("issuing_agency", "CỤM THI ĐUA SỐ III"),
        ("doc_number", "Số: 05/BB-CTĐIII"),
        ("type_name", "BIÊN BẢN"),
        ("subject", "Kiểm phiếu suy tôn"),
        ("heading_roman", "IV. KẾT QUẢ KIỂM PHIẾU"),
        ("body", "Vào hồi"),
        ("signer_position", "TRƯỞNG BAN KIỂM PHIẾU"),
        ("signer_name", "Nguyễn Văn An"),
    ],
)
def test_the_minutes_follow_the_decree(rule: str, text: str) -> None:
    _follows(rule, text, written(DocumentKind.MINUTES, printed(minutes=typed_minutes(number="05"))))


@pytest.mark.parametrize(
    ("kind", "rule", "text"),
    [
        (DocumentKind.HANDOVER_FILES, "place_date", "Hà Nội, ngày 22 tháng 11"),
        (DocumentKind.HANDOVER_FILES, "legal_basis", "Căn cứ Danh mục hồ sơ"),
        (DocumentKind.HANDOVER_FILES, "type_name", "BIÊN BẢN"),
        (DocumentKind.HANDOVER_FILES, "subject", "Giao nhận hồ sơ, tài liệu"),
        (DocumentKind.HANDOVER_FILES, "clause_titled", "3. Số lượng tài liệu"),
        (DocumentKind.HANDOVER_FILES, "annex_word", "Phụ lục II"),
        (DocumentKind.HANDOVER_FILES, "annex_title", "MỤC LỤC VĂN BẢN, TÀI LIỆU"),
        (DocumentKind.HANDOVER_FILES, "annex_ref", "(Kèm theo Biên bản"),
        (DocumentKind.HANDOVER_FILES, "signer_position", "CỤC TRƯỞNG"),
        (DocumentKind.HANDOVER_TASKS, "doc_number", "Số:"),
        (DocumentKind.HANDOVER_TASKS, "heading_roman", "II. NỘI DUNG BÀN GIAO"),
        (DocumentKind.HANDOVER_TASKS, "body", "Bên giao bàn giao"),
        (DocumentKind.HANDOVER_TASKS, "recipients_word", "Nơi nhận:"),
        (DocumentKind.HANDOVER_TASKS, "recipients_list", "- Lưu: VT"),
    ],
)
def test_both_handovers_follow_the_decree(kind: DocumentKind, rule: str, text: str) -> None:
    _follows(rule, text, written(kind, sample_handover()))


_ALIGN = {
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
}


def _follows(rule: str, text: str, body: bytes) -> None:
    """Hold the last paragraph that begins so against a row of the decree's format."""
    found = [p for p in paragraphs(opened(body)) if p.text.startswith(text)][-1]
    wanted = _rules()[rule]
    assert float(wanted["size_min"]) <= size_of(found) <= float(wanted["size_max"])
    assert flag_of(found, "bold") == (wanted["bold"] == "1")
    assert flag_of(found, "italic") == (wanted["italic"] == "1")
    if wanted["case"] == "UPPER":
        assert found.text == found.text.upper()
    style = found.style
    assert style is not None
    align = found.alignment
    if align is None:
        align = style.paragraph_format.alignment
    assert align == _ALIGN.get(wanted["align"], WD_ALIGN_PARAGRAPH.CENTER)


def test_the_page_of_the_minutes() -> None:
    document = opened(written(DocumentKind.MINUTES, printed()))
    section = document.sections[0]
    for margin, least, most in (
        (section.top_margin, 20, 25),
        (section.bottom_margin, 20, 25),
        (section.left_margin, 30, 35),
        (section.right_margin, 15, 20),
    ):
        assert margin is not None
        assert least <= round(margin.mm, 1) <= most
    assert section.different_first_page_header_footer
    assert "PAGE" not in section.first_page_header._element.xml  # noqa: SLF001
    assert "PAGE" in section.header._element.xml  # noqa: SLF001
    number = section.header.paragraphs[0]
    assert number.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert size_of(number) == 14
    body = document.styles["Nội dung"].paragraph_format
    assert round(body.first_line_indent.mm, 1) == 12.7
    assert body.space_before + body.space_after >= Pt(6)
    assert not any("Hà Nội, ngày" in p.text for p in paragraphs(document))
