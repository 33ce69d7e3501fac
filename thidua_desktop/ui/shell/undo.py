"""The one undo: the newest change by Ctrl+Z, any other of this session from a list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Stopped
from thidua_desktop.texts.registers import register_page as page_texts
from thidua_desktop.texts.registers import undo as texts
from thidua_desktop.texts.registers.registers import with_time
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.ask.ask import Question, ask
from thidua_desktop.ui.widgets.base.long_work import LongWork

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from thidua_desktop.services.registers.registers import ChangeSet, Registers
    from thidua_desktop.ui.shell.changes import Changes

LISTED_AT_MOST: Final = 15


class Undo(QObject):
    """The undo of a window; what it would take back out of sight is named and asked about first."""

    def __init__(
        self,
        window: QWidget,
        registers: Registers,
        changes: Changes,
        announce: Callable[[str, str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._registers, self._changes = window, registers, changes
        self._announce = announce
        self._work = LongWork(window)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
        key.activated.connect(self.newest)
        self._key = key

    def newest(self) -> None:
        last = self._registers.undoable
        if last is None:
            self._announce("warning", sentence(Refused(RegisterCode.NOTHING_TO_UNDO)))
        elif last.place == self._registers.place():
            self.take_back(last)
        else:
            title, text = texts.asked(last.label, last.at, last.place)
            question = Question(title, text, texts.UNDO)
            ask(self._window, question, lambda _answers: self.take_back(last))

    def take_back(self, done: ChangeSet) -> None:
        steps = self._registers.undoing(done)
        self._work.in_steps(page_texts.UNDOING, steps, self._on_undone, self._on_not_undone)

    def fill(self, menu: QMenu) -> None:
        """Offer what can be taken back, the newest first."""
        menu.clear()
        for at, done in enumerate(self._registers.done[:LISTED_AT_MOST]):
            text = texts.entry(done.label, done.at).replace("&", "&&")
            action = menu.addAction(f"{text}\t{texts.KEY}" if at == 0 else text)
            action.triggered.connect(partial(self.take_back, done))
        if menu.isEmpty():
            menu.addAction(texts.NOTHING).setEnabled(False)

    def stop(self) -> None:
        """The store is closed: nothing can be taken back any more."""
        self._key.setEnabled(False)
        self._key.deleteLater()
        self.deleteLater()

    def _on_undone(self, done: ChangeSet) -> None:
        self._changes.settle()
        self._changes.undone.emit(done)
        self._announce("good", with_time(texts.DONE, self._changes.saved_at, done.label))

    def _on_not_undone(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            self._announce("info", page_texts.NOT_UNDONE)
        elif isinstance(error, Refused):
            self._announce("warning", sentence(error))
        else:
            raise error
