"""Under a person's form: the roles, what is to be printed again, and where the person is named."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.records.people import Person
from thidua_desktop.services.people.person_facts import Held, PersonFacts
from thidua_desktop.texts.base.choices import choice_words
from thidua_desktop.texts.people import people as texts
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.look.theme import set_role
from thidua_desktop.ui.tabs.people import view_state
from thidua_desktop.ui.widgets.base.labels import button, label, rule
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.count.sign import Sign


class PersonPanel(QWidget):
    """Shows what is known of a person beside the form; what is wanted of a role is told."""

    add_wanted = Signal()
    change_wanted = Signal(object)
    edit_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = button(texts.ADD_ROLE, "quiet", "plus", clicked=self.add_wanted.emit)
        self._body = QVBoxLayout()
        self._body.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(texts.ROLES, "section"), 1)
        head.addWidget(self.add_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(rule())
        whole.addLayout(head)
        whole.addLayout(self._body)
        self._content = QWidget()
        self._body.addWidget(self._content)

    def show_facts(self, person: Person, facts: PersonFacts) -> None:
        """Show everything anew."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for held in facts.held:
            column.addWidget(self._role(held, person))
        if not facts.held:
            column.addWidget(label(texts.NO_ROLES, "secondary", wrap=True))
        if facts.outdated:
            words = [view_state.printed_words(printed) for printed in facts.outdated]
            column.addWidget(_reprint(words))
        if facts.appearances:
            column.addWidget(label(texts.NAMED_IN, "section"))
            column.addLayout(_lines([view_state.named_words(one) for one in facts.appearances]))
        focused = self._content.isAncestorOf(self.window().focusWidget())
        self._body.replaceWidget(self._content, content)
        self._content.hide()
        self._content.deleteLater()
        content.show()  # at once, not when the layout comes round
        buttons = content.findChildren(QPushButton)
        for first, second in pairwise([self.add_button, *buttons]):
            QWidget.setTabOrder(first, second)
        self._content = content
        if focused:
            self.add_button.setFocus()

    def _role(self, held: Held, person: Person) -> QWidget:
        """One role: what it is and what can be done with it; under it dates, document, warning."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(4)
        named = choice_words(held.role.role)
        row.addWidget(label(named, "strong", wrap=True), 1)
        if held.role.until is None:
            words = texts.CHANGE_HOLDER[held.role.role]
            wanted = partial(self.change_wanted.emit, held)
            row.addWidget(button(words, "quiet", clicked=wanted))
        row.addWidget(self._menu(held, named))
        column.addLayout(row)
        words = view_state.held_words(held, person.unit_id)
        column.addWidget(label(words, "secondary", wrap=True))
        beside = view_state.beside_words(held)
        if beside:
            column.addWidget(label(beside, "secondary", "warning", wrap=True))
        return box

    def _menu(self, held: Held, named: str) -> MenuButton:
        menu = MenuButton("", "more")
        set_role(menu, "quiet")
        menu.setAccessibleName(texts.MORE_OF_ROLE.format(named))
        menu.add(texts.EDIT_ROLE, partial(self.edit_wanted.emit, held), "pencil")
        menu.add(texts.REMOVE_ROLE, partial(self.remove_wanted.emit, held), "trash")
        return menu


def _reprint(lines: Sequence[str]) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(label(texts.REPRINT, "section"))
    column.addWidget(label(texts.REPRINT_WORDS, "secondary", wrap=True))
    for words in lines:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Sign("warning", Role.WARNING, 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, "", "warning", wrap=True), 1)
        column.addLayout(row)
    return box


def _lines(lines: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(6)
    grid.setHorizontalSpacing(12)
    grid.setColumnMinimumWidth(0, 150)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, (where, meeting) in enumerate(lines):
        grid.addWidget(label(where, wrap=True), row, 0, top)
        grid.addWidget(label(meeting, "secondary", wrap=True), row, 1, top)
    return grid
