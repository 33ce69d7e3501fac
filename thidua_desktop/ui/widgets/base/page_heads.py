"""The row of heads above the pages of a tab."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton

from thidua_desktop.texts.registers.register_page import PAGE_KEYS
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

_KEYS: Final = 10
"""The tenth page has the key 0; one after that has none, which would be the first one's."""


class PageHeads(FlowLayout):
    """A head turns to its page, as do Ctrl+1, Ctrl+2 … while the tab is seen.

    With `after` pages come before these, and who has them all listens to the keys.
    """

    def __init__(
        self,
        tab: QWidget,
        titles: Sequence[str],
        turn: Callable[[int], object],
        *,
        after: int = 0,
    ) -> None:
        super().__init__()
        self.group = QButtonGroup(tab)
        for at, title in enumerate(titles):
            place = after + at + 1
            keys = PAGE_KEYS.format(place % _KEYS) if place <= _KEYS else ""
            head = QPushButton(title)
            head.setCheckable(True)
            head.setToolTip(keys)
            self.group.addButton(head, at)
            self.addWidget(head)
            if keys and not after:
                QShortcut(QKeySequence(keys), tab).activated.connect(partial(turn, at))
        self.group.button(0).setChecked(True)
        self.group.idClicked.connect(turn)
