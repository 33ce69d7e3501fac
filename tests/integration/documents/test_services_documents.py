"""A document is journaled, then placed; a signed one is never written over."""

import errno
import hashlib
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.support.held_placer import HeldPlacer
from tests.support.rounds import WHY, contest, count_round, form, head, year_cases
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound, Conference, Contest, Nominee
from thidua_desktop.services.base.count_rows import DocumentRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import (
    record_envelope,
    record_rehearsal,
    recount,
    seal_round,
    sign_minutes,
)
from thidua_desktop.services.issuing.document_type import DocumentType
from thidua_desktop.services.issuing.issue_document import (
    Issued,
    Issuing,
    Placing,
    finish_placing,
    issue_document,
)
from thidua_desktop.services.issuing.kept_minutes import keep_minutes, read_minutes
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.services.open_store import OpenStore

TWO = form(contest("C", "AB"))
NAME, SECOND = "Bien-ban-kiem-phieu-2025-1.docx", "Bien-ban-kiem-phieu-2025-1-2.docx"


def write(_document: DocumentType, printed: PrintedRound) -> bytes:
    return f"{printed.round.check_code} {printed.minutes.events}".encode()


def issuer(cases: OpenStore, placer: DiskPlacer) -> Callable[[int, DocumentKind, Path], Issued]:
    return partial(issue_document, Issuing(cases.new_uow, placer, write))


def announce(cases: OpenStore, round_id: int, events: str) -> None:
    kept = cases.read(read_minutes, round_id)
    cases.registers.do(keep_minutes, kept.model_copy(update={"events": events}))


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[tuple[OpenStore, int]]:
    with year_cases(tmp_path, TWO, 2) as (cases, round_id):
        count_round(cases, round_id, ["10", "10"])
        cases.do(seal_round, round_id)
        yield cases, round_id


def rows(cases: OpenStore) -> list[tuple[str, str]]:
    with cases.new_uow("look") as uow:
        return [(row.name, row.state) for row in uow.count.rows(DocumentRow)]


def test_a_file_is_written_and_its_hash_is_journaled(
    sealed: tuple[OpenStore, int], tmp_path: Path
) -> None:
    cases, round_id = sealed
    issued = issuer(cases, HeldPlacer())(round_id, DocumentKind.MINUTES, tmp_path / "van-ban")
    body = issued.path.read_bytes()
    assert issued.sha256 == hashlib.sha256(body).hexdigest()
    with cases.new_uow("look") as uow:
        (row,) = uow.count.rows(DocumentRow)
        entry = uow.journal_rows()[-1]
    assert (row.name, row.state, row.sha256, row.session) == (NAME, "issued", issued.sha256, 1)
    assert issued.sha256 in entry.change
    assert [path.name for path in (tmp_path / "van-ban").iterdir()] == [NAME]


def test_a_draft_is_printed_again_under_its_name(
    sealed: tuple[OpenStore, int], tmp_path: Path
) -> None:
    cases, round_id = sealed
    issue = issuer(cases, HeldPlacer())
    issue(round_id, DocumentKind.MINUTES, tmp_path / "v")
    announce(cases, round_id, "Mất điện")
    again = issue(round_id, DocumentKind.MINUTES, tmp_path / "v")
    assert again.path.name == NAME
    assert b"M\xe1\xba\xa5t" in again.path.read_bytes()


def test_a_signed_file_is_never_written_over(sealed: tuple[OpenStore, int], tmp_path: Path) -> None:
    cases, round_id = sealed
    issue = issuer(cases, HeldPlacer())
    with pytest.raises(Refused) as refusal:
        cases.do(sign_minutes, round_id)
    assert refusal.value.code is RefusalCode.NOT_SIGNED
    first = issue(round_id, DocumentKind.MINUTES, tmp_path / "v")
    cases.do(sign_minutes, round_id)
    before = first.path.read_bytes()
    again = issue(round_id, DocumentKind.MINUTES, tmp_path / "v")
    assert again.path.name == SECOND
    assert first.path.read_bytes() == before


def test_nor_by_another_conference_that_calls_its_file_the_same(
    sealed: tuple[OpenStore, int], tmp_path: Path
) -> None:
    cases, round_id = sealed
    issue = issuer(cases, HeldPlacer())
    first = issue(round_id, DocumentKind.BALLOT, tmp_path / "v")
    with cases.new_uow("next_meeting") as uow:
        meeting = uow.registers.find(Conference)[0]
        later = {"id": None, "date": meeting.date + timedelta(days=1)}
        again = uow.registers.add(meeting.model_copy(update=later))
        ballot = uow.registers.get(BallotRound, round_id)
        other = uow.registers.add(ballot.model_copy(update={"id": None, "conference_id": again.id}))
        uow.registers.add(
            uow.registers.find(Contest)[0].model_copy(update={"id": None, "round_id": other.id})
        )
        uow.registers.add(Nominee(contest_id=2, unit_id=1, position=1))
        uow.commit()
    issued = issue(stored_id(other), DocumentKind.BALLOT, tmp_path / "v")
    assert issued.path.name == first.path.name.replace(".docx", "-2.docx")


def test_a_file_open_in_word_gets_a_second_name(
    sealed: tuple[OpenStore, int], tmp_path: Path
) -> None:
    cases, round_id = sealed
    issued = issuer(cases, HeldPlacer(NAME))(round_id, DocumentKind.MINUTES, tmp_path / "v")
    assert issued.path.name == SECOND
    assert rows(cases) == [(NAME, "issued"), (NAME, "not_placed"), (SECOND, "issued")]
    cases.do(sign_minutes, round_id)
    assert rows(cases)[-1] == (SECOND, "signed")


@pytest.mark.parametrize("full", [False, True])
def test_what_cannot_be_placed_is_journaled_so(
    sealed: tuple[OpenStore, int], tmp_path: Path, full: bool
) -> None:
    cases, round_id = sealed
    held = (NAME, *(NAME.replace(".docx", f"-{n}.docx") for n in range(2, 9)))
    issue = issuer(cases, HeldPlacer(*held, full=full))
    with pytest.raises(Refused) as known:
        issue(round_id, DocumentKind.MINUTES, tmp_path / "v")
    fault = KnownFault.DISK_FULL if full else KnownFault.FILE_OPEN_ELSEWHERE
    assert known.value.code is fault
    assert list((tmp_path / "v").iterdir()) == []
    last = dict(rows(cases))
    assert set(last.values()) == {"not_placed"}
    with pytest.raises(Refused) as refusal:
        cases.do(sign_minutes, round_id)
    assert refusal.value.code is RefusalCode.NOT_SIGNED


class Killed(BaseException):
    """The program is gone."""


class KilledPlacer(DiskPlacer):
    """The program is killed when it would rename: from then on nothing is tidied nor noted."""

    def __init__(self, cases: OpenStore) -> None:
        self._cases = cases
        self._dead = False

    def place(self, staged: Path, path: Path) -> bool:
        self._dead = True
        raise Killed

    def discard(self, staged: Path) -> None:
        raise Killed

    def new_uow(self, use_case: str) -> UnitOfWork:
        if self._dead:
            raise Killed
        return self._cases.new_uow(use_case)


@pytest.mark.parametrize("kept", [True, False], ids=["staged", "nothing"])
def test_a_file_whose_writing_was_killed_is_finished_or_said_not_to_be_there(
    sealed: tuple[OpenStore, int], tmp_path: Path, kept: bool
) -> None:
    cases, round_id = sealed
    folder, killed = tmp_path / "v", KilledPlacer(cases)
    with pytest.raises(Killed):
        issue_document(
            Issuing(killed.new_uow, killed, write), round_id, DocumentKind.MINUTES, folder
        )
    (staged,) = folder.iterdir()
    if not kept:
        staged.unlink()
    finish_placing(Placing(cases.new_uow, DiskPlacer()), folder)
    assert [one.name for one in folder.iterdir()] == ([NAME] if kept else [])
    assert rows(cases) == [(NAME, "issued"), *([] if kept else [(NAME, "not_placed")])]
    finish_placing(Placing(cases.new_uow, DiskPlacer()), folder)
    assert len(rows(cases)) == (1 if kept else 2)


def test_a_full_disk_leaves_no_half_file(
    sealed: tuple[OpenStore, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases, round_id = sealed
    before = head(cases)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Refused) as known:
        issuer(cases, DiskPlacer())(round_id, DocumentKind.MINUTES, tmp_path / "v")
    assert known.value.code is KnownFault.DISK_FULL
    assert list((tmp_path / "v").iterdir()) == []
    assert head(cases) == before


def test_a_disk_that_keeps_something_else_leaves_no_file(
    sealed: tuple[OpenStore, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases, round_id = sealed
    monkeypatch.setattr(Path, "read_bytes", lambda _path: b"something else")
    with pytest.raises(Refused) as known:
        issuer(cases, DiskPlacer())(round_id, DocumentKind.MINUTES, tmp_path / "v")
    assert known.value.code is KnownFault.DISK_UNSOUND
    assert list((tmp_path / "v").iterdir()) == []
    assert rows(cases) == []


def test_what_cannot_be_made_yet_is_refused(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 2) as (cases, round_id):
        issue = issuer(cases, HeldPlacer())
        before = head(cases)
        for kind in (DocumentKind.MINUTES, DocumentKind.READING, DocumentKind.ENVELOPE):
            with pytest.raises(Refused) as refusal:
                issue(round_id, kind, tmp_path / "v")
            assert refusal.value.code is RefusalCode.WRONG_STATE
        assert head(cases) == before
        assert not (tmp_path / "v").exists()
        issue(round_id, DocumentKind.BALLOT, tmp_path / "v")


def test_papers_go_into_the_envelope_once_the_result_is_sealed(tmp_path: Path) -> None:
    with year_cases(tmp_path, TWO, 2) as (cases, round_id):
        with pytest.raises(Refused) as refusal:
            cases.do(record_envelope, round_id, {"received_by": "Văn thư"})
        assert refusal.value.code is RefusalCode.WRONG_STATE
        cases.do(record_rehearsal, round_id, {"papers": 12})
        count_round(cases, round_id, ["10", "10"])
        cases.do(seal_round, round_id)
        cases.do(record_envelope, round_id, {"received_by": "Văn thư"})
        view = cases.read(read_round, round_id)
        event = view.last_event("envelope")
        assert event is not None
        assert (event.session, event.detail) == (1, {"received_by": "Văn thư"})
        with cases.new_uow("look") as uow:
            assert uow.journal_rows()[-1].use_case == "record_envelope"


def test_a_recount_that_changes_nothing_keeps_the_signed_minutes(
    sealed: tuple[OpenStore, int], tmp_path: Path
) -> None:
    cases, round_id = sealed
    issue = issuer(cases, HeldPlacer())
    issue(round_id, DocumentKind.MINUTES, tmp_path / "v")
    cases.do(sign_minutes, round_id)
    cases.do(recount, round_id, WHY)
    count_round(cases, round_id, ["10", "10"])
    cases.do(seal_round, round_id)
    cases.do(sign_minutes, round_id)
    assert cases.read(read_round, round_id).state is RoundState.SIGNED
    cases.do(recount, round_id, WHY)
    count_round(cases, round_id, ["01", "10"])
    cases.do(seal_round, round_id)
    with pytest.raises(Refused) as refusal:
        cases.do(sign_minutes, round_id)
    assert refusal.value.code is RefusalCode.NOT_SIGNED
