"""A table in the house look: whole rows are chosen, the empty one says what belongs in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from thidua_desktop.texts.registers import register_page as texts
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.look.theme import ROW
from thidua_desktop.ui.widgets.base.scrolled import LEAST
from thidua_desktop.ui.widgets.table.column_fit import HEADING, ColumnFit
from thidua_desktop.ui.widgets.table.edge_delegate import EdgeDelegate
from thidua_desktop.ui.widgets.table.table_copy import CopiedTable, pasted
from thidua_desktop.ui.widgets.table.table_keys import fill_down, number_of, sort_by_number

if TYPE_CHECKING:
    from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel

_KEPT_HEIGHTS: Final = 5000
_MOST_FITTED: Final = 400
"""Above this rows are all equally high: fitting thousands would be waited for."""

_CTRL: Final = Qt.KeyboardModifier.ControlModifier


class TableView(QTableView):
    """Shows a `RowsModel`; Enter or a double click opens a row, Ctrl+C copies what is chosen.

    An `arranged` one is sorted by a click on a heading or by the column's number, and its columns
    can be moved and made wider.

    A cell that may be typed in opens by typing, Enter, F2 or a double click; Tab goes on to the
    next one, Enter to the one below. A `sheet` is there to be typed through: a cell opens as soon
    as one comes to it, and Enter goes on as Tab does.
    """

    row_chosen = Signal(int)
    row_opened = Signal(int)
    rows_copied = Signal(int)
    block_pasted = Signal(object)
    """A block of cells from a sheet or a document, where the table `takes_blocks`."""

    takes_blocks = False
    takes_lists = False
    """Whether names that are parted by semicolons are a block too: a cell holds no semicolon."""

    fitted = Signal()
    """The rows have found their heights."""

    def __init__(
        self,
        model: RowsModel[Any],
        empty: str = "",
        parent: QWidget | None = None,
        *,
        row_height: int = ROW,
        arranged: bool = False,
        sheet: bool = False,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._arranged = arranged
        self._sheet = sheet
        self._empty = empty
        self._heights: dict[tuple[str, int], int] = {}
        self._widths = ColumnFit(self, model)
        self.setModel(model)
        model.setParent(self)
        self._cells = EdgeDelegate(self)
        self._cells.live = sheet
        self._cells.paste = self.paste
        self.setItemDelegate(self._cells)
        self._set_manners(row_height)
        self.dress_columns()
        self.doubleClicked.connect(self._on_double_click)
        # Once the columns have all found their widths.
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._fit_rows)
        model.modelReset.connect(self._fit_rows)
        model.layoutChanged.connect(self._fit_rows)
        model.dataChanged.connect(lambda *_: self._fit.start())
        self.horizontalHeader().sectionResized.connect(lambda *_: self._fit.start())

    def _set_manners(self, row_height: int) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AllEditTriggers & ~triggers.CurrentChanged)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(any(column.wrap for column in self._rows.columns))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(row_height)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self._set_heading()

    def chosen(self) -> int:
        """The row that is chosen, of several the one with the cursor; -1 where none is."""
        rows = self.chosen_rows()
        at = self.currentIndex().row()
        return at if at in rows else (rows or [-1])[0]

    def chosen_rows(self) -> list[int]:
        """Every row that is chosen, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def take_several(self) -> None:
        """From now on Shift, Ctrl and Ctrl+A choose several rows."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def choose(self, row: int) -> None:
        """Chooses a row and brings it into sight; -1 chooses none."""
        if 0 <= row < self._rows.rowCount():
            if row not in self.chosen_rows():  # of several that are chosen none is lost
                flags = QItemSelectionModel.SelectionFlag
                index = self._rows.index(row, max(self.currentIndex().column(), 0))
                self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(self._rows.index(row, 0))
        else:
            self.clearSelection()

    def sizeHint(self) -> QSize:
        """It scrolls: it takes what the rest leaves it."""
        return QSize(super().sizeHint().width(), LEAST)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), LEAST)

    def settle(self) -> None:
        """Take what is being typed in a cell just now."""
        editor = self._cells.editor
        if self.state() is QAbstractItemView.State.EditingState and editor is not None:
            self.commitData(editor)
            super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def type_in(self, row: int, column: int) -> None:
        index = self._rows.index(row, column)
        if not self._is_within():
            self.setFocus()
        self.setCurrentIndex(index)
        if self.state() is not QAbstractItemView.State.EditingState:
            self.edit(index)

    def set_empty(self, text: str) -> None:
        self._empty = text
        self.viewport().update()

    def columns(self) -> tuple[Column[Any], ...]:
        return self._rows.columns

    def shown_columns(self) -> list[Column[Any]]:
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [self._rows.columns[at] for at in order if not header.isSectionHidden(at)]

    def width_of(self, column: Column[Any]) -> int:
        return self.columnWidth(self._rows.columns.index(column))

    def sort_by(self, column: int, *, descending: bool = False) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)

    def copied(self) -> CopiedTable:
        """The chosen rows, or all where none is, as they are shown."""
        chosen = self.chosen_rows()
        rows = [self._rows.row(at) for at in chosen] if chosen else self._rows.rows()
        return CopiedTable(self.shown_columns(), rows)

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, or all: for a sheet and for a document."""
        self._put_on_clipboard(self.copied())

    def copy_all(self) -> None:
        """Put all rows on the clipboard, whichever are chosen."""
        self._put_on_clipboard(CopiedTable(self.shown_columns(), self._rows.rows()))

    def _put_on_clipboard(self, made: CopiedTable) -> None:
        QGuiApplication.clipboard().setMimeData(made.data())
        self.rows_copied.emit(len(made.rows))

    def paste(self) -> bool:
        """Take a block of cells from the clipboard; False where there is none, or none is taken."""
        block = pasted(lists=self.takes_lists) if self.takes_blocks else None
        if block is not None:
            self.block_pasted.emit(block)
        return block is not None

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.row_chosen.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste) and self.paste():
            event.accept()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == _CTRL:
            fill_down(self)
        elif self._arranged and (number := number_of(event)) is not None:
            sort_by_number(self, number)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen() >= 0:
            if self._rows.is_open(self.currentIndex()):
                self.type_in(self.currentIndex().row(), self.currentIndex().column())
            else:
                self.row_opened.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        within = self._is_within()
        super().currentChanged(current, previous)
        if self._sheet and within and self._rows.is_open(current):
            self.edit(current)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        hints = QAbstractItemDelegate.EndEditHint
        leaves = hint is hints.RevertModelCache
        super().closeEditor(editor, hint if leaves else hints.NoHint)
        if hint is hints.EditNextItem or (self._sheet and hint is hints.SubmitModelCache):
            self._go_on(1)
        elif hint is hints.EditPreviousItem:
            self._go_on(-1)
        elif hint is hints.SubmitModelCache:
            self._go_down()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A sheet that is reached opens its first cell, by Shift+Tab its last."""
        super().focusInEvent(event)
        back = event.reason() is Qt.FocusReason.ActiveWindowFocusReason
        if self._sheet and back and self._rows.is_open(self.currentIndex()):
            self.edit(self.currentIndex())  # where one was before
        ends = {Qt.FocusReason.TabFocusReason: 0, Qt.FocusReason.BacktabFocusReason: -1}
        began = event.reason() in ends or not self._rows.is_open(self.currentIndex())
        cells = list(self._rows.open_cells()) if self._sheet and began else []
        if cells:
            self.type_in(*cells[ends.get(event.reason(), 0)])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
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

    def own_width(self, at: int) -> int:
        """The width of a column that is remembered, without what a wide window lends it."""
        return self._widths.own_width(at)

    def dress_columns(self) -> None:
        self._widths.forget()
        header = self.horizontalHeader()
        modes = QHeaderView.ResizeMode
        for at, column in enumerate(self._rows.columns):
            if column.stretch:
                header.setSectionResizeMode(at, modes.Stretch)
            elif column.width:
                mode = modes.Interactive if self._arranged else modes.Fixed
                header.setSectionResizeMode(at, mode)
                header.resizeSection(at, self._widths.declared(at))
            else:
                header.setSectionResizeMode(at, modes.ResizeToContents)

    def _set_heading(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(self._arranged)
        header.setFixedHeight(HEADING)
        header.setMinimumSectionSize(48)
        if self._arranged:
            header.setSectionsMovable(True)
            header.setSortIndicatorClearable(True)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            header.setSortIndicatorShown(True)
            header.sortIndicatorChanged.connect(self._rows.sort)
            self._rows.heading_tip = texts.SORT_TIP

    def _is_within(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def _on_double_click(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if not self._rows.is_open(index):
            self.row_opened.emit(index.row())

    def _go_on(self, step: int) -> None:
        """To the next cell that may be typed in, or out of the table."""
        cells = list(self._rows.open_cells())
        beyond = [at for at in cells if (at > self._cells.at if step > 0 else at < self._cells.at)]
        if beyond:
            self.type_in(*beyond[0 if step > 0 else -1])
        else:
            self.focusNextPrevChild(step > 0)

    def _go_down(self) -> None:
        """To the cell below, which is not opened: typing opens it."""
        row, column = self._cells.at
        below = (at for at, other in self._rows.open_cells() if other == column and at > row)
        self.setCurrentIndex(self._rows.index(next(below, row), column))

    def _fit_rows(self) -> None:
        """Before it is seen it has not found its width; being shown fits it."""
        if not self.isVisible():
            return
        self._widths.fit()
        self._fit_stretch()
        if self.wordWrap() and self._rows.rowCount() <= _MOST_FITTED:
            self.resizeRowsToContents()
            self.updateGeometries()  # at once: a scroll bar that is not needed would stay a while
        self.fitted.emit()

    def sizeHintForRow(self, row: int) -> int:
        """Only what wraps makes a row higher; the same words in the same room are fitted once."""
        hidden = self.horizontalHeader().isSectionHidden
        columns = enumerate(self._rows.columns)
        wrapped = [at for at, column in columns if column.wrap and not hidden(at)]
        return max((self._fitted(row, at) for at in wrapped), default=0)

    def _fitted(self, row: int, at: int) -> int:
        width = self.columnWidth(at)
        key = self._rows.columns[at].shown(self._rows.row(row)), width
        if key not in self._heights:
            if len(self._heights) > _KEPT_HEIGHTS:  # of widths that the window had for a moment
                self._heights.clear()
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = QRect(0, 0, width, 1)  # without a height Qt does not break lines
            hint = self.itemDelegate().sizeHint(option, self._rows.index(row, at))
            self._heights[key] = hint.height()
        return self._heights[key]

    def _fit_stretch(self) -> None:
        """The column that takes what is left keeps room for a few words all the same."""
        header = self.horizontalHeader()
        for at, column in enumerate(self._rows.columns):
            if column.stretch and not header.isSectionHidden(at):
                others = header.length() - header.sectionSize(at)
                modes = QHeaderView.ResizeMode
                least = self._widths.least_stretch
                wide = self.viewport().width() - others >= least
                mode = modes.Stretch if wide else modes.Interactive
                if header.sectionResizeMode(at) is not mode:
                    header.setSectionResizeMode(at, mode)
                    if not wide:
                        header.resizeSection(at, least)
