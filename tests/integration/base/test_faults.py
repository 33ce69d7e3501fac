"""The short form of `python3 dev.py faults`: nothing is lost, and the check itself has teeth."""

from pathlib import Path

import pytest

from bench.years import load, year_body
from faults import kills
from faults.damage import damage_rows
from faults.run import main
from faults.worker import NAMES


def test_a_damaged_store_is_never_read_as_if_sound(tmp_path: Path) -> None:
    rows = list(damage_rows(tmp_path, 30))
    assert [row.name for row in rows if not row.held] == []
    assert sum(row.injected for row in rows) > 150


def test_a_killed_count_keeps_every_paper_that_was_said_to_be_stored(tmp_path: Path) -> None:
    store = tmp_path / "s.thidua-db"
    load(store, year_body(NAMES, kills.PAPERS))
    row = kills.killed("count", "count", store, 2, kills.count_checked)
    assert row.held


def test_a_paper_that_is_gone_would_be_counted_as_lost(tmp_path: Path) -> None:
    store = tmp_path / "s.thidua-db"
    load(store, year_body(NAMES, kills.PAPERS))
    done = kills.one_kill("count", store)
    assert kills.count_checked(store, done) == (0, 0)
    assert kills.count_checked(store, [*done, max(done) + 7])[0] > 0


def test_the_command_tells_each_kind_and_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--quick", "--only", "surroundings"]) == 0
    assert "| liên kết tới tệp | 2 | 0 | 0 |" in capsys.readouterr().out
