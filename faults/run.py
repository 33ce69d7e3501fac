"""Put in faults and say what was lost (`python3 dev.py faults`).

--quick takes few of each kind; --only takes some of the parts. Exit code 1 where anything was lost.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from faults.damage import damage_rows  # noqa: E402  found through ROOT
from faults.disk import disk_rows  # noqa: E402
from faults.inputs import input_rows  # noqa: E402
from faults.kills import kill_rows  # noqa: E402
from faults.load import load_rows  # noqa: E402
from faults.power_cuts import power_rows  # noqa: E402
from faults.rows import Row  # noqa: E402
from faults.scorers import scorer_rows  # noqa: E402
from faults.surroundings import surroundings_rows  # noqa: E402
from faults.tamper import tamper_rows  # noqa: E402

PARTS: dict[str, tuple[Callable[[Path, int], Iterator[Row]], int, int]] = {
    "kills": (kill_rows, 5, 480),
    "power": (power_rows, 60, 1200),
    "damage": (damage_rows, 100, 2000),
    "tamper": (tamper_rows, 20, 100_000),
    "load": (load_rows, 1, 100),
    "disk": (disk_rows, 12, 64),
    "surroundings": (surroundings_rows, 4, 1),
    "inputs": (input_rows, 1_000, 110_000),
    "scorers": (scorer_rows, 1_000, 100_000),
}
"""What puts faults in, and how many of each kind a quick and a full run take."""


def main(arguments: list[str]) -> int:
    """Print a line for each kind of fault as it is done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    chosen = parser.parse_args(arguments)
    print("| sự cố | số lần | mất | sai | giây |\n|---|--:|--:|--:|--:|")
    held = True
    for part in chosen.only:
        put_in, few, many = PARTS[part]
        with tempfile.TemporaryDirectory() as folder:
            began = time.monotonic()
            for row in put_in(Path(folder), few if chosen.quick else many):
                took, began = time.monotonic() - began, time.monotonic()
                print(
                    f"| {row.name} | {row.injected} | {row.lost} | {row.wrong} | {took:.1f} |",
                    flush=True,
                )
                held = held and row.held
    return 0 if held else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
