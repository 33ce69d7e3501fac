"""On a laptop's screen at 150 % everything can be reached, and no dialog is larger than it."""

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.small_screen import STAGES

ROOT = Path(__file__).resolve().parents[3]
UI = ROOT / "thidua_desktop"
FIRST, *LATER = STAGES
WALKS = ((FIRST,), tuple(LATER[::2]), tuple(LATER[1::2]))
"""Who starts the window once for several stages; the first walks all the tabs."""
FRAME_OF_DIALOGS = UI / "ui" / "widgets" / "base" / "dialog.py"


@pytest.mark.slow
@pytest.mark.parametrize("stages", WALKS, ids=lambda stages: stages[0])
def test_every_page_and_dialog_can_be_reached_at_911_by_512(
    stages: tuple[str, ...], tmp_path: Path
) -> None:
    layout = tmp_path / "screen.json"
    screen = {"name": "A", "x": 0, "y": 0, "width": 911, "height": 512, "logicalDpi": 96, "dpr": 1}
    layout.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    place = os.path.relpath(layout, ROOT)  # a drive's colon would end the option
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.small_screen", *stages],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={place}"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    dialogs = [re.fullmatch(r"(\w+): (\d+) dialogs", line) for line in lines]
    assert [line for line, told in zip(lines, dialogs, strict=True) if not told] == []
    assert [told[1] for told in dialogs if told and int(told[2]) > 2] == list(stages)


def test_every_dialog_has_the_frame_that_scrolls() -> None:
    own = {
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        if path != FRAME_OF_DIALOGS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "QDialog" for base in node.bases)
    }
    assert own == set()
