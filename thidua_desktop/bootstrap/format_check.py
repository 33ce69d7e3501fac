"""*Kiểm tra thể thức* in the window: documents that are chosen are read and held to the decree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.bootstrap.wiring import read_file
from thidua_desktop.ui.shell.format_dialog import FormatDialog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.base.long_work import Each
    from thidua_desktop.services.issuing.format_report import FormatReport
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker, Opener


def open_format_check(parent: QWidget, files: FilePicker, opener: Opener) -> None:
    """Show it and ask for documents; does not wait."""
    dialog = FormatDialog(_check, files, opener, parent)
    dialog.open()
    dialog.choose()


def _check(paths: Sequence[Path], each: Each) -> tuple[FormatReport, ...]:
    from thidua_desktop.files.word.decree.check import check_formats

    return check_formats({str(path): read_file(path) for path in paths}, each)
