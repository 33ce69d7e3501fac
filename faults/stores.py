"""Stores that are worked on while something fails, and what of them is there afterwards."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

from bench.years import opened
from thidua_desktop.bootstrap import wiring
from thidua_desktop.services.conference.conference_view import rounds_by_year
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.storage.backups import RESTORE, write_backup
from thidua_desktop.storage.verify import verify_store


def with_backup(store: Path) -> None:
    """Make the sample with a backup of it beside it."""
    wiring.make_sample(store)
    with opened(store) as (one, _):
        write_backup(one, store.with_name("good.bak"))


def stored_papers(store: Path) -> int:
    """Count the papers of the first pass of its one round."""
    with opened(store) as (_, cases):
        (round_id,) = cases.read(rounds_by_year, "1").values()
        return len(cases.read(read_round, round_id).papers.get(1, {}))


def broken(*files: Path) -> int:
    """Count those zips of which a part is gone, torn or changed."""
    return sum(not _is_whole(path) for path in files)


def _is_whole(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except zipfile.BadZipFile:
        return False


def not_restored(store: Path) -> int:
    """1 where a store holds no row of its journal that tells of a restore."""
    with closing(sqlite3.connect(store)) as driver:
        told = "SELECT count(*) FROM journal WHERE use_case = ?"
        return int(driver.execute(told, (RESTORE,)).fetchone() == (0,))


def unsound(*stores: Path) -> int:
    """Count those that are not sound."""
    return sum(not verify_store(store).sound for store in stores)
