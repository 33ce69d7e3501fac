"""Filling a template: escaped, strict, without the power to run anything, and always the same."""

from pathlib import Path

import pytest
from docx import Document

from tests.support.word_reader import text
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.word.fits import Fit
from thidua_desktop.files.word.render import render, template_path
from thidua_desktop.services.base.errors import Refused


def _template(tmp_path: Path, *lines: str) -> Path:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    path = tmp_path / "own.docx"
    document.save(str(path))
    return path


def test_text_stays_text(tmp_path: Path) -> None:
    template = _template(tmp_path, "{{ name }}")
    wild = "A & B <c> “” 'd' \"e\" {{ f }} ]]> \x0b\x00Ễ"
    assert text(render(template, {"name": wild})) == ("A & B <c> “” 'd' \"e\" {{ f }} ]]> Ễ")


def test_equal_input_gives_equal_bytes(tmp_path: Path) -> None:
    template = _template(tmp_path, "{{ name }}")
    assert render(template, {"name": "A"}) == render(template, {"name": "A"})
    assert render(template, {"name": "A"}) != render(template, {"name": "B"})


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("{{ missing }}", "{{ missing }}"),
        ("{{ unit.missing }}", "{{ missing }}"),
        ("{% for %}", "own.docx: "),
        ("{{ unit.__class__.__mro__ }}", "có thẻ không dùng được"),
        ("{{ unit.items.__globals__ }}", "own.docx: "),
        ("{{ unit + 1 }}", "có thẻ không dùng được"),
        ("{{ 1 / 0 }}", "có thẻ không dùng được"),
        ("{{ unit[3] }}", "có thẻ không dùng được"),
        ("{{ unit | long_date }}", "own.docx: "),
    ],
)
def test_a_broken_template_is_named(tmp_path: Path, line: str, named: str) -> None:
    with pytest.raises(Refused) as caught:
        render(_template(tmp_path, line), {"unit": {"name": "A"}})
    assert caught.value.code is KnownFault.TEMPLATE_BROKEN
    assert caught.value.details[0].startswith("own.docx: ")
    assert named in caught.value.details[0]


@pytest.mark.parametrize("body", [b"", b"not a document", b"PK\x03\x04broken"])
def test_a_file_that_is_no_document(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(body)
    with pytest.raises(Refused) as caught:
        render(path, {})
    assert caught.value.code is KnownFault.TEMPLATE_BROKEN
    assert caught.value.details[0].startswith("own.docx")


def test_a_template_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        render(tmp_path / "gone.docx", {})


def test_the_office_s_own_template_stands_first(tmp_path: Path) -> None:
    own = _template(tmp_path, "{{ name }}")
    own.rename(tmp_path / "minutes.docx")
    assert template_path("minutes.docx", tmp_path) == tmp_path / "minutes.docx"
    assert template_path("reading.docx", tmp_path).is_file()
    assert template_path("minutes.docx").is_file()


def test_a_style_that_the_office_took_out_is_left_alone(tmp_path: Path) -> None:
    assert text(render(_template(tmp_path, "A"), {}, lambda _: (Fit("Gone", 12, 0, 0),))) == "A"
