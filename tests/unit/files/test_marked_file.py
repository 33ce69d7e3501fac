"""Their own file given back with its faults marked, ready to be imported once more."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl

from thidua_desktop.domain.codes.registers import ImportCode
from thidua_desktop.files.excel.register_read import read_sheets
from thidua_desktop.files.excel.register_sheet import marked_file
from thidua_desktop.records.cluster import MemberUnit
from thidua_desktop.services.importing.preview import Problem, preview_import
from thidua_desktop.services.importing.target import Target

UNITS = Target(kind=MemberUnit)
RED = "FFFFC7CE"


def _page(body: bytes, path: Path) -> Any:
    path.write_bytes(body)
    return openpyxl.load_workbook(path).active


def _workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    page: Any = book.active
    page.title = "Đơn vị"
    for row in (["DANH SÁCH"], ["Mã", "Tên đơn vị", "Biên chế"], ["A A", "Cục A", "ba"]):
        page.append(row)
    page.append(["B", "Cục B", 5])
    page["A1"].font = openpyxl.styles.Font(bold=True)
    book.save(path)
    return path


def test_an_excel_file_keeps_its_look_and_gets_red_cells_and_a_column(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "ds.xlsx")
    sheets = read_sheets(path)
    page = _page(marked_file(path, sheets, preview_import(UNITS, sheets)), tmp_path / "loi.xlsx")
    assert page["A1"].font.bold
    assert page["D2"].value == "Lỗi cần sửa"
    assert page["A3"].fill.fgColor.rgb == page["C3"].fill.fgColor.rgb == RED
    assert page["B3"].fill.fgColor.rgb != RED
    assert page["D3"].value.splitlines() == [
        "Mã: Không dùng dấu cách và các dấu , : ;.",
        "Biên chế: Chỉ ghi số.",
    ]
    assert page["D4"].value is None


def test_a_file_that_was_marked_is_marked_anew(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "ds.xlsx")
    for _ in range(2):
        sheets = read_sheets(path)
        path.write_bytes(marked_file(path, sheets, preview_import(UNITS, sheets)))
    page: Any = openpyxl.load_workbook(path).active
    assert [cell.value for cell in page[2]] == ["Mã", "Tên đơn vị", "Biên chế", "Lỗi cần sửa"]
    again = preview_import(UNITS, read_sheets(path))
    assert [title for title, spec in zip(again.titles, again.columns, strict=True) if not spec] == [
        "Lỗi cần sửa"
    ]


def test_of_another_file_the_cells_are_given_as_text(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_text("Mã;Tên đơn vị;SĐT\nA A;Cục A;0912\n", "utf-8")
    sheets = read_sheets(path)
    page = _page(marked_file(path, sheets, preview_import(UNITS, sheets)), tmp_path / "loi.xlsx")
    assert [cell.value for cell in page[2]][:3] == ["A A", "Cục A", "0912"]
    assert page["A2"].fill.fgColor.rgb == RED


def test_what_is_quoted_from_the_file_can_stand_in_a_workbook(tmp_path: Path) -> None:
    path = _workbook(tmp_path / "ds.xlsx")
    preview = preview_import(UNITS, read_sheets(path))
    quoting = Problem(3, None, ImportCode.LINK_SIMILAR, ("Cục\x01 B", "Cục A"))
    marked = marked_file(path, (), replace(preview, problems=(quoting,)))
    assert _page(marked, tmp_path / "loi.xlsx")["D3"].value == "Không có “Cục B”. Có phải: Cục A?"


def test_what_is_wrong_with_the_sheet_stands_in_its_header(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_text("Mã;Biên chế\nA;5\n", "utf-8")
    sheets = read_sheets(path)
    page = _page(marked_file(None, sheets, preview_import(UNITS, sheets)), tmp_path / "loi.xlsx")
    assert page["C1"].value == "Lỗi cần sửa: Thiếu cột “Tên đầy đủ”."
