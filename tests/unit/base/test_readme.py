"""The README's drawing of the states is the table of moves; its pictures are the demo's."""

import hashlib
import json
import re
from pathlib import Path

from thidua_desktop.domain.states import ROUND

ROOT = Path(__file__).resolve().parents[3]


def test_the_drawing_of_states_is_generated_from_the_table_of_moves() -> None:
    assert f"```mermaid\n{ROUND.drawing()}\n```" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_pictures_are_those_that_were_taken_with_their_words() -> None:
    """tests/gui/shell/test_demo.py compares the words with the window."""
    used = re.findall(
        r"!\[[^]]+\]\(docs/([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8")
    )
    taken = json.loads((ROOT / "docs" / "pictures.json").read_text(encoding="utf-8"))
    assert sorted(used) == sorted(taken)
    assert {name: each["sha256"] for name, each in taken.items()} == {
        name: hashlib.sha256((ROOT / "docs" / name).read_bytes()).hexdigest() for name in used
    }
