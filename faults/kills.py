"""The program is killed in the middle of its work; what it said to be done must be there."""

import random
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.years import TYPIST, load, opened, year_body
from faults import worker
from faults.rows import ROOT, Row
from faults.stores import broken, not_restored, stored_papers, unsound, with_backup
from faults.worker import Workers
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import package_sender
from thidua_desktop.files.package.package_read import PackageReader
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.verify import verify_store

PAPERS = 5_000
"""More than are typed before all kills of one count are done."""

STORE = "s.thidua-db"
OLD_STORE = ROOT / "tests" / "stores" / "0.2.0.thidua-db"
SHORTEST = 0.1
"""Seconds within which a kill falls at least: many papers."""

FEWEST = 2

Check = Callable[[Path, list[int]], tuple[int, int]]
"""What was lost and what is wrong after a kill, given what was said to be done."""


@dataclass(frozen=True, slots=True)
class Kill:
    """A kind of work, how its store is made, and what must be there of it.

    It is killed one time in so many that a count is, within `at_most` seconds of its beginning;
    `in_one` kills in turn fall on one store.
    """

    name: str
    work: Callable[[Path], Iterator[int]]
    make: Callable[[Path], object]
    check: Check
    share: int = 6
    in_one: int = 1
    at_most: float = 60.0


def kill_rows(folder: Path, times: int) -> Iterator[Row]:
    """Kill each kind of work so many times."""
    with Workers() as workers:
        for one in KILLS:
            made = folder / one.work.__name__
            made.mkdir()
            one.make(made / STORE)
            yield killed(one, made, max(times // one.share, FEWEST), workers)
            shutil.rmtree(made)


def killed(kill: Kill, made: Path, times: int, workers: Workers) -> Row:
    """Kill it so many times in copies of the folder in which its store was made."""
    lost = wrong = 0
    longest = min(_two_pieces(kill, made, workers), kill.at_most)
    for begun in range(0, times, kill.in_one):
        with _copy_of(made) as store:
            for _ in range(min(kill.in_one, times - begun)):
                found = kill.check(store, one_kill(kill, store, longest, workers))
                lost, wrong = lost + found[0], wrong + found[1]
    return Row(kill.name, times, lost, wrong)


@contextmanager
def _copy_of(made: Path) -> Iterator[Path]:
    """Give the store in a copy of what was made."""
    with TemporaryDirectory(dir=made.parent) as place:
        yield Path(shutil.copytree(made, Path(place, "k")), STORE)


def _two_pieces(kill: Kill, made: Path, workers: Workers) -> float:
    """Seconds from the beginning of a work to the end of its second piece."""
    with _copy_of(made) as store:
        workers.begin(kill.work.__name__, store)
        began = time.monotonic()
        workers.next()
        workers.next()
        took = time.monotonic() - began
        workers.kill()
        return max(took, SHORTEST)


def one_kill(kill: Kill, store: Path, longest: float, workers: Workers) -> list[int]:
    """Kill a worker at any moment of its work; give what it said to be done."""
    workers.begin(kill.work.__name__, store)
    time.sleep(random.uniform(0, longest))
    return workers.kill()


# ----------------------------------------------------------------------------- what must be there
def count_checked(store: Path, done: list[int]) -> tuple[int, int]:
    stored, acknowledged = stored_papers(store), max(done, default=0)
    more_than_one_in_hand = bool(done) and stored > acknowledged + 1
    return max(acknowledged - stored, 0), int(more_than_one_in_hand) + unsound(store)


def _backups_checked(store: Path, done: list[int]) -> tuple[int, int]:
    found = list(store.parent.glob("b*.thidua-bak"))
    return max(len(set(done) & {0, 1, 2}) - len(found), 0), unsound(store, *found)


def _store_checked(store: Path, done: list[int]) -> tuple[int, int]:
    asides = list(store.parent.glob(f"{store.stem} truoc khoi phuc*.thidua-db"))
    if not store.exists():  # between two names: what is kept aside has everything
        return int(not asides), unsound(*asides)
    wrong = unsound(store, *asides)
    return not_restored(store) if done and not wrong else 0, wrong


def _documents_checked(store: Path, done: list[int]) -> tuple[int, int]:
    written = [path for path in store.parent.glob("v*/[!.]*") if path.is_file()]
    there = {path.parent.name for path in written}
    missing = sum(f"v{number}" not in there for number in done)
    return missing, broken(*written) + unsound(store)


def _packages_checked(store: Path, done: list[int]) -> tuple[int, int]:
    found = {path.stem: path for path in store.parent.glob("p*.thidua")}
    torn = sum(not _whole_package(path) for path in found.values())
    return sum(f"p{number}" not in found for number in done), torn + unsound(store)


def _whole_package(path: Path) -> bool:
    try:
        with PackageReader(path) as reader:
            done_at_once(reader.check())
    except Refused:
        return False
    return True


def _stores_checked(store: Path, done: list[int], letter: str) -> tuple[int, int]:
    """Of the stores that are made one after another each one told is there, and each is sound."""
    found = {path.stem: path for path in store.parent.glob(f"{letter}*.thidua-db")}
    return sum(f"{letter}{number}" not in found for number in done), unsound(*found.values())


def _brought_up(store: Path, done: list[int]) -> tuple[int, int]:
    """Each copy, and what was kept of it, opens as today's and goes on from the old journal."""
    found = list(store.parent.glob("m*.thidua-db*"))
    missing = sum(store.with_name(f"m{number}.thidua-db") not in found for number in done)
    return missing, sum(not _is_brought_up(path) for path in found if path.suffix in _STORES)


_STORES = (".thidua-db", ".bak")


def _is_brought_up(path: Path) -> bool:
    before = _journal(OLD_STORE)
    try:
        open_store(path).close()
    except Refused:
        return False
    return verify_store(path).sound and _journal(path)[: len(before)] == before


def _journal(path: Path) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(path)) as driver:
        return driver.execute("SELECT id, hash FROM journal ORDER BY id").fetchall()


def _lists_checked(store: Path, done: list[int]) -> tuple[int, int]:
    """Each list is there as a whole or not at all."""
    with opened(store) as (_, cases):
        found = Counter(person.mark for person in cases.registers.list(Person) if person.mark)
    missing = sum(str(number) not in found for number in done)
    half = sum(number != len(worker.LISTED) for number in found.values())
    return missing, half + unsound(store)


def _passes_checked(store: Path, done: list[int]) -> tuple[int, int]:
    """Each pass is there as a whole or not at all."""
    lost, wrong = _stores_checked(store, done, "i")
    for path in store.parent.glob("i*.thidua-db"):
        papers = stored_papers(path)
        told = int(path.stem[1:]) in done
        wrong += papers not in {worker.IMPORTED} if told else papers not in {0, worker.IMPORTED}
    return lost, wrong


# ----------------------------------------------------------------------------- what is worked on
def _make_count(papers: int) -> Callable[[Path], object]:
    return lambda store: load(store, year_body(worker.NAMES, papers))


def _with_package(store: Path) -> None:
    wiring.make_sample(store)
    with opened(store) as (one, _):
        done_at_once(package_sender(one, TYPIST).send(store.with_name("good.thidua")))


def _old(store: Path) -> None:
    shutil.copyfile(OLD_STORE, store)


COUNT = Kill(
    *("tắt đột ngột khi kiểm phiếu", worker.count, _make_count(PAPERS), count_checked),
    share=1,
    in_one=25,
    at_most=2 * SHORTEST,  # also where two papers took long: there must be more than are typed
)
KILLS = (
    COUNT,
    Kill("… khi sao lưu", worker.backup, wiring.make_sample, _backups_checked),
    Kill("… khi khôi phục", worker.put_back, with_backup, _store_checked),
    Kill("… khi lập văn bản", worker.export, wiring.make_sample, _documents_checked),
    Kill("… khi lập hồ sơ bàn giao", worker.hand_over, wiring.make_sample, _packages_checked),
    Kill(
        *("… khi nhận hồ sơ bàn giao", worker.take_over, _with_package),
        partial(_stores_checked, letter="r"),
    ),
    Kill("… khi nâng cấp tệp dữ liệu cũ", worker.bring_up, _old, _brought_up),
    Kill("… khi nhập danh sách", worker.take_list, wiring.make_sample, _lists_checked),
    Kill(
        *("… khi nhập cả lượt phiếu", worker.take_papers, _make_count(worker.IMPORTED)),
        _passes_checked,
    ),
    Kill(
        *("… khi lập tệp dữ liệu mới", worker.make, wiring.make_sample),
        partial(_stores_checked, letter="n"),
    ),
)
