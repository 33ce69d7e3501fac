"""Power cuts: what a disk may hold is rebuilt rightly, nothing is lost, and losses are found."""

import random
import sys
from pathlib import Path

import pytest

from faults.images import Arrived, Disk, Event, Kind, folder_of
from faults.power_cuts import power_rows
from faults.recorder import recorded
from thidua_desktop import durable
from thidua_desktop.bootstrap import wiring

CHANCE = random.Random(1)
A, B = b"a" * 1024, b"b" * 1024


def disk_after(*events: Event) -> Disk:
    disk = Disk({"old": A})
    for event in events:
        disk.take(event)
    return disk


def test_what_was_not_synced_may_be_there_or_not() -> None:
    disk = disk_after(Event(Kind.WRITE, "old", at=512, body=B))
    assert disk.image(Arrived.NONE, CHANCE) == {"old": A}
    assert disk.image(Arrived.ALL, CHANCE) == {"old": A[:512] + B}
    torn = {disk.image(Arrived.TORN, CHANCE)["old"] for _ in range(50)}
    assert torn == {A, A[:512] + B, A[:512] + B[:512], A + B[512:]}


def test_what_was_synced_is_there_under_the_name_that_its_folder_was_synced_with() -> None:
    events = (
        Event(Kind.CREATE, "x.part"),
        Event(Kind.WRITE, "x.part", body=B),
        Event(Kind.SYNC, "x.part"),
        Event(Kind.RENAME, "x.part", to="old"),
    )
    disk = disk_after(*events)
    assert disk.image(Arrived.NONE, CHANCE) == {"old": A}
    assert disk.image(Arrived.ALL, CHANCE) == {"old": B}
    found = [disk.image(Arrived.ANY, CHANCE) for _ in range(50)]
    assert {"old": A, "x.part": B} in found  # the new name arrived, the rename did not
    disk.take(Event(Kind.SYNC_FOLDER, folder_of("old")))
    assert disk.image(Arrived.NONE, CHANCE) == {"old": B}


def test_an_unlink_and_a_cut_are_lost_until_they_are_synced() -> None:
    disk = disk_after(Event(Kind.TRUNCATE, "old", at=10), Event(Kind.UNLINK, "old"))
    assert disk.image(Arrived.NONE, CHANCE) == {"old": A}
    assert disk.image(Arrived.ALL, CHANCE) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="what the disk is asked is heard on Linux")
def test_all_that_is_written_is_heard(tmp_path: Path) -> None:
    with recorded(tmp_path) as recorder:
        wiring.make_sample(tmp_path / "a.thidua-db")
        part = tmp_path / "b.part"
        part.write_bytes(B)
        durable.sync_file(part)
        durable.put(part, tmp_path / "b")
    disk = Disk({})
    for event in recorder.events:
        disk.take(event)
    real = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    for arrived in Arrived:  # everything was synced
        assert disk.image(arrived, CHANCE) == real


@pytest.mark.skipif(sys.platform != "linux", reason="what the disk is asked is heard on Linux")
def test_nothing_is_lost_and_a_store_that_does_not_sync_is_found(tmp_path: Path) -> None:
    rows = list(power_rows(tmp_path, 24))
    assert [row.name for row in rows if not row.held] == []
    assert len(rows) == 9
