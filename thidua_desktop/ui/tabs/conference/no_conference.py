"""A year without a conference: what belongs here, and the dialog that makes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QWidget

from thidua_desktop.records.conference import Conference
from thidua_desktop.texts.conference import no_conference as texts
from thidua_desktop.texts.registers.registers import SAVED_UNDO
from thidua_desktop.ui.widgets.base.empty_state import EmptyState
from thidua_desktop.ui.widgets.base.labels import vbox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog
    from thidua_desktop.ui.widgets.register.record_form import RecordForm

_ROWS = (
    ("name",),
    ("kind", "date", "start", "guests"),
    ("venue",),
    ("chair_unit_id",),
    ("chair_name", "chair_position"),
    ("eligible", "next_year_id"),
)
_PAPER_ROWS = (("secretary_name", "secretary_position"), ("until", "register_by"), ("contact",))
_OF_PAPERS = tuple(name for row in _PAPER_ROWS for name in row)


class NoConference(QWidget):
    def __init__(self, context: ConferenceContext) -> None:
        super().__init__()
        self._context = context
        self.empty = EmptyState()
        self.empty.begin("ballot", texts.NONE_YET, f"{texts.ADD}…")
        self.empty.action_chosen.connect(lambda: ask_conference(context, self))
        vbox(self.empty, on=self, around=None)

    def show_lock(self) -> None:
        self.empty.set_sentence(texts.NONE_LOCKED if self._context.lock else texts.NONE_YET)
        self.empty.button.setVisible(not self._context.lock)

    def first_focus(self) -> QWidget:
        return self.empty.button


def ask_conference(context: ConferenceContext, parent: QWidget) -> RecordDialog | None:
    """Ask for the facts of the context's conference, or for those of a new one."""
    return _ask(context, parent, context.conference.record if context.conference else None)


def ask_another(context: ConferenceContext, parent: QWidget) -> RecordDialog | None:
    """Ask for one more conference of the year: the launch, the half year, the year's end."""
    return _ask(context, parent, None)


def ask_for_papers(context: ConferenceContext, parent: QWidget) -> RecordDialog:
    """Ask for what only the documents of the context's conference say."""
    from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record

    record = context.known_conference.record
    question = RecordQuestion(
        title=texts.PAPERS,
        primary=texts.CHANGE,
        kind=Conference,
        rows=_PAPER_ROWS,
        without=[name for name in Conference.model_fields if name not in (*_OF_PAPERS, "id")],
        record=record,
        year=context.known_conference.year.year,
    )

    def store(conference: Conference) -> None:
        context.acting.do(context.cases.registers.save, conference).announce(SAVED_UNDO)

    return ask_record(parent, question, store)


def _ask(
    context: ConferenceContext, parent: QWidget, existing: Conference | None
) -> RecordDialog | None:
    from thidua_desktop.services.conference.propose_conference import propose_conference, settled
    from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record

    year_id = existing.year_id if existing else context.year_id or _year_of(context)
    if year_id is None:
        return None
    proposal = context.cases.read(propose_conference, year_id)
    before = existing.model_dump() if existing else proposal.fields
    question = RecordQuestion(
        title=texts.FACTS if existing else texts.ADD,
        explanation="" if existing else texts.ADD_TEXT,
        primary=texts.CHANGE if existing else texts.ADD,
        kind=Conference,
        rows=_ROWS,
        without=_OF_PAPERS,
        record=existing,
        given=proposal.fields,
        links=proposal.links,
        year=proposal.year.year,
        dress=lambda form: _NamedByKind(form, proposal.names),
    )

    def store(conference: Conference) -> None:
        with context.changes.held():
            stored = context.cases.registers.save(settled(conference, before))
        if existing is None:
            context.choose_conference(stored.id)
        context.done.emit(texts.CHANGED if existing else texts.ADDED)

    return ask_record(parent, question, store)


def _year_of(context: ConferenceContext) -> int | None:
    return context.conference.record.year_id if context.conference else None


class _NamedByKind(QObject):
    """The name follows the kind, as long as it is one that the program proposed."""

    def __init__(self, form: RecordForm, names: Mapping[str, str]) -> None:
        super().__init__(form)
        self._form, self._names = form, names
        kind = form.field("kind").editor
        assert isinstance(kind, QComboBox)
        kind.currentTextChanged.connect(self._follow)

    def _follow(self, _text: str) -> None:
        if self._form.value("name") in self._names.values():
            self._form.fill("name", self._names[self._form.value("kind")])
