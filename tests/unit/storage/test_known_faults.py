"""What SQLite and the system report of the world outside has a sentence; a bug of ours has none."""

import errno
import sqlite3

import pytest

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.faults import fault_of, is_still_referred_to, known_faults


def reported(code: int, kind: type[sqlite3.Error] = sqlite3.OperationalError) -> sqlite3.Error:
    error = kind("said by SQLite")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (sqlite3.SQLITE_BUSY, KnownFault.STORE_IN_USE),
        (sqlite3.SQLITE_LOCKED, KnownFault.STORE_IN_USE),
        (sqlite3.SQLITE_FULL, KnownFault.DISK_FULL),
        (sqlite3.SQLITE_READONLY, KnownFault.STORE_READ_ONLY),
        (sqlite3.SQLITE_READONLY_DBMOVED, KnownFault.STORE_READ_ONLY),
        (sqlite3.SQLITE_CANTOPEN, KnownFault.FILE_UNREADABLE),
        (sqlite3.SQLITE_IOERR_WRITE, KnownFault.DISK_FAILED),
        (sqlite3.SQLITE_CORRUPT, KnownFault.STORE_DAMAGED),
        (sqlite3.SQLITE_NOTADB, KnownFault.STORE_DAMAGED),
        (sqlite3.SQLITE_ERROR, None),
    ],
)
def test_an_error_of_sqlite_is_known_by_its_kind(code: int, fault: KnownFault | None) -> None:
    error = reported(code)
    assert fault_of(error) == fault
    with pytest.raises((Refused, sqlite3.OperationalError)) as raised, known_faults():
        raise error
    assert (getattr(raised.value, "code", None), raised.value is error) == (fault, fault is None)


def test_bytes_that_are_no_text_are_damage_and_other_errors_are_bugs() -> None:
    assert fault_of(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "")) is KnownFault.STORE_DAMAGED
    said = sqlite3.OperationalError("Could not decode to UTF-8 column 'name'")
    assert fault_of(said) is KnownFault.STORE_DAMAGED
    assert fault_of(KeyError("x")) is None
    assert fault_of(None) is None


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, KnownFault.DISK_FULL),
        (errno.EIO, KnownFault.DISK_FAILED),
        (errno.EROFS, KnownFault.STORE_READ_ONLY),
        (errno.ENOENT, KnownFault.FOLDER_MISSING),
        (errno.EMFILE, KnownFault.FILE_UNREADABLE),
        (None, KnownFault.FILE_UNREADABLE),
    ],
)
def test_an_error_of_the_system_is_told_with_its_file(
    number: int | None, fault: KnownFault
) -> None:
    error = OSError("without a number") if number is None else OSError(number, "said", "a.db")
    with pytest.raises(Refused) as refused, known_faults():
        raise error
    assert refused.value.code is fault
    assert refused.value.details == (() if number is None else ("a.db",))


def test_what_sqlalchemy_wraps_is_looked_into() -> None:
    wrapping = RuntimeError("wrapped")
    wrapping.orig = reported(sqlite3.SQLITE_FULL)  # type: ignore[attr-defined]  # as sqlalchemy does
    with pytest.raises(Refused) as refused, known_faults():
        raise wrapping
    assert refused.value.code is KnownFault.DISK_FULL


def test_a_row_in_use_is_told_from_one_that_is_there_twice() -> None:
    broken = [
        reported(code, sqlite3.IntegrityError)
        for code in (sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE)
    ]
    found = [is_still_referred_to(one) for one in broken if isinstance(one, sqlite3.IntegrityError)]
    assert found == [True, False]
