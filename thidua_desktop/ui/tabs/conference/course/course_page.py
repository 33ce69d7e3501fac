"""*Diễn biến*: what is said is typed as it is said; hands are counted; one key follows it up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.records.base import stored_id
from thidua_desktop.services.meetings.course import add_note, follow_note, read_course, speakers
from thidua_desktop.texts.conference import course as texts
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.tabs.conference.course.course_tables import hand_table, note_table
from thidua_desktop.ui.tabs.conference.course.note_entry import NoteEntry
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, on_key, vbox
from thidua_desktop.ui.widgets.base.leavable import parts_may_leave

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thidua_desktop.records.course import ConferenceNote
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext

FOLLOW_KEY: Final = "Ctrl+J"
_ROWS, _FEW = 6, 4
_LOW: Final = 900
"""In a window lower than this the note just stored would lie below its edge."""


class CoursePage(QWidget):
    step_wanted = Signal(int)

    def __init__(self, context: ConferenceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.entry = NoteEntry()
        self.notes = note_table(context)
        self.hands = hand_table(context)
        self.follow_button = button(
            texts.FOLLOW, icon="flag", key=FOLLOW_KEY, shortcut=False, clicked=self.follow
        )
        on_key(FOLLOW_KEY, self, self.follow, inside=True)
        keys = label(texts.TYPING_KEYS, "small", wrap=True)
        below = hbox((keys, 1), self.follow_button, gap=8)
        vbox(self.entry, below, self.notes, self.hands, None, on=self, gap=8)
        self.entry.typed.connect(self.keep)
        self.watch = Watch(self, context.changes, self._show)
        context.changed.connect(self.watch.read)
        self.watch.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.notes.show_at_most(_FEW if self.window().height() < _LOW else _ROWS)

    def first_focus(self) -> QWidget:
        return self.entry.text

    def may_leave(self) -> bool:
        """What is half typed is kept."""
        if self.entry.is_begun() and not self._context.lock:
            self.keep(self.entry.note())
        return parts_may_leave(self)

    def keep(self, note: ConferenceNote) -> None:
        """Store what was typed, and be ready for what is said next."""
        conference_id = stored_id(self._context.known_conference.record)
        of = note.model_copy(update={"conference_id": conference_id})
        if done := self._context.change(add_note, of):
            self.notes.choose(done.result.id)
            self.entry.clear()
            done.announce(texts.STORED)

    def follow(self) -> None:
        """Make a request or an order out of the note that is chosen, else out of the last."""
        rows = self.notes.records()
        note = self.notes.current() or (rows[-1] if rows else None)
        if note is None or self._context.lock:
            return
        done = self._context.change(follow_note, stored_id(note))
        if done and done.result is not None:
            done.announce(texts.FOLLOWED)
        elif done or done.result is None:
            self._context.announce("good", texts.ALREADY)

    def _show(self) -> None:
        conference = self._context.conference
        if conference is None:
            return
        conference_id, locked = stored_id(conference.record), bool(self._context.lock)
        self.entry.show_items(self._context.cases.read(read_course, conference_id).items)
        self.entry.show_speakers(self._context.cases.read(speakers, conference_id))
        self.entry.setEnabled(not locked)
        self.follow_button.setEnabled(not locked)
        for table in (self.notes, self.hands):
            table.show_parent(conference.record)
            table.refresh()
            table.set_locked(locked=locked)
