"""The shipped templates: filled by exactly what the contexts give, formed as the decree says."""

import csv
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docxtpl import DocxTemplate

from tests.support.sample_handover import sample_handover
from tests.support.sample_views import sample_conference, sample_form, sample_round
from tests.support.word_reader import flag_of, opened, paragraphs, size_of
from thidua_desktop import paths
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.files.word.ballot import ballot_context
from thidua_desktop.files.word.envelope import envelope_context
from thidua_desktop.files.word.hand_tally import hand_tally_context
from thidua_desktop.files.word.handover import files_context, tasks_context
from thidua_desktop.files.word.minutes import minutes_context, write_minutes
from thidua_desktop.files.word.reading import reading_context
from thidua_desktop.services.documents.minutes_fields import MinutesFields

TEMPLATES = paths.resources() / "templates"
RULES = Path(__file__).parents[2] / "data" / "nd30_rules.csv"


def _contexts() -> dict[str, Mapping[str, Any]]:
    conference, view, fields = sample_conference(), sample_round(), MinutesFields()
    ballots = {
        f"ballot_{marking}": ballot_context(conference, sample_round(sample_form(marking)))
        for marking in Marking
    }
    return {
        **ballots,
        "minutes": minutes_context(conference, view, fields),
        "reading": reading_context(conference, view),
        "hand_tally": hand_tally_context(conference, view),
        "envelope": envelope_context(conference, view, fields),
        "handover_tasks": tasks_context(sample_handover()),
        "handover_files": files_context(sample_handover()),
    }


def test_every_template_is_used() -> None:
    assert {path.stem for path in TEMPLATES.glob("*.docx")} == set(_contexts())


@pytest.mark.parametrize("name", sorted(_contexts()))
def test_a_template_takes_exactly_its_context(name: str) -> None:
    context = _contexts()[name]
    template = TEMPLATES / f"{name}.docx"
    assert DocxTemplate(template).get_undeclared_template_variables() == set(context)
    for key in _inner_keys(context):
        assert re.search(rf"\.{key}\b", _xml(template)), key


def _inner_keys(value: Any) -> set[str]:
    if isinstance(value, list):
        return {key for item in value for key in _inner_keys(item)}
    if isinstance(value, Mapping):
        keys = {key for item in value.values() for key in _inner_keys(item)}
        for item in value.values():
            for inner in item if isinstance(item, list) else [item]:
                if isinstance(inner, Mapping):
                    keys |= set(inner)
        return keys
    return set()


def _xml(template: Path) -> str:
    with zipfile.ZipFile(template) as package:
        return package.read("word/document.xml").decode()


@pytest.mark.parametrize("name", sorted(_contexts()))
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
        ("heading_roman", "IV. KẾT QUẢ"),
        ("body", "Vào hồi"),
        ("signer_position", "TRƯỞNG BAN KIỂM PHIẾU"),
        ("signer_name", "Nguyễn Văn An"),
    ],
)
def test_the_minutes_follow_the_decree(rule: str, text: str) -> None:
    body = write_minutes(sample_conference(), sample_round(), MinutesFields(number="05"))
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
    justified = wanted["align"] == "justify"
    assert align == (WD_ALIGN_PARAGRAPH.JUSTIFY if justified else WD_ALIGN_PARAGRAPH.CENTER)


def test_the_page_of_the_minutes() -> None:
    document = opened(write_minutes(sample_conference(), sample_round(), MinutesFields()))
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
