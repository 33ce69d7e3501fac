"""Writes a document of the round and opens it with the system's own program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.texts.conference import results as texts

if TYPE_CHECKING:
    from thidua_desktop.domain.codes.documents import DocumentKind
    from thidua_desktop.services.issuing.issue_document import Issued
    from thidua_desktop.ui.tabs.conference.desk import Desk
    from thidua_desktop.ui.widgets.base.file_opener import Opener


def issue(desk: Desk, opener: Opener, kind: DocumentKind) -> bool:
    """Write the document, open it, say so."""
    written: list[Issued] = []

    def act() -> None:
        view = desk.round
        if view is not None:
            written.append(desk.cases.issue_document(view.id, kind, desk.cases.documents))

    if not desk.do(act) or not written:
        return False
    path = written[0].path
    desk.done.emit(texts.written_said(path.name, opened=opener(path)))
    return True
