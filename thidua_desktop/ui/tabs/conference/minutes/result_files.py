"""Writes a document of the round and opens it with the system's own program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.texts.conference import results as texts

if TYPE_CHECKING:
    from thidua_desktop.domain.codes.documents import DocumentKind
    from thidua_desktop.ui.tabs.conference.desk import Desk
    from thidua_desktop.ui.widgets.base.file_picker import Opener


def issue(desk: Desk, opener: Opener, kind: DocumentKind) -> bool:
    """Write the document, open it, say so."""
    if desk.round is None:
        return False
    written = desk.act(desk.cases.issue_document, desk.round.id, kind, desk.cases.documents)
    if not written:
        return False
    path = written.result.path
    desk.done.emit(texts.written_said(path.name, opened=opener(path)))
    return True
