"""Making, opening, refusing and closing a store."""

import os
import sqlite3
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

import pytest

from tests.support.stores import ACTOR, filled_store
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage import opening, schema
from thidua_desktop.storage.engine import Store, create_store, new_store, open_store
from thidua_desktop.storage.opening import is_store
from thidua_desktop.storage.triggers import TRIGGERS
from thidua_desktop.storage.verify import verify_store

HOLD = """
import sys
from pathlib import Path
from thidua_desktop.storage.engine import open_store
store = open_store(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "năm 2017.thidua"
    filled_store(path).close()
    return path


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def _refused(path: Path) -> StrEnum:
    """Open what must be refused, and see that it stays byte for byte as it was."""
    before = _files(path.parent)
    with pytest.raises(Refused) as refused:
        open_store(path)
    assert _files(path.parent) == before
    return refused.value.code


def _change(path: Path, *statements: str) -> None:
    driver = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        driver.execute(statement)
    driver.close()


def test_what_is_deleted_is_wiped_where_sqlite_would_leave_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leaving(path: Path) -> sqlite3.Connection:
        driver = sqlite3.Connection(path)
        driver.execute("PRAGMA secure_delete=OFF")
        return driver

    monkeypatch.setattr(sqlite3, "connect", lambda path, **_: leaving(path))
    driver = opening.connect(tmp_path / "a.thidua")
    assert driver.execute("PRAGMA secure_delete").fetchone() == (1,)
    driver.close()


def test_a_new_store_is_one_file_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "a.thidua"
    store = create_store(path)
    store.close()
    store.close()
    assert list(_files(tmp_path)) == ["a.thidua"]
    assert is_store(path)


def test_pragmas_are_those_of_the_design(path: Path) -> None:
    store = open_store(path)
    names = (
        *("journal_mode", "synchronous", "foreign_keys", "locking_mode", "recursive_triggers"),
        *("busy_timeout", "temp_store"),
    )
    values = [store.driver.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
    store.close()
    assert values == ["wal", 2, 1, "exclusive", 1, 0, 2]


def test_a_store_that_is_there_is_not_made_again(path: Path) -> None:
    before = _files(path.parent)
    with pytest.raises(FileExistsError):
        create_store(path)
    assert _files(path.parent) == before


def test_a_store_that_cannot_be_made_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_driver: sqlite3.Connection) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(schema, "build_schema", broken)
    with pytest.raises(Refused) as refused:
        create_store(tmp_path / "a.thidua")
    assert refused.value.code == KnownFault.DISK_FULL
    assert _files(tmp_path) == {}


def test_a_new_store_that_cannot_be_opened_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, **_given: object) -> None:
        raise Refused(KnownFault.DISK_FULL)

    monkeypatch.setattr("thidua_desktop.storage.engine.open_store", full)
    with pytest.raises(Refused):
        create_store(tmp_path / "a.thidua")
    assert _files(tmp_path) == {}


def test_a_store_in_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        create_store(tmp_path / "none" / "a.thidua")
    assert refused.value.code == KnownFault.FOLDER_MISSING


def test_what_fails_in_a_new_store_leaves_no_file(tmp_path: Path) -> None:
    made: list[Store] = []
    with pytest.raises(ValueError, match="bad"):
        _load_badly(tmp_path / "a.thidua", made)
    assert _files(tmp_path) == {}
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        made[0].driver.execute("SELECT 1")


def _load_badly(path: Path, made: list[Store]) -> None:
    with new_store(path) as store:
        made.append(store)
        _add_units(store, "A")
        raise ValueError("bad year")


def _add_units(store: Store, *codes: str) -> None:
    with store.new_uow(ACTOR)("load") as uow:
        for code in codes:
            uow.registers.add(Unit(code=code, name="Tên rất dài " * 20))
        uow.commit()


def test_what_was_left_of_an_earlier_try_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".a.thidua.part").write_bytes(b"torn")
    (tmp_path / ".a.thidua.part-wal").write_bytes(b"torn")
    create_store(tmp_path / "a.thidua").close()
    assert list(_files(tmp_path)) == ["a.thidua"]


def test_what_succeeds_in_a_new_store_stays(tmp_path: Path) -> None:
    with new_store(tmp_path / "a.thidua") as store:
        _add_units(store, "A")
    assert list(_files(tmp_path)) == ["a.thidua"]
    store = open_store(tmp_path / "a.thidua")
    with store.new_uow(ACTOR)("read") as uow:
        assert len(uow.registers.find(Unit)) == 1
    store.close()


def test_a_missing_store_is_refused_and_not_made(tmp_path: Path) -> None:
    assert _refused(tmp_path / "none.thidua") == KnownFault.STORE_MISSING


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"SQLite format 3\x00", b"\x00" * 5000])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.thidua"
    path.write_bytes(content)
    assert _refused(path) == KnownFault.STORE_NOT_OURS


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.thidua"
    _change(path, "CREATE TABLE photos (id INTEGER)")
    assert _refused(path) == KnownFault.STORE_NOT_OURS


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        open_store(tmp_path)
    assert refused.value.code == KnownFault.STORE_NOT_OURS


def test_a_newer_store_is_refused(path: Path) -> None:
    _change(path, "UPDATE alembic_version SET version_num = '0099'")
    assert _refused(path) == KnownFault.STORE_NEWER


def test_a_newer_store_with_a_log_left_by_a_crash_is_refused(path: Path) -> None:
    driver = sqlite3.connect(path, isolation_level=None)
    driver.execute("UPDATE alembic_version SET version_num = '0099'")
    crashed = path.parent / "crashed"
    crashed.mkdir()
    for name, content in _files_beside(path).items():
        (crashed / name).write_bytes(content)
    driver.close()
    assert f"{path.name}-wal" in _files(crashed)
    assert _refused(crashed / path.name) == KnownFault.STORE_NEWER


def _files_beside(path: Path) -> dict[str, bytes]:
    return {
        file.name: file.read_bytes()
        for file in path.parent.iterdir()
        if file.is_file() and not file.name.endswith("-shm")
    }


def test_an_unknown_revision_is_damage(path: Path) -> None:
    _change(path, "UPDATE alembic_version SET version_num = '0000'")
    assert _refused(path) == KnownFault.STORE_DAMAGED
    _change(path, "DELETE FROM alembic_version")
    assert _refused(path) == KnownFault.STORE_DAMAGED


@pytest.mark.parametrize("at", [100, 4096, 20_480])
def test_a_damaged_store_is_refused(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + 600] = b"\xff" * 600
    path.write_bytes(content)
    assert _refused(path) == KnownFault.STORE_DAMAGED


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        (b"CREATE TABLE units", b"CREATE T\x8bBLE units"),  # SQLite quotes it in what it says
        (b"CHECK (", b"/*\x8b*/("),  # it is read as it stands
    ],
)
def test_a_store_whose_own_words_are_no_text_is_damaged(
    path: Path, sound: bytes, broken: bytes
) -> None:
    body = path.read_bytes()
    assert sound in body
    path.write_bytes(body.replace(sound, broken))
    assert _refused(path) is KnownFault.STORE_DAMAGED
    assert not verify_store(path).sound


def test_a_store_cut_short_is_refused(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:30_000])
    assert _refused(path) == KnownFault.STORE_DAMAGED


@pytest.mark.parametrize(
    "change",
    [
        "DROP TRIGGER count_paper_no_update",
        "CREATE TRIGGER extra AFTER INSERT ON units BEGIN DELETE FROM units; END",
    ],
)
def test_a_store_with_changed_triggers_is_refused_but_can_be_looked_at(
    path: Path, change: str
) -> None:
    _change(path, change)
    assert _refused(path) == KnownFault.TRIGGERS_CHANGED
    open_store(path, check=False).close()


def test_a_store_is_opened_once_in_one_process(path: Path) -> None:
    store = open_store(path)
    link = path.with_name("link.thidua")
    os.link(path, link)
    for name in (path, link):
        with pytest.raises(Refused) as refused:
            open_store(name)
        assert refused.value.code == KnownFault.STORE_IN_USE
    store.close()
    open_store(path).close()


def test_a_store_that_another_program_has_open_is_in_use(path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    for attempt in (open_store, verify_store):
        with pytest.raises(Refused) as refused:
            attempt(path)
        assert refused.value.code == KnownFault.STORE_IN_USE
    holder.communicate("")
    assert holder.returncode == 0
    open_store(path).close()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everything")
def test_a_read_only_store_is_refused_for_work_and_verified(path: Path) -> None:
    path.chmod(0o444)
    assert _refused(path) == KnownFault.STORE_READ_ONLY
    assert verify_store(path).sound
    path.chmod(0o644)


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("DROP TABLE tellers", "Ban kiểm phiếu"),
        ("ALTER TABLE units DROP COLUMN short_name", "Đơn vị"),
        ("ALTER TABLE units ADD COLUMN motto TEXT", "Đơn vị"),
        ("CREATE TABLE notes (text TEXT)", "notes"),
    ],
)
def test_a_schema_that_was_changed_is_refused_by_the_name_of_its_table(
    path: Path, statement: str, named: str
) -> None:
    _change(path, "PRAGMA foreign_keys=OFF", statement)
    before = _files(path.parent)
    with pytest.raises(Refused) as refused:
        open_store(path)
    assert refused.value.code == KnownFault.SCHEMA_CHANGED
    assert named in refused.value.details[0]
    assert _files(path.parent) == before


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE count_paper SET marks = 'AB'", "Phiếu đã nhập, dòng 1"),
        ("UPDATE count_paper SET marks = '[1]'", "Phiếu đã nhập, dòng 1"),
        ("UPDATE count_form SET body = '{'", "Mẫu phiếu đã chốt, dòng 1"),
    ],
)
def test_json_that_cannot_be_read_is_named_and_changes_no_byte(
    path: Path, statement: str, named: str
) -> None:
    trigger = f"{statement.split()[1]}_no_update"
    _change(path, f"DROP TRIGGER {trigger}", statement, TRIGGERS[trigger])
    before = _files(path.parent)
    with pytest.raises(Refused) as refused:
        open_store(path)
    assert refused.value.code == KnownFault.STORE_DAMAGED
    assert named in refused.value.details[0]
    assert _files(path.parent) == before


def test_a_code_of_no_kind_is_named_when_its_row_is_read(path: Path) -> None:
    _change(path, "UPDATE people SET address = 'nobody'")
    store = open_store(path)
    with store.new_uow(ACTOR)("read") as uow, pytest.raises(Refused) as refused:
        uow.registers.find(Person)
    store.close()
    assert refused.value.code == KnownFault.STORE_DAMAGED
    assert refused.value.details == ("Nhân sự, dòng 1",)


def test_a_full_disk_is_a_known_error_and_loses_nothing(path: Path) -> None:
    store = open_store(path)
    (pages,) = store.driver.execute("PRAGMA page_count").fetchone()
    store.driver.execute(f"PRAGMA max_page_count={pages}")  # no room, as SQLite sees it
    with pytest.raises(Refused) as refused:
        _add_units(store, *(f"U{number}" for number in range(500)))
    assert refused.value.code == KnownFault.DISK_FULL
    with store.new_uow(ACTOR)("read") as uow:
        assert len(uow.registers.find(Unit)) == 1
    store.driver.execute("PRAGMA max_page_count=100000")
    _add_units(store, "U")
    store.close()
    assert verify_store(path).sound


def test_a_store_that_turns_read_only_is_a_known_error(path: Path) -> None:
    store = open_store(path)
    store.driver.execute("PRAGMA query_only=ON")
    with pytest.raises(Refused) as refused:
        _add_units(store, "U")
    assert refused.value.code == KnownFault.STORE_READ_ONLY
    store.close()


def test_a_copy_is_a_whole_store(path: Path) -> None:
    store = open_store(path)
    copy = path.with_name("copy.thidua")
    store.copy_to(copy)
    store.close()
    assert sorted(_files(path.parent)) == sorted([path.name, copy.name])
    assert verify_store(copy).sound
    opened = open_store(copy)
    assert opened.driver.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    opened.close()
