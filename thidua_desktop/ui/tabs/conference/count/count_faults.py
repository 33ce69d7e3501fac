"""What steps 3 and 4 have around their work: what is open, the ways out, the width."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.texts.conference import count_page as texts
from thidua_desktop.ui.tabs.conference.count.count_state import FaultView, Way
from thidua_desktop.ui.tabs.conference.count.count_text import MANY_NAMES
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, empty, label, vbox
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

    way_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faults: tuple[FaultView, ...] = ()
        self._lines = vbox(on=self, gap=8)
        self.hide()

    def faults(self) -> tuple[FaultView, ...]:
        return self._faults

    def show_faults(self, faults: tuple[FaultView, ...]) -> None:
        if faults == self._faults:
            return
        self._faults = faults
        empty(self._lines)
        for fault in faults:
            self._lines.addWidget(self._box(fault))
        self.setVisible(bool(faults))

    def _box(self, fault: FaultView) -> QFrame:
        box = QFrame()
        box.setProperty("role", "bad")
        lines = vbox(
            label(fault.text, "strong", "bad", wrap=True), on=box, gap=6, around=(16, 10, 16, 10)
        )
        if fault.way_out:
            lines.addWidget(label(fault.way_out, wrap=True))
        if fault.ways:
            row = QWidget()
            flow = FlowLayout(row)
            for way in fault.ways:
                role = "danger" if way is Way.ANNUL else ""
                text = texts.WAY_NAMES[way]
                flow.addWidget(button(text, role, clicked=partial(self.way_chosen.emit, way)))
            lines.addWidget(row)
        return box


_WAYS_KEY: Final = "F10"


class WaysMenu(MenuButton):
    """Every way out that the state allows, for when the people find first what does not fit."""

    way_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.WAYS, "", parent)
        self.setToolTip(_WAYS_KEY)  # beside the words it would take the room of who types
        # The paper in hand keeps the keyboard: no Tab goes from it to here.
        QShortcut(QKeySequence(_WAYS_KEY), self).activated.connect(self.showMenu)
        self.setProperty("role", "link")
        self._entries: dict[Way, QAction] = {
            way: self.add(texts.WAY_NAMES[way], partial(self.way_chosen.emit, way), _ICONS[way])
            for way in Way
        }

    def show_ways(self, ways: tuple[Way, ...]) -> None:
        for way, entry in self._entries.items():
            entry.setVisible(way in ways)
        self.setVisible(bool(ways))


_ONE_COLUMN: Final = 1080
_NO_LIMIT: Final = 16_777_215


def widest(form: BallotForm) -> int:
    """In one column a name and its opinion stay within one glance of each other."""
    return _NO_LIMIT if len(form.candidates) > MANY_NAMES else _ONE_COLUMN
