"""A button behind which a few rarer actions stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from thidua_desktop.ui.look import icons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class MenuButton(QPushButton):
    """Opens a menu; Space, Enter or Down open it by keyboard."""

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        if icon:
            icons.dress(self, icon)

    def add(
        self, text: str, chosen: Callable[[], object], icon: str = "", key: str = ""
    ) -> QAction:
        """Adds an entry; its key works in the whole window."""
        action = self._menu.addAction(text)
        if icon:
            icons.dress_action(action, icon)
        if key:
            action.setShortcut(QKeySequence(key))
            self.addAction(action)
        action.triggered.connect(lambda *_: chosen())
        return action


def menu_entries(menu: QMenu, above: str = "") -> Iterator[tuple[str, QAction]]:
    """Give what a menu can do just now, those of its submenus too; choices under their heading."""
    heading = ""
    for action in menu.actions():
        text = action.text().split("\t")[0].replace("&", "")
        inner = action.menu()
        if isinstance(inner, QMenu):
            inner.aboutToShow.emit()
            yield from menu_entries(inner, text)
        elif not action.isEnabled():
            heading = text
        elif action.isCheckable() and action.isVisible():
            yield " – ".join(filter(None, (above or heading, text))), action
        elif text and action.isEnabled() and action.isVisible():
            yield " – ".join(filter(None, (above, text))), action
