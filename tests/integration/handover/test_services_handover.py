"""The minutes of a handover on a real store: proposed, written, journaled, signed."""

import hashlib
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from tests.support.held_placer import HeldPlacer
from tests.support.word_reader import text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.documents import document_writer
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import Direction, HandoverKind, PackageKind, PersonRole
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.handover import Package
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.year import IssuedFile, YearStep
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.contributed import OPEN_WORK
from thidua_desktop.services.handover.handover_view import HandoverView, read_handover
from thidua_desktop.services.issuing.issue_document import (
    Issued,
    Issuing,
    issue_document,
    sign_document,
)
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.years.year_steps import HANDOVER_STEP

TASKS, FILES = DocumentKind.HANDOVER_TASKS, DocumentKind.HANDOVER_FILES
NAME = "Bien-ban-ban-giao-nhiem-vu-2017.docx"


def issuer(
    cases: OpenStore, placer: DiskPlacer | None = None
) -> Callable[[int, DocumentKind, Path], Issued]:
    issuing = Issuing(cases.new_uow, placer or DiskPlacer(), document_writer())
    return partial(issue_document, issuing)


def year_id(cases: OpenStore) -> int:
    (year,) = cases.registers.list(EmulationYear, year=2017)
    return stored_id(year)


def unit(cases: OpenStore, code: str) -> Unit:
    (found,) = cases.registers.list(Unit, code=code)
    return found


def files(cases: OpenStore) -> list[tuple[str, bool, bool]]:
    return [(f.name, f.placed, f.signed) for f in cases.registers.list(IssuedFile)]


def minutes(cases: OpenStore, kind: HandoverKind) -> HandoverView:
    return cases.read(read_handover, year_id(cases), OPEN_WORK)[kind]


def test_what_the_store_knows_is_proposed(cases: OpenStore) -> None:
    giver, receiver = unit(cases, "HTQTCT"), unit(cases, "QLXLVPHC")
    for owner, name in ((giver, "Nguyễn Văn An"), (receiver, "Trần Thị Bình")):
        for role in cases.registers.list(UnitRole, unit_id=owner.id):
            cases.registers.delete(role)
        person = cases.registers.save(
            Person(unit_id=stored_id(owner), name=name, position="Cục trưởng")
        )
        cases.registers.save(
            UnitRole(person_id=stored_id(person), unit_id=stored_id(owner), role=PersonRole.HEAD)
        )
    view = minutes(cases, HandoverKind.TASKS)
    assert view.record.id is None
    assert (view.giver.unit, view.giver.name) == (giver.name, "Nguyễn Văn An")
    assert view.giver.addressed == "Ông/Bà Nguyễn Văn An"
    assert (view.receiver.unit, view.receiver.position) == (receiver.name, "Cục trưởng")
    assert view.decision is not None
    assert view.decision.number == "2307/QĐ-BTP"
    assert view.record.date == date(2017, 11, 22)
    assert view.record.takes_over == date(2018, 1, 1)
    assert not view.signed


def test_a_step_of_the_year_that_is_not_done_is_told_and_only_then_is_nothing_open(
    cases: OpenStore, tmp_path: Path
) -> None:
    for step in cases.registers.list(YearStep, year_id=year_id(cases)):
        cases.registers.delete(step)
    left = {item.text for item in minutes(cases, HandoverKind.TASKS).open_work}
    for position, message in enumerate(("Nhận quyết định khen thưởng", HANDOVER_STEP), 1):
        cases.registers.save(YearStep(year_id=year_id(cases), position=position, text=message))
    found = minutes(cases, HandoverKind.TASKS).open_work
    assert {item.text for item in found} - left == {"Nhận quyết định khen thưởng"}
    written = issuer(cases)(year_id(cases), TASKS, tmp_path).path.read_bytes()
    assert "Nhận quyết định khen thưởng" in text(written)
    assert "Không có công việc chưa hoàn thành" not in text(written)


def test_the_files_follow_the_kept_tasks_but_not_their_day(cases: OpenStore) -> None:
    proposed = minutes(cases, HandoverKind.TASKS).record
    proposed.witness_name, proposed.copies = "Lê Minh Châu", 4
    kept = cases.registers.save(proposed)
    assert minutes(cases, HandoverKind.TASKS).record == kept
    record = minutes(cases, HandoverKind.FILES).record
    assert (record.id, record.date) == (None, None)
    assert (record.witness_name, record.copies) == ("Lê Minh Châu", 4)
    assert record.giver_unit_id == kept.giver_unit_id


def test_minutes_are_written_and_their_hash_is_journaled_before_they_are_placed(
    cases: OpenStore, tmp_path: Path
) -> None:
    path = issuer(cases)(year_id(cases), TASKS, tmp_path / "v").path
    assert path.name == NAME
    (file,) = cases.registers.list(IssuedFile)
    assert (file.kind, file.sha256) == (TASKS, hashlib.sha256(path.read_bytes()).hexdigest())
    with cases.new_uow("look") as uow:
        assert file.sha256 in uow.journal_rows()[-1].change
    assert [found.name for found in (tmp_path / "v").iterdir()] == [NAME]
    issuer(cases)(year_id(cases), TASKS, tmp_path / "v")
    assert files(cases) == [(NAME, True, False)] * 2


def test_signed_minutes_are_never_written_over(cases: OpenStore, tmp_path: Path) -> None:
    issue = issuer(cases)
    with pytest.raises(Refused) as refused:
        cases.do(sign_document, year_id(cases), TASKS)
    assert refused.value.code is RefusalCode.NOT_WRITTEN
    first = issue(year_id(cases), TASKS, tmp_path).path
    cases.do(sign_document, year_id(cases), TASKS)
    before = first.read_bytes()
    assert minutes(cases, HandoverKind.TASKS).signed
    with pytest.raises(Refused) as again:
        cases.do(sign_document, year_id(cases), TASKS)
    assert again.value.code is RefusalCode.ALREADY_DONE
    other = issue(year_id(cases), TASKS, tmp_path).path
    assert other.name == "Bien-ban-ban-giao-nhiem-vu-2017-2.docx"
    assert first.read_bytes() == before
    assert files(cases) == [(NAME, True, True), (other.name, True, False)]


def test_a_file_open_in_word_gets_another_name(cases: OpenStore, tmp_path: Path) -> None:
    issuer(cases)(year_id(cases), TASKS, tmp_path)
    other = issuer(cases, HeldPlacer(NAME))(year_id(cases), TASKS, tmp_path).path
    assert files(cases)[1:] == [(NAME, False, False), (other.name, True, False)]
    view = minutes(cases, HandoverKind.TASKS)
    assert [file.name for file in view.minutes] == [NAME, other.name]  # the first is there still


@pytest.mark.parametrize("full", [False, True])
def test_what_cannot_be_placed_is_recorded_so(cases: OpenStore, tmp_path: Path, full: bool) -> None:
    held = (NAME, *(NAME.replace(".docx", f"-{n}.docx") for n in range(2, 9)))
    with pytest.raises(Refused) as known:
        issuer(cases, HeldPlacer(*held, full=full))(year_id(cases), TASKS, tmp_path / "v")
    fault = KnownFault.DISK_FULL if full else KnownFault.FILE_OPEN_ELSEWHERE
    assert known.value.code is fault
    assert not any(placed for _, placed, _ in files(cases))
    assert list((tmp_path / "v").iterdir()) == []


def test_the_minutes_of_the_files_name_each_file_but_themselves(
    cases: OpenStore, tmp_path: Path
) -> None:
    conference = cases.read(read_conference)
    assert conference is not None
    ballot = cases.issue_document(stored_id(conference.rounds[0]), DocumentKind.BALLOT, tmp_path)
    issue = issuer(cases)
    tasks = issue(year_id(cases), TASKS, tmp_path).path
    issue(year_id(cases), FILES, tmp_path)
    plan = cases.registers.save(
        Document(year_id=year_id(cases), number="300/KH-CTĐIII", direction=Direction.OUTGOING)
    )
    cases.registers.save(
        Attachment(document_id=stored_id(plan), name="ke hoach.pdf", sha256="a" * 64, size=1)
    )
    cases.registers.save(
        Package(
            year_id=year_id(cases),
            kind=PackageKind.HANDOVER,
            at="2017-12-20T03:00:00Z",
            name="2017.thidua",
            sha256="b" * 64,
        )
    )
    view = minutes(cases, HandoverKind.FILES)
    assert [file.name for file in view.files] == [ballot.path.name, tasks.name, "ke hoach.pdf"]
    assert view.package is not None
    assert ("KH-CTĐIII", 300) in [(end.series, end.number) for end in view.series]
    message = text(issue(year_id(cases), FILES, tmp_path).path.read_bytes())
    for part in (ballot.sha256, "a" * 64, "b" * 64, "2017.thidua"):
        assert part in message
