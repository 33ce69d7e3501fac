"""What the program writes is its owner's alone."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.rounds import contest, figures, form
from tests.support.year_text import year_text
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap.logs import start_log

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")


@pytest.fixture(autouse=True)
def usual_umask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = os.umask(0o022)
    monkeypatch.chdir(tmp_path)
    Path("year.toml").write_text(year_text(form(contest("M", "AB", 1)), figures(3)), "utf-8")
    yield
    os.umask(before)


def _open_to_others(folder: Path) -> list[str]:
    return [
        str(path)
        for path in folder.rglob("*")
        if path.name != "year.toml" and stat.S_IMODE(path.stat().st_mode) & 0o077
    ]


def test_store_backup_package_and_documents_are_the_owners_alone(tmp_path: Path) -> None:
    assert main(["load", "year.toml", "--store", "s.db"]) == 0
    assert main(["backup", "--store", "s.db", "--out", "b.bak"]) == 0
    assert main(["export", "--store", "s.db", "--out", "out"]) == 0
    assert start_log(tmp_path / "logs")
    assert _open_to_others(tmp_path) == []


def test_an_older_store_is_closed_to_others_when_it_is_opened() -> None:
    main(["load", "year.toml", "--store", "s.db"])
    Path("s.db").chmod(0o755)
    assert main(["result", "--store", "s.db", "--round", "1", "--json"]) == 0
    assert stat.S_IMODE(Path("s.db").stat().st_mode) == 0o700
