"""The power fails at every moment of the work; what was told to be stored must be on the disk.

The disk is rebuilt from recorded writes (`images.py`). The harness has teeth: with SQLite told not
to sync at each commit, and with folders that are not synced, it must find losses.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from bench.years import HANDS, TYPIST, load, marks_of, opened, year_body
from faults.images import Arrived, Disk, files_below, put_down
from faults.recorder import Recorder, default_vfs, recorded
from faults.rows import Row
from faults.stores import broken, not_restored, stored_papers, unsound, with_backup
from thidua_desktop import durable
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import package_sender
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.package.package_read import PackageReader
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.conference.conference_view import rounds_by_year
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.storage.backups import restore, write_backup
from thidua_desktop.storage.engine import Store, SystemClock, open_store

NAMES, PAPERS = 6, 45
STORE = "p.thidua-db"
FEWEST = 12
"""Images that show a built-in fault for certain."""

Work = Callable[[Path, Recorder], None]
Check = Callable[[Path, int], tuple[int, int]]
"""What was lost and what is wrong in an image, given the last number that was told."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A kind of work, how its store is made, what it does, and what must be there of it."""

    name: str
    make: Callable[[Path], object]
    work: Work
    check: Check
    share: int = 1
    """Of the images that a run takes, one in so many."""


def power_rows(folder: Path, times: int) -> Iterator[Row]:
    """Take so many images of a count, and some of each other work; then show the teeth."""
    if default_vfs() is None or not Path("/proc/self/fd").is_dir():
        return  # what the disk is asked cannot be heard here
    yield from (_cut(one, folder, times // one.share) for one in CUTS)
    for level in ("OFF", "NORMAL"):
        with patch.object(Store, "__init__", _with_synchronous(level)):
            yield _teeth(f"synchronous={level}", _cut(CUTS[0], folder, max(times // 5, FEWEST)))
    with patch.object(durable, "sync_folder", lambda _folder: None):
        yield _teeth("không ghi tên tệp xuống đĩa", _cut(CUTS[1], folder, max(times // 10, FEWEST)))


def _teeth(fault: str, found: Row) -> Row:
    """Where the fault is built in, finding nothing is what is wrong."""
    name = f"… thử độ nhạy, {fault}: phát hiện {found.lost + found.wrong} lần"
    return Row(name, found.injected, 0, int(found.held))


def _with_synchronous(level: str) -> Callable[..., None]:
    made = Store.__init__

    def make(store: Store, path: Path, driver: object, *rest: object) -> None:
        made(store, path, driver, *rest)  # type: ignore[arg-type]  # as it was called
        store.driver.execute(f"PRAGMA synchronous={level}")

    return make


def _cut(cut: Cut, folder: Path, times: int) -> Row:
    with TemporaryDirectory(dir=folder) as place:
        work = Path(place, "work")
        work.mkdir()
        cut.make(work / STORE)
        disk = Disk(files_below(work))
        with recorded(work) as recorder:
            cut.work(work / STORE, recorder)
        lost = wrong = 0
        for image, told in _images(disk, recorder, times):
            with TemporaryDirectory(dir=place) as found:
                put_down(image, Path(found))
                one = _judged(cut.check, Path(found, STORE), told)
            lost, wrong = lost + one[0], wrong + one[1]
    return Row(cut.name, times, lost, wrong)


def _judged(check: Check, store: Path, told: int) -> tuple[int, int]:
    try:
        return check(store, told)
    except Refused:
        return 1, 0


def _images(disk: Disk, recorder: Recorder, times: int) -> Iterator[tuple[dict[str, bytes], int]]:
    """Give as many images, spread over all moments, each kind of loss in its turn."""
    chance, moments = random.Random(4), len(recorder.events)
    wanted = sorted(number * moments // times for number in range(times))
    kinds, taken = tuple(Arrived), 0
    for number, moment in enumerate(wanted):
        while taken < moment:
            disk.take(recorder.events[taken])
            taken += 1
        yield disk.image(kinds[number % len(kinds)], chance), disk.told


# ------------------------------------------------------------------------------------ kinds of work
def _make_count(store: Path) -> None:
    load(store, year_body(NAMES, PAPERS))


def _count(path: Path, recorder: Recorder) -> None:
    with opened(path) as (_, cases):
        (round_id,) = cases.read(rounds_by_year, "1").values()
        cases.do(start_pass, round_id, 1, HANDS)
        for number in range(1, PAPERS + 1):
            cases.do(record_paper, cases.rounds, round_id, 1, number, marks_of(NAMES, number))
            recorder.told(number)


def _counted(store: Path, told: int) -> tuple[int, int]:
    papers = stored_papers(store)
    too_many = papers > told + 1
    return max(told - papers, 0), int(too_many) + unsound(store)


def _documents(path: Path, recorder: Recorder) -> None:
    with opened(path) as (_, cases):
        (round_id,) = cases.read(rounds_by_year, "1").values()
        for number in (1, 2, 3):
            folder = path.with_name(f"v{number}")
            folder.mkdir()
            cases.issue_document(round_id, DocumentKind.BALLOT, folder)
            recorder.told(number)


def _written(store: Path, told: int) -> tuple[int, int]:
    there = [sorted(store.parent.glob(f"v{number}/*.docx")) for number in range(1, told + 1)]
    half = broken(*store.parent.glob("v*/[!.]*"))
    return sum(not found for found in there), half + unsound(store)


def _backups(path: Path, recorder: Recorder) -> None:
    with opened(path) as (store, _):
        for number in (1, 2, 3):
            write_backup(store, path.with_name(f"b{number}.thidua-bak"))
            recorder.told(number)


def _backed_up(store: Path, told: int) -> tuple[int, int]:
    names = [store.with_name(f"b{number}.thidua-bak") for number in range(1, told + 1)]
    missing = sum(not name.exists() for name in names)
    return missing, unsound(store, *store.parent.glob("b*.thidua-bak"))


def _put_back(path: Path, recorder: Recorder) -> None:
    for number in (1, 2, 3):
        restore(path, path.with_name("good.bak"), SystemClock())
        recorder.told(number)


def _one_is_whole(store: Path, told: int) -> tuple[int, int]:
    """The store is there and sound at every moment, and restored once that was told."""
    if not store.exists():
        return 1, 0
    wrong = unsound(store)
    return not_restored(store) if told and not wrong else 0, wrong


def _packages(path: Path, recorder: Recorder) -> None:
    store = open_store(path)
    sender = package_sender(store, TYPIST)
    for number in (1, 2):
        done_at_once(sender.send(path.with_name(f"h{number}.thidua")))
        recorder.told(number)
    store.close()


def _packed(store: Path, told: int) -> tuple[int, int]:
    for package in store.parent.glob("h*.thidua"):
        with PackageReader(package) as reader:
            done_at_once(reader.check())
    names = [store.with_name(f"h{number}.thidua") for number in range(1, told + 1)]
    return sum(not name.exists() for name in names), unsound(store)


def _make_nothing(_store: Path) -> None:
    """A new store is what the work makes."""


def _make_stores(path: Path, recorder: Recorder) -> None:
    wiring.make_sample(path)
    recorder.told(1)


def _made(store: Path, told: int) -> tuple[int, int]:
    if not store.exists():
        return told, 0
    return 0, unsound(store)


CUTS = (
    Cut("mất điện khi kiểm phiếu", _make_count, _count, _counted),
    Cut("… khi lập văn bản", wiring.make_sample, _documents, _written, 5),
    Cut("… khi sao lưu", wiring.make_sample, _backups, _backed_up, 5),
    Cut("… khi khôi phục", with_backup, _put_back, _one_is_whole, 5),
    Cut("… khi lập hồ sơ bàn giao", wiring.make_sample, _packages, _packed, 5),
    Cut("… khi lập tệp dữ liệu mới", _make_nothing, _make_stores, _made, 5),
)
