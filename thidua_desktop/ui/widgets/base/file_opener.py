"""Opens a file or a folder with the system's own program."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

Opener = Callable[[Path], bool]
"""Opens a file or a folder; False where the system has nothing for it."""


def open_with_system(path: Path) -> bool:
    """Hand it to the system."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
