"""Ý kiến bằng văn bản: recorded from handing out until sealing, and only as rule 6.3 allows."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.rounds import (
    WHY,
    contest,
    count_round,
    form,
    head,
    outcomes,
    type_pass,
    year_cases,
)
from thidua_desktop.domain.ballot import ContestId, NameCode
from thidua_desktop.domain.codes.round import LedgerCode, RefusalCode, RoundState
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.base.count_rows import WrittenRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import correct_figures, hand_out, open_box
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import record_written
from thidua_desktop.services.conference.run_pass import finish_pass
from thidua_desktop.services.conference.seal_round import annul_round, recount, seal_round
from thidua_desktop.services.conference.sealed_result import recount_check
from thidua_desktop.services.open_store import OpenStore

ALL = replace(contest("C", "AB", 2), base="eligible")
PRESENT = contest("P", "C")
PLAIN = form(ALL, PRESENT)
A, B, ON_PRESENT = ("C", "A"), ("C", "B"), ("P", "C")
Ready = tuple[OpenStore, int]


@pytest.fixture
def drafted(tmp_path: Path) -> Iterator[Ready]:
    """A draft that takes written opinions: 9 with a vote, 6 there."""
    with year_cases(tmp_path, PLAIN) as (cases, round_id):
        with cases.new_uow("look") as uow:
            record = uow.registers.get(BallotRound, round_id)
        cases.registers.save(record.model_copy(update={"written_allowed": True}))
        yield cases, round_id


@pytest.fixture
def issued(drafted: Ready) -> Ready:
    cases, round_id = drafted
    cases.do(freeze_form, round_id)
    cases.do(
        hand_out, round_id, {"eligible": 9, "present": 6, "printed": 9, "spoilt": 0, "issued": 6}
    )
    return cases, round_id


def refused(cases: OpenStore, round_id: int, *details: tuple[tuple[str, str], int, int]) -> Refused:
    before = head(cases)
    with pytest.raises(Refused) as refusal:
        cases.do(record_written, round_id, {name: (yes, no) for name, yes, no in details})
    assert head(cases) == before
    return refusal.value


def rows(cases: OpenStore) -> list[tuple[str, int, int]]:
    with cases.new_uow("look") as uow:
        return [(row.code, row.agree, row.disagree) for row in uow.count.rows(WrittenRow)]


def test_opinions_are_added_and_zeros_take_them_back(issued: Ready) -> None:
    cases, round_id = issued
    cases.do(record_written, round_id, {A: (2, 1), B: (0, 3)})
    assert cases.read(read_round, round_id).written == {
        (ContestId("C"), NameCode("A")): Opinions(2, 1),
        (ContestId("C"), NameCode("B")): Opinions(0, 3),
    }
    before = head(cases)
    cases.do(record_written, round_id, {A: (2, 1)})
    assert head(cases) == before  # nothing changed: nothing to say
    cases.do(record_written, round_id, {A: (1, 0), B: (0, 0)})
    assert list(cases.read(read_round, round_id).written.values()) == [Opinions(1, 0)]
    assert rows(cases) == [("A", 2, 1), ("B", 0, 3), ("A", 1, 0), ("B", 0, 0)]


def test_they_count_for_the_name_and_never_as_papers(issued: Ready) -> None:
    cases, round_id = issued
    cases.do(record_written, round_id, {A: (2, 1)})
    cases.do(open_box, round_id, 3, "Ủy viên")
    type_pass(cases, round_id, ["100", "100", "001"])
    cases.do(record_written, round_id, {A: (3, 0)})  # another letter turns up during the count
    cases.do(finish_pass, round_id)
    view = cases.read(read_round, round_id)
    name = next(name for name in view.results[0].names if name.code == "A")
    assert (name.agree, name.disagree, name.written) == (5, 1, Opinions(3, 0))
    assert (view.tally.valid, view.errors) == (3, ())
    assert outcomes(cases, round_id, "C")["A"] == "elected"
    cases.do(seal_round, round_id)
    assert refused(cases, round_id, (A, 1, 0)).details == (RoundState.SEALED, "record_written")


@pytest.mark.parametrize(
    ("name", "agree", "disagree"),
    [(A, 2, 2), (A, 4, 0), (A, 0, 4), (A, -1, 0), (ON_PRESENT, 1, 0)],
)
def test_rule_6_3_refuses_the_whole(
    issued: Ready, name: tuple[str, str], agree: int, disagree: int
) -> None:
    cases, round_id = issued
    refusal = refused(cases, round_id, (B, 1, 0), (name, agree, disagree))
    assert (refusal.code, refusal.details) == (
        RefusalCode.LEDGER_OPEN,
        (LedgerCode.WRITTEN_REFUSED,),
    )
    assert rows(cases) == []


def test_a_form_that_takes_none_refuses_them(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(ALL), 3) as (cases, round_id):
        assert refused(cases, round_id, (A, 1, 0)).details == (LedgerCode.WRITTEN_REFUSED,)


def test_a_name_that_is_not_on_the_paper(issued: Ready) -> None:
    cases, round_id = issued
    for name in (("C", "C"), ("X", "A")):
        assert refused(cases, round_id, (name, 1, 0)).code is RefusalCode.NAME_UNKNOWN


def test_nobody_writes_before_the_voters_are_fixed(drafted: Ready) -> None:
    cases, round_id = drafted
    assert refused(cases, round_id, (A, 1, 0)).code is RefusalCode.WRONG_STATE
    cases.do(freeze_form, round_id)
    assert refused(cases, round_id, (A, 1, 0)).code is RefusalCode.WRONG_STATE


def test_a_late_comer_makes_one_too_many_which_can_be_taken_back(issued: Ready) -> None:
    cases, round_id = issued
    cases.do(record_written, round_id, {A: (3, 0), B: (3, 0)})
    cases.do(correct_figures, round_id, "Đến muộn", present=7, issued=7)
    cases.do(open_box, round_id, 1, "Ủy viên")
    assert count_round(cases, round_id, ["111"]) is RoundState.AGREED
    assert LedgerCode.WRITTEN_REFUSED in cases.read(read_round, round_id).errors
    with pytest.raises(Refused):
        cases.do(seal_round, round_id)
    cases.do(record_written, round_id, {A: (2, 0)})  # one name after the other
    cases.do(record_written, round_id, {B: (2, 0)})
    assert cases.do(seal_round, round_id)


def test_a_recount_leaves_what_the_sealed_session_counted(issued: Ready) -> None:
    cases, round_id = issued
    cases.do(record_written, round_id, {A: (1, 0)})
    cases.do(open_box, round_id, 2, "Ủy viên")
    count_round(cases, round_id, ["100", "001"])
    cases.do(seal_round, round_id)
    cases.do(recount, round_id, WHY)
    assert len(cases.read(read_round, round_id).written) == 1
    cases.do(record_written, round_id, {A: (0, 2)})
    count_round(cases, round_id, ["100", "001"])
    cases.do(seal_round, round_id)
    recounted = cases.read(recount_check)
    assert (recounted.results, recounted.findings) == (2, ())


def test_an_annulled_round_takes_none(issued: Ready) -> None:
    cases, round_id = issued
    cases.do(annul_round, round_id, WHY, "Hội nghị", "Hủy")
    assert refused(cases, round_id, (A, 1, 0)).code is RefusalCode.WRONG_STATE
