"""Writes every document of the table: from its facts and its template, or by code of its own."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.excel.tally_workbook import write_tally_workbook
from thidua_desktop.files.word.ballot import write_ballot
from thidua_desktop.files.word.envelope import write_envelope
from thidua_desktop.files.word.hand_tally import write_hand_tally
from thidua_desktop.files.word.reading import write_reading
from thidua_desktop.files.word.render import render, template_path

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from thidua_desktop.services.issuing.document_types import DocumentType
    from thidua_desktop.services.issuing.issue_document import Write

_OWN_WAY: Final[Mapping[DocumentKind, Callable[[Any, Path | None], bytes]]] = {
    DocumentKind.BALLOT: write_ballot,
    DocumentKind.READING: write_reading,
    DocumentKind.HAND_TALLY: write_hand_tally,
    DocumentKind.ENVELOPE: write_envelope,
    DocumentKind.WORKBOOK: write_tally_workbook,
}


def document_writer(own_templates: Path | None = None) -> Write:
    """Give what writes; a template in the office's own folder stands over the shipped one."""
    return partial(_write, own_templates)


def _write(own_templates: Path | None, document: DocumentType, view: Any) -> bytes:
    if document.facts is None:
        return _OWN_WAY[document.kind](view, own_templates)
    template = template_path(document.template(view), own_templates)
    return render(template, asdict(document.facts(view)))
