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
