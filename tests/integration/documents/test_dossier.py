"""Hồ sơ đề nghị over a real store: what is asked for, there and missing; folder and zip."""

import datetime
import zipfile
from pathlib import Path

import pytest

from tests.support.small_screen import published
from thidua_desktop.domain.codes.documents import DocumentKind, DraftCode, DraftForm
from thidua_desktop.domain.documents.legal_bases import DossierPart
from thidua_desktop.files.attachments import DiskAttachments
from thidua_desktop.files.dossier import DossierCopy, write_dossier
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Stopped, nothing_reported
from thidua_desktop.services.documents.dossier import Dossier, DossierItem, read_dossier
from thidua_desktop.services.documents.drafting import draft_of_file, new_draft, note_file
from thidua_desktop.services.documents.move_draft import sign_draft
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.documents import dossier as texts

DAY = datetime.date(2017, 11, 23)


@pytest.fixture
def folder(tmp_path: Path) -> DiskAttachments:
    return DiskAttachments(tmp_path / "dinh kem", DiskPlacer())


def year_id(cases: OpenStore) -> int:
    return stored_id(cases.registers.list(EmulationYear)[0])


def dossier(cases: OpenStore) -> Dossier:
    return cases.read(read_dossier, year_id(cases))


def item(found: Dossier, part: DossierPart) -> DossierItem:
    return next(one for one in found.units[0].items if one.part is part)


def scanned(tmp_path: Path, name: str) -> Path:
    path = tmp_path / name
    path.write_bytes(name.encode())
    return path


def test_before_the_ballot_is_published_nobody_has_a_dossier(cases: OpenStore) -> None:
    assert dossier(cases).units == ()
    with pytest.raises(Refused) as refused:
        cases.issue_document(year_id(cases), DocumentKind.DOSSIER_CONTENTS, cases.documents)
    assert refused.value.code is DraftCode.NOTHING_IN_DOSSIER


def test_each_chosen_unit_has_one_with_what_the_rules_ask_for(cases: OpenStore) -> None:
    published(cases)
    found = dossier(cases)
    assert len(found.units) == len({one.unit.code for one in found.units}) >= 4
    assert [one.part for one in found.units[0].items][:3] == [
        DossierPart.PROPOSAL,
        DossierPart.REPORT,
        DossierPart.MINUTES,
    ]
    of_government = [u for u in found.units if any("Chính phủ" in title for title in u.titles)]
    others = [u for u in found.units if u not in of_government]
    assert all(u.items[-1].part is DossierPart.OPINION for u in of_government)
    assert all(u.items[-1].part is DossierPart.MINUTES for u in others)
    assert item(found, DossierPart.PROPOSAL).missing == (texts.NO_PROPOSAL,)
    minutes = item(found, DossierPart.MINUTES)
    assert [one.signed for one in minutes.files] == [True]
    assert minutes.missing == (texts.NO_MEETING_MINUTES,)
    assert "tham khảo Luật Thi đua, khen thưởng 2022" in texts.article(minutes.citation)


def test_what_is_written_and_signed_fills_it(
    cases: OpenStore, folder: DiskAttachments, tmp_path: Path
) -> None:
    published(cases)
    registers, year = cases.registers, year_id(cases)
    proposal = registers.do(new_draft, year, DraftForm.PROPOSAL)
    path = cases.issue_document(stored_id(proposal), DocumentKind.PROPOSAL, cases.documents).path
    noted = registers.do(note_file, proposal, path.name)
    assert item(dossier(cases), DossierPart.PROPOSAL).missing == (texts.PROPOSAL_UNSIGNED,)
    sign_draft(registers, folder, noted, DAY, scanned(tmp_path, "to-trinh.pdf"))
    assert item(dossier(cases), DossierPart.PROPOSAL).complete
    member = dossier(cases).units[0].membership_id
    assert member is not None
    report = cases.issue_document(member, DocumentKind.ACHIEVEMENT_REPORT, cases.documents).path
    assert item(dossier(cases), DossierPart.REPORT).missing == (texts.REPORT_UNSIGNED,)
    came = registers.do(draft_of_file, year, report.name, DocumentKind.ACHIEVEMENT_REPORT)
    sign_draft(registers, folder, came, DAY, scanned(tmp_path, "bao-cao.pdf"))
    assert item(dossier(cases), DossierPart.REPORT).complete
    meeting = registers.save(
        Draft(year_id=year, form=DraftForm.WRITTEN, kind="BB", subject="Biên bản hội nghị")
    )
    sign_draft(registers, folder, meeting, DAY, scanned(tmp_path, "hoi-nghi.pdf"))
    assert dossier(cases).units[0].missing == 0


def test_folder_and_zip_hold_every_file_in_order(tmp_path: Path) -> None:
    copies = [
        DossierCopy(scanned(tmp_path, "a.pdf"), "01-To-trinh/a.pdf"),
        DossierCopy(scanned(tmp_path, "b.pdf"), "03-Bao-cao/CN/b.pdf"),
    ]
    told: list[tuple[int, int]] = []
    made = write_dossier(tmp_path, "Ho-so", copies, lambda *done: told.append(done))
    assert (made.folder.name, made.packed.name, made.files) == ("Ho-so", "Ho-so.zip", 2)
    assert (made.folder / "03-Bao-cao" / "CN" / "b.pdf").read_bytes() == b"b.pdf"
    with zipfile.ZipFile(made.packed) as package:
        assert package.namelist() == ["Ho-so/01-To-trinh/a.pdf", "Ho-so/03-Bao-cao/CN/b.pdf"]
        assert package.testzip() is None
    assert told == [(1, 2), (2, 2)]
    again = write_dossier(tmp_path, "Ho-so", copies, nothing_reported)
    assert again.folder.name == "Ho-so-2"


def test_nothing_is_left_where_it_is_stopped_or_a_file_is_gone(tmp_path: Path) -> None:
    copy = DossierCopy(scanned(tmp_path, "a.pdf"), "a.pdf")

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        write_dossier(tmp_path, "Ho-so", [copy], stop)
    gone = DossierCopy(tmp_path / "khong-co.pdf", "b.pdf")
    with pytest.raises(Refused) as refused:
        write_dossier(tmp_path, "Ho-so", [copy, gone], nothing_reported)
    assert refused.value.code is DraftCode.FILE_GONE
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
