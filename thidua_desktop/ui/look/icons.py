"""Line icons from `resources/icons`, drawn in the colour of a role."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton

from thidua_desktop.paths import resources
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction, QIcon, QPixmap
    from PySide6.QtWidgets import QWidget

PROGRAM: Final = "thidua"
_GAP: Final = 5


def pixmap(name: str, role: Role, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """One icon in the colour that the role has now; `ratio` is the screen's own."""
    return _drawn(name, color(role).name(), size, ratio)


def icon(name: str, role: Role = Role.TEXT, size: int = 20, gap: int = 0) -> QIcon:
    """An icon for a button or a menu entry, sharp on fine screens too; grey when off.

    `gap` is room at its right: Qt sets the words of a button closer than they are read well.
    """
    from PySide6.QtGui import QIcon

    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(_drawn(name, color(role).name(), size, ratio, gap))
        off = _drawn(name, color(Role.SECONDARY).name(), size, ratio, gap)
        made.addPixmap(off, QIcon.Mode.Disabled)
    return made


def program_icon() -> QIcon:
    from PySide6.QtGui import QIcon

    made = QIcon()
    for size in (16, 24, 32, 48, 64):
        made.addPixmap(_drawn(PROGRAM, "#000000", size, 1.0))
    return made


def dress(button: QAbstractButton, name: str, role: Role = Role.TEXT, size: int = 20) -> None:
    """Gives a button its icon, which from now on follows the theme; an empty name takes it away."""
    button.setProperty("icon_name", name)
    if not name:
        from PySide6.QtGui import QIcon

        button.setIcon(QIcon())
        return
    button.setProperty("icon_role", role.value)
    button.setProperty("icon_size", size)
    gap = _GAP if button.text() else 0
    button.setIcon(icon(name, role, size, gap))
    button.setIconSize(QSize(size + gap, size))


def dress_children(root: QWidget) -> None:
    """Dresses every button of a form that names an icon (`icon_name`, perhaps `icon_role`)."""
    redress(root.findChildren(QAbstractButton))


def dress_action(action: QAction, name: str, role: Role = Role.TEXT) -> None:
    """Gives an entry of a menu, or of a line, its icon, which from now on follows the theme."""
    action.setProperty("icon_name", name)
    action.setProperty("icon_role", role.value)
    action.setIcon(icon(name, role))


def redress(widgets: Iterable[QWidget]) -> None:
    """Draws named icons anew, after the theme has changed."""
    for widget in widgets:
        for action in widget.actions():
            if name := action.property("icon_name"):
                dress_action(action, str(name), Role(action.property("icon_role")))
        if isinstance(widget, QAbstractButton) and (name := widget.property("icon_name")):
            role = Role(widget.property("icon_role") or Role.TEXT.value)
            dress(widget, str(name), role, int(widget.property("icon_size") or 20))


@cache
def _drawn(name: str, colour: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    from PySide6.QtCore import QByteArray, QRectF
    from PySide6.QtGui import QPainter, QPixmap
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    drawn = QPixmap(round((size + gap) * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
