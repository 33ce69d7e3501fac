"""Rows changed, added and taken out by somebody who knows SQLite: `verify` names each."""

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bench.years import load, opened, year_body
from faults import worker
from faults.rows import Row
from tests.support.stores import filled_store
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.store import VerifyCode
from thidua_desktop.storage.engine import Store, open_store
from thidua_desktop.storage.journal import JOURNAL
from thidua_desktop.storage.schema import every_table
from thidua_desktop.storage.triggers import TRIGGERS
from thidua_desktop.storage.verify import verify_open

FAR: Final = 1_000_003
"""Added to a number: another one that stands nowhere, so that nothing unique is in the way."""

PAPERS: Final = 60

_UNIQUE: Final = {"session", "paper_id"}
_OF_ROWS: Final = {
    VerifyCode.ROW_CHANGED,
    VerifyCode.ROW_MISSING,
    VerifyCode.ROW_ADDED,
    VerifyCode.JOURNAL_HASH,
    VerifyCode.JOURNAL_GAP,
    VerifyCode.JOURNAL_CUT,
}


def tamper_rows(folder: Path, times: int) -> Iterator[Row]:
    """Each cell and row of a store with a row in every table; so many of each in the sample."""
    sample = folder / "s.thidua-db"
    wiring.make_sample(sample)
    for name, store, most in (
        ("mỗi bảng một dòng", filled_store(folder / "f.thidua-db"), FAR),
        ("dữ liệu mẫu", open_store(sample), times),
    ):
        driver = store.driver
        before = verify_open(store).findings  # else whatever is changed would be "found"
        driver.execute("PRAGMA foreign_keys=OFF")
        driver.execute("PRAGMA ignore_check_constraints=ON")
        for kind, statements in (
            ("ô bị sửa", _changed(driver)),
            ("dòng bị xóa", _deleted(driver)),
            ("dòng được thêm", _added(driver)),
            ("nhật ký bị cắt từ một dòng", _cut(driver)),
        ):
            tried = _some(list(statements), most)
            missed = sum(not _is_found(store, statement) for statement in tried)
            yield Row(f"{kind} ({name})", len(tried), 0, missed + len(before))
        store.close()
    yield _tails_of_a_count(folder / "c.thidua-db")


def _some(statements: list[str], most: int) -> list[str]:
    return random.Random(4).sample(statements, min(most, len(statements)))


def _is_found(store: Store, *statements: str) -> bool:
    with _taken_back(store.driver):
        for statement in statements:
            store.driver.execute(statement)
        for trigger in TRIGGERS.values():
            store.driver.execute(trigger)
        return any(one.code in _OF_ROWS for one in verify_open(store).findings)


@contextmanager
def _taken_back(driver: sqlite3.Connection) -> Iterator[None]:
    driver.execute("BEGIN")
    for name in TRIGGERS:
        driver.execute(f"DROP TRIGGER {name}")
    try:
        yield
    finally:
        driver.execute("ROLLBACK")


def _rows(driver: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    for table in every_table().tables:
        for (row_id,) in driver.execute(f"SELECT id FROM {table}").fetchall():
            yield table, row_id


def _changed(driver: sqlite3.Connection) -> Iterator[str]:
    for table, row_id in _rows(driver):
        for column in every_table().tables[table].c:
            yield changed_cell(table, column.name, row_id)


def changed_cell(table: str, name: str, row_id: int) -> str:
    """Give the statement that puts something else there."""
    is_number = str(every_table().tables[table].c[name].type) == "INTEGER"
    new = f"coalesce({name} + {FAR}, 1)" if is_number else f"ifnull({name}, '') || 'x'"
    return f"UPDATE {table} SET {name} = {new} WHERE id = {row_id}"


def _deleted(driver: sqlite3.Connection) -> Iterator[str]:
    for row in _rows(driver):
        yield deleted_row(*row)


def deleted_row(table: str, row_id: int) -> str:
    """Give the statement that takes a row out."""
    return f"DELETE FROM {table} WHERE id = {row_id}"


def _added(driver: sqlite3.Connection) -> Iterator[str]:
    for row in _rows(driver):
        yield added_row(*row)


def added_row(table: str, row_id: int) -> str:
    """Give the statement that puts a row like this one beside it."""
    names = [column.name for column in every_table().tables[table].c if column.name != "id"]
    values = [f"{name} + {FAR}" if name in _UNIQUE else name for name in names]
    return (
        f"INSERT INTO {table} ({', '.join(names)})"
        f" SELECT {', '.join(values)} FROM {table} WHERE id = {row_id}"
    )


def _cut(driver: sqlite3.Connection) -> Iterator[str]:
    for (row_id,) in driver.execute(f"SELECT id FROM {JOURNAL}").fetchall():
        yield f"DELETE FROM {JOURNAL} WHERE id >= {row_id}"


def _tails_of_a_count(path: Path) -> Row:
    """Cut a journal from each of its rows on, together with every row of which that tells."""
    load(path, year_body(worker.NAMES, PAPERS))
    typed = len([*worker.count(path)])
    with opened(path) as (store, _):
        missed = len(verify_open(store).findings)
        store.driver.execute("PRAGMA foreign_keys=OFF")
        tails = list(_tails(store.driver))
        missed += sum(not _is_found(store, *tail) for tail in tails)
    return Row(f"nhật ký bị cắt cùng các dòng của nó ({typed} phiếu)", len(tails), 0, missed)


def _tails(driver: sqlite3.Connection) -> Iterator[tuple[str, ...]]:
    gone: list[str] = []
    for row_id, change in driver.execute(f"SELECT id, change FROM {JOURNAL} ORDER BY id DESC"):
        gone.append(deleted_row(JOURNAL, row_id))
        gone += [
            deleted_row(one["table"], one["id"]) for one in json.loads(change) if "table" in one
        ]
        yield tuple(gone)
