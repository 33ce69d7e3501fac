"""Read again at writing: a figure or a name that is not as the facts are keeps the file back."""

import datetime
import io
import zipfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import openpyxl
import pytest
from docx import Document

from tests.support.word_reader import text
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.excel.sheet import new_book
from thidua_desktop.files.excel.workbook_bytes import workbook_bytes
from thidua_desktop.files.word import filters
from thidua_desktop.files.word import render as rendering
from thidua_desktop.files.word.number_words import digits_of
from thidua_desktop.files.word.render import render
from thidua_desktop.files.workbook_again import read_again as read_workbook_again
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.base.numbers import in_words, percent_in_words
from thidua_desktop.texts.sentences import sentence

DAY: Final = datetime.datetime(2017, 11, 22)  # noqa: DTZ001  as Excel keeps it
FACTS: dict[str, Any] = {
    "year": 2017,
    "issued": 12,
    "valid": 11,
    "chair": {"name": "Nguyễn Văn Bình", "unit": "Cục Con nuôi", "post": ""},
    "date": datetime.date(2017, 5, 3),
    "started": datetime.datetime(2017, 11, 22, 8, 5),  # noqa: DTZ001  as facts tell it
    "rows": [{"name": "Bộ A", "papers": 7}, {"name": "Bộ B", "papers": 5}],
    "empty": "",
    "none": None,
    "odd": "ıŉ ßΣς ﬁ ½ ① Ⅳ 2²",
    "zero": 0,
}


def _write(folder: Path, *lines: str, foot: str = "") -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.sections[0].footer.paragraphs[0].text = foot
    table = document.add_table(1, 2)
    table.cell(0, 1).text = "{{ valid | two_digits }}"
    document.save(str(folder / "own.docx"))
    return render(folder / "own.docx", FACTS)


def _refused(folder: Path, *lines: str, foot: str = "") -> tuple[str, ...]:
    with pytest.raises(Refused) as caught:
        _write(folder, *lines, foot=foot)
    assert caught.value.code is KnownFault.WRITTEN_OTHERWISE
    assert caught.value.details[0] == "Mẫu own.docx"
    return caught.value.details[1:]


FREE: Final = (
    "Có {{ issued | two_digits }} ({{ issued | in_words }}) phiếu, {{ valid | percent(issued) }}",
    "{{ valid | percent_in_words(issued) }}; thứ {{ rows[0].papers | ordinal }}",
    "{{ date | long_date }}; {{ date | short_date }}; {{ date.strftime('%d/%m') }}",
    "{{ started | moment }}; {{ started | clock }}; {{ started | beside(started) }}",
    "{{ 'đầu giờ' | beside(started) }} {{ chair.name | beside(started) }} {{ none | clock }}",
    "{{ [chair.name, chair.unit] | listed(', ') | upper }}{{ chair.post | or_dots }}",
    "{{ chair.name | replace('Văn ', '') }} {{ chair.unit | truncate(6) }} hai 99 chữ",
    "{{ rows | map(attribute='name') | listed }}, {{ rows | count + 1 }}, {{ year + 1 }}",
    "{{ (issued - 1) | two_digits }} {{ (chair and chair.name) | upper }}",
    "{% for row in rows %}{{ loop.index + 4 }}. {{ row.name }}{{ '; ' }}{% endfor %}",
    "{% set n = 3 + (1 if issued else 0) %}{{ n + 1 }} {% set all = rows %}{{ all[1].name }}",
    "{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(issued) }}",
    "{{ odd | upper }} {{ odd | title }} {{ odd | capital }}",
    "{% filter title %}{{ chair.name }}{% endfilter %}{{ none | percent(issued) }}",
    "{% filter replace('Bình', '…') %}{{ chair.name }}{% endfilter %}{{ '' | or_dots }}",
    "{{ issued - valid }} {{ valid * 100 // issued }}",
    "{{ rows | sum(attribute='papers') }} {{ rows | sum(attribute='papers') | in_words }}",
    "{{ chair.name if issued > valid else chair.none.at_all }}{{ empty | blank_number }}",
    "{{ issued | percent(empty | length) }} {{ issued | percent(zero) }} {{ none | two_digits }}",
)
"""What a template may do: leave out, cut, choose, count."""


def test_what_a_template_leaves_out_or_counts_is_no_fault(tmp_path: Path) -> None:
    assert text(_write(tmp_path, *FREE, foot="{{ year }}"))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{{ issued + 1 }}", ("12", "13")),
        ("{{ rows | sum(attribute='papers') * 2 }}", ("2; Bộ A; 7; Bộ B; 5", "24")),
        ("{% set n = issued + 2 %}{{ n }}", ("12", "14")),
    ],
)
def test_a_template_that_reckons_a_figure_of_its_own(
    tmp_path: Path, line: str, told: tuple[str, str]
) -> None:
    place, *found = _refused(tmp_path, "Đầu", f"Có {line} phiếu")
    assert place.endswith("}}")
    assert tuple(found) == told


def _but(value: str) -> Callable[..., str]:
    return lambda *_given: value


@pytest.mark.parametrize(
    ("name", "lie", "line"),
    [
        ("two_digits", "21", "{{ issued | two_digits }}"),
        ("two_digits", "", "{{ issued | two_digits }}"),
        ("in_words", "mười một", "{{ issued | in_words }}"),
        ("two_digits", "03", "{{ rows | count | two_digits }}"),
        ("two_digits", "22", "{{ (issued - valid) | two_digits }}"),
        ("in_words", "mấy", "{{ issued | in_words }}"),
        ("percent", "91,66%", "{{ valid | percent(issued) }}"),
        ("percent_in_words", "chín mươi mốt phần trăm", "{{ valid | percent_in_words(issued) }}"),
        ("share", "9,65%", "{{ issued | share }}"),
        ("long_date", "ngày 05 tháng 3 năm 2017", "{{ date | long_date }}"),
        ("clock", "08 giờ", "{{ started | clock }}"),
        ("capital", "Nguyễn Văn Bính", "{{ chair.name | capital }}"),
        ("listed", "Bộ A", "{{ [rows[0].name, chair.name] | listed }}"),
        ("listed", "Bộ A; Bộ C", "{{ rows | map(attribute='name') | listed }}"),
    ],
)
def test_a_filter_that_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, lie: str, line: str
) -> None:
    monkeypatch.setattr(filters, "FILTERS", {**filters.FILTERS, name: _but(lie)})
    place, _, printed = _refused(tmp_path, "Đầu", f"Có {line} phiếu")
    assert printed == lie
    assert place.startswith("đoạn 2, {{ " if lie else "{{ ")


def test_the_place_may_be_a_cell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filters, "FILTERS", {**filters.FILTERS, "two_digits": _but("31")})
    assert _refused(tmp_path, "11") == ("bảng 1, hàng 1, cột 2, {{ valid }}", "11", "31")


def test_what_was_printed_must_stand_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the library that writes had lost it on the way."""
    still = rendering._still  # noqa: SLF001  the last step of writing
    for lost, foot in (("Nguyễn", ""), ("Cục", "Của {{ chair.unit }}")):
        monkeypatch.setattr(
            rendering, "_still", lambda made, lost=lost: _without(lost, still(made))
        )
        place, value, printed = _refused(tmp_path, "Đầu", "{{ chair.name }}", foot=foot)
        assert lost in value
        assert printed == "(không có)"
        assert place == ("đầu trang, chân trang" if foot else "đầu văn bản")


def _without(lost: str, body: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(body)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(lost.encode(), b""))
    return made.getvalue()


def test_the_sentence_says_what_and_where(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        _write(tmp_path, "{{ issued + 1 }}")
    said = sentence(caught.value)
    assert "Mẫu own.docx, đoạn 1, {{ issued }}: dữ liệu là “12”, trong văn bản là “13”." in said


def test_words_are_read_back_as_the_number_that_they_are() -> None:
    for number in (*range(0, 1000, 7), 1000, 1005, 1024, 21_301, 999_999):
        assert digits_of(in_words(number)) == str(number)
    assert digits_of(percent_in_words(11, 12)) == "91,67"
    assert digits_of("không rõ") == "không rõ"


def _book(*cells: object) -> openpyxl.Workbook:
    book, sheet = new_book("Kết quả", (20.0, 20.0, 20.0))
    sheet.row = 1
    for column, value in enumerate(cells, 1):
        if isinstance(value, str):
            sheet.text(column, value)
        else:
            sheet.exact(column, Fraction(str(value)))
    return book


@pytest.mark.parametrize(
    ("cells", "place", "was", "now"),
    [
        (("=1+1", 7, 2.5), "B1", "7", "8"),
        (("=1+1", 8, 2.25), "C1", "2.25", "2.5"),
        (("Cục A", 8, 2.5), "A1", "Cục A", "=1+1"),
        (("=1+1", 8), "C1", "(không có)", "2.5"),
    ],
)
def test_a_cell_of_a_workbook_that_came_out_otherwise(
    cells: tuple[object, ...], place: str, was: str, now: str
) -> None:
    body = io.BytesIO(workbook_bytes(_book("=1+1", 8, 2.5), DAY, {}))
    book = _book(*cells)
    with pytest.raises(Refused) as caught:
        read_workbook_again(body, book, {})
    where = f"trang “Kết quả”, ô {place}"
    assert caught.value.details == ("Tệp Excel", where, was, now)


def test_what_a_workbook_writes_otherwise_is_the_same() -> None:
    third = Fraction(10**9 + 1, 3)
    book, sheet = new_book("Kết quả", (20.0, 20.0))
    sheet.row = 1
    sheet.exact(1, third)
    sheet.text(2, "a\r\nb\x0b\ufffe  ")
    assert workbook_bytes(book, DAY, {})


def test_a_formula_keeps_what_it_gives() -> None:
    made = new_book("Kết quả", (20.0,))
    made[1].row = 1
    made[1].formula(1, "SUM(B1:B2)", 3)
    body = workbook_bytes(made[0], DAY, made[1].results)
    with pytest.raises(Refused) as caught:
        read_workbook_again(io.BytesIO(body), made[0], {("Kết quả", "A1"): 4})
    assert caught.value.details[2:] == ("SUM(B1:B2): 4", "SUM(B1:B2): 3")
