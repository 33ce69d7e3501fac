"""What a start imports: what its first screen needs, and nothing of what nobody looks at yet."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from thidua_desktop.bootstrap import wiring

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "thidua_desktop"
START = """
import sys
from pathlib import Path
import thidua_desktop.__main__
from thidua_desktop.bootstrap.window import Opening, make_application
application = make_application()
opening = Opening(Path(sys.argv[1]), sample=False)
opening.show()
import PySide6.QtWidgets as widgets
print(*sys.modules, *(f"{widgets.__name__}.{name}" for name in vars(widgets)))
opening.open()
application.processEvents()
assert opening.session.conference.isVisible()
print(*sys.modules)
opening.close()
"""
OWN_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
MOST_MODULES = 310
"""Of ours. Another tab, another step or another document adds none: it is imported when wanted."""

SEEN = {
    "files": {"placing", "recount", "toml"},
    "records": {
        *{"away_copies", "base", "choices", "cluster", "conference", "documents", "people"},
        *{"registration", "year"},
    },
    "services": {
        *{"base", "conference", "inspections", "open_store", "people", "registers", "years"}
    },
    "services.inspections": {"away_lock", "away_store"},
    "ui.tabs": {"conference"},
    "ui.tabs.conference": {
        *{"count", "context", "meeting_box", "minutes", "no_conference", "prepare"},
        *{"steps_state", "tab"},
    },
}
"""Of each folder what the step of a conference that is being prepared is made of."""


FIRST_SEEN = {
    "domain": {"codes"},
    "texts": {"base", "command_line", "years"},
    "texts.base": {"app", "start"},
    "ui": {"forms", "look", "shell", "widgets"},
}
"""Of each folder what the first window is painted with; everything else is imported after it."""


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[frozenset[str], frozenset[str]]:
    """Give every module that the program has imported when its window is first painted.

    And every module once a conference is ready for work.
    """
    folder = tmp_path_factory.mktemp("start")
    store = folder / "mau.thidua-db"
    wiring.make_sample(store)
    own = dict.fromkeys(OWN_FOLDERS, str(folder))
    done = subprocess.run(
        [sys.executable, "-c", START, str(store)],
        cwd=ROOT,
        env=os.environ | own | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    painted, ready = done.stdout.splitlines()
    return frozenset(painted.split()), frozenset(ready.split())


@pytest.fixture
def started(imported: tuple[frozenset[str], frozenset[str]]) -> frozenset[str]:
    return imported[1]


def _inside(folder: str, modules: frozenset[str]) -> set[str]:
    above = f"{PACKAGE}.{folder}."
    return {name[len(above) :].split(".")[0] for name in modules if name.startswith(above)}


@pytest.mark.parametrize("folder", FIRST_SEEN)
def test_the_first_window_imports_what_it_is_painted_with_alone(
    folder: str, imported: tuple[frozenset[str], frozenset[str]]
) -> None:
    painted = _inside(folder, imported[0])
    assert painted
    assert painted - FIRST_SEEN[folder] == set()


def test_the_first_window_is_painted_without_what_draws_icons_and_makes_styles(
    imported: tuple[frozenset[str], frozenset[str]],
) -> None:
    assert "PySide6.QtWidgets.QPushButton" in imported[0]
    assert imported[0] & {"PySide6.QtSvg", "PySide6.QtWidgets.QStyle"} == set()


@pytest.mark.parametrize("folder", SEEN)
def test_a_start_imports_what_is_seen_alone(folder: str, started: frozenset[str]) -> None:
    found = _inside(folder, started)
    assert found
    assert found - SEEN[folder] == set()


def test_a_start_imports_no_more_for_another_tab(started: frozenset[str]) -> None:
    ours = [name for name in started if name.split(".")[0] == PACKAGE]
    assert len(ours) <= MOST_MODULES


def test_a_start_imports_nothing_that_only_writes_or_changes(started: frozenset[str]) -> None:
    writers = {"alembic", "docx", "docxtpl", "lxml", "openpyxl", "sqlalchemy", "sqlmodel"}
    assert started & {*writers, "ctypes", "subprocess"} == set()
