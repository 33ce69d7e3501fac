"""The two books: numbers by series and calendar year, and what rests on a document."""

import datetime

import pytest

from tests.support.sheets import sheet
from thidua_desktop.domain.codes.registers import ImportCode, RegisterCode
from thidua_desktop.domain.document_types import TYPES, type_code, type_name
from thidua_desktop.records.choices import AppointmentRole, Direction, PlanLevel
from thidua_desktop.records.cluster import Appointment, EmulationYear, Unit
from thidua_desktop.records.documents import DECISION, Document
from thidua_desktop.records.plans import Plan, PlanTask
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.documents.document_state import document_uses, same_incoming
from thidua_desktop.services.documents.next_number import issue_number, next_arrival
from thidua_desktop.services.documents.year_documents import YearDocuments
from thidua_desktop.services.importing.preview import preview_steps
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.open_store import OpenStore

DAY = datetime.date


@pytest.fixture
def cases(cases: OpenStore) -> OpenStore:
    cases.registers.save(EmulationYear(year=2018, rules="2003-nd91"))
    return cases


def add(cases: OpenStore, number: str, day: DAY | None = None, **values: object) -> Document:
    given = {"year_id": 1, "direction": Direction.OUTGOING, **values}
    return cases.registers.save(Document.model_validate({"number": number, "date": day, **given}))


def issued(cases: OpenStore, kind: str, day: DAY, year_id: int = 1) -> str:
    return cases.registers.do(issue_number, year_id, kind, day).number


# ------------------------------------------------------------------ loại


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("QĐ", "QĐ"),
        ("quyết định", "QĐ"),
        ("Quyết  Định", "QĐ"),
        ("TTr", "TTr"),
        ("Công văn", "CV"),
        ("CV", "CV"),
        ("Giao ước", "Giao ước"),
    ],
)
def test_the_full_word_and_the_abbreviation_are_one(written: str, code: str) -> None:
    assert type_code(written) == code
    assert Document(year_id=1, number="1", kind=written).is_of(code)


def test_the_types_of_the_decree_and_the_letter() -> None:
    assert len(TYPES) == 32  # 29 types with công văn, 3 kinds of copies
    assert type_name("cv") == "Công văn"
    assert type_name("Giao ước") == "Giao ước"


# ------------------------------------------------------------------ số


def test_numbers_go_on_by_series_in_the_calendar_year(cases: OpenStore) -> None:
    add(cases, "219/KH-CTĐIII", DAY(2017, 3, 1))
    assert issued(cases, "Kế hoạch", DAY(2017, 5, 2)) == "220/KH-CTĐIII"
    assert issued(cases, "BC", DAY(2017, 5, 2)) == "01/BC-CTĐIII"
    assert issued(cases, "Công văn", DAY(2017, 5, 2)) == "01/CTĐIII"
    assert issued(cases, "KH", DAY(2018, 1, 8)) == "01/KH-CTĐIII"  # of 2017's papers
    assert issued(cases, "KH", DAY(2018, 1, 9), 2) == "02/KH-CTĐIII"
    newest = cases.registers.list(Document)[-1]
    assert (newest.kind, newest.direction) == ("KH", Direction.OUTGOING)
    cases.registers.undo()
    assert issued(cases, "KH", DAY(2018, 1, 9), 2) == "02/KH-CTĐIII"


@pytest.mark.parametrize(
    ("number", "day", "year_id"),
    [
        ("05/KH-CTĐIII", DAY(2017, 5, 1), 1),
        ("5/KH-CTĐIII", DAY(2017, 12, 1), 1),
        ("05/KH-CTĐIII", DAY(2017, 12, 1), 2),
        ("05/KH-CTĐIII", None, 1),
        ("05/kh-ctđiii", DAY(2017, 5, 1), 1),
        ("0005/Kh-CTđIII", DAY(2017, 5, 1), 1),
    ],
)
def test_a_number_goes_out_once(
    cases: OpenStore, number: str, day: DAY | None, year_id: int
) -> None:
    add(cases, "05/KH-CTĐIII", DAY(2017, 3, 1))
    with pytest.raises(Refused) as refused:
        add(cases, number, day, year_id=year_id)
    assert refused.value.code is RegisterCode.KEY_TAKEN


def test_a_number_that_is_free_again_is_taken_in_one_change(cases: OpenStore) -> None:
    before = len(cases.registers.list(Document))
    first = add(cases, "05/KH-CTĐIII", DAY(2017, 3, 1))
    with cases.registers.changing("change_records") as changes:
        changes.save(first.model_copy(update={"number": "06/KH-CTĐIII"}))
        second = changes.save(first.model_copy(update={"id": None}))
        changes.delete(second)
        changes.save(first.model_copy(update={"id": None, "number": "5/kh-ctđiii"}))
        with pytest.raises(Refused):
            changes.save(first.model_copy(update={"id": None, "number": "6/KH-CTĐIII"}))
    assert len(cases.registers.list(Document)) == before + 2


def test_numbers_that_collide_are_refused_at_their_cells_before_anything_is_taken(
    cases: OpenStore,
) -> None:
    add(cases, "05/KH-CTĐIII", DAY(2017, 3, 1))
    source = YearDocuments(cases.registers, Case(new_uow=cases.new_uow))
    source.narrow(year_id=1)
    source.direction = Direction.OUTGOING
    rows = (
        (2, ("5/kh-ctđiii", "12/05/2017", "Trùng với sổ")),
        (3, ("06/KH-CTĐIII", "12/05/2017", "Kế hoạch")),
        (4, ("6/KH-ctđiii", "13/05/2017", "Trùng với dòng trên")),
        (5, ("06a/KH-CTĐIII", "13/05/2017", "Có chữ")),
    )
    file = sheet(("Số, ký hiệu", "Ngày văn bản", "Trích yếu"), rows)
    preview = done_at_once(preview_steps(source, file))
    assert [(p.row, p.column, p.code, p.details) for p in preview.problems] == [
        (2, 0, RegisterCode.KEY_TAKEN, ("05/KH-CTĐIII",)),
        (4, 0, ImportCode.KEY_TWICE, ("3",)),
    ]
    done_at_once(import_steps(source, file, good_rows=True))
    numbers = [one.number for one in cases.registers.list(Document) if one.number[0] == "0"]
    assert sorted(numbers) == ["05/KH-CTĐIII", "06/KH-CTĐIII", "06a/KH-CTĐIII"]


@pytest.mark.parametrize(
    ("number", "day"),
    [
        ("05a/KH-CTĐIII", DAY(2017, 5, 1)),
        ("05/BC-CTĐIII", DAY(2017, 5, 1)),
        ("05/KH-CTĐIII", DAY(2018, 1, 5)),
    ],
)
def test_another_letter_series_or_year_is_another_number(
    cases: OpenStore, number: str, day: DAY
) -> None:
    add(cases, "05/KH-CTĐIII", DAY(2017, 3, 1))
    assert add(cases, number, day).id is not None


def test_what_came_in_twice_is_hinted_alone(cases: OpenStore) -> None:
    coming = {"direction": Direction.INCOMING, "issuer": "Cục Con nuôi"}
    first = add(cases, "12/BC-CCN", DAY(2017, 6, 1), **coming)
    again = add(cases, "12/BC-CCN", DAY(2017, 6, 1), **coming)
    assert cases.read(same_incoming, again) == ("12/BC-CCN ngày 01/06/2017",)
    other = add(cases, "12/BC-CCN", DAY(2017, 6, 1), direction=Direction.INCOMING)
    assert cases.read(same_incoming, other) == ()
    assert first.id != again.id


def test_what_comes_in_is_numbered_by_the_year_in_which_it_came(cases: OpenStore) -> None:
    for number, day in ((7, DAY(2017, 12, 29)), (2, DAY(2018, 1, 3))):
        coming = {"direction": Direction.INCOMING, "arrival_number": number, "arrived": day}
        add(cases, f"{number}/X", None, **coming)
    with cases.new_uow("read") as uow:
        found = [next_arrival(uow.registers, DAY(year, 1, 1)) for year in (2017, 2018, 2019)]
    assert found == [8, 3, 1]


def test_a_new_one_that_came_in_begins_with_today_and_the_next_number(cases: OpenStore) -> None:
    documents = YearDocuments(cases.registers, cases)
    documents.narrow(year_id=1)
    given = documents.given()
    assert (given["arrived"], given["arrival_number"]) == (DAY(2017, 11, 22), 1)
    documents.direction = Direction.OUTGOING
    assert documents.given() == {"direction": Direction.OUTGOING}


def test_the_book_of_what_came_in_goes_by_its_numbers(cases: OpenStore) -> None:
    documents = YearDocuments(cases.registers, cases)
    documents.narrow(year_id=2)
    documents.direction = Direction.INCOMING
    for number, day in ((2, DAY(2018, 1, 4)), (1, DAY(2018, 1, 4)), (None, None)):
        coming = {"direction": Direction.INCOMING, "arrival_number": number, "arrived": day}
        add(cases, f"{number}/X", DAY(2017, 12, 30), year_id=2, **coming)
    assert [one.number for one in documents.rows()] == ["1/X", "2/X", "None/X"]


# ------------------------------------------------------------------ dùng ở


def test_a_decision_knows_whom_it_names_and_a_plan_its_tasks(cases: OpenStore) -> None:
    decision = add(cases, "3916/QĐ-BTP", kind=DECISION, direction=Direction.INCOMING)
    assert cases.read(document_uses, decision.id or 0) == ()
    unit = cases.registers.list(Unit)[0]
    head = AppointmentRole.HEAD
    cases.registers.save(
        Appointment(for_year=2019, unit_id=unit.id or 0, role=head, document_id=decision.id)
    )
    plan = cases.registers.save(
        Plan(year_id=2, level=PlanLevel.CLUSTER, name="Kế hoạch Cụm", document_id=decision.id)
    )
    for text, done in (("Ký giao ước", DAY(2018, 2, 1)), ("Sơ kết", None)):
        cases.registers.save(PlanTask(plan_id=plan.id or 0, text=text, done=done))
    assert cases.read(document_uses, decision.id or 0) == (
        f"Trưởng Cụm năm 2019: {unit.name}",
        "Kế hoạch Cụm: 2 công việc (1 đã hoàn thành), 0 chỉ tiêu",
    )
