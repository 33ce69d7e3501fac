"""A template of an office that would reckon for ever is refused, by its name and by the place."""

from pathlib import Path
from time import thread_time

import pytest
from docx import Document

from tests.support.word_reader import text
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.word import bounds
from thidua_desktop.files.word.render import render
from thidua_desktop.services.base.errors import Refused

MANY = "{%p for _ in range(7777) %}"


def _template(folder: Path, *lines: str, header: str = "") -> Path:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.sections[0].header.paragraphs[0].text = header
    document.save(str(folder / "own.docx"))
    return folder / "own.docx"


def _refused(template: Path) -> str:
    began = thread_time()
    with pytest.raises(Refused) as caught:
        render(template, {"name": "A", "few": [1, 2]})
    assert caught.value.code is KnownFault.TEMPLATE_BROKEN
    assert thread_time() - began < 5
    return caught.value.details[0]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (
            ("{{ name }}", MANY, MANY, "x", "{%p endfor %}", "{%p endfor %}"),
            "Đoạn 3: {%p for _ in range(7777) %} lặp quá nhiều lần",
        ),
        (
            ("{% for i in few recursive %}{{ loop(few) }}{% endfor %}",),
            "có thẻ không dùng được",  # as deep as Python goes
        ),
        (
            (
                "{% for i in few recursive %}{{ loop(few) if loop.depth < 20 }}{% endfor %}",
                "{% for i in few %}{{ i }}{% endfor %}",
            ),
            "Đoạn 1: {% for i in few recursive %} lặp quá nhiều lần",
        ),
        (
            ("{% macro f(n) %}{{ f(n - 1) ~ f(n - 1) if n }}{% endmacro %}{{ f(30) }}",),
            "Đoạn 1: {% macro f(n) %} lặp quá nhiều lần",
        ),
    ],
)
def test_what_repeats_too_often_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: tuple[str, ...], place: str
) -> None:
    if MANY not in lines:
        monkeypatch.setattr(bounds, "MOST_STEPS", 2000)
    said = _refused(_template(tmp_path, *lines))
    assert said.startswith("own.docx: ")
    assert place in said


def test_a_loop_in_the_header_is_named_without_its_place(tmp_path: Path) -> None:
    endless = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}"
    said = _refused(_template(tmp_path, "{% for a in few %}{% endfor %}", header=endless))
    assert said == "own.docx: {% for … %} lặp quá nhiều lần, hoặc viết ra quá dài"


TWICE = "{% set n = namespace(s='xx', i=3) %}{% for _ in range(50) %}TWICE{% endfor %}"
WIDE = (
    "{{ 'x' | center(5) }}{{ [1] | slice(1) | first }}{{ '%02d' % 5 }} {{ '{:4}'.format(2017) }}"
    " {{ '%d%%' | format(5) }}"
)
GROWS = (
    "{{ 9 ** (9 ** 9) }}",
    "{{ 'x' * 10 ** 12 }}",
    "{{ 99999999 * ([0] * 99999999) }}",
    TWICE.replace("TWICE", "{% set n.s = n.s ~ n.s %}"),
    TWICE.replace("TWICE", "{% set n.s = n.s + n.s %}"),
    TWICE.replace("TWICE", "{% set n.i = n.i * n.i %}"),
    TWICE.replace("TWICE", "{% set n.s %}{{ n.s }}{{ n.s }}{% endset %}"),
    "{% macro f(s) %}{{ f(s ~ s) }}{% endmacro %}{{ f('x') }}",
    "{{ lipsum(99999) }}",
    "{{ [1] | slice(10 ** 8) | list | length }}",
    "{{ 'x' | center(300000000) | length }}",
    "{{ 'x'.ljust(300000000) | length }}",
    "{{ ('%300000000d' % 1) | length }}",
    "{{ ('%*d' | format(300000000, 1)) | length }}",
    "{{ '{:300000000}'.format(1) | length }}",
)


@pytest.mark.parametrize("line", GROWS)
def test_what_grows_at_once_is_refused(tmp_path: Path, line: str) -> None:
    assert _refused(_template(tmp_path, line)).startswith("own.docx: ")


def test_work_that_takes_long_in_few_passes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_SECONDS", 0.1)
    slow = "{% for _ in range(9999) %}{{ range(9999) | sum }}{% endfor %}"
    assert "Đoạn 1: {% for _ in range(9999) %} lặp quá nhiều lần" in _refused(
        _template(tmp_path, slow)
    )


def test_what_would_be_longer_than_any_document_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_WRITTEN", 100_000)
    assert "Đoạn 1: {%p for _ in range(7777) %}" in _refused(
        _template(tmp_path, MANY, "Dòng", "{%p endfor %}")
    )


def test_widths_of_every_day_are_filled(tmp_path: Path) -> None:
    assert text(render(_template(tmp_path, WIDE), {})) == "  x  [1]05 2017 5%"


def test_loops_macros_and_sums_of_every_day_are_filled(tmp_path: Path) -> None:
    lines = (
        "{% macro pair(a, b) %}{{ a }}-{{ b }};{% endmacro %}",
        "{% for a in few %}{% for b in few %}{{ pair(a, b) }}{% endfor %}",
        "{{ loop.length }}{% endfor %}",
        "{% set s %}{{ name }}{{ name }}{% endset %}{{ s }}{{ '!' if few[1] ** 3 == 8 }}",
        "{% set t = name %}{{ t }} {{ (few | length) + 1 }}",
        "{% macro boxed() %}[{{ caller() }}]{% endmacro %}",
        "{% call boxed() %}{{ name }}{% endcall %}",
    )
    template = _template(tmp_path, *lines)
    written = text(render(template, {"name": "A", "few": [1, 2]}))
    assert "".join(written.split("\n")) == "1-1;1-2;22-1;2-2;2AA!A 3[A]"
