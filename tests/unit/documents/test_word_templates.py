"""The shipped templates: filled by exactly what the contexts give, formed as the decree says."""

import zipfile
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
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
from tests.support.word_reader import opened
from thidua_desktop import paths
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.documents import document_writer
from thidua_desktop.files.word.decree.package import open_word
from thidua_desktop.files.word.decree.paper import read_paper
from thidua_desktop.files.word.decree.sheet import read_sheet
from thidua_desktop.files.word.render import LAST_ROWS, ROWS_TOGETHER, environment
from thidua_desktop.services.issuing.document_type import DocumentType
from thidua_desktop.services.issuing.document_types import DOCUMENTS

TEMPLATES = paths.resources() / "templates"


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


MINUTES_LINES = (
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
)
FILES_LINES = (
    ("place_date", "Hà Nội, ngày 22 tháng 11"),
    ("legal_basis", "Căn cứ Danh mục hồ sơ"),
    ("type_name", "BIÊN BẢN"),
    ("subject", "Giao nhận hồ sơ, tài liệu"),
    ("clause_titled", "3. Số lượng tài liệu"),
    ("annex_word", "Phụ lục II"),
    ("annex_title", "MỤC LỤC VĂN BẢN, TÀI LIỆU"),
    ("annex_ref", "(Kèm theo Biên bản"),
    ("signer_position", "CỤC TRƯỞNG"),
)
TASKS_LINES = (
    ("doc_number", "Số:"),
    ("heading_roman", "II. NỘI DUNG BÀN GIAO"),
    ("body", "Bên giao bàn giao"),
    ("recipients_word", "Nơi nhận:"),
    ("recipients_list", "- Lưu: VT"),
)


def test_lines_are_read_as_the_elements_of_the_decree_that_they_are() -> None:
    minutes = written(DocumentKind.MINUTES, printed(minutes=typed_minutes(number="05")))
    _holds(minutes, MINUTES_LINES)
    _holds(written(DocumentKind.HANDOVER_FILES, sample_handover()), FILES_LINES)
    _holds(written(DocumentKind.HANDOVER_TASKS, sample_handover()), TASKS_LINES)


def _holds(body: bytes, wanted: tuple[tuple[str, str], ...]) -> None:
    """Look for the last line that begins so."""
    paper = read_paper(read_sheet(open_word(body, "van-ban.docx")))
    for element, text in wanted:
        found = [one for one in paper.sheet.lines if one.text.startswith(text)][-1]
        assert paper.roles[found.number] == element, found.text
