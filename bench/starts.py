"""Process start to the first painted window and to the conference ready; and the memory held.

Each start is a process of its own, ours, a bare PySide6 window, and one that then reads a table
through sqlmodel, in turn, on the offscreen
platform, with bytecode compiled by a start that is thrown away.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.rows import Row, row_of
from bench.spread import Turns, take_turns
from bench.years import load
from thidua_desktop.bootstrap import wiring

HERE = Path(__file__).resolve().parent
BARE = "PySide6"
FLOOR = "PySide6 + sqlmodel"
"""What the libraries alone cost: SQLModel was asked for by name."""


class Starts:
    """Starts a script and keeps what it reports."""

    def __init__(self, folder: Path, script: str, *arguments: str) -> None:
        self._line = [sys.executable, str(HERE / script)]
        self._arguments = arguments
        self._env = _environment(folder)
        self._reports: list[dict[str, float | None]] = []

    def __call__(self) -> float:
        line = [*self._line, repr(time.monotonic()), *self._arguments]
        done = subprocess.run(line, env=self._env, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{self._line[1]}: {done.stderr}")
        self._reports.append(json.loads(done.stdout))
        return float(self._reports[-1]["painted"] or 0)

    def figures(self, name: str, repeats: int) -> list[float]:
        """Give one figure of the last reports; none where the system does not tell."""
        found = [report[name] for report in self._reports[-repeats:]]
        return [figure for figure in found if figure is not None]


def _environment(folder: Path) -> dict[str, str]:
    """Bytecode is kept, and nobody's own settings and stores are touched."""
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    own = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
    return (
        env
        | dict.fromkeys(own, str(folder))
        | {
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(HERE.parent),
        }
    )


def start_rows(folder: Path, repeats: int) -> Iterator[Row]:
    """Measure all of a start at once."""
    path = folder / "start.db"
    load(path, wiring.sample_body())
    ours = Starts(folder, "start_ours.py", str(path))
    bare = Starts(folder, "start_bare.py")
    floor = Starts(folder, "start_floor.py", str(path))

    def both() -> float:
        floor()
        return bare()

    painted = take_turns(repeats, ours, both)

    def beside(other: Starts, figure: str) -> Turns:
        return ours.figures(figure, repeats), other.figures(figure, repeats)

    yield row_of("khởi động đến cửa sổ đầu tiên", painted, BARE, 1.5)
    yield row_of("khởi động đến hội nghị dùng được, CPU", beside(floor, "cpu"), FLOOR, 1.35)
    usable = ours.figures("usable", repeats), painted[1]
    yield row_of("khởi động đến hội nghị dùng được", usable, BARE)
    for other, baseline, goal in ((floor, FLOOR, 1.2), (bare, BARE, None)):
        memory = beside(other, "memory")
        if all(memory):
            yield row_of("bộ nhớ nhiều nhất", memory, baseline, goal, unit="MB")
