"""What the tab *Văn bản* is made of: the books, what is drafted and signed, the dossiers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.attachments import DiskAttachments
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.texts.documents.document_check import CHECK, CHECK_FORMAT
from thidua_desktop.texts.documents.documents import attachments_folder, written_message
from thidua_desktop.texts.documents.drafts_page import PAGES
from thidua_desktop.texts.documents.pdf import OF_FILE
from thidua_desktop.ui.shell.write_document import write_document
from thidua_desktop.ui.widgets.register.paged_tab import PagedTab, TabPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from thidua_desktop.services.base.long_work import Each
    from thidua_desktop.services.documents.dossier import MadeDossier
    from thidua_desktop.services.issuing.read_back.found import ReadBack
    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.ui.tabs.documents.dossier_page import DossierPage
    from thidua_desktop.ui.tabs.documents.drafts_page import DraftsPage
    from thidua_desktop.ui.tabs.documents.tab import DocumentsTab
    from thidua_desktop.ui.widgets.base.file_picker import Opener
    from thidua_desktop.ui.widgets.register.register_page import PageParts


def documents_tab(cases: OpenStore, parts: PageParts, opener: Opener) -> PagedTab:
    """Give its pages, none of which is made before it is looked at."""
    folder = cases.store.with_name(attachments_folder(cases.store.stem))
    files = DiskAttachments(folder, DiskPlacer())
    books, drafts, dossiers = PAGES
    return PagedTab(
        (
            TabPage(
                books,
                partial(_books, cases, parts, opener, files),
                tables_of(Document, Attachment),
            ),
            TabPage(drafts, partial(_drafts, cases, parts, opener, files), tables_of(Draft)),
            TabPage(dossiers, partial(_dossiers, cases, parts, opener, files)),
        )
    )


def _books(
    cases: OpenStore, parts: PageParts, opener: Opener, files: DiskAttachments
) -> DocumentsTab:
    from thidua_desktop.services.documents.attachments import Attachments
    from thidua_desktop.services.documents.year_documents import YearDocuments
    from thidua_desktop.ui.tabs.documents.tab import DocumentsTab

    attachments = Attachments(cases.registers, files)
    write = partial(write_document, cases, opener, kind=DocumentKind.DOCUMENT_BOOK)
    source = YearDocuments(cases.registers, cases)
    page = DocumentsTab(source, attachments, parts, opener, write)
    _add_tools(page, cases, parts, opener)
    return page


def _drafts(
    cases: OpenStore, parts: PageParts, opener: Opener, files: DiskAttachments
) -> DraftsPage:
    from thidua_desktop.services.documents.year_documents import YearDrafts
    from thidua_desktop.ui.tabs.documents.drafts_page import DraftsPage

    source = YearDrafts(cases.registers)
    write = partial(_write, cases, opener)
    page = DraftsPage(source, cases, parts, files, cases.documents, write, opener)
    page.files.set_signatures(_signatures)
    _add_tools(page, cases, parts, opener)
    return page


def _add_tools(
    page: DocumentsTab | DraftsPage, cases: OpenStore, parts: PageParts, opener: Opener
) -> None:
    """What is done with a file that somebody chooses, or with that of a row."""
    from thidua_desktop.bootstrap.format_check import open_format_check
    from thidua_desktop.bootstrap.wiring import pdf_maker
    from thidua_desktop.ui.shell.check_document import choose_and_check
    from thidua_desktop.ui.shell.make_pdf import PdfMaking

    check = partial(_check, cases)
    act = partial(choose_and_check, page, page.page.acting, parts.files, check)
    page.page.list.menu.add(CHECK, act, "check")
    formats = partial(open_format_check, page, parts.files, opener)
    page.page.list.menu.add(CHECK_FORMAT, formats, "check")
    making = PdfMaking(page, page.page.acting, pdf_maker(cases), opener)
    page.page.list.menu.add(OF_FILE, partial(making.ask, parts.files), "document")
    page.offer_pdf(making.make)


def _signatures(scan: Path) -> str:
    from thidua_desktop.files.pdf_signatures import signatures_of
    from thidua_desktop.texts.documents.signatures import signatures_text

    return signatures_text(signatures_of(scan))


def _check(cases: OpenStore, path: Path) -> ReadBack:
    from thidua_desktop.bootstrap.read_back import read_back
    from thidua_desktop.bootstrap.wiring import read_file

    return read_back(cases, read_file(path), path.name)


def _dossiers(
    cases: OpenStore, parts: PageParts, opener: Opener, files: DiskAttachments
) -> DossierPage:
    from thidua_desktop.ui.tabs.documents.dossier_page import DossierPage

    return DossierPage(
        cases,
        parts.changes,
        partial(write_document, cases, opener, kind=DocumentKind.ACHIEVEMENT_REPORT),
        partial(_make_dossier, cases, files),
        parts.files,
        opener,
    )


def _make_dossier(
    cases: OpenStore, files: DiskAttachments, parent: Path, year_id: int
) -> Callable[[Each], MadeDossier]:
    """Write the list of contents, and give what copies it with all files of the dossiers."""
    from thidua_desktop.files.dossier import DossierCopy, write_dossier
    from thidua_desktop.services.documents.dossier import Place, read_dossier
    from thidua_desktop.texts.documents.dossier import folder_name

    dossier = cases.read(read_dossier, year_id)
    contents = cases.issue_document(year_id, DocumentKind.DOSSIER_CONTENTS, cases.documents).path
    places = {Place.WRITTEN: cases.documents, Place.ATTACHED: files.path}
    copies = [DossierCopy(contents, f"00-{contents.name}")]
    copies += [
        DossierCopy(places[file.place] / file.name, f"{folder}/{file.name}")
        for folder, file in dossier.files
    ]
    return partial(write_dossier, parent, folder_name(dossier.year.year), copies)


def _write(cases: OpenStore, opener: Opener, draft: Draft) -> str:
    """Write it, and keep under which name. Raises Refused, where something is missing."""
    from thidua_desktop.services.documents.drafting import note_file
    from thidua_desktop.services.issuing.drafts.draft_documents import kind_of

    path = cases.issue_document(stored_id(draft), kind_of(draft), cases.documents).path
    cases.registers.do(note_file, draft, path.name)
    return written_message(path.name, opened=opener(path))
