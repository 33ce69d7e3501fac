"""Where a table stands in a file, what its columns are for, and which rows are records."""

import pytest

from tests.support.sheets import table
from thidua_desktop.domain.codes.registers import ImportCode
from thidua_desktop.records.cluster import MemberUnit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.importing.arrange import arrange
from thidua_desktop.services.importing.sheets import ImportChoices, RowKind, Sheet, SheetTable
from thidua_desktop.services.importing.target import Target

UNITS = Target(kind=MemberUnit)
PEOPLE = Target(kind=Person, links={"units": {1: "Cục Con nuôi", 2: "Thanh tra Bộ"}})
HEADER = ("Mã đơn vị", "Tên đầy đủ", "Biên chế")


def _fields(found: SheetTable) -> dict[str, str]:
    pairs = zip(found.titles, found.columns, strict=True)
    return {title: spec.name if spec else "" for title, spec in pairs}


def _arranged(target: Target, *sheets: Sheet, **message: object) -> SheetTable:
    return arrange(target, sheets, ImportChoices(**message))  # type: ignore[arg-type]  # as it takes


def _records(found: SheetTable) -> list[tuple[str, ...]]:
    return [texts for number, texts in found.rows if number not in found.kinds]


def test_titles_of_every_day_are_known() -> None:
    found = _arranged(
        UNITS,
        table(
            ("STT", "Tên đơn vị", "Thủ trưởng", "Chức vụ", "Số lĩnh vực phụ trách", "Nữ"),
            ("1", "Cục A", "Nguyễn Văn An", "Cục trưởng", "2", "5"),
        ),
    )
    assert _fields(found) == {
        "STT": "",
        "Tên đơn vị": "name",
        "Thủ trưởng": "",
        "Chức vụ": "head_post",
        "Số lĩnh vực phụ trách": "work_areas",
        "Nữ": "women",
        "Ký hiệu đơn vị (đề nghị)": "code",
    }


def test_a_longer_title_is_known_by_what_it_holds() -> None:
    found = _arranged(
        UNITS, table(("Mã", "Tên đơn vị thành viên Cụm", "Tổng số biên chế đến 31/12/2016"), "ABC")
    )
    assert list(_fields(found).values()) == ["code", "name", "staff"]


def test_the_person_says_what_a_column_is_for_and_an_earlier_file_is_remembered() -> None:
    sheet = table(("Mã", "Tên đơn vị", "Số đầu người"), ("A", "Cục A", "7"))
    asked = _arranged(UNITS, sheet, columns={"SỐ ĐẦU NGƯỜI": "Biên chế", "Mã": ""})
    assert list(_fields(asked).values())[:3] == ["", "name", "staff"]
    remembered = _arranged(UNITS, sheet, remembered={"Số đầu người": "women"})
    assert list(_fields(remembered).values()) == ["code", "name", "women"]


def test_a_header_stands_anywhere_in_the_first_fifty_rows() -> None:
    above = [(f"Dòng {n}",) for n in range(49)]
    assert _arranged(UNITS, table(*above, HEADER, "ABC")).header_row == 50
    with pytest.raises(Refused) as refused:
        _arranged(UNITS, table(*above, ("",), ("Dòng",), HEADER, "ABC"))
    assert (refused.value.code, refused.value.details) == (
        ImportCode.NO_HEADER,
        ("Ký hiệu đơn vị",),
    )


def test_a_header_over_two_rows() -> None:
    found = _arranged(
        UNITS,
        table(
            ("TT", "Tên đơn vị", "Biên chế", "", "Ghi chú"),
            ("", "", "Tổng số", "Nữ", ""),
            ("1", "Cục A", "45", "20", ""),
            merged=((1, 3, 1, 4), (1, 1, 2, 1), (1, 2, 2, 2)),
        ),
    )
    fields = _fields(found)
    assert fields["Biên chế – Tổng số"] == "staff"
    assert fields["Biên chế – Nữ"] == "women"
    assert found.header_row == 1
    assert _records(found) == [("1", "Cục A", "45", "20", "", "A")] or len(_records(found)) == 1


@pytest.mark.parametrize(
    ("above", "merged"),
    [
        (("DANH SÁCH ĐƠN VỊ", "", "", ""), ((1, 1, 1, 4),)),
        (("DANH SÁCH ĐƠN VỊ", "", "", ""), ((1, 1, 1, 6),)),
        (("BỘ MẪU", "", "CỘNG HÒA", ""), ((1, 1, 1, 2), (1, 3, 1, 4))),
    ],
)
def test_a_title_right_above_the_header_is_no_part_of_it(
    above: tuple[str, ...], merged: tuple[tuple[int, int, int, int], ...]
) -> None:
    below = ("TT", "Tên đơn vị", "Biên chế", "Nữ")
    rows = (("I", "Khối các Cục", "", ""), ("1", "Cục A", "45", "20"))
    found = _arranged(UNITS, table(above, below, *rows, merged=merged))
    assert found.header_row == 2
    assert found.titles[: found.added] == below
    assert found.kinds == {3: RowKind.GROUP}


def test_a_name_in_two_columns_is_one() -> None:
    split = table(("Đơn vị", "Họ và tên đệm", "Tên"), ("Cục Con nuôi", "Nguyễn Văn", "An"))
    assert _records(_arranged(PEOPLE, split))[0][1] == "Nguyễn Văn An"
    under_one = table(
        ("Đơn vị", "Họ và tên", ""), ("Cục Con nuôi", "Nguyễn Văn", "An"), merged=((1, 2, 1, 3),)
    )
    assert _records(_arranged(PEOPLE, under_one))[0][1] == "Nguyễn Văn An"


def test_the_only_sheet_that_fits_is_taken_and_of_several_one_is_asked_for() -> None:
    cover, units = table(("DANH SÁCH",), name="Bìa"), table(HEADER, "ABC", name="Đơn vị")
    hidden = Sheet("Cũ", units.rows, hidden=True)
    assert _arranged(UNITS, hidden, cover, units).name == "Đơn vị"
    again = Sheet("Năm 2016", units.rows)
    with pytest.raises(Refused) as refused:
        _arranged(UNITS, cover, units, again)
    assert (refused.value.code, refused.value.details) == (
        ImportCode.SEVERAL_SHEETS,
        ("Đơn vị", "Năm 2016"),
    )
    assert _arranged(UNITS, cover, units, again, sheet="Năm 2016").name == "Năm 2016"
    with pytest.raises(Refused) as unknown:
        _arranged(UNITS, units, sheet="Trang 9")
    assert unknown.value.code is ImportCode.NO_SHEET


def test_what_is_no_record_is_told() -> None:
    found = _arranged(
        UNITS,
        table(
            ("STT", *HEADER),
            ("(1)", "(2)", "(3)", "(4)"),
            ("I", "Khối các Cục", "", ""),
            ("1", "A", "Cục A", "10"),
            ("STT", *HEADER),
            ("2", "B", "Tổng cục B", "20"),
            ("3", "", "", ""),
            ("", "Tổng cộng", "", "30"),
            ("Ghi chú: số liệu đến 31/12/2016", "", "", ""),
            ("", "", "Hà Nội, ngày 15 tháng 3 năm 2017", ""),
            ("", "NGƯỜI LẬP BIỂU", "TRƯỞNG CỤM", ""),
            ("", "Nguyễn Văn A", "Trần Thị B", ""),
        ),
    )
    assert dict(found.kinds) == {
        2: RowKind.NUMBERS,
        3: RowKind.GROUP,
        5: RowKind.HEADER,
        7: RowKind.EMPTY,
        8: RowKind.TOTAL,
        9: RowKind.NOTE,
        10: RowKind.SIGNATURE,
        11: RowKind.SIGNATURE,
        12: RowKind.SIGNATURE,
    }


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (("Khối các Cục", "", ""), RowKind.GROUP),
        (("", "II. Khối còn lại", ""), RowKind.GROUP),
        (("", "Tổng số: 12 đơn vị", ""), RowKind.TOTAL),
        (("Cộng (I+II)", "", "45"), RowKind.TOTAL),
        (("* Số liệu tạm tính", "", ""), RowKind.NOTE),
        (("", "Cục không có mã", ""), None),
        (("", "Tổng cục Thống kê", "9"), None),
        (("A", "", "Chín"), None),
    ],
)
def test_rows_of_a_list_without_numbers(line: tuple[str, ...], kind: RowKind | None) -> None:
    found = _arranged(UNITS, table(HEADER, ("A", "Cục A", "1"), line))
    assert found.kinds.get(3) is kind


def test_a_cell_over_several_columns_is_a_heading() -> None:
    found = _arranged(
        UNITS, table(HEADER, ("", "Cục Một", ""), ("A", "Cục A", "1"), merged=((2, 1, 2, 3),))
    )
    assert found.kinds == {2: RowKind.GROUP}


def test_the_person_leaves_rows_out_and_takes_them_all_the_same() -> None:
    sheet = table(HEADER, ("A", "Cục A", "1"), ("Khối các Cục", "", ""))
    found = _arranged(UNITS, sheet, left_out=frozenset({2, 77}), taken=frozenset({3}))
    assert found.kinds == {2: RowKind.BY_HAND}


def test_a_cell_over_several_rows_is_that_of_each() -> None:
    found = _arranged(
        PEOPLE,
        table(
            ("Đơn vị", "Họ và tên"),
            ("Cục Con nuôi", "Nguyễn Văn An"),
            ("", "Trần Thị Bình"),
            ("Thanh tra Bộ", "Lê Văn Cường"),
            ("", "Lê Văn Dũng"),
            merged=((2, 1, 3, 1),),
        ),
    )
    assert [texts[0] for texts in _records(found)] == [
        "Cục Con nuôi",
        "Cục Con nuôi",
        "Thanh tra Bộ",
        "Thanh tra Bộ",
    ]
    assert [n.code for n in found.noticed] == ["J04"]  # the last one was taken from above


def test_headings_tell_the_unit_of_the_people_below() -> None:
    found = _arranged(
        PEOPLE,
        table(
            ("STT", "Họ và tên", "Chức vụ"),
            ("I", "Cục Con nuôi", ""),
            ("1", "Nguyễn Văn An", "Cục trưởng"),
            ("", "Phòng Tổng hợp", ""),
            ("2", "Trần Thị Bình", ""),
            ("II", "THANH TRA BỘ", ""),
            ("1", "Lê Văn Cường", ""),
        ),
    )
    assert found.titles[-1] == "Đơn vị (theo dòng nhóm)"
    assert [texts[-1] for texts in _records(found)] == [
        "Cục Con nuôi",
        "Cục Con nuôi",
        "THANH TRA BỘ",
    ]


def test_a_unit_alone_in_a_row_is_a_heading_also_without_numbers() -> None:
    found = _arranged(
        PEOPLE, table(("Họ và tên", "SĐT"), ("Thanh tra Bộ", ""), ("Lê Văn Cường", "0912345678"))
    )
    assert found.kinds == {2: RowKind.GROUP}
    assert _records(found)[0][-1] == "Thanh tra Bộ"


def test_two_columns_of_one_title_are_told() -> None:
    found = _arranged(UNITS, table(("Mã đơn vị", "Mã đơn vị", "Tên đầy đủ"), "ABC"))
    assert found.titles == ("Mã đơn vị", "Mã đơn vị (2)", "Tên đầy đủ")
    assert found.twice == (1,)
    settled = _arranged(
        UNITS,
        table(("Mã đơn vị", "Mã đơn vị", "Tên đầy đủ"), "ABC"),
        columns={"Mã đơn vị (2)": ""},
    )
    assert settled.twice == ()


def test_old_letters_are_converted_titles_too() -> None:
    sheet = table(("M· ®¬n vÞ", "Tªn ®Çy ®ñ"), ("TGPL", "Côc Trî gióp ph\u00b8p lý"))
    found = _arranged(UNITS, sheet)
    assert found.titles == ("Mã đơn vị", "Tên đầy đủ")
    assert _records(found) == [("TGPL", "Cục Trợ giúp pháp lý")]
    assert [(n.column, n.details) for n in found.noticed] == [
        (1, ("TCVN3", "Cục Trợ giúp pháp lý"))
    ]
    assert _arranged(UNITS, sheet, keep_letters=True).titles[1] == "Tªn ®Çy ®ñ"


def test_documents_of_a_register_book() -> None:
    found = _arranged(
        Target(kind=Document, fixed={"year_id": 1}),
        table(
            ("TT", "Số, ký hiệu VB", "Ngày tháng", "Tên loại và trích yếu nội dung", "Ghi chú"),
            "12345",
        ),
    )
    assert list(_fields(found).values()) == ["", "number", "date", "subject", "note"]


def test_where_hardly_a_title_is_known_the_row_that_looks_like_titles_is_the_header() -> None:
    sheet = table(
        ("DANH SÁCH",),
        ("Nơi chủ trì", "Đầu người", "Liên lạc"),
        ("Cục A", "7", "0912345678"),
    )
    found = _arranged(UNITS, sheet)
    assert (found.header_row, set(_fields(found).values())) == (2, {""})
    message = _arranged(UNITS, sheet, columns={"Nơi chủ trì": "name", "Đầu người": "staff"})
    assert list(_fields(message).values()) == ["name", "staff", "", "code"]


def test_the_name_of_a_book_tells_which_documents_it_holds() -> None:
    lines = (("Số, ký hiệu", "Trích yếu"), ("05/BC-CTĐIII", "Báo cáo"))
    documents = Target(kind=Document, fixed={"year_id": 1})
    found = _arranged(documents, table(("SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2017",), *lines))
    assert found.titles[-1] == "Văn bản đến/đi (theo tên danh sách)"
    assert _records(found) == [("05/BC-CTĐIII", "Báo cáo", "Báo cáo", "Văn bản đi")]
    both = _arranged(documents, table(("VĂN BẢN ĐẾN, VĂN BẢN ĐI",), *lines))
    assert both.place_of("direction") is None
