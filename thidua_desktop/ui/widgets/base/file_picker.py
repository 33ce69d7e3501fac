"""Where a file is chosen: the system's dialog, opened without waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from thidua_desktop.texts.registers import registers as texts

Opener = Callable[[Path], bool]
"""Opens a file or a folder; False where the system has nothing for it."""


def open_with_system(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class FilePicker(Protocol):
    """Asks for a file; nothing is called where none is chosen."""

    def open_file(
        self, parent: QWidget, title: str, pattern: str, chosen: Callable[[Path], object]
    ) -> None:
        """Ask for an existing file."""

    def open_files(
        self, parent: QWidget, title: str, pattern: str, chosen: Callable[[list[Path]], object]
    ) -> None:
        """Ask for existing files, one or several."""

    def save_file(
        self,
        parent: QWidget,
        title: str,
        name: str,
        pattern: str,
        chosen: Callable[[Path], object],
    ) -> None:
        """Ask for the place of a new file."""

    def choose_folder(self, parent: QWidget, title: str, chosen: Callable[[Path], object]) -> None:
        """Ask for a folder."""


class SystemFilePicker:
    def open_file(
        self, parent: QWidget, title: str, pattern: str, chosen: Callable[[Path], object]
    ) -> None:
        dialog = _dialog(parent, title, pattern, chosen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def open_files(
        self, parent: QWidget, title: str, pattern: str, chosen: Callable[[list[Path]], object]
    ) -> None:
        dialog = _dialog(parent, title, pattern, lambda _path: None)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: chosen([Path(path) for path in paths]))
        dialog.open()

    def save_file(
        self,
        parent: QWidget,
        title: str,
        name: str,
        pattern: str,
        chosen: Callable[[Path], object],
    ) -> None:
        dialog = _dialog(parent, title, pattern, chosen)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        dialog.open()

    def choose_folder(self, parent: QWidget, title: str, chosen: Callable[[Path], object]) -> None:
        dialog = _dialog(parent, title, "", chosen)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()


def _dialog(
    parent: QWidget, title: str, pattern: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilter(pattern)
    for part, text in texts.FILE_DIALOG:  # Qt's own dialog, where the system has none
        dialog.setLabelText(QFileDialog.DialogLabel[part], text)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    return dialog
