"""How the cells of a table are drawn, and what is typed in those that may be typed in."""

from collections.abc import Callable
from typing import Final

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
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
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


def _frame(painter: QPainter, cell: QRect, role: Role) -> None:
    painter.save()
    painter.setPen(color(role))
    painter.drawRoundedRect(cell.adjusted(3, 3, -4, -4), 4, 4)
    painter.restore()
