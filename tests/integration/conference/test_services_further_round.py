"""A tie or an empty seat: a further round, or the decision of those entitled."""

from enum import StrEnum
from pathlib import Path

import pytest

from tests.support.rounds import (
    WHO,
    WHY,
    contest,
    count_round,
    form,
    further,
    head,
    outcomes,
    print_minutes,
    year_cases,
)
from thidua_desktop.domain.codes.round import RefusalCode, WarningCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.further_round import decide_tie, further_round
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import (
    annul_round,
    publish_round,
    recount,
    seal_round,
    sign_minutes,
)
from thidua_desktop.services.conference.sealed_result import result_object, sealed_body
from thidua_desktop.services.open_store import OpenStore

TIED = ["110", "110", "110", "110"]


def refusal_of(cases: OpenStore, round_id: int, contest_id: str) -> StrEnum:
    before = head(cases)
    with pytest.raises(Refused) as refusal:
        cases.do(further_round, round_id, contest_id)
    assert head(cases) == before
    return refusal.value.code


def test_a_tie_goes_to_a_further_round_of_the_tied_names(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, round_id):
        count_round(cases, round_id, TIED)
        assert refusal_of(cases, round_id, "C") is RefusalCode.WRONG_STATE
        cases.do(seal_round, round_id)
        sealed = cases.read(read_round, round_id)
        assert sealed.warnings == (WarningCode.TIE,)
        assert refusal_of(cases, round_id, "X") is RefusalCode.NAME_UNKNOWN
        again = cases.do(further_round, round_id, "C")
        draft = cases.read(read_round, again)
        assert [name.code for name in draft.form.candidates] == ["A", "B"]
        assert (draft.record.code, draft.turn, draft.form.contests[0].seats) == ("1-2", 2, 1)
        assert refusal_of(cases, round_id, "C") is RefusalCode.ALREADY_DONE


def test_the_final_result_takes_the_further_round_and_the_sealed_one_stays(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, round_id):
        count_round(cases, round_id, TIED)
        code = cases.do(seal_round, round_id)
        body = sealed_body(cases.read(read_round, round_id))
        further(cases, round_id, "C", ["01", "01", "01", "10"])
        assert outcomes(cases, round_id, "C") == {"A": "beyond_seats", "B": "elected", "C": "short"}
        view = cases.read(read_round, round_id)
        assert sealed_body(view) == body
        assert result_object(view)["contests"][0]["candidates"][0]["outcome"] == "tied"
        assert view.check_code == code
        assert view.warnings == ()


def test_where_fewer_pass_the_rest_fill_the_seats(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC", 2)), 4) as (cases, round_id):
        count_round(cases, round_id, ["100", "100", "100", "011"])
        cases.do(seal_round, round_id)
        assert cases.read(read_round, round_id).warnings == (WarningCode.SEATS_LEFT,)
        again = further(cases, round_id, "C", ["10", "10", "10", "01"])
        assert cases.read(read_round, again).form.contests[0].seats == 1
        assert outcomes(cases, round_id, "C") == {"A": "elected", "B": "elected", "C": "short"}


def test_no_more_rounds_than_the_rule_allows(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, round_id):
        count_round(cases, round_id, TIED)
        cases.do(seal_round, round_id)
        assert cases.read(read_round, round_id).record.max_rounds == 2
        again = further(cases, round_id, "C", ["10", "10", "01", "01"])
        assert outcomes(cases, again, "C") == {"A": "short", "B": "short"}
        assert refusal_of(cases, again, "C") is RefusalCode.ROUNDS_EXHAUSTED
        assert refusal_of(cases, round_id, "C") is RefusalCode.ALREADY_DONE


def test_an_annulled_further_round_may_be_held_again(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, round_id):
        count_round(cases, round_id, TIED)
        cases.do(seal_round, round_id)
        first = cases.do(further_round, round_id, "C")
        cases.do(freeze_form, first)
        cases.do(annul_round, first, WHY, WHO, "Hủy phiếu")
        second = further(cases, round_id, "C", ["10", "10", "10"])
        assert cases.read(read_round, second).record.code == "1-3"
        assert cases.read(read_round, second).turn == 2
        assert outcomes(cases, round_id, "C")["A"] == "elected"


def test_a_waiting_contest_is_reckoned_again(tmp_path: Path) -> None:
    plain = form(contest("G", "AB", 1, "M"), contest("M", "AB", 1))
    with year_cases(tmp_path, plain, 4) as (cases, round_id):
        count_round(cases, round_id, ["1111", "1111", "1111", "1011"])
        cases.do(seal_round, round_id)
        assert outcomes(cases, round_id, "M") == {"A": "tied", "B": "tied"}
        assert set(outcomes(cases, round_id, "G").values()) == {"requires_pending"}
        assert refusal_of(cases, round_id, "G") is RefusalCode.NOT_TIED
        print_minutes(cases, round_id)
        cases.do(sign_minutes, round_id)
        with pytest.raises(Refused) as refusal:
            cases.do(publish_round, round_id)
        assert refusal.value.details == ("G", "M")
        further(cases, round_id, "M", ["01", "01", "01"])
        assert outcomes(cases, round_id, "M") == {"A": "beyond_seats", "B": "elected"}
        assert outcomes(cases, round_id, "G") == {"A": "requires_unmet", "B": "elected"}
        cases.do(publish_round, round_id)


def test_those_entitled_decide_among_the_tied(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, round_id):
        count_round(cases, round_id, TIED)
        with pytest.raises(Refused):
            cases.do(decide_tie, round_id, "C", ["A"], WHO, WHY)
        cases.do(seal_round, round_id)
        before = head(cases)
        for elected, who, why, code in (
            (["C"], WHO, WHY, RefusalCode.NOT_TIED),
            ([], WHO, WHY, RefusalCode.NOT_TIED),
            (["A", "B"], WHO, WHY, RefusalCode.NOT_TIED),
            (["A"], " ", WHY, RefusalCode.REASON_NEEDED),
            (["A"], WHO, "", RefusalCode.REASON_NEEDED),
        ):
            with pytest.raises(Refused) as refusal:
                cases.do(decide_tie, round_id, "C", elected, who, why)
            assert refusal.value.code is code
        assert head(cases) == before
        cases.do(decide_tie, round_id, "C", ["B"], WHO, WHY)
        assert outcomes(cases, round_id, "C")["B"] == "elected"
        assert cases.read(read_round, round_id).decisions[0].decided_by == WHO
        with pytest.raises(Refused) as refusal:
            cases.do(decide_tie, round_id, "C", ["A"], WHO, WHY)
        assert refusal.value.code is RefusalCode.NOT_TIED


def test_a_further_round_falls_where_a_recount_leaves_no_tie(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, round_id):
        count_round(cases, round_id, TIED)
        cases.do(seal_round, round_id)
        further(cases, round_id, "C", ["01", "01", "01"])
        cases.do(recount, round_id, WHY)
        count_round(cases, round_id, ["110", "110", "110", "100"])
        view = cases.read(read_round, round_id)
        assert view.final == view.results
        assert [name.code for name in view.final[0].elected] == ["A"]
