"""What several tests share is known to have been written to."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.shared import digest, files_of


@dataclass
class _Offices:
    folder: Path
    number: int = 2


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / name).write_text(name)
    return tmp_path


def test_every_file_of_a_value_is_found(folder: Path) -> None:
    both = {folder / "a", folder / "b"}
    assert set(files_of(folder)) == set(files_of(_Offices(folder))) == both
    assert set(files_of(folder / "a")) == set(files_of({folder / "a": 5})) == {folder / "a"}
    assert files_of(b"bytes cannot be written to") == {}


@pytest.mark.parametrize("changed", ["other", None])
def test_a_file_that_was_written_to_or_is_gone_differs(folder: Path, changed: str | None) -> None:
    before = files_of(folder)
    (folder / "a").write_text(changed) if changed else (folder / "a").unlink()
    assert [path.name for path, body in before.items() if body != digest(path)] == ["a"]
