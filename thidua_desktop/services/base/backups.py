"""Backups of a store as the window and the command line know them; storage writes them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import JournalEntry
from thidua_desktop.texts.base import backups as texts


@dataclass(frozen=True, slots=True)
class Backup:
    """One file, when it was made, and how many bytes it has."""

    path: Path
    at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What restoring would take away, and what would come back that is not in the store now.

    Both are rows of the journal, oldest first; `papers` are the typed papers now and then.
    `readable` is false where the present store is too damaged to be compared.
    """

    lost: tuple[JournalEntry, ...]
    gained: tuple[JournalEntry, ...]
    papers: tuple[int, int]
    readable: bool = True


class BackupShelf(Protocol):
    """The backups of the open store, in its own folder and in a second place."""

    folder: Path
    second: Path | None
    second_fault: Refused | None

    @property
    def due(self) -> bool:
        """Whether anything was stored since the last backup."""
        ...

    def found(self) -> list[Backup]:
        """Give them, newest first."""
        ...

    def begin(self) -> tuple[Path, Path]:
        """Write the temporary file of one; `finish` may do the rest beside the window."""
        ...

    def finish(self, begun: tuple[Path, Path], /) -> Backup:
        """Try it and give it its name. Raises Refused."""
        ...

    def preview(self, backup: Path, /) -> RestorePreview:
        """Compare one with the open store. Raises Refused."""
        ...


def preview_lines(seen: RestorePreview) -> list[str]:
    """Say what restoring would take away and bring back."""
    if not seen.readable:
        return [texts.UNREADABLE]
    lost = [(row.at, row.actor, row.change) for row in seen.lost]
    gained = [(row.at, row.actor, row.change) for row in seen.gained]
    lines = texts.acts(texts.LOST, lost) or [texts.NOTHING_LOST]
    lines += texts.acts(texts.GAINED, gained)
    if seen.papers[0] != seen.papers[1]:
        lines.append(texts.PAPERS.format(*seen.papers))
    return lines
