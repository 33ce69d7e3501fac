"""Machines that lack what is usually there: each job ends as it should, without a traceback."""

import datetime
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.years import HANDS, TYPIST, load, marks_of, year_body
from faults.load import NAMES, Simulated
from faults.rows import ROOT, Row, copy_of, environment
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.storage.backups import Backups
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.verify import verify_store

LONG = "Phòng Công tác thi đua, khen thưởng " * 6


PAPERS = 20
CLOCKS = {
    "đồng hồ lùi một ngày": datetime.timedelta(days=-1),
    "năm 2038 trở đi": datetime.timedelta(days=365 * 13),
}


def surroundings_rows(folder: Path, _times: int) -> Iterator[Row]:
    """Run `verify` and `export` in each of them."""
    store = folder / "u.thidua-db"
    wiring.make_sample(store)
    for name, changed in (
        (
            "không có thư mục riêng",
            {"HOME": "/nonexistent", "XDG_DATA_HOME": "", "XDG_STATE_HOME": ""},
        ),
        ("LANG=C, không có PATH", {"LANG": "C", "LC_ALL": "C", "PATH": "", "PYTHONUTF8": "0"}),
        ("múi giờ lạ", {"TZ": "Pacific/Chatham"}),
        ("múi giờ không có", {"TZ": "Nowhere/None"}),
    ):
        yield _tried(name, store, changed)
    deep = folder / LONG.strip()[:200] / "Đường dẫn dài"
    deep.mkdir(parents=True)
    yield _tried(
        "đường dẫn dài tiếng Việt", copy_of(store, "v.thidua-db").rename(deep / "v.db"), {}
    )
    link = folder / "l.thidua-db"
    link.symlink_to(store)
    yield _tried("liên kết tới tệp", link, {})
    for name, at in CLOCKS.items():
        yield _at(name, folder / "c.thidua-db", at)


def _at(name: str, path: Path, later: datetime.timedelta) -> Row:
    """A count whose clock jumps in the middle, to its sealed result, a backup and a document."""
    clock = Simulated()
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
    wrong = int(not verify_store(path).sound)
    path.unlink()
    return Row(name, PAPERS, PAPERS - stored, wrong)


def _tried(name: str, store: Path, changed: dict[str, str]) -> Row:
    wrong = 0
    for job in (["verify"], ["export", "--out", str(store.parent / "out")]):
        done = subprocess.run(
            [sys.executable, "-m", "thidua_desktop", job[0], "--store", str(store), *job[1:]],
            cwd=ROOT,
            env=environment(**changed),
            capture_output=True,
            check=False,
        )
        wrong += done.returncode != 0 or b"Traceback" in done.stderr
    return Row(name, 2, 0, wrong)
