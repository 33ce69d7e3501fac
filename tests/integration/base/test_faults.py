"""The short form of `python3 dev.py faults`: nothing is lost, and the check itself has teeth."""

from pathlib import Path

import pytest

from faults import kills
from faults.damage import damage_rows
from faults.run import main


def test_a_damaged_store_is_never_read_as_if_sound(tmp_path: Path) -> None:
    rows = list(damage_rows(tmp_path, 30))
    assert [row.name for row in rows if not row.held] == []
    assert sum(row.injected for row in rows) > 150


@pytest.fixture
def counted(tmp_path: Path) -> Path:
    """A folder in which a store stands ready to be counted into."""
    made = tmp_path / "made"
    made.mkdir()
    kills.COUNT.make(made / kills.STORE)
    return made


def test_a_killed_count_keeps_every_paper_that_was_said_to_be_stored(counted: Path) -> None:
    assert kills.killed(kills.COUNT, counted, 3).held


def test_a_paper_that_is_gone_would_be_counted_as_lost(counted: Path) -> None:
    store = counted / kills.STORE
    done = kills.one_kill(kills.COUNT, store, kills.SHORTEST)
    assert kills.count_checked(store, done) == (0, 0)
    assert kills.count_checked(store, [*done, max(done, default=0) + 700])[0] > 0


def test_the_command_tells_each_kind_and_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--quick", "--only", "surroundings"]) == 0
    assert "| liên kết tới tệp | 2 | 0 | 0 |" in capsys.readouterr().out
