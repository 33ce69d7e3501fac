"""The program opens no network connection, ever: watched through its whole work.

In a process of its own, since a hook of the interpreter stays. It hears of each socket that Python
makes, whoever asks for it; Qt's own would need a library of which the process is searched.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
OWN_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
WATCHED = """
import json, sys
from pathlib import Path

out = Path(sys.argv[1])
asked, done = [], []
sys.addaudithook(lambda event, _args: asked.append(event) if event.startswith("socket.") else None)
"""
GIVEN = """
maps = Path("/proc/self/maps")
loaded = [*sys.modules, *(maps.read_text().split() if maps.exists() else [])]
qt = sorted({one for one in loaded if "QtNetwork" in one or "Qt6Network" in one})
print(json.dumps({"asked": asked, "qt": qt, "done": done}))
"""
WORK = """
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap.session_tabs import TITLES
from thidua_desktop.bootstrap.window import Opening, make_application
from thidua_desktop.demo import demo_hands
from PySide6.QtCore import QSettings

demo_hands.SIZES = demo_hands.SIZES[:1]
demo_hands.THEMES = {"sang": demo_hands.THEMES["sang"]}
done.append(main(["demo", "--out", str(out)]))
(store,) = out.glob("*.thidua-db")

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

package, again = out / "nam.thidua", out / "nhan.thidua-db"
for job in (
    ["export", "--store", str(store), "--out", str(out / "ra")],
    ["backup", "--store", str(store), "--out", str(out / "sao.thidua-db")],
    ["handover", "--store", str(store), "--out", str(package)],
    ["receive", str(package), "--store", str(again)],
    ["verify", "--store", str(again)],
):
    done.append(main(job))
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


@pytest.mark.slow
def test_a_whole_year_s_work_asks_nothing_of_the_network(tmp_path: Path) -> None:
    shown = watched(WORK, tmp_path / "out")
    assert shown == {"asked": [], "qt": [], "done": [0] * 8}
    written = {path.suffix for path in (tmp_path / "out").rglob("*.*")}
    assert {".docx", ".xlsx", ".thidua", ".thidua-db"} <= written


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


def test_qt_s_own_network_is_seen(tmp_path: Path) -> None:
    qt = watched("from PySide6 import QtNetwork", tmp_path / "out")["qt"]
    assert "PySide6.QtNetwork" in qt
