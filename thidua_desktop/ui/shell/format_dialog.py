"""Kiểm tra thể thức: documents held against the decree, each fault with its rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt

from thidua_desktop.services.base.long_work import Each
from thidua_desktop.services.issuing.format_report import FormatFinding, FormatReport
from thidua_desktop.texts.documents import format_check as texts
from thidua_desktop.texts.registers.register_page import COPIED
from thidua_desktop.texts.sentences import way_out, what
from thidua_desktop.ui.widgets.base.dialog import ClosingFoot, Dialog
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.base.long_work import LongWork, show_failed
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.ui.widgets.base.file_picker import FilePicker, Opener

_SIZE: Final = QSize(1180, 680)

Check = Callable[[list[Path], Each], tuple[FormatReport, ...]]
"""Asks nothing of the store; raises Refused where a document cannot be read, and Stopped."""


@dataclass(frozen=True, slots=True)
class _Row:
    path: Path
    finding: FormatFinding


class FormatDialog(Dialog):
    """F4 chooses, F5 checks anew, F6 copies all, Enter opens the document of the chosen fault."""

    def __init__(self, check: Check, files: FilePicker, opener: Opener, parent: QWidget) -> None:
        super().__init__(parent, texts.TITLE, size=_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._check_files, self._files, self._opener = check, files, opener
        self._paths: list[Path] = []
        self.work = LongWork(self)
        self.model: RowsModel[_Row] = RowsModel(
            (
                Column(texts.FILE, lambda one: one.path.name, width=150, wrap=True),
                Column(texts.PLACE, _place, width=165, wrap=True),
                Column(texts.WRONG, _what, stretch=True, wrap=True),
                Column(texts.TO_DO, lambda one: way_out(one.finding.code), width=270, wrap=True),
                Column(texts.RULE, lambda one: one.finding.rule, width=170, wrap=True),
            )
        )
        self.table = TableView(self.model, texts.NO_FILE)
        self.table.setAccessibleName(texts.TITLE)
        self.status = StatusLine()
        self.unchecked = label("", "secondary", wrap=True)
        self._lay_out()
        self.table.row_opened.connect(lambda _row: self._on_open())
        self.table.row_chosen.connect(lambda *_: self._enable())
        self.table.rows_copied.connect(
            lambda rows: self.status.show_text("info", COPIED.format(rows))
        )
        self._enable()

    def _lay_out(self) -> None:
        self.add_head(texts.TITLE, texts.EXPLANATION)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.status)
        self.body.addWidget(self.unchecked)
        self.add_foot(self._foot())

    def _foot(self) -> ClosingFoot:
        self.choose_files = button(texts.CHOOSE, icon="word", key="F4", clicked=self.choose)
        self.again = button(texts.AGAIN, key="F5", clicked=self._check)
        self.copy_all = button(texts.COPY, key="F6", clicked=self.table.copy_all)
        self.open_it = button(texts.OPEN, clicked=self._on_open)
        return ClosingFoot(self, self.choose_files, self.again, self.copy_all, self.open_it)

    def choose(self) -> None:
        """Ask for documents; those of one dossier may be chosen together."""
        self._files.open_files(self, texts.CHOOSE_TITLE, texts.FILES, self._take)

    def _take(self, paths: list[Path]) -> None:
        self._paths = paths
        self._check()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        check = partial(self._check_files, self._paths)
        self.work.beside(texts.CHECKING, check, self._on_checked, self._on_failed)

    def _on_checked(self, reports: Sequence[FormatReport]) -> None:
        found = sum(len(one.findings) for one in reports)
        text = texts.checked([Path(one.name).name for one in reports], found)
        self.status.show_text("warning" if found else "good", text)
        self._show(reports)

    def _on_failed(self, error: Exception) -> None:
        """Stopped or refused, the list is empty."""
        self._show(())
        show_failed(self.status.show_text, texts.STOPPED, error)

    def _show(self, reports: Sequence[FormatReport]) -> None:
        rows = [_Row(Path(one.name), found) for one in reports for found in one.findings]
        self.table.setColumnHidden(0, len(reports) < 2)
        self.table.set_empty(texts.SOUND if reports else texts.NO_FILE)
        self.model.set_rows(rows)
        codes = dict.fromkeys(code for one in reports for code in one.unchecked)
        self.unchecked.setText(texts.unchecked_in_a_row([what(code) for code in codes]))
        self.table.choose(0)
        self._enable()

    def _enable(self) -> None:
        self.again.setEnabled(bool(self._paths))
        self.copy_all.setEnabled(self.model.rowCount() > 0)
        self.open_it.setEnabled(self._chosen() is not None)

    def _chosen(self) -> Path | None:
        """The document of the chosen fault, else the only one."""
        fault = self.model.row_at(self.table.chosen())
        if fault is not None:
            return fault.path
        return self._paths[0] if len(self._paths) == 1 else None

    def _on_open(self) -> None:
        path = self._chosen()
        if path is not None and not self._opener(path):
            self.status.show_text("bad", texts.NOT_OPENED.format(path.name))


def _place(one: _Row) -> str:
    return texts.placed(one.finding.place, one.finding.more)


def _what(one: _Row) -> str:
    return what(one.finding.code, *one.finding.details)
