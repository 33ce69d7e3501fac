"""Every document that the program writes, by its kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thidua_desktop.files.excel.tally_workbook import write_tally_workbook
from thidua_desktop.files.word.ballot import write_ballot
from thidua_desktop.files.word.envelope import write_envelope
from thidua_desktop.files.word.hand_tally import write_hand_tally
from thidua_desktop.files.word.minutes import write_minutes
from thidua_desktop.files.word.reading import write_reading
from thidua_desktop.records.choices import HandoverKind
from thidua_desktop.services.base.document_kinds import DocumentKind, YearDocumentKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from thidua_desktop.services.documents.issue_document import DocumentWriter
    from thidua_desktop.services.documents.issue_year_document import YearDocumentWriter
    from thidua_desktop.services.handover.handover_view import ReadHandover


def document_writers(own_templates: Path | None = None) -> Mapping[DocumentKind, DocumentWriter]:
    """Give the writers; a template in the office's own folder stands over the shipped one."""
    own = own_templates
    return {
        DocumentKind.BALLOT: partial(write_ballot, own_templates=own),
        DocumentKind.MINUTES: partial(write_minutes, own_templates=own),
        DocumentKind.READING: partial(write_reading, own_templates=own),
        DocumentKind.HAND_TALLY: partial(write_hand_tally, own_templates=own),
        DocumentKind.ENVELOPE: partial(write_envelope, own_templates=own),
        DocumentKind.WORKBOOK: write_tally_workbook,
    }


def year_document_writers(
    read: ReadHandover, own_templates: Path | None = None
) -> Mapping[YearDocumentKind, YearDocumentWriter]:
    """Give the writers of the documents of a year."""
    from thidua_desktop.files.word.handover import write_handover_files, write_handover_tasks

    return {
        YearDocumentKind.HANDOVER_TASKS: lambda year_id: write_handover_tasks(
            read(year_id, HandoverKind.TASKS), own_templates
        ),
        YearDocumentKind.HANDOVER_FILES: lambda year_id: write_handover_files(
            read(year_id, HandoverKind.FILES), own_templates
        ),
    }
