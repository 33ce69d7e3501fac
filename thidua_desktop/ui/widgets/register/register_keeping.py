"""What a register's page stores, deletes and takes back: done, told to the others, said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Stopped
from thidua_desktop.texts.base.app import KNOWN_ERROR
from thidua_desktop.texts.registers import register_page as words_of
from thidua_desktop.texts.registers.registers import NAMED_AT_MOST, with_time
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.widgets.ask.ask import tell
from thidua_desktop.ui.widgets.register.register_look import key_field

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.records.base import Record
    from thidua_desktop.services.registers.register_source import RegisterSource
    from thidua_desktop.services.registers.registers import ChangeSet
    from thidua_desktop.ui.shell.events import Events
    from thidua_desktop.ui.widgets.base.long_work import LongWork
    from thidua_desktop.ui.widgets.register.register_card import RegisterCard

Row = TypeVar("Row")


class RegisterKeeping(QObject, Generic[Row]):
    """Stands between a page and its source; a refusal is said at the foot of the card."""

    done = Signal()
    """Something changed here: the page reads anew before anyone else is told."""

    undone = Signal(object)
    """A ChangeSet was taken back."""

    elsewhere = Signal(str)
    """A register was changed by another screen."""

    def __init__(
        self, page: QWidget, source: RegisterSource[Row], events: Events, card: RegisterCard,
        work: LongWork, key_taken: str,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._page, self._source, self._events = page, source, events
        self._card, self._work, self._key_taken = card, work, key_taken
        self._telling = False
        events.records_changed.connect(self._on_records_changed)

    def changed(self, *registers: str) -> None:
        """Have the page read anew, then tell the other screens."""
        self.done.emit()
        self._telling = True
        for name in dict.fromkeys((self._source.kind.register.name, *registers)):
            self._events.records_changed.emit(name)
        self._telling = False

    def try_to(self, act: Callable[[], object], said: str, *registers: str) -> bool:
        """Do something and say it, or say why it was refused; `registers` are others it changes."""
        try:
            act()
        except Refused as refused:
            if not isinstance(refused.code, RegisterCode):
                show_known_error(self._page, refused)
                return False
            self._card.status.show_words("bad", sentence(refused))
            if len(refused.details) > NAMED_AT_MOST:
                tell(self._page, KNOWN_ERROR, words_of.all_named(refused.details), "warning")
            return False
        self.changed(*registers)
        self.say_saved(said)
        return True

    def save(self, record: Record) -> Record | None:
        """Store a record; a key that is taken is said under its field too."""
        try:
            return self._source.save(record)
        except Refused as refusal:
            if not isinstance(refusal.code, RegisterCode):
                raise
            if refusal.code is RegisterCode.KEY_TAKEN:
                form = self._card.form
                form.show_refusal(key_field(self._source, form.names()), self._key_taken)
            self._card.status.show_words("bad", sentence(refusal))
            return None

    def undo(self) -> None:
        """Take the last change back, whichever register it was in."""
        steps = self._source.registers.undoing()
        self._work.in_steps(words_of.UNDOING, steps, self._on_undone, self._on_not_undone)

    def say_saved(self, words: str) -> None:
        """Say what was done, with the time of day in it."""
        said = with_time(words, self._source.registers.saved_at)
        self._card.status.show_words("good", said)

    def say(self, tone: str, words: str) -> None:
        """Say something at the foot of the card."""
        self._card.status.show_words(tone, words)

    def say_copied(self, rows: int) -> None:
        """Say that rows are on the clipboard."""
        self._card.status.show_words("good", words_of.COPIED.format(rows))

    def _on_undone(self, taken_back: ChangeSet) -> None:
        kinds = dict.fromkeys(change.kind for change in taken_back.changes)
        self.changed(*(kind.register.name for kind in kinds))
        self.undone.emit(taken_back)

    def _on_not_undone(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            self._card.status.show_words("info", words_of.NOT_UNDONE)
        elif isinstance(error, Refused):
            self._card.status.show_words("warning", sentence(error))
        else:
            raise error

    def _on_records_changed(self, register: str) -> None:
        if not self._telling:
            self.elsewhere.emit(register)
