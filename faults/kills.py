"""The program is killed in the middle of its work; what it said to be done must be there."""

import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.years import load, opened, year_body
from faults.rows import ROOT, Row, copy_of, environment
from faults.worker import NAMES
from thidua_desktop.bootstrap import wiring
from thidua_desktop.files.package.package_read import PackageReader
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.conference.conference_view import rounds_by_year
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.storage.backups import write_backup
from thidua_desktop.storage.verify import verify_store

PAPERS = 20_000
OF_ONE_COUNT = 25
"""Kills before another count is begun: so few never type all of its papers."""

LONGEST = 0.25
"""Seconds after the first thing done within which a worker is killed."""

Check = Callable[[Path, list[int]], tuple[int, int]]
"""What was lost and what is wrong after a kill, given what was said to be done."""


def kill_rows(folder: Path, times: int) -> Iterator[Row]:
    """Kill each kind of work so many times."""
    yield _counts_killed(folder, times)
    few = max(times // 10, 5)
    sample = folder / "m.thidua-db"
    wiring.make_sample(sample)
    with opened(sample) as (open_sample, _):
        write_backup(open_sample, folder / "good.bak")
    yield killed("… khi sao lưu", "backup", sample, few, _backups_checked)
    yield killed("… khi khôi phục", "put_back", sample, few, _store_checked)
    yield killed("… khi lập văn bản", "export", copy_of(sample, "e.thidua-db"), few, _documents)
    handed = copy_of(sample, "h.thidua-db")
    yield killed("… khi lập hồ sơ bàn giao", "hand_over", handed, few, _packages_checked)


def _counts_killed(folder: Path, times: int) -> Row:
    """A count is killed some times and gone on with; then a new one is begun."""
    rows = []
    for begun in range(0, times, OF_ONE_COUNT):
        store = folder / f"s{begun}.thidua-db"
        load(store, year_body(NAMES, PAPERS))
        few = min(OF_ONE_COUNT, times - begun)
        rows.append(killed("", "count", store, few, count_checked))
        store.unlink()
    lost, wrong = sum(row.lost for row in rows), sum(row.wrong for row in rows)
    return Row("tắt đột ngột khi kiểm phiếu", times, lost, wrong)


def killed(name: str, work: str, store: Path, times: int, check: Check) -> Row:
    lost = wrong = 0
    for _ in range(times):
        done = one_kill(work, store)
        found = check(store, done)
        lost, wrong = lost + found[0], wrong + found[1]
    return Row(name, times, lost, wrong)


def one_kill(work: str, store: Path) -> list[int]:
    """Kill a worker at any moment after its first word; give what it said to be done."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "faults.worker", work, str(store)],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert worker.stderr is not None
    given = [worker.stderr.readline()]
    time.sleep(random.uniform(0, LONGEST))
    worker.kill()
    given += worker.stderr.readlines()
    worker.wait()
    worker.stderr.close()
    if not given[0].strip().isdecimal():
        raise RuntimeError("".join(given))
    return [int(line) for line in given if line.endswith("\n")]


def count_checked(store: Path, done: list[int]) -> tuple[int, int]:
    with opened(store) as (_, cases):
        (round_id,) = cases.read(rounds_by_year, "1").values()
        stored = len(cases.read(read_round, round_id).papers[1])
    acknowledged = max(done, default=0)
    more_than_one_in_hand = stored > acknowledged + 1
    unsound = not verify_store(store).sound
    return max(acknowledged - stored, 0), int(more_than_one_in_hand) + int(unsound)


def _store_checked(store: Path, _done: list[int]) -> tuple[int, int]:
    if not store.exists():  # between two names: what is kept aside has everything
        return int(not list(store.parent.glob(f"{store.stem} truoc khoi phuc*"))), 0
    wrong = int(not verify_store(store).sound)
    for aside in store.parent.glob(f"{store.stem} truoc khoi phuc*"):
        aside.unlink()
    return 0, wrong


def _backups_checked(store: Path, done: list[int]) -> tuple[int, int]:
    found = list(store.parent.glob("b*.thidua-bak"))
    unsound = sum(not verify_store(one).sound for one in found)
    return int(bool(done) and not found), unsound + int(not verify_store(store).sound)


def _documents(store: Path, _done: list[int]) -> tuple[int, int]:
    written = [path for path in store.with_name("out").glob("*") if path.suffix in _ENDINGS]
    broken = sum(not zipfile.is_zipfile(path) for path in written)
    return 0, broken + int(not verify_store(store).sound)


_ENDINGS = (".docx", ".xlsx")


def _packages_checked(store: Path, _done: list[int]) -> tuple[int, int]:
    wrong = 0
    for package in store.parent.glob("p*.thidua"):
        try:
            with PackageReader(package) as reader:
                done_at_once(reader.check())
        except Refused:
            wrong += 1
        package.unlink()
    return 0, wrong + int(not verify_store(store).sound)
