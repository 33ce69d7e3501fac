"""What stands under the form of a unit: its people, this year, and the years before."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.services.units.unit_details import UnitDetails
from thidua_desktop.texts.units import units as texts
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.tabs.units.view_state import (
    Fact,
    PersonFact,
    before_facts,
    people_facts,
    year_facts,
)
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.count.sign import Sign

_DOTS: Final = {
    "good": Role.GOOD,
    "warning": Role.WARNING,
    "elected": Role.ELECTED,
    "secondary": Role.SECONDARY,
}
_TOP: Final = Qt.AlignmentFlag.AlignTop


class UnitFacts(QWidget):
    """Shows what the store knows of a unit; `open_person` leads to the tab of people."""

    def __init__(self, open_person: Callable[[int], object] | None = None) -> None:
        super().__init__()
        self._open_person = open_person
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(6)
        self._shown: QWidget | None = None
        self.people: list[QPushButton] = []

    def show_details(self, details: UnitDetails | None, *, member: bool = True) -> None:
        """Show them; nothing of a unit that is not stored yet, nor of a year it has no part in."""
        if self._shown is not None:
            self._shown.hide()  # it is gone only when the event loop comes round
            self._shown.deleteLater()
        self.people = []
        self._shown = self._made(details, member=member) if details is not None else None
        if self._shown is not None:
            self._column.addWidget(self._shown)

    def _made(self, details: UnitDetails, *, member: bool) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(texts.PEOPLE, "section"))
        people = people_facts(details)
        if people:
            column.addLayout(self._people(people))
        else:
            column.addWidget(label(texts.NO_PEOPLE, "secondary", wrap=True))
        concerned = member or details.this_year.told
        for title, facts in (
            (texts.THIS_YEAR, year_facts(details.this_year) if concerned else ()),
            (texts.BEFORE, before_facts(details)),
        ):
            if facts:
                column.addSpacing(6)
                column.addWidget(label(title, "section"))
                column.addLayout(_lines(facts))
        return made

    def _people(self, facts: Sequence[PersonFact]) -> QGridLayout:
        grid = _grid()
        for row, fact in enumerate(facts):
            grid.addWidget(self._level(Sign("dot", _DOTS[fact.tone], 16)), row, 0, _TOP)
            grid.addWidget(self._name(fact), row, 1, _TOP)
            words = label(fact.words, "secondary", wrap=True)
            grid.addWidget(self._level(words), row, 2, _TOP)
        return grid

    def _level(self, part: QWidget) -> QWidget:
        """As low as the words of the button beside it, where there is one."""
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 4 if self._open_person else 0, 0, 0)
        layout.addWidget(part)
        return made

    def _name(self, fact: PersonFact) -> QWidget:
        opens = self._open_person
        if opens is None:
            return label(fact.name, wrap=True)
        made = button(fact.name, "link", clicked=lambda: opens(fact.person_id))
        made.setToolTip(texts.OPEN_PERSON)
        self.people.append(made)
        return made


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(8)
    grid.setHorizontalSpacing(8)
    grid.setColumnMinimumWidth(1, 150)
    grid.setColumnStretch(1, 2)
    grid.setColumnStretch(2, 3)
    return grid


def _lines(facts: Sequence[Fact]) -> QGridLayout:
    grid = _grid()
    for row, fact in enumerate(facts):
        grid.addWidget(Sign("dot", _DOTS[fact.tone], 16), row, 0, _TOP)
        grid.addWidget(label(fact.about), row, 1, _TOP)
        grid.addWidget(label(fact.words, "secondary", wrap=True), row, 2, _TOP)
    return grid
