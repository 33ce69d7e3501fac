"""Writes a document of inspections and opens it; what is missing is said where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.texts.inspections import plan as texts

if TYPE_CHECKING:
    from thidua_desktop.domain.codes.documents import DocumentKind
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.tabs.inspections.parts import InspectionParts


def write_paper(acting: Acting, parts: InspectionParts, of: int, kind: DocumentKind) -> None:
    folder = parts.cases.documents
    written = acting.try_to(parts.issue, of, kind, folder)
    if written:
        path = written.result.path
        opened = parts.opener(path)
        text = texts.WRITTEN if opened else texts.WRITTEN_ONLY
        acting.announce("good", text.format(path.name, path.parent.name))
