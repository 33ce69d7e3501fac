"""A count far larger and longer than any: everything comes out, and memory does not grow."""

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.years import HANDS, TYPIST, load, marks_of, type_papers, year_body
from faults.rows import Row
from faults.stores import unsound
from tests.support.stores import HeldClock
from thidua_desktop.bootstrap import wiring
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.storage.engine import open_store

NAMES = 12
MANY = 100_000
HOURS = 8
MORNING = datetime.datetime(2026, 11, 22, 1, tzinfo=datetime.UTC)
"""When a count begins, in UTC."""

A_PAPER = datetime.timedelta(seconds=6)
A_PAPER_HOLDS = 2_000
"""Bytes that a paper may take in memory: its marks and its line, read once and kept."""


def load_rows(folder: Path, times: int) -> Iterator[Row]:
    """Of a count of so many hours, at most 8, then of as many thousand papers in one round.

    The long one first: a large one before it would leave memory that it could use unseen.
    """
    yield _long(folder / "l.thidua-db", min(times, HOURS))
    yield _many(folder / "n.thidua-db", min(times * 1000, MANY))


def _many(path: Path, papers: int) -> Row:
    round_id = load(path, year_body(NAMES, papers))
    with wiring.opened(path) as cases:
        cases.do(start_pass, round_id, 1, HANDS)
        type_papers(cases, round_id, NAMES, papers)
        tally = cases.read(read_round, round_id).tally
    typed = sum(marks_of(NAMES, number).count("1") for number in range(1, papers + 1))
    counted = sum(name.agree for contest in tally.contests for name in contest.names.values())
    wrong = int((tally.valid, counted) != (papers, typed)) + unsound(path)
    return Row(f"{papers} phiếu trong một lần bỏ phiếu", papers, papers - tally.entered, wrong)


def _long(path: Path, hours: int) -> Row:
    an_hour = int(datetime.timedelta(hours=1) / A_PAPER)
    papers = hours * an_hour
    round_id = load(path, year_body(NAMES, papers))
    store = open_store(path, clock=(clock := HeldClock(MORNING)))
    try:
        cases = wiring.use_cases(store, TYPIST)
        cases.do(start_pass, round_id, 1, HANDS)
        first = 0
        for number in range(1, papers + 1):
            clock.moment += A_PAPER
            cases.do(record_paper, cases.rounds, round_id, 1, number, marks_of(NAMES, number))
            cases.rounds(round_id)  # as the screens read it after each
            if number == an_hour:
                first = _memory()
        grown = _memory() - first
        stored = cases.rounds(round_id).tally.entered
    finally:
        store.close()
    wrong = int(grown > A_PAPER_HOLDS * (papers - an_hour) + 1_000_000)
    name = f"kiểm phiếu liên tục {hours} giờ, bộ nhớ tăng {grown / 1_000_000:.1f} MB"
    return Row(name.replace(".", ","), papers, papers - stored, wrong)


def _memory() -> int:
    """Bytes that the process has in memory now; nothing where the system does not say."""
    if sys.platform != "linux":
        return 0
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096
