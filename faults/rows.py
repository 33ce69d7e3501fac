"""One line of what was tried."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of fault: how often it was put in, and each time that something was lost or wrong.

    `lost` counts what had been said to be stored and was not there, `wrong` stores that were not
    sound, files that were half written, and failures without a sentence.
    """

    name: str
    injected: int
    lost: int = 0
    wrong: int = 0

    @property
    def held(self) -> bool:
        """Nothing was lost, and nothing wrong."""
        return not (self.lost or self.wrong)


def environment(**changed: str) -> dict[str, str]:
    """Give the surroundings of a process of ours, with some of them otherwise."""
    return os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"} | changed


def copy_of(store: Path, name: str) -> Path:
    """Give a copy of a closed store, in place of an earlier one: whole, whenever it is killed."""
    part = shutil.copyfile(store, store.with_name(f".{name}"))
    return part.replace(store.with_name(name))


def ends_well(job: Sequence[str], changed: dict[str, str]) -> bool:
    """Run a module with its arguments; what went wrong is written to stderr."""
    done = subprocess.run(
        [sys.executable, "-m", *job],
        cwd=ROOT,
        env=environment(**changed),
        capture_output=True,
        check=False,
    )
    well = done.returncode == 0 and b"Traceback" not in done.stderr
    if not well:
        sys.stderr.write(f"{' '.join(job)}: {done.stderr.decode(errors='replace')[-2000:]}\n")
    return well
