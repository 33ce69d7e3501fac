"""A document as PDF: made beside the window, shown after half a second, stopped by Esc, opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thidua_desktop.texts.documents import pdf as texts
from thidua_desktop.texts.documents.documents import written_message
from thidua_desktop.ui.widgets.base.long_work import LongWork

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.base.long_work import Each
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker, Opener

    Make = Callable[[Path, Each], Path]


class PdfMaking:
    """What a page has to make PDFs; `work` is shown over it."""

    def __init__(self, page: QWidget, acting: Acting, make: Make, opener: Opener) -> None:
        self._page, self._acting = page, acting
        self._make, self._opener = make, opener
        self.work = LongWork(page)

    def ask(self, files: FilePicker) -> None:
        """Ask for the file."""
        files.open_file(self._page, texts.OF_FILE_TITLE, texts.FILES, self.make)

    def make(self, source: Path) -> None:
        if source.suffix.lower() not in texts.ENDINGS:
            self._acting.announce("info", texts.ONLY.format(source.name))
            return
        self.work.beside(
            texts.MAKING.format(source.name),
            lambda each: self._make(source, each),
            self._on_made,
            partial(self._acting.fail, texts.STOPPED),
        )

    def _on_made(self, path: Path) -> None:
        self._acting.announce("good", written_message(path.name, opened=self._opener(path)))
