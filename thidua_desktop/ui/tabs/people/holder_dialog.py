"""Đổi thủ trưởng, đổi công chức đầu mối: who follows, from which day, by which document."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from thidua_desktop.records.base import Record
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.people.person_facts import Held
from thidua_desktop.services.people.unit_roles import HolderChange
from thidua_desktop.services.registers.field_text import check_texts
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.texts.people import people as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.ask.dialog_foot import DialogFoot
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.field import Field
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.record_form import RecordForm

_PERSON = (("address", "name"), ("position",), ("phone", "email"))
_ROLE = (("since", "document_id"),)


class HolderDialog(Dialog):
    """Somebody of the unit, or somebody new; refused, the dialog stays and says why."""

    def __init__(
        self,
        parent: QWidget | None,
        held: Held,
        before: Person,
        others: Sequence[Person],
        links: LinkNames,
        year: int | None,
        store: Callable[[HolderChange], object],
    ) -> None:
        super().__init__(parent, texts.CHANGE_HOLDER[held.role.role])
        self._held, self._store = held, store
        self._links, self._year = links, year
        self._others = [person for person in others if person.id != before.id]
        self.who = QComboBox()
        self.who.addItems([texts.HOLDER_NEW, *(_called(person) for person in self._others)])
        self.person = RecordForm(Person, _PERSON)
        self.role = RecordForm(UnitRole, _ROLE, links)
        self.role.set_year(year)
        role = held.role
        given = {"person_id": before.id, "unit_id": role.unit_id, "role": role.role}
        self.role.show_record(None, **given)
        since = self.role.field("since").editor
        assert isinstance(since, QLineEdit)
        since.setPlaceholderText(texts.HOLDER_SINCE)
        since.setToolTip(texts.HOLDER_SINCE)
        self.status = StatusLine()
        self.who.currentIndexChanged.connect(self._show_chosen)
        self._lay_out(before)
        self._show_chosen()
        self.who.setFocus()

    def accept(self) -> None:
        """Make the change, if everything is right."""
        person = self._person()
        role = self._checked(self.role, UnitRole) if person is not None else None
        if person is None or role is None:
            return
        if role["since"] is None:
            _say(self.role, "since", texts.SINCE_NEEDED)
            return
        try:
            self._store(HolderChange(held=self._held.role, person=person, **role))
        except Refused as refusal:
            self.status.show_words("bad", sentence(refusal))
            return
        super().accept()

    def _person(self) -> Person | None:
        chosen = self._chosen()
        base = chosen.model_dump() if chosen else {"unit_id": self._held.unit.id}
        values = self._checked(self.person, Person)
        return None if values is None else Person.model_validate({**base, **values})

    def _lay_out(self, before: Person) -> None:
        title = self.windowTitle()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = texts.HOLDER_WORDS.format(before.name)
        self.add_head(f"{title} – {self._held.unit.name}", words)
        self.body.addWidget(Field(texts.HOLDER, self.who, keep_room=False))
        self.body.addWidget(self.person)
        self.body.addWidget(self.role)
        self.body.addWidget(self.status)
        foot = DialogFoot(self, title)
        self.primary = foot.primary
        self.add_foot(foot)

    def _checked(self, form: RecordForm, kind: type[Record]) -> Mapping[str, Any] | None:
        """What stands in a form, None where something is wrong with it: it says what."""
        checked = check_texts(kind, form.texts(), self._links, self._year)
        if not checked.faults:
            return checked.values
        fault = checked.faults[0]
        _say(form, fault.path, sentence(fault))
        return None

    def _chosen(self) -> Person | None:
        """Somebody of the unit; None for somebody new."""
        at = self.who.currentIndex() - 1
        return self._others[at] if at >= 0 else None

    def _show_chosen(self) -> None:
        given = {"unit_id": self._held.unit.id}
        if self._held.role.role is PersonRole.HEAD:
            given["position"] = self._held.head_post  # type: ignore[assignment]
        self.person.show_record(self._chosen(), **given)


def _called(person: Person) -> str:
    return " · ".join(part for part in (person.name, person.mark, person.position) if part)


def _say(form: RecordForm, name: str, words: str) -> None:
    form.show_refusal(name, words)
    form.field(name).editor.setFocus()
