"""What lists of offices tell elsewhere than in a column of its own, or in a way of their own."""

from typing import Any

import pytest

from tests.support.sheets import table
from thidua_desktop.domain.codes.registers import ImportHint
from thidua_desktop.records.base import field_specs
from thidua_desktop.records.cluster import MemberUnit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.plans import PlanTask
from thidua_desktop.services.importing.arrange import arrange
from thidua_desktop.services.importing.given_elsewhere import type_of_document
from thidua_desktop.services.importing.preview import ImportPreview, RowChange, preview_import
from thidua_desktop.services.importing.sheets import ImportChoices, Sheet, SheetTable
from thidua_desktop.services.importing.target import Target
from thidua_desktop.services.importing.written_cell import written
from thidua_desktop.services.registers.link_names import LinkedNames

UNITS = Target(kind=MemberUnit)
NAMES = LinkedNames(
    {7: "Cục Con nuôi", 9: "Thanh tra Bộ", 1: "Cục Hộ tịch, quốc tịch, chứng thực"},
    {7: ("CCN",), 1: ("HTQTCT",)},
)
PEOPLE = Target(kind=Person, links={"units": NAMES})
DOCUMENTS = Target(kind=Document, fixed={"year_id": 1})


def found(target: Target, sheet: Sheet) -> SheetTable:
    return arrange(target, (sheet,), ImportChoices())


def fields(of: SheetTable) -> list[str]:
    return [spec.name if spec else "" for spec in of.columns]


def previewed(target: Target, *lines: tuple[str, ...], **more: Any) -> ImportPreview:
    return preview_import(target, (table(*lines, **more),))


def hints(of: ImportPreview) -> set[tuple[int, ImportHint]]:
    return {(h.row, h.code) for h in of.hints if isinstance(h.code, ImportHint)}


# ---------------------------------------------------------------- tiêu đề
def test_a_header_of_three_rows_is_read_and_a_wide_title_over_it_is_none() -> None:
    sheet = table(
        ("DANH SÁCH ĐƠN VỊ", "", "", "", ""),
        ("TT", "Đơn vị", "Số lượng công chức, viên chức", "", ""),
        ("", "", "Tổng số", "Chia ra", ""),
        ("", "", "", "Nam", "Nữ"),
        ("1", "Vụ X1", "30", "10", "20"),
        merged=((1, 1, 1, 5), (2, 3, 2, 5), (3, 3, 4, 3), (3, 4, 3, 5)),
    )
    of = found(UNITS, sheet)
    assert fields(of)[:5] == ["", "name", "staff", "", "women"]
    assert of.header_row == 2


def test_two_rows_of_titles_are_told_where_nothing_is_merged() -> None:
    """As in a .csv of such a list."""
    lines = (
        ("TT", "Đơn vị", "Thủ trưởng", "", "Biên chế", "", "Ghi chú"),
        ("", "", "Họ và tên", "Chức vụ", "Tổng số", "Nữ", ""),
        ("1", "Cục A", "Lê Hải", "Cục trưởng", "30", "20", ""),
    )
    of = found(UNITS, table(*lines))
    assert fields(of)[:7] == ["", "name", "", "head_post", "staff", "women", ""]
    assert len(of.rows) == 1
    plain = found(PEOPLE, table(("Họ và tên", "", "Đơn vị"), ("Lê", "Hải", "CCN")))
    assert len(plain.rows) == 1


def test_a_second_row_that_tells_of_no_field_is_no_record() -> None:
    lines = (("Họ và tên", "Giới tính", "", "Đơn vị"), ("", "Nam", "Nữ", ""))
    of = previewed(PEOPLE, *lines, ("Lê Hải", "x", "", "CCN"))
    assert (2, ImportHint.LEFT_HEADER) in hints(of)
    assert [row.values["name"] for row in of.good] == ["Lê Hải"]


@pytest.mark.parametrize(
    "title", ["CB, CC, NLĐ", "Số lượng CBCC", "Tổng số CBCCVC", "Biên chế (người)"]
)
def test_what_offices_call_their_staff(title: str) -> None:
    assert fields(found(UNITS, table(("Đơn vị", title), ("Cục A", "3"))))[1] == "staff"


# ---------------------------------------------------------------- đơn vị
def test_a_unit_over_several_rows_is_one_with_all_its_areas() -> None:
    merged = previewed(
        UNITS,
        ("TT", "Tên đơn vị", "Lĩnh vực công tác"),
        ("1", "Cục A", "Hộ tịch"),
        ("", "", "Quốc tịch"),
        ("2", "Cục B", "Con nuôi; Lý lịch tư pháp"),
        ("", "", "- Bồi thường"),
        merged=((2, 1, 3, 1), (2, 2, 3, 2)),
    )
    areas = {row.number: row.values.get("area_names") for row in merged.rows}
    assert areas[2] == "Hộ tịch\nQuốc tịch"
    assert areas[4] == "Con nuôi\nLý lịch tư pháp\nBồi thường"
    assert {(3, ImportHint.LEFT_PART), (5, ImportHint.LEFT_PART)} <= hints(merged)


def test_an_abbreviation_in_brackets_is_the_code_and_no_part_of_the_name() -> None:
    of = previewed(UNITS, ("TT", "Tên đơn vị"), ("1", "Cục Trợ giúp pháp lý (TGPL)"))
    (row,) = of.good
    assert (row.values["code"], row.values["name"]) == ("TGPL", "Cục Trợ giúp pháp lý")
    assert (2, ImportHint.NAME_SHORTENED) in hints(of)
    other = previewed(UNITS, ("TT", "Tên đơn vị"), ("1", "Vụ Hợp tác (đối ngoại)"))
    assert other.good[0].values["name"] == "Vụ Hợp tác (đối ngoại)"


def test_a_number_may_say_of_what_it_is() -> None:
    of = previewed(UNITS, ("Đơn vị", "Biên chế"), ("Cục A", "1.052 người"), ("Cục B", "khoảng 12"))
    assert [row.values.get("staff") for row in of.rows] == [1052, None]
    assert of.rows[1].change is RowChange.FAULTY


# ---------------------------------------------------------------- nhân sự
def test_the_unit_may_stand_in_the_post() -> None:
    of = previewed(
        PEOPLE,
        ("TT", "Họ và tên", "Chức vụ, đơn vị công tác"),
        ("1", "Nguyễn Đức", "Cục trưởng Cục Con nuôi"),
        ("2", "Phạm Lan", "Chuyên viên"),
    )
    assert of.good[0].values["unit_id"] == 7
    assert [(p.row, p.column) for p in of.problems] == [(3, 3)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("THANH TRA", "Thanh tra Bộ"), ("Cục HTQT, CT", NAMES[1]), ("Phòng 1 Cục Con nuôi", NAMES[7])],
)
def test_a_unit_that_is_written_otherwise_is_proposed(written: str, meant: str) -> None:
    of = previewed(PEOPLE, ("Họ và tên", "Đơn vị"), ("Nguyễn Đức", written))
    assert [problem.proposal for problem in of.problems] == [meant]


def test_names_in_capitals_are_offered_as_people_write_them() -> None:
    of = previewed(PEOPLE, ("Họ và tên", "Đơn vị"), ("NGUYỄN THỊ HỒNG", "Cục Con nuôi"))
    proposals = [hint.proposal for hint in of.hints if hint.code is ImportHint.CAPITALS]
    assert proposals == ["Nguyễn Thị Hồng"]


def test_where_somebody_is_addressed_as_ba_ong_is_no_family_name() -> None:
    lines = (("Ông Lê Hải", "CCN"), ("Bà Lê Hoa", "CCN"), ("Trần Tài", "CCN"))
    of = previewed(PEOPLE, ("Họ và tên", "Đơn vị"), *lines)
    assert [row.values["name"] for row in of.good] == ["Lê Hải", "Lê Hoa", "Trần Tài"]
    alone = previewed(PEOPLE, ("Họ và tên", "Đơn vị"), ("Ông Ích Khiêm", "CCN"), lines[2])
    assert alone.good[0].values["name"] == "Ông Ích Khiêm"


@pytest.mark.parametrize("text", ["(khuyết)", "Chưa bổ nhiệm", "chưa có"])
def test_a_vacant_post_names_nobody(text: str) -> None:
    of = previewed(PEOPLE, ("Họ và tên", "Đơn vị"), (text, "CCN"), ("Lê Hải", "CCN"))
    assert [row.values.get("name") for row in of.good] == ["Lê Hải"]


@pytest.mark.parametrize("mark", ['"', "-nt-", "nt", "//", "như trên"])
def test_a_ditto_mark_is_the_cell_above(mark: str) -> None:
    of = previewed(
        PEOPLE,
        ("Họ tên", "Đơn vị", "Chức vụ"),
        ("Lê A", "CCN", "Chuyên viên"),
        ("Lê B", mark, mark if mark != "như trên" else "CV"),
    )
    assert [row.values["unit_id"] for row in of.good] == [7, 7]
    assert (3, ImportHint.FROM_ABOVE) in hints(of)


def test_a_degree_before_a_name_is_offered_to_go() -> None:
    of = previewed(PEOPLE, ("Họ tên", "Đơn vị"), ("PGS.TS. Lê Thị A", "CCN"), ("Thanh Sơn", "CCN"))
    proposals = [hint.proposal for hint in of.hints if hint.code is ImportHint.DEGREE]
    assert proposals == ["Lê Thị A"]


def test_a_total_of_a_group_is_no_unit() -> None:
    of = previewed(UNITS, ("TT", "Đơn vị", "Biên chế"), ("1", "Vụ A", "3"), ("", "Cộng khối", "3"))
    assert (3, ImportHint.LEFT_TOTAL) in hints(of)


# ---------------------------------------------------------------- ngày
@pytest.mark.parametrize(
    ("name", "text", "read"),
    [
        ("due", "Tháng 11/2017", "30/11/2017"),
        ("due", "Quý II", "30/06/2017"),
        ("due", "trước ngày 15/12", "15/12/2017"),
        ("since", "Từ 01/2016", "01/01/2016"),
        ("due", "5-Feb-17", "05/02/2017"),
        ("due", "20170205", "05/02/2017"),
        ("due", "05/02/2017 14:30", "05/02/2017"),
    ],
)
def test_days_are_read_as_offices_write_them(name: str, text: str, read: str) -> None:
    kind = UnitRole if name == "since" else PlanTask
    spec = next(spec for spec in field_specs(kind) if spec.name == name)
    assert written(spec, text, 2017).text == read


# ---------------------------------------------------------------- văn bản
@pytest.mark.parametrize(
    ("number", "subject", "shown"),
    [
        ("05/KH-CTĐIII", "Phát động thi đua", "Kế hoạch"),
        ("45-QĐ/TW", "", "Quyết định"),
        ("12/BTP-TĐKT", "CV v/v đăng ký", "Công văn"),
        ("12/BTP-TĐKT", "V/v đăng ký", "Công văn"),
        ("7", "Báo cáo sơ kết", "Báo cáo"),
        ("91/2017/NĐ-CP", "Quy định chi tiết Luật", "Quy định"),
        ("12/BTP-TĐKT", "Đăng ký thi đua", ""),
    ],
)
def test_the_type_of_a_document_may_stand_in_its_number(
    number: str, subject: str, shown: str
) -> None:
    assert type_of_document(number, subject) == shown


def test_a_book_without_a_column_of_types_is_told_them() -> None:
    of = previewed(DOCUMENTS, ("Số, ký hiệu", "Trích yếu"), ("05/KH-CTĐIII", "Phát động"))
    assert of.good[0].values["kind"] == "Kế hoạch"
    assert (2, ImportHint.KIND_OF_NUMBER) in hints(of)
    typed = previewed(DOCUMENTS, ("Số, ký hiệu", "Loại"), ("05/KH-CTĐIII", "Báo cáo"))
    assert typed.good[0].values["kind"] == "Báo cáo"


def test_a_type_that_is_stored_is_not_told_anew() -> None:
    stored = Document(
        id=1, year_id=1, number="05/KH-CTĐIII", kind="Chương trình", subject="Phát động"
    )
    target = Target(kind=Document, fixed={"year_id": 1}, stored=(stored,))
    of = previewed(target, ("Số, ký hiệu", "Trích yếu"), ("05/KH-CTĐIII", "Phát động"))
    assert of.rows[0].change is RowChange.SAME
