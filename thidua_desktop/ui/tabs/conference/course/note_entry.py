"""Where what is being said is typed: kind, speaker, words; Enter keeps it with its hour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QPushButton, QWidget

from thidua_desktop.records.choices import NoteKind
from thidua_desktop.records.course import AgendaItem, ConferenceNote
from thidua_desktop.texts.conference import course as texts
from thidua_desktop.ui.widgets.base.choice_box import ChoiceBox
from thidua_desktop.ui.widgets.base.field import Field
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, hbox, on_key, vbox
from thidua_desktop.ui.widgets.base.person_line import PersonLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from thidua_desktop.services.meetings.course import Speaker

KEYS: Final = ("F2", "F3", "F4", "F5", "F6")
NEXT_KEY: Final = "F7"
_LINES: Final = 76
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteText(QPlainTextEdit):
    """Enter is the end of what is typed; Shift+Enter begins a line."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(_LINES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.ended.emit()
        else:
            super().keyPressEvent(event)


class NoteEntry(QWidget):
    """Who speaks stays for what they say next; the part of the programme goes on by F7."""

    typed = Signal(object)
    """A note that may be stored, without its conference."""

    def __init__(self) -> None:
        super().__init__()
        self.item = ChoiceBox(letters=20)
        self.item.setAccessibleName(texts.ITEM)
        self.speaker = PersonLine()
        self.text = NoteText()
        self.kinds = QButtonGroup(self)
        self._speakers: dict[str, Speaker] = {}
        self.store = button(texts.STORE, "primary", clicked=self._on_ended)
        self._lay_out()
        self.text.ended.connect(self._on_ended)

    def show_items(self, items: Sequence[AgendaItem]) -> None:
        """Offer the parts of the programme; the one that is on stays chosen."""
        chosen = self.item.currentData()
        self.item.clear()
        self.item.addItem(texts.NO_ITEM, None)
        for one in items:
            self.item.addItem(one.text, one.id)
        self.item.setCurrentIndex(max(0, self.item.findData(chosen)))

    def show_speakers(self, speakers: Sequence[Speaker]) -> None:
        self._speakers = {one.label: one for one in speakers}
        self.speaker.offer(tuple(self._speakers))

    def show_kind(self, kind: NoteKind) -> None:
        self.kinds.button(list(NoteKind).index(kind)).setChecked(True)

    def clear(self) -> None:
        """What was typed is stored; the next words begin."""
        self.text.clear()
        self.text.setFocus()

    def is_begun(self) -> bool:
        return bool(self.text.toPlainText().strip())

    def next_item(self) -> None:
        self.item.setCurrentIndex(min(self.item.currentIndex() + 1, self.item.count() - 1))

    def note(self) -> ConferenceNote:
        """Give what is typed, of no conference yet."""
        written = self.speaker.text().strip()
        known = self._speakers.get(written)
        name, _, position = written.partition(" – ")
        return ConferenceNote(
            conference_id=0,
            item_id=self.item.currentData(),
            kind=list(NoteKind)[self.kinds.checkedId()],
            speaker=known.name if known else name,
            position=known.position if known else position,
            unit_id=known.unit_id if known else None,
            text=self.text.toPlainText(),
        )

    def _on_ended(self) -> None:
        if self.is_begun():
            self.typed.emit(self.note())

    def _lay_out(self) -> None:
        flow = FlowLayout(gap=8, line_gap=6)
        for at, (kind, key) in enumerate(zip(NoteKind, KEYS, strict=True)):
            one = QPushButton(f"{texts.KINDS[kind]}   {key}")
            one.setAccessibleName(texts.KINDS[kind])
            one.setCheckable(True)
            self.kinds.addButton(one, at)
            flow.addWidget(one)
            on_key(key, self, one.click, inside=True)
        self.show_kind(NoteKind.OPINION)
        onward = button(texts.NEXT_ITEM, "quiet", key=NEXT_KEY, shortcut=False)
        onward.clicked.connect(self.next_item)
        on_key(NEXT_KEY, self, self.next_item, inside=True)
        item = Field(texts.ITEM, self.item, keep_room=False)
        speaker = Field(texts.SPEAKER, self.speaker, keep_room=False)
        words = Field(texts.TEXT, self.text, keep_room=False)
        bottom = Qt.AlignmentFlag.AlignBottom
        vbox(
            hbox((item, 1), (onward, 0, bottom), gap=8),
            flow,
            speaker,
            hbox((words, 1), (self.store, 0, bottom), gap=8),
            on=self,
            gap=6,
        )
