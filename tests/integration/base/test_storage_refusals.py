"""What opening refuses, and what it leaves closed to others."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.shared import files_of
from tests.support.stores import filled_store
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.engine import Store, open_store
from thidua_desktop.storage.held import held
from thidua_desktop.storage.opening import is_store
from thidua_desktop.storage.store_file import log_of
from thidua_desktop.storage.triggers import TRIGGERS
from thidua_desktop.storage.verify import apart, verify_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.thidua"
    filled_store(path).close()
    return path


def commit_note(store: Store) -> None:
    with store.new_uow("")("note") as uow:
        uow.note("ghi")
        uow.commit()


def test_who_is_refused_a_store_that_this_program_has_open_does_not_open_it_to_others(
    path: Path,
) -> None:
    """On POSIX, merely reading the file would drop the lock that keeps other programs out."""
    store = open_store(path)
    with pytest.raises(Refused):
        open_store(path)
    code = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"
    other = subprocess.run([sys.executable, "-c", code, path], capture_output=True, check=False)
    store.close()
    assert b"database is locked" in other.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere there is no lock of a handle")
def test_a_store_whose_file_this_program_read_by_another_way_stays_closed_to_others(
    path: Path,
) -> None:
    """Whoever attaches the open store to a record reads it: POSIX then drops SQLite's lock."""
    with closing(open_store(path)) as store:
        for _ in range(2):
            commit_note(store)
        path.read_bytes()
        before = files_of(path.parent)
        code = (
            "import sys; from pathlib import Path\n"
            "from thidua_desktop.storage.engine import open_store\n"
            "open_store(Path(sys.argv[1])).close()"
        )
        other = subprocess.run([sys.executable, "-c", code, path], capture_output=True, check=False)
        assert KnownFault.STORE_IN_USE.encode() in other.stderr
        with pytest.raises(Refused, match=KnownFault.STORE_IN_USE), held(path):
            pytest.fail("this is another program's")
        assert files_of(path.parent) == before
        commit_note(store)
    open_store(path).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has the rights of the folder")
def test_a_store_is_its_owners_alone_once_it_was_opened(path: Path) -> None:
    path.chmod(0o644)
    open_store(path).close()
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such owner")
def test_a_store_of_somebody_else_is_not_closed_to_others(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.chmod(0o644)
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)
    open_store(path).close()
    assert path.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("closed", ["file", "folder"])
def test_what_may_not_be_written_is_refused_for_work_and_verified_as_a_copy(
    path: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    held = path if closed == "file" else path.parent
    monkeypatch.setattr(os, "access", lambda asked, _mode: asked != held)
    with pytest.raises(Refused) as refused:
        open_store(path)
    assert refused.value.code == KnownFault.STORE_READ_ONLY
    assert verify_store(path).sound
    log_of(path).write_bytes(b"log")
    with apart(path) as place:
        assert place.parent != path.parent
        assert (place.read_bytes(), log_of(place).read_bytes()) == (path.read_bytes(), b"log")
    assert not place.exists()
    with pytest.raises(Refused) as refused, apart(path) as place:
        raise Refused(KnownFault.STORE_DAMAGED, str(place))
    assert refused.value.details == (str(path),)
    with pytest.raises(Refused, match="dòng 1"), apart(path):
        raise Refused(KnownFault.STORE_DAMAGED, "dòng 1")


@pytest.mark.parametrize("statement", ["DELETE FROM alembic_version", "DROP TABLE alembic_version"])
def test_a_store_of_no_revision_is_damaged(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute(statement)
    with pytest.raises(Refused) as refused:
        open_store(path)
    assert refused.value.code == KnownFault.STORE_DAMAGED


def _older(folder: Path, *statements: str) -> Path:
    """Copy a store of the first release and change it, its triggers as they were."""
    stores = Path(__file__).resolve().parents[2] / "stores"
    old = Path(shutil.copy(stores / "0.1.0.thidua-db", folder / "a.thidua-db"))
    with closing(sqlite3.connect(old, isolation_level=None)) as driver:
        for statement in statements:
            driver.execute(statement)
    return old


UNREADABLE = (
    "DROP TRIGGER count_event_no_update",
    "UPDATE count_event SET detail = '[]'",
    TRIGGERS["count_event_no_update"],
)
UNKNOWN_TABLE = ("CREATE TABLE notes (text TEXT)",)
UNKNOWN_TRIGGER = ("CREATE TRIGGER extra AFTER INSERT ON journal BEGIN SELECT 1; END",)


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (UNREADABLE, KnownFault.STORE_DAMAGED),
        (("PRAGMA journal_mode=DELETE", *UNREADABLE), KnownFault.STORE_DAMAGED),  # as copies are
        (UNKNOWN_TABLE, KnownFault.SCHEMA_CHANGED),
        (UNKNOWN_TRIGGER, KnownFault.TRIGGERS_CHANGED),
    ],
)
def test_an_older_store_that_is_refused_only_once_it_is_brought_up_stays_as_it_was(
    tmp_path: Path, damage: tuple[str, ...], code: KnownFault
) -> None:
    old = _older(tmp_path, *damage)
    before = files_of(tmp_path)
    with pytest.raises(Refused) as refused:
        open_store(old)
    assert refused.value.code == code
    assert files_of(tmp_path) == before


def test_a_store_is_known_by_its_first_hundred_bytes(path: Path) -> None:
    head = path.with_name("head")
    for length in (99, 100):
        head.write_bytes(path.read_bytes()[:length])
        assert is_store(head) == (length == 100)
