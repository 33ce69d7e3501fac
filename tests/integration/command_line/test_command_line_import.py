"""`thidua import`: a list into a register from the command line, shown first or taken."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.ready import ready_sample
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap import wiring
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.records.people import Person, UnitRole

Capture = pytest.CaptureFixture[str]
UNITS: list[list[Any]] = [
    ["DANH SÁCH ĐƠN VỊ"],
    ["STT", "Tên đơn vị", "Thủ trưởng", "Biên chế"],
    [1, "Cục Thử nghiệm", "Nguyễn Văn An", "1.234"],
    [None, "Tổng cộng", None, 1234],
]
PEOPLE: list[list[Any]] = [
    ["TT", "Họ và tên", "Đơn vị công tác", "Nhiệm vụ", "Từ ngày"],
    [1, "Nguyễn Văn An", "Thanh tra Bộ", "Đầu mối", "1/3/2017"],
    [2, "Trần Thị Bình", "Thanh tra Bộ", None, None],
]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    ready_sample(tmp_path / "s.thidua-db")
    return tmp_path / "s.thidua-db"


def _file(rows: Sequence[Sequence[Any]], name: str = "ds.xlsx", *titles: str) -> str:
    book = openpyxl.Workbook()
    for at, title in enumerate(titles or ("Trang 1",)):
        page = book.create_sheet(title, at)
        for row in rows:
            page.append(row)
    del book["Sheet"]
    book.save(name)
    return name


def _import(register: str, file: str, *more: str) -> int:
    return main(["import", register, file, "--store", "s.thidua-db", *more])


def _preview(capsys: Capture, register: str, file: str, *more: str) -> Any:
    capsys.readouterr()
    _import(register, file, "--preview", *more)
    return json.loads(capsys.readouterr().out)


def test_a_preview_is_one_object_and_stores_nothing(store: Path, capsys: Capture) -> None:
    found = _preview(capsys, "units", _file(UNITS))
    first, total = found.pop("rows")
    assert found == {
        "register": "units",
        "sheet": "Trang 1",
        "header_row": 2,
        "columns": {"STT": None, "Tên đơn vị": "name", "Thủ trưởng": "head", "Biên chế": "staff"},
    }
    assert first == {
        "row": 3,
        "action": "add",
        "values": {
            "name": "Cục Thử nghiệm",
            "staff": 1234,
            "code": "TN",
            "head": "Nguyễn Văn An",
        },
        "problems": [],
        "hints": [{"column": "Ký hiệu đơn vị (đề nghị)", "code": "J06", "text": "Mã đề nghị: TN."}],
    }
    assert (total["row"], total["action"], total["values"]) == (4, "skip", {})
    with wiring.opened(store) as cases:
        assert not [unit for unit in cases.registers.list(Unit) if unit.code == "TN"]


def test_a_list_is_taken_into_the_year_and_the_second_time_nothing_changes(
    store: Path, capsys: Capture
) -> None:
    assert _import("units", _file(UNITS)) == 0
    assert "thêm 1, sửa 0, giữ nguyên 0, bỏ ra 1 dòng" in capsys.readouterr().out
    assert _import("units", "ds.xlsx") == 0
    assert "thêm 0, sửa 0, giữ nguyên 1" in capsys.readouterr().out
    with wiring.opened(store) as cases:
        [unit] = [unit for unit in cases.registers.list(Unit) if unit.code == "TN"]
        assert cases.registers.list(Membership, unit_id=unit.id)


def test_people_come_with_their_roles(store: Path, capsys: Capture) -> None:
    assert _import("people", _file(PEOPLE)) == 0
    with wiring.opened(store) as cases:
        people = {person.name: person for person in cases.registers.list(Person)}
        [role] = cases.registers.list(UnitRole, person_id=people["Nguyễn Văn An"].id)
        assert (role.role, role.since.isoformat() if role.since else "") == (
            PersonRole.LIAISON,
            "2017-03-01",
        )
    again = _preview(capsys, "people", "ds.xlsx")
    assert [row["action"] for row in again["rows"]] == ["same", "same"]
    assert again["rows"][0]["values"]["since"] == "2017-03-01"
    ended = [*PEOPLE[:1], [1, "Nguyễn Văn An", "Thanh tra Bộ", "Công chức đầu mối", "1/4/2017"]]
    assert _preview(capsys, "people", _file(ended))["rows"][0]["action"] == "change"


def test_a_list_with_a_fault_is_refused_whole_until_its_row_is_left_out(
    store: Path, capsys: Capture
) -> None:
    rows = [["Mã", "Tên đơn vị"], ["A A", "Cục A"], ["B", "Cục B"]]
    assert _import("units", _file(rows)) == 1
    assert "F10 Dòng 2, cột “Mã”" in capsys.readouterr().err
    found = _preview(capsys, "units", "ds.xlsx")
    assert [row["action"] for row in found["rows"]] == ["refuse", "add"]
    assert found["rows"][0]["problems"][0]["column"] == "Mã"
    assert _import("units", "ds.xlsx", "--skip", "2") == 0


def test_the_person_says_sheet_and_columns(store: Path, capsys: Capture) -> None:
    rows = [["Mã", "Tên đơn vị", "Đầu người"], ["A", "Cục A", "7"]]
    assert _import("units", _file(rows, "hai.xlsx", "Một", "Hai"), "--preview") == 1
    assert "Một, Hai" in capsys.readouterr().err
    found = _preview(
        capsys, "units", "hai.xlsx", "--sheet", "Hai", "--map", "Đầu người=staff", "Tên đơn vị=name"
    )
    assert (found["sheet"], found["rows"][0]["values"]["staff"]) == ("Hai", 7)


def test_what_is_missing_is_said(store: Path, capsys: Capture) -> None:
    assert _import("people", _file([["Họ tên", "SĐT"], ["An", "0912345678"]]), "--preview") == 1
    message = capsys.readouterr()
    assert "I04 Thiếu cột “Đơn vị”" in message.err
    assert json.loads(message.out)["rows"][0]["problems"][0]["code"] == "I04"
    assert _import("cars", "ds.xlsx") == 2
    assert "units" in capsys.readouterr().err
    assert _import("people", "ds.xlsx", "--year", "1999") == 2
    assert "1999" in capsys.readouterr().err


def test_hidden_columns_and_columns_of_no_use_are_said(store: Path, capsys: Capture) -> None:
    book = openpyxl.load_workbook(_file(UNITS))
    book["Trang 1"].column_dimensions["D"].hidden = True
    book.save("ds.xlsx")
    assert _import("units", "ds.xlsx", "--preview") == 0
    message = capsys.readouterr().err
    assert "Không dùng cột: STT." in message
    assert "“Biên chế” đang ẩn" in message
