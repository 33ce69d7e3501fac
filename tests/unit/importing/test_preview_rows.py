"""What a sheet would do to a register: values as people write them, problems, look-alikes."""

import datetime
from typing import Any

import pytest

from tests.support.sheets import table
from thidua_desktop.domain.codes.registers import FieldCode, ImportCode, ImportHint, RegisterCode
from thidua_desktop.records.choices import AddressForm, Direction
from thidua_desktop.records.cluster import MemberUnit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person
from thidua_desktop.services.importing.preview import (
    ImportPreview,
    ImportRow,
    RowChange,
    preview_import,
)
from thidua_desktop.services.importing.sheets import ImportChoices
from thidua_desktop.services.importing.target import Target

STORED = (
    MemberUnit(id=1, code="TGPL", name="Cục Trợ giúp pháp lý", head_post="-"),
    MemberUnit(id=2, code="TTR", name="Thanh tra Bộ"),
)
PEOPLE = Target(kind=Person, links={"units": {1: "Cục Trợ giúp pháp lý", 2: "Thanh tra Bộ"}})
DOCUMENTS = Target(kind=Document, fixed={"year_id": 1})
UNIT = ("Mã đơn vị", "Tên đầy đủ")


def _preview(target: Target, *lines: tuple[str, ...], **more: Any) -> ImportPreview:
    return preview_import(target, (table(*lines, **more),), ImportChoices(year=2017))


def _message(preview: ImportPreview) -> list[tuple[int, int | None, str]]:
    return [(p.row, p.column, p.code) for p in (*preview.problems, *preview.hints)]


def _row(target: Target, titles: tuple[str, ...], cells: tuple[str, ...]) -> ImportRow:
    return _preview(target, titles, cells).rows[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.234", 1234), ("1 234", 1234), ("12,0", 12), ("-", None), ("—", None), ("", None)],
)
def test_numbers(text: str, value: int | None) -> None:
    row = _row(Target(kind=MemberUnit), (*UNIT, "Biên chế"), ("A", "Cục A", text))
    assert row.values["staff"] == value


def test_what_is_no_number_is_refused_at_its_cell() -> None:
    preview = _preview(Target(kind=MemberUnit), (*UNIT, "Biên chế"), ("A", "Cục A", "khoảng 12"))
    assert _message(preview) == [(2, 2, FieldCode.NOT_NUMBER)]
    assert not preview.good


@pytest.mark.parametrize(
    ("text", "year"), [("20/11/2017", 2017), ("20/11", 2017), ("20/11/99", 1999), ("43059", 2017)]
)
def test_days(text: str, year: int) -> None:
    row = _row(DOCUMENTS, ("Số, ký hiệu", "Ngày ban hành"), ("1/QĐ-BTP", text))
    assert row.values["date"] == datetime.date(year, 11, 20)


def test_a_day_that_is_written_month_first_is_proposed_the_other_way() -> None:
    preview = _preview(DOCUMENTS, ("Số, ký hiệu", "Ngày"), ("1/QĐ-BTP", "11/20/2017"))
    [problem] = preview.problems
    assert (problem.code, problem.proposal) == (ImportCode.MONTH_FIRST, "20/11/2017")


@pytest.mark.parametrize(
    ("text", "value"),
    [("Đến", Direction.INCOMING), ("đi", Direction.OUTGOING), ("Văn bản đi", Direction.OUTGOING)],
)
def test_incoming_and_outgoing(text: str, value: Direction) -> None:
    row = _row(DOCUMENTS, ("Số, ký hiệu", "Đến/Đi"), ("1/QĐ-BTP", text))
    assert row.values["direction"] is value


def test_white_space_and_what_nobody_sees_go_from_texts_of_one_line() -> None:
    row = _row(Target(kind=MemberUnit), UNIT, ("\ufeffD\u00adV1\u200b", "Cục\u00a0A,\n\u0007 B "))
    assert row.values == {"code": "DV1", "name": "Cục A, B"}


def test_a_formula_without_a_result_has_one_problem_and_no_other() -> None:
    sheet = table(("STT", *UNIT), ("1", "A", ""), broken=frozenset({(2, 2)}))
    preview = preview_import(Target(kind=MemberUnit), (sheet,))
    assert _message(preview) == [(2, 2, ImportCode.BROKEN_CELL)]
    corrected = ImportChoices(cells={(2, 2): "Cục A"})
    assert preview_import(Target(kind=MemberUnit), (sheet,), corrected).takeable


def test_a_phone_that_lost_its_0_is_asked_about() -> None:
    preview = _preview(PEOPLE, ("Đơn vị", "Họ tên", "SĐT"), ("Thanh tra Bộ", "An", "912345678"))
    [hint] = preview.hints
    assert (hint.code, hint.proposal) == (ImportHint.PHONE_LOST_ZERO, "0912345678")
    assert preview.rows[0].values["phone"] == "912345678"


def test_names_that_look_alike_are_told_before_anything_is_stored() -> None:
    preview = _preview(
        Target(kind=MemberUnit, stored=STORED),
        UNIT,
        ("HG1", "Cục Hoà giải"),
        ("HG2", "cục  hòa giải"),
        ("ĐK1", "Cục Đăng ký"),
        ("ÐK1", "Cục Khác"),
        ("TTB", "Thanh tra Bộ"),
        ("tgpl", "Cục Mới"),
    )
    assert preview.takeable
    assert _message(preview) == [
        (3, 1, ImportHint.ROW_ALIKE),
        (5, 0, ImportHint.ROW_ALIKE),
        (6, 0, ImportHint.STORED_ALIKE),
        (7, 0, ImportHint.STORED_ALIKE),
    ]
    assert [hint.proposal for hint in preview.hints] == ["", "", "TTR", "TGPL"]


def test_people_are_told_apart_by_unit_and_tone() -> None:
    preview = _preview(
        PEOPLE,
        ("Đơn vị", "Họ và tên", "Chức vụ"),
        ("Thanh tra Bộ", "Nguyễn Văn A", "CV"),
        ("Thanh tra Bộ", "Nguyễn Văn  A", "CV"),
        ("Thanh tra Bộ", "NGUYỄN VĂN A", "CV"),
        ("Thanh tra Bộ", "Nguyễn Văn À", "CV"),
        ("Cục Trợ giúp pháp lý", "Nguyễn Văn A", "CV"),
        ("Thanh tra Bộ", "Nguyễn Văn A", "CVC"),
    )
    assert [row.change for row in preview.rows] == [
        RowChange.NEW,
        RowChange.LEFT,
        RowChange.NEW,
        RowChange.NEW,
        RowChange.NEW,
        RowChange.FAULTY,
    ]
    assert _message(preview) == [
        (7, 1, ImportCode.KEY_TWICE),
        (3, None, ImportHint.LEFT_SAME),
        (4, 1, ImportHint.ROW_ALIKE),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cục Trợ giúp pháp lí", ImportHint.LINK_ALIKE),
        ("cuc tro giup phap ly", ImportHint.LINK_ALIKE),
        ("Cục TGPL", ImportHint.LINK_ALIKE),
        ("CỤC TRỢ GIÚP PHÁP LÝ", None),
        ("Cục Trợ giúp pháp luật", ImportCode.LINK_SIMILAR),
        ("Vụ Bổ trợ", FieldCode.UNKNOWN_LINK),
    ],
)
def test_a_link_that_looks_like_one_is_asked_about(text: str, code: str | None) -> None:
    preview = _preview(PEOPLE, ("Đơn vị", "Họ và tên"), (text, "Nguyễn Văn An"))
    assert [code for _, _, code in _message(preview)] == ([code] if code else [])
    proposals = {p.proposal for p in (*preview.problems, *preview.hints)}
    assert proposals <= {"Cục Trợ giúp pháp lý", ""}


def test_initials_of_a_unit_are_proposed_as_it() -> None:
    [problem] = _preview(PEOPLE, ("Đơn vị", "Họ và tên"), ("TTB", "Nguyễn Văn An")).problems
    assert (problem.code, problem.proposal) == (ImportCode.LINK_SIMILAR, "Thanh tra Bộ")


def test_codes_are_proposed_and_those_of_stored_units_taken() -> None:
    preview = _preview(
        Target(kind=MemberUnit, stored=STORED),
        ("Tên đơn vị", "Biên chế"),
        ("Thanh tra Bộ", "5"),
        ("Cục Trợ giúp pháp lí", "6"),
        ("Cục Con nuôi", "7"),
        ("Cục Chứng nhận", "8"),
    )
    assert [row.values["code"] for row in preview.rows] == ["TTR", "TGPL", "CN", "CN2"]
    assert [row.change for row in preview.rows][:2] == [RowChange.CHANGED] * 2
    assert [hint.code for hint in preview.hints] == [
        ImportHint.STORED_ALIKE,
        ImportHint.CODE_PROPOSED,
        ImportHint.CODE_PROPOSED,
    ]


def test_a_form_of_address_before_the_name_goes_to_its_field() -> None:
    preview = _preview(
        PEOPLE,
        ("Đơn vị", "Họ và tên"),
        ("Thanh tra Bộ", "Đ/c Nguyễn Văn An"),
        ("Thanh tra Bộ", "Ông Khánh Ân"),
    )
    message = [(row.values["name"], row.values.get("address")) for row in preview.rows]
    assert message == [("Nguyễn Văn An", AddressForm.COMRADE), ("Ông Khánh Ân", None)]


def test_where_every_name_is_addressed_ong_and_ba_are_no_names() -> None:
    preview = _preview(
        PEOPLE,
        ("Đơn vị", "Họ và tên"),
        ("Thanh tra Bộ", "Ông Nguyễn Văn An"),
        ("Thanh tra Bộ", "Bà: Trần Thị Bình"),
        ("Thanh tra Bộ", "Đồng chí Lê Văn Cường"),
    )
    assert [row.values["name"] for row in preview.rows] == [
        "Nguyễn Văn An",
        "Trần Thị Bình",
        "Lê Văn Cường",
    ]


def test_what_is_stored_as_it_stands_in_the_cell_stays() -> None:
    preview = _preview(
        Target(kind=MemberUnit, stored=STORED),
        (*UNIT, "Chức danh thủ trưởng"),
        ("TGPL", "Cục Trợ giúp pháp lý", "-"),
    )
    assert preview.rows[0].change is RowChange.SAME


def test_hidden_rows_and_columns_are_told() -> None:
    preview = _preview(
        Target(kind=MemberUnit),
        UNIT,
        ("A", "Cục A"),
        hidden_rows=frozenset({2}),
        hidden_columns=frozenset({2, 9}),
    )
    assert _message(preview) == [(2, None, ImportHint.HIDDEN_ROW)]
    assert preview.table.hidden_columns == (1,)


def test_a_missing_column_is_a_problem_of_the_sheet() -> None:
    preview = _preview(PEOPLE, ("Họ và tên", "SĐT"), ("Nguyễn Văn An", "0912345678"))
    assert [(p.row, p.code, p.details) for p in preview.problems] == [
        (0, ImportCode.COLUMN_MISSING, ("Đơn vị",))
    ]
    assert (preview.rows[0].change, preview.good) == (RowChange.FAULTY, ())


def test_rows_that_are_right_can_be_told_from_the_rest() -> None:
    preview = _preview(
        Target(kind=MemberUnit), UNIT, ("A", "Cục A"), ("B B", "Cục B"), ("C", "Cục C")
    )
    assert [row.number for row in preview.good] == [2, 4]


def test_a_link_written_to_the_letter_is_the_one_that_is_meant() -> None:
    names = {1: "Cục Hoà giải", 2: "Cục Hòa giải", 3: "cục hòa giải"}
    people = Target(kind=Person, links={"units": names})
    preview = _preview(
        people, ("Đơn vị", "Họ và tên"), ("Cục Hòa giải", "An"), ("CUC HOA GIAI", "Ba")
    )
    assert preview.rows[0].values["unit_id"] == 2
    assert [problem.code for problem in preview.problems] == [FieldCode.SEVERAL_LINKS]


BOOK = (
    Document(
        id=7, year_id=1, number="05/BC-CTĐIII", direction=Direction.OUTGOING, issuer="Cụm III"
    ),
)


def test_what_the_sheet_does_not_tell_is_what_the_page_shows() -> None:
    book = Target(kind=Document, fixed={"year_id": 1}, given={"direction": Direction.OUTGOING})
    row = _row(book, ("Số, ký hiệu", "Trích yếu"), ("06/BC-CTĐIII", "Báo cáo"))
    assert row.record is not None
    assert (row.record.model_dump()["direction"], row.values) == (
        Direction.OUTGOING,
        {"number": "06/BC-CTĐIII", "kind": "Báo cáo", "subject": "Báo cáo"},
    )


def test_the_only_record_with_the_rest_of_the_key_is_meant() -> None:
    book = Target(kind=Document, fixed={"year_id": 1}, stored=BOOK)
    row = _row(book, ("Số, ký hiệu", "Trích yếu"), ("05/BC-CTĐIII", "Báo cáo"))
    assert (row.change, row.record.id if row.record else None) == (RowChange.CHANGED, 7)


def test_what_the_register_would_refuse_is_said_at_its_cell() -> None:
    book = Target(kind=Document, fixed={"year_id": 1}, stored=BOOK)
    preview = _preview(
        book, ("Số, ký hiệu", "Đến/Đi", "Cơ quan ban hành"), ("5/BC-CTĐIII", "Đi", "Cụm III")
    )
    assert _message(preview)[:1] == [(2, 0, RegisterCode.KEY_TAKEN)]
