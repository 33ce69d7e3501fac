"""What SQLite reports of the world outside, as an error that people understand."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused

_FAULTS = {
    sqlite3.SQLITE_BUSY: KnownFault.STORE_IN_USE,
    sqlite3.SQLITE_LOCKED: KnownFault.STORE_IN_USE,
    sqlite3.SQLITE_FULL: KnownFault.DISK_FULL,
    sqlite3.SQLITE_READONLY: KnownFault.STORE_READ_ONLY,
    sqlite3.SQLITE_PERM: KnownFault.STORE_READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: KnownFault.FILE_UNREADABLE,
    sqlite3.SQLITE_IOERR: KnownFault.DISK_FAILED,
    sqlite3.SQLITE_CORRUPT: KnownFault.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: KnownFault.STORE_DAMAGED,
}
_SYSTEM_FAULTS = {
    errno.ENOSPC: KnownFault.DISK_FULL,
    errno.EDQUOT: KnownFault.DISK_FULL,
    errno.EIO: KnownFault.DISK_FAILED,
    errno.ENODEV: KnownFault.DISK_FAILED,
    errno.EACCES: KnownFault.STORE_READ_ONLY,
    errno.EPERM: KnownFault.STORE_READ_ONLY,
    errno.EROFS: KnownFault.STORE_READ_ONLY,
    errno.ENOENT: KnownFault.FOLDER_MISSING,
    errno.ENOTDIR: KnownFault.FOLDER_MISSING,
}
DAMAGE: Final = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a damaged file ends in: SQLite's own words may quote bytes that are no text."""

_NO_TEXT = "Could not decode to UTF-8"
"""So Python's sqlite3 says of such bytes where a text should stand; SQLite itself has no code."""

_PRIMARY = 0xFF  # an extended result code holds its kind in the last byte


def fault_of(error: BaseException | None) -> KnownFault | None:
    """Give the known fault behind an error of SQLite; None where it is a bug of ours."""
    if isinstance(error, UnicodeDecodeError) or str(error).startswith(_NO_TEXT):
        return KnownFault.STORE_DAMAGED
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _FAULTS.get(code & _PRIMARY)


@contextmanager
def known_faults() -> Iterator[None]:
    """Turn what is nobody's bug into Refused; let everything else through.

    What the system says of it is no Vietnamese and helps nobody; the name of the file does.
    """
    try:
        yield
    except OSError as error:
        raise Refused(
            _SYSTEM_FAULTS.get(error.errno or 0, KnownFault.FILE_UNREADABLE), *_file_of(error)
        ) from error
    except Exception as error:
        cause = getattr(error, "orig", error)  # sqlalchemy wraps what SQLite says
        fault = fault_of(cause)
        if fault is None:
            raise
        raise Refused(fault) from error


def _file_of(error: OSError) -> tuple[str, ...]:
    return () if error.filename is None else (str(error.filename),)


def is_still_referred_to(error: sqlite3.IntegrityError) -> bool:
    """Say whether a row cannot go because another one points to it."""
    return error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY
