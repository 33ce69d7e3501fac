"""Work done in forks of this process, a few at once, each with a folder that goes with it."""

import os
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

T = TypeVar("T")
Job = Callable[[], bool]

LONGEST: Final = 300
"""Seconds after which a fork that waits for ever is ended: that counts as found."""


def in_turn(
    jobs: Iterable[tuple[T, Job]], at_once: int, *, longest: int = LONGEST, silent: bool = True
) -> Iterator[tuple[T, bool]]:
    """Do each job in a fork; give, as they end, whether it said yes or did not live to say no."""
    with tempfile.TemporaryDirectory() as folder:
        running: dict[int, T] = {}
        for key, job in jobs:
            sys.stdout.flush()
            pid = os.fork()
            if not pid:
                _alone(job, Path(folder), longest, silent=silent)
            running[pid] = key
            if len(running) == at_once:
                yield _ended(running, Path(folder))
        while running:
            yield _ended(running, Path(folder))


def _alone(job: Job, folder: Path, longest: int, *, silent: bool) -> None:
    """Do a job as a process of its own; this never returns."""
    os.setpgid(0, 0)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(longest)
    own = folder / str(os.getpid())
    own.mkdir()
    os.environ["TMPDIR"] = tempfile.tempdir = str(own)
    if silent:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nowhere, stream)
    try:
        os._exit(job())
    except BaseException:  # whatever it is, this process has nobody to tell
        traceback.print_exc()
    finally:
        os._exit(1)


def _ended(running: dict[int, T], folder: Path) -> tuple[T, bool]:
    pid, status = os.wait()
    with suppress(ProcessLookupError):  # what it began and left
        os.killpg(pid, signal.SIGKILL)
    shutil.rmtree(folder / str(pid), ignore_errors=True)
    return running.pop(pid), status != 0


def seconds_of_work(most: float) -> None:
    """End this process when it has worked so long from now on, however busy the machine is."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, most)
