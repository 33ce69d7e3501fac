"""A conference with two papers: each of its documents tells which title is on which."""

from pathlib import Path

import pytest

from tests.support.cases import sample_cases
from tests.support.counted import count_round, first_round, tied_papers
from tests.support.rounds import print_minutes
from tests.support.word_reader import tables, text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.services.base.round_state import round_in_hand
from thidua_desktop.services.conference.draft_paper import (
    add_paper,
    draft_contests,
    remove_contest,
)
from thidua_desktop.services.conference.further_round import further_round
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import publish_round, seal_round, sign_minutes
from thidua_desktop.services.issuing.meetings.meeting_set import papers_of_meeting
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registration.proposed_units import read_proposed

TITLE = "Phiếu suy tôn thứ hai"
KINDS = (
    DocumentKind.MEETING_SCRIPT,
    DocumentKind.NOMINEES,
    DocumentKind.MEETING_MINUTES,
    DocumentKind.CONCLUSION,
    DocumentKind.ARTICLE,
    DocumentKind.PAPER_RECEIPT,
    DocumentKind.BLANK_MINUTES,
    DocumentKind.HOW_TO_VOTE,
)


@pytest.fixture
def counted(cases: OpenStore) -> OpenStore:
    """Both papers are sealed."""
    first = first_round(cases)
    second = cases.registers.do(add_paper, _held(cases), TITLE, "vàng", first)
    for one in (first, second):
        count_round(cases, one)
        cases.do(seal_round, one)
    return cases


def _held(cases: OpenStore) -> int:
    return stored_id(cases.registers.list(Conference)[0])


@pytest.mark.parametrize("kind", KINDS)
def test_each_document_names_both(counted: OpenStore, tmp_path: Path, kind: DocumentKind) -> None:
    path = counted.issue_document(_held(counted), kind, tmp_path).path
    written = text(path.read_bytes()).casefold()
    assert "phiếu 1: " in written
    assert f"phiếu 2: {TITLE.casefold()}" in written


def test_each_has_its_ballot_and_its_table_in_reserve(counted: OpenStore) -> None:
    papers = counted.read(papers_of_meeting, _held(counted))
    for kind in (DocumentKind.BALLOT, DocumentKind.HAND_TALLY):
        first, second = (one.about for one in papers if one.kind is kind)
        assert first.startswith("phiếu 1: ")
        assert second == f"phiếu 2: {TITLE}"


def test_until_both_are_sealed_the_minutes_wait(tmp_path: Path) -> None:
    with sample_cases(tmp_path) as cases:
        first = first_round(cases)
        cases.registers.do(add_paper, _held(cases), TITLE, "vàng", first)
        count_round(cases, first)
        cases.do(seal_round, first)
        papers = cases.read(papers_of_meeting, _held(cases))
    (minutes,) = (one for one in papers if one.kind is DocumentKind.MEETING_MINUTES)
    assert minutes.lacks is not None


def _voted_again(cases: OpenStore) -> None:
    """A paper for each flag; of the first two places are stood for by three, and voted on again."""
    first = first_round(cases)
    second = cases.registers.do(add_paper, _held(cases), TITLE, "vàng", first)
    for one, kept in ((first, "MIN_FLAG"), (second, "GOV_FLAG")):
        for contest in cases.read(draft_contests, one):
            if contest.record.title != kept:
                cases.registers.do(remove_contest, contest.record)
    count_round(cases, first, tied_papers(cases.read(read_round, first).form))
    cases.do(seal_round, first)
    print_minutes(cases, first)
    cases.do(sign_minutes, first)
    settled = cases.do(further_round, first, cases.read(read_round, first).final[0].id)
    papers = {settled: ("110", "101"), second: ("1100", "0110")}
    for at, (one, (most, few)) in enumerate(papers.items()):
        count_round(cases, one, [(most, None)] * 9 + [(few, None)] * 3)
        cases.do(seal_round, one)
        print_minutes(cases, one, f"bien-ban-{at}.docx")
        cases.do(sign_minutes, one)
        cases.do(publish_round, one)
    cases.do(publish_round, first)


def test_who_won_the_second_ballot_won_by_its_votes_in_every_document(
    cases: OpenStore, tmp_path: Path
) -> None:
    _voted_again(cases)
    found = cases.read(read_proposed, cases.registers.list(Conference)[0].year_id)
    assert [(one.title, one.unit.code, one.agree, one.turn) for one in found] == [
        ("GOV_FLAG", "KTVB", 12, 1),
        ("GOV_FLAG", "HTQTCT", 9, 1),
        ("MIN_FLAG", "HTQTCT", 12, 1),
        ("MIN_FLAG", "KTVB", 12, 1),
        ("MIN_FLAG", "BTNN", 12, 2),
        ("MIN_FLAG", "TGPL", 9, 2),
    ]
    for kind in (DocumentKind.MEETING_MINUTES, DocumentKind.CONCLUSION):
        written = text(cases.issue_document(_held(cases), kind, tmp_path).path.read_bytes())
        assert (
            "Cục Kiểm tra văn bản quy phạm pháp luật (12/12 phiếu, đạt 100,00%); Cục Bồi thường "
            "Nhà nước (vòng 2: 12/12 phiếu, đạt 100,00%); Cục Trợ giúp pháp lý (vòng 2: 09/12 "
            "phiếu, đạt 75,00%)" in written
        )
        assert "08/12" not in written  # those of the tie


def test_whoever_receives_papers_signs_for_each(counted: OpenStore, tmp_path: Path) -> None:
    kind = DocumentKind.PAPER_RECEIPT
    body = counted.issue_document(_held(counted), kind, tmp_path).path.read_bytes()
    lists = [one for one in tables(body) if one[0][0] == "STT"]
    assert [len(one) for one in lists] == [13, 13]


def test_the_window_goes_on_with_the_paper_that_is_in_hand(cases: OpenStore) -> None:
    first = first_round(cases)
    second = cases.registers.do(add_paper, _held(cases), TITLE, "vàng", first)

    def in_hand() -> int | None:
        return cases.read(round_in_hand, cases.registers.list(BallotRound))

    assert cases.read(round_in_hand, ()) is None
    assert in_hand() == first
    count_round(cases, first, tied_papers(cases.read(read_round, first).form))
    cases.do(seal_round, first)
    assert in_hand() == first
    print_minutes(cases, first)
    cases.do(sign_minutes, first)
    again = cases.do(further_round, first, cases.read(read_round, first).final[0].id)
    assert in_hand() == again
    count_round(cases, second)
    assert in_hand() == second
