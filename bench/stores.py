"""Opening and verifying the store of the counted sample, beside SQLite's own check of the file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bench.minutes_word import count_sample
from bench.rows import Row, row_of
from bench.spread import take_turns, timed
from bench.years import load, opened
from thidua_desktop.bootstrap import wiring
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.verify import verify_store


def _check(path: Path, pragma: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        for line in ("locking_mode=EXCLUSIVE", "foreign_keys=ON", pragma):
            driver.execute(f"PRAGMA {line}").fetchall()
        driver.execute("BEGIN IMMEDIATE")
        driver.execute("ROLLBACK")


def store_rows(folder: Path, repeats: int) -> Iterator[Row]:
    """Measure; there is no goal for these."""
    path = folder / "sample.db"
    round_id = load(path, wiring.sample_body())
    with opened(path) as (_, cases):
        count_sample(cases, round_id)
    opening = take_turns(
        repeats,
        lambda: timed(lambda: open_store(path).close()),
        lambda: timed(lambda: _check(path, "quick_check(1)")),
    )
    yield row_of("mở kho mẫu", opening, "sqlite3 + quick_check")
    verifying = take_turns(
        repeats,
        lambda: timed(lambda: verify_store(path)),
        lambda: timed(lambda: _check(path, "integrity_check")),
    )
    yield row_of("kiểm tra kho mẫu (verify)", verifying, "sqlite3 + integrity_check")
