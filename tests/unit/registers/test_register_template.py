"""The sheet that is filled in elsewhere: text columns, and lists with the names of the office."""

from pathlib import Path
from typing import Any

import openpyxl

from thidua_desktop.files.excel.register_read import read_sheets
from thidua_desktop.files.excel.register_template import write_template
from thidua_desktop.records.base import field_specs
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.importing.preview import preview_import
from thidua_desktop.services.importing.target import Target
from thidua_desktop.services.registers.register_source import Beside

LINKS = {"units": {1: "Cục Con nuôi", 2: "Thanh tra Bộ"}}
ROLE = Beside(UnitRole, ("role", "since"), lambda _person: ())


def _written(path: Path) -> Any:
    path.write_bytes(write_template(Person, LINKS, (), ROLE.specs))
    return openpyxl.load_workbook(path)


def test_phones_and_codes_stay_text_days_are_days(tmp_path: Path) -> None:
    page = _written(tmp_path / "mau.xlsx").worksheets[0]
    formats = {
        cell.value: page.column_dimensions[cell.column_letter].number_format for cell in page[1]
    }
    assert formats["Điện thoại"] == formats["Họ và tên"] == "@"
    assert formats["Từ ngày"] == "dd/mm/yyyy"


def test_what_is_of_a_list_is_chosen_from_it(tmp_path: Path) -> None:
    book = _written(tmp_path / "mau.xlsx")
    page, lists = book.worksheets[0], book["Danh mục"]
    assert lists.sheet_state == "hidden"
    by_column = {
        str(one.sqref).partition(":")[0]: (one.formula1, one.errorStyle)
        for one in page.data_validations.dataValidation
    }
    places = {cell.value: f"{cell.column_letter}2" for cell in page[1]}
    assert by_column[places["Đơn vị"]] == ("'Danh mục'!$A$2:$A$3", "warning")
    assert by_column[places["Xưng hô"]][1] == "stop"
    assert [cell.value for cell in lists["A"]][:3] == ["Đơn vị", "Cục Con nuôi", "Thanh tra Bộ"]
    assert places["Nhiệm vụ"] in by_column


def test_it_is_filled_in_and_imported(tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    book = _written(path)
    page = book.worksheets[0]
    message = {
        "Đơn vị": "Thanh tra Bộ",
        "Họ và tên": "Nguyễn Văn An",
        "Điện thoại": "0912345678",
        "Nhiệm vụ": "Công chức đầu mối",
    }
    for cell in page[1]:
        page.cell(2, cell.column).value = message.get(cell.value)
    book.save(path)
    target = Target(kind=Person, links=LINKS, beside=ROLE)
    preview = preview_import(target, read_sheets(path))
    assert (preview.problems, preview.hints) == ((), ())
    [row] = preview.rows
    assert (row.values["phone"], row.beside["role"]) == ("0912345678", "liaison")
    assert len(preview.columns) == len(field_specs(Person)) + 2
