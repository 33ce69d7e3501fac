"""Machines that lack what is usually there: each job ends as it should, without a traceback."""

import datetime
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.years import HANDS, TYPIST, load, marks_of, opened, year_body
from faults.load import MORNING, NAMES
from faults.rows import Row, ends_well
from faults.stores import unsound
from tests.support.stores import HeldClock
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.storage.backups import Backups
from thidua_desktop.storage.engine import open_store

XDG = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
LONG = "Phòng Công tác thi đua, khen thưởng " * 6


PAPERS = 20
CLOCKS = {
    "đồng hồ lùi một ngày": datetime.timedelta(days=-1),
    "năm 2038 trở đi": datetime.timedelta(days=365 * 13),
}


ENVIRONMENTS: dict[str, dict[str, str]] = {
    "không có thư mục riêng": {"HOME": "/nonexistent", **dict.fromkeys(XDG, "")},
    "thư mục riêng chỉ đọc": {"HOME": "/proc/self", **dict.fromkeys(XDG, "/proc/self")},
    "không có phông chữ": {"FONTCONFIG_FILE": os.devnull, "QT_QPA_FONTDIR": "/nonexistent"},
    "không có máy in, Word, LibreOffice": {"PATH": "", "CUPS_SERVER": "127.0.0.1:9"},
    "LANG=C, không có PATH": {"LANG": "C", "LC_ALL": "C", "PATH": "", "PYTHONUTF8": "0"},
    "múi giờ lạ": {"TZ": "Pacific/Chatham"},
    "múi giờ không có": {"TZ": "Nowhere/None"},
}


def surroundings_rows(folder: Path, times: int) -> Iterator[Row]:
    """Do every job in each of them; or, but for the documents, in one of so many."""
    stores = Stores(folder)
    for number, (name, changed) in enumerate(ENVIRONMENTS.items()):
        if number % times == 0:
            yield tried(name, stores.in_folder(f"n{number}"), changed, whole=times == 1)
    deep = folder / LONG.strip()[:200] / "Đường dẫn dài"
    deep.mkdir(parents=True)
    yield tried("đường dẫn dài tiếng Việt", stores.in_folder(str(deep)), {}, whole=times == 1)
    yield tried("liên kết tới tệp", stores.in_folder("l", linked=True), {}, whole=times == 1)
    for name, at in CLOCKS.items():
        yield _at(name, folder / "c.thidua-db", at)


class Stores:
    """A sample, and a count that goes on, for each of the surroundings."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sample, self._count = folder / "sample.thidua-db", folder / "count.thidua-db"
        wiring.make_sample(self._sample)
        round_id = load(self._count, year_body(NAMES, PAPERS))
        with opened(self._count) as (_, cases):
            cases.do(start_pass, round_id, 1, HANDS)

    def in_folder(self, name: str, *, linked: bool = False) -> tuple[Path, Path]:
        place = self._folder / name
        place.mkdir(exist_ok=True)
        found = []
        for store in (self._sample, self._count):
            target = place / store.name
            if linked:
                target = Path(shutil.copyfile(store, place / f"real-{store.name}"))
                (place / store.name).symlink_to(target)
            else:
                shutil.copyfile(store, target)
            found.append(place / store.name)
        return found[0], found[1]


def _at(name: str, path: Path, later: datetime.timedelta) -> Row:
    """A count whose clock jumps in the middle, to its sealed result, a backup and a document."""
    clock = HeldClock(MORNING)
    round_id = load(path, year_body(NAMES, PAPERS))
    store = open_store(path, clock=clock)
    try:
        cases = wiring.use_cases(store, TYPIST)
        cases.do(start_pass, round_id, 1, HANDS)
        for number in range(1, PAPERS + 1):
            clock.moment += later if number == PAPERS // 2 else datetime.timedelta(seconds=6)
            cases.do(record_paper, cases.rounds, round_id, 1, number, marks_of(NAMES, number))
        Backups(store, path.with_name("c-bak")).make()
        cases.issue_document(round_id, DocumentKind.BALLOT, path.with_name("c-out"))
        stored = cases.rounds(round_id).tally.entered
    finally:
        store.close()
    wrong = unsound(path)
    path.unlink()
    return Row(name, PAPERS, PAPERS - stored, wrong)


def tried(name: str, stores: tuple[Path, Path], changed: dict[str, str], *, whole: bool) -> Row:
    """Verify a store, write its documents, and count a paper in the window."""
    sample, counted = map(str, stores)
    export = ("thidua_desktop", "export", "--store", sample, "--out", f"{sample}.out")
    jobs = (
        ("thidua_desktop", "verify", "--store", sample),
        *([export] if whole else []),
        ("faults.window", "count", counted),
    )
    return Row(name, len(jobs), 0, sum(not ends_well(job, changed) for job in jobs))
