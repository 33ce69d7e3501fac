"""What is a difference between a text that was written and one that came back."""

import pytest

from thidua_desktop.services.issuing.read_back.compare import Block, Where, differences


def _text(*texts: str) -> list[Block]:
    return [Block(Where.PARAGRAPH, "", number, (text,)) for number, text in enumerate(texts, 9)]


def _rows(*rows: tuple[str, ...], where: Where = Where.ROW) -> list[Block]:
    return [Block(where, "2", number, row) for number, row in enumerate(rows, 1)]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Bắt đầu: …… giờ …… phút", "Bắt đầu: 8 giờ 30 phút"),
        ("Người nhận: ____", "Người nhận: Lê Minh Châu"),
        ("Số thẻ      của Cụm", "Số thẻ 12 của Cụm"),
        ("Ho\u0323p xong", "Họp xong"),  # composed or not
        ("Một  lần", "Một lần"),
    ],
)
def test_a_room_that_was_filled_is_no_difference(written: str, found: str) -> None:
    assert differences(_text(written), _text(found)) == ()


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Bắt đầu: …… giờ …… phút", "Kết thúc: 8 giờ 30 phút"),
        ("Có …… phiếu, thiếu 2 phiếu …", "Có 8 phiếu, thiếu 3 phiếu 1"),
        ("12 phiếu", "13 phiếu"),
        ("Đơn vị A", ""),
    ],
)
def test_words_around_a_room_are_compared(written: str, found: str) -> None:
    (one,) = differences(_text(written), _text(found))
    assert (one.column, one.now) == (0, found)


def test_number_and_date_are_the_clerks_at_the_head_alone() -> None:
    head = [Block(Where.PARAGRAPH, "", 1, ("Số:       /BB-CTĐ",)), *_text("Số: 5/QĐ")]
    back = [Block(Where.PARAGRAPH, "", 1, ("Số: 12/BB-CTĐ",)), *_text("Số: 6/QĐ")]
    (one,) = differences(head, back)
    assert (one.before, one.now) == ("Số: 5/QĐ", "Số: 6/QĐ")
    dated = Block(Where.ROW, "1", 1, ("", "Hà Nội, ngày … tháng … năm 2017"))
    given = Block(Where.ROW, "1", 1, ("", "Huế, ngày 5 tháng 12 năm 2017"))
    assert differences([dated], [given]) == ()


@pytest.mark.parametrize(
    "text", ["Hôm nay, ngày {} tháng 6 năm 2017", "Từ 08 giờ, ngày {} tháng 6 năm 2017."]
)
def test_a_day_that_is_told_of_is_not_the_clerks(text: str) -> None:
    written, found = (Block(Where.PARAGRAPH, "", 3, (text.format(day),)) for day in (5, 6))
    assert len(differences([written], [found])) == 1


def test_an_empty_cell_of_a_page_is_a_room_that_of_a_sheet_is_none() -> None:
    assert differences(_rows(("A", "")), _rows(("A", "5"))) == ()
    sheet = _rows(("A",), where=Where.SHEET)
    (one,) = differences(sheet, _rows(("A", "5"), where=Where.SHEET))
    assert (one.column, one.before, one.now) == (2, "", "5")


def test_rows_that_were_added_and_changed_are_told_apart() -> None:
    written = _rows(("1", "Bộ A", "10"), ("2", "Bộ B", "9"))
    found = _rows(("1", "Bộ A", "11"), ("x", "Khác hẳn", "0"), ("2", "Bộ B", "9"))
    assert [
        (one.block.number, one.column, one.before, one.now) for one in differences(written, found)
    ] == [(1, 3, "10", "11"), (2, 0, "", "x | Khác hẳn | 0")]
    assert [one.before for one in differences(found, written)][1:] == ["x | Khác hẳn | 0"]


def test_a_paragraph_in_place_of_a_row_is_both_gone_and_added() -> None:
    changes = differences(_rows(("1", "Bộ A")), _text("Hết"))
    assert [(one.before, one.now) for one in changes] == [("1 | Bộ A", ""), ("", "Hết")]
