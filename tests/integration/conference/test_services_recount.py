"""Kiểm phiếu lại, hủy kết quả: nothing found is erased, and what was sealed comes out again."""

from pathlib import Path

import pytest

from tests.support.rounds import (
    FIRST,
    WHO,
    WHY,
    contest,
    count_round,
    form,
    head,
    print_minutes,
    type_pass,
    year_cases,
)
from thidua_desktop.domain.codes.round import LedgerCode, Move, RefusalCode, RoundState
from thidua_desktop.services.base.count_rows import PaperRow, ResultRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.further_round import decide_tie
from thidua_desktop.services.conference.hand_out import correct_figures
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.services.conference.seal_round import (
    annul_round,
    publish_round,
    recount,
    seal_round,
    sign_minutes,
)
from thidua_desktop.services.conference.sealed_result import recount_check, result_object

TWO = form(contest("C", "AB"))


def test_a_recount_is_a_new_session_and_erases_nothing(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 3) as (cases, round_id):
        count_round(cases, round_id, ["10", "10", "01"])
        code = cases.do(seal_round, round_id)
        before = cases.read(read_round, round_id)
        cases.do(recount, round_id, "Một đơn vị đề nghị", asked_by="Cục A", scope="cả phiếu")
        view = cases.read(read_round, round_id)
        assert (view.state, view.session, view.check_code) == (RoundState.OPENED, 2, None)
        assert view.papers == {}
        assert view.tally.entered == 0
        assert view.errors == (LedgerCode.ENTERED_NOT_RETURNED, LedgerCode.PASS_MISSING)
        move = view.last_move(Move.RECOUNT)
        assert move is not None
        assert move.detail["asked_by"] == "Cục A"
        count_round(cases, round_id, ["10", "01", "01"])
        again = cases.do(seal_round, round_id)
        assert again != code
        assert result_object(cases.read(read_round, round_id))["check_code"] == again
        assert before.results != cases.read(read_round, round_id).results
        with cases.new_uow("look") as uow:
            assert [row.session for row in uow.count.rows(ResultRow)] == [1, 2]
            assert len(uow.count.rows(PaperRow, session=1)) == 3


def test_every_sealed_session_is_counted_again(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 3) as (cases, round_id):
        count_round(cases, round_id, ["10", "10", "01"])
        cases.do(seal_round, round_id)
        cases.do(recount, round_id, WHY)
        cases.do(correct_figures, round_id, "Có thêm người đến", present=5, issued=4)
        cases.do(correct_figures, round_id, "Sót một phiếu trong hòm", returned=4)
        count_round(cases, round_id, ["01", "01", "01", "01"])
        cases.do(seal_round, round_id)
        recounted = cases.read(recount_check)
        assert (recounted.results, recounted.findings) == (2, ())


def test_a_result_that_does_not_come_out_is_found_in_an_earlier_session(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 1) as (cases, round_id):
        with cases.new_uow("seal_round") as uow:
            uow.count.append(
                ResultRow(
                    round_id=round_id,
                    at="2017-11-22T09:00:00Z",
                    session=1,
                    body="{}",
                    check_code="0000-0000-0000",
                    journal_head="0" * 64,
                )
            )
            uow.commit()
        cases.do(start_pass, round_id, 1, FIRST)
        cases.do(recount, round_id, WHY)
        found = cases.read(recount_check).findings
        assert [finding.details[0] for finding in found] == ["check_code", "result"]


@pytest.mark.parametrize("published", [False, True])
def test_signed_and_published_rounds_can_be_recounted(tmp_path: Path, published: bool) -> None:
    with year_cases(tmp_path, TWO, 3) as (cases, round_id):
        count_round(cases, round_id, ["10", "10", "10"])
        cases.do(seal_round, round_id)
        print_minutes(cases, round_id)
        cases.do(sign_minutes, round_id)
        if published:
            cases.do(publish_round, round_id)
        with pytest.raises(Refused) as refusal:
            cases.do(recount, round_id, " ")
        assert refusal.value.code is RefusalCode.REASON_NEEDED
        cases.do(recount, round_id, WHY)
        assert cases.read(read_round, round_id).state is RoundState.OPENED


def test_a_decision_falls_with_the_count_that_it_settled(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 4) as (cases, round_id):
        count_round(cases, round_id, ["11", "11", "11", "11"])
        cases.do(seal_round, round_id)
        cases.do(decide_tie, round_id, "C", ["B"], WHO, WHY)
        assert [name.code for name in cases.read(read_round, round_id).final[0].elected] == ["B"]
        cases.do(recount, round_id, WHY)
        count_round(cases, round_id, ["11", "11", "11", "10"])
        view = cases.read(read_round, round_id)
        assert view.decisions == ()
        assert [name.code for name in view.final[0].elected] == ["A"]


def test_annulling_needs_who_why_and_what_becomes_of_the_papers(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 2) as (cases, round_id):
        type_pass(cases, round_id, ["10"])
        before = head(cases)
        for given in (("", WHO, "Niêm phong"), (WHY, " ", "Niêm phong"), (WHY, WHO, "")):
            with pytest.raises(Refused) as refusal:
                cases.do(annul_round, round_id, *given)
            assert refusal.value.code is RefusalCode.REASON_NEEDED
        assert head(cases) == before
        cases.do(annul_round, round_id, WHY, WHO, "Niêm phong")
        view = cases.read(read_round, round_id)
        assert view.state is RoundState.ANNULLED
        assert len(view.papers[1]) == 1
        for act in (seal_round, publish_round, sign_minutes):
            with pytest.raises(Refused):
                cases.do(act, round_id)
        with pytest.raises(Refused):
            cases.do(recount, round_id, WHY)


def test_an_annulled_result_has_no_check_code(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 2) as (cases, round_id):
        count_round(cases, round_id, ["10", "10"])
        cases.do(seal_round, round_id)
        cases.do(annul_round, round_id, WHY, WHO, "Niêm phong")
        assert cases.read(read_round, round_id).check_code is None
        assert cases.read(recount_check).findings == ()


def test_a_draft_can_be_annulled_and_read(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO) as (cases, round_id):
        cases.do(annul_round, round_id, WHY, WHO, "Chưa in phiếu")
        view = cases.read(read_round, round_id)
        assert view.state is RoundState.ANNULLED
        assert [name.code for name in view.form.candidates] == ["A", "B"]
