"""Kiểm tra mẫu: every shipped template is sound, and each single break is found at its place."""

from pathlib import Path
from shutil import copy

import pytest
from docx import Document

from tests.support.word_reader import paragraphs
from thidua_desktop.domain.codes.documents import TemplateCode
from thidua_desktop.files.word.render import template_path
from thidua_desktop.files.word.template_check import check_template
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.templates.own_template import TemplateFinding
from thidua_desktop.texts.sentences import sentence

SHIPPED = sorted({name for one in DOCUMENTS.values() for name in one.templates})


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    return Path(copy(template_path("minutes.docx"), tmp_path / "minutes.docx"))


def with_line(path: Path, *lines: str) -> tuple[TemplateFinding, ...]:
    own = Document(str(path))
    for line in lines:
        own.add_paragraph(line)
    own.save(str(path))
    return check_template(path)


def changed(path: Path, old: str, new: str) -> tuple[TemplateFinding, ...]:
    """Change the first paragraph, those of tables among them, that says `old`."""
    own = Document(str(path))
    one = next(paragraph for paragraph in paragraphs(own) if old in paragraph.text)
    text = one.text.replace(old, new, 1)
    for run in one.runs[1:]:
        run.text = ""
    one.runs[0].text = text
    own.save(str(path))
    return check_template(path)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_template_is_sound(name: str) -> None:
    assert check_template(template_path(name)) == ()


@pytest.mark.parametrize(
    ("line", "code", "about"),
    [
        ("{{ so_quyet_dinh }}", TemplateCode.UNKNOWN_FIELD, "so_quyet_dinh"),
        ("{{ ledger.thu_ve }}", TemplateCode.UNKNOWN_FIELD, "ledger.thu_ve"),
        ("{% if contests.name %}A{% endif %}", TemplateCode.UNKNOWN_FIELD, "contests.name"),
        ("{{ contests[0].ten }}", TemplateCode.UNKNOWN_FIELD, "ten"),
        ("{{ (contests | first).ten }}", TemplateCode.UNKNOWN_FIELD, "ten"),
        (
            "{% for c in contests | list %}{{ c.ten }}{% endfor %}",
            TemplateCode.UNKNOWN_FIELD,
            "c.ten",
        ),
        (
            "{% for c in contests %}{% for n in c.rows %}{{ n.x }}{% endfor %}{% endfor %}",
            TemplateCode.UNKNOWN_FIELD,
            "n.x",
        ),
        ("{% set a = ledger %}{{ a.x }}", TemplateCode.UNKNOWN_FIELD, "a.x"),
        ("{% with a = ledger %}{{ a.x }}{% endwith %}", TemplateCode.UNKNOWN_FIELD, "a.x"),
        ("{{ ledger.__class__ }}", TemplateCode.UNKNOWN_FIELD, "ledger.__class__"),
        ("{{ ledger.returned + 77 }}", TemplateCode.TYPED_SUM, "ledger.returned"),
        ("{{ (ledger.issued - 1) | two_digits }}", TemplateCode.TYPED_SUM, "ledger.issued"),
        ("{% set a = ledger.valid * 2 %}", TemplateCode.TYPED_SUM, "ledger.valid"),
        ("{{ ledger.returned | chu_hoa }}", TemplateCode.UNKNOWN_FILTER, "chu_hoa"),
        ("{{ contests | map('nho') | list }}", TemplateCode.UNKNOWN_FILTER, "nho"),
        ("{% if contests %}A", TemplateCode.NOT_CLOSED, "{% if contests %}"),
        ("{% for c in contests %}{{ c.name }}", TemplateCode.NOT_CLOSED, "{% for c in contests %}"),
        (
            "{% for c in contests %}{% if c.name %}A{% endfor %}",
            TemplateCode.NOT_CLOSED,
            "{% if c.name %}",
        ),
        ("A{% endif %}", TemplateCode.NOT_OPENED, "{% endif %}"),
        ("A{% else %}B", TemplateCode.NOT_OPENED, "{% else %}"),
        ("{{ [“A”] | listed }}", TemplateCode.SMART_QUOTES, "{{ [“A”] | listed }}"),
        ("{{ ledger.returned", TemplateCode.TAG_SPLIT, "{{ ledger.returned"),
        ("ledger.returned }}", TemplateCode.TAG_SPLIT, "rned }}"),
        ("{{ ledger.returned | }}", TemplateCode.TAG_WRONG, "{{ ledger.returned | }}"),
        ("{% fro c in contests %}", TemplateCode.TAG_WRONG, "{% fro c in contests %}"),
        (
            "{% for c contests %}{{ c.x }}{% endfor %}",
            TemplateCode.TAG_WRONG,
            "{% for c contests %}",
        ),
        ("{% if %}A{% elif contests %}B{% endif %}", TemplateCode.TAG_WRONG, "{% if %}"),
        (
            "{% if contests %}A{% else %}B{% else %}C{% endif %}",
            TemplateCode.TAG_WRONG,
            "{% if contests %}A{% else %}B{% else %}C",
        ),
        ("A {%p set a = 1 %}", TemplateCode.TEXT_BESIDE, "{%p set a = 1 %}"),
        ("{%tr set a = 1 %}", TemplateCode.OUTSIDE_TABLE, "{%tr set a = 1 %}"),
    ],
)
def test_each_break_is_found_alone_at_its_place(
    minutes: Path, line: str, code: TemplateCode, about: str
) -> None:
    number = len(Document(str(minutes)).paragraphs) + 1
    (found,) = with_line(minutes, line)
    assert (found.code, found.place) == (code, f"đoạn {number}")
    assert found.details[0] == about
    message = sentence(found.code, *found.details)
    assert all(detail in message for detail in found.details)
    assert "{0}" not in message
    assert "{1}" not in message


def test_what_is_right_is_not_complained_of(minutes: Path) -> None:
    assert not with_line(
        minutes,
        "{# ghi chú #}{% for c in contests %}{{ loop.index }}{{ c.name | upper }}{% endfor %}",
        "{{ check_code or 'A' }}{% if x is defined %}{% elif contests | length > 1 %}{% endif %}",
        "{% set a = 1 %}{{ a }}{{ contests[:1] | list | count }}",
        "{% for c in contests %}{{ loop.index + 1 }}{% endfor %}{{ contests | count + 1 }}",
    )


def test_a_tag_that_runs_part_is_read_as_word_shows_it(minutes: Path) -> None:
    own = Document(str(minutes))
    one = own.add_paragraph("{")
    for part in ("{ led", "ger.retu", "rned }", "}"):
        one.add_run(part).bold = part != "ger.retu"
    own.save(str(minutes))
    assert check_template(minutes) == ()


def test_a_tag_over_two_paragraphs_is_split(minutes: Path) -> None:
    found = with_line(minutes, "{{ ledger.", "returned }}")
    assert [one.code for one in found] == [TemplateCode.TAG_SPLIT, TemplateCode.TAG_SPLIT]


def test_a_break_in_a_table_names_its_cell(minutes: Path) -> None:
    own = Document(str(minutes))
    number = len(own.tables) + 1
    table = own.add_table(2, 3)
    table.cell(1, 2).text = "{{ khong_co }}"
    own.save(str(minutes))
    (found,) = check_template(minutes)
    assert found.place == f"bảng {number}, hàng 2, ô 3"


def test_a_loop_over_rows_that_ends_in_another_table(minutes: Path) -> None:
    own = Document(str(minutes))
    for text in ("{%tr for c in contests %}", "{%tr endfor %}"):
        own.add_table(1, 1).cell(0, 0).text = text
    own.save(str(minutes))
    (found,) = check_template(minutes)
    assert found.code == TemplateCode.CROSSED
    assert found.details == ("{%tr endfor %}", "{%tr for c in contests %}")


def test_a_header_is_looked_at_by_itself(minutes: Path) -> None:
    own = Document(str(minutes))
    own.sections[0].header.is_linked_to_previous = False
    own.sections[0].header.add_paragraph("{{ khong_co }}")
    own.save(str(minutes))
    (found,) = check_template(minutes)
    assert found.place.startswith("đầu trang, đoạn ")


@pytest.mark.parametrize("end", ["{%p endfor %}", "{%p endif %}"])
def test_a_shipped_end_that_was_deleted(minutes: Path, end: str) -> None:
    assert TemplateCode.NOT_CLOSED in {one.code for one in changed(minutes, end, "")}


def test_a_shipped_field_that_was_mistyped(minutes: Path) -> None:
    (found,) = changed(minutes, "{{ meeting }}", "{{ meting }}")
    assert (found.code, found.details) == (
        TemplateCode.UNKNOWN_FIELD,
        ("meting", "; gần giống: “meeting”"),
    )


@pytest.mark.parametrize("body", [b"", b"not a document", b"PK\x03\x04broken"])
def test_a_file_that_is_no_document(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "minutes.docx"
    path.write_bytes(body)
    (found,) = check_template(path)
    assert found.code is TemplateCode.UNREADABLE


def test_another_name_is_said_and_the_tags_are_looked_at_all_the_same(minutes: Path) -> None:
    other = minutes.rename(minutes.with_name("bien-ban.docx"))
    found = with_line(other, "{{ a | chu_hoa }}")
    assert [one.code for one in found] == [TemplateCode.OTHER_NAME, TemplateCode.UNKNOWN_FILTER]
