"""Two real screens of Qt: the hall's window goes to the second one, or stays a small window."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

PROGRAM = """
from PySide6.QtWidgets import QApplication, QLineEdit
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.look.fonts import load_fonts
from thidua_desktop.ui.hall.hall_control import HallControl

app = QApplication([])
load_fonts()
typist = QLineEdit()
hall = HallControl()
hall.set_operator_window(typist)
typist.show()
typist.activateWindow()
app.processEvents()
hall.show()
app.processEvents()
box = hall.window.geometry()
print(hall.screen_answer().finding, hall.window.screen().name(), box.x(), box.width())
print(hall.window.isFullScreen())
hall.close()
"""


def run(tmp_path: Path, *screens: tuple[str, int]) -> list[str]:
    layout = tmp_path / "screens.json"
    entries = [
        {"name": name, "x": x, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}
        for name, x in screens
    ]
    layout.write_text(json.dumps({"screens": entries}), encoding="utf-8")
    place = os.path.relpath(layout, ROOT)  # a drive's colon would end the option
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={place}"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.slow
def test_the_hall_fills_the_second_screen_of_qt(tmp_path: Path) -> None:
    assert run(tmp_path, ("A", 0), ("B", 1366)) == ["ready", "B", "1366", "1366", "True"]


@pytest.mark.slow
def test_mirrored_screens_are_found_and_nothing_is_covered(tmp_path: Path) -> None:
    finding, screen, _, width, full = run(tmp_path, ("A", 0), ("B", 0))
    assert (finding, screen, width, full) == ("mirrored", "A", "640", "False")
