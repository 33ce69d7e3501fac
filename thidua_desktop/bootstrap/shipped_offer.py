"""A broken template of the office keeps no document from being written: ours is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from thidua_desktop.bootstrap.wiring import own_templates, with_shipped_templates
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.texts.documents.documents import TITLES
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.shell.write_document import write_document
from thidua_desktop.ui.widgets.ask.ask import Question, ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.domain.codes.documents import DocumentKind
    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.ui.shell.app_window import AppWindow
    from thidua_desktop.ui.widgets.base.file_picker import Opener


class ShippedOffer(QObject):
    """Asks about the documents that a broken template stopped, about all of them at once.

    The screen that wanted one says why it was refused, as ever; the office's template stays.
    """

    def __init__(
        self,
        window: AppWindow,
        cases: OpenStore,
        opener: Opener,
        announce: Callable[[str, str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._cases = window, cases
        self._opener, self._announce = opener, announce
        self._stopped: list[tuple[int, DocumentKind]] = []

    def note(self, of: int, kind: DocumentKind) -> None:
        """Take note of a document that was stopped, and ask once the screen has said so."""
        if self._has_own(kind):
            self._stopped.append((of, kind))
            QTimer.singleShot(0, self, self._ask)

    def _has_own(self, kind: DocumentKind) -> bool:
        folder = own_templates(self._cases.store)
        return any((folder / name).is_file() for name in DOCUMENTS[kind].templates)

    def _ask(self) -> None:
        stopped, self._stopped = self._stopped, []
        if not stopped:
            return
        names = ", ".join(dict.fromkeys(TITLES[kind] for _, kind in stopped))
        question = Question(
            texts.SHIPPED_TITLE,
            texts.SHIPPED_TEXT.format(names),
            texts.SHIPPED_PRIMARY,
            tone="warning",
        )
        ask(self._window, question, lambda _answers: self._write(stopped))

    def _write(self, stopped: list[tuple[int, DocumentKind]]) -> None:
        shipped = with_shipped_templates(self._cases)
        for of, kind in stopped:
            try:
                message = write_document(shipped, self._opener, of, kind)
            except Refused as refused:
                show_known_error(self._window, refused)
                return
            self._announce("good", message)
