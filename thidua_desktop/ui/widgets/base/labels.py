"""The smallest parts: a label, a button, a rule, and how parts stand beside one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable

Part = QWidget | QLayout | tuple[QWidget | QLayout, int] | tuple[Any, int, Any] | int | None
Around = tuple[int, int, int, int]
NONE: Around = (0, 0, 0, 0)
AROUND_PAGE: Around = (24, 10, 24, 24)
"""What a page of a tab of several keeps free around it."""
AROUND_LINED: Around = (24, 10, 24, 16)
"""The same of a page that ends with its line of messages."""
Box = TypeVar("Box", bound=QBoxLayout)

_ICON_ROLES = {
    "primary": Role.ON_PRIMARY,
    "good": Role.ON_GOOD,
    "bad": Role.ON_BAD,
    "danger": Role.BAD,
    "hall": Role.HALL_TEXT,
    "link": Role.LINK,
}


def label(text: str = "", role: str = "", tone: str = "", *, wrap: bool = False) -> QLabel:
    """A label; its words are plain text, whatever they hold."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if role == "badge":
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def button(
    text: str,
    role: str = "",
    icon: str = "",
    *,
    key: str = "",
    shortcut: bool = True,
    clicked: Callable[[], object] | None = None,
) -> QPushButton:
    """A button; its key is shown beside its words and, unless the page reads keys itself, works."""
    made = QPushButton(f"{text}   {key}" if key else text)
    made.setProperty("role", role)
    if icon:
        icons.dress(made, icon, _ICON_ROLES.get(role, Role.TEXT))
    if key:
        made.setAccessibleName(text)
        if shortcut:
            # A button's own shortcut presses it for a tenth of a second first.
            QShortcut(QKeySequence(key), made).activated.connect(made.click)
    if clicked is not None:
        wanted = clicked
        made.clicked.connect(lambda *_: wanted())
    return made


def on_key(
    key: str | Qt.Key | QKeySequence.StandardKey,
    place: QWidget,
    act: Callable[[], object],
    *,
    inside: bool = False,
) -> QShortcut:
    """Make a key that acts while `place` has the keyboard or, with `inside`, any part of it has."""
    contexts = Qt.ShortcutContext
    context = contexts.WidgetWithChildrenShortcut if inside else contexts.WidgetShortcut
    made = QShortcut(QKeySequence(key), place, context=context)
    made.activated.connect(act)
    return made


def rule() -> QFrame:
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made


def two_columns(across: int, down: int, on: QWidget | None = None) -> QGridLayout:
    """A grid with these gaps; what stands in the second column takes the room that is left."""
    grid = QGridLayout()
    if on is not None:
        on.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(across)
    grid.setVerticalSpacing(down)
    grid.setColumnStretch(1, 1)
    return grid


def hbox(
    *parts: Part, on: QWidget | None = None, gap: int | None = None, around: Around | None = NONE
) -> QHBoxLayout:
    """Parts beside one another: a widget, a layout, or one with its stretch (and alignment).

    `None` takes the room that is left, a number is that much room. The layout is that of the widget
    it is `on`; without `around` it keeps the margins of the style.
    """
    return _filled(QHBoxLayout(), parts, on, gap, around)


def vbox(
    *parts: Part, on: QWidget | None = None, gap: int | None = None, around: Around | None = NONE
) -> QVBoxLayout:
    """Lay out parts under one another, as `hbox` does beside one another."""
    return _filled(QVBoxLayout(), parts, on, gap, around)


def _filled(
    box: Box, parts: tuple[Part, ...], on: QWidget | None, gap: int | None, around: Around | None
) -> Box:
    if on is not None:
        on.setLayout(box)
        if around is not None:
            box.setContentsMargins(*around)
    elif around is not None and any(around):
        box.setContentsMargins(*around)
    if gap is not None:
        box.setSpacing(gap)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        else:
            _add(box, *part) if isinstance(part, tuple) else _add(box, part)
    return box


def _add(box: QBoxLayout, part: QWidget | QLayout, *how: Any) -> None:
    if isinstance(part, QWidget):
        box.addWidget(part, *how)
    else:
        box.addLayout(part, *how)


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout and throw it away."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()  # it is gone only when the event loop comes round
            old.deleteLater()


def spaced(*parts: Part, gap: int = 8, across: bool = False, right: int = 0) -> QWidget:
    """A widget with parts under one another, or beside one another."""
    made = QWidget()
    (hbox if across else vbox)(*parts, on=made, gap=gap, around=(0, 0, right, 0))
    return made


def show_only(widget: QWidget, *, shown: bool) -> None:
    """Show or hide it, where it is not already so.

    Qt dresses at once what is told to be shown, and again with each thing that is put around it.
    """
    if widget.isHidden() is shown:
        widget.setVisible(shown)
