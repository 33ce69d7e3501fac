"""The file behind an open store: is it in its place, whole by itself, and on a disk of its own?

While a store is open, what was committed last stands in SQLite's log beside the file. A copy of the
file alone would lack it, so the log is folded in again and again, and a mark in the file (SQLite's
`user_version`, which means nothing to SQLite) says that it may lack something: it is set with the
first change after opening and taken away by closing.

SQLite's own lock is not enough: POSIX takes every lock of a process from a file once the process
closes any handle of it, as by reading a store that somebody attached. A lock of ours, which goes
with its handle, stays.

On another machine's disk SQLite's locks and syncs cannot be had: a share that breaks off, or two
machines that both believe to be alone, can damage a store.
"""

import os
import sqlite3
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from thidua_desktop.domain.codes.store import KnownFault, LastEnd
from thidua_desktop.domain.retention import OFTEN
from thidua_desktop.services.base.count_rows import MOVES, PAPERS
from thidua_desktop.services.base.errors import Refused

_CLOSED, _IN_USE = 0, 1
_MARK = "PRAGMA user_version"
_MOUNTS: Final = Path("/proc/mounts")
_NETWORK: Final = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
    | {f"fuse.{name}" for name in ("davfs2", "glusterfs", "gvfsd-fuse", "rclone", "sshfs")}
)
_REMOTE_DRIVE: Final = 4  # DRIVE_REMOTE of GetDriveTypeW
_KEPT_AT: Final = 0x4000_0200
"""The byte that we lock: the first after those that SQLite locks."""


class StoreFile:
    """Watches the file from opening to close(); `handle` holds it open and keeps others out."""

    def __init__(self, path: Path, driver: sqlite3.Connection, handle: int) -> None:
        self.path = path
        self._driver = driver
        self._marked = driver.execute(_MARK).fetchone() == (_IN_USE,)
        self._papers = 0
        self._whole = True
        self._handle = handle
        self._size = os.fstat(self._handle).st_size
        self._log: int | None = None

    def refuse_lost(self) -> None:
        """Raise Refused where the file or its log is no longer what was opened."""
        held = [(self.path, self._handle)]
        if self._log is not None:
            held.append((log_of(self.path), self._log))
        for path, handle in held:
            if not _is(path, handle):
                raise Refused(KnownFault.STORE_LOST, str(path))
        if os.fstat(self._handle).st_size < self._size:
            raise Refused(KnownFault.STORE_LOST, str(self.path))

    def before_commit(self) -> None:
        """See that what is committed now goes into the file that people have. Raises Refused."""
        self.refuse_lost()
        if not self._marked:
            self._driver.execute(f"{_MARK}={_IN_USE}")

    def after_commit(self, tables: frozenset[str]) -> None:
        """Fold the log in with each change of step and every 20 papers."""
        first, self._marked, self._whole = not self._marked, True, False
        if self._log is None:
            self._log = os.open(log_of(self.path), os.O_RDONLY)
        self._papers += PAPERS in tables
        if first or MOVES in tables or self._papers >= OFTEN:
            self.fold()

    def fold(self) -> None:
        """Bring everything into the file itself. What cannot go there now stays in the log."""
        if self._whole or self._driver.in_transaction:
            return
        try:
            (busy, _, _) = self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:  # a full disk: nothing is lost, the next commit says it
            return
        if not busy:
            self._whole, self._papers = True, 0
            self._size = os.fstat(self._handle).st_size

    def rewrite(self) -> None:
        """Write the file anew, so that no free page holds what was taken out.

        On a full disk it stays as it is: SQLite has overwritten what it let go (`secure_delete`).
        """
        with suppress(sqlite3.OperationalError):
            self._driver.execute("VACUUM")
        self._whole = False
        self.fold()

    def close(self) -> None:
        """Take the mark away, fold the log in and close. Raises sqlite3's errors."""
        try:
            if self._marked:
                self._driver.execute(f"{_MARK}={_CLOSED}")
            self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            if self._log is not None:  # Windows removes no file that somebody holds
                os.close(self._log)
            self._driver.close()
            os.close(self._handle)


def keep_for_us(path: Path) -> int:
    """Give a handle that keeps others out until it is closed. Raises Refused: in use.

    It is closed after SQLite's own connection: closing it drops SQLite's locks.
    """
    writable = os.name != "nt"
    handle = os.open(path, os.O_RDWR if writable else os.O_RDONLY)
    try:
        refuse_kept(path, handle, writable=writable)
    except Refused:
        os.close(handle)
        raise
    return handle


def refuse_kept(path: Path, handle: int, *, writable: bool) -> None:
    """Lock our byte as long as the handle is open; a share that knows no such lock goes without.

    Windows needs none: there SQLite's own goes with its handle. Raises Refused: in use.
    """
    if sys.platform != "linux":
        return
    import fcntl

    kind = fcntl.F_WRLCK if writable else fcntl.F_RDLCK
    with suppress(OSError):
        try:
            wanted = struct.pack("hhqqq", kind, os.SEEK_SET, _KEPT_AT, 1, 0)
            fcntl.fcntl(handle, fcntl.F_OFD_SETLK, wanted)
        except (BlockingIOError, PermissionError) as error:
            raise Refused(KnownFault.STORE_IN_USE, str(path)) from error


def log_of(path: Path) -> Path:
    """Give SQLite's log: beside the file itself, also where a link leads to it."""
    real = path.resolve()
    return real.with_name(f"{real.name}-wal")


def last_end(driver: sqlite3.Connection, *, log: bool) -> LastEnd:
    """Say how a store was left; `log` says whether its log was beside it before it was opened."""
    if driver.execute(_MARK).fetchone() == (_CLOSED,):
        return LastEnd.CLOSED
    return LastEnd.STOPPED if log else LastEnd.COPIED


def clear_mark(driver: sqlite3.Connection) -> None:
    """Say of a copy that nobody works on it."""
    driver.execute(f"{_MARK}={_CLOSED}")


def _is(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


def on_network(path: Path) -> bool:
    """Say whether a path leads to a share; False where the system does not tell."""
    real = path.resolve()
    if sys.platform == "win32":
        import ctypes

        share = real.drive.startswith("\\\\")
        return share or ctypes.windll.kernel32.GetDriveTypeW(real.anchor) == _REMOTE_DRIVE
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return kind_of_mount(real, mounts) in _NETWORK


def kind_of_mount(path: Path, mounts: str) -> str:
    """Give the file system under a path from the lines of /proc/mounts; the innermost counts."""
    over = []
    for at, line in enumerate(mounts.splitlines()):
        _device, place, kind, *_ = (*line.split(" "), "", "", "")
        if path.is_relative_to(_unescaped(place)):
            over.append((len(place), at, kind))
    return max(over)[2] if over else ""


def _unescaped(place: str) -> str:
    for code in ("040", "011", "012", "134"):
        place = place.replace(f"\\{code}", chr(int(code, 8)))
    return place
