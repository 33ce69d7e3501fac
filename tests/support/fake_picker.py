"""A file picker that answers at once."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget


class FakePicker:
    """Gives the file that a test puts there; none is a dialog that was cancelled."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.asked: list[str] = []

    def open_file(
        self, parent: QWidget, title: str, pattern: str, chosen: Callable[[Path], object]
    ) -> None:
        self.asked.append(title)
        if self.file is not None:
            chosen(self.file)

    def open_files(
        self, parent: QWidget, title: str, pattern: str, chosen: Callable[[list[Path]], object]
    ) -> None:
        self.open_file(parent, title, pattern, lambda path: chosen([path]))

    def save_file(
        self,
        parent: QWidget,
        title: str,
        name: str,
        pattern: str,
        chosen: Callable[[Path], object],
    ) -> None:
        self.open_file(parent, title, pattern, chosen)

    def choose_folder(self, parent: QWidget, title: str, chosen: Callable[[Path], object]) -> None:
        self.open_file(parent, title, "", chosen)
