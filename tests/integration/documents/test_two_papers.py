"""A conference with two papers: each of its documents tells which title is on which."""

from pathlib import Path

import pytest

from tests.support.cases import sample_cases
from tests.support.counted import count_round, first_round
from tests.support.word_reader import text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import Conference
from thidua_desktop.services.conference.draft_paper import add_paper
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.issuing.meetings.meeting_set import papers_of_meeting
from thidua_desktop.services.open_store import OpenStore

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
