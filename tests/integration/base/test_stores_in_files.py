"""Stores that lie in files beside the one that this program has open, as a handover needs them."""

import sqlite3
from pathlib import Path

import pytest

from tests.support.ready import empty_store
from tests.support.stores import HeldClock, filled_store, tamper
from thidua_desktop.domain.codes.handover import PackageFault
from thidua_desktop.domain.codes.store import VerifyCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.backups import own_backups
from thidua_desktop.storage.opening import REVISIONS
from thidua_desktop.storage.stores import StoreFiles
from thidua_desktop.storage.verify import verify_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.thidua"
    filled_store(path).close()
    return path


def test_a_store_is_open_as_long_as_it_is_needed(path: Path) -> None:
    files = StoreFiles(HeldClock())
    with files.opened(path) as store:
        assert store.head.id == 2
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        store.driver.execute("SELECT 1")


def test_the_store_that_is_open_already_is_given_and_stays_open(path: Path) -> None:
    other = path.with_name("other.thidua")
    filled_store(other).close()
    own = filled_store(path)
    files = StoreFiles(HeldClock(), own)
    with files.opened(path) as given, files.opened(other) as second:
        assert given is own
        assert second.path == other
    assert own.driver.execute("SELECT count(*) FROM units").fetchone() == (1,)
    own.close()


def test_a_store_that_is_not_there_is_refused_by_its_name(tmp_path: Path) -> None:
    files = StoreFiles(HeldClock())
    with pytest.raises(Refused) as refused, files.opened(tmp_path / "none.thidua"):
        pass
    assert (refused.value.code, refused.value.details) == (PackageFault.NO_STORE, ("none.thidua",))


def test_a_closed_store_is_backed_up_and_judged(tmp_path: Path) -> None:
    path = tmp_path / "s.thidua"
    empty_store(path, HeldClock()).close()
    files = StoreFiles(HeldClock())
    assert files.revision == REVISIONS[-1]
    files.back_up(path)
    (backup,) = own_backups(path).iterdir()
    assert verify_store(backup).sound
    assert files.findings(path) == ()
    tamper(path, "ALTER TABLE units ADD COLUMN motto TEXT")
    assert [one.code for one in files.findings(path)] == [VerifyCode.SCHEMA_CHANGED]
