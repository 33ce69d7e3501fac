"""Sao lưu và khôi phục: what backups there are, by which rule, and what restoring would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt

from thidua_desktop.services.base.backups import Backup, preview_lines
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.base import backups as texts
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.widgets.ask.ask import Question, ask
from thidua_desktop.ui.widgets.base.dialog import ClosingFoot, Dialog
from thidua_desktop.ui.widgets.base.labels import button, hbox, label
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from thidua_desktop.ui.shell.safekeeping import Safekeeping

_SIZE: Final = QSize(760, 600)


class BackupsDialog(Dialog):
    """Enter on a row or the button restores; Esc closes. The list follows what is written."""

    def __init__(
        self,
        safekeeping: Safekeeping,
        second_chosen: Callable[[Path | None], object],
        restore: Callable[[Backup], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, texts.TITLE, size=_SIZE)
        self._safekeeping, self._shelf = safekeeping, safekeeping.shelf
        self._second_chosen, self._restore = second_chosen, restore
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows: RowsModel[Backup] = RowsModel(
            (
                Column(texts.AT, lambda one: texts.exactly(one.at), width=210, called=True),
                Column(texts.SIZE, lambda one: texts.megabytes(one.size), "right", 120),
                Column(texts.PLACE, lambda one: str(one.path.parent), stretch=True),
            )
        )
        self.table = TableView(self.rows, texts.NONE)
        self.table.setAccessibleName(texts.LIST)
        self.table.row_opened.connect(self._on_restore)
        self.table.row_chosen.connect(self._show_buttons)
        self.second = label(wrap=True)
        self._lay_out()
        safekeeping.backed_up.connect(self._show)
        self._show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.add_head(texts.TITLE)
        whole = self.body
        whole.setSpacing(12)
        whole.addWidget(label(texts.EXPLANATION, wrap=True))
        whole.addWidget(label(texts.RULE, "secondary", wrap=True))
        whole.addWidget(self.table, 1)
        whole.addWidget(label(texts.SECOND, "field_label"))
        whole.addLayout(self._second_row())
        whole.addWidget(label(texts.SECOND_HELP, "secondary", wrap=True))
        self.add_foot(self._foot())

    def _second_row(self) -> QHBoxLayout:
        self.choose = button(texts.CHOOSE, clicked=self._on_choose)
        self.no_longer = button(texts.NO_LONGER, clicked=lambda: self._set_second(None))
        return hbox((self.second, 1), self.choose, self.no_longer, gap=10)

    def _foot(self) -> ClosingFoot:
        self.now = button(texts.NOW, clicked=self._safekeeping.back_up)
        self.restore = button(texts.RESTORE, clicked=self._on_restore)
        return ClosingFoot(self, self.now, self.restore)

    def _show(self) -> None:
        self.rows.set_rows(self._shelf.found())
        if self.table.chosen() < 0:
            self.table.choose(0)
        second = self._shelf.second
        self.second.setText(str(second) if second is not None else texts.NO_SECOND)
        self.no_longer.setEnabled(second is not None)
        self._show_buttons()

    def _show_buttons(self, *_: object) -> None:
        self.restore.setEnabled(self.table.chosen() >= 0)

    def _on_choose(self) -> None:
        self._safekeeping.files.choose_folder(self, texts.SECOND, self._set_second)

    def _set_second(self, folder: Path | None) -> None:
        self._second_chosen(folder)
        self._show()

    def _on_restore(self, *_: object) -> None:
        backup = self.rows.row(self.table.chosen())
        try:
            seen = self._shelf.preview(backup.path)
        except Refused as refused:
            show_known_error(self, refused)
            return
        question = Question(
            texts.ASK_RESTORE.format(texts.exactly(backup.at)),
            texts.RESTORE_DOES,
            texts.RESTORE_PRIMARY,
            consequences=tuple(preview_lines(seen)),
            danger=True,
            ctrl_enter=True,
        )
        ask(self, question, lambda _answers: self._do_restore(backup))

    def _do_restore(self, backup: Backup) -> None:
        self.accept()
        self._restore(backup)
