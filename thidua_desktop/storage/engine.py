"""The store: one file, one connection that nobody else shares.

Sqlalchemy and sqlmodel, which take longer to import than all the rest, are imported when a store is
made and with the first change of one: whoever opens a store to look at it does not wait for them.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from thidua_desktop import durable
from thidua_desktop.domain.codes.store import KnownFault, LastEnd
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, Commits, Guard, NewUnitOfWork
from thidua_desktop.storage.faults import known_faults
from thidua_desktop.storage.journal import Head
from thidua_desktop.storage.opening import (
    APPLICATION_ID,
    REVISIONS,
    close_to_others,
    connect,
    inspect,
    inspect_copy,
    lock,
    refuse_foreign,
    remove_store,
    write_copy,
)
from thidua_desktop.storage.store_file import StoreFile, keep_for_us, last_end, log_of
from thidua_desktop.storage.transaction import Line, Transaction
from thidua_desktop.storage.unit_of_work import SqliteUnitOfWork

_claimed: set[tuple[int, int]] = set()
"""Files that this process has open. Reading such a file by any other way would, on POSIX, drop
the lock that keeps other programs out of it."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class Store:
    """An open store; close() leaves one file."""

    def __init__(
        self,
        path: Path,
        driver: sqlite3.Connection,
        handle: int,
        clock: Clock,
        last_end: LastEnd,
        migrated: tuple[str, ...] = (),
    ) -> None:
        self.path = path
        self.last_end = last_end
        self.migrated = migrated  # the revisions to which opening has just brought it
        self._driver = driver
        self._claim = claim_of(path)
        self._closed = False
        self._file = StoreFile(path, driver, handle)
        self._line = Line(self._file, driver, clock)

    def new_uow(self, actor: str, guard: Guard | None = None) -> NewUnitOfWork:
        """Give the maker of units of work for whoever sits at the machine.

        Without a guard, locked years are written like any other.
        """
        guard = guard or Guard()

        def new(use_case: str) -> SqliteUnitOfWork:
            return SqliteUnitOfWork(Transaction(self._line, actor, use_case), guard)

        return new

    @property
    def clock(self) -> Clock:
        return self._line.clock

    @property
    def commits(self) -> Commits:
        return self._line

    def on_refused(self, listener: Callable[[Refused], object]) -> None:
        """From now on call this with each refusal of a unit of work."""
        self._line.on_refused(listener)

    @property
    def driver(self) -> sqlite3.Connection:
        """SQLite's own connection, for reading what the tables do not tell."""
        return self._driver

    @property
    def head(self) -> Head:
        return self._line.head

    def copy_to(self, target: Path) -> None:
        """Write all that is committed into another file, whole or not at all."""
        write_copy(self._driver, target)

    def refuse_lost(self) -> None:
        """Raise Refused where the file was moved, replaced or removed while it is open."""
        self._file.refuse_lost()

    def fold(self) -> None:
        """Make the file by itself hold everything that is committed."""
        self._file.fold()

    def rewrite(self) -> None:
        """Write the file anew, without what was taken out of it."""
        self._file.rewrite()

    def close(self) -> None:
        """Fold the log into the file and let others in. Closing twice is closing once."""
        if self._closed:
            return
        self._closed = self._line.closed = True
        try:
            with known_faults():
                self._file.close()
        finally:
            _claimed.discard(self._claim)

    def discard(self) -> None:
        """Close and remove the file: what was begun in a new store has failed."""
        with suppress(Refused):  # a disk without room for its log
            self.close()
        with known_faults():
            remove_store(self.path)


def claim_of(path: Path) -> tuple[int, int]:
    """Give what tells a file from every other, whatever path leads to it."""
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise Refused(KnownFault.STORE_MISSING, str(path)) from error
    return status.st_dev, status.st_ino


@contextmanager
def claimed(path: Path, *, keep: bool = True) -> Iterator[None]:
    """Hold a file for this process; let it go again if the block fails, or at its end."""
    claim = claim_of(path)
    if claim in _claimed:
        raise Refused(KnownFault.STORE_IN_USE, str(path))
    _claimed.add(claim)
    try:
        yield
    except BaseException:
        _claimed.discard(claim)
        raise
    if not keep:
        _claimed.discard(claim)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Say which file was refused, where nothing else is said of it."""
    try:
        yield
    except Refused as error:
        if error.details:
            raise
        raise Refused(error.code, str(path)) from error


def open_store(path: Path, *, check: bool = True, clock: Clock | None = None) -> Store:
    """Open an existing store. Without `check`, changed triggers are let pass.

    Raises Refused: missing, not ours, damaged, newer, read-only, in use, triggers changed.
    """
    with _named(path), known_faults(), claimed(path):
        refuse_foreign(path)
        inspect_copy(path, triggers=check)
        with ExitStack() as undo:  # before SQLite has looked: what is refused is left as it was
            handle = keep_for_us(path)
            undo.callback(os.close, handle)
            driver = connect(path)
            undo.callback(driver.close)
            store = _opened(path, driver, handle, clock or SystemClock(), check=check)
            undo.pop_all()
            return store


def _opened(
    path: Path, driver: sqlite3.Connection, handle: int, clock: Clock, *, check: bool
) -> Store:
    had_log = log_of(path).exists()
    lock(driver)
    close_to_others(path)
    revision = inspect(driver, triggers=check)
    driver.execute("PRAGMA synchronous=FULL")
    if revision != REVISIONS[-1]:
        from thidua_desktop.storage.migrate import migrate

        migrate(path, driver, revision, partial(inspect, driver, triggers=check))
    driver.execute("PRAGMA journal_mode=WAL")  # it stands in the file: not before it is accepted
    migrated = REVISIONS[REVISIONS.index(revision) + 1 :]
    return Store(path, driver, handle, clock, last_end(driver, log=had_log), migrated)


def create_store(path: Path, *, clock: Clock | None = None) -> Store:
    """Make a new store; where it fails, no file is left. Raises FileExistsError."""
    if path.exists():
        raise FileExistsError(path)
    part = path.with_name(f".{path.name}.part")
    with known_faults():
        if not path.parent.is_dir():
            raise Refused(KnownFault.FOLDER_MISSING, str(path.parent))
        remove_store(part)
        try:
            _build(part)
            durable.put(part, path)
        finally:
            remove_store(part)
    try:
        return open_store(path, clock=clock)
    except BaseException:  # a disk that was full just now: no file is better than a broken one
        remove_store(path)
        raise


@contextmanager
def new_store(path: Path, *, clock: Clock | None = None) -> Iterator[Store]:
    """A new store that is gone again if the block fails; else it is closed at the end."""
    store = create_store(path, clock=clock)
    try:
        yield store
        store.close()
    except BaseException:
        store.discard()
        raise


def _build(path: Path) -> None:
    from thidua_desktop.storage.schema import build_schema

    with closing(connect(path)) as driver:
        driver.execute(f"PRAGMA application_id={APPLICATION_ID}")
        driver.execute("PRAGMA synchronous=FULL")
        build_schema(driver)
