"""Keeps the open store safe while people work: whole, in its place, and backed up."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.domain.retention import OFTEN
from thidua_desktop.services.base.count_rows import PAPERS, EventRow, MoveRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.texts.base import backups as texts
from thidua_desktop.texts.base.app import KNOWN_ERROR
from thidua_desktop.texts.base.start import STORES
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.widgets.ask.ask import Ask, Question, ask

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.base.backups import Backup, BackupShelf
    from thidua_desktop.services.base.ports import Commits, Committed
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker

IDLE_MS: Final = 1000
"""So long after the last change the write-ahead log goes into the file, which is whole then."""

LOOK_MS: Final = 2000
_STEPS: Final = tables_of(MoveRow, EventRow)
"""A change of these is followed by a backup: a step of the count, the papers destroyed."""


_CANNOT_STORE: Final = frozenset(
    {
        KnownFault.DISK_FAILED,
        KnownFault.DISK_FULL,
        KnownFault.STORE_DAMAGED,
        KnownFault.STORE_LOST,
        KnownFault.STORE_READ_ONLY,
    }
)
"""Nothing more can be stored in this place: another one is offered, as often as it happens."""


class Kept(Protocol):
    """The open store, as far as it is looked after here."""

    path: Path

    def refuse_lost(self) -> None:
        """Raise Refused where its file was moved, replaced or removed."""

    def on_refused(self, listener: Callable[[Refused], object], /) -> None:
        """From now on call this with each refusal of a unit of work."""
        ...

    def fold(self) -> None:
        """Make the file by itself hold everything."""

    def copy_to(self, target: Path, /) -> None:
        """Write everything into another file. Raises Refused."""


class Safekeeping(QObject):
    """There is one for each open store, until `stop`."""

    backed_up = Signal()
    """A backup was made, or could not be."""

    _finished = Signal(object)  # a Backup or a Refused, from the other thread

    def __init__(
        self,
        window: QWidget,
        store: Kept,
        shelf: BackupShelf,
        commits: Commits,
        files: FilePicker,
        announce: Callable[[str, str], object],
        open_store: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self.shelf = shelf
        self.lost = False
        self.files = files
        self._window, self._store, self._commits = window, store, commits
        self._announce, self._open_store = announce, open_store
        self._papers = 0
        self._wanted = False
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._running = False
        self._finished.connect(self._on_finished)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.rest)
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self.look)
        self._looking.start()
        commits.on_commit(self._on_commit)
        store.on_refused(self._on_refused)

    def rest(self) -> None:
        """Nothing was stored for a moment: fold the file, and back it up where that is due."""
        if self._commits.busy or self._running:
            self._idle.start()
            return
        self._store.fold()
        if self._wanted and not self.lost:
            self.back_up()

    def back_up(self) -> None:
        """Write a backup here and try it beside the window."""
        self._wanted, self._papers = False, 0
        try:
            begun = self.shelf.begin()
        except Refused as refused:
            self._on_finished(refused)
            return
        self._running = True
        self._thread.submit(self._finish, begun)

    def look(self) -> None:
        """See whether the file is still there; where it is not, say so once."""
        try:
            self._store.refuse_lost()
        except Refused as refused:
            if not self.lost:
                self.lost = True
                self._offer_elsewhere(refused)
        else:
            self.lost = False

    def save_elsewhere(self) -> None:
        """Write everything to a place that is asked for, and go on there."""
        name = self._store.path.name
        self.files.save_file(
            self._window, texts.ELSEWHERE_TITLE, name, STORES, self._save_elsewhere
        )

    def ask_close(self, close: Callable[[], object]) -> None:
        """Closing now could lose what was stored: ask."""
        question = Question(
            texts.LOST_TITLE,
            texts.CLOSE_LOST,
            texts.CLOSE_LOST_ANYWAY,
            danger=True,
            ctrl_enter=True,
            cancel=texts.CLOSE_LOST_NOT,
        )
        asked = ask(self._window, question, lambda _answers: close())
        asked.rejected.connect(self.save_elsewhere)

    def stop(self) -> None:
        """The store is about to be closed: a last backup, for which there is time now."""
        self._idle.stop()
        self._looking.stop()
        self._thread.shutdown(wait=True)
        self.blockSignals(True)  # noqa: FBT003  Qt's own
        if self.shelf.due and not self.lost:
            self._make_last()

    def _make_last(self) -> None:
        try:
            self.shelf.finish(self.shelf.begin())
        except Refused:  # nobody is there to be told; everything is in the store itself
            return

    def _on_commit(self, committed: Committed) -> None:
        self._papers += PAPERS in committed.tables
        step = bool(_STEPS & committed.tables)
        self._wanted = self._wanted or step or self._papers >= OFTEN
        self._idle.start()

    def _finish(self, begun: tuple[Path, Path]) -> None:
        try:
            self._finished.emit(self.shelf.finish(begun))
        except Refused as refused:
            self._finished.emit(refused)

    def _on_finished(self, made: Backup | Refused) -> None:
        self._running = False
        if isinstance(made, Refused):
            self._announce("warning", texts.NOT_DONE.format(sentence(made)))
        elif self.shelf.second_fault is not None:
            self._announce("warning", texts.SECOND_FAILED.format(sentence(self.shelf.second_fault)))
        self.backed_up.emit()

    def _on_refused(self, refused: Refused) -> None:
        if refused.code in _CANNOT_STORE:
            QTimer.singleShot(0, self, lambda: self._offer_elsewhere(refused))

    def _offer_elsewhere(self, refused: Refused) -> None:
        """Say why nothing can be stored here, unless a dialog that is open says so already."""
        lost, text = refused.code is KnownFault.STORE_LOST, sentence(refused)
        if any(one.accessibleDescription() == text for one in _shown()):
            return
        question = Question(
            texts.LOST_TITLE if lost else KNOWN_ERROR,
            text,
            texts.ELSEWHERE,
            tone="warning",
            cancel=texts.LATER,
        )
        parent = QApplication.activeModalWidget() or self._window
        ask(parent, question, lambda _answers: self.save_elsewhere())

    def _save_elsewhere(self, target: Path) -> None:
        try:
            self._store.copy_to(target)
        except Refused as refused:
            show_known_error(self._window, refused)
            return
        self._open_store(target)


def _shown() -> list[Ask]:
    widgets = QApplication.topLevelWidgets()
    return [one for one in widgets if isinstance(one, Ask) and one.isVisible()]
