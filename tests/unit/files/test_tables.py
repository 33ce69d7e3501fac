"""The one reader of foreign tables: what people do not see, and what no program reckoned."""

import datetime
import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from thidua_desktop.domain.codes.loading import TableCode
from thidua_desktop.files.excel import tables
from thidua_desktop.files.excel.tables import BROKEN, Table, column_letters, read_tables
from thidua_desktop.services.base.errors import Refused

DATA = Path(__file__).parents[2] / "data"
ODS_HEAD = (
    '<?xml version="1.0"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body><office:spreadsheet>"
)


def book(path: Path, write: Callable[[Worksheet], object]) -> Path:
    made = openpyxl.Workbook()
    page = made.active
    assert page is not None
    write(page)
    made.save(path)
    return path


def only(path: Path) -> Table:
    (table,) = read_tables(path)
    return table


def refused(path: Path) -> TableCode:
    with pytest.raises(Refused) as caught:
        read_tables(path)
    assert isinstance(caught.value.code, TableCode)
    return caught.value.code


def test_values_are_as_stored_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    def write(page: Worksheet) -> None:
        page.append(["a", 1, 1.5, True, datetime.date(2017, 11, 22)])
        page["B4"] = "_x000D_ b"

    assert [(row.number, row.cells) for row in only(book(tmp_path / "a.xlsx", write)).rows] == [
        (1, ("a", 1, 1.5, True, datetime.date(2017, 11, 22))),
        (4, ("", "\r b", "", "", "")),
    ]


def test_hidden_sheets_rows_and_columns_are_told(tmp_path: Path) -> None:
    def write(page: Worksheet) -> None:
        for number in range(1, 5):
            page.append([number, "x", "y"])
        page.row_dimensions[3].hidden = True
        page.column_dimensions["B"].hidden = True

    path = book(tmp_path / "a.xlsx", write)
    made = openpyxl.load_workbook(path)
    made.create_sheet("Ẩn").sheet_state = "veryHidden"
    made.save(path)
    first, second = read_tables(path)
    assert (first.hidden, second.hidden, second.name) == (False, True, "Ẩn")
    assert (set(first.hidden_rows), set(first.hidden_columns)) == ({3}, {2})


def test_a_formula_without_a_result_and_an_error_have_no_value(tmp_path: Path) -> None:
    def write(page: Worksheet) -> None:
        page.append(["x", "=1+1"])
        page["A3"] = "#DIV/0!"
        page["A3"].data_type = "e"

    rows = only(book(tmp_path / "a.xlsx", write)).rows
    assert [(row.number, row.cells) for row in rows] == [(1, ("x", BROKEN)), (3, (BROKEN,))]


def other_program(path: Path) -> Path:
    """The same workbook as another program writes it: other part names, a prefix everywhere."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts.pop("xl/worksheets/sheet1.xml").decode()
    sheet = re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", sheet).replace("xmlns=", "xmlns:x=")
    parts["xl/sheets/bảng.xml"] = sheet.encode()
    for name in ("xl/_rels/workbook.xml.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"worksheets/sheet1.xml", "sheets/bảng.xml".encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return path


def test_what_is_drawn_without_any_height_or_width_is_hidden_too(tmp_path: Path) -> None:
    def write(page: Worksheet) -> None:
        for row in (("A", "B"), ("1", "2"), ("3", "4")):
            page.append(row)
        page.column_dimensions["B"].width = 20

    part = "xl/worksheets/sheet1.xml"
    made = book(tmp_path / "a.xlsx", write)
    with zipfile.ZipFile(made) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    parts[part] = parts[part].replace(b'<row r="3"', b'<row r="3" ht="0" customHeight="1"')
    parts[part] = parts[part].replace(b'width="20"', b'width="0.0"')
    with zipfile.ZipFile(made, "w") as target:
        for name, body in parts.items():
            target.writestr(name, body)
    table = only(made)
    assert (set(table.hidden_rows), set(table.hidden_columns)) == ({3}, {2})


def test_merged_and_hidden_are_found_whatever_another_program_calls_its_parts(
    tmp_path: Path,
) -> None:
    def write(page: Worksheet) -> None:
        page.append(["a", "b", "=B9"])
        page.append(["c", "d"])
        page.merge_cells("A2:B2")
        page.row_dimensions[2].hidden = True

    table = only(other_program(book(tmp_path / "a.xlsx", write)))
    assert table.merged == ((2, 1, 2, 2),)
    assert table.hidden_rows == {2}
    assert table.rows[0].cells == ("a", "b", BROKEN)


def test_borders_far_below_are_no_rows(tmp_path: Path) -> None:
    def write(page: Worksheet) -> None:
        page.append(["a"])
        for number in range(2, 20_000):
            page.cell(number, 1).number_format = "0"

    assert [row.number for row in only(book(tmp_path / "a.xlsx", write)).rows] == [1]


def test_a_cell_at_the_end_of_the_sheet_is_too_large_before_anything_is_laid_out(
    tmp_path: Path,
) -> None:
    def write(page: Worksheet) -> None:
        page["A1"] = "x"
        page["XFD1048576"] = "x"

    assert refused(book(tmp_path / "a.xlsx", write)) is TableCode.TOO_LARGE


def ods(path: Path, inside: str, manifest: str = "") -> Path:
    end = "</office:spreadsheet></office:body></office:document-content>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
        archive.writestr("content.xml", ODS_HEAD + inside + end)
    return path


def cell(text: str, more: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p>'
        "</table:table-cell>"
    )


def test_an_open_document_is_read_with_what_it_hides(tmp_path: Path) -> None:
    inside = (
        '<table:table table:name="Bảng"><table:table-column table:visibility="collapse"/>'
        f"<table:table-row>{cell('a')}{cell('b')}</table:table-row>"
        f'<table:table-row table:visibility="filter">{cell("c")}'
        '<table:table-cell table:formula="of:=1+1"/></table:table-row></table:table>'
    )
    table = only(ods(tmp_path / "a.ods", inside))
    assert [row.cells for row in table.rows] == [("a", "b"), ("c", BROKEN)]
    assert (table.name, set(table.hidden_rows), set(table.hidden_columns)) == ("Bảng", {2}, {1})


def test_an_open_document_that_repeats_a_cell_for_ever_is_too_large(tmp_path: Path) -> None:
    more = 'table:number-columns-repeated="16384"'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell("a", more)}'
    inside = f'<table:table table:name="x">{row}</table:table-row></table:table>'
    assert refused(ods(tmp_path / "a.ods", inside)) is TableCode.TOO_LARGE


def test_an_old_workbook_is_read() -> None:
    rows = only(DATA / "units.xls").rows
    assert rows[0].cells[:2] == ("Mã đơn vị", "Tên đầy đủ")
    assert len(rows) == 13


def test_a_password_is_said() -> None:
    assert refused(DATA / "password.xlsx") is TableCode.PASSWORD


def test_merged_cells_of_an_open_document_are_told(tmp_path: Path) -> None:
    wide = 'table:number-columns-spanned="2" table:number-rows-spanned="1"'
    high = 'table:number-columns-spanned="1" table:number-rows-spanned="2"'
    inside = (
        '<table:table table:name="Bảng">'
        f"<table:table-row>{cell('a', high)}{cell('b', wide)}<table:covered-table-cell/>"
        f"</table:table-row><table:table-row><table:covered-table-cell/>{cell('c')}"
        "</table:table-row></table:table>"
    )
    assert only(ods(tmp_path / "a.ods", inside)).merged == ((1, 1, 2, 1), (1, 2, 1, 3))


def test_a_password_of_an_open_document_is_said(tmp_path: Path) -> None:
    assert refused(ods(tmp_path / "a.ods", "", "<encryption-data/>")) is TableCode.PASSWORD


@pytest.mark.parametrize(
    ("name", "body", "code"),
    [
        ("a.docx", b"x", TableCode.FILE_KIND),
        ("a", b"x", TableCode.FILE_KIND),
        ("a.xlsx", b" \n", TableCode.EMPTY),
        ("a.xlsx", b"PK\x03\x04broken", TableCode.DAMAGED),
        ("a.ods", b"noise" * 999, TableCode.DAMAGED),
        ("a.xls", b"noise" * 999, TableCode.DAMAGED),
        ("a.csv", "Cấp".encode("utf-16"), TableCode.NOT_UTF8),
        ("a.csv", b'a,"b', TableCode.DAMAGED),
    ],
)
def test_what_cannot_be_read_has_its_code(
    tmp_path: Path, name: str, body: bytes, code: TableCode
) -> None:
    path = tmp_path / name
    path.write_bytes(body)
    assert refused(path) is code


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = book(tmp_path / "a.xlsx", lambda page: page.append(["x"]))
    for limit in ("MOST_BYTES", "MOST_UNPACKED_BYTES"):
        with monkeypatch.context() as patch:
            patch.setattr(tables, limit, 10)
            assert refused(path) is TableCode.TOO_LARGE


def test_a_comma_within_names_parts_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("TT;Tên;Số\n1;Cục Hộ tịch, quốc tịch, chứng thực;45\n2;Cục B;3", "utf-8")
    assert [len(row.cells) for row in only(path).rows] == [3, 3, 3]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_the_one_that_parts_most(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "a.csv"
    lines = ["DANH SÁCH", separator.join(("Mã", '"Tên"', "Ghi chú")), separator.join("abc")]
    path.write_text("\n".join(lines), "utf-8-sig")
    rows = only(path).rows
    assert [len(row.cells) for row in rows] == [1, 3, 3]
    assert rows[1].cells == ("Mã", "Tên", "Ghi chú")


@pytest.mark.parametrize(("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_columns_have_the_letters_of_excel(column: int, letters: str) -> None:
    assert column_letters(column) == letters


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Made once: a book tells when it was made, and a search must find the same bytes again."""
    folder = tmp_path_factory.mktemp("sound")
    book(folder / "made.xlsx", lambda page: page.append(["a", 1, "=B1"]))
    ods(folder / "made.ods", '<table:table table:name="x"></table:table>')
    made = [folder / "made.xlsx", folder / "made.ods", DATA / "units.xls", DATA / "password.xlsx"]
    return {path.name: path.read_bytes() for path in made}


@pytest.mark.parametrize("name", ["units.xls", "password.xlsx", "made.xlsx", "made.ods"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_a_damaged_file_is_refused_or_read(
    tmp_path: Path, sound: dict[str, bytes], name: str, data: st.DataObject
) -> None:
    body = bytearray(sound[name])
    for _ in range(data.draw(st.integers(1, 8))):
        body[data.draw(st.integers(0, len(body) - 1))] ^= data.draw(st.integers(1, 255))
    path = tmp_path / f"damaged-{name}"
    path.write_bytes(bytes(body))
    with suppress(Refused):
        assert all(row.cells for table in read_tables(path) for row in table.rows)
