"""The office's own template: kept once it worked, compared, brought back, tried with data."""

from pathlib import Path
from shutil import copy

import pytest

from tests.support.word_reader import lines, opened
from thidua_desktop.domain.codes.documents import DocumentKind, PreviewCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.word.own_templates import examine, fetch_template, own_templates
from thidua_desktop.files.word.render import template_path
from thidua_desktop.files.word.template_preview import preview
from thidua_desktop.files.word.template_versions import (
    compare,
    keep_version,
    take_template,
    versions,
)
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import Conference
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.templates.own_template import VersionKind
from thidua_desktop.services.issuing.templates.todays_facts import todays_facts
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.documents.template_check import PREVIEW_MARK

OFFICE = Path(__file__).parents[2] / "data" / "libreoffice"
MINUTES = "minutes.docx"
MOVED, BROKEN = OFFICE / "minutes-moved.docx", OFFICE / "minutes-broken.docx"


def kinds(folder: Path) -> list[tuple[VersionKind, int, int]]:
    return [(one.kind, one.number, one.broken) for one in versions(folder, MINUTES)]


def test_what_worked_is_kept_and_comes_back_after_it_was_broken(tmp_path: Path) -> None:
    assert kinds(tmp_path) == [(VersionKind.SHIPPED, 0, 0)]
    own = fetch_template(tmp_path, MINUTES)
    assert fetch_template(tmp_path, MINUTES) == own
    assert keep_version(tmp_path, MINUTES) is None  # as shipped
    copy(MOVED, own)
    own_templates(tmp_path)  # what Kiểm tra mẫu does
    copy(BROKEN, own)
    own_templates(tmp_path)
    assert kinds(tmp_path)[1:] == [(VersionKind.IN_USE, 0, 5), (VersionKind.KEPT, 1, 0)]
    *_others, kept = versions(tmp_path, MINUTES)
    aside = take_template(tmp_path, MINUTES, kept.path)
    assert aside is not None
    assert aside.read_bytes() == BROKEN.read_bytes()
    assert own.read_bytes() == MOVED.read_bytes()
    assert keep_version(tmp_path, MINUTES) == kept.path  # not kept twice
    assert [number for _, number, _ in kinds(tmp_path)] == [0, 0, 2, 1]


def test_a_document_keeps_the_template_that_it_was_written_from(cases: OpenStore) -> None:
    folder = cases.store.with_name(f"{cases.store.stem} - mau")
    own = fetch_template(folder, "programme.docx")
    document = opened(own.read_bytes())
    document.add_paragraph("Lời của cơ quan")
    document.save(str(own))
    (meeting,) = cases.registers.list(Conference)
    written = cases.issue_document(stored_id(meeting), DocumentKind.PROGRAMME, cases.documents)
    assert "Lời của cơ quan" in lines(written.path.read_bytes())
    assert [one.kind for one in versions(folder, "programme.docx")] == [
        VersionKind.SHIPPED,
        VersionKind.IN_USE,
        VersionKind.KEPT,
    ]


def test_the_page_number_and_a_footer_of_every_page_are_no_difference() -> None:
    found = compare(OFFICE / "minutes-shipped.docx", MOVED)
    assert [(one.kind, one.before and one.before.place) for one in found] == [
        ("changed", "đoạn 10"),
        ("moved", "đoạn 30"),
    ]


def test_what_is_no_document_is_neither_compared_nor_taken_from_nowhere(tmp_path: Path) -> None:
    (tmp_path / "own.docx").write_bytes(b"no document")
    for act in (
        lambda: compare(MOVED, tmp_path / "own.docx"),
        lambda: take_template(tmp_path, MINUTES, tmp_path / "gone.docx"),
    ):
        with pytest.raises(Refused) as caught:
            act()
        assert caught.value.code is KnownFault.FILE_UNREADABLE
    assert not (tmp_path / MINUTES).exists()


def test_a_file_from_elsewhere_is_checked_as_the_template_that_it_would_be() -> None:
    found = examine(DocumentKind.MINUTES, MINUTES, BROKEN)
    assert (found.taken, found.edited, found.broken) == (True, True, 5)
    shipped = examine(DocumentKind.MINUTES, MINUTES, template_path(MINUTES))
    assert (shipped.taken, shipped.edited, shipped.findings) == (False, False, ())


def test_a_preview_is_filled_marked_on_every_page_and_nothing_is_written(cases: OpenStore) -> None:
    (year,) = cases.registers.list(EmulationYear)
    with cases.new_uow("read") as uow:
        facts = todays_facts(uow, DocumentKind.MINUTES, year.id)
        without = [
            document.kind
            for document in DOCUMENTS.values()
            if document.facts and not _has_facts(uow, document.kind, year.id)
        ]
    body = preview(MOVED, DocumentKind.MINUTES, facts)
    assert any("Cụm thi đua số III" in line for line in lines(body))
    for section in opened(body).sections:
        for header in (section.header, section.first_page_header):
            assert header.paragraphs[0].text == PREVIEW_MARK
    with pytest.raises(Refused) as caught:
        preview(BROKEN, DocumentKind.MINUTES, facts)
    assert caught.value.code is KnownFault.TEMPLATE_BROKEN
    assert without == [
        *(DocumentKind.REMINDER, DocumentKind.PROPOSAL, DocumentKind.FLAGS_DECISION),
        *(DocumentKind.LEADERS_DECISION, DocumentKind.REGULATION, DocumentKind.INVITATION),
    ]  # the sample has none of these
    assert not cases.documents.exists()


def _has_facts(uow: UnitOfWork, kind: DocumentKind, year_id: int | None) -> bool:
    try:
        return bool(todays_facts(uow, kind, year_id))
    except Refused as refused:
        assert refused.code is PreviewCode.NOTHING_YET  # noqa: PT017  what else it may be is a fault
        return False


def test_without_a_year_there_is_nothing_to_try_with(cases: OpenStore) -> None:
    with cases.new_uow("read") as uow, pytest.raises(Refused) as caught:
        todays_facts(uow, DocumentKind.HANDOVER_TASKS, None)
    assert caught.value.code is PreviewCode.NOTHING_YET
