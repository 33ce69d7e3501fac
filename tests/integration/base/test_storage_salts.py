"""Papers of the first release are salted as its store is brought up, where no result is sealed."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.support.stores import past_triggers, tamper
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.store import VerifyCode
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.conference.sealed_result import recount_check
from thidua_desktop.services.handover.send_packages import unsalted_papers
from thidua_desktop.storage.journal import (
    READ_JOURNAL,
    Head,
    JournalRow,
    canonical,
    chained,
    whole_part,
)
from thidua_desktop.storage.migrations import rows
from thidua_desktop.storage.schema import build_schema, engine_on
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.texts.years.journal import papers_salted

FIRST_RELEASE = Path(__file__).resolve().parents[2] / "stores" / "0.1.0.thidua-db"
FIRST_PAPER, LAST, END = 9, 38, 48
"""Rows of its journal: the first paper, the last before the result is sealed, the last of all."""
PAPERS = 27


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(FIRST_RELEASE, tmp_path / "cu.thidua-db"))


def _rows(path: Path) -> list[JournalRow]:
    with closing(sqlite3.connect(path)) as driver:
        return driver.execute(READ_JOURNAL).fetchall()


def _as_before_the_seal(driver: sqlite3.Connection) -> None:
    """Take back, row by row, what the journal tells from the sealing on."""
    later = driver.execute("SELECT change FROM journal WHERE id > ? ORDER BY id DESC", (LAST,))
    for (text,) in later.fetchall():
        for one in reversed(json.loads(text)):
            driver.execute(f"DELETE FROM {one['table']} WHERE id = ?", (one["id"],))
            if one["before"] is not None:
                _insert(driver, one["table"], one["before"])
    driver.execute("DELETE FROM journal WHERE id > ?", (LAST,))
    for (table,) in driver.execute("SELECT name FROM sqlite_sequence").fetchall():
        highest = f"(SELECT coalesce(max(id), 0) FROM {table})"
        driver.execute(f"UPDATE sqlite_sequence SET seq = {highest} WHERE name = ?", (table,))


def _insert(driver: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    marks = ", ".join("?" * len(row))
    names = ", ".join(row)
    driver.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))


def _after_the_seal(driver: sqlite3.Connection, table: str, **other: object) -> None:
    """One row more, made by the first release after everything."""
    names = [column[0] for column in driver.execute(f"SELECT * FROM {table}").description]
    (last,) = driver.execute(f"SELECT * FROM {table} ORDER BY id DESC LIMIT 1").fetchall()
    given = dict(zip(names, last, strict=True))
    row = {**given, "id": given["id"] + 1, **other}
    _insert(driver, table, row)
    told = [{"table": table, "id": row["id"], "before": None, "after": row}]
    (head,) = driver.execute("SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1").fetchall()
    shown = (row["at"], "", f"append_{table}", canonical(told))
    new = chained(Head(*head), *shown)
    driver.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)", (new.id, *shown, new.hash))


def _paper_after_the_seal(driver: sqlite3.Connection) -> None:
    _after_the_seal(driver, "count_paper", attempt=9)


def _sealed_once_more(driver: sqlite3.Connection) -> None:
    _paper_after_the_seal(driver)
    _after_the_seal(driver, "count_result", session=9)


def _opened(path: Path) -> int:
    """Bring a store up; give how many papers can still be found by trying."""
    with wiring.opened(path) as cases:
        return cases.read(unsalted_papers)


def test_papers_of_an_unsealed_count_are_salted_and_the_count_goes_on(path: Path) -> None:
    with past_triggers(path) as driver:
        _as_before_the_seal(driver)
    old = _rows(path)
    assert _opened(path) == 0
    assert verify_store(path).sound
    new = _rows(path)
    assert new[: FIRST_PAPER - 1] == old[: FIRST_PAPER - 1]
    salts = set()
    for before, after in zip(old[FIRST_PAPER - 1 :], new[FIRST_PAPER - 1 :], strict=False):
        told = json.loads(after[4])
        salts |= {one["salt"] for one in told if "salt" in one}
        assert [one for one in told if "salt" not in one] == json.loads(before[4])
        assert after[5] != before[5]
    assert len(salts) == sum('"count_paper"' in row[4] for row in old)
    assert {len(one) for one in salts} == {32}
    assert {"note": papers_salted(FIRST_PAPER, LAST)} in json.loads(new[LAST][4])
    with wiring.opened(path) as cases:
        cases.do(seal_round, 1)
        recounted = cases.read(recount_check)
    assert (recounted.results, recounted.findings) == (1, ())
    assert verify_store(path).sound


def test_what_a_sealed_result_rests_on_stays_as_it_was(path: Path) -> None:
    """Its printed check code holds the journal's head; whoever hands it over is told."""
    old = _rows(path)
    assert _opened(path) == PAPERS
    assert _rows(path)[:END] == old


def test_papers_after_the_last_sealed_result_are_salted(path: Path) -> None:
    with past_triggers(path) as driver:
        _paper_after_the_seal(driver)
    old = _rows(path)
    assert _opened(path) == PAPERS
    assert verify_store(path).sound
    new = _rows(path)
    assert new[:END] == old[:END]
    assert '"salt"' in new[END][4]
    assert {"note": papers_salted(END + 1, END + 1)} in json.loads(new[END + 1][4])


def test_papers_between_two_sealed_results_stay_as_they_were(path: Path) -> None:
    with past_triggers(path) as driver:
        _sealed_once_more(driver)
    old = _rows(path)
    assert len(old) == END + 2
    assert _opened(path) == PAPERS + 1
    assert _rows(path)[: END + 2] == old


def test_a_migration_can_write_the_first_row_of_a_journal() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as driver:
        build_schema(driver)
        with engine_on(driver).begin() as connection:
            rows.journal(connection, "0099", [{"note": "a"}])
            rows.journal(connection, "0100", [{"note": "b"}])
        found = driver.execute(READ_JOURNAL).fetchall()
    assert [row[3] for row in found] == ["migrate_0099", "migrate_0100"]
    assert len(whole_part(found)) == 2


def test_a_journal_that_was_changed_is_not_made_sound(path: Path) -> None:
    with past_triggers(path) as driver:
        _as_before_the_seal(driver)
    tamper(path, f"UPDATE journal SET actor = 'x' WHERE id = {FIRST_PAPER}")
    assert _opened(path) == PAPERS
    found = {one.code for one in verify_store(path).findings}
    assert found == {VerifyCode.JOURNAL_HASH}
