"""What opening refuses, and what it leaves closed to others."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.stores import filled_store
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.triggers import TRIGGERS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.thidua"
    filled_store(path).close()
    return path


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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has the rights of the folder")
def test_a_store_is_its_owners_alone_once_it_was_opened(path: Path) -> None:
    path.chmod(0o644)
    open_store(path).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_store_of_no_revision_is_damaged(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("DELETE FROM alembic_version")
    with pytest.raises(Refused) as refused:
        open_store(path)
    assert refused.value.code == KnownFault.STORE_DAMAGED


def test_an_older_store_that_cannot_be_read_once_it_is_brought_up_is_refused(
    tmp_path: Path,
) -> None:
    stores = Path(__file__).resolve().parents[2] / "stores"
    old = Path(shutil.copy(stores / "0.1.0.thidua-db", tmp_path / "a.thidua-db"))
    with closing(sqlite3.connect(old, isolation_level=None)) as driver:
        driver.execute("DROP TRIGGER count_event_no_update")
        driver.execute("UPDATE count_event SET detail = '[]'")
        driver.execute(TRIGGERS["count_event_no_update"])
    with pytest.raises(Refused) as refused:
        open_store(old)
    assert refused.value.code == KnownFault.STORE_DAMAGED
