"""What the tab *Văn bản* is made of: the books, what is drafted and signed, the dossiers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thidua_desktop.files.attachments import DiskAttachments
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.documents import Attachment, Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.texts.documents.documents import attachments_folder, written_message
from thidua_desktop.texts.documents.drafts_page import PAGES
from thidua_desktop.ui.widgets.register.paged_tab import PagedTab, TabPage

if TYPE_CHECKING:
    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.ui.tabs.documents.drafts_page import DraftsPage
    from thidua_desktop.ui.tabs.documents.tab import DocumentsTab
    from thidua_desktop.ui.widgets.base.file_picker import Opener
    from thidua_desktop.ui.widgets.register.register_page import PageParts


def documents_tab(cases: OpenStore, parts: PageParts, opener: Opener) -> PagedTab:
    """Give its pages, none of which is made before it is looked at."""
    folder = cases.store.with_name(attachments_folder(cases.store.stem))
    files = DiskAttachments(folder, DiskPlacer())
    books, drafts, *_ = PAGES
    return PagedTab(
        (
            TabPage(
                books,
                partial(_books, cases, parts, opener, files),
                tables_of(Document, Attachment),
            ),
            TabPage(drafts, partial(_drafts, cases, parts, opener, files), tables_of(Draft)),
        )
    )


def _books(
    cases: OpenStore, parts: PageParts, opener: Opener, files: DiskAttachments
) -> DocumentsTab:
    from thidua_desktop.services.documents.attachments import Attachments
    from thidua_desktop.services.documents.year_documents import YearDocuments
    from thidua_desktop.ui.tabs.documents.tab import DocumentsTab

    attachments = Attachments(cases.registers, files)
    return DocumentsTab(YearDocuments(cases.registers, cases), attachments, parts, opener)


def _drafts(
    cases: OpenStore, parts: PageParts, opener: Opener, files: DiskAttachments
) -> DraftsPage:
    from thidua_desktop.services.documents.year_documents import YearDrafts
    from thidua_desktop.ui.tabs.documents.drafts_page import DraftsPage

    source = YearDrafts(cases.registers)
    write = partial(_write, cases, opener)
    return DraftsPage(source, cases, parts, files, cases.documents, write, opener)


def _write(cases: OpenStore, opener: Opener, draft: Draft) -> str:
    """Write it, and keep under which name. Raises Refused, where something is missing."""
    from thidua_desktop.services.documents.drafting import note_file
    from thidua_desktop.services.issuing.drafts.draft_documents import kind_of

    path = cases.issue_document(stored_id(draft), kind_of(draft), cases.documents).path
    cases.registers.do(note_file, draft, path.name)
    return written_message(path.name, opened=opener(path))
