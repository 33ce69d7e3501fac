"""The file by itself is the day's work; what is said to be stored is in the file people have."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from faults.disk import files_at_most
from tests.support.stores import ACTOR, count_example, filled_store, past_triggers
from thidua_desktop.domain.codes.store import KnownFault, LastEnd, VerifyCode
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.base.count_rows import PaperRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage import opening
from thidua_desktop.storage.engine import Store, create_store, open_store
from thidua_desktop.storage.store_file import log_of
from thidua_desktop.storage.verify import verify_store

MOST = 640 * 1024
OPEN_FILES = Path("/proc/self/fd")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "s.thidua"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = create_store(path)
    yield store
    store.close()


def _add(store: Store, *codes: str) -> None:
    for code in codes:
        with store.new_uow(ACTOR)("add") as uow:
            uow.registers.add(Unit(code=code, name=code))
            uow.commit()


def _codes(store: Store) -> list[str]:
    with store.new_uow(ACTOR)("read") as uow:
        return [unit.code for unit in uow.registers.find(Unit)]


def _copied(path: Path) -> Path:
    """What somebody gets who copies the file alone to a stick."""
    return Path(shutil.copyfile(path, path.with_name("copy.thidua")))


def test_a_folded_file_by_itself_holds_everything(store: Store) -> None:
    _add(store, "A", "B", "C")
    store.fold()
    copy = open_store(_copied(store.path))
    assert _codes(copy) == ["A", "B", "C"]
    copy.close()


def test_a_copy_made_while_the_store_is_open_says_what_it_may_lack(store: Store) -> None:
    _add(store, "A", "B")
    copy = _copied(store.path)
    assert VerifyCode.COPIED_OPEN in {one.code for one in verify_store(copy).findings}
    opened = open_store(copy)
    assert opened.last_end is LastEnd.COPIED
    assert _codes(opened) == ["A"]
    _add(opened, "X")
    opened.close()
    assert verify_store(copy).sound


def test_a_closed_store_and_a_copy_by_the_program_say_nothing(store: Store) -> None:
    _add(store, "A", "B")
    copy = store.path.with_name("other.thidua")
    store.copy_to(copy)
    assert verify_store(copy).sound
    store.close()
    assert verify_store(_copied(store.path)).sound
    opened = open_store(store.path)
    assert opened.last_end is LastEnd.CLOSED
    opened.close()


def test_a_store_with_its_log_beside_it_lacks_nothing(store: Store) -> None:
    _add(store, "A", "B")
    copy = _copied(store.path)
    shutil.copyfile(log_of(store.path), log_of(copy))
    opened = open_store(copy)
    assert opened.last_end is LastEnd.STOPPED
    assert _codes(opened) == ["A", "B"]
    opened.close()


def test_who_only_looks_changes_no_byte(store: Store) -> None:
    _add(store, "A")
    store.close()
    before = store.path.read_bytes()
    opened = open_store(store.path)
    assert _codes(opened) == ["A"]
    opened.close()
    assert store.path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move an open file")
@pytest.mark.parametrize("fault", ["renamed", "removed", "replaced", "log removed", "folder"])
def test_nothing_is_said_to_be_stored_in_a_file_that_is_gone(tmp_path: Path, fault: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    store = create_store(folder / "s.thidua")
    _add(store, "A", "B")
    _do(fault, store.path)
    with pytest.raises(Refused) as refused:
        store.refuse_lost()
    assert refused.value.code == KnownFault.STORE_LOST
    with pytest.raises(Refused):
        _add(store, "C")
    elsewhere = tmp_path / "elsewhere.thidua"
    store.copy_to(elsewhere)
    saved = open_store(elsewhere)
    assert _codes(saved) == ["A", "B"]
    saved.close()
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody cut an open file")
def test_a_file_that_was_cut_takes_nothing_more(store: Store) -> None:
    _add(store, "A", "B")
    os.truncate(store.path, 4096)
    with pytest.raises(Refused) as refused:
        _add(store, "C")
    assert refused.value.code == KnownFault.STORE_LOST
    with pytest.raises(Refused):
        store.close()


def _do(fault: str, path: Path) -> None:
    if fault == "renamed":
        path.rename(path.with_name("moved"))
    elif fault == "removed":
        path.unlink()
    elif fault == "replaced":
        shutil.copyfile(path, path.with_name("new"))
        path.with_name("new").replace(path)
    elif fault == "log removed":
        log_of(path).unlink()
    else:
        path.parent.rename(path.parent.with_name("moved"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit a file's size")
def test_a_new_store_without_room_leaves_no_file(path: Path) -> None:
    made = 0
    for room in range(8 * 1024, MOST, 24 * 1024):
        with files_at_most(room):
            try:
                create_store(path).close()
            except Refused:
                assert list(path.parent.iterdir()) == []
                continue
        made += 1
        assert verify_store(path).sound
        path.unlink()
    assert 0 < made < MOST // (24 * 1024)


def _left_open(path: Path) -> tuple[bytes, bytes]:
    """Give a store and its log as they are while somebody works on it; the store is closed."""
    with closing(open_store(path) if path.exists() else create_store(path)) as store:
        for number in range(3):
            with store.new_uow(path.name)("add") as uow:
                uow.registers.add(Unit(code=f"X{store.head.id}{number}", name=path.name))
                uow.commit()
        return path.read_bytes(), log_of(path).read_bytes()


def _together(path: Path, body: bytes, log: bytes) -> Path:
    path.write_bytes(body)
    log_of(path).write_bytes(log)
    return path


def _refuses_log(path: Path) -> None:
    before = path.read_bytes(), log_of(path).read_bytes()
    with pytest.raises(Refused) as refused:
        open_store(path)
    assert refused.value.code is KnownFault.LOG_FOREIGN
    assert (path.read_bytes(), log_of(path).read_bytes()) == before


def test_the_log_of_another_store_is_not_taken_for_its_own(tmp_path: Path) -> None:
    body, _ = _left_open(tmp_path / "own")
    _, log = _left_open(tmp_path / "other")
    path = _together(tmp_path / "mixed", body, log)
    _refuses_log(path)
    log_of(path).unlink()
    open_store(path).close()


@pytest.mark.parametrize(
    "changed",
    [
        "UPDATE journal SET actor = 'somebody else' WHERE id = 2",
        "UPDATE journal SET actor = 'somebody else' WHERE id = 3",
        "UPDATE journal SET hash = hex(randomblob(32)) WHERE id = 3",
        "DELETE FROM journal WHERE id = 2",
    ],
)
def test_a_journal_that_was_changed_is_told_from_the_log_of_another_store(
    tmp_path: Path, changed: str
) -> None:
    own = tmp_path / "own"
    _left_open(own)
    with past_triggers(own) as driver:
        assert driver.execute(changed).rowcount == 1
    path = _together(tmp_path / "crashed", *_left_open(own))
    open_store(path).close()
    codes = {one.code for one in verify_store(path).findings}
    assert codes & {VerifyCode.JOURNAL_HASH, VerifyCode.JOURNAL_GAP}
    _, log = _left_open(tmp_path / "other")
    _refuses_log(_together(tmp_path / "mixed", own.read_bytes(), log))


def test_the_log_of_another_store_is_refused_where_both_journals_were_changed(
    tmp_path: Path,
) -> None:
    for path in (tmp_path / "own", tmp_path / "other"):
        _left_open(path)
        with past_triggers(path) as driver:
            driver.execute("UPDATE journal SET actor = 'somebody else' WHERE id = 1")
    body, own_log = _left_open(tmp_path / "own")
    _, log = _left_open(tmp_path / "other")
    _refuses_log(_together(tmp_path / "mixed", body, log))
    # Nobody can tell whose a journal is that is broken in the log and torn in the file.
    _refuses_log(_together(tmp_path / "crashed", _torn(body, own_log), own_log))


def _torn(body: bytes, log: bytes) -> bytes:
    """Give a store whose pages that stand in the log are no longer whole in the file."""
    size = int.from_bytes(log[8:12], "big")
    torn = bytearray(body)
    for frame in range(32, len(log), size + 24):
        at = (int.from_bytes(log[frame : frame + 4], "big") - 1) * size
        torn[at : at + size] = b"\xff" * len(torn[at : at + size])
    return bytes(torn)


def _folded_after(store: Store, papers: int) -> list[int]:
    """Store papers one by one; give after which of them the log was empty."""
    found = []
    for number in range(1, papers + 1):
        _add(store, f"U{number}")  # other changes are not counted
        with store.new_uow(ACTOR)("paper") as uow:
            uow.count.append(count_example(PaperRow, attempt=9, number=number))
            uow.commit()
        if log_of(store.path).stat().st_size == 0:
            found.append(number)
    return found


def test_the_log_is_folded_with_every_twentieth_paper(path: Path) -> None:
    store = filled_store(path)
    store.close()
    store = open_store(path)
    _add(store, "A")
    copy = _copied(path)
    assert _folded_after(store, 41) == [20, 40]
    store.close()
    left_open = open_store(copy)  # the mark stands in it already: no first change is folded
    assert _folded_after(left_open, 20) == [20]
    left_open.close()


def test_a_store_that_is_written_anew_takes_less_room_at_once(store: Store) -> None:
    store.driver.execute("CREATE TABLE scrap AS SELECT zeroblob(100000)")
    store.driver.execute("DROP TABLE scrap")
    _add(store, "A")
    store.fold()
    before = store.path.stat().st_size
    store.rewrite()
    assert store.path.stat().st_size < before
    store.refuse_lost()


@pytest.mark.skipif(not OPEN_FILES.exists(), reason="only Linux tells")
def test_a_closed_store_and_one_that_is_refused_hold_no_file(path: Path) -> None:
    create_store(path).close()
    before = len(list(OPEN_FILES.iterdir()))
    store = open_store(path)
    _add(store, "A")
    store.close()
    assert len(list(OPEN_FILES.iterdir())) == before
    with closing(sqlite3.connect(path)) as driver:
        driver.execute("DROP TRIGGER journal_no_delete")
    with pytest.raises(Refused):
        open_store(path)
    assert len(list(OPEN_FILES.iterdir())) == before


def test_a_copy_is_made_over_what_was_left_and_leaves_nothing_where_it_fails(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(store, "A")
    (store.path.parent / ".copy.part").write_bytes(b"torn")
    target = store.path.with_name("copy")
    store.copy_to(target)
    assert verify_store(target).sound
    names = sorted(file.name for file in store.path.parent.iterdir())
    (store.path.parent / "full" / "folder").mkdir(parents=True)
    with pytest.raises(Refused):
        store.copy_to(store.path.with_name("full"))

    def full(_copy: sqlite3.Connection) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(opening, "clear_mark", full)
    with pytest.raises(Refused) as refused:
        store.copy_to(store.path.with_name("other"))
    assert refused.value.code == KnownFault.DISK_FULL
    assert sorted(file.name for file in store.path.parent.iterdir()) == sorted([*names, "full"])


def test_pages_that_are_torn_in_the_file_are_read_from_its_log(tmp_path: Path) -> None:
    """A power cut while the log is folded in leaves them so."""
    body, log = _left_open(tmp_path / "own")
    path = _together(tmp_path / "crashed", _torn(body, log), log)
    with closing(open_store(path)) as store:
        assert store.last_end is LastEnd.STOPPED
        assert len(_codes(store)) == 3
    assert verify_store(path).sound
