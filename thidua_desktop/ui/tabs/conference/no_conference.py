"""A year without a conference: what belongs here, and the dialog that makes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from thidua_desktop.records.conference import Conference
from thidua_desktop.texts.conference import no_conference as texts
from thidua_desktop.ui.widgets.base.empty_state import EmptyState
from thidua_desktop.ui.widgets.base.labels import vbox

if TYPE_CHECKING:
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

_ROWS = (
    ("name",),
    ("kind", "date"),
    ("start", "until", "guests"),
    ("venue",),
    ("chair_unit_id",),
    ("chair_name", "chair_position"),
    ("secretary_name", "secretary_position"),
    ("contact", "register_by"),
    ("eligible", "next_year_id"),
)


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
    from thidua_desktop.services.conference.propose_conference import propose_conference, settled
    from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record

    existing = context.conference.record if context.conference else None
    year_id = existing.year_id if existing else context.year_id
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
        record=existing,
        given=proposal.fields,
        links=proposal.links,
        year=proposal.year.year,
    )

    def store(conference: Conference) -> None:
        with context.changes.held():
            context.cases.registers.save(settled(conference, before))
        context.done.emit(texts.CHANGED if existing else texts.ADDED)

    return ask_record(parent, question, store)
