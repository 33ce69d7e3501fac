"""Files that are still in their place after a power cut.

A rename is only written down once its folder is: without that, a file which somebody was told of
can be gone, or stand under its temporary name, although its own bytes were synced.
"""

import os
import sys
from pathlib import Path


def put(staged: Path, path: Path) -> None:
    """Give a synced file its name, over one that has it; durable on return. Raises OSError."""
    staged.replace(path)
    for folder in dict.fromkeys((path.parent, staged.parent)):  # it is gone from the one too
        sync_folder(folder)


def sync_file(path: Path) -> None:
    """Bring what was written to a file to the disk. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring the names of a folder to the disk; Windows does it by itself and has no such call."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
