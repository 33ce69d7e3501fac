"""The README's drawing of the states is the table of moves."""

from pathlib import Path

from thidua_desktop.domain.states import ROUND

ROOT = Path(__file__).resolve().parents[3]


def test_the_drawing_of_states_is_generated_from_the_table_of_moves() -> None:
    assert f"```mermaid\n{ROUND.drawing()}\n```" in (ROOT / "README.md").read_text(encoding="utf-8")
