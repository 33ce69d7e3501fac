"""A .csv file in whatever letters an office's Excel wrote it, or refused with the way out."""

import unicodedata
from pathlib import Path

import pytest

from thidua_desktop.domain.codes.loading import TableCode
from thidua_desktop.domain.old_letters import OldLetters
from thidua_desktop.files.excel.register_read import read_sheets
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.importing.arrange import arrange
from thidua_desktop.services.importing.sheets import ImportChoices
from thidua_desktop.services.units.new_cluster import NEW_UNITS

ROWS = (
    ("TT", "Tên đơn vị", "Thủ trưởng", "Biên chế"),
    ("1", "Cục Hộ tịch, quốc tịch, chứng thực", "Nguyễn Thị Ánh Tuyết", "45"),
    ("2", "Vụ Pháp luật hình sự – hành chính", "Đỗ Đức Hiển", "30"),
    ("3", "Tổng cục Thi hành án dân sự", "Nguyễn Quang Thái", "210"),
)
TCVN3 = (
    ("TT", "Tªn ®¬n vÞ", "Biªn chÕ"),
    ("1", "Côc Hé tÞch, quèc tÞch, chøng thùc", "45"),
    ("2", "Vô Ph\u00b8p luËt h×nh sù", "30"),
)
VNI = (
    ("TT", "Teân ñôn vò", "Bieân cheá"),
    ("1", "Cuïc Hoä tòch", "45"),
    ("2", "Vuï Phaùp luaät hình söï", "30"),
)


def lines(rows: tuple[tuple[str, ...], ...] = ROWS) -> str:
    return "\r\n".join(";".join(f'"{cell}"' for cell in row) for row in rows) + "\r\n"


def as_1258(text: str) -> bytes:
    """As Windows does: a letter with its breve, hat or horn, the tone after it."""
    made = []
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in apart if mark in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(c for c in apart if c not in tones))
        made.append(base + "".join(tones))
    return "".join(made).encode("cp1258")


@pytest.mark.parametrize(
    "body",
    [
        lines().encode(),
        lines().encode("utf-8-sig"),
        lines().encode("utf-16"),
        lines().encode("utf-16-le"),
        lines().encode("utf-16-be"),
        as_1258(lines()),
    ],
    ids=["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1258"],
)
def test_the_letters_are_told_by_what_they_make(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(body)
    (sheet,) = read_sheets(path)
    assert [texts for _, texts in sheet.rows] == list(ROWS)


@pytest.mark.parametrize(("rows", "letters"), [(TCVN3, OldLetters.TCVN3), (VNI, OldLetters.VNI)])
def test_letters_of_old_fonts_are_converted_as_in_a_workbook(
    tmp_path: Path, rows: tuple[tuple[str, ...], ...], letters: OldLetters
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(lines(rows).encode("cp1252"))
    found = arrange(NEW_UNITS, read_sheets(path), ImportChoices())
    assert found.old_letters == letters
    assert [texts[1] for _, texts in found.rows][-1] == "Vụ Pháp luật hình sự"
    assert found.titles[:3] == ("TT", "Tên đơn vị", "Biên chế")


def test_a_sign_beside_plain_letters_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Ma;Ten don vi\r\nA;Cuc A \x96 Van phong\r\n")
    (sheet,) = read_sheets(path)
    assert sheet.rows[1][1] == ("A", "Cuc A – Van phong")


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        (b"TT;Ho va ten\r\n1;Nguy?n Th? B?nh\r\n", TableCode.LETTERS_LOST, 2),
        ("TT;Họ và tên\r\n1;Nguy\ufffdn\r\n2;B\ufffdnh".encode(), TableCode.LETTERS_LOST, 2),
        (b"TT;Ten\r\n1;\xf0\xfd\xfe\xff \xa4\xa6\xbd\xa8\r\n", TableCode.NOT_UTF8, 2),
        (b"TT;Ten\r\n1;\x81\xfe\x8f\r\n", TableCode.NOT_UTF8, 2),
    ],
)
def test_what_cannot_be_told_is_refused_with_its_line(
    tmp_path: Path, body: bytes, code: TableCode, line: int
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(body)
    with pytest.raises(Refused) as refused:
        read_sheets(path)
    assert [(one.code, one.line) for one in refused.value.faults] == [(code, line)]
