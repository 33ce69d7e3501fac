"""Under a person's roles: what is to be printed again, and where the person is named."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from thidua_desktop.services.people.person_facts import PersonFacts, YearOfPerson
from thidua_desktop.texts.people import people as texts
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.tabs.people import view_state
from thidua_desktop.ui.widgets.base.labels import empty, hbox, label, two_columns, vbox
from thidua_desktop.ui.widgets.count.sign import Sign


class PersonPanel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._whole = vbox(on=self, around=(0, 4, 0, 0))

    def show_facts(self, facts: PersonFacts, years: Sequence[YearOfPerson]) -> None:
        content = QWidget()
        column = vbox(on=content, gap=10)
        if facts.outdated:
            text = [view_state.printed_text(printed) for printed in facts.outdated]
            column.addWidget(_reprint(text))
        if facts.appearances:
            column.addWidget(label(texts.NAMED_IN, "section"))
            column.addLayout(_lines([view_state.named_text(one) for one in facts.appearances]))
        if years:
            column.addWidget(label(texts.YEARS_OF_PERSON, "section"))
            column.addLayout(_lines([(str(one.year), one.text) for one in years]))
        empty(self._whole)
        self._whole.addWidget(content)
        content.show()  # at once, not when the layout comes round


def _reprint(lines: Sequence[str]) -> QWidget:
    box = QWidget()
    column = vbox(
        label(texts.REPRINT, "section"),
        label(texts.REPRINT_TEXT, "secondary", wrap=True),
        on=box,
        gap=6,
    )
    for text in lines:
        row = hbox(
            (Sign("warning", Role.WARNING, 16), 0, Qt.AlignmentFlag.AlignTop),
            (label(text, "", "warning", wrap=True), 1),
            gap=8,
        )
        column.addLayout(row)
    return box


def _lines(lines: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = two_columns(12, 6)
    grid.setColumnMinimumWidth(0, 150)
    top = Qt.AlignmentFlag.AlignTop
    for row, (where, meeting) in enumerate(lines):
        grid.addWidget(label(where, wrap=True), row, 0, top)
        grid.addWidget(label(meeting, "secondary", wrap=True), row, 1, top)
    return grid
