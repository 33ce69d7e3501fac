"""A table in the house look: whole rows are chosen, the empty one says what belongs in it."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from thidua_desktop.ui.fonts import font
from thidua_desktop.ui.palette import color
from thidua_desktop.ui.roles import Role
from thidua_desktop.ui.theme import ROW
from thidua_desktop.ui.widgets.rows_model import RowsModel

_HEADING: Final = 44
_EDGE: Final = 3


class TableView(QTableView):
    """Shows a `RowsModel`; Enter or a double click opens a row, Ctrl+C copies what is chosen."""

    row_chosen = Signal(int)
    row_opened = Signal(int)

    def __init__(
        self, model: RowsModel[Any], empty: str = "", parent: QWidget | None = None, *,
        row_height: int = ROW,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._rows = model
        self._empty = empty
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(_EdgeDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(any(column.wrap for column in model.columns))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(row_height)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self._set_heading()
        self.doubleClicked.connect(lambda index: self.row_opened.emit(index.row()))
        # Once the columns have all found their widths.
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._fit_rows)
        model.modelReset.connect(self._fit_rows)
        model.dataChanged.connect(self._fit.start)
        self.horizontalHeader().sectionResized.connect(self._fit.start)

    def chosen(self) -> int:
        """The row that is chosen, -1 where none is."""
        chosen = self.selectionModel().selectedRows()
        return chosen[0].row() if chosen else -1

    def choose(self, row: int) -> None:
        """Chooses a row and brings it into sight; -1 chooses none."""
        if 0 <= row < self._rows.rowCount():
            self.selectRow(row)
            self.scrollTo(self._rows.index(row, 0))
        else:
            self.clearSelection()

    def set_empty(self, words: str) -> None:
        """What an empty table says."""
        self._empty = words
        self.viewport().update()

    def copied_words(self) -> str:
        """The chosen rows, or all where none is, as tab-separated lines under their headings."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = [self._rows.row(at) for at in chosen] if chosen else list(self._rows.rows())
        lines = [[column.title for column in self._rows.columns]]
        lines += [[_one_line(column.words(row)) for column in self._rows.columns] for row in rows]
        return "\n".join("\t".join(cells) for cells in lines)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.row_chosen.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied_words())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen() >= 0:
            self.row_opened.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._rows.rowCount() or not self._empty:
            return
        painter = QPainter(self.viewport())
        painter.setFont(font(14))
        painter.setPen(color(Role.SECONDARY))
        room = self.viewport().rect().adjusted(24, 24, -24, -24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._empty)

    def _set_heading(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFixedHeight(_HEADING)
        header.setMinimumSectionSize(48)
        for at, column in enumerate(self._rows.columns):
            if column.stretch:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
            elif column.width:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(at, column.width)
            else:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)

    def _fit_rows(self) -> None:
        if self.wordWrap():
            self.resizeRowsToContents()
            self.updateGeometries()  # at once: a scroll bar that is not needed would stay a while


class _EdgeDelegate(QStyledItemDelegate):
    """Draws the chosen row with a line at its left edge and no frame around its cells."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        named = isinstance(model, RowsModel) and model.columns[index.column()].stretch
        if named and option.state & QStyle.StateFlag.State_Selected:
            option.font = font(14, bold=True)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # Room for the name of a chosen row, which is bold.
        option.state |= QStyle.StateFlag.State_Selected
        return super().sizeHint(option, index)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        if index.column() == 0 and option.state & QStyle.StateFlag.State_Selected:
            box: QRect = option.rect
            painter.fillRect(box.left(), box.top(), _EDGE, box.height(), color(Role.PRIMARY))


def _one_line(words: str) -> str:
    return " ".join(words.split())
