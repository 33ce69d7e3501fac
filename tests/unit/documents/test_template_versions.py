"""The office's own template: kept once it worked, compared, brought back, tried with data."""

from pathlib import Path
from shutil import copy

import pytest
from docx import Document

from tests.support.word_reader import lines, opened, unknown_styles
from thidua_desktop import paths
from thidua_desktop.domain.codes.documents import DocumentKind, PreviewCode
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.word.own_templates import (
    copy_templates,
    examine,
    fetch_template,
    own_templates,
    put_back,
)
from thidua_desktop.files.word.render import template_path
from thidua_desktop.files.word.shipped_copies import mark_seen
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
from thidua_desktop.services.issuing.templates.own_template import OwnTemplate, VersionKind
from thidua_desktop.services.issuing.templates.todays_facts import todays_facts
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.documents.template_check import PREVIEW_MARK

OFFICE = Path(__file__).parents[2] / "data" / "libreoffice"
MINUTES, PROGRAMME = "minutes.docx", "programme.docx"
MOVED, BROKEN = OFFICE / "minutes-moved.docx", OFFICE / "minutes-broken.docx"


def kinds(folder: Path) -> list[tuple[VersionKind, int, int]]:
    return [(one.kind, one.number, one.broken) for one in versions(folder, PROGRAMME)]


def with_line(path: Path, line: str) -> bytes:
    document = Document(str(path))
    document.add_paragraph(line)
    document.save(str(path))
    return path.read_bytes()


def row(folder: Path) -> OwnTemplate:
    return next(one for one in own_templates(folder) if one.name == PROGRAMME)


def test_what_worked_is_kept_and_comes_back_after_it_was_broken(tmp_path: Path) -> None:
    assert kinds(tmp_path) == [(VersionKind.SHIPPED, 0, 0)]
    own = fetch_template(tmp_path, PROGRAMME)
    assert fetch_template(tmp_path, PROGRAMME) == own
    assert keep_version(tmp_path, PROGRAMME) is None  # as shipped
    worked = with_line(own, "Lời của cơ quan")
    assert not row(tmp_path).broken  # what Kiểm tra mẫu asks
    broken = with_line(own, "{{ khong_co }}")
    assert row(tmp_path).broken
    assert kinds(tmp_path)[1:] == [(VersionKind.IN_USE, 0, 1), (VersionKind.KEPT, 1, 0)]
    *_others, kept = versions(tmp_path, PROGRAMME)
    aside = take_template(tmp_path, PROGRAMME, kept.path)
    assert aside is not None
    assert (aside.read_bytes(), own.read_bytes()) == (broken, worked)
    assert keep_version(tmp_path, PROGRAMME) == kept.path  # not kept twice
    assert [number for _, number, _ in kinds(tmp_path)] == [0, 0, 2, 1]


def test_a_newer_program_replaces_what_was_not_changed_and_says_so_of_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, newer = tmp_path / "mau", tmp_path / "newer" / "templates"
    assert copy_templates(folder)
    newer.mkdir(parents=True)
    for path in template_path(PROGRAMME).parent.glob("*.docx"):
        copy(path, newer)
    changed = with_line(newer / PROGRAMME, "Lời mới của chương trình")
    with_line(newer / "reading.docx", "Lời mới của chương trình")
    own = with_line(folder / "reading.docx", "Lời của cơ quan")
    monkeypatch.setattr(paths, "resources", lambda: newer.parent)
    assert template_path(PROGRAMME, folder) == newer / PROGRAMME
    assert not row(folder).edited
    assert template_path("reading.docx", folder) == folder / "reading.docx"
    assert [one.behind for one in own_templates(folder) if one.edited] == [True]
    assert copy_templates(folder) == (PROGRAMME,)
    assert (folder / PROGRAMME).read_bytes() == changed
    assert (folder / "reading.docx").read_bytes() == own
    mark_seen(folder, "reading.docx")
    assert [one.behind for one in own_templates(folder) if one.edited] == [False]
    kept = put_back(folder, "reading.docx")
    assert kept is not None
    assert kept.read_bytes() == own
    assert not any(one.edited for one in own_templates(folder))


def test_a_document_keeps_the_template_that_it_was_written_from(cases: OpenStore) -> None:
    folder = cases.store.with_name(f"{cases.store.stem} - mau")
    with_line(fetch_template(folder, PROGRAMME), "Lời của cơ quan")
    (meeting,) = cases.registers.list(Conference)
    written = cases.issue_document(stored_id(meeting), DocumentKind.PROGRAMME, cases.documents)
    assert "Lời của cơ quan" in lines(written.path.read_bytes())
    assert [kind for kind, _, _ in kinds(folder)] == [
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
    assert (found.edited, found.behind, found.broken) == (True, False, 5)
    shipped = examine(DocumentKind.MINUTES, MINUTES, template_path(MINUTES))
    assert (shipped.edited, shipped.findings) == (False, ())


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
    assert unknown_styles(opened(body)) == set()
    with pytest.raises(Refused) as caught:
        preview(BROKEN, DocumentKind.MINUTES, facts)
    assert caught.value.code is KnownFault.TEMPLATE_BROKEN
    assert without == [
        *(DocumentKind.REMINDER, DocumentKind.PROPOSAL, DocumentKind.FLAGS_DECISION),
        *(DocumentKind.LEADERS_DECISION, DocumentKind.REGULATION),
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
