"""How the cells of a table are drawn: a line at the edge of the chosen row, none around cells."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.widgets.table.rows_model import RowsModel

_EDGE: Final = 3
_PADDING: Final = 24  # of a cell in the style sheet, which Qt forgets where it breaks lines
_AIR: Final = 8


class EdgeDelegate(QStyledItemDelegate):
    """Draws the chosen row with a line at its left edge and no frame around its cells."""

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
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        if index.column() == 0 and option.state & QStyle.StateFlag.State_Selected:
            box: QRect = option.rect
            painter.fillRect(box.left(), box.top(), _EDGE, box.height(), color(Role.PRIMARY))
