"""What is killed: does one kind of work over and over and says each time that it was done."""

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.years import HANDS, marks_of, opened
from thidua_desktop.bootstrap.packages import package_sender
from thidua_desktop.cli.export_job import export_documents
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.conference.conference_view import rounds_by_year
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.storage.backups import restore, write_backup
from thidua_desktop.storage.engine import SystemClock, open_store

NAMES = 6


def count(path: Path) -> Iterator[int]:
    """Type papers from the first that is not there."""
    with opened(path) as (_, cases):
        (round_id,) = cases.read(rounds_by_year, "1").values()
        view = cases.read(read_round, round_id)
        papers = view.papers.get(1, {})
        if not papers:
            cases.do(start_pass, round_id, 1, HANDS)
        for number in range(len(papers) + 1, view.returned + 1):
            cases.do(record_paper, cases.rounds, round_id, 1, number, marks_of(NAMES, number))
            yield number


def backup(path: Path) -> Iterator[int]:
    """Write backups, each over an earlier one."""
    store = open_store(path)
    for number in itertools.count():
        write_backup(store, path.with_name(f"b{number % 3}.thidua-bak"))
        yield number
    store.close()


def put_back(path: Path) -> Iterator[int]:
    """Restore the same backup again and again."""
    for number in itertools.count():
        restore(path, path.with_name("good.bak"), SystemClock())
        yield number


def export(path: Path) -> Iterator[int]:
    """Write all documents."""
    for number in itertools.count():
        export_documents(path, path.with_name("out"))
        yield number


def hand_over(path: Path) -> Iterator[int]:
    """Make packages."""
    store = open_store(path)
    sender = package_sender(store, "faults")
    for number in itertools.count():
        done_at_once(sender.send(path.with_name(f"p{number}.thidua")))
        yield number
    store.close()


WORK = {each.__name__: each for each in (count, backup, put_back, export, hand_over)}

if __name__ == "__main__":
    for done in WORK[sys.argv[1]](Path(sys.argv[2])):
        sys.stderr.write(f"{done}\n")
        sys.stderr.flush()
