"""A drawn sign (check, cross, …) that goes with a tone and follows the theme."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.roles import Role

SIGNS: Final[dict[str, tuple[str, Role]]] = {
    "good": ("check-circle", Role.GOOD),
    "bad": ("cross-circle", Role.BAD),
    "warning": ("warning", Role.WARNING),
    "info": ("info", Role.INFO),
    "": ("", Role.TEXT),
}
"""The sign and the colour of each tone of a message."""


class Sign(QWidget):
    """One icon in the colour of a role, of fixed size; it keeps its room when it shows nothing."""

    def __init__(
        self, name: str = "", role: Role = Role.TEXT, size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_sign(self, name: str, role: Role) -> None:
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._name:
            painter = QPainter(self)
            drawn = icons.pixmap(self._name, self._role, self._size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(0, 0), drawn)
