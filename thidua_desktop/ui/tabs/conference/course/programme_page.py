"""*Chương trình, khách mời*: the hours of a conference, who is invited, who comes as a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.records.base import stored_id
from thidua_desktop.services.meetings.course import read_course
from thidua_desktop.services.meetings.usual_course import make_usual_course
from thidua_desktop.texts.conference import course as texts
from thidua_desktop.texts.conference.no_conference import PAPERS
from thidua_desktop.texts.conference.refusals import AGENDA_FAULTS
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.tabs.conference.course.course_tables import (
    agenda_table,
    guest_table,
    invitation_table,
)
from thidua_desktop.ui.tabs.conference.no_conference import ask_another, ask_for_papers
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, label, vbox

if TYPE_CHECKING:
    from thidua_desktop.services.meetings.course import Course
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext


class ProgrammePage(QWidget):
    step_wanted = Signal(int)

    def __init__(self, context: ConferenceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.agenda = agenda_table(context)
        self.invitations = invitation_table(context)
        self.guests = guest_table(context)
        self.notes = label("", "small", wrap=True)
        self.usual_button = button(texts.USUAL, "primary", clicked=self.make_usual)
        self.another_button = button(
            f"{texts.ANOTHER}…", icon="plus", clicked=lambda: ask_another(context, self)
        )
        self.papers_button = button(
            f"{PAPERS}…", icon="pencil", clicked=lambda: ask_for_papers(context, self)
        )
        flow = FlowLayout(gap=8, line_gap=6)
        flow.addWidget(self.usual_button)
        flow.addWidget(self.papers_button)
        flow.addWidget(self.another_button)
        vbox(
            flow,
            self.agenda,
            self.notes,
            self.invitations,
            self.guests,
            None,
            on=self,
            gap=8,
        )
        self.watch = Watch(self, context.changes, self._show)
        context.changed.connect(self.watch.read)
        self.watch.read()

    def first_focus(self) -> QWidget:
        return self.usual_button if self.usual_button.isVisibleTo(self) else self.agenda.table

    def make_usual(self) -> None:
        conference_id = stored_id(self._context.known_conference.record)
        if done := self._context.change(make_usual_course, conference_id):
            self.agenda.table.setFocus()
            self._context.announce("good", texts.USUAL_MADE.format(*done.result))

    def _show(self) -> None:
        conference, locked = self._context.conference, bool(self._context.lock)
        if conference is None:
            return
        for table in (self.agenda, self.invitations, self.guests):
            table.show_parent(conference.record)
            table.refresh()
            table.set_locked(locked=locked)
        course = self._context.cases.read(read_course, stored_id(conference.record))
        self.usual_button.setVisible(not locked and not (course.items and course.invitations))
        self.another_button.setEnabled(not locked)
        self.papers_button.setEnabled(not locked)
        self._show_notes(course)

    def _show_notes(self, course: Course) -> None:
        faults = [AGENDA_FAULTS[code].format(place) for code, place in course.faults]
        self.notes.setText("\n".join(faults) or (texts.FITS if course.items else texts.NO_ITEMS))
        set_tone(self.notes, "warning" if faults else "")
