"""Backups of a store: written while it is open, tried, kept by a rule, and put back in its place.

A backup is a whole store. It is written under a temporary name, opened, looked through and every
sealed result in it counted again; only then it gets its name.
"""

import re
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import datetime, timedelta
from glob import escape
from pathlib import Path
from typing import Final, NamedTuple

from thidua_desktop import durable
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.domain.retention import kept
from thidua_desktop.services.base.backups import Backup, RestorePreview
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, JournalEntry
from thidua_desktop.services.conference.round_view import DESTROYED
from thidua_desktop.services.conference.sealed_result import recount_check
from thidua_desktop.storage.engine import Store, claimed, open_store
from thidua_desktop.storage.faults import known_faults
from thidua_desktop.storage.opening import (
    COMPANIONS,
    connect,
    is_store,
    remove_store,
    write_whole,
)
from thidua_desktop.storage.store_file import log_of
from thidua_desktop.texts.base.backups import RESTORE_NOTE
from thidua_desktop.texts.documents.documents import backups_folder
from thidua_desktop.zone import local, on_the_wall

ENDING: Final = ".thidua-bak"
RESTORE: Final = "restore"
"""The use case under which the journal of a restored store tells of it."""

_MOMENT = "%Y-%m-%d %H.%M.%S"
_NAMED = re.compile(r"(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)" + re.escape(ENDING))
_JOURNAL = "SELECT id, at, actor, use_case, change, hash FROM journal ORDER BY id"
_PAPERS = "SELECT count(*) FROM count_paper"
_DESTROYED = "SELECT max(at) FROM count_event WHERE kind = ?"
_ASIDE = " truoc khoi phuc "
"""Between the name of a store and the moment at which a restore took its place."""


def own_backups(store: Path) -> Path:
    """Give the folder beside a store in which its backups stand."""
    return store.with_name(backups_folder(store.stem))


def backups_in(folders: Iterable[Path], stem: str) -> list[Backup]:
    """Give the backups of a store, newest first; a folder that is not there has none."""
    found: dict[str, Backup] = {}
    for folder in folders:
        with suppress(OSError):
            for path in folder.iterdir():
                at = _moment_of(path.name, stem)
                if at is not None:
                    found.setdefault(path.name, Backup(path, at, path.stat().st_size))
    return sorted(found.values(), key=lambda one: one.at, reverse=True)


def write_backup(store: Store, target: Path) -> None:
    """Write a backup of an open store to a place, try it, and give it its name. Raises Refused."""
    part = begin_backup(store, target)
    finish_backup(part, target)


def begin_backup(store: Store, target: Path) -> Path:
    """Write everything that is committed beside the place of a backup; give the temporary file."""
    part = target.with_name(f".{target.name}.part")
    with known_faults():
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(store.driver, part)
    return part


def finish_backup(part: Path, target: Path) -> None:
    """Try what was written and give it its name; may be done beside the window. Raises Refused."""
    try:
        with known_faults():
            try_backup(part)
            durable.sync_file(part)
            durable.put(part, target)
    finally:
        remove_store(part)


def try_backup(path: Path) -> None:
    """Raise Refused where a backup is no sound store, or a sealed result does not come out."""
    copy = open_store(path)
    try:
        for (line,) in copy.driver.execute("PRAGMA integrity_check(1)").fetchall():
            if line != "ok":
                raise Refused(KnownFault.STORE_DAMAGED, line)
        findings = Case(new_uow=copy.new_uow("")).read(recount_check).findings
    finally:
        copy.close()
    if findings:
        raise Refused(KnownFault.BACKUP_UNSOUND, *findings[0].details)


class Backups:
    """Those of the open store: in the folder beside it and, where one is chosen, in another."""

    def __init__(self, store: Store, folder: Path, second: Path | None = None) -> None:
        self.folder = folder
        self.second = second
        self.second_fault: Refused | None = None
        """Why the last backup could not be copied to the second place."""
        self._store = store
        self._head = store.head.id
        self._destroyed_at: datetime | None = None

    @property
    def due(self) -> bool:
        return self._store.head.id != self._head or not self.found()

    @property
    def folders(self) -> tuple[Path, ...]:
        return (self.folder,) if self.second is None else (self.folder, self.second)

    def found(self) -> list[Backup]:
        return backups_in(self.folders, self._store.path.stem)

    def begin(self) -> tuple[Path, Path]:
        target = self._free_place()
        part = begin_backup(self._store, target)
        self._head = self._store.head.id
        self._destroyed_at = _destroyed_at(self._store)
        return part, target

    def finish(self, begun: tuple[Path, Path]) -> Backup:
        """Try the backup, name it, copy it to the second place, and let old ones go."""
        part, target = begun
        finish_backup(part, target)
        stem = self._store.path.stem
        prune(self.folder, stem)
        self._drop_destroyed(target)
        self.second_fault = self._copy_to_second(target)
        (made,) = (one for one in self.found() if one.path == target)
        return made

    def _drop_destroyed(self, made: Path) -> None:
        """Let go every copy of the store from before papers in it were destroyed by a decision."""
        if self._destroyed_at is None:
            return
        both = [
            one for folder in self.folders for one in backups_in([folder], self._store.path.stem)
        ]
        older = [one.path for one in both if one.at <= self._destroyed_at]
        for path in (*older, *_asides(self._store.path, self._destroyed_at)):
            if path.name != made.name:
                with suppress(OSError):
                    remove_store(path)

    def _free_place(self) -> Path:
        """Name it by the moment; one that is there already is never written over."""
        moment = local(self._store.clock.now())
        while True:
            name = f"{self._store.path.stem} {moment.strftime(_MOMENT)}{ENDING}"
            if not (self.folder / name).exists():
                return self.folder / name
            moment += timedelta(seconds=1)

    def _copy_to_second(self, target: Path) -> Refused | None:
        """A stick that was pulled out is said, but takes nothing from the first backup."""
        if self.second is None:
            return None
        try:
            with known_faults():
                copy_durably(target, self.second / target.name)
        except Refused as refused:
            return refused
        prune(self.second, self._store.path.stem)
        return None

    def preview(self, backup: Path) -> RestorePreview:
        return preview_restore(backup, self._store)

    def make(self) -> Backup:
        """Write one and wait for it. Raises Refused."""
        return self.finish(self.begin())


def _destroyed_at(store: Store) -> datetime | None:
    """When what papers held was last destroyed by a decision."""
    (at,) = store.driver.execute(_DESTROYED, (DESTROYED,)).fetchone()
    return None if at is None else datetime.fromisoformat(at)


def _asides(path: Path, until: datetime) -> list[Path]:
    """Give what restores and migrations kept beside a store until then."""
    kept_aside = (f"{escape(path.stem + _ASIDE)}*{path.suffix}", f"{escape(path.name)}.*.bak")
    found = [one for pattern in kept_aside for one in path.parent.glob(pattern)]
    return [one for one in found if int(one.stat().st_mtime) <= until.timestamp()]


def prune(folder: Path, stem: str) -> None:
    found = backups_in([folder], stem)
    stay = kept([one.at for one in found])
    for one in found:
        if one.at not in stay:
            with suppress(OSError):
                one.path.unlink()


def copy_durably(source: Path, target: Path) -> None:
    """Copy a file whole or not at all, over one that is there. Raises OSError."""
    part = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(source, part)
        durable.sync_file(part)
        durable.put(part, target)
    finally:
        part.unlink(missing_ok=True)


def preview_restore(backup: Path, store: Store | Path) -> RestorePreview:
    """Compare an open store, or one that nobody has open, with a backup.

    Raises Refused where the backup is no sound store.
    """
    with _sound_copy(backup) as copy:
        then = _journal_of_file(copy)
    try:
        with known_faults():
            now = _journal(store.driver) if isinstance(store, Store) else _journal_of_file(store)
    except Refused:
        return RestorePreview((), then.rows, (0, then.papers), readable=False)
    common = sum(
        1 for one, other in zip(now.rows, then.rows, strict=False) if one.hash == other.hash
    )
    return RestorePreview(now.rows[common:], then.rows[common:], (now.papers, then.papers))


def refuse_no_backup(backup: Path) -> None:
    """Raise Refused for a file that cannot be put in the place of a store."""
    with _sound_copy(backup):
        return


@contextmanager
def _sound_copy(backup: Path, beside: Path | None = None) -> Iterator[Path]:
    """Give a copy of a backup that was tried, brought to today's revision. Raises Refused."""
    with known_faults():
        if not backup.is_file():
            raise Refused(KnownFault.STORE_MISSING, str(backup))
        if not is_store(backup):
            raise Refused(KnownFault.STORE_NOT_OURS, str(backup))
        with _scratch_copy(backup, beside) as copy:
            try_backup(copy)
            yield copy


def restore(path: Path, backup: Path, clock: Clock) -> Path | None:
    """Put a backup in the place of a store that nobody has open; give where that is kept now.

    The store is copied aside first, with its log: a restore can itself be taken back. Raises
    Refused; then the store is as it was.
    """
    path = path.resolve()  # the store itself is replaced, not a link that leads to it
    with known_faults():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _sound_copy(backup, path.parent) as copy:
        aside = _kept_aside(path, clock)
        _note_restore(copy, backup, clock)
        durable.sync_file(copy)
        for ending in COMPANIONS:  # they would be taken for the restored store's own
            path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)
        durable.put(copy, path)
    return aside


def _kept_aside(path: Path, clock: Clock) -> Path | None:
    if not path.exists():
        return None
    moment = local(clock.now()).strftime(_MOMENT)
    aside = path.with_name(f"{path.stem}{_ASIDE}{moment}{path.suffix}")
    from thidua_desktop.storage.held import held

    with claimed(path, keep=False):
        with held(path):  # Raises Refused where another program has it
            pass
        copy_durably(path, aside)
        if log_of(path).exists():
            copy_durably(log_of(path), log_of(aside))
    return aside


def _note_restore(copy: Path, backup: Path, clock: Clock) -> None:
    store = open_store(copy, clock=clock)
    try:
        with store.new_uow("")(RESTORE) as uow:
            uow.note(RESTORE_NOTE.format(backup.name))
            uow.commit()
    finally:
        store.close()


@contextmanager
def _scratch_copy(path: Path, beside: Path | None = None) -> Iterator[Path]:
    """Give a copy with its log: looking at a file must not change it, nor drop a lock on it."""
    from thidua_desktop.storage.held import copy_apart

    with ExitStack() as until_seen:
        with path.open("rb") as file:
            copy = until_seen.enter_context(copy_apart(path, file, beside))
        yield copy


class _Given(NamedTuple):
    rows: tuple[JournalEntry, ...]
    papers: int


def _journal_of_file(path: Path) -> _Given:
    with _scratch_copy(path) as copy, closing(connect(copy)) as driver:
        return _journal(driver)


def _journal(driver: sqlite3.Connection) -> _Given:
    rows = tuple(JournalEntry(*row) for row in driver.execute(_JOURNAL))
    return _Given(rows, driver.execute(_PAPERS).fetchone()[0])


def _moment_of(name: str, stem: str) -> datetime | None:
    if not name.startswith(f"{stem} "):
        return None
    found = _NAMED.fullmatch(name[len(stem) + 1 :])
    try:
        return on_the_wall(datetime.strptime(found[1], _MOMENT)) if found else None  # noqa: DTZ007
    except ValueError:
        return None
