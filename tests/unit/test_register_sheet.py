"""A register out to Excel and in again."""

import datetime
import io
from pathlib import Path

import openpyxl
import pytest

from thidua_desktop.files.excel.register_sheet import read_register, write_register
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.services.errors import KnownError, KnownFault
from thidua_desktop.services.import_register import (
    ImportCode,
    RowChange,
    SheetRefused,
    preview_import,
)

UNITS = (
    Unit(id=1, code="TGPL", name="Cục Trợ giúp pháp lý", work_areas=3, liaison_phone="0241234567"),
    Unit(id=2, code="=1+1", name="@SUM(A1)", head_name="-A & <B>", short_name="+84"),
)


def _file(tmp_path: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(row)
    path = tmp_path / "units.xlsx"
    book.save(path)
    return path


def _exported(tmp_path: Path) -> Path:
    path = tmp_path / "units.xlsx"
    path.write_bytes(write_register(Unit, UNITS))
    return path


def test_titles_are_the_header_and_text_stays_text(tmp_path: Path) -> None:
    page = openpyxl.load_workbook(_exported(tmp_path)).active
    assert page is not None
    assert [cell.value for cell in page[1]][:3] == ["Mã đơn vị", "Tên đầy đủ", "Tên ngắn"]
    assert page.title == "Đơn vị"
    assert page.freeze_panes == "A2"
    assert {cell.data_type for cell in page[3] if isinstance(cell.value, str)} == {"s"}
    assert page["D2"].value == 3
    assert page["J2"].value == "0241234567"


def test_an_export_imports_unchanged(tmp_path: Path) -> None:
    preview = preview_import(Unit, read_register(_exported(tmp_path), Unit), UNITS)
    assert preview.takeable
    assert [row.change for row in preview.rows] == [RowChange.SAME, RowChange.SAME]
    assert [row.record for row in preview.rows] == list(UNITS)


def test_into_an_empty_register_it_brings_everything(tmp_path: Path) -> None:
    preview = preview_import(Unit, read_register(_exported(tmp_path), Unit), ())
    assert [row.record for row in preview.rows] == [
        unit.model_copy(update={"id": None}) for unit in UNITS
    ]


def test_the_same_records_give_the_same_bytes() -> None:
    assert write_register(Unit, UNITS) == write_register(Unit, UNITS)


def test_the_header_is_found_below_a_title_and_odd_columns_are_left_aside(
    tmp_path: Path,
) -> None:
    path = _file(
        tmp_path,
        [
            ["DANH SÁCH ĐƠN VỊ"],
            [],
            ["STT", "TÊN ĐẦY ĐỦ", "Mã đơn vị", "Biên chế"],
            [1, "Cục A", "A", 12.0],
            [None, None, None, None],
            [2, "Cục B", 7, "ba"],
        ],
    )
    table = read_register(path, Unit)
    assert table.rows == ((4, ("1", "Cục A", "A", "12")), (6, ("2", "Cục B", "7", "ba")))
    preview = preview_import(Unit, table, ())
    assert [column.name if column else "" for column in preview.columns] == [
        "", "name", "code", "staff",
    ]  # fmt: skip
    assert [(p.row, p.column, p.code) for p in preview.problems] == [(6, 3, "F03")]


def test_dates_of_excel_are_read_as_dates(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        [["Năm thi đua", "Ngày họp"], ["2017", datetime.datetime(2017, 11, 22)]],  # noqa: DTZ001
    )
    assert read_register(path, Conference).rows == ((2, ("2017", "22/11/2017")),)


def test_a_formula_without_a_result_is_a_problem_of_its_cell(tmp_path: Path) -> None:
    path = _file(tmp_path, [["Mã đơn vị", "Tên đầy đủ"], ["A", "=B9"]])
    preview = preview_import(Unit, read_register(path, Unit), ())
    assert (2, 1, ImportCode.BROKEN_CELL) in [(p.row, p.column, p.code) for p in preview.problems]


def test_columns_missing_or_twice_are_problems_of_the_sheet(tmp_path: Path) -> None:
    path = _file(tmp_path, [["Mã đơn vị", "Mã đơn vị"], ["A", "A"]])
    preview = preview_import(Unit, read_register(path, Unit), ())
    assert [(p.row, p.column, p.code, p.detail) for p in preview.problems] == [
        (0, 1, "I03", ""), (0, None, "I04", "Tên đầy đủ"),
    ]  # fmt: skip
    assert not preview.takeable


def test_a_header_alone_brings_nothing(tmp_path: Path) -> None:
    path = _file(tmp_path, [["Mã đơn vị", "Tên đầy đủ"]])
    assert [p.code for p in preview_import(Unit, read_register(path, Unit), ()).problems] == ["I05"]


def test_a_sheet_without_the_key_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetRefused) as refused:
        read_register(_file(tmp_path, [["Tên"], ["A"]]), Unit)
    assert (refused.value.code, refused.value.detail) == (ImportCode.NO_HEADER, "Mã đơn vị")


@pytest.mark.parametrize("body", [b"", b"noise" * 1000, b"PK\x03\x04broken"])
def test_what_is_no_workbook_is_said_to_be_unreadable(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "units.xlsx"
    path.write_bytes(body)
    with pytest.raises(KnownError) as error:
        read_register(path, Unit)
    assert error.value.fault is KnownFault.FILE_UNREADABLE


def test_a_missing_file_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(KnownError):
        read_register(tmp_path / "none.xlsx", Unit)


def test_a_half_broken_zip_keeps_no_file_open(tmp_path: Path) -> None:
    body = bytearray(write_register(Unit, UNITS))
    body[len(body) // 2] ^= 0xFF
    path = tmp_path / "units.xlsx"
    path.write_bytes(bytes(body))
    with pytest.raises(KnownError):
        read_register(path, Unit)
    assert io.BytesIO(bytes(body)).readable()
