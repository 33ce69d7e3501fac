"""After a result: minutes that still hold after a recount, a paper prepared again."""

import pytest

from tests.support.counted import count_round, first_round, sample_papers, tied_papers
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.further_round import further_round, vote_again
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import (
    annul_round,
    recount,
    seal_round,
    sign_minutes,
)
from thidua_desktop.services.conference.sealed_result import earlier_result
from thidua_desktop.services.open_store import OpenStore


@pytest.fixture
def round_id(cases: OpenStore) -> int:
    return first_round(cases)


def sign(cases: OpenStore, round_id: int) -> None:
    cases.do(seal_round, round_id)
    cases.issue_document(round_id, DocumentKind.MINUTES, cases.documents)
    cases.do(sign_minutes, round_id)


def test_without_a_recount_there_is_nothing_earlier(cases: OpenStore, round_id: int) -> None:
    count_round(cases, round_id)
    sign(cases, round_id)
    assert cases.read(earlier_result, round_id) is None


def test_minutes_must_be_printed_before_they_are_signed(cases: OpenStore, round_id: int) -> None:
    count_round(cases, round_id)
    cases.do(seal_round, round_id)
    with pytest.raises(Refused):
        cases.do(sign_minutes, round_id)


def test_unchanged_figures_keep_the_signed_minutes(cases: OpenStore, round_id: int) -> None:
    count_round(cases, round_id)
    sign(cases, round_id)
    for asked in ("lần một", "lần hai"):
        cases.do(recount, round_id, asked)
        count_round(cases, round_id)
        cases.do(seal_round, round_id)
        cases.do(sign_minutes, round_id)
    view = cases.read(read_round, round_id)
    assert (view.state, view.session) == (RoundState.SIGNED, 3)
    signed = [row.name for row in view.documents if row.state == "signed"]
    assert signed == ["Bien-ban-kiem-phieu-2017-1.docx"]


def test_changed_figures_need_new_minutes(cases: OpenStore, round_id: int) -> None:
    count_round(cases, round_id)
    sign(cases, round_id)
    cases.do(recount, round_id, "đề nghị")
    papers = sample_papers(cases.read(read_round, round_id).form)
    count_round(cases, round_id, [("0" * 10, None), *papers[1:]])
    earlier = cases.read(earlier_result, round_id)
    assert earlier is not None
    assert not earlier.same
    cases.do(seal_round, round_id)
    with pytest.raises(Refused) as refused:
        cases.do(sign_minutes, round_id)
    assert refused.value.code is RefusalCode.NOT_SIGNED
    cases.issue_document(round_id, DocumentKind.MINUTES, cases.documents)
    cases.do(sign_minutes, round_id)
    names = {
        row.name for row in cases.read(read_round, round_id).documents if row.state == "signed"
    }
    assert names == {
        "Bien-ban-kiem-phieu-2017-1.docx",
        "Bien-ban-kiem-phieu-2017-1-kiem-lai-2.docx",
    }


def test_only_an_annulled_round_is_voted_on_again(cases: OpenStore, round_id: int) -> None:
    with pytest.raises(Refused) as refused:
        cases.do(vote_again, round_id)
    assert refused.value.code is RefusalCode.WRONG_STATE


def test_the_paper_is_prepared_again_as_it_was(cases: OpenStore, round_id: int) -> None:
    before = cases.read(read_round, round_id)
    cases.do(freeze_form, round_id)
    cases.do(annul_round, round_id, "phát nhầm", "Hội nghị", "niêm phong riêng")
    again = cases.read(read_round, cases.do(vote_again, round_id))
    assert (again.state, again.turn, again.form) == (RoundState.DRAFT, 1, before.form)
    assert again.record.code != before.record.code


def test_a_further_round_voted_on_again_still_settles_the_tie(
    cases: OpenStore, round_id: int
) -> None:
    count_round(cases, round_id, tied_papers(cases.read(read_round, round_id).form))
    cases.do(seal_round, round_id)
    contest = cases.read(read_round, round_id).final[0].id
    further = cases.do(further_round, round_id, contest)
    cases.do(freeze_form, further)
    cases.do(annul_round, further, "phát nhầm", "Hội nghị", "niêm phong riêng")
    again = cases.do(vote_again, further)
    assert cases.read(read_round, again).turn == 2
    count_round(cases, again, [("110", None)] * 12)
    cases.do(seal_round, again)
    first = cases.read(read_round, round_id).final[0]
    assert first.settled
    assert len(first.elected) == 4
