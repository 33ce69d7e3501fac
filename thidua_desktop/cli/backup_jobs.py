"""The jobs `backup` and `restore` of the command line (DESIGN 5)."""

import argparse
from typing import TYPE_CHECKING

from thidua_desktop.bootstrap import wiring
from thidua_desktop.cli.lines import announce
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.backups import preview_lines
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.backups import preview_restore, restore, write_backup
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
    announce(texts.written(out.name))


def run_restore(arguments: argparse.Namespace) -> None:
    """Put a backup in the place of a store, or only say what that would take away."""
    store: Path = arguments.store
    if store.exists():
        for line in preview_lines(preview_restore(arguments.backup, store)):
            announce(line)
    if arguments.preview:
        return
    aside = restore(store, arguments.backup, SystemClock())
    announce(texts.restored(arguments.backup.name, aside.name if aside else ""))
