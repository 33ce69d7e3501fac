"""The program opens no network connection, ever.

Every test is watched (`tests/conftest.py`): a hook of the interpreter hears of each socket that
Python makes, whoever asks for it. Qt's own would need a library, of which a process is searched
here in which the window showed every tab.
"""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.network import asked

ROOT = Path(__file__).resolve().parents[3]
OWN_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
WATCHED = """
import json, sys
from pathlib import Path
from tests.support.network import asked, listen

out, done = Path(sys.argv[1]), []
listen()
"""
GIVEN = """
maps = Path("/proc/self/maps")
loaded = [*sys.modules, *(maps.read_text().split() if maps.exists() else [])]
qt = sorted({one for one in loaded if "QtNetwork" in one or "Qt6Network" in one})
print(json.dumps({"asked": asked, "qt": qt, "done": done}))
"""
WORK = """
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.session_tabs import TITLES
from thidua_desktop.bootstrap.window import Opening, make_application
from PySide6.QtCore import QSettings

store = out.with_suffix(".thidua-db")
wiring.make_sample(store)
application = make_application()
settings = QSettings(str(out / "o.ini"), QSettings.Format.IniFormat)
opening = Opening(store, sample=False, settings=settings)
opening.show()
opening.open()
session = opening.session
for tab in range(len(TITLES)):
    opening.window.show_tab(tab)
    application.processEvents()
done.append(0 if opening.window.shown_tab() == tab else 1)
shelf = session.keeping.shelf
done.append(0 if shelf.finish(shelf.begin()).path.exists() else 1)
opening.close()
"""


def watched(work: str, out: Path) -> dict[str, Any]:
    """Give what a process that does this work asked of the network."""
    out.mkdir()
    own = dict.fromkeys(OWN_FOLDERS, str(out.parent))
    run = subprocess.run(
        [sys.executable, "-c", WATCHED + work + GIVEN, str(out / "demo")],
        cwd=ROOT,
        env=os.environ | own | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    shown: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return shown


def test_the_window_with_every_tab_asks_nothing_of_the_network(tmp_path: Path) -> None:
    assert watched(WORK, tmp_path / "out") == {"asked": [], "qt": [], "done": [0, 0]}


@pytest.mark.parametrize(
    ("work", "event"),
    [
        ("import socket; socket.socket()", "socket.__new__"),
        ("import socket; socket.getaddrinfo('127.0.0.1', 1)", "socket.getaddrinfo"),
        ("import socket; socket.socket().bind(('127.0.0.1', 0))", "socket.bind"),
    ],
)
def test_what_asks_the_network_is_heard(work: str, event: str, tmp_path: Path) -> None:
    assert event in watched(work, tmp_path / "out")["asked"]


def test_every_test_is_listened_to() -> None:
    socket.socket().close()
    assert asked == ["socket.__new__"]
    asked.clear()


def test_qt_s_own_network_is_seen(tmp_path: Path) -> None:
    qt = watched("from PySide6 import QtNetwork", tmp_path / "out")["qt"]
    assert "PySide6.QtNetwork" in qt
