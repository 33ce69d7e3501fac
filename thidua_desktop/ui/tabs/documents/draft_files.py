"""The files of a draft: what was written, as a PDF too, and the scan of what was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.texts.documents import drafts_page as texts
from thidua_desktop.texts.documents import pdf
from thidua_desktop.ui.widgets.base.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction

    from thidua_desktop.records.drafts import Draft
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.base.file_picker import Opener
    from thidua_desktop.ui.widgets.base.menu_button import MenuButton


class DraftFiles:
    """Its actions stand in a menu; `signatures` says who signed the scan by a token, if anybody."""

    def __init__(
        self, more: MenuButton, documents: Path, scans: Path, opener: Opener, acting: Acting
    ) -> None:
        self._more, self._opener, self._acting = more, opener, acting
        self._documents, self._scans = documents, scans
        self._written = self._scan = documents
        self._signatures: Callable[[Path], str] = lambda _scan: ""
        self.signatures = label("", "secondary", wrap=True)
        self._of_written = [more.add(texts.OPEN_FILE, lambda: self._open(self._written), "word")]
        self._of_scan = more.add(texts.OPEN_SCAN, lambda: self._open(self._scan), "document")

    def offer_pdf(self, make: Callable[[Path], None]) -> None:
        """Let the file that was written be made a PDF."""
        act: QAction = self._more.add(pdf.MAKE, lambda: make(self._written), "document")
        self._of_written.append(act)

    def set_signatures(self, read: Callable[[Path], str]) -> None:
        self._signatures = read

    def show(self, draft: Draft) -> None:
        self._written, self._scan = self._documents / draft.file, self._scans / draft.scan
        for act in self._of_written:
            act.setEnabled(bool(draft.file))
        self._of_scan.setEnabled(bool(draft.scan))
        by = self._signatures(self._scan) if draft.scan else ""
        self.signatures.setText(by)
        self.signatures.setVisible(bool(by))

    def _open(self, path: Path) -> None:
        if not path.is_file() or not self._opener(path):
            self._acting.announce("warning", texts.NOT_THERE.format(path.name, path.parent))
