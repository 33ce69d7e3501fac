"""*Kiểm tra văn bản*: a file that is chosen is read against the store, and what differs is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.texts.documents import document_check as texts
from thidua_desktop.ui.widgets.ask.ask import inform

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.issuing.read_back.found import ReadBack
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker

    Check = Callable[[Path], ReadBack]


def choose_and_check(parent: QWidget, acting: Acting, files: FilePicker, check: Check) -> None:
    """Ask for the file; what cannot be read is refused as everywhere."""

    def chosen(path: Path) -> None:
        if found := acting.try_to(check, path):
            tone = "good" if found.result.matches else "warning"
            inform(parent, texts.CHECKED.format(path.name), found.result.text, tone)

    files.open_file(parent, texts.CHECK_TITLE, texts.CHECK_FILES, chosen)
