"""Nhập từ Excel and Xuất ra Excel of a register: asked, shown before it is done, said after."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from thidua_desktop.domain.codes.registers import ImportCode, RegisterCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Each, Stopped
from thidua_desktop.services.importing.sheets import ImportChoices, Sheet
from thidua_desktop.texts.registers import importing as import_texts
from thidua_desktop.texts.registers import register_page as page_texts
from thidua_desktop.texts.registers import registers as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.widgets.ask.ask import inform
from thidua_desktop.ui.widgets.base.long_work import LongWork

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.records.base import FieldSpec, Record
    from thidua_desktop.services.importing.preview import ImportPreview
    from thidua_desktop.services.registers.link_names import LinkNames
    from thidua_desktop.services.registers.register_source import Beside, RegisterSource
    from thidua_desktop.texts.registers.register_page import RegisterTexts
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker
    from thidua_desktop.ui.widgets.register.import_preview import ImportPreviewDialog

_PLACE: Final = "import/{0}"
_MOST: Final = 500


class ImportMemory:
    """Remembers by register which field a title leads to, "" for a column that is not used."""

    def __init__(self, register: str, settings: QSettings | None = None) -> None:
        self._settings = settings if settings is not None else QSettings()
        self._place = _PLACE.format(register)

    def columns(self) -> Mapping[str, str]:
        """Give what is remembered; what cannot be read is not."""
        try:
            kept = json.loads(str(self._settings.value(self._place, "{}")))
        except ValueError:
            return {}
        return {str(t): str(name) for t, name in kept.items()} if isinstance(kept, dict) else {}

    def keep(self, chosen: Mapping[str, str]) -> None:
        if not chosen:
            return
        whole = {**self.columns(), **chosen}
        newest = list(whole.items())[-_MOST:]
        self._settings.setValue(self._place, json.dumps(dict(newest), ensure_ascii=False))


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
        beside: Beside | None = None,
    ) -> Path:
        """Write a sheet; give where, since Excel may hold that name. Raises Refused."""
        ...

    def write_template(
        self,
        path: Path,
        kind: type[Record],
        links: LinkNames | None = None,
        without: Collection[str] = (),
        beside: Sequence[FieldSpec] = (),
    ) -> Path:
        """Write a sheet to be filled in. Raises Refused."""
        ...

    def mark(
        self,
        path: Path,
        source: Path | None,
        sheets: Sequence[Sheet],
        preview: ImportPreview,
        each: Each | None = None,
    ) -> Path:
        """Write a file that was read once more, with what is wrong marked in it. Raises Refused."""
        ...


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What is imported: a file, or a block that was pasted."""

    name: str
    sheets: Sequence[Sheet]
    path: Path | None = None


class ExcelExchange(QObject, Generic[Row]):
    """Asks for the file and does it, and says so in the page.

    What reads sheets is imported on use: every page has one of these, and hardly one imports.
    """

    taken = Signal()

    def __init__(
        self,
        page: QWidget,
        source: RegisterSource[Row],
        sheets: RegisterSheets,
        files: FilePicker,
        text: RegisterTexts,
        acting: Acting,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__(page)
        self._page, self._source, self._sheets, self._files = page, source, sheets, files
        self._text, self._acting, self._announce = text, acting, acting.announce
        self.work = LongWork(page)
        self.year: int | None = None
        """The year that is written about: a day without its year is one of it."""
        self._memory = ImportMemory(source.kind.register.name, settings)
        self.preview: ImportPreviewDialog | None = None

    def ask_export(self, rows: Sequence[Row]) -> None:
        """Write what is shown, in its order, to a file of one's choice; it imports unchanged."""
        records = [self._source.record(row) for row in rows]
        self._files.save_file(
            self._page,
            texts.EXPORT,
            f"{self._text.file_name}.xlsx",
            texts.EXCEL_FILES,
            lambda path: self._export(path, records),
        )

    def ask_template(self) -> None:
        """Write an empty sheet with headings and their help to a file of one's choice."""
        self._files.save_file(
            self._page,
            page_texts.TEMPLATE.rstrip("…"),
            page_texts.TEMPLATE_FILE.format(self._text.file_name),
            texts.EXCEL_FILES,
            self._write_template,
        )

    def ask_import(self) -> None:
        """Take a file of one's choice, once it has been seen what that would do."""
        self._files.open_file(self._page, texts.IMPORT, texts.TABLE_FILES, self.preview_file)

    def preview_file(self, path: Path) -> None:
        """Show what a file would do, or say why it cannot be shown or would do nothing."""
        self.preview = None
        self.work.beside(
            page_texts.READING.format(path.name),
            lambda each: self._sheets.read(path, each),
            lambda sheets: self._begin(ImportedFile(path.name, sheets, path)),
            self._on_failed,
        )

    def preview_block(self, block: Sheet) -> None:
        """Show what a pasted block of cells would do; its columns may have no titles."""
        from thidua_desktop.services.importing.blocks import with_titles
        from thidua_desktop.services.importing.preview import target_of

        self.preview = None
        target = target_of(self._source, ())
        self._begin(
            ImportedFile(import_texts.PASTED, (with_titles(target, block, self._choices()),))
        )

    def _choices(self) -> ImportChoices:
        return ImportChoices(year=self.year, remembered=self._memory.columns())

    def _begin(self, file: ImportedFile, sheet: str = "") -> None:
        from thidua_desktop.services.importing.preview import preview_steps
        from thidua_desktop.ui.widgets.register.import_preview import ask_sheet

        choices = replace(self._choices(), sheet=sheet)

        def failed(error: Exception) -> None:
            if isinstance(error, Refused) and error.code is ImportCode.SEVERAL_SHEETS:
                ask_sheet(self._page, error.details, lambda name: self._begin(file, name))
            else:
                self._on_failed(error)

        self.work.in_steps(
            page_texts.CHECKING,
            preview_steps(self._source, file.sheets, choices),
            lambda preview: self._show(file, choices, preview),
            failed,
        )

    def _show(self, file: ImportedFile, choices: ImportChoices, preview: ImportPreview) -> None:
        from thidua_desktop.services.importing.preview import preview_steps, target_of
        from thidua_desktop.ui.widgets.register.import_preview import ImportParts, show_preview

        if self._changes_nothing(preview):
            self._announce("info", texts.NOTHING_TO_IMPORT)
            return
        parts = ImportParts(
            name=file.name,
            fields=target_of(self._source, ()).specs,
            choices=choices,
            preview=preview,
            compare=lambda decided: preview_steps(self._source, file.sheets, decided),
            mark=lambda now: self._ask_marked(file, now),
        )
        self.preview = show_preview(
            self._page, parts, lambda dialog: self._take(file, dialog.choices)
        )

    def _changes_nothing(self, preview: ImportPreview) -> bool:
        from thidua_desktop.services.importing.preview import RowChange

        here = {self._source.record(row).id for row in self._source.rows()}
        changing = (
            row
            for row in preview.rows
            if row.change is not RowChange.LEFT
            and not (row.change is RowChange.SAME and row.record and row.record.id in here)
        )
        return preview.takeable and next(changing, None) is None

    def _take(self, file: ImportedFile, choices: ImportChoices) -> None:
        from thidua_desktop.services.importing.take import import_steps

        self._memory.keep(choices.columns)
        self.work.in_steps(
            page_texts.TAKING,
            import_steps(self._source, file.sheets, choices, good_rows=True),
            self._on_taken,
            self._on_failed,
        )

    def _on_taken(self, done: ImportPreview) -> None:
        from thidua_desktop.services.importing.preview import RowChange

        self._acting.changes.settle()
        self.taken.emit()
        counts = [done.number_of(c) for c in (RowChange.NEW, RowChange.CHANGED, RowChange.SAME)]
        faulty = done.number_of(RowChange.FAULTY)
        message = texts.IMPORTED_WITHOUT if faulty else texts.IMPORTED
        self._announce("warning" if faulty else "good", message.format(*counts, faulty))

    def _ask_marked(self, file: ImportedFile, preview: ImportPreview) -> None:
        page = self.preview or self._page
        stem = file.path.stem if file.path is not None else file.name

        def write(path: Path) -> None:
            self.work.beside(
                page_texts.WRITING.format(path.name),
                lambda each: self._sheets.mark(path, file.path, file.sheets, preview, each),
                lambda done: self._announce("good", import_texts.MARKED.format(done.name)),
                self._on_failed,
            )

        self._files.save_file(
            page,
            import_texts.MARK.rstrip("…"),
            import_texts.MARK_FILE.format(stem),
            texts.EXCEL_FILES,
            write,
        )

    def _export(self, path: Path, records: list[Record]) -> None:
        kind, without = self._source.kind, tuple(self._source.fixed)
        links, beside = self._source.links(), self._source.beside()
        more = beside if beside is not None and beside.written else None

        def write(each: Each) -> Path:
            return self._sheets.write(path, kind, records, links, without, each, more)

        self.work.beside(
            page_texts.WRITING.format(path.name),
            write,
            lambda done: self._announce("good", texts.EXPORTED.format(len(records), done.name)),
            self._on_failed,
        )

    def _write_template(self, path: Path) -> None:
        source, beside = self._source, self._source.beside()
        more, fixed = beside.specs if beside is not None else (), tuple(source.fixed)
        try:
            done = self._sheets.write_template(path, source.kind, source.links(), fixed, more)
        except Refused as error:
            show_known_error(self._page, error)
            return
        self._announce("good", page_texts.TEMPLATE_SAVED.format(done.name))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            self._announce("info", page_texts.STOPPED)
        elif not isinstance(error, Refused):
            raise error
        elif isinstance(error.code, RegisterCode):
            self._announce("bad", sentence(error))
        elif isinstance(error.code, ImportCode):
            inform(self._page, import_texts.TITLE, sentence(error), "warning")
        else:
            show_known_error(self._page, error)
