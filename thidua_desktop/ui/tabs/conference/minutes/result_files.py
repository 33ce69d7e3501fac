"""Writes a document of the round and opens it with the system's own program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.ui.shell.write_document import write_document

if TYPE_CHECKING:
    from thidua_desktop.domain.codes.documents import DocumentKind
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.widgets.base.file_picker import Opener


def issue(context: ConferenceContext, opener: Opener, kind: DocumentKind) -> bool:
    """Write the document, open it, say so."""
    if context.round is None:
        return False
    written = context.act(write_document, context.cases, opener, context.round.id, kind)
    if written:
        context.done.emit(written.result)
    return bool(written)
