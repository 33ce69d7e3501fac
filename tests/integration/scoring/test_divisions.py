"""Places divided by the figures of the year's register, and one way applied with its document."""

import datetime
from fractions import Fraction
from pathlib import Path

import pytest

from tests.support.registrations import add, emptied
from tests.support.scoring import forget_scores
from thidua_desktop.domain.codes.allotment import AllotmentCode, ShareMethod
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.registration import RegistrationNote
from thidua_desktop.files.toml.rules_toml import shipped_rules
from thidua_desktop.records.allotment import (
    Allotment,
    Coefficient,
    CoefficientTable,
    UnitAllotment,
)
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registration.candidates import read_candidates
from thidua_desktop.services.registration.check_registrations import read_notes
from thidua_desktop.services.registration.year_book import read_book
from thidua_desktop.services.scoring.allotted import read_allotted, read_places_given
from thidua_desktop.services.scoring.divisions import Ways, apply_way, read_ways
from thidua_desktop.texts.registration.registration import note_text
from thidua_desktop.texts.scoring.allotment_pages import places_given_text


def allotment(cases: OpenStore, title: str = "MIN_CERT") -> Allotment:
    return cases.registers.list(Allotment, title=title)[0]


def document(cases: OpenStore, number: str = "210/BB-CTĐIII") -> Document:
    return cases.registers.list(Document, number=number)[0]


def ways(cases: OpenStore, title: str = "MIN_CERT", number: int | None = None) -> Ways:
    return cases.read(read_ways, stored_id(allotment(cases, title)), number)


def apply(cases: OpenStore, method: ShareMethod, by: Document, title: str = "MIN_CERT") -> Ways:
    one = stored_id(allotment(cases, title))
    return cases.registers.do(apply_way, one, method, stored_id(by))


def test_figures_come_from_the_register_of_the_year(cases: OpenStore) -> None:
    units = {unit.code: stored_id(unit) for unit in cases.registers.list(Unit)}
    found = ways(cases).ways[ShareMethod.STAFF].division
    assert found is not None
    assert found.shares[units["THADS"]].exact == Fraction(310 * 20, 827)
    member = cases.registers.list(Membership, year_id=1, unit_id=units["THADS"])[0]
    cases.registers.save(member.model_copy(update={"staff": 620}))
    found = ways(cases).ways[ShareMethod.STAFF].division
    assert found is not None
    assert found.shares[units["THADS"]].exact == Fraction(620 * 20, 1137)


def test_a_number_is_tried_and_nothing_is_stored(cases: OpenStore) -> None:
    tried = ways(cases, number=7)
    division = tried.ways[ShareMethod.AREAS].division
    assert division is not None
    assert (tried.number, division.number, tried.allotment.number) == (7, 7, 20)
    assert allotment(cases).number == 20


def test_who_lacks_a_figure_is_named(cases: OpenStore) -> None:
    member = cases.registers.list(Membership, year_id=1)[0]
    cases.registers.save(member.model_copy(update={"staff": None}))
    fault = ways(cases).ways[ShareMethod.STAFF].fault
    assert fault is not None
    assert fault.code is AllotmentCode.NO_FIGURES
    assert fault.details == (cases.registers.list(Unit, id=member.unit_id)[0].brief,)
    assert ways(cases).ways[ShareMethod.EQUAL].staff is None
    for member in cases.registers.list(Membership, year_id=1):
        cases.registers.save(member.model_copy(update={"staff": 0}))
    nobody = ways(cases).ways[ShareMethod.STAFF]
    assert nobody.fault is not None
    assert nobody.division is None


def test_scores_divide_once_every_unit_has_one(cases: OpenStore) -> None:
    forget_scores(cases)
    for at, member in enumerate(cases.registers.list(Membership, year_id=1)):
        score = ScoreSheet(year_id=1, unit_id=member.unit_id, cluster_score=f"{90 + at},5")
        cases.registers.save(score)
    found = ways(cases).ways[ShareMethod.SCORE].division
    assert found is not None
    assert found.total == sum(Fraction(181 + 2 * at, 2) for at in range(12))


def test_coefficients_count_once_a_document_with_a_day_approves_them(cases: OpenStore) -> None:
    table = cases.registers.list(CoefficientTable)[0]
    assert ways(cases).ways[ShareMethod.COEFFICIENT].division is not None
    cases.registers.save(table.model_copy(update={"document_id": None}))
    fault = ways(cases).ways[ShareMethod.COEFFICIENT].fault
    assert fault is not None
    assert fault.code is AllotmentCode.NO_COEFFICIENTS
    cases.registers.save(table)
    cases.registers.save(cases.registers.list(Coefficient)[0].model_copy(update={"value": "-1"}))
    fault = ways(cases).ways[ShareMethod.COEFFICIENT].fault
    assert fault is not None
    assert fault.code is AllotmentCode.NO_FIGURES


def test_nothing_applies_without_a_document_that_has_its_day(cases: OpenStore) -> None:
    undated = document(cases, "207/KH-CTĐIII")
    with pytest.raises(Refused) as refused:
        apply(cases, ShareMethod.STAFF, undated)
    assert refused.value.code is AllotmentCode.NO_DECISION
    one = allotment(cases)
    cases.registers.save(one.model_copy(update={"document_id": None}))
    with pytest.raises(Refused) as refused:
        apply(cases, ShareMethod.STAFF, document(cases))
    assert refused.value.code is AllotmentCode.NO_DOCUMENT
    cases.registers.save(one)
    with pytest.raises(Refused) as refused:
        apply(cases, ShareMethod.COEFFICIENT, document(cases), "GOV_FLAG")
    assert refused.value.code is AllotmentCode.NO_COEFFICIENTS
    assert not cases.registers.list(UnitAllotment, allotment_id=one.id)


def test_what_is_applied_is_written_down_with_how_it_came_about(cases: OpenStore) -> None:
    apply(cases, ShareMethod.STAFF, document(cases))
    one = allotment(cases)
    assert one.method is ShareMethod.STAFF
    rows = cases.registers.list(UnitAllotment, allotment_id=one.id)
    assert sum(row.number for row in rows) == 20
    assert rows[1].basis == (
        "310/827 biên chế × 20 = 6200/827 (7,50). Phần nguyên 7; phần dư 411/827 xếp thứ 6, "
        "có 06 phân bổ theo phần dư: được thêm 1. Số lượng: 08."
    )
    cases.registers.undo()
    assert not cases.registers.list(UnitAllotment, allotment_id=one.id)
    assert allotment(cases).method is None


def test_a_tie_is_left_to_the_conference_which_writes_its_decision_down(cases: OpenStore) -> None:
    applied = apply(cases, ShareMethod.AREAS, document(cases))
    division = applied.ways[ShareMethod.AREAS].division
    assert division is not None
    assert (division.left, len(division.tied)) == (1, 6)
    one = allotment(cases)
    told = cases.read(read_places_given, stored_id(one))
    assert places_given_text(told) == "Các đơn vị được 19/20. Còn 01 chờ hội nghị quyết định."
    row = cases.registers.list(UnitAllotment, allotment_id=one.id, unit_id=division.tied[0])[0]
    cases.registers.save(row.model_copy(update={"number": row.number + 1}))
    assert (
        places_given_text(cases.read(read_places_given, stored_id(one))) == "Các đơn vị được 20/20."
    )
    again = apply(cases, ShareMethod.STAFF, document(cases))
    assert sum(again.applied.values()) == 20


def test_a_unit_that_registers_more_than_it_may_propose_is_told_so_and_nothing_is_blocked(
    cases: OpenStore,
) -> None:
    emptied(cases)
    first = add(cases, 1, "MINISTRY_FIGHTER", person="Nguyễn Văn A")

    def notes() -> list[str]:
        book = cases.read(read_book, 1)
        found = cases.read(read_notes, 1, shipped_rules(), book)[stored_id(first)]
        codes = (RegistrationNote.OVER_ALLOTTED, RegistrationNote.WITHIN_ALLOTTED)
        return [note_text(note) for note in found if note.code in codes]

    by = "210/BB-CTĐIII ngày 01/11/2017"
    assert notes() == [f"Trong số lượng phân bổ cho đơn vị: đăng ký 01, được đề nghị 01 ({by})."]
    add(cases, 1, "MINISTRY_FIGHTER", person="Nguyễn Văn B")
    assert notes() == [f"Vượt số lượng phân bổ cho đơn vị: đăng ký 02, được đề nghị 01 ({by})."]
    one = allotment(cases, "MINISTRY_FIGHTER")
    cases.registers.save(one.model_copy(update={"decision_id": None}))
    assert notes() == []


def test_the_lists_of_candidates_say_how_many_may_be_proposed(cases: OpenStore) -> None:
    lists = cases.read(read_candidates, 1, shipped_rules())
    assert {title: one.number for title, one in lists.allotted.items()} == {
        "GOV_FLAG": 2,
        "MIN_FLAG": 4,
        "MIN_CERT": 20,
        "MINISTRY_FIGHTER": 12,
    }
    given = document(cases, "5001/BTP-TĐKT")
    cases.registers.save(given.model_copy(update={"date": None}))
    with cases.new_uow("read_test") as uow:
        assert read_allotted(uow.registers, 1) == {}


def test_the_annex_of_a_title_is_written(cases: OpenStore, tmp_path: Path) -> None:
    one = allotment(cases)
    kind = DocumentKind.ALLOTMENT_ANNEX
    issued = cases.issue_document(stored_id(one), kind, tmp_path)
    assert issued.path.name.startswith("Phu-luc-phan-bo-so-luong-danh-hieu-2017-min-cert")
    cases.registers.save(one.model_copy(update={"document_id": None}))
    with pytest.raises(Refused) as refused:
        cases.issue_document(stored_id(one), kind, tmp_path)
    assert refused.value.code is AllotmentCode.NO_DOCUMENT


def test_a_year_without_members_divides_nothing(cases: OpenStore) -> None:
    later = datetime.date(2017, 12, 1)
    given = document(cases).model_copy(update={"id": None, "number": "9/QĐ", "date": later})
    cases.registers.save(given)
    one = cases.registers.list(Allotment, title="GOV_FLAG")[0]
    assert len(ways(cases, "GOV_FLAG").units) == 12
    for member in cases.registers.list(Membership, year_id=1):
        cases.registers.delete(member)
    found = cases.read(read_ways, stored_id(one))
    assert {way.fault.code for way in found.ways.values() if way.fault} == {
        AllotmentCode.NO_MEMBERS
    }
