"""Every finding and every table has its words."""

import pytest

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.store import VerifyCode
from thidua_desktop.storage.schema import every_table
from thidua_desktop.storage.triggers import APPEND_ONLY
from thidua_desktop.texts.base.table_titles import title_of
from thidua_desktop.texts.command_line.verify import row_name
from thidua_desktop.texts.sentences import sentence


@pytest.mark.parametrize("table", [*every_table().tables, *APPEND_ONLY])
def test_every_table_has_its_title(table: str) -> None:
    assert title_of(table) != table


def test_a_finding_says_where_and_what() -> None:
    where = row_name(title_of("count_paper"), 7)
    assert sentence(Fault(VerifyCode.ROW_CHANGED, ("marks",), where)) == (
        "Dòng dữ liệu đã bị sửa ngoài chương trình. Phiếu đã nhập, dòng 7: marks"
    )


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("database disk image is malformed", "Có nội dung không đọc được."),
        ("file is not a database", "Có nội dung không đọc được."),
        ("*** in database main ***\nTree 4 page 12 cell 3: Rowid 9 out of order", "trang 12"),
        ("Page 7: never used", "Hỏng ở trang 7 của tệp."),
        ("row 3 missing from index ix_units_code", "“ix_units_code” không khớp"),
        ("wrong # of entries in index ix_units_code", "“ix_units_code” không khớp"),
        ("NULL value in units.code", "Bảng “Đơn vị” có giá trị không hợp lệ."),
        ("CHECK constraint failed in units", "Bảng “Đơn vị” có giá trị không hợp lệ."),
        ("Freelist: size is 3 but should be 4", "Chi tiết kỹ thuật: Freelist: size is 3"),
    ],
)
def test_a_damaged_file_is_told_in_our_words(said: str, told: str) -> None:
    found = sentence(Fault(VerifyCode.BYTES_DAMAGED, (said,)))
    assert found.startswith("Tệp dữ liệu bị hỏng. ")
    assert told in found
    assert (said in found) == ("kỹ thuật" in told)
