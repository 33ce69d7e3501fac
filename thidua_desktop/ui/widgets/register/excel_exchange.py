"""Nhập từ Excel and Xuất ra Excel of a register: asked, shown before it is done, said after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from thidua_desktop.domain.codes.registers import ImportCode, RegisterCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Each, Stopped
from thidua_desktop.services.importing.preview import ImportPreview, RowChange, preview_steps
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.texts.registers import register_page as words_of
from thidua_desktop.texts.registers import registers as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.widgets.ask.ask import tell
from thidua_desktop.ui.widgets.base.long_work import LongWork
from thidua_desktop.ui.widgets.register.import_preview import ImportPreviewDialog, show_preview

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.records.base import Record
    from thidua_desktop.services.importing.sheets import Sheet
    from thidua_desktop.services.registers.link_names import LinkNames
    from thidua_desktop.services.registers.register_source import RegisterSource
    from thidua_desktop.texts.registers.register_page import RegisterWords
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker

Row = TypeVar("Row")


class RegisterSheets(Protocol):
    """Excel files of registers; all of it is done on data, so that it may run in a thread."""

    def read(self, path: Path, each: Each | None = None) -> Sequence[Sheet]:
        """Read the sheets of a file. Raises Refused."""
        ...

    def write(
        self,
        path: Path,
        kind: type[Record],
        records: Iterable[Record],
        links: LinkNames | None = None,
        without: Collection[str] = (),
        each: Each | None = None,
    ) -> None:
        """Write a sheet. Raises Refused."""
        ...

    def write_template(
        self,
        path: Path,
        kind: type[Record],
        links: LinkNames | None = None,
        without: Collection[str] = (),
    ) -> None:
        """Write a sheet to be filled in. Raises Refused."""
        ...


class ExcelExchange(QObject, Generic[Row]):
    """Asks for the file and does it, and says so in the page."""

    taken = Signal()

    def __init__(
        self,
        page: QWidget,
        source: RegisterSource[Row],
        sheets: RegisterSheets,
        files: FilePicker,
        words: RegisterWords,
        acting: Acting,
    ) -> None:
        super().__init__(page)
        self._page, self._source, self._sheets, self._files = page, source, sheets, files
        self._words, self._acting, self._say = words, acting, acting.say
        self.work = LongWork(page)
        self.preview: ImportPreviewDialog | None = None

    def ask_export(self, rows: Sequence[Row]) -> None:
        """Write what is shown, in its order, to a file of one's choice; it imports unchanged."""
        records = [self._source.record(row) for row in rows]
        self._files.save_file(
            self._page,
            texts.EXPORT,
            f"{self._words.file_name}.xlsx",
            texts.EXCEL_FILES,
            lambda path: self._export(path, records),
        )

    def ask_template(self) -> None:
        """Write an empty sheet with headings and their help to a file of one's choice."""
        self._files.save_file(
            self._page,
            words_of.TEMPLATE.rstrip("…"),
            words_of.TEMPLATE_FILE.format(self._words.file_name),
            texts.EXCEL_FILES,
            self._write_template,
        )

    def ask_import(self) -> None:
        """Take a file of one's choice, once it has been seen what that would do."""
        self._files.open_file(self._page, texts.IMPORT, texts.TABLE_FILES, self.preview_file)

    def preview_file(self, path: Path) -> None:
        """Show what a sheet would do, or say why it cannot be shown or would do nothing."""
        self.preview = None
        self.work.beside(
            words_of.READING.format(path.name),
            lambda each: self._sheets.read(path, each),
            lambda table: self._check(path, table),
            self._on_failed,
        )

    def _check(self, path: Path, table: Sequence[Sheet]) -> None:
        steps = preview_steps(self._source, table)
        self.work.in_steps(
            words_of.CHECKING,
            steps,
            lambda preview: self._show(path, table, preview),
            self._on_failed,
        )

    def _show(self, path: Path, table: Sequence[Sheet], preview: ImportPreview) -> None:
        if self._changes_nothing(preview):
            self._say("info", texts.NOTHING_TO_IMPORT)
            return
        self.preview = show_preview(self._page, path.name, preview, lambda: self._take(table))

    def _changes_nothing(self, preview: ImportPreview) -> bool:
        here = {self._source.record(row).id for row in self._source.rows()}
        return preview.takeable and all(
            row.change is RowChange.SAME and row.record is not None and row.record.id in here
            for row in preview.rows
        )

    def _take(self, table: Sequence[Sheet]) -> None:
        self.work.in_steps(
            words_of.TAKING, import_steps(self._source, table), self._on_taken, self._on_failed
        )

    def _on_taken(self, done: ImportPreview) -> None:
        self._acting.changes.settle()
        self.taken.emit()
        counts = (done.number_of(c) for c in (RowChange.NEW, RowChange.CHANGED, RowChange.SAME))
        self._say("good", texts.IMPORTED.format(*counts))

    def _export(self, path: Path, records: list[Record]) -> None:
        kind, without = self._source.kind, tuple(self._source.fixed)
        links = self._source.links()
        said = texts.EXPORTED.format(len(records), path.name)

        def write(each: Each) -> None:
            self._sheets.write(path, kind, records, links, without, each)

        self.work.beside(
            words_of.WRITING.format(path.name),
            write,
            lambda _none: self._say("good", said),
            self._on_failed,
        )

    def _write_template(self, path: Path) -> None:
        source = self._source
        try:
            self._sheets.write_template(path, source.kind, source.links(), tuple(source.fixed))
        except Refused as error:
            show_known_error(self._page, error)
            return
        self._say("good", words_of.TEMPLATE_SAVED.format(path.name))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            self._say("info", words_of.STOPPED)
        elif not isinstance(error, Refused):
            raise error
        elif isinstance(error.code, RegisterCode):
            self._say("bad", sentence(error))
        elif isinstance(error.code, ImportCode):
            tell(self._page, texts.PREVIEW_TITLE, sentence(error), "warning")
        else:
            show_known_error(self._page, error)
