"""Opening and verifying the store of the counted sample, beside SQLite's own check of the file."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from bench.minutes_word import count_sample
from bench.rows import Row, row_of
from bench.spread import take_turns, timed
from bench.years import load, opened
from thidua_desktop.bootstrap import wiring
from thidua_desktop.records.cluster import Unit
from thidua_desktop.storage.engine import new_store, open_store
from thidua_desktop.storage.verify import verify_store

LONG = 20
"""More repeats than a quick run takes."""
THOUSAND = 1000


def _check(path: Path, pragma: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        for line in ("locking_mode=EXCLUSIVE", "foreign_keys=ON", pragma):
            driver.execute(f"PRAGMA {line}").fetchall()
        driver.execute("BEGIN IMMEDIATE")
        driver.execute("ROLLBACK")


def store_rows(folder: Path, repeats: int) -> Iterator[Row]:
    """Measure; opening and checking the sample have no goal."""
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
    yield from _journal_rows(folder, 100_000 if repeats > LONG else 3_000)


def _journal_rows(folder: Path, most: int) -> Iterator[Row]:
    """Measure `verify` at three sizes of the journal: a row takes as long in a long one."""
    shortest = _with_journal(folder, most // 10)
    for size in (most // 3, most):
        longer = _with_journal(folder, size)
        taken = take_turns(3, _verifying(longer, size), _verifying(shortest, most // 10))
        name = f"verify, nghìn dòng nhật ký trong {size}"
        yield row_of(name, taken, f"trong {most // 10}", 1.25)


def _verifying(path: Path, size: int) -> Callable[[], float]:
    return lambda: timed(lambda: verify_store(path)) / size * THOUSAND


def _with_journal(folder: Path, size: int) -> Path:
    """Make a store whose journal has so many rows, each the change of a unit."""
    path = folder / f"journal{size}.db"
    with new_store(path) as store:
        store.driver.execute("PRAGMA synchronous=OFF")
        new_uow = store.new_uow("bench")
        with new_uow("add_unit") as uow:
            unit = uow.registers.add(Unit(code="A", name="Cục A"))
            uow.commit()
        for number in range(1, size):
            with new_uow("change_unit") as uow:
                uow.registers.update(unit.model_copy(update={"address": f"Số {number}"}))
                uow.commit()
        with new_uow("read") as uow:
            assert uow.journal_id() == size  # else nothing would be measured
    return path
