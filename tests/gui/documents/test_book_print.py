"""The printed books: ten columns as the decree has them, on A4 across, with room to sign."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout, QPdfWriter
from pytestqt.qtbot import QtBot

from thidua_desktop.records.choices import Direction, Urgency
from thidua_desktop.records.cluster import Cluster
from thidua_desktop.records.documents import Document
from thidua_desktop.ui.tabs.documents.book_print import book_table

CAME = Document(
    year_id=1,
    number="12/BC-CCN",
    date=datetime.date(2017, 12, 20),
    kind="BC",
    issuer="Cục Con nuôi & bạn",
    subject="Tổng kết năm",
    urgency=Urgency.URGENT,
    arrival_number=24,
    arrived=datetime.date(2017, 12, 21),
    recipients="Bộ phận giúp việc Cụm",
    result="Đã tổng hợp",
)


CLUSTER = Cluster(code="CTĐIII", name="Cụm thi đua số III", authority="Bộ Tư pháp", place="Hà Nội")


@pytest.mark.parametrize("direction", Direction)
def test_ten_columns_with_their_numbers(direction: Direction) -> None:
    table = book_table(direction, 2017, CLUSTER, [CAME])
    assert len(table.columns) == len(table.rows[0]) == 10
    assert table.columns[-1] == "Ghi chú\n(10)"
    assert sum(table.widths) == 1000
    assert "Báo cáo Tổng kết năm (Khẩn)" in table.rows[0]
    assert table.rows[0][8] == ""  # ký nhận
    assert table.above == ("Bộ Tư pháp", "Cụm thi đua số III")
    assert (table.place, len(table.signed)) == ("Hà Nội", 2)


def test_the_book_of_what_came_in_says_from_where_to_where() -> None:
    table = book_table(Direction.INCOMING, 2017, None, [CAME])
    assert table.title == "Sổ đăng ký văn bản đến năm 2017, từ số 24 đến số 24"
    assert table.rows[0][:4] == ("21/12/2017", "24", "Cục Con nuôi & bạn", "12/BC-CCN")
    assert book_table(Direction.OUTGOING, None, None, []).title == "Sổ đăng ký văn bản đi"


def test_a_long_book_takes_several_pages_across(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    table = book_table(Direction.INCOMING, 2017, CLUSTER, [CAME] * 60)
    writer = QPdfWriter(str(tmp_path / "so.pdf"))
    writer.setPageLayout(table.layout())
    assert table.layout().orientation() is QPageLayout.Orientation.Landscape
    assert table.print_on(writer) > 2
