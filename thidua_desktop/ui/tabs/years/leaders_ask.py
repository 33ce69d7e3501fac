"""Sets the leaders of a year: a decision from the register or a new one, the head, the deputies."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from thidua_desktop.records.base import field_specs
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import DECISION, Document
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.field_text import check_texts
from thidua_desktop.services.years.leaders import LeadersOfYear
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.tabs.years.view_state import document_words
from thidua_desktop.ui.widgets.ask.dialog_foot import DialogFoot
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.field import Field, field_row
from thidua_desktop.ui.widgets.base.link_box import LinkBox
from thidua_desktop.ui.widgets.base.status_line import StatusLine

DEPUTIES = 2
_NEW = ("number", "date", "signer", "signer_position")


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadersQuestion:
    """Whose leaders are set: what stands, the units that may lead, the decisions there are.

    A new decision goes into the register of the year with `register_id`.
    """

    leaders: LeadersOfYear
    units: Mapping[int, str]
    documents: Sequence[Document]
    register_id: int
    register_year: int


Store = Callable[[int, tuple[int, ...], Document | int | None], object]
"""Stores the head, the deputies and the decision."""


class LeadersDialog(Dialog):
    """Ctrl+Enter or the button stores; what is wrong is said under its field."""

    def __init__(self, parent: QWidget | None, question: LeadersQuestion, store: Store) -> None:
        super().__init__(parent, texts.SET_TITLE.format(question.leaders.year))
        self._question, self._store = question, store
        leaders = question.leaders
        self.decision = QComboBox()
        self.decision.addItem(texts.NEW_DOCUMENT, "new")
        for document in question.documents:
            self.decision.addItem(document_words(document), document.id)
        self.decision.addItem(texts.WITHOUT_DOCUMENT, None)
        self.new = {name: Field(_title(name), QLineEdit()) for name in _NEW}
        self.head = Field(
            texts.HEAD, self._units(leaders.head.id if leaders.head else None), keep_room=False
        )
        deputies = [unit.id for unit in leaders.deputies] + [None] * DEPUTIES
        count = max(DEPUTIES, len(leaders.deputies) + 1)
        self.deputies = [
            Field(texts.DEPUTY_N.format(at + 1), self._units(deputies[at]), keep_room=False)
            for at in range(count)
        ]
        self.status = StatusLine()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lay_out()
        self.decision.currentIndexChanged.connect(lambda _at: self._show_new())
        self._choose_decision(leaders.document)

    def accept(self) -> None:
        """Store it, if all of it is right."""
        self.status.show_words("", "")
        head = self._unit(self.head, texts.HEAD_NEEDED)
        deputies = tuple(one for one in map(self._unit, self.deputies) if one is not None)
        document = self._document()
        wrong = any(field.fault() for field in (self.head, *self.deputies))
        if head is None or wrong or isinstance(document, bool):
            return
        try:
            self._store(head, deputies, document)
        except Refused as error:
            self.status.show_words("bad", sentence(error))
            return
        super().accept()

    def _unit(self, field: Field[LinkBox], needed: str = "") -> int | None:
        """The unit in a field, None where it is empty; says under it what is wrong."""
        words = field.editor.currentText().strip()
        found = next((id_ for id_, name in self._question.units.items() if name == words), None)
        field.set_fault(
            ""
            if found is not None or not (words or needed)
            else texts.NO_SUCH_UNIT
            if words
            else needed
        )
        return found

    def _document(self) -> Document | int | bool | None:
        """The decision, None for none; False where what was typed is not right."""
        chosen = self.decision.currentData()
        if chosen != "new":
            return None if chosen is None else int(chosen)
        typed = {name: field.editor.text() for name, field in self.new.items()}
        checked = check_texts(Document, typed, year=self._question.register_year)
        for name, field in self.new.items():
            fault = checked.fault(name)
            field.set_fault(sentence(fault) if fault else "")
        wrong = [field for field in self.new.values() if field.fault()]
        if wrong:
            wrong[0].editor.setFocus()
            return False
        return Document(
            year_id=self._question.register_id,
            kind=DECISION,
            direction=Direction.INCOMING,
            subject=texts.DECISION_SUBJECT.format(self._question.leaders.year),
            **checked.values,
        )

    def _units(self, chosen: int | None) -> LinkBox:
        box = LinkBox(nullable=True)
        box.set_names(self._question.units)
        box.set_text(self._question.units.get(chosen, "") if chosen is not None else "")
        return box

    def _choose_decision(self, document: Document | None) -> None:
        at = self.decision.findData(document.id) if document is not None else 0
        self.decision.setCurrentIndex(max(at, 0))
        self._show_new()

    def _show_new(self) -> None:
        for field in self.new.values():
            field.editor.setEnabled(self.decision.currentData() == "new")
            field.set_fault("")

    def _lay_out(self) -> None:
        question = self._question
        self.add_head(self.windowTitle(), texts.SET_WORDS.format(question.register_year))
        whole = self.body
        whole.setSpacing(8)
        whole.addWidget(Field(texts.DECISION, self.decision, keep_room=False))
        whole.addLayout(field_row(self.new["number"], self.new["date"]))
        whole.addLayout(field_row(self.new["signer"], self.new["signer_position"]))
        whole.addWidget(self.head)
        for field in self.deputies:
            whole.addWidget(field)
        whole.addWidget(self.status)
        foot = DialogFoot(self, texts.SAVE_LEADERS)
        self.primary = foot.primary
        self.add_foot(foot)


def _title(name: str) -> str:
    return next(spec.title for spec in field_specs(Document) if spec.name == name)
