"""Backups: written while the store is open, tried, kept by the rule, and put back."""

import os
import shutil
import sqlite3
import stat
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.counted import count_round, first_round, seal_first
from tests.support.ready import ready_sample
from tests.support.shared import files_of
from tests.support.stores import ACTOR, HeldClock, held_by_another
from thidua_desktop import durable
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.domain.retention import NEWEST
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.backups import (
    Backups,
    backups_in,
    copy_durably,
    preview_restore,
    restore,
    write_backup,
)
from thidua_desktop.storage.engine import Store, create_store, open_store
from thidua_desktop.storage.triggers import TRIGGERS
from thidua_desktop.storage.verify import verify_store


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cụm ba.thidua-db"


def _add(store: Store, code: str) -> None:
    with store.new_uow(ACTOR)("add") as uow:
        uow.registers.add(Unit(code=code, name=code))
        uow.commit()


def _codes(path: Path) -> list[str]:
    store = open_store(path)
    try:
        with store.new_uow(ACTOR)("read") as uow:
            return [unit.code for unit in uow.registers.find(Unit)]
    finally:
        store.close()


def test_a_backup_of_an_open_store_is_a_whole_sound_store(path: Path) -> None:
    ready_sample(path)
    with wiring.opened(path) as cases:
        count_round(cases, first_round(cases))
    store = open_store(path)
    write_backup(store, path.with_name("b.thidua-bak"))
    assert verify_store(path.with_name("b.thidua-bak")).sound
    store.close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["b.thidua-bak", path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has the rights of the folder")
def test_folders_that_were_not_there_are_made_for_their_owner_alone(
    path: Path, clock: HeldClock
) -> None:
    """Whatever the rights are that the system gives to what is new."""
    backup = path.parent / "a" / "b" / "b.thidua-bak"
    place = path.parent / "c" / "d" / path.name
    before = os.umask(0)
    try:
        with closing(create_store(path, clock=clock)) as store:
            write_backup(store, backup)
        restore(place, backup, clock)
    finally:
        os.umask(before)
    assert [stat.S_IMODE(one.parent.stat().st_mode) for one in (backup, place)] == [0o700] * 2
    assert verify_store(place).sound


def test_the_second_place_gets_a_copy_and_a_stick_that_is_gone_takes_nothing(
    path: Path, clock: HeldClock, tmp_path: Path
) -> None:
    store = create_store(path, clock=clock)
    _add(store, "A")
    stick = tmp_path / "stick"
    stick.mkdir()
    backups = Backups(store, tmp_path / "own", stick)
    due = [backups.due]
    made = backups.make()
    assert [*due, backups.due] == [True, False]
    assert (stick / made.path.name).read_bytes() == made.path.read_bytes()
    shutil.rmtree(stick)
    clock.moment += timedelta(minutes=1)
    made = backups.make()
    assert made.path.is_file()
    assert backups.second_fault is not None
    store.close()


def test_old_backups_go_by_the_rule(path: Path, clock: HeldClock, tmp_path: Path) -> None:
    store = create_store(path, clock=clock)
    (tmp_path / "stick").mkdir()
    backups = Backups(store, tmp_path / "own", tmp_path / "stick")
    for _ in range(NEWEST + 3):
        clock.moment += timedelta(minutes=1)
        backups.make()
    assert len(backups.found()) == NEWEST
    assert len(list((tmp_path / "stick").iterdir())) == NEWEST
    assert backups.found()[0].at == clock.moment
    store.close()


def test_two_backups_of_one_second_are_two_files(
    path: Path, clock: HeldClock, tmp_path: Path
) -> None:
    store = create_store(path, clock=clock)
    backups = Backups(store, tmp_path / "own")
    first = backups.make()
    body = first.path.read_bytes()
    _add(store, "A")
    second = backups.make()
    assert second.at - first.at == timedelta(seconds=1)
    assert first.path.read_bytes() == body
    store.close()


def test_a_result_that_does_not_come_out_makes_no_backup(path: Path, tmp_path: Path) -> None:
    ready_sample(path)
    with wiring.opened(path) as cases:
        seal_first(cases)
    driver = sqlite3.connect(path)
    driver.execute("DROP TRIGGER count_result_no_update")
    driver.execute("UPDATE count_result SET check_code = 'AAAA-AAAA-AAAA'")
    driver.commit()
    driver.close()
    store = open_store(path, check=False)
    store.driver.execute(TRIGGERS["count_result_no_update"])
    with pytest.raises(Refused) as refused:
        write_backup(store, tmp_path / "b.thidua-bak")
    assert refused.value.code == KnownFault.BACKUP_UNSOUND
    store.close()
    with pytest.raises(Refused) as refused:
        restore(tmp_path / "s.thidua-db", path, HeldClock())
    assert refused.value.code == KnownFault.BACKUP_UNSOUND
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_restoring_says_first_what_it_takes_away_and_keeps_the_present_store(
    path: Path, clock: HeldClock
) -> None:
    store = create_store(path, clock=clock)
    _add(store, "A")
    backup = path.with_name("b.thidua-bak")
    write_backup(store, backup)
    _add(store, "B")
    seen = Backups(store, path.parent).preview(backup)
    assert [row.use_case for row in seen.lost] == ["add"]
    assert seen.gained == ()
    with pytest.raises(Refused) as refused:
        restore(path, backup, clock)
    assert refused.value.code == KnownFault.STORE_IN_USE
    store.close()
    assert len(preview_restore(backup, path).lost) == 1
    before = path.with_name("before.thidua-db")
    before.hardlink_to(path)
    aside = restore(path, backup, clock)
    assert aside is not None
    assert _codes(path) == ["A"]
    assert _codes(aside) == _codes(before) == ["A", "B"]
    assert verify_store(path).sound
    back = preview_restore(aside, path)
    assert [row.use_case for row in back.gained] == ["add"]
    assert [row.use_case for row in back.lost] == ["restore"]


def test_a_backup_of_an_older_release_leaves_nothing_beside_what_was_asked_for(
    tmp_path: Path, clock: HeldClock
) -> None:
    folder = tmp_path / "new" / "data"
    old = Path(__file__).parents[2] / "stores" / "0.2.0.thidua-db"
    restore(folder / "s.thidua-db", old, clock)
    assert os.name == "nt" or stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [file.name for file in folder.iterdir()] == ["s.thidua-db"]
    assert verify_store(folder / "s.thidua-db").sound


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes links for administrators alone")
def test_a_link_goes_on_leading_to_the_restored_store(path: Path, clock: HeldClock) -> None:
    store = create_store(path, clock=clock)
    _add(store, "A")
    backup = path.with_name("b.thidua-bak")
    write_backup(store, backup)
    _add(store, "B")
    store.close()
    link = path.with_name("link.thidua-db")
    link.symlink_to(path)
    restore(link, backup, clock)
    assert link.is_symlink()
    assert _codes(path) == _codes(link) == ["A"]


def test_a_damaged_store_with_its_log_is_kept_as_it_was(path: Path, clock: HeldClock) -> None:
    store = create_store(path, clock=clock)
    _add(store, "A")
    backup = path.with_name("b.thidua-bak")
    write_backup(store, backup)
    store.close()
    path.write_bytes(path.read_bytes()[:5000])
    log = path.with_name(f"{path.name}-wal")
    log.write_bytes(b"torn")
    seen = preview_restore(backup, path)
    assert (seen.readable, seen.lost, len(seen.gained), seen.papers) == (False, (), 1, (0, 0))
    broken = path.read_bytes()
    aside = restore(path, backup, clock)
    assert aside is not None
    assert not log.exists()
    assert aside.read_bytes() == broken
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"torn"
    assert _codes(path) == ["A"]


def test_a_store_that_another_program_has_is_not_replaced(path: Path, clock: HeldClock) -> None:
    store = create_store(path, clock=clock)
    backup = path.with_name("b.thidua-bak")
    write_backup(store, backup)
    store.close()
    before = files_of(path.parent)
    with held_by_another(path), pytest.raises(Refused) as refused:
        restore(path, backup, clock)
    assert refused.value.code == KnownFault.STORE_IN_USE
    assert files_of(path.parent) == before


def test_what_a_crash_left_in_the_log_is_compared_too(path: Path, clock: HeldClock) -> None:
    store = create_store(path, clock=clock)
    backup = path.with_name("b.thidua-bak")
    write_backup(store, backup)
    _add(store, "A")  # what is first is folded into the file
    _add(store, "B")
    left = path.with_name("left.thidua-db")
    for end in ("", "-wal"):
        shutil.copyfile(f"{path}{end}", f"{left}{end}")
    store.close()
    assert [row.use_case for row in preview_restore(backup, left).lost] == ["add", "add"]


def test_a_backup_is_tried_beside_itself_where_temporary_files_have_no_place(
    path: Path, clock: HeldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = path.with_name("b.thidua-bak")
    with closing(create_store(path, clock=clock)) as store:
        write_backup(store, backup)
        _add(store, "A")
        before = sorted(path.parent.iterdir())
        monkeypatch.setattr(tempfile, "tempdir", str(path.with_name("gone")))
        assert [row.use_case for row in preview_restore(backup, store).lost] == ["add"]
        assert sorted(path.parent.iterdir()) == before


def test_whatever_gets_its_name_was_brought_to_the_disk_before(
    path: Path, clock: HeldClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a power cut it would be there, and empty: `faults/power_cuts.py` looks at all ways."""
    done: list[tuple[str, Path]] = []
    for name in ("sync_file", "put"):
        monkeypatch.setattr(durable, name, _told(done, name, getattr(durable, name)))
    (tmp_path / "stick").mkdir()
    store = create_store(path, clock=clock)
    made = Backups(store, tmp_path / "own", tmp_path / "stick").make()
    store.copy_to(tmp_path / "copy.thidua-db")
    store.close()
    restore(path, made.path, clock)
    named = [place for place, (deed, _) in enumerate(done) if deed == "put"]
    assert len(named) == len([deed for deed, _ in done if deed == "sync_file"]) + 1 == 6
    assert all(done[place - 1] == ("sync_file", done[place][1]) for place in named[1:])


def _told(
    done: list[tuple[str, Path]], name: str, real: Callable[..., None]
) -> Callable[..., None]:
    def call(first: Path, *others: Path) -> None:
        done.append((name, first))
        real(first, *others)

    return call


def test_a_copy_that_cannot_get_its_name_leaves_nothing(tmp_path: Path) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"x")
    (target / "full").mkdir(parents=True)
    with pytest.raises(OSError, match="b"):
        copy_durably(source, target)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a", "b"]


@pytest.mark.parametrize("body", [b"", b"no store", b"SQLite format 3\x00" + bytes(200)])
def test_what_is_no_sound_backup_changes_nothing(path: Path, clock: HeldClock, body: bytes) -> None:
    create_store(path).close()
    backup = path.with_name("b.thidua-bak")
    backup.write_bytes(body)
    before = files_of(path.parent)
    with pytest.raises(Refused):
        restore(path, backup, clock)
    assert files_of(path.parent) == before


def test_other_files_in_the_folder_are_no_backups(tmp_path: Path) -> None:
    for name in (
        "cụm.thidua-db",
        "cụm 2017-11-22 15.40.12.thidua-bak",
        "cụm hai 2017-11-22 15.40.12.thidua-bak",
        "cụm 2017-13-22 15.40.12.thidua-bak",
        ".cụm 2017-11-22 15.40.13.thidua-bak.part",
    ):
        (tmp_path / name).touch()
    found = backups_in([tmp_path, tmp_path / "gone"], "cụm")
    assert [one.path.name for one in found] == ["cụm 2017-11-22 15.40.12.thidua-bak"]
