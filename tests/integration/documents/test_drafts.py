"""A document from its draft to its number over a real store: signed scan, book, correction."""

import datetime
from pathlib import Path

import pytest

from tests.support.small_screen import published
from thidua_desktop.domain.codes.documents import DocumentKind, DraftCode, DraftForm, DraftState
from thidua_desktop.files.attachments import DiskAttachments
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.cluster import Cluster, EmulationYear
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.documents.drafting import (
    correct_draft,
    draft_of_file,
    files_to_sign,
    new_draft,
    note_file,
)
from thidua_desktop.services.documents.move_draft import (
    Number,
    issue_draft,
    return_draft,
    sign_draft,
    submit_draft,
)
from thidua_desktop.services.issuing.drafts.draft_facts import draft_facts, draft_lacks, read_draft
from thidua_desktop.services.open_store import OpenStore

DAY = datetime.date(2017, 11, 23)


@pytest.fixture
def folder(tmp_path: Path) -> DiskAttachments:
    return DiskAttachments(tmp_path / "dinh kem", DiskPlacer())


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "da ky.pdf"
    path.write_bytes(b"%PDF-1.7 chu ky")
    return path


def begun(cases: OpenStore, form: DraftForm = DraftForm.TELLERS) -> Draft:
    year = cases.registers.list(EmulationYear)[0]
    return cases.registers.do(new_draft, stored_id(year), form)


def written(cases: OpenStore, draft: Draft) -> Path:
    path = cases.issue_document(
        stored_id(draft), DocumentKind.TELLERS_DECISION, cases.documents
    ).path
    cases.registers.do(note_file, draft, path.name)
    return path


def now(cases: OpenStore, draft: Draft) -> Draft:
    return cases.registers.list(Draft, id=draft.id)[0]


def test_a_decision_goes_from_draft_to_book_and_its_file_stays(
    cases: OpenStore, folder: DiskAttachments, scan: Path
) -> None:
    draft = begun(cases)
    path = written(cases, draft)
    body = path.read_bytes()
    registers = cases.registers
    sent = registers.do(submit_draft, now(cases, draft), DAY, "Trần Thị Bình")
    assert (sent.state, sent.submitted, sent.initialled_by) == (
        DraftState.SUBMITTED,
        DAY,
        "Trần Thị Bình",
    )
    back = registers.do(return_draft, sent)
    assert back.state is DraftState.DRAFT
    signed = sign_draft(registers, folder, back, DAY, scan)
    assert (folder.path / signed.scan).read_bytes() == scan.read_bytes()
    assert [one.signed for one in registers.list(IssuedFile, name=path.name)] == [True]
    with pytest.raises(Refused) as refused:
        written(cases, signed)
    assert refused.value.code is DraftCode.SIGNED
    given = Number(document_id=None, number="05/QĐ-CTĐIII", date=DAY, sent=DAY)
    issued = registers.do(issue_draft, signed, given)
    (document,) = registers.list(Document, number="05/QĐ-CTĐIII")
    assert issued.document_id == document.id
    assert (document.direction, document.date, document.passed_on) == (
        Direction.OUTGOING,
        DAY,
        DAY,
    )
    assert [one.name for one in registers.list(Attachment, document_id=document.id)] == [
        signed.scan
    ]
    assert path.read_bytes() == body


def test_what_is_signed_is_neither_changed_nor_deleted_but_replaced(
    cases: OpenStore, folder: DiskAttachments, scan: Path
) -> None:
    registers = cases.registers
    draft = begun(cases)
    with pytest.raises(Refused) as early:
        registers.do(correct_draft, draft)
    assert early.value.code is DraftCode.NOT_SIGNED
    signed = sign_draft(registers, folder, draft, DAY, scan)
    for act in (
        lambda: registers.save(signed.model_copy(update={"subject": "Khác"})),
        lambda: registers.delete(signed),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code is DraftCode.SIGNED
    registers.save(signed.model_copy(update={"note": "Đã gửi"}))
    corrected = registers.do(correct_draft, now(cases, signed))
    assert (corrected.state, corrected.scan, corrected.replaces_id) == (
        DraftState.DRAFT,
        "",
        signed.id,
    )
    scan.write_bytes(b"%PDF lan hai")
    again = sign_draft(registers, folder, corrected, DAY, scan)
    assert again.scan != signed.scan
    given = Number(document_id=None, number="06/QĐ-CTĐIII", date=DAY, sent=None)
    registers.do(issue_draft, again, given)
    assert now(cases, signed).state is DraftState.REPLACED
    with pytest.raises(Refused) as replaced:
        registers.do(correct_draft, now(cases, signed))
    assert replaced.value.code is DraftCode.REPLACED_ALREADY


def test_of_two_corrections_of_one_document_the_second_is_told_that_it_is_replaced_already(
    cases: OpenStore, folder: DiskAttachments, scan: Path
) -> None:
    registers = cases.registers
    signed = sign_draft(registers, folder, begun(cases), DAY, scan)
    first, second = (
        sign_draft(registers, folder, registers.do(correct_draft, signed), DAY, scan)
        for _ in range(2)
    )
    one = Number(document_id=None, number="06/QĐ-CTĐIII", date=DAY, sent=None)
    registers.do(issue_draft, first, one)
    other = Number(document_id=None, number="07/QĐ-CTĐIII", date=DAY, sent=None)
    with pytest.raises(Refused) as refused:
        registers.do(issue_draft, second, other)
    assert refused.value.code is DraftCode.REPLACED_ALREADY
    assert refused.value.details == (signed.subject,)
    assert not registers.list(Document, number="07/QĐ-CTĐIII")


def test_a_number_that_the_book_has_already_is_taken_and_one_is_needed(
    cases: OpenStore, folder: DiskAttachments, scan: Path
) -> None:
    registers = cases.registers
    signed = sign_draft(registers, folder, begun(cases), DAY, scan)
    nothing = Number(document_id=None, number=" ", date=DAY, sent=None)
    undated = registers.list(Document, number="207/KH-CTĐIII")[0]
    for given in (nothing, Number(document_id=undated.id, number="", date=None, sent=None)):
        with pytest.raises(Refused) as refused:
            registers.do(issue_draft, signed, given)
        assert refused.value.code is DraftCode.NO_NUMBER
    known = registers.list(Document, number="131/QĐ-BTP")[0]
    given = Number(document_id=known.id, number="", date=None, sent=DAY)
    registers.do(issue_draft, signed, given)
    assert registers.list(Document, id=known.id)[0].passed_on == DAY


def test_a_scan_is_not_kept_where_signing_is_refused(
    cases: OpenStore, folder: DiskAttachments, scan: Path
) -> None:
    signed = sign_draft(cases.registers, folder, begun(cases), DAY, scan)
    other = scan.with_name("khac.pdf")
    other.write_bytes(b"%PDF khac")
    with pytest.raises(Refused) as refused:
        sign_draft(cases.registers, folder, signed, DAY, other)
    assert refused.value.code is DraftCode.WRONG_STATE
    assert [path.name for path in folder.path.iterdir()] == [signed.scan]


def test_the_ministrys_number_stands_in_the_book_of_what_came(
    cases: OpenStore, folder: DiskAttachments, scan: Path
) -> None:
    signed = sign_draft(cases.registers, folder, begun(cases, DraftForm.LEADERS), DAY, scan)
    given = Number(document_id=None, number="2400/QĐ-BTP", date=DAY, sent=None)
    cases.registers.do(issue_draft, signed, given)
    (document,) = cases.registers.list(Document, number="2400/QĐ-BTP")
    assert document.direction is Direction.INCOMING
    assert document.issuer == "Bộ trưởng Bộ Tư pháp"


def test_a_file_of_another_page_goes_the_same_way(cases: OpenStore) -> None:
    published(cases)
    year_id = stored_id(cases.registers.list(EmulationYear)[0])
    found = dict(cases.read(files_to_sign, year_id))
    name = next(name for name, kind in found.items() if kind == DocumentKind.MINUTES)
    draft = cases.registers.do(draft_of_file, year_id, name, DocumentKind.MINUTES)
    assert (draft.kind, draft.file, draft.subject) == ("BB", name, "Biên bản kiểm phiếu")
    assert name not in dict(cases.read(files_to_sign, year_id))


@pytest.mark.parametrize("form", [one for one in DraftForm if one is not DraftForm.WRITTEN])
def test_a_new_draft_says_what_its_form_usually_says(cases: OpenStore, form: DraftForm) -> None:
    published(cases)
    view = cases.read(read_draft, stored_id(begun(cases, form)))
    facts = draft_facts(view)
    assert facts.subject
    assert facts.sent[-1].startswith("- Lưu: VT")
    assert "GOV" not in view.draft.title
    assert view.draft.title == ("MIN_FLAG" if form is DraftForm.FLAGS else "")
    assert all("{" not in line for line in (*facts.sent, *facts.bases, facts.subject))


def test_bases_are_those_of_the_rule_set_on_the_day_of_the_document(cases: OpenStore) -> None:
    draft = begun(cases, DraftForm.PROPOSAL)
    bases = " ".join(draft_facts(cases.read(read_draft, stored_id(draft))).bases)
    assert "91/2017/NĐ-CP" in bases
    assert "14/2015/TT-BTP" in bases
    assert "65/2014" not in bases
    assert "05/2018" not in bases
    lacks = draft_lacks(cases.read(read_draft, stored_id(draft)))
    assert any("Quyết định cử Trưởng, Phó Trưởng Cụm thi đua năm 2017" in one for one in lacks)
    assert cases.registers.list(Cluster)
