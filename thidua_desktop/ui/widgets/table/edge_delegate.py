"""How the cells of a table are drawn, and what is typed in those that may be typed in."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.widgets.base.editors import editor_text, fill_editor
from thidua_desktop.ui.widgets.base.link_box import LinkBox
from thidua_desktop.ui.widgets.table.rows_model import ALIGN, RowsModel

_EDGE: Final = 3
_PADDING: Final = 24  # of a cell in the style sheet, which Qt forgets where it breaks lines
_AIR: Final = 8
_KEPT: Final = 5000
_LINE_BREAK: Final = "\u2028"


class EdgeDelegate(QStyledItemDelegate):
    """Draws the chosen row with a line at its left edge; a cell to type in has a frame."""

    editor: QWidget | None = None  # the one that is open, or was last
    at: tuple[int, int] = (-1, -1)  # its row and column
    live: bool = False
    """Whether each letter is taken at once, and not only what stands when a cell is left."""

    paste: Callable[[], bool] | None = None
    """Takes a whole block from the clipboard, where there is one."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        model = index.model()
        assert isinstance(model, RowsModel)
        column = model.columns[index.column()]
        made = column.editor() if column.editor is not None else QLineEdit()
        made.setParent(parent)
        made.setAccessibleName(model.cell_name(index))
        if isinstance(made, QLineEdit):
            made.setAlignment(ALIGN[column.align])
            if self.live:
                made.textEdited.connect(lambda _text: self.commitData.emit(made))
        self.editor, self.at = made, (index.row(), index.column())
        return made

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        editor.setGeometry(option.rect.adjusted(2, 2, -2, -2))

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        line = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
        if line is None or not line.isModified():  # what somebody types in it stays
            fill_editor(editor, str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if isinstance(editor, LinkBox):
            editor.settle()
        model.setData(index, editor_text(editor).strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z where nothing was typed in the cell takes the last change back, as elsewhere.

        Ctrl+V of a whole block is the table's, not the cell's.
        """
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            pasting = event.matches(QKeySequence.StandardKey.Paste)
            if pasting and self.paste is not None and self.paste():
                return True
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typed = isinstance(watched, QLineEdit) and watched.isUndoAvailable()
            if event.matches(QKeySequence.StandardKey.Undo) and not typed:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen and isinstance(model, RowsModel) and model.is_called(index.column()):
            option.font = font(14, bold=True)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # Room for the name of a chosen row, which is bold, and air between rows of several lines.
        option.state |= QStyle.StateFlag.State_Selected
        room = QRect(option.rect)
        room.setWidth(room.width() - _PADDING)
        option.rect = room
        return super().sizeHint(option, index) + QSize(0, _AIR)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        focused = option.state & QStyle.StateFlag.State_HasFocus
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        model = index.model()
        if isinstance(model, RowsModel) and model.is_open(index):
            _frame(painter, option.rect, Role.PRIMARY if focused else Role.FIELD_LINE)
        if index.column() == 0 and option.state & QStyle.StateFlag.State_Selected:
            box: QRect = option.rect
            painter.fillRect(box.left(), box.top(), _EDGE, box.height(), color(Role.PRIMARY))


class CellHeights:
    """How high cells are in which words wrap: as Qt's own size hints, in a fifth of the time.

    Qt would ask the model for everything that a cell can have; here the style alone is asked, and
    the same words in the same room once. `begin` before rows are fitted, in whatever look there is.
    """

    def __init__(self, view: QTableView, model: RowsModel[Any]) -> None:
        self._view, self._model = view, model
        self._heights: dict[tuple[str, int], int] = {}
        self.begin()

    def begin(self) -> None:
        has = QStyleOptionViewItem.ViewItemFeature
        self._option = QStyleOptionViewItem()
        self._view.initViewItemOption(self._option)
        self._font = QFont(self._option.font)
        self._plain = self._option.features | has.HasDisplay
        self._checked = self._plain | has.HasCheckIndicator

    def of(self, row: int, at: int) -> int:
        """Give the height of a cell in a column as wide as it is."""
        key = self._model.texts(at)[row], self._view.columnWidth(at)
        if key not in self._heights:
            if len(self._heights) > _KEPT:  # of widths that the window had for a moment
                self._heights.clear()
            self._heights[key] = self._height(row, at, *key)
        return self._heights[key]

    def _height(self, row: int, at: int, text: str, width: int) -> int:
        column, option = self._model.columns[at], self._option
        cell = self._model.index(row, at)
        checked = cell.data(Qt.ItemDataRole.CheckStateRole) is not None
        bold = column.bold is not None and column.bold(self._model.row(row))
        option.features = self._checked if checked else self._plain
        option.font = font(14, bold=True) if bold or self._model.is_called(at) else self._font
        option.text = text.replace("\n", _LINE_BREAK)
        option.rect = QRect(0, 0, width - _PADDING, 1)  # without a height Qt does not break lines
        style, kind = self._view.style(), QStyle.ContentsType.CT_ItemViewItem
        return style.sizeFromContents(kind, option, QSize(), self._view).height() + _AIR


def _frame(painter: QPainter, cell: QRect, role: Role) -> None:
    painter.save()
    painter.setPen(color(role))
    painter.drawRoundedRect(cell.adjusted(3, 3, -4, -4), 4, 4)
    painter.restore()
