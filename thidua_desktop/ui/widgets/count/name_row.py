"""One name of the paper: its number as on paper, its name, and what the paper says of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.widgets.count import opinion_chip
from thidua_desktop.ui.widgets.count.opinion_chip import Opinion

HEIGHT: Final = 38
COMPACT_HEIGHT: Final = 28
_SIDE: Final = 12
_NUMBER: Final = 28
_SIGN_WIDTH: Final = 44
_NARROW: Final = 440
"""Below this width the chip keeps its sign and gives its word's room to the name."""


class NameRow(QAbstractButton):
    """A row that tells its number when it is clicked, as if the number had been typed."""

    name_toggled = Signal(int)

    def __init__(
        self, number: int, name: str, opinion: Opinion, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._number = number
        self._opinion = opinion
        self._differs = False
        self._compact = False
        self._heights: dict[tuple[int, bool], int] = {}
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the page reads the keys
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: self.name_toggled.emit(self._number))
        self._describe()

    def number(self) -> int:
        return self._number

    def differs(self) -> bool:
        """Whether the row is shown as differing from what was filled in beforehand."""
        return self._differs

    def set_opinion(self, opinion: Opinion, *, differs: bool) -> None:
        """Shows an opinion; `differs` marks one that is not what was filled in beforehand."""
        if (opinion, differs) == (self._opinion, self._differs):
            return
        self._opinion = opinion
        self._differs = differs
        self._describe()
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.height_at(width, compact=self._compact)

    def height_at(self, width: int, *, compact: bool) -> int:
        """How high the row must be for its whole name at a width."""
        known = self._heights.get((width, compact))
        if known is None:
            room = QRect(0, 0, self._name_width(width), 10_000)
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
            text = QFontMetrics(_name_font(compact=compact)).boundingRect(room, flags, self.text())
            least, air = (COMPACT_HEIGHT, 1) if compact else (HEIGHT, 10)
            known = max(least, text.height() + air)
            self._heights[width, compact] = known
        return known

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, COMPACT_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect()
        self._paint_ground(painter)
        self._paint_number(painter)
        painter.setPen(color(self._name_role()))
        painter.setFont(_name_font(compact=self._compact))
        left = _SIDE + _NUMBER + 14
        painter.drawText(
            QRect(left, 0, self._name_width(box.width()), box.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap,
            self.text(),
        )
        self._paint_opinion(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        if not (self._differs or self.underMouse()):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(Role.PRIMARY_GROUND if self._differs else Role.RAISED))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 1, 0, -1), 6, 6)

    def _paint_number(self, painter: QPainter) -> None:
        size = 22 if self._compact else _NUMBER
        top = (self.height() - size) / 2
        painter.setPen(QPen(color(Role.FIELD_LINE), 1))
        painter.setBrush(color(Role.CARD))
        box = QRectF(_SIDE + 0.5, top + 0.5, _NUMBER - 1, size - 1)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(color(Role.TEXT))
        painter.setFont(font(12 if self._compact else 14, bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_opinion(self, painter: QPainter) -> None:
        width = _chip_width(self.width())
        height = 22 if self._compact else opinion_chip.HEIGHT
        top = (self.height() - height) / 2
        box = QRectF(self.width() - _SIDE - width, top, width, height)
        if width == opinion_chip.WIDTH:
            opinion_chip.draw_chip(painter, box, self._opinion)
            return
        _text, sign, role, ground = opinion_chip.LOOKS[self._opinion]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(ground))
        painter.drawRoundedRect(box, height / 2, height / 2)
        drawn = icons.pixmap(sign, role, 16, painter.device().devicePixelRatioF())
        painter.drawPixmap(round(box.center().x()) - 8, round(box.center().y()) - 8, drawn)

    def _name_width(self, width: int) -> int:
        return max(60, width - 2 * _SIDE - _NUMBER - 14 - 10 - _chip_width(width))

    def _name_role(self) -> Role:
        return Role.SECONDARY if self._opinion is Opinion.WITHDRAWN else Role.TEXT

    def _describe(self) -> None:
        text = opinion_chip.LOOKS[self._opinion][0]
        self.setAccessibleName(texts.name_described(self._number, self.text(), text))
        self.setToolTip(text if _chip_width(self.width()) == _SIGN_WIDTH else "")


def _chip_width(width: int) -> int:
    return opinion_chip.WIDTH if width >= _NARROW else _SIGN_WIDTH


def _name_font(*, compact: bool) -> QFont:
    return font(14 if compact else 15)
