"""What was said to be stored is stored, however the program ends."""

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from faults.disk import files_at_most
from tests.support.stores import ACTOR
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import NewUnitOfWork
from thidua_desktop.storage.engine import create_store, new_store, open_store
from thidua_desktop.storage.verify import verify_store

WORK = """
import sys
from pathlib import Path
from thidua_desktop.records.cluster import Unit
from thidua_desktop.storage.engine import open_store
new_uow = open_store(Path(sys.argv[1])).new_uow("x")
for code in ("A", "B"):
    with new_uow("add") as uow:
        uow.registers.add(Unit(code=code, name=code))
        uow.commit()
with new_uow("add") as uow:
    uow.registers.add(Unit(code="C", name="C"))
    print("stored", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("verify_first", [False, True])
def test_a_killed_program_loses_only_what_was_not_committed(
    tmp_path: Path, verify_first: bool
) -> None:
    path = tmp_path / "s.thidua"
    create_store(path).close()
    worker = subprocess.Popen(
        [sys.executable, "-c", WORK, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert worker.stdout is not None
    assert worker.stdout.readline() == "stored\n"
    worker.kill()
    worker.communicate()
    assert path.with_name("s.thidua-wal").stat().st_size > 0

    if verify_first:
        assert verify_store(path).sound
    store = open_store(path)
    with store.new_uow(ACTOR)("read") as uow:
        assert [unit.code for unit in uow.registers.find(Unit)] == ["A", "B"]
        assert len(uow.journal_rows()) == 2
    with store.new_uow(ACTOR)("add") as uow:
        assert uow.registers.add(Unit(code="D", name="D")).id == 3
        uow.commit()
    store.close()
    assert verify_store(path).sound
    assert [file.name for file in tmp_path.iterdir()] == ["s.thidua"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit a file's size")
def test_a_commit_that_cannot_be_written_loses_nothing_before_it(tmp_path: Path) -> None:
    path = tmp_path / "s.thidua"
    store = create_store(path)
    new_uow = store.new_uow(ACTOR)
    _add(new_uow, "A")
    room = path.with_name("s.thidua-wal").stat().st_size + 5000
    with files_at_most(room), pytest.raises(Refused):
        _add(new_uow, "B")
    _add(new_uow, "C")
    with new_uow("read") as uow:
        assert [unit.code for unit in uow.registers.find(Unit)] == ["A", "C"]
    store.close()
    assert verify_store(path).sound


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit a file's size")
def test_a_new_store_that_finds_no_room_when_it_is_closed_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        _fill_disk(tmp_path / "s.thidua")
    assert refused.value.code is KnownFault.DISK_FAILED  # so is it told where a limit is reached
    assert list(tmp_path.iterdir()) == []


def _fill_disk(path: Path) -> None:
    with ExitStack() as full, new_store(path) as store:
        full.enter_context(files_at_most(path.stat().st_size))
        for number in range(40):  # they have room in the log
            _add(store.new_uow(ACTOR), f"U{number}" * 9)


def _add(new_uow: NewUnitOfWork, code: str) -> None:
    with new_uow("add") as uow:
        uow.registers.add(Unit(code=code, name=code))
        uow.commit()
