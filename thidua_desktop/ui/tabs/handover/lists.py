"""What the two minutes list: the work that is not done, the files with their hashes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.handover import handover_tab as texts
from thidua_desktop.ui.tabs.handover import view_state
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import label
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from thidua_desktop.services.handover.handover_view import FileLine, HandoverView
    from thidua_desktop.services.years.open_work import OpenItem
    from thidua_desktop.ui.tabs.handover.view_state import HistoryLine

_HASH_WIDTH = 130


def _owed(item: OpenItem) -> str:
    return "\n".join(filter(None, (item.owner, short_date(item.due) if item.due else "")))


class WorkCard(Card):
    """The open work, as the minutes of the ceremony will list it."""

    def __init__(self) -> None:
        super().__init__(texts.OPEN_WORK, title_role="heading")
        work, owner = texts.WORK_COLUMNS
        columns: tuple[Column[OpenItem], ...] = (
            Column(work, lambda item: f"{item.text}\n{item.source}", stretch=True, wrap=True),
            Column(owner, _owed, width=150, wrap=True),
        )
        self._model = RowsModel(columns)
        self.table = TableView(self._model, texts.OPEN_WORK_NONE)
        self.table.setAccessibleName(texts.OPEN_WORK)
        self.body.addWidget(self.table, 1)

    def show_view(self, view: HandoverView) -> None:
        self._model.set_rows(view.open_work)
        self.set_secondary(texts.work_count(len(view.open_work)))


class FilesCard(Card):
    """The files, as the minutes of the files will list them; Ctrl+C copies a whole hash."""

    def __init__(self) -> None:
        super().__init__(texts.FILES, title_role="heading")
        name, sha256 = texts.FILE_COLUMNS
        columns: tuple[Column[FileLine], ...] = (
            Column(name, lambda file: f"{file.title}\n{file.name}", stretch=True, wrap=True),
            Column(sha256, lambda file: file.sha256, width=_HASH_WIDTH),
        )
        self._model = RowsModel(columns)
        self.table = TableView(self._model, texts.FILES_NONE)
        self.table.setAccessibleName(texts.FILES)
        self._listed = label("", "secondary", wrap=True)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(_HashLine(self._model, self.table))
        self.body.addWidget(self._listed)

    def show_view(self, view: HandoverView) -> None:
        self._model.set_rows(view.files)
        self.set_secondary(texts.files_count(len(view.files)))
        self._listed.setText("\n".join(view_state.listed(view)))

    def listed(self) -> str:
        return self._listed.text()


class LinesCard(Card):
    """Plain lines, one under the other: what is new, what would change."""

    def __init__(self, title: str, empty: str = "") -> None:
        super().__init__(title, title_role="heading")
        column: Column[str] = Column(title, lambda line: line, stretch=True, wrap=True)
        self._model = RowsModel((column,))
        self.table = TableView(self._model, empty)
        self.table.horizontalHeader().hide()
        self.table.setAccessibleName(title)
        self.body.addWidget(self.table, 1)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        self._model.set_rows(lines)

    def lines(self) -> tuple[str, ...]:
        return tuple(self._model.rows())


class HistoryCard(Card):
    def __init__(self) -> None:
        super().__init__(texts.HISTORY, title_role="heading")
        when, name, sha256 = texts.HISTORY_COLUMNS
        columns: tuple[Column[HistoryLine], ...] = (
            Column(when, lambda line: line.when, width=112, wrap=True),
            Column(name, lambda line: f"{line.what}\n{line.name}", stretch=True, wrap=True),
            Column(sha256, lambda line: line.sha256, width=_HASH_WIDTH),
        )
        self._model = RowsModel(columns)
        self.table = TableView(self._model, texts.HISTORY_NONE)
        self.table.setAccessibleName(texts.HISTORY)
        self.hash = _HashLine(self._model, self.table)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.hash)

    def show_lines(self, lines: tuple[HistoryLine, ...]) -> None:
        """Show them; the last one is chosen, so that its hash can be read."""
        self._model.set_rows(lines)
        self.table.choose(0 if lines else -1)


class _HashLine(QLabel):
    """The whole hash of the chosen row, which its column has no room for."""

    def __init__(self, model: RowsModel[Any], table: TableView) -> None:
        super().__init__()
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._model = model
        table.row_chosen.connect(self._show_row)

    def _show_row(self, row: int) -> None:
        chosen = self._model.row_at(row)
        whole = chosen.sha256 if chosen is not None else ""
        self.setText(texts.hash_line(whole) if whole else "")
