"""A disk that fails under an open store at each of its writes: full, read-only, gone, or slow.

What was said to be stored is there afterwards; where the disk comes back, the count goes on in the
same window, to the sealed result.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bench.years import HANDS, load, opened, papers_of, year_body
from faults.images import Kind
from faults.recorder import Recorder, default_vfs
from faults.rows import Row, copy_of
from faults.stores import unsound
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.import_papers import import_papers
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.sentences import sentence

NAMES, PAPERS = 6, 5
NEVER = 1 << 40
A_SYNC = 0.02
"""Seconds that a slow disk takes to write for certain."""

SQLITE_IOERR_WRITE = sqlite3.SQLITE_IOERR | 3 << 8


class FailingDisk(Recorder):
    """Refuses everything after so many calls, until it is well again."""

    def __init__(self, folder: Path, code: int, after: int = NEVER, slow: float = 0) -> None:
        super().__init__(folder)
        self.calls = self.syncs = 0
        self._code, self._after, self._slow = code, after, slow

    def refuses(self, kind: Kind) -> int:
        self.calls += 1
        if kind is Kind.SYNC:
            self.syncs += 1
            time.sleep(self._slow)
        return self._code if self.calls > self._after else 0

    def mend(self) -> None:
        self._after = NEVER


@dataclass(slots=True)
class _Done:
    """What was said to be stored, and what was refused on the way."""

    papers: int = 0
    sealed: bool = False
    codes: list[object] = field(default_factory=list)
    unsynced: int = 0

    def refused(self, refusal: Refused) -> None:
        """A refusal without a sentence has no code here, and so is another than what is right."""
        self.codes.append(refusal.code if sentence(refusal) else None)


def failing_disk_rows(folder: Path, times: int) -> Iterator[Row]:
    """Let the disk fail at so many places of a count that ends with a sealed result."""
    if default_vfs() is None:
        return  # SQLite's calls cannot be refused here
    store = folder / "f.thidua-db"
    round_id = load(store, year_body(NAMES, PAPERS))
    fails = partial(_failing, store, round_id, times)
    yield fails("ổ đĩa đầy khi kiểm phiếu, chốt kết quả", sqlite3.SQLITE_FULL, KnownFault.DISK_FULL)
    yield fails("ổ đĩa chỉ đọc", sqlite3.SQLITE_READONLY, KnownFault.STORE_READ_ONLY)
    yield fails("ổ đĩa bị rút ra", SQLITE_IOERR_WRITE, None)
    slow = FailingDisk(folder, 0, slow=A_SYNC)
    done = _worked(copy_of(store, "w.thidua-db"), round_id, slow, mends=False)
    row = _checked(store.with_name("w.thidua-db"), round_id, done)
    yield Row("ổ đĩa chậm", slow.syncs, row[0] + done.unsynced, row[1] + len(done.codes))


def _failing(
    store: Path, round_id: int, times: int, name: str, code: int, said: KnownFault | None
) -> Row:
    """`said` is what is told of a disk that is well again later; None of one that is not."""
    whole = FailingDisk(store.parent, 0)
    _worked(copy_of(store, "w.thidua-db"), round_id, whole, mends=False)
    lost = wrong = 0
    places = sorted({number * whole.calls // times for number in range(times)})
    for after in places:
        copy = copy_of(store, "w.thidua-db")
        disk = FailingDisk(store.parent, code, after)
        done = _worked(copy, round_id, disk, mends=said is not None)
        found = _checked(copy, round_id, done)
        unsaid = None in done.codes or bool(said and {*done.codes} - {said})
        unfinished = said is not None and not done.sealed
        lost, wrong = lost + found[0], wrong + found[1] + unsaid + unfinished
    return Row(name, len(places), lost, wrong)


def _worked(store: Path, round_id: int, disk: FailingDisk, *, mends: bool) -> _Done:
    """Do every step, once more where it was refused and the disk is well again."""
    done = _Done()
    with disk.hearing_sqlite():
        try:
            with opened(store) as (_, cases):
                for step in _steps(cases, round_id, done):
                    before = disk.syncs
                    if not _did(step, done):
                        if not mends:
                            break
                        disk.mend()
                        before -= 1
                        step()
                    done.unsynced += disk.syncs == before
        except Refused as refused:  # at opening or closing
            done.refused(refused)
    return done


def _did(step: Callable[[], object], done: _Done) -> bool:
    try:
        step()
    except Refused as refused:
        done.refused(refused)
        return False
    return True


def _steps(cases: OpenStore, round_id: int, done: _Done) -> Iterator[Callable[[], object]]:
    papers = papers_of(NAMES, PAPERS)
    yield lambda: cases.do(start_pass, round_id, 1, HANDS)
    for paper in papers:
        yield partial(cases.do, record_paper, cases.rounds, round_id, 1, paper.number, paper.marks)
        done.papers = paper.number
    yield lambda: cases.do(import_papers, round_id, 2, papers, "Lê Thị Nhập", "nhập từ tệp")
    yield lambda: cases.do(seal_round, round_id)
    done.sealed = True


def _checked(store: Path, round_id: int, done: _Done) -> tuple[int, int]:
    with opened(store) as (_, cases):
        view = cases.rounds(round_id)
        stored = len(view.papers.get(1, {}))
    unsealed = done.sealed and view.state is not RoundState.SEALED
    return max(done.papers - stored, 0) + unsealed, unsound(store)
