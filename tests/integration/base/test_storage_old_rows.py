"""What stood in a store of the first release, and what stands for it once it is brought up."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.support.stores import ACTOR
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.storage import migrate, opening
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.journal import EMPTY_HEAD, Head, canonical, chained, change_of
from thidua_desktop.storage.verify import verify_store

Row = dict[str, Any]

DUE, LEFT = "2017-06-30", "2017-10-02"
FIRST_RELEASE: dict[str, list[Row]] = {
    "emulation_years": [
        {"year": 2017, "movement": "Chung tay xây dựng quê hương"},
        {"year": 2018, "theme": "Kỷ cương, sáng tạo"},
    ],
    "units": [
        {
            "head_name": "Nguyễn Văn A",
            "head_position": "Cục trưởng",
            "liaison_name": "Trần Thị B",
            "liaison_phone": "024 6273 9999",
        },
        {"head_position": "Chánh Thanh tra"},
        {
            "code": "DV3",
            "name": "Vụ số 3",
            "head_name": "Lê Văn C",
            "head_position": "Vụ trưởng",
            "liaison_name": "Lê Văn C",
            "liaison_position": "Đầu mối",
            "liaison_email": "c@example.vn",
        },
    ],
    "documents": [{"year_id": 1}],
    "plans": [
        {"year_id": 1, "level": "cluster", "document_id": 1},
        {"year_id": 1, "level": "ministry"},
        {"year_id": 1, "level": "cluster"},
    ],
    "plan_tasks": [{"plan_id": plan, "due": DUE} for plan in (1, 2, 3)],
    "inspections": [{"year_id": 1, "unit_id": 1, "date": DUE}],
    "findings": [{"inspection_id": 1}],
    "registrations": [
        {"year_id": 1, "unit_id": 1},
        {"year_id": 1, "unit_id": 3, "withdrawn": LEFT, "reason": "Xin rút"},
    ],
    "scores": [{"year_id": 1, "unit_id": 1, "self_score": "98"}],
}


@pytest.fixture(scope="module")
def brought_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the closed store, which no test writes to."""
    path = tmp_path_factory.mktemp("cu") / "s.thidua"
    with closing(opening.connect(path)) as driver:
        driver.execute(f"PRAGMA application_id={opening.APPLICATION_ID}")
        migrate.upgrade(driver, migrate.SCRIPTS, "0001")
        changes = [
            change_of(table, row["id"], None, row)
            for table, given in FIRST_RELEASE.items()
            for row in _inserted(driver, table, given)
        ]
        shown = ("2017-11-22T07:00:00Z", ACTOR, "load_year", canonical(changes))
        head = chained(Head(0, EMPTY_HEAD), *shown)
        row = (head.id, *shown, head.hash)
        driver.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)", row)
    open_store(path).close()
    return path


def _inserted(driver: sqlite3.Connection, table: str, given: list[Row]) -> Iterator[Row]:
    """Put rows into a table; where nothing is given, nothing stands."""
    columns = driver.execute(f"PRAGMA table_info({table})").fetchall()
    nothing = {
        name: ("" if kind == "TEXT" else 0) if needed else None
        for _at, name, kind, needed, *_more in columns
    }
    for row_id, values in enumerate(given, 1):
        row = {**nothing, "id": row_id, **values}
        marks = ", ".join("?" * len(row))
        driver.execute(f"INSERT INTO {table} VALUES ({marks})", tuple(row.values()))
        yield row


@pytest.fixture
def driver(brought_up: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(brought_up)) as opened:
        yield opened


def test_all_that_changes_is_in_the_journal(brought_up: Path) -> None:
    assert verify_store(brought_up).findings == ()


def test_heads_and_liaisons_become_people(brought_up: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(brought_up, tmp_path))
    store = open_store(path)
    with store.new_uow(ACTOR)("work") as uow:
        people = {person.id: person for person in uow.registers.find(Person)}
        held = [
            (role.unit_id, role.role.value, people[role.person_id].name)
            for role in uow.registers.find(UnitRole)
        ]
        unit = uow.registers.find(Unit, code="DV3")[0]
        uow.registers.update(unit.model_copy(update={"address": "Hà Nội"}))
        uow.commit()
    assert held == [
        (1, "head", "Nguyễn Văn A"),
        (1, "liaison", "Trần Thị B"),
        (3, "head", "Lê Văn C"),
        (3, "liaison", "Lê Văn C"),
    ]
    assert [(one.position, one.phone, one.email, one.protocol) for one in people.values()] == [
        ("Cục trưởng", "", "", 100),
        ("", "024 6273 9999", "", 100),
        ("Vụ trưởng", "", "c@example.vn", 100),
    ]
    store.close()
    assert verify_store(path).findings == ()


def test_movement_and_theme_become_movements(driver: sqlite3.Connection) -> None:
    assert driver.execute("SELECT year_id, level, kind, name FROM movements").fetchall() == [
        (1, "ministry", "movement", "Chung tay xây dựng quê hương"),
        (2, "cluster", "theme", "Kỷ cương, sáng tạo"),
    ]
    years = driver.execute("SELECT state, closed FROM emulation_years").fetchall()
    assert years == [("preparing", 0)] * 2


def test_a_plan_was_issued_unless_the_clusters_own_has_no_document(
    driver: sqlite3.Connection,
) -> None:
    """What was due by a plan that was issued counts as approved."""
    found = driver.execute(
        "SELECT state, due, approved_due FROM plan_tasks JOIN plans ON plans.id = plan_id"
    )
    assert found.fetchall() == [("issued", DUE, DUE), ("issued", DUE, DUE), ("draft", DUE, None)]


def test_inspections_and_scores_get_what_nobody_had_said(driver: sqlite3.Connection) -> None:
    inspections = driver.execute("SELECT planned, checklist_version, copies FROM inspections")
    assert inspections.fetchall() == [(DUE, 0, 2)]
    findings = driver.execute("SELECT inspection_id, position, verdict FROM findings")
    assert findings.fetchall() == [(1, 0, "not_checked")]
    scores = driver.execute("SELECT self_score, state, decided_by FROM scores")
    assert scores.fetchall() == [("98", "draft", "")]


def test_a_withdrawn_registration_has_that_as_its_first_move(driver: sqlite3.Connection) -> None:
    found = driver.execute("SELECT state FROM registrations").fetchall()
    assert found == [("registered",), ("withdrawn",)]
    moves = driver.execute("SELECT registration_id, state, date, reason FROM registration_moves")
    assert moves.fetchall() == [(2, "withdrawn", LEFT, "Xin rút")]
