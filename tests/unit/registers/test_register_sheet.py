"""A register out to Excel and in again."""

import datetime
import errno
import gc
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.held_placer import HeldPlacer
from thidua_desktop.domain.codes.loading import TableCode
from thidua_desktop.domain.codes.registers import ImportCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.excel import register_read, tables
from thidua_desktop.files.excel.register_sheet import (
    RegisterSheets,
    read_sheets,
    write_register,
    write_template,
)
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import MemberUnit, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Stopped
from thidua_desktop.services.importing.preview import ImportPreview, RowChange, preview_import
from thidua_desktop.services.importing.target import Target

UNITS = (
    MemberUnit(id=1, code="TGPL", name="Cục Trợ giúp pháp lý", work_areas=3, address="0241234567"),
    MemberUnit(id=2, code="=1+1", name="@SUM(A1)", address="-A & <B>", short_name="+84"),
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


def _preview(path: Path, kind: type[Record], **more: Any) -> ImportPreview:
    return preview_import(Target(kind=kind, **more), read_sheets(path))


def _exported(tmp_path: Path) -> Path:
    path = tmp_path / "units.xlsx"
    path.write_bytes(write_register(MemberUnit, UNITS))
    return path


def test_titles_are_the_header_and_text_stays_text(tmp_path: Path) -> None:
    page = openpyxl.load_workbook(_exported(tmp_path)).active
    assert page is not None
    assert [cell.value for cell in page[1]][:3] == ["Ký hiệu đơn vị", "Tên đầy đủ", "Tên ngắn"]
    assert page.title == "Đơn vị"
    assert page.freeze_panes == "A2"
    assert {cell.data_type for cell in page[3] if isinstance(cell.value, str)} == {"s"}
    first = {head.value: cell.value for head, cell in zip(page[1], page[2], strict=True)}
    assert (first["Số lĩnh vực phụ trách"], first["Địa chỉ"]) == (3, "0241234567")


def test_an_export_imports_unchanged(tmp_path: Path) -> None:
    preview = _preview(_exported(tmp_path), MemberUnit, stored=UNITS)
    assert preview.takeable
    assert [row.change for row in preview.rows] == [RowChange.SAME, RowChange.SAME]
    assert [row.record for row in preview.rows] == list(UNITS)


def test_into_an_empty_register_it_brings_everything(tmp_path: Path) -> None:
    preview = _preview(_exported(tmp_path), MemberUnit)
    assert [row.record for row in preview.rows] == [
        unit.model_copy(update={"id": None}) for unit in UNITS
    ]


def test_the_same_records_give_the_same_bytes() -> None:
    assert write_register(MemberUnit, UNITS) == write_register(MemberUnit, UNITS)


def test_the_header_is_found_below_a_title_and_odd_columns_are_left_aside(
    tmp_path: Path,
) -> None:
    path = _file(
        tmp_path,
        [
            ["DANH SÁCH ĐƠN VỊ"],
            [],
            ["STT", "TÊN ĐẦY ĐỦ", "Ký hiệu đơn vị", "Biên chế"],
            [1, "Cục A", "A", 12.0],
            [None, None, None, None],
            [2, "Cục B", 7, "ba"],
        ],
    )
    preview = _preview(path, MemberUnit)
    assert preview.table.rows == ((4, ("1", "Cục A", "A", "12")), (6, ("2", "Cục B", "7", "ba")))
    assert preview.table.header_row == 3
    assert [column.name if column else "" for column in preview.columns] == [
        "",
        "name",
        "code",
        "staff",
    ]
    assert [(p.row, p.column, p.code) for p in preview.problems] == [(6, 3, "F03")]


def test_dates_of_excel_are_read_as_dates(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        [["Năm thi đua", "Ngày họp"], ["2017", datetime.datetime(2017, 11, 22)]],  # noqa: DTZ001
    )
    assert _preview(path, Conference).table.rows == ((2, ("2017", "22/11/2017")),)


def test_a_formula_without_a_result_is_a_problem_of_its_cell(tmp_path: Path) -> None:
    path = _file(tmp_path, [["Ký hiệu đơn vị", "Tên đầy đủ"], ["A", "=B9"]])
    preview = _preview(path, MemberUnit)
    assert (2, 1, ImportCode.BROKEN_CELL) in [(p.row, p.column, p.code) for p in preview.problems]


def test_columns_missing_or_twice_are_problems_of_the_sheet(tmp_path: Path) -> None:
    path = _file(tmp_path, [["Ký hiệu đơn vị", "Ký hiệu đơn vị"], ["A", "A"]])
    preview = _preview(path, MemberUnit)
    assert [(p.row, p.column, p.code, p.details) for p in preview.problems] == [
        (0, 1, "I03", ()),
        (0, None, "I04", ("Tên đầy đủ",)),
    ]
    assert not preview.takeable


def test_a_header_alone_brings_nothing(tmp_path: Path) -> None:
    path = _file(tmp_path, [["Ký hiệu đơn vị", "Tên đầy đủ"]])
    assert [p.code for p in _preview(path, MemberUnit).problems] == ["I05"]


def test_a_sheet_without_the_key_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        _preview(_file(tmp_path, [["Số nhà"], ["A"]]), MemberUnit)
    assert (refused.value.code, refused.value.details) == (
        ImportCode.NO_HEADER,
        ("Ký hiệu đơn vị",),
    )


def test_a_missing_file_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        read_sheets(tmp_path / "none.xlsx")


def test_a_half_broken_zip_keeps_no_file_open(tmp_path: Path) -> None:
    body = bytearray(write_register(MemberUnit, UNITS))
    body[len(body) // 2] ^= 0xFF
    path = tmp_path / "units.xlsx"
    path.write_bytes(bytes(body))
    with pytest.raises(Refused):
        read_sheets(path)
    assert io.BytesIO(bytes(body)).readable()


def test_a_template_has_the_headings_and_a_guide_that_no_import_reads(tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    path.write_bytes(write_template(Person, {"units": {1: "Cục A", 2: "Cục B"}}))
    book = openpyxl.load_workbook(path)
    assert [cell.value for cell in book.worksheets[0][1]][:3] == ["Đơn vị", "Xưng hô", "Họ và tên"]
    rows = book["Hướng dẫn"].iter_rows(values_only=True)
    guide = {str(row[0]): (row[1], str(row[2])) for row in rows}
    assert guide["Đơn vị"] == ("x", "Ghi tên hoặc mã: Cục A; Cục B")
    assert guide["Xưng hô"][1].startswith("Ghi một trong: Ông; Bà; Đồng chí")
    assert _preview(path, Person).table.rows == ()


def test_what_all_records_share_is_no_column(tmp_path: Path) -> None:
    path = tmp_path / "vb.xlsx"
    document = Document(id=4, year_id=9, number="131/QĐ-BTP", subject="Về việc")
    path.write_bytes(write_register(Document, [document], without=("year_id",)))
    same = _preview(path, Document, stored=[document], fixed={"year_id": 9})
    assert "Năm thi đua" not in same.titles
    assert [row.change for row in same.rows] == [RowChange.SAME]
    other = _preview(path, Document, stored=[document], fixed={"year_id": 8})
    assert [(row.change, row.record) for row in other.rows] == [
        (RowChange.NEW, document.model_copy(update={"id": None, "year_id": 8}))
    ]


def test_a_record_found_by_a_key_field_that_the_sheet_does_not_hold(tmp_path: Path) -> None:
    stored = Person(id=3, unit_id=1, name="Nguyễn Văn An")
    path = _file(tmp_path, [["Đơn vị", "Họ và tên"], ["Cục A", "Nguyễn Văn An"]])
    preview = _preview(path, Person, stored=[stored], links={"units": {1: "Cục A"}})
    assert [row.change for row in preview.rows] == [RowChange.SAME]


def test_too_many_rows_or_bytes_are_refused_saying_how_many_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _file(tmp_path, [["Ký hiệu đơn vị", "Tên đầy đủ"], ["A", "Cục A"], ["B", "Cục B"]])
    monkeypatch.setattr(register_read, "MOST_ROWS", 1)
    with pytest.raises(Refused) as rows:
        read_sheets(path)
    assert (rows.value.code, rows.value.details) == (ImportCode.TOO_MANY_ROWS, ("1",))
    monkeypatch.setattr(tables, "MOST_BYTES", 10)
    with pytest.raises(Refused) as size:
        read_sheets(path)
    assert size.value.code is TableCode.TOO_LARGE


def test_reading_and_writing_can_be_stopped(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Stopped

    path = _exported(tmp_path)
    with pytest.raises(Stopped):
        read_sheets(path, stop)
    sheets = RegisterSheets(DiskPlacer())
    with pytest.raises(Stopped):
        sheets.write(tmp_path / "out.xlsx", Unit, UNITS, each=stop)
    assert not (tmp_path / "out.xlsx").exists()
    sheets.write(tmp_path / "out.xlsx", Unit, UNITS)
    assert len(sheets.read(tmp_path / "out.xlsx")[0].rows) == 3
    sheets.write_template(tmp_path / "mau.xlsx", MemberUnit)
    assert len(sheets.read(tmp_path / "mau.xlsx")[0].rows) == 1


def test_garbage_is_looked_for_again_once_a_sheet_is_written_or_stopped() -> None:
    looking: list[bool] = []

    def each(done: int, total: int) -> None:
        looking.append(gc.isenabled())
        if done == total:
            raise Stopped

    with pytest.raises(Stopped):
        write_register(Unit, UNITS, each=each)
    assert set(looking) == {False}
    assert gc.isenabled()
    write_register(Unit, UNITS)
    assert gc.isenabled()


def test_who_looks_for_no_garbage_is_not_made_to() -> None:
    gc.disable()
    try:
        write_register(Unit, UNITS)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_name_that_excel_holds_gives_way_to_the_next_free_one(tmp_path: Path) -> None:
    (tmp_path / "out-2.xlsx").write_bytes(b"of somebody else")
    sheets = RegisterSheets(HeldPlacer("out.xlsx"))
    assert sheets.write(tmp_path / "out.xlsx", Unit, UNITS) == tmp_path / "out-3.xlsx"
    assert (tmp_path / "out-2.xlsx").read_bytes() == b"of somebody else"
    assert len(sheets.read(tmp_path / "out-3.xlsx")[0].rows) == 3
    every = (f"mau{rest}.xlsx" for rest in ("", "-2", "-3", "-4", "-5"))
    with pytest.raises(Refused) as held:
        RegisterSheets(HeldPlacer(*every)).write_template(tmp_path / "mau.xlsx", MemberUnit)
    assert held.value.code is KnownFault.FILE_OPEN_ELSEWHERE


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, KnownFault.FOLDER_READ_ONLY),
        (errno.EROFS, KnownFault.FOLDER_READ_ONLY),
        (errno.ENOSPC, KnownFault.DISK_FULL),
        (errno.ENOENT, KnownFault.FOLDER_MISSING),
    ],
)
def test_a_folder_that_takes_no_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: KnownFault
) -> None:
    def refuse(**_given: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(Refused) as refused:
        RegisterSheets(DiskPlacer()).write(tmp_path / "out.xlsx", Unit, UNITS)
    assert (refused.value.code, refused.value.details) == (code, (str(tmp_path),))
