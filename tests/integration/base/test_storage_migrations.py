"""Older stores are brought up to date, with a copy kept; alembic is loaded for nothing else."""

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.stores import ACTOR, filled_store
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage import migrate, opening
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.opening import REVISIONS
from thidua_desktop.storage.replay import compare
from thidua_desktop.storage.schema import build_schema, every_table
from thidua_desktop.storage.schema_marks import MARKS, marks_of, read_schema
from thidua_desktop.storage.triggers import READ_TRIGGERS, TRIGGERS
from thidua_desktop.storage.verify import verify_store

BEFORE_FIGURES = (
    Path(__file__).resolve().parents[2] / "stores" / "0003-truoc-so-lieu-theo-nam.thidua-db"
)

SECOND = f'''"""A column more, as a later release would add it."""

from alembic import op

revision = "9999"
down_revision = "{REVISIONS[-1]}"


def upgrade() -> None:
    op.get_bind().exec_driver_sql("ALTER TABLE units ADD COLUMN motto TEXT NOT NULL DEFAULT 'v'")
'''
BROKEN = SECOND.replace("ALTER TABLE units", "ALTER TABLE nowhere")
ORPHANS = SECOND.replace(
    "\"ALTER TABLE units ADD COLUMN motto TEXT NOT NULL DEFAULT 'v'\"", '"DELETE FROM units"'
)


def _with_second(folder: Path, text: str, patch: pytest.MonkeyPatch) -> None:
    """Let the program know one revision more than it has."""
    scripts = folder / "migrations 100%"
    shutil.copytree(migrate.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "v9999_motto.py").write_text(text, "utf-8")
    patch.setattr(migrate, "SCRIPTS", scripts)
    patch.setattr(opening, "REVISIONS", (*REVISIONS, "9999"))
    patch.setattr("thidua_desktop.storage.engine.REVISIONS", (*REVISIONS, "9999"))
    patch.setattr(opening, "changed_tables", lambda _driver: [])


def test_the_migrations_make_the_schema_of_the_tables() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as driver:
        build_schema(driver)
        expected = read_schema(driver)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as driver:
        migrate.upgrade(driver, migrate.SCRIPTS)
        assert read_schema(driver) == expected
        assert dict(driver.execute(READ_TRIGGERS).fetchall()) == TRIGGERS
        found = driver.execute("SELECT version_num FROM alembic_version").fetchall()
        assert found == [(REVISIONS[-1],)]


def test_every_opening_knows_the_schema_by_its_marks() -> None:
    """Where a migration changed the schema, what is found here is what MARKS must be."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as driver:
        build_schema(driver)
        assert marks_of(read_schema(driver)) == MARKS


def test_the_columns_stand_in_the_order_of_the_fields() -> None:
    """SQLite would not mind; whoever reads the file with another program would."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as driver:
        migrate.upgrade(driver, migrate.SCRIPTS)
        for table in every_table().tables.values():
            found = [row[1] for row in driver.execute(f"PRAGMA table_info({table.name})")]
            assert found == [column.name for column in table.c]


def test_an_older_store_is_upgraded_and_its_copy_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "s.thidua"
    filled_store(path).close()
    _with_second(tmp_path, SECOND, monkeypatch)

    store = open_store(path)
    assert store.driver.execute("SELECT motto FROM units").fetchall() == [("v",)]
    assert store.driver.execute("PRAGMA foreign_keys").fetchone() == (1,)
    # The journal tells of the row as it was before the column came.
    shown = {
        1: dict(
            zip(
                [column.name for column in every_table().tables["units"].c],
                store.driver.execute("SELECT * FROM units").fetchone()[:-1],
                strict=True,
            )
        )
    }
    assert list(compare(store.driver, "units", shown)) == []
    with store.new_uow(ACTOR)("work") as uow:
        assert len(uow.registers.find(Unit)) == 1
    store.close()

    monkeypatch.undo()
    copy = path.with_name(f"s.thidua.{REVISIONS[-1]}.bak")
    open_store(copy).close()
    with pytest.raises(Refused) as refused:
        open_store(path)
    assert refused.value.code == KnownFault.STORE_NEWER


@pytest.mark.parametrize("text", [BROKEN, ORPHANS])
def test_a_migration_that_fails_leaves_the_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    path = tmp_path / "s.thidua"
    filled_store(path).close()
    before = path.read_bytes()
    _with_second(tmp_path, text, monkeypatch)
    with pytest.raises(Exception, match="nowhere"):
        open_store(path)
    assert path.read_bytes() == before
    assert list(tmp_path.glob("*.bak")) == []
    monkeypatch.undo()
    open_store(path).close()


def test_a_copy_that_is_gone_hides_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "s.thidua"

    def remove_copy() -> None:
        path.with_name("s.thidua.0003.bak").unlink()
        raise ValueError("not as it should be")

    with closing(filled_store(path)) as store, pytest.raises(ValueError, match="should"):
        migrate.migrate(path, store.driver, "0003", remove_copy)


def test_no_copy_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "s.thidua"
    store = filled_store(path)
    names = [migrate.keep_copy(path, store.driver, "0001").name for _ in range(3)]
    store.close()
    assert names == ["s.thidua.0001.bak", "s.thidua.0001-2.bak", "s.thidua.0001-3.bak"]


def test_alembic_is_not_imported_to_open_a_store(tmp_path: Path) -> None:
    path = tmp_path / "s.thidua"
    filled_store(path).close()
    code = (
        "import sys; from pathlib import Path; from thidua_desktop.storage.engine import *;"
        f"open_store(Path({str(path)!r})).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


def test_every_year_takes_over_the_figures_that_the_unit_had(tmp_path: Path) -> None:
    """A store of the revision before, with a locked 2017 and an open 2018."""
    path = Path(shutil.copy(BEFORE_FIGURES, tmp_path / "s.thidua-db"))
    store = open_store(path)
    with store.new_uow(ACTOR)("work") as uow:
        units = {unit.id: unit.code for unit in uow.registers.find(Unit)}
        years = {year.id: year.year for year in uow.registers.find(EmulationYear)}
        members = uow.registers.find(Membership)
        shown = {entry.use_case: entry.change for entry in uow.journal_rows()}
        steps = {step.text: step.produces for step in uow.registers.find(YearStep)}
    for year in (2017, 2018):
        of_year = {units[m.unit_id]: m for m in members if years[m.year_id] == year}
        assert len(of_year) == 12
        one = of_year["BTNN"]
        assert (one.staff, one.women, one.area_count, one.head_post) == (45, 20, 3, "Cục trưởng")
        assert sorted(m.staff for m in of_year.values() if m.staff) == [45, 46, 47]
    assert '"staff":45' in shown["migrate_0004"]
    assert '"time_zone":"Asia/Ho_Chi_Minh"' in shown["migrate_0006"]
    assert steps["Sơ kết 6 tháng đầu năm"] == "half_year_review"
    assert steps["Bàn giao hồ sơ"] == "handover_files"
    assert steps["Lưu trữ hồ sơ của năm"] is None
    told = json.loads(shown["migrate_0016"])
    assert [one["after"]["produces"] for one in told if one["table"] == "year_steps"] == [
        "half_year_review",
        "unit_reports",
    ]
    assert store.migrated[0] == "0004"
    store.close()
    assert verify_store(path).findings == ()
    again = open_store(path)
    assert again.migrated == ()
    again.close()
