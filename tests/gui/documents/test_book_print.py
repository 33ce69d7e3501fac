"""The printed books: ten columns as the decree has them, on A4 across, with room to sign."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter
from pytestqt.qtbot import QtBot

from thidua_desktop.records.choices import Direction, Urgency
from thidua_desktop.records.documents import Document
from thidua_desktop.ui.tabs.documents.book_print import Book, book_html, document_of, layout

DAY = datetime.date(2017, 12, 29)
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


@pytest.mark.parametrize("direction", Direction)
def test_ten_columns_with_their_numbers(direction: Direction) -> None:
    html = book_html(Book(direction, 2017, ("BỘ TƯ PHÁP", "CỤM THI ĐUA SỐ III"), [CAME]), DAY)
    assert html.count("<th width=") == 10
    assert "<th>(10)</th>" in html
    assert "Ký nhận" in html
    assert "Báo cáo Tổng kết năm (Khẩn)" in html
    assert "Ngày in: 29/12/2017" in html
    assert html.count("(Ký, ghi rõ họ tên)") == 2


def test_the_book_of_what_came_in_says_from_where_to_where() -> None:
    html = book_html(Book(Direction.INCOMING, 2017, ("", ""), [CAME]), DAY)
    assert "Năm 2017. Từ số 24 đến số 24" in html
    assert "Cục Con nuôi &amp; bạn" in html
    assert "<td>21/12/2017</td><td>24</td>" in html


def test_a_long_book_takes_several_pages_across(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    book = Book(Direction.INCOMING, 2017, ("", ""), [CAME] * 60)
    writer = QPdfWriter(str(tmp_path / "so.pdf"))
    writer.setPageLayout(layout())
    document_of(book).print_(writer)
    assert (tmp_path / "so.pdf").read_bytes().count(b"/Type /Page\n") >= 2
