"""Ctrl+K: one list of what is found everywhere, and of what can be done, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from thidua_desktop.services.search import search
from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.labels import label
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from thidua_desktop.services.search import Hit

_SIZE: Final = QSize(820, 560)
_MOST: Final = 60
_PAUSE: Final = 120
"""Milliseconds without a key in which more is looked for."""
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchDialog(Dialog):
    """The arrows choose while one types, Enter goes there, Esc leaves everything as it is.

    What takes time to find comes as `more`, a part at a time while nobody types.
    """

    def __init__(
        self,
        parent: QWidget,
        hits: Sequence[Hit],
        go: Callable[[Hit], object],
        typed: str = "",
        more: Iterable[Sequence[Hit]] = (),
    ) -> None:
        super().__init__(parent, texts.SEARCH_TITLE, size=_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._hits, self._go, self._more = list(hits), go, iter(more)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._find_more)
        self.box = QLineEdit()
        self.box.setPlaceholderText(texts.SEARCH_HINT)
        self.box.setAccessibleName(texts.SEARCH_TITLE)
        self.model: RowsModel[Hit] = RowsModel(
            (
                Column(texts.SEARCH_COLUMNS[0], lambda hit: hit.name, stretch=True, wrap=True),
                Column(
                    texts.SEARCH_COLUMNS[1],
                    lambda hit: hit.where,
                    width=330,
                    wrap=True,
                    tone=lambda _hit: "secondary",
                ),
            )
        )
        self.table = TableView(self.model, texts.SEARCH_FIRST, row_height=34)
        self.table.setAccessibleName(texts.SEARCH_FOUND)
        self.table.setMinimumHeight(360)
        self.body.addWidget(self.box)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(label(texts.SEARCH_KEYS, "small"))
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._show)
        self.table.row_opened.connect(self._open)
        self.box.setText(typed)
        self.box.setFocus()
        self._pause.start(_PAUSE)

    def _find_more(self) -> None:
        found = next(self._more, None)
        if found is None:
            return
        self._hits += found
        chosen = self.table.chosen()
        self._show_found(self.box.text())
        self.table.choose(max(chosen, 0))
        self._pause.start(0)

    def _show(self, typed: str) -> None:
        self._pause.start(_PAUSE)
        self._show_found(typed)
        self.table.choose(0)

    def _show_found(self, typed: str) -> None:
        self.table.set_empty(texts.SEARCH_NOTHING if typed.strip() else texts.SEARCH_FIRST)
        self.model.set_rows(search(self._hits, typed, _MOST))

    def _open(self, row: int) -> None:
        hit = self.model.row_at(row)
        if hit is not None:
            self.accept()
            self._go(hit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                QApplication.sendEvent(self.table, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.table.chosen())
                return True
        return super().eventFilter(watched, event)
