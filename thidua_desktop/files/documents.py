"""Writes every document of the table: Word from its facts and its template, or the workbook."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.excel.document_book import write_document_book
from thidua_desktop.files.excel.journal_workbook import write_journal_workbook
from thidua_desktop.files.excel.recommendations_workbook import write_recommendations
from thidua_desktop.files.excel.registration_sheet import write_registration_sheet
from thidua_desktop.files.excel.registration_workbook import write_registration_workbook
from thidua_desktop.files.excel.score_sheet import write_score_sheet
from thidua_desktop.files.excel.score_workbook import write_score_workbook
from thidua_desktop.files.excel.tally_workbook import write_tally_workbook
from thidua_desktop.files.word.fits import FITS
from thidua_desktop.files.word.render import render, template_path

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from thidua_desktop.services.issuing.document_type import DocumentType
    from thidua_desktop.services.issuing.issue_document import Write


_WORKBOOKS: Final[Mapping[DocumentKind, Callable[[Any], bytes]]] = {
    DocumentKind.WORKBOOK: write_tally_workbook,
    DocumentKind.COUNT_JOURNAL_BOOK: write_journal_workbook,
    DocumentKind.DOCUMENT_BOOK: write_document_book,
    DocumentKind.RECOMMENDATIONS: write_recommendations,
    DocumentKind.REGISTRATION_SHEET: write_registration_sheet,
    DocumentKind.REGISTRATION_WORKBOOK: write_registration_workbook,
    DocumentKind.SCORE_SHEET: write_score_sheet,
    DocumentKind.SCORE_WORKBOOK: write_score_workbook,
}
"""What is no Word file."""


def document_writer(own_templates: Path | None = None) -> Write:
    """Give what writes; a template in the office's own folder stands over the shipped one."""
    return partial(_write, own_templates)


def _write(own_templates: Path | None, document: DocumentType, view: Any) -> bytes:
    if document.facts is None:
        return _WORKBOOKS[document.kind](view)
    template = template_path(document.template(view), own_templates)
    return render(template, asdict(document.facts(view)), FITS.get(document.kind))
