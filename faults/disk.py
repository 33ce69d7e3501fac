"""A disk that is full at each step of the work: what was stored stays, nothing is half there."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.years import opened
from faults.rows import Row
from thidua_desktop.bootstrap import wiring
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.backups import write_backup
from thidua_desktop.storage.verify import verify_store

STEP = 16 * 1024
MOST = 1024 * 1024


def disk_rows(folder: Path, _times: int) -> Iterator[Row]:
    """Let no file grow beyond a size, from nothing to more than all need."""
    if sys.platform == "win32":
        return
    yield _full("ổ đĩa đầy khi lập tệp dữ liệu", folder, _make)
    yield _full("… khi ghi nhiều dòng", folder, _write_on)
    yield _full("… khi sao lưu", folder, _back_up)


def _full(name: str, folder: Path, act: Callable[[Path], int]) -> Row:
    """`act` gives how many units the store must have afterwards, whatever it could do."""
    lost = wrong = injected = 0
    for room in range(STEP, MOST, STEP):
        injected += 1
        store = folder / "full" / f"{act.__name__}{room}.thidua-db"
        store.parent.mkdir(exist_ok=True)
        if act is not _make:
            wiring.make_sample(store)
        with files_at_most(room):
            wanted = act(store)
        if store.exists():
            with opened(store) as (_, cases):
                lost += max(wanted - len(cases.registers.list(Unit)), 0)
            wrong += not verify_store(store).sound
        elif act is not _make:
            lost += 1
        wrong += sum(1 for part in store.parent.iterdir() if part.name.startswith("."))
        for part in store.parent.iterdir():
            part.unlink()
    return Row(name, injected, lost, wrong)


def _make(store: Path) -> int:
    try:
        wiring.make_sample(store)
    except Refused:
        return 0
    return 12


def _write_on(store: Path) -> int:
    stored = 12
    try:
        with opened(store) as (_, cases):
            for number in range(40):
                cases.registers.save(Unit(code=f"X{number}", name="Đơn vị " * 20 + str(number)))
                stored += 1
    except Refused:
        pass
    return stored


def _back_up(store: Path) -> int:
    try:
        with opened(store) as (one, _):
            write_backup(one, store.with_name("b.thidua-bak"))
    except Refused:
        return 12
    return 12


@contextmanager
def files_at_most(size: int) -> Iterator[None]:
    """Let the system refuse every write beyond a size, as a full disk does."""
    import resource

    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        signal.signal(signal.SIGXFSZ, handler)
