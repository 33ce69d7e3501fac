"""Twelve voters, and somebody who has the files: no paper leads to a person, none is recovered.

Two conferences differ in nothing but which paper held what: the same hands, hours and totals. What
leaves the office is the same of both, but for what is random or a hash over it.
"""

import csv
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support.cases import sample_cases
from tests.support.counted import count_round, first_round
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.packages import package_sender
from thidua_desktop.cli.export_job import export_documents
from thidua_desktop.records.conference import Delegate
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.services.conference.recount_bundle import PAPERS, recount_bundle
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.handover.package_manifest import STORE

VOTERS = 12
FIRST = (
    *("1011011001", "0100110100", "1101000101", "0110100100", "0001100011", "0101100110"),
    *("1001000100", "0001011000", "0000100010", "0000010000", "1000111000", "1101011100"),
)
# Each name gets the same votes, but on other papers; all of both are valid.
SECOND = tuple(
    "".join(FIRST[(number + place) % VOTERS][place] for place in range(10))
    for number in range(VOTERS)
)
RANDOM = re.compile(
    r'"(?:at|check_code|journal_head|sha256)":"[^"]*"|"withheld":"[0-9a-f]{64}"'
    r"|[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-Z]{4}){2}"
)


@dataclass(frozen=True)
class Office:
    """A store with its sealed result, and everything that was made of it."""

    store: Path
    exported: Path
    package: Path
    bundle: bytes


def office(folder: Path, papers: tuple[str, ...], *, exports: bool = False) -> Office:
    folder.mkdir()
    with sample_cases(folder) as cases:
        round_id = first_round(cases)
        count_round(cases, round_id, [(marks, None) for marks in papers])
        cases.do(seal_round, round_id)
        bundle = cases.read(recount_bundle, round_id)[PAPERS]
        store = cases.store
    exported, package = folder / "xuat", folder / "a.thidua"
    if exports:
        export_documents(store, exported)
    with wiring.opened_store(store) as opened:
        done_at_once(package_sender(opened, "Thư ký").send(package))
    return Office(store, exported, package, bundle)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Office]:
    folder = tmp_path_factory.mktemp("secrecy")
    return (
        office(folder / "mot", FIRST, exports=True),
        office(folder / "hai", SECOND),
    )


def sent_store(one: Office, folder: Path) -> Path:
    with zipfile.ZipFile(one.package) as packed:
        return Path(packed.extract(STORE, folder))


def bodies(path: Path) -> Iterator[bytes]:
    """Every byte of a file, and of what is packed in it."""
    body = path.read_bytes()
    yield body
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                yield packed.read(name)


def test_the_two_offices_differ_in_what_single_papers_held_alone(
    two: tuple[Office, Office],
) -> None:
    assert set(FIRST).isdisjoint(SECOND)
    totals = [[sum(int(m[at]) for m in papers) for at in range(10)] for papers in (FIRST, SECOND)]
    assert totals[0] == totals[1]
    for one, papers in zip(two, (FIRST, SECOND), strict=True):
        raw = one.store.read_bytes()
        assert all(marks.encode() in raw for marks in papers)  # the search below has teeth


def test_no_mark_is_in_anything_that_leaves_the_office(two: tuple[Office, Office]) -> None:
    exported = [file for file in two[0].exported.rglob("*") if file.is_file()]
    assert len(exported) > 5
    for file in (*(one.package for one in two), *exported):
        for body in bodies(file):
            assert not any(marks.encode() in body for marks in (*FIRST, *SECOND)), file.name


def test_what_stays_of_the_papers_is_the_same_whichever_paper_held_what(
    two: tuple[Office, Office], tmp_path: Path
) -> None:
    first, second = (
        told(sent_store(one, tmp_path / name)) for one, name in zip(two, "ab", strict=True)
    )
    written = ("count_document", "issued_files", "journal", "sqlite_sequence")
    assert {**first, **dict.fromkeys(written)} == {**second, **dict.fromkeys(written)}
    assert papers_of(first) == papers_of(second) != []


def papers_of(store: dict[str, Any]) -> list[str]:
    """What the journal says of typed papers."""
    return [row["change"] for row in store["journal"] if "count_paper" in row["change"]]


def told(path: Path) -> dict[str, Any]:
    """Every row of a store without hashes, and how many pages are free."""
    found: dict[str, Any] = {}
    with closing(sqlite3.connect(path)) as driver:
        found["free"] = driver.execute("PRAGMA freelist_count").fetchall()
        names = [n for (n,) in driver.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        for name in names:
            cursor = driver.execute(f'SELECT * FROM "{name}"')
            columns = [column[0] for column in cursor.description]
            found[name] = [
                {
                    column: RANDOM.sub("", value) if isinstance(value, str) else value
                    for column, value in zip(columns, row, strict=True)
                    if column not in ("hash", "journal_head", "sha256", "base_hash", "at")
                }
                for row in cursor
            ]
    assert found["free"] == [(0,)]
    return found


def test_a_bundle_tells_neither_numbers_nor_the_order_of_papers(
    two: tuple[Office, Office], tmp_path: Path
) -> None:
    turned = office(tmp_path / "ba", tuple(reversed(FIRST)))
    assert turned.bundle == two[0].bundle
    [header, *rows] = csv.reader(io.StringIO(two[0].bundle.decode("utf-8-sig")))
    assert "paper" not in header
    assert len(rows) == VOTERS


def test_no_row_knows_both_a_paper_and_a_person(two: tuple[Office, Office]) -> None:
    people = tables_of(Delegate, Person)
    with closing(sqlite3.connect(two[0].store)) as driver:
        columns = {name for _, name, *_ in driver.execute("PRAGMA table_info(count_paper)")}
        changes = [json.loads(text) for (text,) in driver.execute("SELECT change FROM journal")]
    assert columns == {
        *("id", "round_id", "at", "session", "pass_number", "number"),
        *("attempt", "marks", "invalid", "decided_by"),
    }
    for told_at_once in changes:
        tables = {one.get("table") for one in told_at_once}
        assert not ("count_paper" in tables and tables & people)
