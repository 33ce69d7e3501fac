"""Chốt mẫu phiếu, changes from the floor, phát phiếu, and what a frozen form forbids."""

from pathlib import Path

import pytest

from tests.support.rounds import (
    WHO,
    WHY,
    contest,
    figures,
    form,
    head,
    open_draft,
    other_seats,
    withdrawal,
    year_cases,
)
from thidua_desktop.domain.codes.ballot import Compare, Outcome
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.round import LedgerCode, Move, RefusalCode, RoundState
from thidua_desktop.records.conference import BallotRound, Contest, Nominee
from thidua_desktop.services.base.count_rows import FormRow, LedgerRow, WrittenRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.freeze_form import amend_form, freeze_form, unfreeze_form
from thidua_desktop.services.conference.hand_out import correct_figures, hand_out, open_box
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.open_store import OpenStore

PLAIN = form(contest("M", "ABC", 2), contest("G", "AB", 1, "M"))
HANDED = {name: figure for name, figure in figures(5).items() if name != "returned"}


def contest_record(cases: OpenStore, round_id: int, code: str) -> Contest:
    (record,) = cases.registers.list(Contest, round_id=round_id, code=code)
    return record


def test_every_fault_of_a_form_is_listed(tmp_path: Path) -> None:
    with year_cases(tmp_path, PLAIN) as (cases, round_id):
        cases.registers.save(
            contest_record(cases, round_id, "M").model_copy(
                update={"majority": "1/1", "compare": Compare.MORE_THAN, "requires": "G"}
            )
        )
        before = head(cases)
        with pytest.raises(Refused) as refusal:
            cases.do(freeze_form, round_id)
        assert refusal.value.code is RefusalCode.FORM_FAULTY
        assert refusal.value.details == ("MAJORITY:M", "REQUIRES_NAMES:M", "CIRCLE:")
        assert head(cases) == before
        assert cases.read(read_round, round_id).state is RoundState.DRAFT


def test_a_frozen_form_stays_whatever_the_records_say(tmp_path: Path) -> None:
    with year_cases(tmp_path, PLAIN) as (cases, round_id):
        cases.do(freeze_form, round_id)
        frozen = cases.read(read_round, round_id)
        assert (frozen.state, frozen.form_serial) == (RoundState.READY, 1)
        record = contest_record(cases, round_id, "M")
        with pytest.raises(Refused) as refusal:
            cases.registers.save(record.model_copy(update={"seats": 1}))
        assert refusal.value.code is RegisterCode.FORM_FROZEN
        with cases.new_uow("somebody") as uow:
            uow.registers.update(record.model_copy(update={"seats": 1}))
            ballot = uow.registers.get(BallotRound, round_id)
            uow.registers.update(ballot.model_copy(update={"proxies": 9, "passes": 2}))
            uow.commit()
        assert cases.read(read_round, round_id).form == frozen.form
        with pytest.raises(Refused) as refused:
            cases.do(hand_out, round_id, {**HANDED, "present": 5, "issued": 6})
        assert refused.value.details == (LedgerCode.ISSUED_OVER_PRESENT,)


def test_undo_stops_at_a_frozen_form(tmp_path: Path) -> None:
    with year_cases(tmp_path, PLAIN) as (cases, round_id):
        record = contest_record(cases, round_id, "M")
        cases.registers.save(record.model_copy(update={"seats": 1}))
        cases.do(freeze_form, round_id)
        with pytest.raises(Refused) as refusal:
            cases.registers.undo()
        assert refusal.value.code is RegisterCode.FROZEN
        cases.do(unfreeze_form, round_id, WHY)
        cases.registers.undo()
        assert contest_record(cases, round_id, "M").seats == 2


def test_the_form_printed_anew_begins_without_the_old_changes(tmp_path: Path) -> None:
    with year_cases(tmp_path, PLAIN) as (cases, round_id):
        cases.do(freeze_form, round_id)
        cases.do(amend_form, round_id, other_seats("M", 1), WHY, WHO)
        cases.do(amend_form, round_id, withdrawal("M", "C"), WHY, WHO)
        assert cases.read(read_round, round_id).form.contest("M").seats == 1
        cases.do(unfreeze_form, round_id, "In lại thành Mẫu B", WHO)
        assert cases.read(read_round, round_id).amendments == ()
        (nominee,) = (
            n
            for n in cases.registers.list(
                Nominee, contest_id=contest_record(cases, round_id, "M").id
            )
            if n.position == 3
        )
        cases.registers.delete(nominee)
        cases.do(freeze_form, round_id)
        view = cases.read(read_round, round_id)
        assert (view.form_serial, view.amendments) == (2, ())
        assert view.form.contest("M").seats == 2
        assert [name.code for name in view.form.contest("M").candidates] == ["A", "B"]
        with cases.new_uow("look") as uow:
            assert len(uow.count.rows(FormRow)) == 2
        cases.do(hand_out, round_id, HANDED)
        with pytest.raises(Refused) as refusal:
            cases.do(unfreeze_form, round_id, WHY)
        assert refusal.value.details == (RoundState.ISSUED, Move.UNFREEZE)


def test_a_name_withdrawn_from_the_floor_keeps_its_number(tmp_path: Path) -> None:
    with year_cases(tmp_path, PLAIN) as (cases, round_id):
        with pytest.raises(Refused) as refusal:
            cases.do(amend_form, round_id, withdrawal("M", "A"), WHY, WHO)
        assert refusal.value.code is RefusalCode.WRONG_STATE
        cases.do(freeze_form, round_id)
        for contest_id, code, who, why in (
            ("X", "A", WHO, RefusalCode.NAME_UNKNOWN),
            ("M", "Z", WHO, RefusalCode.NAME_UNKNOWN),
            ("M", "", WHO, RefusalCode.NAME_UNKNOWN),
            ("M", "A", " ", RefusalCode.REASON_NEEDED),
        ):
            with pytest.raises(Refused) as refusal:
                cases.do(amend_form, round_id, withdrawal(contest_id, code), WHY, who)
            assert refusal.value.code is why
        cases.do(amend_form, round_id, withdrawal("M", "A"), WHY, WHO)
        with pytest.raises(Refused) as refusal:
            cases.do(amend_form, round_id, withdrawal("M", "A"), WHY, WHO)
        assert refusal.value.code is RefusalCode.ALREADY_DONE
        with pytest.raises(Refused) as refusal:
            cases.do(amend_form, round_id, other_seats("M", 0), WHY, WHO)
        assert refusal.value.details == ("SEATS:M",)
        cases.do(hand_out, round_id, HANDED)
        cases.do(open_box, round_id, 5, "")
        view = cases.read(read_round, round_id)
        assert [name.number for name in view.form.candidates] == [1, 2, 3, 4, 5]
        assert view.results[0].names[-1].outcome is Outcome.WITHDRAWN
        assert view.amendments[0].decided_by == WHO


def test_handing_out_needs_figures_that_close(tmp_path: Path) -> None:
    with year_cases(tmp_path, PLAIN) as (cases, round_id):
        with pytest.raises(Refused) as refusal:
            cases.do(hand_out, round_id, HANDED)
        assert refusal.value.code is RefusalCode.WRONG_STATE
        cases.do(freeze_form, round_id)
        before = head(cases)
        for changed, code, details in (
            ({"issued": 7}, RefusalCode.LEDGER_OPEN, ("L03",)),
            ({"present": 10}, RefusalCode.LEDGER_OPEN, ("L01",)),
            ({"printed": 4}, RefusalCode.LEDGER_OPEN, ("L02",)),
            ({"spoilt": -1}, RefusalCode.FIGURES_MISSING, ("spoilt",)),
        ):
            with pytest.raises(Refused) as refusal:
                cases.do(hand_out, round_id, {**HANDED, **changed})
            assert (refusal.value.code, refusal.value.details) == (code, details)
        with pytest.raises(Refused) as refusal:
            cases.do(hand_out, round_id, {"eligible": 9})
        assert refusal.value.details == ("present", "issued")
        assert head(cases) == before
        cases.do(hand_out, round_id, HANDED)
        assert cases.read(read_round, round_id).state is RoundState.ISSUED


def test_a_late_comer_gets_a_paper_until_the_box_is_opened(tmp_path: Path) -> None:
    with year_cases(tmp_path, PLAIN) as (cases, round_id):
        cases.do(freeze_form, round_id)
        cases.do(hand_out, round_id, HANDED)
        late = {"present": 7, "issued": 6}
        with pytest.raises(Refused) as refusal:
            cases.do(correct_figures, round_id, "", **late)
        assert refusal.value.code is RefusalCode.REASON_NEEDED
        with pytest.raises(Refused) as refusal:
            cases.do(correct_figures, round_id, "Đếm", returned=1)
        assert refusal.value.code is RefusalCode.WRONG_STATE
        cases.do(correct_figures, round_id, "Cục C đến lúc 8 giờ 20", **late)
        with pytest.raises(Refused) as refusal:
            cases.do(open_box, round_id, 7, "")
        assert refusal.value.details == (LedgerCode.RETURNED_OVER_ISSUED,)
        cases.do(open_box, round_id, 6, "Ủy viên")
        with pytest.raises(Refused):
            cases.do(open_box, round_id, 6, "Ủy viên")
        with cases.new_uow("look") as uow:
            reasons = [row.reason for row in uow.count.rows(LedgerRow)]
        assert reasons == ["", "", "Cục C đến lúc 8 giờ 20", ""]


def test_written_opinions_count_and_block_where_they_may_not(tmp_path: Path) -> None:
    plain = form(contest("C", "AB"))
    plain.contests[0].base = "eligible"
    written = {("C", "A"): (2, 1)}
    with year_cases(tmp_path, plain, 2, written=written) as (cases, round_id):
        view = cases.read(read_round, round_id)
        assert (view.results[0].names[0].agree, view.tally.entered) == (2, 0)
        cases.do(correct_figures, round_id, "Một đơn vị đến muộn", present=7)
        assert LedgerCode.WRITTEN_REFUSED in cases.read(read_round, round_id).errors
        with cases.new_uow("write") as uow:
            uow.count.append(
                WrittenRow(
                    round_id=round_id,
                    at="2017-11-22T09:00:00Z",
                    contest="C",
                    code="A",
                    agree=0,
                    disagree=0,
                )
            )
            uow.commit()
        view = cases.read(read_round, round_id)
        assert (dict(view.written), view.results[0].names[0].agree) == ({}, 0)


def test_a_draft_becomes_a_round_that_is_counted(tmp_path: Path) -> None:
    with year_cases(tmp_path, PLAIN) as (cases, round_id):
        open_draft(cases, round_id, 5)
        view = cases.read(read_round, round_id)
        assert (view.state, view.returned, view.session) == (RoundState.OPENED, 5, 1)
