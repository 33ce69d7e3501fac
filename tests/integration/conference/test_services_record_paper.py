"""The typist's desk stays true whatever else writes in between."""

import json
from enum import StrEnum
from pathlib import Path

import pytest

from tests.support.cases import sample_cases
from tests.support.rounds import (
    FIRST,
    SECOND,
    WHY,
    contest,
    count_round,
    figures,
    form,
    head,
    type_pass,
    year_cases,
)
from tests.support.year_text import year_text
from thidua_desktop.domain.codes.ballot import InvalidReason
from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.records.base import stored_id
from thidua_desktop.services.base.count_rows import CancelRow, PaperRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.hand_out import correct_figures
from thidua_desktop.services.conference.kept_rounds import KeptRounds
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import cancel_paper, record_paper
from thidua_desktop.services.conference.run_pass import finish_pass, resume_count, start_pass
from thidua_desktop.services.conference.seal_round import annul_round, recount, seal_round
from thidua_desktop.services.open_store import OpenStore

TWO = form(contest("C", "AB"))


def refusal_of(cases: OpenStore, round_id: int, pass_number: int, number: int) -> StrEnum:
    before = head(cases)
    with pytest.raises(Refused) as refusal:
        cases.do(record_paper, cases.rounds, round_id, pass_number, number, "10")
    assert head(cases) == before
    return refusal.value.code


def test_a_paper_and_its_journal_row_are_stored_together(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 2) as (cases, round_id):
        cases.do(start_pass, round_id, 1, FIRST)
        stored = cases.do(record_paper, cases.rounds, round_id, 1, 1, "2.", InvalidReason.NO_STAMP)
        assert not stored.verdict.valid
        with cases.new_uow("look") as uow:
            row = uow.journal_rows()[-1]
        assert (row.use_case, row.actor) == ("record_paper", "thử")
        change, salt = json.loads(row.change)
        assert salt.keys() == {"salt"}
        assert (change["table"], change["before"]) == ("count_paper", None)
        assert (change["after"]["marks"], change["after"]["invalid"]) == ('"2."', "NO_STAMP")


def test_what_no_paper_says_is_refused(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 2) as (cases, round_id):
        assert refusal_of(cases, round_id, 1, 1) is RefusalCode.WRONG_STATE
        cases.do(start_pass, round_id, 1, FIRST)
        assert refusal_of(cases, round_id, 2, 1) is RefusalCode.WRONG_STATE
        assert refusal_of(cases, round_id, 1, 0) is RefusalCode.NUMBER_UNKNOWN
        assert refusal_of(cases, round_id, 1, 3) is RefusalCode.NUMBER_UNKNOWN
        for marks, reason in (("1", None), ("1x", None), ("10", InvalidReason.BLANK)):
            with pytest.raises(Refused) as refusal:
                cases.do(record_paper, cases.rounds, round_id, 1, 1, marks, reason)
            assert refusal.value.code is RefusalCode.MARKS_WRONG
        cases.do(record_paper, cases.rounds, round_id, 1, 1, "10")
        assert refusal_of(cases, round_id, 1, 1) is RefusalCode.NUMBER_TAKEN
        with pytest.raises(ValueError, match="resolve_paper"):
            cases.do(record_paper, cases.rounds, round_id, 3, 1, "10")


def test_the_desk_sees_what_other_use_cases_did(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 2) as (cases, round_id):
        cases.do(start_pass, round_id, 1, FIRST)
        cases.do(record_paper, cases.rounds, round_id, 1, 1, "10")
        cases.do(cancel_paper, round_id, 1, 1, "Nhập sai")
        cases.do(record_paper, cases.rounds, round_id, 1, 1, "01")
        assert refusal_of(cases, round_id, 1, 3) is RefusalCode.NUMBER_UNKNOWN
        cases.do(correct_figures, round_id, "Thêm một phiếu", issued=3)
        cases.do(correct_figures, round_id, "Sót một phiếu", returned=3)
        cases.do(record_paper, cases.rounds, round_id, 1, 3, "01")
        cases.do(record_paper, cases.rounds, round_id, 1, 2, "01")
        assert cases.do(finish_pass, round_id) is RoundState.AGREED
        assert refusal_of(cases, round_id, 1, 1) is RefusalCode.WRONG_STATE
        cases.do(recount, round_id, WHY)
        assert refusal_of(cases, round_id, 1, 1) is RefusalCode.WRONG_STATE
        cases.do(start_pass, round_id, 1, FIRST)
        cases.do(record_paper, cases.rounds, round_id, 1, 1, "11")
        with cases.new_uow("look") as uow:
            rows = uow.count.rows(PaperRow, round_id=round_id, number=1)
            assert [(row.session, row.attempt) for row in rows] == [(1, 1), (1, 2), (2, 1)]
        cases.do(annul_round, round_id, WHY, "Hội nghị", "Niêm phong")
        assert refusal_of(cases, round_id, 1, 2) is RefusalCode.WRONG_STATE


def test_two_papers_of_a_conference_are_typed_in_turn(tmp_path: Path) -> None:
    one = year_text(form(contest("C", "AB")), figures(2), opened=True)
    contests = one[one.index("[[rounds]]") :]
    text = one + contests.replace('id = "1"', 'id = "2"').replace('"A", "B"', '"A", "B", "C"')
    text = text.replace("[conference]", '[[units]]\ncode = "C"\nname = "Đơn vị C"\n[conference]')
    with sample_cases(tmp_path, text.encode()) as cases:
        conference = cases.read(read_conference)
        assert conference is not None
        first, second = (stored_id(record) for record in conference.rounds)
        cases.do(start_pass, first, 1, FIRST)
        cases.do(start_pass, second, 1, SECOND)
        for number in (1, 2):
            cases.do(record_paper, cases.rounds, first, 1, number, "10")
            cases.do(record_paper, cases.rounds, second, 1, number, "011")
        assert refusal_of(cases, first, 1, 1) is RefusalCode.NUMBER_TAKEN
        assert refusal_of(cases, second, 1, 1) is RefusalCode.MARKS_WRONG
        for round_id, agree in ((first, {"A": 2, "B": 0}), (second, {"A": 0, "B": 2, "C": 2})):
            assert cases.do(finish_pass, round_id) is RoundState.AGREED
            (result,) = cases.read(read_round, round_id).results
            assert {name.code: name.agree for name in result.names} == agree


def test_a_cancelled_paper_leaves_its_trace(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 2, passes=2) as (cases, round_id):
        type_pass(cases, round_id, ["10", "01"])
        for number, reason, code in (
            (1, " ", RefusalCode.REASON_NEEDED),
            (3, WHY, RefusalCode.NOTHING_TO_CANCEL),
        ):
            with pytest.raises(Refused) as refusal:
                cases.do(cancel_paper, round_id, 1, number, reason)
            assert refusal.value.code is code
        cases.do(cancel_paper, round_id, 1, 2, "Nhập sai")
        with pytest.raises(Refused):
            cases.do(cancel_paper, round_id, 1, 2, "Nhập sai")
        view = cases.read(read_round, round_id)
        assert [(e.number, e.cancelled) for e in view.entries[1]] == [(2, "Nhập sai"), (1, None)]
        assert view.next_number(1) == 2
        cases.do(record_paper, cases.rounds, round_id, 1, 2, "11")
        with cases.new_uow("look") as uow:
            assert len(uow.count.rows(PaperRow)) == 3
            assert len(uow.count.rows(CancelRow)) == 1
        cases.do(start_pass, round_id, 2, SECOND)
        with pytest.raises(Refused) as refusal:
            cases.do(cancel_paper, round_id, 1, 1, "Nhập sai")
        assert refusal.value.code is RefusalCode.WRONG_STATE


def test_a_corrected_figure_leads_back_to_pass_one(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 2) as (cases, round_id):
        count_round(cases, round_id, ["10", "01"])
        cases.do(correct_figures, round_id, "Đếm lại", returned=1)
        view = cases.read(read_round, round_id)
        assert [code.value for code in view.errors] == ["L05", "L08"]
        with pytest.raises(Refused) as refusal:
            cases.do(seal_round, round_id)
        assert refusal.value.details == ("L05", "L08")
        with pytest.raises(Refused):
            cases.do(resume_count, round_id, " ")
        cases.do(resume_count, round_id, "Số phiếu thu về thay đổi")
        with pytest.raises(Refused) as refusal:
            cases.do(finish_pass, round_id)
        assert refusal.value.details == ("1", "2")
        cases.do(cancel_paper, round_id, 1, 2, "Không có phiếu số 2")
        assert cases.do(finish_pass, round_id) is RoundState.AGREED
        cases.do(seal_round, round_id)


def test_a_typed_paper_is_added_to_the_round_that_was_read(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 3) as (cases, round_id):
        cases.do(start_pass, round_id, 1, FIRST)
        kept = KeptRounds(cases.new_uow)
        before = kept(round_id)
        cases.do(record_paper, cases.rounds, round_id, 1, 2, "10", None)
        cases.do(record_paper, cases.rounds, round_id, 1, 1, "01", InvalidReason.SIGNED)
        after = kept(round_id)
        assert after == cases.read(read_round, round_id)
        assert after.form is before.form, "the rest is not read anew"
        cases.do(cancel_paper, round_id, 1, 2, "Đọc nhầm")
        assert kept(round_id) == cases.read(read_round, round_id)
        cases.do(record_paper, cases.rounds, round_id, 1, 2, "11", None)
        assert kept(round_id) == cases.read(read_round, round_id)
        assert kept(round_id) is kept(round_id)
