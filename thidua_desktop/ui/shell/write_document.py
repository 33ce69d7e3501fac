"""The one way to write a document from a screen: write it, open it, say so in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec

from thidua_desktop.texts.documents.documents import written_message

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.domain.codes.documents import DocumentKind
    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.base.file_picker import Opener

P = ParamSpec("P")


def write_document(cases: OpenStore, opener: Opener, of: int, kind: DocumentKind) -> str:
    """Write a document, open it, and give the sentence. Raises Refused where it lacks something."""
    issued = cases.issue_document(of, kind, cases.documents)
    return written_message(issued.path.name, issued.blanks, opened=opener(issued.path))


def announce_written(
    acting: Acting, write: Callable[P, str], /, *args: P.args, **named: P.kwargs
) -> None:
    """Write it and say so, or say why it was refused."""
    if written := acting.try_to(write, *args, **named):
        acting.announce("good", written.result)
