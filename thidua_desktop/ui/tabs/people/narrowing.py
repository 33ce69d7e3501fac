"""Which people the list shows: those of the year's units, of one unit, or all; with which role."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.cluster import Unit
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.people import people as texts
from thidua_desktop.ui.widgets.base.choice_box import ChoiceBox
from thidua_desktop.ui.widgets.base.labels import hbox

OF_YEAR, EVERYBODY = 0, 1


class Narrowing(QWidget):
    """Two lists under the filter; `changed` where another choice was made."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._units: tuple[int, ...] = ()
        self.unit_box, self.role_box = ChoiceBox(letters=24), QComboBox()
        self.role_box.addItems([texts.EVERY_ROLE, *(choice_text(role) for role in PersonRole)])
        self.unit_box.setAccessibleName(texts.UNIT_CHOICE)
        self.role_box.setAccessibleName(texts.ROLE_CHOICE)
        hbox((self.unit_box, 3), (self.role_box, 2), on=self, gap=10)
        self.boxes = (self.unit_box, self.role_box)
        for box in self.boxes:
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())

    def offer(self, year: int, units: Sequence[Unit]) -> None:
        """Offer the units of a year; what was chosen stays chosen where it still can be."""
        chosen, at = self.unit_id(), self.unit_box.currentIndex()
        self._units = tuple(stored_id(unit) for unit in units)
        with QSignalBlocker(self.unit_box):
            self.unit_box.clear()
            self.unit_box.addItems([texts.OF_YEAR.format(year), texts.EVERY_UNIT])
            self.unit_box.addItems([unit.name for unit in units])
            place = self._place(chosen)
            self.unit_box.setCurrentIndex(EVERYBODY if at == EVERYBODY else place)

    def choose(self, unit_id: int | None, *, everybody: bool = False) -> None:
        """Narrow to one unit or to none, whatever the role; tells of it once."""
        with QSignalBlocker(self.unit_box), QSignalBlocker(self.role_box):
            self.unit_box.setCurrentIndex(EVERYBODY if everybody else self._place(unit_id))
            self.role_box.setCurrentIndex(0)
        self.changed.emit()

    def is_open(self) -> bool:
        """Whether everybody of the year's units is shown."""
        return all(box.currentIndex() == 0 for box in self.boxes)

    def unit_id(self) -> int | None:
        at = self.unit_box.currentIndex() - 2
        return self._units[at] if 0 <= at < len(self._units) else None

    def role(self) -> PersonRole | None:
        at = self.role_box.currentIndex() - 1
        return tuple(PersonRole)[at] if at >= 0 else None

    def everybody(self) -> bool:
        """Whether people of units of other years are wanted too."""
        return self.unit_box.currentIndex() == EVERYBODY

    def _place(self, unit_id: int | None) -> int:
        return self._units.index(unit_id) + 2 if unit_id in self._units else OF_YEAR
