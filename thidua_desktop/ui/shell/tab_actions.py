"""What can be done in a tab just now, for the search: its buttons, steps, and entries of menus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton

from thidua_desktop.ui.widgets.base.menu_button import menu_entries
from thidua_desktop.ui.widgets.base.step_list import StepList
from thidua_desktop.ui.widgets.register.child_table import ChildTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class TabAction:
    """Something to do: its words, within what it is, the key that does it, what is pressed."""

    text: str
    within: str
    key: str
    pressed: QAbstractButton | QAction

    def do(self) -> bool:
        """Do it; False where it cannot be done any more."""
        if not self.pressed.isEnabled():
            return False
        if isinstance(self.pressed, QAction):
            self.pressed.trigger()
        else:
            self.pressed.click()
        return True


def tab_actions(tab: QWidget) -> Iterator[TabAction]:
    """Give what is there and can be done, whether the tab itself is seen or not."""
    for steps in tab.findChildren(StepList):
        if steps.isVisibleTo(tab):
            yield from (TabAction(title, "", "", row) for title, row in steps.open_steps())
    for button in tab.findChildren(QPushButton):
        if not (button.isVisibleTo(tab) and button.isEnabled()):
            continue
        text, _, key = (part.strip() for part in button.text().partition("   "))
        menu: object = button.menu()
        within = _part_of(button, tab)
        if isinstance(menu, QMenu):
            above = "  ·  ".join(filter(None, (within, text)))
            yield from (_of_entry(name, above, action) for name, action in menu_entries(menu))
        elif text:
            yield TabAction(text, within, key, button)


def _of_entry(text: str, within: str, action: QAction) -> TabAction:
    key = action.shortcut().toString() or action.text().partition("\t")[2]
    return TabAction(text, within, key, action)


def _part_of(button: QWidget, tab: QWidget) -> str:
    """What the table under a card is called to which a button belongs."""
    above: QWidget | None = button.parentWidget()
    while above is not None and above is not tab:
        if isinstance(above, ChildTable):
            return above.title
        above = above.parentWidget()
    return ""
