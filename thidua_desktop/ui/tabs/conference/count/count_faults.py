"""What does not close, with its ways out beside it as buttons; and the menu of all of them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from thidua_desktop.texts.conference import count_page as texts
from thidua_desktop.ui.tabs.conference.count.count_state import FaultView, Way
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.base.menu_button import MenuButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_ICONS = {
    Way.CORRECT: "pencil",
    Way.NOT_ISSUED: "question",
    Way.RESUME: "undo",
    Way.RECOUNT: "refresh",
    Way.ANNUL: "trash",
}


class FaultPanel(QWidget):
    """A box for each open sum; hidden where all of them close."""

    def __init__(self, chosen: Callable[[Way], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._faults: tuple[FaultView, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self.hide()

    def faults(self) -> tuple[FaultView, ...]:
        """What is shown."""
        return self._faults

    def show_faults(self, faults: tuple[FaultView, ...]) -> None:
        """Draw them anew where they changed."""
        if faults == self._faults:
            return
        self._faults = faults
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for fault in faults:
            self._lines.addWidget(self._box(fault))
        self.setVisible(bool(faults))

    def _box(self, fault: FaultView) -> QFrame:
        box = QFrame()
        box.setProperty("role", "bad")
        lines = QVBoxLayout(box)
        lines.setContentsMargins(16, 10, 16, 10)
        lines.setSpacing(6)
        lines.addWidget(label(fault.words, "strong", "bad", wrap=True))
        if fault.way_out:
            lines.addWidget(label(fault.way_out, wrap=True))
        if fault.ways:
            row = QWidget()
            flow = FlowLayout(row)
            for way in fault.ways:
                role = "danger" if way is Way.ANNUL else ""
                words = texts.WAY_NAMES[way]
                flow.addWidget(button(words, role, clicked=partial(self._chosen, way)))
            lines.addWidget(row)
        return box


class WaysMenu(MenuButton):
    """Every way out that the state allows, for when the people find first what does not fit."""

    def __init__(self, chosen: Callable[[Way], object], parent: QWidget | None = None) -> None:
        super().__init__(texts.WAYS, "", parent)
        self.setProperty("role", "link")
        self._entries: dict[Way, QAction] = {
            way: self.add(texts.WAY_NAMES[way], partial(chosen, way), _ICONS[way]) for way in Way
        }

    def show_ways(self, ways: tuple[Way, ...]) -> None:
        """Offer these."""
        for way, entry in self._entries.items():
            entry.setVisible(way in ways)
        self.setVisible(bool(ways))
