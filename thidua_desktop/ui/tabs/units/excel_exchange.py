"""Nhập từ Excel and Xuất ra Excel of the units: asked, shown before it is done, said after."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.errors import KnownError, RegisterRefusal
from thidua_desktop.services.import_register import (
    ImportPreview,
    RowChange,
    SheetRefused,
    SheetTable,
)
from thidua_desktop.services.year_units import YearUnits
from thidua_desktop.texts import registers as texts
from thidua_desktop.ui.errors import sentence, show_known_error
from thidua_desktop.ui.widgets.ask import tell
from thidua_desktop.ui.widgets.file_picker import FilePicker
from thidua_desktop.ui.widgets.import_preview import ImportPreviewDialog, show_preview


class RegisterSheets(Protocol):
    """Excel files of registers."""

    def read(self, path: Path, kind: type[Record]) -> SheetTable:
        """Read a sheet. Raises KnownError or SheetRefused."""
        ...

    def write(self, path: Path, kind: type[Record], records: Iterable[Record]) -> None:
        """Write a sheet. Raises KnownError."""
        ...


class ExcelExchange(QObject):
    """Asks for the file and does it; `say` shows a tone and words in the page."""

    taken = Signal()

    def __init__(
        self,
        page: QWidget,
        units: YearUnits,
        sheets: RegisterSheets,
        files: FilePicker,
        say: Callable[[str, str], object],
    ) -> None:
        super().__init__(page)
        self._page, self._units, self._sheets, self._files = page, units, sheets, files
        self._say = say

    def ask_export(self, units: Sequence[Unit]) -> None:
        """Write the units shown to a file of one's choice."""
        self._files.save_file(
            self._page, texts.EXPORT, texts.UNITS_FILE, texts.EXCEL_FILES,
            lambda path: self._export(path, units),
        )  # fmt: skip

    def ask_import(self, year_id: int) -> None:
        """Take a file of one's choice, once it has been seen what that would do."""
        self._files.open_file(
            self._page, texts.IMPORT, texts.EXCEL_FILES,
            lambda path: self.preview_file(year_id, path),
        )  # fmt: skip

    def preview_file(self, year_id: int, path: Path) -> ImportPreviewDialog | None:
        """Show what a sheet would do; None where it cannot be shown or would do nothing."""
        try:
            table = self._sheets.read(path, Unit)
        except KnownError as error:
            show_known_error(self._page, error)
            return None
        except SheetRefused as refused:
            words = texts.problem_sentence(refused.code, refused.detail)
            tell(self._page, texts.PREVIEW_TITLE, words, "warning")
            return None
        preview = self._units.preview(table)
        if self._changes_nothing(year_id, preview):
            self._say("info", texts.NOTHING_TO_IMPORT)
            return None
        return show_preview(self._page, path.name, preview, lambda: self._take(year_id, table))

    def _changes_nothing(self, year_id: int, preview: ImportPreview) -> bool:
        members = {one.unit.id for one in self._units.list(year_id)}
        return preview.takeable and all(
            row.change is RowChange.SAME and row.record is not None and row.record.id in members
            for row in preview.rows
        )

    def _export(self, path: Path, units: Sequence[Unit]) -> None:
        try:
            self._sheets.write(path, Unit, units)
        except KnownError as error:
            show_known_error(self._page, error)
            return
        self._say("good", texts.EXPORTED.format(len(units), path.name))

    def _take(self, year_id: int, table: SheetTable) -> None:
        try:
            done = self._units.take(year_id, table)
        except RegisterRefusal as refusal:
            self._say("bad", sentence(refusal))
            return
        self.taken.emit()
        counts = (done.number_of(c) for c in (RowChange.NEW, RowChange.CHANGED, RowChange.SAME))
        self._say("good", texts.IMPORTED.format(*counts))
