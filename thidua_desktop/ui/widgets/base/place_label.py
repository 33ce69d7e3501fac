"""A name in the window's header: large on one line, or smaller on two where it is long."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

_LEAST = 160


class PlaceLabel(QLabel):
    """Gives way to its neighbours; what even two lines do not hold stands in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_text(self, text: str) -> None:
        self.setText(text)
        self.setMaximumWidth(QFontMetrics(_large()).horizontalAdvance(text) + 2)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(min(_LEAST, self.maximumWidth()), 48)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(color(Role.ON_HEADER))
        room = self.rect()
        middle = Qt.AlignmentFlag.AlignVCenter
        if self.maximumWidth() <= room.width():
            painter.setFont(_large())
            painter.drawText(room, middle, self.text())
            return
        painter.setFont(_small())
        lines = self.two_lines()
        height = painter.fontMetrics().height()
        top = (room.height() - height * len(lines)) // 2
        for at, text in enumerate(lines):
            line = QRect(room.left(), room.top() + top + at * height, room.width(), height)
            painter.drawText(line, middle, text)

    def two_lines(self) -> tuple[str, ...]:
        """Break the words into two lines, the second cut short where it is too long."""
        metrics = QFontMetrics(_small())
        words = self.text().split()
        first = ""
        while words and metrics.horizontalAdvance(f"{first} {words[0]}") <= self.width():
            first = f"{first} {words.pop(0)}".strip()
        rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if rest != " ".join(words) else "")
        return tuple(line for line in (first, rest) if line)


def _large() -> QFont:
    return font(18, bold=True)


def _small() -> QFont:
    return font(14, bold=True)
