"""What is registered of a conference's documents stands in them; the rest is left blank."""

import datetime
from pathlib import Path

import pytest

from tests.support.word_reader import text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.course import Invitation
from thidua_desktop.records.documents import Document
from thidua_desktop.services.documents.drafting import draft_of_file
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.meetings.meeting_facts import MeetingFacts
from thidua_desktop.services.open_store import OpenStore

KINDS = {
    DocumentKind.INVITATION: ("GM", "Mời dự {0}"),
    DocumentKind.PROGRAMME: ("CTr", "Chương trình {0}"),
    DocumentKind.MEETING_MINUTES: ("BB", "Biên bản {0}"),
    DocumentKind.CONCLUSION: ("TB", "Thông báo kết luận tại {0}"),
}
DAY = datetime.date(2017, 11, 24)


def _held(cases: OpenStore) -> Conference:
    return cases.registers.list(Conference)[0]


def _registered(cases: OpenStore, number: str, subject: str, **more: object) -> Document:
    held = _held(cases)
    one = Document(
        year_id=held.year_id,
        number=number,
        date=DAY,
        direction=Direction.OUTGOING,
        subject=subject.format(held.name),
    )
    return cases.registers.save(one.model_copy(update=more))


def _facts(cases: OpenStore, kind: DocumentKind, place: int = 0) -> MeetingFacts:
    of = cases.registers.list(Invitation if kind is DocumentKind.INVITATION else Conference)[place]
    document = DOCUMENTS[kind]
    assert document.facts is not None
    facts = document.facts(cases.read(document.read, stored_id(of)))
    assert isinstance(facts, MeetingFacts)
    return facts


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_in_the_register_gives_number_and_day(
    cases: OpenStore, kind: DocumentKind
) -> None:
    type_, subject = KINDS[kind]
    assert (_facts(cases, kind).number, _facts(cases, kind).date) == ("", None)
    _registered(cases, f"31/{type_}-CTĐIII", subject)
    found = _facts(cases, kind)
    assert (found.number, found.date) == (f"31/{type_}-CTĐIII", DAY)


def test_what_names_the_conference_and_is_another_document_is_not_taken(cases: OpenStore) -> None:
    _registered(cases, "30/BB-CTĐIII", "Biên bản kiểm phiếu tại {0}")
    _registered(cases, "31/BB-BTP", "{0}", direction=Direction.INCOMING)
    assert _facts(cases, DocumentKind.MEETING_MINUTES).number == ""
    _registered(cases, "32/BB-CTĐIII", "{0}")
    assert _facts(cases, DocumentKind.MEETING_MINUTES).number == "32/BB-CTĐIII"
    _registered(cases, "33/BB-CTĐIII", "Biên bản {0}")  # which of them?
    assert _facts(cases, DocumentKind.MEETING_MINUTES).number == ""


def test_of_several_invitations_each_has_its_own_number(cases: OpenStore) -> None:
    invited = cases.registers.list(Invitation)
    for place, one in enumerate(invited[:2], 1):
        _registered(cases, f"{place}/GM-CTĐIII", "Mời dự {0}", recipients=one.addressed)
    numbers = [_facts(cases, DocumentKind.INVITATION, place).number for place in range(3)]
    assert numbers == ["1/GM-CTĐIII", "2/GM-CTĐIII", ""]


def test_the_file_that_was_numbered_on_its_way_has_its_number(
    cases: OpenStore, tmp_path: Path
) -> None:
    held, kind = _held(cases), DocumentKind.PROGRAMME
    issued = cases.issue_document(stored_id(held), kind, tmp_path / "before")
    assert "Số:" not in text(issued.path.read_bytes())
    args = (held.year_id, issued.path.name, kind)
    draft = cases.registers.do(draft_of_file, *args)
    document = _registered(cases, "35/CTr-CTĐIII", "Hội nghị của Cụm")
    cases.registers.save(draft.model_copy(update={"document_id": document.id}))
    written = text(cases.issue_document(stored_id(held), kind, tmp_path).path.read_bytes())
    assert "Số: 35/CTr-CTĐIII" in written
    assert "Hà Nội, ngày 24 tháng 11 năm 2017" in written


def test_the_invitation_shows_the_number_or_room_for_it(cases: OpenStore, tmp_path: Path) -> None:
    of, kind = stored_id(cases.registers.list(Invitation)[0]), DocumentKind.INVITATION
    assert "/GM-CTĐIII" in text(cases.issue_document(of, kind, tmp_path).path.read_bytes())
    _registered(cases, "36/GM-CTĐIII", "Mời dự {0}")
    written = text(cases.issue_document(of, kind, tmp_path).path.read_bytes())
    assert "Số: 36/GM-CTĐIII" in written
    assert "ngày 24 tháng 11 năm 2017" in written
