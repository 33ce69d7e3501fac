"""Put a rendered document in its place: journaled before the rename, and after it if it failed."""

from collections.abc import Callable, Collection
from pathlib import Path

from thidua_desktop.services.base.ports import FilePlacer

Journal = Callable[[str], Callable[[], object]]
"""Notes that a file of this name is written; gives what notes that it was not placed after all."""


def place_document(
    placer: FilePlacer, wanted: Path, body: bytes, taken: Collection[str], journal: Journal
) -> Path:
    """Place it under the wanted name, or the next that is neither taken nor held elsewhere.

    Raises Refused where the disk fails or no name is left.
    """
    staged = placer.stage(wanted.parent, body)
    try:
        for path in placer.candidates(wanted):
            if path.name not in taken and _placed(placer, staged, path, journal):
                return path
    finally:
        placer.discard(staged)
    raise placer.refused(wanted)


def _placed(placer: FilePlacer, staged: Path, path: Path, journal: Journal) -> bool:
    not_placed = journal(path.name)
    placed = False
    try:
        placed = placer.place(staged, path)
    finally:
        if not placed:
            not_placed()
    return placed
