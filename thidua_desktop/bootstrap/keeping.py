"""Backups and the watch over the open file, wired for a window; restoring a damaged store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.codes.store import KnownFault, LastEnd
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.kept_rounds import TYPING
from thidua_desktop.services.conference.round_view import FIRST_PASS, SECOND_PASS
from thidua_desktop.storage.backups import (
    Backups,
    backups_in,
    own_backups,
    refuse_no_backup,
    restore,
)
from thidua_desktop.storage.engine import Store, SystemClock
from thidua_desktop.storage.store_file import on_network
from thidua_desktop.texts.base import backups as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.errors import show_known_error
from thidua_desktop.ui.shell.safekeeping import Safekeeping
from thidua_desktop.ui.widgets.ask.ask import Question, ask, inform
from thidua_desktop.ui.widgets.base.file_picker import SystemFilePicker

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.services.base.backups import Backup
    from thidua_desktop.services.base.ports import Clock
    from thidua_desktop.services.conference.round_view import RoundView
    from thidua_desktop.ui.shell.app_window import AppWindow
    from thidua_desktop.ui.shell.backups_dialog import BackupsDialog
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker

SECOND_PLACE: Final = "backup/second"
NETWORK_SHOWN: Final = "store/network"
DAMAGED: Final = frozenset(
    {
        KnownFault.STORE_DAMAGED,
        KnownFault.STORE_NOT_OURS,
        KnownFault.SCHEMA_CHANGED,
        KnownFault.TRIGGERS_CHANGED,
        KnownFault.LOG_FOREIGN,
    }
)
"""What a backup is offered for."""


class Keeping:
    """Looks after the open store; `reopen` closes it, does something, and opens a store."""

    def __init__(
        self,
        window: AppWindow,
        store: Store,
        announce: Callable[[str, str], object],
        reopen: Callable[[Path, Callable[[], object]], object],
        files: FilePicker | None = None,
    ) -> None:
        self._window, self._store, self._reopen = window, store, reopen
        second = str(window.settings.value(SECOND_PLACE, ""))
        self.shelf = Backups(store, own_backups(store.path), Path(second) if second else None)
        self.safekeeping = Safekeeping(
            window,
            store,
            self.shelf,
            store.commits,
            files or SystemFilePicker(),
            announce,
            self._go_on_at,
        )
        window.add_entry(texts.MENU, self.open_dialog)

    def open_dialog(self) -> BackupsDialog:
        from thidua_desktop.ui.shell.backups_dialog import BackupsDialog

        dialog = BackupsDialog(self.safekeeping, self._choose_second, self.restore, self._window)
        dialog.open()
        return dialog

    def restore(self, backup: Backup) -> None:
        path, clock = self._store.path, self._store.clock
        self._reopen(path, lambda: restored(self._window, path, backup.path, clock))

    def _go_on_at(self, path: Path) -> None:
        left = self._store.path
        self._reopen(path, lambda: None)
        inform(self._window, texts.MOVED_TITLE, texts.moved(path, left), "good")

    def report_last_end(self, view: RoundView | None) -> None:
        """Say how the store was left, where it was not closed, and where the count goes on."""
        if self._store.last_end is LastEnd.CLOSED:
            return
        stopped = self._store.last_end is LastEnd.STOPPED
        title = texts.STOPPED_TITLE if stopped else texts.COPIED_TITLE
        text = (texts.STOPPED if stopped else texts.COPIED).format(self._last_act())
        tone = "info" if stopped else "warning"
        parts = (text, goes_on(view))
        inform(self._window, title, "\n\n".join(part for part in parts if part), tone)

    def report_network(self) -> None:
        """Warn once of a store that stands on another machine's disk, and offer another place."""
        path = str(self._store.path)
        if self._window.settings.value(NETWORK_SHOWN) == path or not on_network(self._store.path):
            return
        self._window.settings.setValue(NETWORK_SHOWN, path)
        question = Question(
            texts.NETWORK_TITLE,
            texts.NETWORK.format(path),
            texts.ELSEWHERE,
            tone="warning",
            cancel=texts.NETWORK_STAY,
        )
        ask(self._window, question, lambda _answers: self.safekeeping.save_elsewhere())

    def _last_act(self) -> str:
        with self._store.new_uow("")("read") as uow:
            row = uow.journal_rows(uow.journal_id() - 1)[-1]
        return texts.act(row.at, row.actor, row.change)

    def _choose_second(self, folder: Path | None) -> None:
        self.shelf.second = folder
        self.shelf.second_fault = None
        self._window.settings.setValue(SECOND_PLACE, "" if folder is None else str(folder))


def goes_on(view: RoundView | None) -> str:
    """Say at which paper a count that was broken off goes on."""
    if view is None or view.state not in TYPING:
        return ""
    number = FIRST_PASS if view.state is RoundState.COUNTING else SECOND_PASS
    paper = view.next_number(number)
    return "" if paper is None else texts.GOES_ON.format(paper, number)


def restored(window: AppWindow, path: Path, backup: Path, clock: Clock) -> None:
    """Restore a store that is closed, and say what became of it."""
    try:
        aside = restore(path, backup, clock)
    except Refused as refused:
        show_known_error(window, refused)
        return
    text = texts.restored(backup.name, aside.name if aside else "")
    inform(window, texts.RESTORED, text, "good")


def newest_good(path: Path, second: str) -> Backup | None:
    folders = [own_backups(path), *([Path(second)] if second else [])]
    for backup in backups_in(folders, path.stem):
        try:
            refuse_no_backup(backup.path)
        except Refused:
            continue
        return backup
    return None


def offer_backup(
    window: AppWindow, path: Path, refused: Refused, take: Callable[[Path], object]
) -> bool:
    """Offer the newest good backup of a store that is damaged; False where there is none."""
    if refused.code not in DAMAGED:
        return False
    backup = newest_good(path, str(window.settings.value(SECOND_PLACE, "")))
    if backup is None:
        return False

    def go_on(_answers: object) -> None:
        restored(window, path, backup.path, SystemClock())
        take(path)

    at = texts.exactly(backup.at)
    question = Question(
        texts.ASK_RESTORE.format(at),
        texts.DAMAGED_ASK.format(sentence(refused), at),
        texts.RESTORE_PRIMARY,
        tone="warning",
        ctrl_enter=True,
    )
    ask(window, question, go_on)
    return True
