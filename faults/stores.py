"""Stores that are worked on while something fails, and what of them is there afterwards."""

from pathlib import Path

from bench.years import opened
from thidua_desktop.bootstrap import wiring
from thidua_desktop.services.conference.conference_view import rounds_by_year
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.storage.backups import write_backup
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


def unsound(*stores: Path) -> int:
    """Count those that are not sound."""
    return sum(not verify_store(store).sound for store in stores)
