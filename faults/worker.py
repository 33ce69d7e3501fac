"""What is killed: does one kind of work over and over and says each time that it was done.

It is a process of its own, forked from one that has all of ours imported already, so that a kill
costs the work alone.
"""

import itertools
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn, Self

import thidua_desktop.files.word.render
import thidua_desktop.storage.migrate
import thidua_desktop.storage.schema  # noqa: F401  the program imports these three when it must
from bench.years import HANDS, TYPIST, marks_of, opened, papers_of
from faults.rows import ROOT, copy_of, environment
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import package_receiver, package_sender
from thidua_desktop.bootstrap.sources import source_of
from thidua_desktop.files.excel.register_read import read_sheets
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.conference.conference_view import rounds_by_year
from thidua_desktop.services.conference.import_papers import import_papers
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.issuing.document_type import Scope
from thidua_desktop.services.issuing.document_types import of_scope
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.storage.backups import restore, write_backup
from thidua_desktop.storage.engine import SystemClock, open_store

NAMES = 6
LISTED = "ABCDEGHIKLMNOPQRSTUVXY"
"""The people in each list that is imported."""

IMPORTED = 200
"""Papers of a pass that is imported."""

ENDED = "ended"
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


def count(path: Path) -> Iterator[int]:
    """Type papers from the first that is not there."""
    with opened(path) as (_, cases):
        (round_id,) = cases.read(rounds_by_year, "1").values()
        view = cases.read(read_round, round_id)
        papers = view.papers.get(1, {})
        if not papers and 1 not in view.passes:
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
    """Write the documents of a round that its state lets be made, each into its own folder."""
    number = 0
    with wiring.opened(path) as cases:
        (round_id,) = cases.read(rounds_by_year, "1").values()
        for document in itertools.cycle(of_scope(Scope.ROUND)):
            try:
                cases.issue_document(round_id, document.kind, path.with_name(f"v{number}"))
            except Refused:
                continue
            yield number
            number += 1


def hand_over(path: Path) -> Iterator[int]:
    """Make packages."""
    store = open_store(path)
    sender = package_sender(store, TYPIST)
    for number in itertools.count():
        done_at_once(sender.send(path.with_name(f"p{number}.thidua")))
        yield number
    store.close()


def take_over(path: Path) -> Iterator[int]:
    """Receive a package into new stores."""
    receiver = package_receiver(TYPIST)
    for number in itertools.count():
        target = path.with_name(f"r{number}.thidua-db")
        done_at_once(receiver.receive(path.with_name("good.thidua"), target))
        yield number


def bring_up(path: Path) -> Iterator[int]:
    """Open copies of a store of an earlier version, which brings each to today's."""
    for number in itertools.count():
        open_store(copy_of(path, f"m{number}.thidua-db")).close()
        yield number


def take_list(path: Path) -> Iterator[int]:
    """Import lists of people, all with the number of their list beside the name."""
    with wiring.opened(path) as cases:
        year = max(cases.read(read_years), key=lambda one: one.year.year).year
        unit = cases.registers.list(Unit)[0].code
        for number in itertools.count(1):
            lines = (f"{unit};Nguyễn Văn {letter};{number}" for letter in LISTED)
            found = path.with_name("people.csv")
            found.write_text("\n".join(("Đơn vị;Họ và tên;Ghi chú phân biệt", *lines)), "utf-8")
            source = source_of(cases, Person, year.id or 0)
            done_at_once(import_steps(source, read_sheets(found)))
            yield number


def take_papers(path: Path) -> Iterator[int]:
    """Import a whole pass of papers into copies of a store."""
    papers = papers_of(NAMES, IMPORTED)
    for number in itertools.count():
        with opened(copy_of(path, f"i{number}.thidua-db")) as (_, cases):
            (round_id,) = cases.read(rounds_by_year, "1").values()
            cases.do(import_papers, round_id, 1, papers)
            yield number


def make(path: Path) -> Iterator[int]:
    """Read a YEAR.toml into new stores."""
    for number in itertools.count():
        wiring.make_sample(path.with_name(f"n{number}.thidua-db"))
        yield number


WORK = {
    each.__name__: each
    for each in (
        *(count, backup, put_back, export, hand_over),
        *(take_over, bring_up, take_list, take_papers, make),
    )
}


class Workers:
    """A process that has all of ours imported; for each work it forks one, which is killed.

    Where the system does not fork it works itself, and another is started for the next.
    """

    def __init__(self) -> None:
        self._server: subprocess.Popen[bytes] | None = None
        self._worker = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        if self._server is not None:
            self._server.communicate()

    def begin(self, name: str, path: Path) -> None:
        """Start a work; comes back when it is about to begin."""
        if self._server is None or self._server.poll() is not None:
            self._server = subprocess.Popen(
                [sys.executable, "-m", __name__],
                cwd=ROOT,
                env=environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        assert self._server.stdin is not None
        self._server.stdin.write(f"{name} {path}\n".encode())
        self._server.stdin.flush()
        self._worker = int(self._said())

    def next(self) -> int:
        """Wait for what it says next; raises ValueError where it ended by itself."""
        return int(self._said())

    def kill(self) -> list[int]:
        """Kill it and give what it had said meanwhile."""
        os.kill(self._worker, KILL)
        done = []
        while (said := self._said()).isdigit():
            done.append(int(said))
        if said != f"{ENDED} {KILL}".encode() and said:
            raise RuntimeError(f"the worker ended by itself: {said!r}")
        return done

    def _said(self) -> bytes:
        assert self._server is not None
        assert self._server.stdout is not None
        return self._server.stdout.readline().rstrip()


def _serve() -> None:
    for line in sys.stdin:
        name, _, path = line.rstrip("\n").partition(" ")
        child = os.fork() if hasattr(os, "fork") else 0
        if child == 0:
            _work(name, Path(path))
        _, status = os.waitpid(child, 0)
        _say(f"{ENDED} {status}")


def _work(name: str, path: Path) -> NoReturn:
    """Work until it is killed."""
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  to its end
    _say(os.getpid())
    for done in WORK[name](path):
        _say(done)
    os._exit(1)


def _say(what: object) -> None:
    """At once and whole, or not at all."""
    os.write(1, f"{what}\n".encode())


if __name__ == "__main__":
    _serve()
