"""Đối chiếu với bảng ghi kiểm phiếu thủ công, and the papers that differ."""

from pathlib import Path

import pytest

from tests.support.rounds import (
    FIRST,
    SECOND,
    WHO,
    WHY,
    contest,
    form,
    head,
    type_pass,
    year_cases,
)
from thidua_desktop.domain.codes.ballot import CheckMethod, InvalidReason
from thidua_desktop.domain.codes.round import LedgerCode, RefusalCode, RoundState
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import (
    cancel_paper,
    record_paper,
    resolve_paper,
)
from thidua_desktop.services.conference.run_pass import (
    Hands,
    enter_hand_tally,
    finish_pass,
    resume_count,
    start_pass,
)
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.open_store import OpenStore

TWO = form(contest("C", "AB"))
RIGHT = {"C:A": 2, "C:B": 1}
HAND = CheckMethod.HAND_TALLY


def by_hand(cases: OpenStore, round_id: int) -> None:
    type_pass(cases, round_id, ["10", "10", "01"])
    cases.do(start_pass, round_id, 2, SECOND, "", HAND)


def test_totals_that_agree_end_the_count(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 3, passes=2) as (cases, round_id):
        by_hand(cases, round_id)
        assert LedgerCode.PASS_MISSING in cases.read(read_round, round_id).errors
        with pytest.raises(Refused) as refusal:
            cases.do(finish_pass, round_id)
        assert refusal.value.code is RefusalCode.PASS_UNFINISHED
        assert cases.do(enter_hand_tally, round_id, 3, 0, RIGHT) is RoundState.AGREED
        assert cases.read(read_round, round_id).errors == ()
        cases.do(seal_round, round_id)


def test_a_slip_of_the_hand_tally_is_corrected(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 3, passes=2) as (cases, round_id):
        by_hand(cases, round_id)
        assert (
            cases.do(enter_hand_tally, round_id, 3, 0, {"C:A": 3, "C:B": 1}) is RoundState.RESOLVING
        )
        view = cases.read(read_round, round_id)
        assert view.hand_difference is not None
        assert view.hand_difference.names == (("C", "A"),)
        assert view.errors == (LedgerCode.DIFFERENCES_OPEN,)
        with pytest.raises(Refused) as refusal:
            cases.do(enter_hand_tally, round_id, 3, 0, RIGHT)
        assert refusal.value.code is RefusalCode.REASON_NEEDED
        shown = (3, 0, RIGHT, "Cộng nhầm một phiếu")
        assert cases.do(enter_hand_tally, round_id, *shown) is RoundState.AGREED
        assert cases.read(read_round, round_id).hand_reasons == ("Cộng nhầm một phiếu",)


def test_a_slip_of_the_typist_is_found_in_the_papers(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 3, passes=2) as (cases, round_id):
        by_hand(cases, round_id)
        cases.do(enter_hand_tally, round_id, 3, 0, {"C:A": 1, "C:B": 2})
        with pytest.raises(Refused) as refusal:
            cases.do(resolve_paper, round_id, 2, "01")
        assert refusal.value.details == ("decided_by",)
        assert cases.do(resolve_paper, round_id, 1, "10") is RoundState.RESOLVING
        assert cases.do(resolve_paper, round_id, 2, "01", decided_by=WHO) is RoundState.AGREED
        view = cases.read(read_round, round_id)
        assert view.decided == {2: WHO}
        assert {name.code: name.agree for name in view.results[0].names} == {"A": 1, "B": 2}


def test_what_a_hand_tally_cannot_say_is_refused(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 3, passes=2) as (cases, round_id):
        with pytest.raises(Refused) as refusal:
            cases.do(enter_hand_tally, round_id, 3, 0, RIGHT)
        assert refusal.value.code is RefusalCode.WRONG_STATE
        by_hand(cases, round_id)
        before = head(cases)
        for valid, agree, code in (
            (3, {"C:Z": 1}, RefusalCode.NAME_UNKNOWN),
            (-1, RIGHT, RefusalCode.FIGURES_MISSING),
            (3, {"C:A": -1}, RefusalCode.FIGURES_MISSING),
        ):
            with pytest.raises(Refused) as refusal:
                cases.do(enter_hand_tally, round_id, valid, 0, agree)
            assert refusal.value.code is code
        with pytest.raises(Refused) as refusal:
            cases.do(record_paper, cases.rounds, round_id, 2, 1, "10")
        assert refusal.value.code is RefusalCode.WRONG_STATE
        assert head(cases) == before


def test_the_method_changes_with_a_reason(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 3, passes=2) as (cases, round_id):
        type_pass(cases, round_id, ["10", "10", "01"])
        cases.do(start_pass, round_id, 2, SECOND)
        cases.do(record_paper, cases.rounds, round_id, 2, 1, "11")
        for method, code in (
            (CheckMethod.SECOND_PASS, RefusalCode.PASS_EXISTS),
            (HAND, RefusalCode.REASON_NEEDED),
        ):
            with pytest.raises(Refused) as refusal:
                cases.do(start_pass, round_id, 2, SECOND, "", method)
            assert refusal.value.code is code
        cases.do(start_pass, round_id, 2, SECOND, WHY, HAND)
        view = cases.read(read_round, round_id)
        assert (view.passes[2].method, view.passes[2].reason) == (HAND, WHY)
        # The one paper of the broken-off second pass neither counts nor blocks.
        cases.do(enter_hand_tally, round_id, 3, 0, RIGHT)
        assert cases.read(read_round, round_id).errors == ()
        cases.do(seal_round, round_id)


def test_the_method_also_changes_by_going_back(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 3, passes=2) as (cases, round_id):
        by_hand(cases, round_id)
        cases.do(enter_hand_tally, round_id, 2, 1, RIGHT)
        cases.do(resume_count, round_id, WHY)
        with pytest.raises(Refused) as refusal:
            cases.do(start_pass, round_id, 2, SECOND)
        assert refusal.value.code is RefusalCode.REASON_NEEDED
        cases.do(start_pass, round_id, 2, SECOND, WHY)
        for number, marks in enumerate(["10", "10", "01"], 1):
            cases.do(record_paper, cases.rounds, round_id, 2, number, marks)
        assert cases.do(finish_pass, round_id) is RoundState.AGREED


def test_pass_two_needs_other_hands_or_a_reason(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 1, passes=2) as (cases, round_id):
        for number in (1, 2):
            with pytest.raises(Refused) as refusal:
                cases.do(start_pass, round_id, number, Hands("Trưởng Ban", " "))
            assert refusal.value.details == ("typist",)
        with pytest.raises(Refused) as refusal:
            cases.do(start_pass, round_id, 2, SECOND)
        assert refusal.value.code is RefusalCode.WRONG_STATE
        type_pass(cases, round_id, ["10"])
        with pytest.raises(Refused) as refusal:
            cases.do(start_pass, round_id, 2, FIRST)
        assert refusal.value.code is RefusalCode.SAME_HANDS
        cases.do(start_pass, round_id, 2, FIRST, "Chỉ có một người nhập")
        cases.do(record_paper, cases.rounds, round_id, 2, 1, "10")
        cases.do(finish_pass, round_id)
        view = cases.read(read_round, round_id)
        assert view.errors == ()
        assert view.passes[2].reason == "Chỉ có một người nhập"


def test_a_paper_that_differs_is_settled(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 3, passes=2) as (cases, round_id):
        type_pass(cases, round_id, ["10", "10", ("01", InvalidReason.NO_STAMP)])
        type_pass(cases, round_id, ["10", "01", ("11", InvalidReason.SIGNED)], 2)
        assert cases.read(read_round, round_id).differences == ()
        assert cases.do(finish_pass, round_id) is RoundState.RESOLVING
        assert cases.read(read_round, round_id).differences == (2, 3)
        for number, marks, code in (
            (1, "10", RefusalCode.NUMBER_UNKNOWN),
            (4, "10", RefusalCode.NUMBER_UNKNOWN),
            (2, "1", RefusalCode.MARKS_WRONG),
            (2, "11", RefusalCode.REASON_NEEDED),
        ):
            with pytest.raises(Refused) as refusal:
                cases.do(resolve_paper, round_id, number, marks)
            assert refusal.value.code is code
        assert cases.do(resolve_paper, round_id, 2, "01") is RoundState.RESOLVING
        cases.do(resolve_paper, round_id, 2, "11", None, WHO)
        reason = InvalidReason.SIGNED
        assert cases.do(resolve_paper, round_id, 3, "00", reason) is RoundState.AGREED
        view = cases.read(read_round, round_id)
        assert (view.decided, view.found_differences, view.differences) == ({2: WHO}, (2, 3), ())
        assert view.tally.reasons == {InvalidReason.SIGNED: 1}
        assert [name.agree for name in view.results[0].names] == [2, 1]


def test_a_paper_typed_anew_after_going_back_is_what_counts(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 1, passes=2) as (cases, round_id):
        type_pass(cases, round_id, ["10"])
        type_pass(cases, round_id, ["01"], 2)
        cases.do(finish_pass, round_id)
        cases.do(resolve_paper, round_id, 1, "11", decided_by=WHO)
        cases.do(resume_count, round_id, WHY)
        cases.do(cancel_paper, round_id, 1, 1, "Đọc lại phiếu")
        cases.do(record_paper, cases.rounds, round_id, 1, 1, "01")
        cases.do(start_pass, round_id, 2, SECOND)
        assert cases.do(finish_pass, round_id) is RoundState.AGREED
        view = cases.read(read_round, round_id)
        assert view.decided == {}
        assert {name.code: name.agree for name in view.results[0].names} == {"A": 0, "B": 1}
