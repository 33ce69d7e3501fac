"""In a form that names somebody: who is chosen brings unit and post, a unit brings its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLineEdit

if TYPE_CHECKING:
    from thidua_desktop.services.people.person_choices import PersonChoice, PersonChoices
    from thidua_desktop.ui.widgets.register.record_form import RecordForm


class FollowPerson(QObject):
    """Keeps the fields of a record with `name`, `unit_id` and `person_id` in step."""

    def __init__(self, form: RecordForm, offered: PersonChoices) -> None:
        super().__init__(form)
        self._form, self._offered = form, offered
        line, unit = form.field("name").editor, form.field("unit_id").editor
        assert isinstance(line, QLineEdit)
        assert isinstance(unit, QComboBox)
        self._line, self._unit = line, unit
        line.textChanged.connect(self._on_name)
        unit.currentTextChanged.connect(self._on_unit)

    def _on_name(self, text: str) -> None:
        choice = self._offered.of(self._offered.chosen(text))
        if choice is not None and text != choice.person.name:
            self._line.setText(choice.person.name)
        elif choice is None:
            self._form.hold(person_id=None)
        if choice is not None:
            self._take(choice)

    def _on_unit(self, _name: str) -> None:
        head = self._offered.of(self._offered.head(self._form.value("unit_id")))
        if head is not None and not self._line.text() and "position" in self._form.names():
            self._line.setText(head.label)

    def _take(self, choice: PersonChoice) -> None:
        self._form.fill("unit_id", choice.person.unit_id)
        if "position" in self._form.names():
            self._form.fill("position", choice.position)
        self._form.hold(person_id=choice.person.id)
