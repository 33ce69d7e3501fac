"""The README's drawing of the states is the table of moves; its pictures are the demo's."""

import hashlib
import json
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from thidua_desktop import texts as all_texts
from thidua_desktop.domain.states import ROUND
from thidua_desktop.texts.sentences import TEXTS

ROOT = Path(__file__).resolve().parents[3]


def test_the_drawing_of_states_is_generated_from_the_table_of_moves() -> None:
    assert f"```mermaid\n{ROUND.drawing()}\n```" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_codes_is_that_of_their_sentences() -> None:
    places = {id(texts): place for place, texts in _tables_of_texts()}
    rows = sorted(
        f"| {min(codes)} … | `{codes.__name__}` | {places[id(texts)]} |"
        for codes, texts in TEXTS.items()
    )
    assert "\n".join(rows) in (ROOT / "README.md").read_text(encoding="utf-8")


def _tables_of_texts() -> Iterator[tuple[str, object]]:
    for found in pkgutil.walk_packages(all_texts.__path__, f"{all_texts.__name__}."):
        for name, table in vars(import_module(found.name)).items():
            path = found.name.removeprefix("thidua_desktop.").replace(".", "/")
            yield f"`{path}.py`, `{name}`", table


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


def test_every_place_that_the_readme_names_is_there() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_]+/[\w./-]*?(?:\.(?:py|sql|toml|txt|docx|ui|md)|/))`", text))
    assert len(named) > 40
    roots = (ROOT, ROOT / "thidua_desktop", ROOT / "thidua_desktop" / "ui")
    assert [name for name in sorted(named) if not any((r / name).exists() for r in roots)] == []


def test_the_examples_stand_in_the_files_that_they_name() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    examples = re.findall(r"```python\n\s*# (\S+)\n(.*?)```", text, re.DOTALL)
    assert len(examples) == text.count("```python")
    for name, example in examples:
        lines = _stripped((ROOT / name).read_text(encoding="utf-8"))
        assert _stripped(example) in lines, name


def _stripped(code: str) -> str:
    return "\n".join(line.strip() for line in code.splitlines() if line.strip())
