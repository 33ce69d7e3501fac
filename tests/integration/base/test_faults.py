"""The short form of `python3 dev.py faults`: nothing is lost, and the check itself has teeth."""

import sys
import zipfile
from pathlib import Path

import pytest

from faults import kills
from faults.damage import damage_rows
from faults.disk import full_in_window
from faults.failing_disk import failing_disk_rows
from faults.recorder import default_vfs
from faults.rows import copy_of
from faults.run import main
from faults.stores import broken, not_restored, with_backup
from faults.surroundings import ENVIRONMENTS, Stores, tried
from faults.worker import Workers
from thidua_desktop.storage.backups import restore
from thidua_desktop.storage.engine import SystemClock


def test_a_damaged_store_is_never_read_as_if_sound(tmp_path: Path) -> None:
    rows = list(damage_rows(tmp_path, 30))
    assert [row.name for row in rows if not row.held] == []
    assert sum(row.injected for row in rows) > 120


@pytest.fixture
def counted(tmp_path: Path) -> Path:
    """A folder in which a store stands ready to be counted into."""
    made = tmp_path / "made"
    made.mkdir()
    kills.COUNT.make(made / kills.STORE)
    return made


def test_a_killed_count_keeps_every_paper_that_was_said_to_be_stored(counted: Path) -> None:
    with Workers() as workers:
        assert kills.killed(kills.COUNT, counted, 3, workers).held


def test_a_paper_that_is_gone_would_be_counted_as_lost(counted: Path) -> None:
    store = counted / kills.STORE
    with Workers() as workers:
        done = kills.one_kill(kills.COUNT, store, kills.SHORTEST, workers)
    assert kills.count_checked(store, done) == (0, 0)
    assert kills.count_checked(store, [*done, max(done, default=0) + 700])[0] > 0


def test_a_store_that_is_copied_to_be_worked_on_has_its_name_once_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(_store: Path, copy: Path) -> Path:
        copy.write_bytes(b"SQLite format 3")
        raise KeyboardInterrupt

    monkeypatch.setattr("shutil.copyfile", cut_off)
    with pytest.raises(KeyboardInterrupt):
        copy_of(tmp_path / "s.thidua-db", "i0.thidua-db")
    assert list(tmp_path.glob("i*.thidua-db")) == []


def test_what_a_document_lacks_within_and_a_restore_that_is_gone_are_seen(tmp_path: Path) -> None:
    torn, store = tmp_path / "a.docx", tmp_path / "s.thidua-db"
    with zipfile.ZipFile(torn, "w") as archive:
        archive.writestr("a.xml", "x" * 2000)
    assert broken(torn) == 0
    torn.write_bytes(torn.read_bytes().replace(b"x" * 512, bytes(512), 1))
    assert broken(torn) == 1  # its directory is whole
    with_backup(store)
    assert not_restored(store) == 1
    restore(store, store.with_name("good.bak"), SystemClock())
    assert not_restored(store) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="the surroundings are those of Linux")
def test_a_machine_that_lacks_everything_counts_a_paper_and_says_what_it_has_not(
    tmp_path: Path,
) -> None:
    lacks = {name: value for changed in ENVIRONMENTS.values() for name, value in changed.items()}
    assert tried("", Stores(tmp_path).in_folder("x"), lacks, whole=False).held


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit a file's size")
def test_what_is_sealed_on_a_full_disk_is_refused_and_sealed_once_there_is_room(
    tmp_path: Path,
) -> None:
    assert full_in_window(tmp_path, ["seal"]) == 0


def test_a_disk_that_fails_at_any_write_loses_nothing(tmp_path: Path) -> None:
    rows = list(failing_disk_rows(tmp_path, 5))
    assert [row.name for row in rows if not row.held] == []
    assert len(rows) == (4 if default_vfs() else 0)


def test_the_command_tells_each_kind_and_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--quick", "--only", "scorers"]) == 0
    assert "| bảng tiêu chí ngẫu nhiên, hai cách tính điểm | 1000 | 0 | 0 |" in (
        capsys.readouterr().out
    )
