"""Whatever is refused stays byte for byte as it was: the store, and what a crash left beside."""

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.shared import files_of
from tests.support.stores import filled_store, held_by_another
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.held import scratch_folder
from thidua_desktop.storage.opening import REVISIONS
from thidua_desktop.storage.store_file import log_of
from thidua_desktop.storage.triggers import TRIGGERS
from thidua_desktop.storage.verify import verify_store

FIRST_RELEASE = Path(__file__).resolve().parents[2] / "stores" / "0.1.0.thidua-db"
LATER = "CREATE TABLE later (text TEXT)"
SPILLED = ("PRAGMA cache_size=1", "BEGIN", "INSERT INTO later VALUES (randomblob(99999))")


def _unreadable(table: str, column: str) -> tuple[str, ...]:
    trigger = f"{table}_no_update"
    return f"DROP TRIGGER {trigger}", f"UPDATE {table} SET {column} = '['", TRIGGERS[trigger]


REFUSED = {
    "newer": (("UPDATE alembic_version SET version_num = '9999'",), KnownFault.STORE_NEWER),
    "unknown": (("UPDATE alembic_version SET version_num = '0000'",), KnownFault.STORE_DAMAGED),
    "between": (
        (f"UPDATE alembic_version SET version_num = '{REVISIONS[-2]}a'",),
        KnownFault.STORE_DAMAGED,
    ),
    "of none": (("DELETE FROM alembic_version",), KnownFault.STORE_DAMAGED),
    "no table": (("DROP TABLE alembic_version",), KnownFault.STORE_DAMAGED),
    "trigger": (("DROP TRIGGER journal_no_delete",), KnownFault.TRIGGERS_CHANGED),
    "schema": (("ALTER TABLE units ADD COLUMN motto TEXT",), KnownFault.SCHEMA_CHANGED),
    "marks": (_unreadable("count_paper", "marks"), KnownFault.STORE_DAMAGED),
}
OLDER = {
    "trigger": (
        ("CREATE TRIGGER more AFTER INSERT ON journal BEGIN SELECT 1; END",),
        KnownFault.TRIGGERS_CHANGED,
    ),
    "schema": ((LATER,), KnownFault.SCHEMA_CHANGED),
    "event": (_unreadable("count_event", "detail"), KnownFault.STORE_DAMAGED),
    "no table": (("DROP TABLE units",), KnownFault.STORE_DAMAGED),
}


def _left(folder: Path, path: Path, *statements: str, mode: str = "WAL") -> Path:
    """Change a store and give what there is of it while whoever did it has it open."""
    folder.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("PRAGMA foreign_keys=OFF")
        driver.execute(f"PRAGMA journal_mode={mode}")
        for statement in statements:
            driver.execute(statement)
        for file in path.parent.glob(f"{path.name}*"):
            shutil.copyfile(file, folder / file.name)
    return folder / path.name


def _beside(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir())


def _refused(path: Path, *codes: KnownFault) -> None:
    before = files_of(path.parent)
    with pytest.raises(Refused) as refused:
        open_store(path)
    assert refused.value.code in codes
    assert files_of(path.parent) == before


def _store(folder: Path) -> Path:
    folder.mkdir()
    filled_store(folder / "s.thidua").close()
    return folder / "s.thidua"


@pytest.mark.parametrize("what", REFUSED)
def test_a_refused_store_and_what_a_crash_left_beside_it_stay_as_they_were(
    tmp_path: Path, what: str
) -> None:
    statements, code = REFUSED[what]
    _refused(_left(tmp_path / "closed", _store(tmp_path / "a"), *statements, mode="DELETE"), code)

    crashed = _left(tmp_path / "log", _store(tmp_path / "b"), *statements)
    assert _beside(crashed) == ["s.thidua", "s.thidua-shm", "s.thidua-wal"]
    _refused(crashed, code)
    crashed.with_name("s.thidua-shm").unlink()
    _refused(crashed, code)

    made = (LATER, *statements, *SPILLED)
    torn = _left(tmp_path / "journal", _store(tmp_path / "c"), *made, mode="DELETE")
    assert _beside(torn) == ["s.thidua", "s.thidua-journal"]
    _refused(torn, code, KnownFault.SCHEMA_CHANGED)  # LATER is a change of the schema too


@pytest.mark.parametrize("at", [100, 20_480])
def test_damaged_bytes_and_the_log_of_a_crash_stay_as_they_were(tmp_path: Path, at: int) -> None:
    crashed = _left(tmp_path / "log", _store(tmp_path / "a"), "UPDATE units SET name = 'x'")
    body = bytearray(crashed.read_bytes())
    body[at : at + 600] = b"\xff" * 600
    crashed.write_bytes(body)
    _refused(crashed, KnownFault.STORE_DAMAGED)


@pytest.mark.parametrize("what", OLDER)
def test_an_older_refused_store_keeps_the_log_of_a_crash(tmp_path: Path, what: str) -> None:
    statements, code = OLDER[what]
    old = Path(shutil.copyfile(FIRST_RELEASE, tmp_path / "s.thidua"))
    _refused(_left(tmp_path / "log", old, *statements), code)


def test_an_older_damaged_store_keeps_the_log_of_a_crash(tmp_path: Path) -> None:
    old = Path(shutil.copyfile(FIRST_RELEASE, tmp_path / "s.thidua"))
    crashed = _left(tmp_path / "log", old, "UPDATE units SET name = 'x'")
    body = crashed.read_bytes()
    crashed.write_bytes(body[: len(body) // 2])
    _refused(crashed, KnownFault.STORE_DAMAGED)


def test_the_log_of_another_store_stays_as_it_was(tmp_path: Path) -> None:
    path, other = _store(tmp_path / "a"), _store(tmp_path / "b")
    with closing(sqlite3.connect(other, isolation_level=None)) as driver:
        driver.execute("PRAGMA journal_mode=WAL")
        driver.execute("DROP TRIGGER journal_no_update")
        driver.execute("UPDATE journal SET hash = 'x'")
        driver.execute(TRIGGERS["journal_no_update"])
        shutil.copyfile(log_of(other), log_of(path))
    _refused(path, KnownFault.LOG_FOREIGN)


def test_a_store_that_may_not_be_written_keeps_the_log_of_a_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed = _left(tmp_path / "log", _store(tmp_path / "a"), "UPDATE units SET name = 'x'")
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    _refused(crashed, KnownFault.STORE_READ_ONLY)


def test_a_store_with_a_log_that_another_program_has_open_stays_as_it_was(tmp_path: Path) -> None:
    path = _store(tmp_path / "a")
    with held_by_another(path):
        _refused(path, KnownFault.STORE_IN_USE)
        before = files_of(path.parent)
        with pytest.raises(Refused) as refused:
            verify_store(path)
        assert refused.value.code is KnownFault.STORE_IN_USE
        assert files_of(path.parent) == before


@pytest.mark.parametrize("ask", [verify_store, lambda link: open_store(link).close()])
def test_the_log_beside_a_store_is_read_also_through_a_link(
    tmp_path: Path, ask: Callable[[Path], object]
) -> None:
    crashed = _left(tmp_path / "log", _store(tmp_path / "a"), LATER)
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "another name.thidua"
    link.symlink_to(crashed)
    before = files_of(crashed.parent)
    if ask is verify_store:
        assert not verify_store(link).sound
    else:
        with pytest.raises(Refused):
            ask(link)
    assert files_of(crashed.parent) == before


def test_a_store_is_judged_beside_itself_where_temporary_files_have_no_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    crashed = _left(tmp_path / "log", _store(tmp_path / "a"), "PRAGMA user_version=1")
    before = files_of(crashed.parent)
    assert verify_store(crashed).sound
    assert files_of(crashed.parent) == before
    open_store(crashed).close()
    assert not list(crashed.parent.glob(".*"))


def test_what_a_kill_left_of_a_store_among_temporary_files_is_gone_a_day_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _store(tmp_path / "a")
    place = tmp_path / "temporary"
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    with scratch_folder(tmp_path) as folder:
        name = folder.name
    for left, age in (("old", 90_000), ("of now", 0)):
        folder = place / f"{name}{left}"
        folder.mkdir(parents=True)
        shutil.copyfile(path, folder / path.name)
        os.utime(folder, (time.time() - age,) * 2)
    assert verify_store(path).sound
    assert [one.name for one in place.iterdir()] == [f"{name}of now"]
