"""Lịch sử of a record: who, when, before and after, the newest first."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt

from thidua_desktop.services.base.count_rows import MIGRATED
from thidua_desktop.texts.base.app import CLOSE
from thidua_desktop.texts.registers import register_page as texts
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.labels import button, hbox
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView
from thidua_desktop.zone import local

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.registers.history import PastChange

_SIZE: Final = QSize(980, 560)


class HistoryDialog(Dialog):
    def __init__(self, parent: QWidget, title: str, past: Sequence[PastChange]) -> None:
        super().__init__(parent, texts.HISTORY_OF.format(title), size=_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_head(texts.HISTORY_OF.format(title), texts.HISTORY_TEXT)
        when, who, what, before, after = texts.HISTORY_COLUMNS
        self.model: RowsModel[PastChange] = RowsModel(
            (
                Column(when, _when, width=150),
                Column(who, _who, width=150, wrap=True),
                Column(what, _what, width=190, wrap=True),
                Column(before, lambda one: one.before, width=220, wrap=True, tone=_grey),
                Column(after, lambda one: one.after, stretch=True, wrap=True),
            )
        )
        self.table = TableView(self.model, texts.HISTORY_NONE, row_height=32)
        self.table.take_several()
        self.table.setAccessibleName(texts.HISTORY)
        self.model.set_rows(past)
        self.body.addWidget(self.table, 1)
        foot = hbox(None, button(CLOSE, clicked=self.reject))
        self.add_foot(foot)
        self.table.choose(0)
        self.table.setFocus()


def show_history(parent: QWidget, title: str, past: Sequence[PastChange]) -> HistoryDialog:
    """Open it; does not wait."""
    dialog = HistoryDialog(parent, title, past)
    dialog.open()
    return dialog


def _when(one: PastChange) -> str:
    return f"{local(datetime.fromisoformat(one.at).astimezone(UTC)):%d/%m/%Y %H:%M}"


def _who(one: PastChange) -> str:
    return texts.HISTORY_PROGRAM if one.use_case.startswith(MIGRATED) else one.actor


def _what(one: PastChange) -> str:
    if one.title:
        return one.title
    return (texts.HISTORY_CAME if one.came else texts.HISTORY_WENT).format(one.register)


def _grey(_one: PastChange) -> str:
    return "secondary"
