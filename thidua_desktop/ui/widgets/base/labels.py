"""The smallest parts: a label, a button, a rule and a row of them, in the house look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable

_ICON_ROLES = {
    "primary": Role.ON_PRIMARY,
    "good": Role.ON_GOOD,
    "bad": Role.ON_BAD,
    "danger": Role.BAD,
    "hall": Role.HALL_TEXT,
    "link": Role.LINK,
}


def label(words: str = "", role: str = "", tone: str = "", *, wrap: bool = False) -> QLabel:
    """A label; its words are plain text, whatever they hold."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if role == "badge":
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def button(
    words: str,
    role: str = "",
    icon: str = "",
    *,
    key: str = "",
    shortcut: bool = True,
    clicked: Callable[[], object] | None = None,
) -> QPushButton:
    """A button; its key is shown beside its words and, unless the page reads keys itself, works."""
    made = QPushButton(f"{words}   {key}" if key else words)
    made.setProperty("role", role)
    if icon:
        icons.dress(made, icon, _ICON_ROLES.get(role, Role.TEXT))
    if key:
        made.setAccessibleName(words)
        if shortcut:
            # A button's own shortcut presses it for a tenth of a second first.
            QShortcut(QKeySequence(key), made).activated.connect(made.click)
    if clicked is not None:
        wanted = clicked
        made.clicked.connect(lambda *_: wanted())
    return made


def rule() -> QFrame:
    """A line of one pixel between two parts."""
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made


def spaced(*parts: QWidget | None, gap: int = 8, across: bool = False, right: int = 0) -> QWidget:
    """Parts under one another, or beside one another; `None` takes the room that is left."""
    made = QWidget()
    layout = QHBoxLayout(made) if across else QVBoxLayout(made)
    layout.setContentsMargins(0, 0, right, 0)
    layout.setSpacing(gap)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        else:
            layout.addWidget(part)
    return made


def show_only(widget: QWidget, *, shown: bool) -> None:
    """Show or hide it, where it is not already so.

    Qt dresses at once what is told to be shown, and again with each thing that is put around it.
    """
    if widget.isHidden() is shown:
        widget.setVisible(shown)
