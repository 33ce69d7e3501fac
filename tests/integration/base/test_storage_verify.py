"""Whatever is changed behind the program's back is found."""

import json
import sqlite3
from collections import Counter
from contextlib import closing
from enum import StrEnum
from pathlib import Path

import pytest

from faults.tamper import added_row, changed_cell, deleted_row
from tests.support.stores import ACTOR, filled_store, past_triggers, tamper
from thidua_desktop.domain.codes.store import KnownFault, VerifyCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.engine import create_store, open_store
from thidua_desktop.storage.journal import JOURNAL, Head, canonical, chained
from thidua_desktop.storage.schema import every_table
from thidua_desktop.storage.triggers import TRIGGERS
from thidua_desktop.storage.verify import verify_open, verify_store
from thidua_desktop.texts.base.table_titles import title_of

KEPT = [name for name in every_table().tables if name != JOURNAL]
APPEND_ONLY = [name for name in every_table().tables if name.startswith("count_")]
COLUMNS = {
    table.name: [column.name for column in table.c] for table in every_table().tables.values()
}

UNCHECKED = "PRAGMA ignore_check_constraints=ON"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a store with a row in every table."""
    path = tmp_path_factory.mktemp("sound") / "s.thidua"
    filled_store(path).close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, sound: bytes) -> Path:
    path = tmp_path / "s.thidua"
    path.write_bytes(sound)
    return path


def _codes(path: Path) -> set[StrEnum]:
    before = path.read_bytes()
    report = verify_store(path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    return {finding.code for finding in report.findings}


def test_a_store_as_the_program_left_it_is_sound(path: Path) -> None:
    assert _codes(path) == set()
    assert verify_store(path).sound


def test_an_open_store_is_checked_on_its_own_connection(path: Path) -> None:
    store = open_store(path)
    assert verify_open(store).sound
    with pytest.raises(Refused) as refused:
        verify_store(path)
    assert refused.value.code == KnownFault.STORE_IN_USE
    with store.new_uow(ACTOR)("go on") as uow:
        uow.note("vẫn ghi được")
        uow.commit()
    store.close()
    assert verify_store(path).sound


def _last_rows(path: Path) -> dict[str, int]:
    """The row that is tampered with in each table."""
    with closing(sqlite3.connect(path)) as driver:
        return {
            name: driver.execute(f"SELECT max(id) FROM {name}").fetchone()[0] for name in COLUMNS
        }


def _found(path: Path) -> set[tuple[StrEnum, str, tuple[str, ...]]]:
    return {(one.code, one.path, one.details) for one in verify_store(path).findings}


@pytest.mark.parametrize("place", range(max(map(len, COLUMNS.values()))))
def test_any_changed_cell_is_found_and_named(path: Path, place: int) -> None:
    """The cell at one place of every table is changed at once; each of them is told of."""
    cells = [(name, COLUMNS[name][place]) for name in KEPT if len(COLUMNS[name]) > place]
    rows = _last_rows(path)
    tamper(path, UNCHECKED, *(changed_cell(*cell, rows[cell[0]]) for cell in cells))
    found = _found(path)
    for table, column in cells:
        named = f"{title_of(table)}, dòng {rows[table]}"
        if column == "id":
            assert (VerifyCode.ROW_MISSING, named, ("",)) in found
        else:
            assert (VerifyCode.ROW_CHANGED, named, (column,)) in found


@pytest.mark.parametrize("column", COLUMNS[JOURNAL])
def test_any_changed_cell_of_the_journal_is_found(path: Path, column: str) -> None:
    tamper(path, UNCHECKED, changed_cell(JOURNAL, column, _last_rows(path)[JOURNAL]))
    assert (VerifyCode.JOURNAL_GAP if column == "id" else VerifyCode.JOURNAL_HASH) in _codes(path)


def test_any_deleted_row_is_found_and_named(path: Path) -> None:
    rows = _last_rows(path)
    tamper(path, *(deleted_row(name, rows[name]) for name in KEPT))
    missing = Counter(
        one.path for one in verify_store(path).findings if one.code == VerifyCode.ROW_MISSING
    )
    assert missing == Counter(f"{title_of(name)}, dòng {rows[name]}" for name in KEPT)


def test_any_added_row_is_found(path: Path) -> None:
    rows = _last_rows(path)
    tamper(path, *(added_row(name, rows[name]) for name in KEPT))
    added = {one.path for one in verify_store(path).findings if one.code == VerifyCode.ROW_ADDED}
    assert {one.partition(", dòng")[0] for one in added} == {title_of(name) for name in KEPT}


@pytest.mark.parametrize("row_id", [1, 2])
def test_a_deleted_journal_row_is_found(path: Path, row_id: int) -> None:
    tamper(path, deleted_row(JOURNAL, row_id))
    named = {one.code: one.path for one in verify_store(path).findings}
    code = VerifyCode.JOURNAL_GAP if row_id == 1 else VerifyCode.JOURNAL_CUT
    assert named[code].endswith(f" {row_id}")


def test_a_new_store_is_sound(path: Path) -> None:
    new = path.with_name("new.thidua")
    create_store(new).close()
    assert verify_store(new).sound


def test_a_journal_cut_together_with_its_rows_is_found(path: Path) -> None:
    # What points to others goes first.
    tables = sorted(APPEND_ONLY, key=lambda name: name == "count_paper")
    tamper(path, *(f"DELETE FROM {name}" for name in tables), "DELETE FROM journal WHERE id = 2")
    assert _codes(path) == {VerifyCode.JOURNAL_CUT, VerifyCode.COUNT_GAP}


def test_a_journal_written_anew_over_changed_history_is_found(path: Path) -> None:
    """The chain has no key, so it can be made again; the rows still tell."""
    with closing(sqlite3.connect(path)) as driver:
        _, at, actor, use_case, change, _ = driver.execute(
            "SELECT * FROM journal WHERE id = 2"
        ).fetchone()
        (first,) = driver.execute("SELECT hash FROM journal WHERE id = 1").fetchone()
    changes = [one for one in json.loads(change) if one.get("table") != "count_paper"]
    text = canonical(changes)
    new = chained(Head(1, first), at, actor, use_case, text)
    tamper(
        path,
        f"UPDATE journal SET change = '{text.replace(chr(39), chr(39) * 2)}',"
        f" hash = '{new.hash}' WHERE id = 2",
    )
    assert _codes(path) == {VerifyCode.ROW_ADDED}


@pytest.mark.parametrize(
    "change",
    [
        "nonsense",
        "[1]",
        "{}x",
        '[{"table":"units"}]',
        '[{ "note":"x"}]',
        "[" * 100_000,
        '[{"after":null,"before":null,"id":1,"table":"nowhere"}]',
        '[{"after":{"id":1},"before":null,"id":1,"table":"units"}]',
    ],
)
def test_a_journal_row_that_tells_nothing_is_found(path: Path, change: str) -> None:
    tamper(path, f"UPDATE journal SET change = '{change}' WHERE id = 2")
    found = _codes(path)
    assert VerifyCode.JOURNAL_HASH in found
    assert VerifyCode.JOURNAL_UNREADABLE in found


@pytest.mark.parametrize("name", TRIGGERS)
def test_any_missing_trigger_is_found(path: Path, name: str) -> None:
    with closing(sqlite3.connect(path)) as driver:
        driver.execute(f"DROP TRIGGER {name}")
    assert _codes(path) == {VerifyCode.TRIGGERS_CHANGED}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON units BEGIN SELECT 1; END", VerifyCode.TRIGGERS_CHANGED),
        ("CREATE TABLE extra (id INTEGER)", VerifyCode.SCHEMA_CHANGED),
        ("CREATE INDEX extra ON units (code)", VerifyCode.SCHEMA_CHANGED),
        ("CREATE VIEW extra AS SELECT 1", VerifyCode.SCHEMA_CHANGED),
        ("ALTER TABLE units ADD COLUMN extra TEXT", VerifyCode.SCHEMA_CHANGED),
        ("ALTER TABLE units RENAME COLUMN code TO kode", VerifyCode.SCHEMA_CHANGED),
        ("DROP TABLE nominees", VerifyCode.SCHEMA_CHANGED),
        ("DELETE FROM alembic_version", VerifyCode.REVISION_WRONG),
        ("UPDATE alembic_version SET version_num = '0000'", VerifyCode.REVISION_WRONG),
        ("DELETE FROM units", VerifyCode.REFERENCE_BROKEN),
        ("DELETE FROM sqlite_sequence WHERE name = 'journal'", VerifyCode.JOURNAL_CUT),
        ("UPDATE sqlite_sequence SET seq = 9 WHERE name = 'count_move'", VerifyCode.COUNT_GAP),
        ("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'units'", VerifyCode.COUNT_GAP),
        ("UPDATE units SET name = CAST(x'ff41' AS TEXT)", VerifyCode.ROW_CHANGED),
    ],
)
def test_whatever_else_is_changed_is_found(path: Path, change: str, code: VerifyCode) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute(change)
    assert code in _codes(path)


@pytest.mark.parametrize("what", ["REPLACE INTO", "INSERT OR REPLACE INTO"])
def test_a_paper_replaced_past_the_triggers_is_found(path: Path, what: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        # Without recursive triggers REPLACE deletes unseen; so the journal must tell.
        driver.execute(
            f"{what} count_paper SELECT id, round_id, at, session, pass_number, number, attempt,"
            " '{}', invalid, decided_by FROM count_paper"
        )
    assert _codes(path) == {VerifyCode.ROW_CHANGED}


def test_a_newer_store_cannot_be_judged(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("UPDATE alembic_version SET version_num = '0099'")
    with pytest.raises(Refused) as refused:
        verify_store(path)
    assert refused.value.code == KnownFault.STORE_NEWER


def test_a_missing_store_is_a_known_error(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        verify_store(tmp_path / "none.thidua")
    assert refused.value.code == KnownFault.STORE_MISSING


@pytest.mark.parametrize("content", [b"", b"x" * 9000])
def test_another_file_is_a_finding(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert _codes(path) == {VerifyCode.NOT_A_STORE}


def test_of_many_damages_the_first_twenty_are_named(path: Path) -> None:
    with past_triggers(path) as driver:
        driver.execute("PRAGMA ignore_check_constraints=ON")
        for _ in range(25):
            driver.execute(
                "INSERT INTO count_written (round_id, at, contest, code, agree, disagree)"
                " VALUES (1, '', '', '', -1, 0)"
            )
    found = [one.code for one in verify_store(path).findings]
    assert found.count(VerifyCode.BYTES_DAMAGED) == 20


@pytest.mark.slow
def test_damaged_bytes_are_a_finding_wherever_they_are(path: Path, sound: bytes) -> None:
    """Each page in turn loses its head; free bytes inside of a page hold nothing to lose."""
    page = 4096
    for start in range(0, len(sound), page):
        damaged = bytearray(sound)
        begin = start + (100 if start == 0 else 0)
        damaged[begin : begin + 300] = b"\xa5" * 300
        path.write_bytes(damaged)
        assert not verify_store(path).sound, start


@pytest.mark.parametrize("length", [120, 4096, 4097, 50_000])
def test_a_store_cut_short_is_a_finding(path: Path, sound: bytes, length: int) -> None:
    path.write_bytes(sound[:length])
    assert not verify_store(path).sound
