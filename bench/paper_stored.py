"""A paper stored durably through its use case, against the same two rows by plain sqlite3."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from bench.rows import Row, row_of
from bench.spread import take_turns, timed
from bench.years import counting, load, marks_of, year_body
from thidua_desktop.services.conference.record_paper import record_paper

NAMES = 12
_PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "journal_mode=WAL",
    "synchronous=FULL",
)
_TABLES = ("count_paper", "journal")


class PlainStore:
    """The same file with the same pragmas, triggers and constraints, and nothing around it."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver
        for pragma in _PRAGMAS:
            driver.execute(f"PRAGMA {pragma}").fetchall()
        self._inserts = [_insert(driver, table) for table in _TABLES]

    def store(self, rows: list[tuple[Any, ...]]) -> None:
        """Store a row of each table in one durable transaction."""
        self._driver.execute("BEGIN IMMEDIATE")
        for insert, row in zip(self._inserts, rows, strict=True):
            self._driver.execute(insert, row)
        self._driver.execute("COMMIT")


def _insert(driver: sqlite3.Connection, table: str) -> str:
    columns = [line[1] for line in driver.execute(f"PRAGMA table_info({table})")]
    holes = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({holes})"


def _last_rows(driver: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """Give the rows that the use case has just written: the very same are stored plainly."""
    return [
        driver.execute(f"SELECT * FROM {table} ORDER BY id DESC LIMIT 1").fetchone()
        for table in _TABLES
    ]


def paper_rows(folder: Path, repeats: int) -> Iterator[Row]:
    """Measure; both write to the same disk, one after the other."""
    papers = repeats + 10
    plain_path = folder / "plain.db"
    with counting(folder / "ours.db", NAMES, papers) as (store, cases, round_id):
        load(plain_path, year_body(NAMES, papers))
        with closing(sqlite3.connect(plain_path, isolation_level=None)) as driver:
            plain = PlainStore(driver)
            numbers = iter(range(1, papers + 1))

            def ours() -> float:
                number = next(numbers)
                marks = marks_of(NAMES, number)
                return timed(
                    lambda: cases.do(record_paper, cases.rounds, round_id, 1, number, marks)
                )

            def baseline() -> float:
                rows = _last_rows(store.driver)
                return timed(lambda: plain.store(rows))

            figures = take_turns(repeats, ours, baseline, unmeasured=10)
    yield row_of("một phiếu, lưu chắc chắn", figures, "sqlite3", 2.0)
