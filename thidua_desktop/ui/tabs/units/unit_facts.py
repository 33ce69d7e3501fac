"""What stands under the people of a unit: this year, and the years before."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from thidua_desktop.services.units.unit_details import UnitYears
from thidua_desktop.texts.units import units as texts
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.shell.changes import Changes, Watch
from thidua_desktop.ui.tabs.units.view_state import Fact, before_facts, year_facts
from thidua_desktop.ui.widgets.base.labels import empty, label, vbox
from thidua_desktop.ui.widgets.count.sign import Sign

_DOTS: Final = {
    "good": Role.GOOD,
    "warning": Role.WARNING,
    "elected": Role.ELECTED,
    "secondary": Role.SECONDARY,
}
_TOP: Final = Qt.AlignmentFlag.AlignTop


Read = Callable[[], UnitYears | None]
_MARGIN: Final = 8
"""By it the place is seen that is empty still."""


class UnitFacts(QWidget):
    """At the foot of the card, and so read when it comes in sight: ranks are worked out for it."""

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        self._read: Read = lambda: None
        self._member = True
        self._column = vbox(on=self, around=(0, _MARGIN, 0, 0))
        self.watch = Watch(QObject(self), changes, self._show)
        self.watch.seen = self._in_sight

    def show_unit(self, read: Read, *, member: bool = True) -> None:
        """Show them; nothing of a unit that is not stored yet, nor of a year it has no part in."""
        self._read, self._member = read, member
        self.watch.stale = True
        if self._in_sight():
            self.watch.catch_up()
        else:
            empty(self._column)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.watch.stale:
            QTimer.singleShot(0, self, self.watch.catch_up)

    def _in_sight(self) -> bool:
        return not self.visibleRegion().isEmpty()

    def _show(self) -> None:
        years = self._read()
        empty(self._column)
        if years is not None:
            self._column.addWidget(_made(years, member=self._member))


def _made(years: UnitYears, *, member: bool) -> QWidget:
    made = QWidget()
    column = vbox(on=made, gap=6)
    concerned = member or years.this_year.given
    for title, facts in (
        (texts.THIS_YEAR, year_facts(years.this_year) if concerned else ()),
        (texts.BEFORE, before_facts(years)),
    ):
        if facts:
            column.addWidget(label(title, "section"))
            column.addLayout(_lines(facts))
    return made


def _lines(facts: Sequence[Fact]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(8)
    grid.setHorizontalSpacing(8)
    grid.setColumnMinimumWidth(1, 150)
    grid.setColumnStretch(1, 2)
    grid.setColumnStretch(2, 3)
    for row, fact in enumerate(facts):
        grid.addWidget(Sign("dot", _DOTS[fact.tone], 16), row, 0, _TOP)
        grid.addWidget(label(fact.about), row, 1, _TOP)
        grid.addWidget(label(fact.text, "secondary", wrap=True), row, 2, _TOP)
    return grid
