"""Writes a document of the round and opens it with the system's own program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.texts.conference import results as texts

if TYPE_CHECKING:
    from thidua_desktop.domain.codes.documents import DocumentKind
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.widgets.base.file_picker import Opener


def issue(context: ConferenceContext, opener: Opener, kind: DocumentKind) -> bool:
    """Write the document, open it, say so."""
    if context.round is None:
        return False
    written = context.act(
        context.cases.issue_document, context.round.id, kind, context.cases.documents
    )
    if not written:
        return False
    path = written.result.path
    context.done.emit(texts.written_message(path.name, opened=opener(path)))
    return True
