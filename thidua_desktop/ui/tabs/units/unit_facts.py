"""What stands under the people of a unit: this year, and the years before."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from thidua_desktop.services.units.unit_details import UnitDetails
from thidua_desktop.texts.units import units as texts
from thidua_desktop.ui.look.roles import Role
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


class UnitFacts(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._column = vbox(on=self, around=(0, 8, 0, 0))

    def show_details(self, details: UnitDetails | None, *, member: bool = True) -> None:
        """Show them; nothing of a unit that is not stored yet, nor of a year it has no part in."""
        empty(self._column)
        if details is not None:
            self._column.addWidget(_made(details, member=member))


def _made(details: UnitDetails, *, member: bool) -> QWidget:
    made = QWidget()
    column = vbox(on=made, gap=6)
    concerned = member or details.this_year.given
    for title, facts in (
        (texts.THIS_YEAR, year_facts(details.this_year) if concerned else ()),
        (texts.BEFORE, before_facts(details)),
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
