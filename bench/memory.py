"""The most memory that this process ever held, told to the parent with its times."""

import json
import sys
from pathlib import Path

KILOBYTE = 1024


def peak_megabytes() -> float | None:
    """Give it in MB; None where the system does not tell.

    Linux's own line is read first: there, ru_maxrss of a young process still holds its parent's.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(x for x in status.read_text().splitlines() if x.startswith("VmHWM:"))
        return int(line.split()[1]) / KILOBYTE
    if sys.platform == "win32":
        return None
    from resource import RUSAGE_SELF, getrusage

    unit = KILOBYTE * KILOBYTE if sys.platform == "darwin" else KILOBYTE
    return getrusage(RUSAGE_SELF).ru_maxrss / unit


def report(**seconds: float) -> None:
    """Print the times in milliseconds, and the memory."""
    times = {name: value * 1000 for name, value in seconds.items()}
    sys.stdout.write(json.dumps({**times, "memory": peak_megabytes()}))
    sys.stdout.flush()
