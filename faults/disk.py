"""A disk that is full at each step of the work: what was stored stays, nothing is half there."""

import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.years import HANDS, load, opened, papers_of, year_body
from faults.failing_disk import failing_disk_rows
from faults.rows import Row, ends_well
from faults.stores import unsound
from thidua_desktop.bootstrap import wiring
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.import_papers import import_papers
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.storage.backups import write_backup

MOST = 2 * 1024 * 1024
NAMES, PAPERS = 6, 12


def disk_rows(folder: Path, times: int) -> Iterator[Row]:
    """Let no file grow beyond a size, from nothing to more than all need, in so many steps.

    Then let SQLite's writes fail one by one.
    """
    if sys.platform != "win32":
        yield _full("ổ đĩa đầy khi lập tệp dữ liệu", folder, times, _make)
        yield _full("… khi ghi nhiều dòng", folder, times, _write_on)
        yield _full("… khi sao lưu", folder, times, _back_up)
        yield Row("… trong cửa sổ: nhập phiếu, chốt kết quả", 2, 0, full_in_window(folder))
    yield from failing_disk_rows(folder, times)


def _full(name: str, folder: Path, times: int, act: Callable[[Path], int]) -> Row:
    """`act` gives how many units the store must have afterwards, whatever it could do."""
    lost = wrong = injected = 0
    sample = folder / "sample.thidua-db"
    if not sample.exists():
        wiring.make_sample(sample)
    for room in range(MOST // times, MOST, MOST // times):
        injected += 1
        store = folder / "full" / f"{act.__name__}{room}.thidua-db"
        store.parent.mkdir(exist_ok=True)
        if act is not _make:
            shutil.copyfile(sample, store)
        with files_at_most(room):
            wanted = act(store)
        if store.exists():
            with opened(store) as (_, cases):
                lost += max(wanted - len(cases.registers.list(Unit)), 0)
            wrong += unsound(store, *store.parent.glob("*.thidua-bak"))
            wrong += act is _make and not wanted  # refused, and yet a file
        elif wanted:
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


def full_in_window(folder: Path, jobs: Sequence[str] = ("full", "seal")) -> int:
    """By keys: a paper and a seal, while there is no room and when there is; give what failed."""
    for job in jobs:
        store = folder / f"{job}.thidua-db"
        round_id = load(store, year_body(NAMES, PAPERS))
        with opened(store) as (_, cases):
            if job == "full":
                cases.do(start_pass, round_id, 1, HANDS)
                continue
            papers = papers_of(NAMES, PAPERS)
            cases.do(import_papers, round_id, 1, papers)
            cases.do(import_papers, round_id, 2, papers, "Lê Thị Nhập", "nhập từ tệp")
    stores = ((job, str(folder / f"{job}.thidua-db")) for job in jobs)
    return sum(not ends_well(("faults.window", *one), {}) for one in stores)


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
