"""The jobs `backup` and `restore` of the command line (DESIGN 5)."""

import argparse
import sys
from typing import TYPE_CHECKING

from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.backups import (
    RestorePreview,
    preview_restore,
    restore,
    write_backup,
)
from thidua_desktop.storage.engine import SystemClock
from thidua_desktop.texts.base import backups as texts

if TYPE_CHECKING:
    from pathlib import Path


def run_backup(arguments: argparse.Namespace) -> None:
    """Write a backup of a store that nobody has open, never over a file that is there."""
    out: Path = arguments.out
    if out.exists():
        raise Refused(KnownFault.FILE_EXISTS, str(out))
    with wiring.opened_store(arguments.store) as store:
        write_backup(store, out)
    _say(texts.written(out.name))


def run_restore(arguments: argparse.Namespace) -> None:
    """Put a backup in the place of a store, or only say what that would take away."""
    store: Path = arguments.store
    if store.exists():
        for line in preview_lines(preview_restore(arguments.backup, store)):
            _say(line)
    if arguments.preview:
        return
    aside = restore(store, arguments.backup, SystemClock())
    _say(texts.restored(arguments.backup.name, aside.name if aside else ""))


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


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
